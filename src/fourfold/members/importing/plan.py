"""From a reading of the whole list to what each row would become. No database."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from fourfold.kernel.tabular.importer import Choice, Question, Remark, Row, Verdict
from fourfold.members.recognize.organizations import Sameness, cluster, normalize
from fourfold.members.recognize.reading import Reading, ReadOrganization, ReadPerson
from fourfold.members.recognize.rows import interpret

SAME, NEW, KEEP, DROP = "same", "new", "keep", "drop"


@dataclass(frozen=True)
class Known:
    """What the partnership already has, by normalized name: the id and the name shown."""

    organizations: Mapping[str, tuple[str, str]]
    people: frozenset[tuple[str, str]]  # (organization's id or "", name in lower case)
    sectors: Mapping[str, str]
    ps: Mapping[str, str]


def plan(rows: Sequence[Row], known: Known) -> dict[int, Verdict]:
    """A verdict for every row, by its number."""
    return _Planner(rows, known).verdicts()


class _Planner:
    """Looks at the list as a whole, then says of each row what would become of it."""

    def __init__(self, rows: Sequence[Row], known: Known) -> None:
        self.rows, self.known = rows, known
        self.reading: Reading = interpret([row.values for row in rows])
        self.organization_at = {n: one for one in self.reading.organizations for n in one.rows}
        self.people_at: dict[int, list[int]] = defaultdict(list)
        for place, person in enumerate(self.reading.people):
            self.people_at[person.row].append(place)
        self.shared = {inbox.email.lower() for inbox in self.reading.shared_inboxes}
        self.repeated = {
            place
            for double in self.reading.duplicates
            if double.confidence is Sameness.EXACT
            for place in double.people[1:]
        }
        self.like_known = _like_known(self.reading.organizations, known)
        self.like_others = _like_others(self.reading)

    def verdicts(self) -> dict[int, Verdict]:
        skipped = {one.row: one.message for one in self.reading.skipped}
        asked = defaultdict(list)
        for one in self.reading.questions:
            asked[one.row].append(Remark(one.message, one.column))
        found = {}
        for place, row in enumerate(self.rows):
            if place in skipped:
                found[row.number] = Verdict(skip=skipped[place])
            else:
                found[row.number] = self._verdict(place, row, tuple(asked[place]))
        return found

    def _verdict(self, place: int, row: Row, remarks: tuple[Remark, ...]) -> Verdict:
        organization = self.organization_at.get(place)
        places = self.people_at[place]
        people = [self.reading.people[n] for n in places if n not in self.repeated]
        if len(people) < len(places):
            remarks += (Remark(_("This person is in the list twice and is added once."), "person"),)
        if organization is None and not people:
            return Verdict(remarks=remarks, skip=_("Nobody is named in this row."))
        return Verdict(
            shown=self._shown(organization, people),
            remarks=remarks,
            questions=tuple(self._questions(organization, row)),
            keep={
                "organization": organization and self._kept(organization),
                "people": [self._person(person) for person in people],
                "address": row.values.get("address", ""),
            },
        )

    def _shown(
        self, organization: ReadOrganization | None, people: Sequence[ReadPerson]
    ) -> dict[str, Any]:
        found = organization.guess if organization else None
        ps = sorted(found.ps) if found else []
        return {
            "organization": organization.name if organization else _("Individual"),
            "people": ", ".join(person.name.full for person in people),
            "sector": self.known.sectors.get(found.sector, "") if found else "",
            "ps": ", ".join(self.known.ps[key] for key in ps if key in self.known.ps),
            "why": found.reason if found else "",
        }

    def _kept(self, organization: ReadOrganization) -> dict[str, Any]:
        found = organization.guess
        twin = self.known.organizations.get(organization.key) or self.like_known.get(
            organization.key
        )
        return {
            "key": organization.key,
            "name": organization.name[:200],
            "twin": twin[0] if twin else "",
            "like": self.like_others.get(organization.key, ("", ""))[0],
            "kind": found.kind,
            "sector": found.sector if found.sector in self.known.sectors else "",
            "ps": sorted(found.ps & self.known.ps.keys()),
            "reason": str(found.reason)[:200],
            "is_government": found.is_government,
            "is_tribal": found.is_tribal,
            "email": next(iter(organization.emails), "")[:254],
            "phone": next(iter(organization.phones), "")[:60],
            "city": organization.city[:100],
            "zip": organization.zip[:20],
        }

    def _person(self, person: ReadPerson) -> dict[str, Any]:
        return {
            "name": person.name.full[:120],
            "title": person.title[:120],
            "email": person.email[:254],
            "phone": person.phone[:60],
            "is_deputy": person.is_deputy,
            "is_shared_inbox": person.email.lower() in self.shared,
        }

    def _questions(self, organization: ReadOrganization | None, row: Row) -> Any:
        if organization is None:
            return
        twin = self.known.organizations.get(organization.key)
        if twin is not None:
            yield _twin(twin[1], default=SAME)
        elif near := self.like_known.get(organization.key):
            yield _twin(near[1])
        elif like := self.like_others.get(organization.key):
            yield Question(
                "like",
                _("Is this the same organization as “%(name)s” in this list?") % {"name": like[1]},
                (Choice(SAME, _("The same")), Choice(NEW, _("Another one"))),
                kind="like",
                field="organization",
            )
        if organization.asks_about_address and row.values.get("address"):
            yield Question(
                "address",
                _("May this address be kept?"),
                (Choice(DROP, _("Leave it out")), Choice(KEEP, _("It is public. Keep it."))),
                kind="address",
                field="address",
                why=_("Places of this kind are often confidential."),
            )


def _twin(name: str, *, default: str = "") -> Question:
    return Question(
        "twin",
        _("Is this “%(name)s”, which you already have?") % {"name": name},
        (Choice(SAME, _("Yes, the same")), Choice(NEW, _("No, another one"))),
        kind="twin",
        field="organization",
        default=default,
    )


def _like_known(
    organizations: Sequence[ReadOrganization], known: Known
) -> dict[str, tuple[str, str]]:
    """For a new organization, one that is there already and may be the same."""
    if not known.organizations:
        return {}
    there = {name: found for found in known.organizations.values() for name in [found[1]]}
    found: dict[str, tuple[str, str]] = {}
    for group in cluster([*there, *(one.name for one in organizations)]):
        old = next((name for name in group.names if name in there), None)
        if old is not None:
            found |= {normalize(name): there[old] for name in group.names if name not in there}
    return {key: value for key, value in found.items() if key not in known.organizations}


def _like_others(reading: Reading) -> dict[str, tuple[str, str]]:
    """For the later of two like names in the list: the key and the name of the first."""
    by_key = {one.key: one.name for one in reading.organizations}
    found: dict[str, tuple[str, str]] = {}
    for group in reading.near_duplicates:
        keys = list(dict.fromkeys(normalize(name) for name in group.names))
        keys = [key for key in keys if key in by_key]
        found |= {key: (keys[0], by_key[keys[0]]) for key in keys[1:]}
    return found
