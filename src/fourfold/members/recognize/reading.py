"""What a list was read to say. Nothing here is kept by itself; a person looks at it first."""

from dataclasses import dataclass

from django.utils.functional import Promise

from fourfold.members.recognize.name_parts import PersonName
from fourfold.members.recognize.organizations import Cluster, Sameness
from fourfold.members.recognize.sectors import Guess


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way in which the list writes an organization, and where (rows count from 0)."""

    text: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReadOrganization:
    """An organization of the list under all spellings that surely mean it."""

    key: str
    name: str
    spellings: tuple[Spelling, ...]
    guess: Guess
    asks_about_address: bool
    emails: tuple[str, ...] = ()  # of rows without a person
    phones: tuple[str, ...] = ()
    address: str = ""
    city: str = ""
    zip: str = ""
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[int, ...]:
        return tuple(sorted(row for spelling in self.spellings for row in spelling.rows))


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """A person of the list. `organization` is the key of one, or "" for an individual."""

    row: int
    name: PersonName
    organization: str = ""
    email: str = ""
    phone: str = ""
    title: str = ""
    role: str = ""
    notes: str = ""
    is_deputy: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is no entry: a total, a heading, nothing."""

    row: int
    code: str  # blank, total, section, header, caption, nobody
    message: Promise


@dataclass(frozen=True, slots=True)
class Question:
    """Something in a cell that a person should look at. It never repeats the text of the cell."""

    code: str
    row: int
    column: str
    message: Promise


@dataclass(frozen=True, slots=True)
class SharedInbox:
    """An address that more than one person reads: never used to bind an invitation."""

    email: str
    rows: tuple[int, ...]
    reason: Promise


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Entries that are, or may be, one person, by their places in `Reading.people`."""

    people: tuple[int, ...]
    confidence: Sameness
    reason: Promise


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole list, read."""

    organizations: tuple[ReadOrganization, ...]
    people: tuple[ReadPerson, ...]
    skipped: tuple[Skipped, ...]
    questions: tuple[Question, ...]
    shared_inboxes: tuple[SharedInbox, ...]
    duplicates: tuple[Duplicate, ...]
    near_duplicates: tuple[Cluster, ...]  # organizations that may be one

    @property
    def individuals(self) -> tuple[ReadPerson, ...]:
        return tuple(person for person in self.people if not person.organization)
