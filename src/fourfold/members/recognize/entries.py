"""One row of a list: its people, with what belongs to each, and what has to be asked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize.domains import addresses_in
from fourfold.members.recognize.lived_experience import is_only_a_mark, marks_a_person
from fourfold.members.recognize.name_parts import is_empty_chair, person_of, person_of_pair
from fourfold.members.recognize.names import PersonName, read_people
from fourfold.members.recognize.reading import Question, ReadPerson
from fourfold.members.recognize.sectors import Confidence, guess
from fourfold.members.recognize.words import fold, phrase, phrases

ASKED: dict[str, Promise] = {
    "lived_experience": _(
        "This cell seems to say that a person has lived experience. It will not be kept."
    ),
    "address": _(
        "Addresses of this kind of organization are often kept secret. "
        "Keep this one only if the organization makes it public."
    ),
    "email": _("This is not an e-mail address. Correct it, or leave it out."),
    "email_owner": _("It is not clear whose e-mail address this is. Check who it belongs to."),
    "not_a_name": _("This does not read as a person's name. Correct it, or leave it out."),
    "several_organizations": _(
        "This cell may name more than one organization. Split it, or keep it as it is."
    ),
    "from_above": _(
        "No organization here, so the one from the row above was taken. Check that it is right."
    ),
    "no_organization": _(
        "No organization here, so this person stands as an individual. Check that it is right."
    ),
}
_INDIVIDUAL = phrases(
    "n a, na, none, self, myself, individual, individuals, community member, community members, "
    "independent, resident, local resident, citizen, concerned citizen, volunteer, retired, "
    "unaffiliated, no affiliation, not affiliated, private citizen, parent, student, consultant, "
    "self employed, freelance, advocate, individual member, no organization, ninguna, ninguno, "
    "particular, miembro de la comunidad, independiente, por cuenta propia, voluntaria, "
    "voluntario, jubilada, jubilado, vecina, vecino, personal, community, at large, member at large"
)
_BETWEEN_ORGANIZATIONS = re.compile(r"\s/\s|;|\n")
_MARKED_COLUMNS = ("title", "role", "notes", "sector", "p")


@dataclass(slots=True)
class Entry:
    """A row that is being read."""

    row: int
    values: dict[str, str]
    heading: str = ""  # the section it stands in
    organization: str = ""
    is_individual: bool = False  # the list says so
    people: list[ReadPerson] = field(default_factory=list)
    emails: tuple[str, ...] = ()
    questions: list[Question] = field(default_factory=list)

    def ask(self, code: str, column: str) -> None:
        self.questions.append(Question(code, self.row, column, ASKED[code]))

    def text(self, column: str) -> str:
        return self.values.get(column, "")


def read_entry(row: int, values: Mapping[str, str], heading: str = "") -> Entry:
    """A row by itself. What marks a person is gone from here on, and asked about."""
    entry = Entry(row, dict(values), heading)
    _read_organization(entry)
    for column in _MARKED_COLUMNS:
        if entry.text(column) and marks_a_person(entry.text(column)):
            entry.ask("lived_experience", column)
            del entry.values[column]
    names = _unmarked(entry, _names(entry))
    _read_emails(entry, names)
    _make_people(entry, names)
    return entry


def _read_organization(entry: Entry) -> None:
    text = " ".join(entry.text("organization").split())
    if is_only_a_mark(text):
        entry.ask("lived_experience", "organization")
        entry.is_individual = True
    elif phrase(text) in _INDIVIDUAL:
        entry.is_individual = True
    elif text and not is_empty_chair(text):
        entry.organization = text
        kinds = {guess(part).kind for part in _organizations_in(entry.text("organization"))}
        if len(kinds) > 1:
            entry.ask("several_organizations", "organization")


def _organizations_in(text: str) -> list[str]:
    """The parts of a cell when each of them says what it does."""
    parts = [part for part in _BETWEEN_ORGANIZATIONS.split(text) if part.strip()]
    if len(parts) < 2:
        return []
    return parts if all(guess(part).confidence is Confidence.LIKELY for part in parts) else []


def _names(entry: Entry) -> list[PersonName]:
    given, family = entry.text("given_name"), entry.text("family_name")
    if given and family and not (is_empty_chair(given) or is_empty_chair(family)):
        return [person_of_pair(family.replace(",", " "), given.replace(",", " "))]
    if given or family:
        single = person_of(given or family)
        return [single] if single else []
    read = read_people(entry.text("person"))
    for text in read.leftover:
        if marks_a_person(text):
            entry.ask("lived_experience", "person")
        elif not is_empty_chair(text) and not addresses_in(text):
            entry.ask("not_a_name", "person")
    return list(read.people)


def _unmarked(entry: Entry, names: Sequence[PersonName]) -> list[PersonName]:
    """The names without notes that say who has lived experience."""
    result = []
    for name in names:
        if is_only_a_mark(name.full):
            entry.ask("lived_experience", "person")
        elif marks_a_person(name.note):
            entry.ask("lived_experience", "person")
            result.append(replace(name, note=""))
        else:
            result.append(name)
    return result


def _read_emails(entry: Entry, names: Sequence[PersonName]) -> None:
    text = entry.text("email")
    found = addresses_in(text)
    if text and not found and not is_empty_chair(text):
        entry.ask("email", "email")
    in_names = addresses_in(entry.text("person"))
    taken = {name.email for name in names}
    entry.emails = tuple(dict.fromkeys([*found, *(one for one in in_names if one not in taken)]))


def _is_of(name: PersonName, email: str) -> bool:
    """Whether the part before the @ holds a name of the person."""
    local = re.sub(r"[^a-z]", "", fold(email.partition("@")[0]))
    parts = (phrase(part).replace(" ", "") for part in (name.family, name.given))
    return any(len(part) > 2 and part in local for part in parts)


def _owners(entry: Entry, names: Sequence[PersonName]) -> list[str]:
    """An address for each person: by name, else in order, else the one that all share."""
    given = [name.email for name in names]
    free = [email for email in entry.emails if email not in given]
    for email in list(free):
        owners = [at for at, name in enumerate(names) if not given[at] and _is_of(name, email)]
        if len(owners) == 1:
            given[owners[0]] = email
            free.remove(email)
    without = [at for at in range(len(names)) if not given[at]]
    if len(free) == len(without):
        for at, email in zip(without, free, strict=True):
            given[at] = email
    elif len(free) == 1 and len(names) > 1 and len(without) == len(names):
        given = free * len(names)
    elif free:
        entry.ask("email_owner", "email")
    return given


def _phones(entry: Entry, count: int) -> list[str]:
    text = entry.text("phone")
    lines = [line.strip() for line in re.split(r"[\n;]|\s/\s", text) if line.strip()]
    if count > 1 and len(lines) == count:
        return lines
    return [", ".join(lines)] * count


def _make_people(entry: Entry, names: Sequence[PersonName]) -> None:
    if not names:
        return
    emails, phones = _owners(entry, names), _phones(entry, len(names))
    deputy_row = PersonName(note=entry.text("role")).is_deputy
    for at, name in enumerate(names):
        entry.people.append(
            ReadPerson(
                row=entry.row,
                name=name,
                email=emails[at],
                phone=phones[at],
                title=entry.text("title"),
                role=entry.text("role"),
                notes=entry.text("notes"),
                is_deputy=name.is_deputy or deputy_row,
            )
        )
