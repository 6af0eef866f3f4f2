"""The contact sheet as blocks. Whoever is on it was chosen by `queries.contact_sheet`."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from fourfold.kernel.documents.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Table,
)
from fourfold.members.models import Membership
from fourfold.members.people.queries import Member, Person

State = Membership.State
GROUPS = (State.JOINED, State.ASKED, State.NOT_ASKED)


@dataclass(frozen=True)
class Column:
    """A column of the sheet; it stands there when it says something of anybody."""

    label: str
    width: int
    words: Callable[[Member], str]


def contact_blocks(sheet: Sequence[Member], *, names: bool, details: bool) -> Iterator[Block]:
    """The sheet in groups, by how far each member is."""
    shown = [member for member in sheet if names or not member.is_individual]
    if not shown:
        yield Paragraph(_("There is no one on it yet."))
        return
    yield Paragraph(_note(names=names, details=details))
    columns = _columns(shown, names=names, details=details)
    for state in GROUPS:
        if group := [member for member in shown if member.state == state]:
            yield from _group(f"{state.label} ({len(group)})", group, columns)


def _note(*, names: bool, details: bool) -> str:
    if names and details:
        return _("People stand here once they have said what may be shared.")
    if names:
        return _("Phone numbers and e-mail addresses are left out of this copy.")
    if details:
        return _("Names of people are left out of this copy.")
    return _("Names of people, phone numbers and e-mail addresses are left out of this copy.")


def _columns(shown: Sequence[Member], *, names: bool, details: bool) -> list[Column]:
    columns = [Column(_("Organization or person"), 5, lambda member: member.name)]
    if details and any(member.phone for member in shown):
        columns.append(Column(_("Public phone"), 3, lambda one: one.phone or _("Not known")))
    if names and any(_people(member, details=details) for member in shown):
        columns.append(Column(_("People"), 6, lambda one: _people(one, details=details)))
    return columns


def _group(caption: str, group: Sequence[Member], columns: Sequence[Column]) -> Iterator[Block]:
    if len(columns) == 1:
        yield Heading(caption)
        yield BulletList([member.name for member in group])
        return
    yield Table(
        caption=caption,
        header=[column.label for column in columns],
        rows=[[column.words(member) for column in columns] for member in group],
        widths=[column.width for column in columns],
    )


def _people(member: Member, *, details: bool) -> str:
    """Each person on lines of their own: who, and how to reach them."""
    return "\n".join(
        line for one in member.people for line in _lines(one, member, details=details) if line
    )


def _lines(person: Person, member: Member, *, details: bool) -> list[str]:
    """An individual is named in the first column already."""
    names = [person.title] if member.is_individual else [person.name, person.title]
    who = ", ".join(filter(None, names))
    return [who, person.phone, person.email] if details else [who]
