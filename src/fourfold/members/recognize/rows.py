"""A whole list: organizations, people, rows left out, and what has to be asked about them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize.domains import FREE_PROVIDERS, domain_of
from fourfold.members.recognize.doubles import duplicates, shared_inboxes
from fourfold.members.recognize.entries import Entry, read_entry
from fourfold.members.recognize.kinds import SECTOR_BY_KEY, Sector
from fourfold.members.recognize.organizations import (
    Sameness,
    best_spelling,
    cluster,
    normalize,
)
from fourfold.members.recognize.reading import (
    Reading,
    ReadOrganization,
    ReadPerson,
    Skipped,
    Spelling,
)
from fourfold.members.recognize.row_kinds import SKIPPED, row_kind
from fourfold.members.recognize.sectors import (
    Confidence,
    Guess,
    asks_about_address,
    guess,
    ps_named,
    sector_named,
)

# From this share of rows without an organization on, blanks mean "as above".
_BLANKS_OF_A_BLOCK = 0.25


def interpret(rows: Sequence[Mapping[str, str]]) -> Reading:
    """What the rows of a list say; their cells are named by the fields of FIELDS."""
    skipped: list[Skipped] = []
    entries = _entries(rows, skipped)
    _fill_down(entries)
    keys = {entry.organization: normalize(entry.organization) for entry in entries}
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.organization:
            groups[keys[entry.organization]].append(entry)
    organizations = tuple(_organization(key, group) for key, group in groups.items())
    people = tuple(
        replace(person, organization=keys[entry.organization])
        for entry in entries
        for person in entry.people
    )
    names = [spelling.text for one in organizations for spelling in one.spellings]
    return Reading(
        organizations=organizations,
        people=people,
        skipped=tuple(sorted(skipped, key=lambda one: one.row)),
        questions=tuple(question for entry in entries for question in entry.questions),
        shared_inboxes=shared_inboxes(people, organizations),
        duplicates=duplicates(people),
        near_duplicates=tuple(
            one for one in cluster(names) if one.confidence is not Sameness.EXACT
        ),
    )


def _entries(rows: Sequence[Mapping[str, str]], skipped: list[Skipped]) -> list[Entry]:
    entries: list[Entry] = []
    heading = ""
    for row, cells in enumerate(rows):
        values = {field: text.strip() for field, text in cells.items() if text and text.strip()}
        kind = row_kind(values)
        if kind.code:
            skipped.append(Skipped(row, kind.code, SKIPPED[kind.code]))
            heading = kind.heading if kind.code == "section" else heading
            continue
        entry = read_entry(row, values, heading)
        if entry.organization or entry.people or entry.questions:
            entries.append(entry)
        else:
            skipped.append(Skipped(row, "nobody", SKIPPED["nobody"]))
    return entries


def _own_domains(people: Sequence[ReadPerson]) -> set[str]:
    domains = {domain_of(person.email) for person in people if person.email}
    return domains - FREE_PROVIDERS


def _is_orphan(entry: Entry) -> bool:
    """Whether a row has people, and neither an organization nor a word that there is none."""
    return bool(entry.people) and not entry.organization and not entry.is_individual


def _fill_down(entries: Sequence[Entry]) -> None:
    """Gives rows with a blank for "as above" their organization, and asks where it is not plain."""
    orphans = sum(1 for entry in entries if _is_orphan(entry))
    is_blocky = orphans >= _BLANKS_OF_A_BLOCK * len(entries)
    above: Entry | None = None
    known: set[str] = set()  # domains of the organization above
    for entry in entries:
        if not _is_orphan(entry):
            above, known = entry, _own_domains(entry.people)
            continue
        follows = above is not None and above.organization and above.heading == entry.heading
        domains = _own_domains(entry.people)
        if above and follows and domains & known:
            entry.organization = above.organization
        elif above and follows and is_blocky and not (domains and known):
            entry.organization = above.organization
            entry.ask("from_above", "organization")
        else:
            entry.ask("no_organization", "organization")


def _first(group: Sequence[Entry], column: str) -> str:
    return next((text for entry in group if (text := entry.text(column))), "")


def _of_rows_without_people(group: Sequence[Entry], column: str) -> Iterator[str]:
    for entry in group:
        if not entry.people and (text := entry.text(column)):
            yield text


def _organization(key: str, group: Sequence[Entry]) -> ReadOrganization:
    places: dict[str, list[int]] = defaultdict(list)
    for entry in group:
        places[entry.organization].append(entry.row)
    name = best_spelling(places)
    found = _guess(name, group)
    asks = asks_about_address(found.kind, name)
    if asks:
        for entry in group:
            if entry.text("address"):
                entry.ask("address", "address")
    emails = [email for entry in group if not entry.people for email in entry.emails]
    return ReadOrganization(
        key=key,
        name=name,
        spellings=tuple(Spelling(text, tuple(rows)) for text, rows in places.items()),
        guess=found,
        asks_about_address=asks,
        emails=tuple(dict.fromkeys(emails)),
        phones=tuple(dict.fromkeys(_of_rows_without_people(group, "phone"))),
        address=_first(group, "address"),
        city=_first(group, "city"),
        zip=_first(group, "zip"),
        notes=tuple(dict.fromkeys(_of_rows_without_people(group, "notes"))),
    )


def _guess(name: str, group: Sequence[Entry]) -> Guess:
    """What the list says counts most, then the name, then the heading the row stands under."""
    emails = [email for entry in group for person in entry.people if (email := person.email)]
    emails += [email for entry in group for email in entry.emails]
    found = guess(name, title=_first(group, "title"), email=next(iter(emails), None))
    stated = _first(group, "sector")
    if sector := sector_named(stated) or _sector_by_kind(stated):
        found = _placed(found, sector, format_lazy(_('The list says "{word}"'), word=stated))
    elif found.confidence is not Confidence.LIKELY:
        found = _by_heading(found, next(iter(group)).heading)
    if named := ps_named(_first(group, "p")):
        found = replace(found, ps=named)
    return found


def _sector_by_kind(stated: str) -> Sector | None:
    """The sector of a kind that a cell names: "Police department"."""
    found = guess(stated)
    return SECTOR_BY_KEY.get(found.sector) if found.confidence is Confidence.LIKELY else None


def _placed(found: Guess, sector: Sector, reason: Promise) -> Guess:
    """The guess with the sector that the list gives; a tribal government keeps none."""
    if found.kind == "tribal_government":
        return found
    if found.sector == sector.key:
        return replace(found, reason=reason, confidence=Confidence.LIKELY)
    return replace(
        found,
        kind="",
        sector=sector.key,
        ps=sector.ps,
        reason=reason,
        confidence=Confidence.LIKELY,
    )


def _by_heading(found: Guess, heading: str) -> Guess:
    reason = format_lazy(_('The list puts it under "{word}"'), word=heading)
    if sector := sector_named(heading):
        return _placed(found, sector, reason)
    if named := ps_named(heading):
        return replace(found, ps=named, reason=reason, confidence=Confidence.LIKELY)
    return found
