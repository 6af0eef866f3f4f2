"""Addresses that several people read, and people who stand in a list twice."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rapidfuzz import fuzz

from fourfold.members.recognize.domains import is_generic_inbox
from fourfold.members.recognize.name_parts import PersonName
from fourfold.members.recognize.organizations import Sameness
from fourfold.members.recognize.reading import (
    Duplicate,
    ReadOrganization,
    ReadPerson,
    SharedInbox,
)
from fourfold.members.recognize.words import phrase

_GENERIC = _("This looks like the address of an office, not of a person.")
_SEVERAL = _("More than one person of the list has this address.")
_SAME_PLACE: Promise = _("The same name in the same organization")
_SAME_ADDRESS: Promise = _("The same name and the same e-mail address")
_NEAR_ADDRESS: Promise = _("Nearly the same name and the same e-mail address")
_ELSEWHERE: Promise = _("The same name in another organization")
_NEAR = 86  # of 100: "Jon Smith" and "John Smith"
_LARGEST_BLOCK = 12


def _key(name: PersonName) -> str:
    return phrase(f"{name.given} {name.family}")


def shared_inboxes(
    people: Sequence[ReadPerson], organizations: Sequence[ReadOrganization]
) -> tuple[SharedInbox, ...]:
    """The addresses that must not bind an invitation to one person."""
    rows: dict[str, set[int]] = defaultdict(set)
    readers: dict[str, set[str]] = defaultdict(set)
    for person in people:
        if person.email:
            rows[person.email].add(person.row)
            readers[person.email].add(_key(person.name))
    for organization in organizations:
        for email in organization.emails:
            rows[email].update(organization.rows)
    return tuple(
        SharedInbox(email, tuple(sorted(rows[email])), _GENERIC if generic else _SEVERAL)
        for email in rows
        if (generic := is_generic_inbox(email)) or len(_distinct(readers[email])) > 1
    )


def _distinct(keys: set[str]) -> list[str]:
    """The names without those that are nearly another: "Jon Smith" is "John Smith"."""
    kept: list[str] = []
    for key in sorted(keys):
        if not any(fuzz.ratio(key, other) >= _NEAR for other in kept):
            kept.append(key)
    return kept


def _by(people: Sequence[ReadPerson], what: str) -> list[list[int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, person in enumerate(people):
        key = _key(person.name) if what == "name" else person.email
        if key and person.name.family:
            blocks[key].append(at)
    return [block for block in blocks.values() if 1 < len(block) <= _LARGEST_BLOCK]


def _same_name(first: ReadPerson, second: ReadPerson) -> tuple[Sameness, Promise]:
    if first.email and first.email == second.email:
        return Sameness.EXACT, _SAME_ADDRESS
    if first.organization == second.organization:
        return (Sameness.EXACT if first.organization else Sameness.LIKELY), _SAME_PLACE
    return Sameness.POSSIBLE, _ELSEWHERE


def duplicates(people: Sequence[ReadPerson]) -> tuple[Duplicate, ...]:
    """Pairs of entries that are, or may be, one person, the surest first."""
    found: dict[tuple[int, int], Duplicate] = {}
    for block in _by(people, "name"):
        for pair in combinations(block, 2):
            found[pair] = Duplicate(pair, *_same_name(people[pair[0]], people[pair[1]]))
    for block in _by(people, "email"):
        for pair in combinations(block, 2):
            names = [_key(people[at].name) for at in pair]
            if pair not in found and fuzz.ratio(*names) >= _NEAR:
                found[pair] = Duplicate(pair, Sameness.LIKELY, _NEAR_ADDRESS)
    order = list(Sameness)
    return tuple(sorted(found.values(), key=lambda one: (order.index(one.confidence), one.people)))
