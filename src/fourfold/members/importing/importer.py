"""The contact list as an import: its fields, and adding what was checked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from fourfold.directory.models import Location, Organization
from fourfold.kernel.actors import Actor
from fourfold.kernel.tabular.importer import (
    Created,
    Field,
    Gate,
    Guess,
    Row,
    Text,
    Verdict,
    register,
)
from fourfold.members.importing.plan import DROP, KEEP, SAME, Known, plan
from fourfold.members.models import Membership, Representative
from fourfold.members.permissions import import_people
from fourfold.members.recognize.column_words import COLUMN_WORDS, MANY
from fourfold.members.recognize.columns import guess_columns
from fourfold.members.recognize.organizations import normalize
from fourfold.partnerships.models import Term
from fourfold.partnerships.vocabulary import labels

LABELS = {
    "organization": _("Organization"),
    "person": _("Person, or several"),
    "given_name": _("First name"),
    "family_name": _("Last name"),
    "title": _("Job title"),
    "email": _("E-mail address"),
    "phone": _("Phone"),
    "role": _("Role, such as deputy"),
    "sector": _("Sector"),
    "p": _("P"),
    "address": _("Street address"),
    "city": _("City"),
    "zip": _("ZIP code"),
}
# Columns made for what the text guard would stop at.
WAYS_TO_REACH = {"email", "phone", "address", "city", "zip"}


class People:
    """Organizations and people from a list."""

    key = "members.people"
    title: Text = _("Bring in a contact list")
    permission: Gate = import_people
    fields: tuple[Field, ...] = tuple(
        Field(key, label, many=key in MANY, guard=key not in WAYS_TO_REACH)
        for key, label in LABELS.items()
    )
    shown: tuple[Field, ...] = (
        Field("organization", _("Organization")),
        Field("people", _("People")),
        Field("sector", _("Sector")),
        Field("ps", _("Ps")),
        Field("why", _("Why we think so")),
    )
    words = COLUMN_WORDS

    def guess_columns(
        self, names: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> Mapping[int, Guess]:
        found = guess_columns(names or None, rows)
        return {
            column: Guess(
                "" if one.refused or one.field not in LABELS else one.field,
                one.reason,
                is_refused=bool(one.refused),
            )
            for column, one in found.items()
        }

    def judge(
        self, rows: Sequence[Row], *, only: frozenset[int] | None = None
    ) -> dict[int, Verdict]:
        verdicts = plan(rows, _known())
        return {n: one for n, one in verdicts.items() if only is None or n in only}

    def create(self, rows: Sequence[Row], *, by: Actor) -> Iterable[Created]:
        return _Adding(rows).created()


PEOPLE = register(People())


def _known() -> Known:
    organizations = {
        normalize(name): (str(pk), name)
        for pk, name in Organization.objects.values_list("pk", "name")
    }
    people = Representative.objects.values_list("membership__organization_id", "name")
    return Known(
        organizations,
        frozenset((str(pk or ""), name.casefold()) for pk, name in people),
        labels(Term.Axis.SECTOR),
        labels(Term.Axis.P),
    )


class _Adding:
    """Makes all rows of a list in a few statements, parents before children."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.members_there = {
            str(m.organization_id): m for m in Membership.objects.exclude(organization=None)
        }
        self.people_there = set(_known().people)
        self.names_taken = {name.casefold() for _pk, name in _known().organizations.values()}
        self.organizations: list[tuple[int, Organization]] = []
        self.members: list[tuple[int, Membership]] = []
        self.people: list[tuple[int, Representative]] = []
        self.locations: list[tuple[int, Location]] = []
        self.member_of: dict[str, Membership] = {}

    def created(self) -> list[Created]:
        for key, group in self._groups().items():
            self._add_group(key, group)
        made: list[Created] = []
        kinds: list[Any] = [self.organizations, self.members, self.people, self.locations]
        for kind in kinds:
            if kind:
                type(kind[0][1]).objects.bulk_create([row for _n, row in kind], batch_size=500)
            made += [Created(number, row) for number, row in kind]
        return made

    def _groups(self) -> dict[str, list[Row]]:
        """Rows by the organization they end up in; each new individual is a group alone."""
        groups: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows:
            organization = row.keep["organization"]
            if organization is None:
                if not all(self._is_there("", person) for person in row.keep["people"]):
                    groups[f"individual {row.number}"].append(row)
                continue
            joins = organization["like"] and row.answer("like") == SAME
            groups[organization["like"] if joins else organization["key"]].append(row)
        return groups

    def _add_group(self, key: str, group: list[Row]) -> None:
        first = group[0]
        member = self._member(first)
        for row in group:
            organization_id = str(member.organization_id or "")
            for person in row.keep["people"]:
                if self._is_there(organization_id, person):
                    continue
                self.people_there.add((organization_id, person["name"].casefold()))
                made = Representative(membership=member, **person)
                self.people.append((row.number, made))

    def _is_there(self, organization_id: str, person: Mapping[str, Any]) -> bool:
        return (organization_id, person["name"].casefold()) in self.people_there

    def _member(self, row: Row) -> Membership:
        """The member a group belongs to: one that is there, or a new one."""
        values = row.keep["organization"]
        if values is None:
            member = Membership()
            self.members.append((row.number, member))
            return member
        twin = values["twin"]
        if twin in self.members_there and row.answer("twin", SAME) == SAME:
            return self.members_there[twin]
        organization = self._organization(values)
        self.organizations.append((row.number, organization))
        member = Membership(organization=organization, sector=values["sector"], ps=values["ps"])
        member.reason = values["reason"]
        self.members.append((row.number, member))
        self._place(row, organization)
        return member

    def _organization(self, values: Mapping[str, Any]) -> Organization:
        names = ("kind", "is_government", "is_tribal", "email", "phone")
        name = next(
            name for name in _numbered(values["name"]) if name.casefold() not in self.names_taken
        )
        self.names_taken.add(name.casefold())
        return Organization(name=name, **{each: values[each] for each in names})

    def _place(self, row: Row, organization: Organization) -> None:
        values, address = row.keep["organization"], row.keep["address"][:200]
        if row.answer("address", KEEP) == DROP:
            address, values = "", {**values, "city": "", "zip": ""}
        if address or values["city"] or values["zip"]:
            place = Location(organization=organization, address_1=address)
            place.city, place.postal_code = values["city"], values["zip"]
            self.locations.append((row.number, place))


def _numbered(name: str) -> Iterator[str]:
    yield name
    for number in range(2, 10_000):
        yield f"{name[:190]} ({number})"
