"""Undoing an import whose things point at each other, and at which others point since."""

from typing import NamedTuple

import pytest

from conftest import Cast
from fourfold.directory.models import Organization
from fourfold.kernel.tabular import undoing
from fourfold.kernel.tabular.importer import Created
from fourfold.kernel.tabular.models import Batch, ImportedRow
from fourfold.members.models import Invitation, Membership, Position, Representative


class Made(NamedTuple):
    batch: Batch
    haven: Membership
    aid: Membership
    ana: Representative
    ben: Representative


@pytest.fixture
def made(here: Cast) -> Made:
    """Two organizations with one person each, as an import would make them."""
    batch = Batch(importer="test", label="list.csv")
    batch.save()
    organizations = [Organization(name=name) for name in ("Haven", "Aid")]
    Organization.objects.bulk_create(organizations)
    members = [Membership(organization=each) for each in organizations]
    Membership.objects.bulk_create(members)
    names = zip(("Ana", "Ben"), members, strict=True)
    people = [Representative(name=name, membership=member) for name, member in names]
    Representative.objects.bulk_create(people)
    rows = [*zip((1, 2), organizations, strict=True), *zip((1, 2), members, strict=True)]
    rows += zip((1, 2), people, strict=True)
    undoing.remember(batch, [Created(number, thing) for number, thing in rows])
    return Made(batch, *members, *people)


def left() -> list[str]:
    people = [person.name for person in Representative.objects.order_by("name")]
    return [*people, *(str(each) for each in Organization.objects.order_by("name"))]


def reasons(batch: Batch) -> set[tuple[str, str]]:
    return set(batch.made.values_list("kind", "kept"))


def test_everything_goes_when_nothing_was_touched(made: Made) -> None:
    assert undoing.undo(made.batch) == (6, 0)
    assert left() == []
    assert ImportedRow.objects.count() == 0


def test_a_changed_person_keeps_the_organization_she_speaks_for(made: Made) -> None:
    Representative.objects.filter(pk=made.ana.pk).update(phone="303-555-0100")
    assert undoing.undo(made.batch) == (3, 3)
    assert left() == ["Ana", "Haven"]
    assert reasons(made.batch) == {
        ("members.Representative", "changed"),
        ("members.Membership", "in_use"),
        ("directory.Organization", "in_use"),
    }


def test_a_person_who_was_invited_since_is_kept(made: Made) -> None:
    Invitation.objects.create(representative=made.ben)
    assert undoing.undo(made.batch) == (3, 3)
    assert left() == ["Ben", "Aid"]
    assert set(made.batch.made.values_list("kept", flat=True)) == {"in_use"}


def test_a_chair_that_was_given_to_a_member_keeps_it(made: Made) -> None:
    Position.objects.create(title="Chair", membership=made.haven)
    assert undoing.undo(made.batch) == (4, 2)
    assert left() == ["Haven"]
