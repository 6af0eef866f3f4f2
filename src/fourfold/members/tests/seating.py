"""Members, people and chairs for the tests of positions, balance and invitations."""

from fourfold.directory.models import Organization
from fourfold.members.models import Membership, Position, Representative


def member(name, *people, kind="", **fields):
    """A member organization with people, each given as a name or as a dict."""
    organization = Organization.objects.create(name=name, kind=kind)
    membership = Membership.objects.create(organization=organization, **fields)
    for person in people:
        details = person if isinstance(person, dict) else {"name": person}
        Representative.objects.create(membership=membership, **details)
    return membership


def chair(title="Sheriff or police", **fields):
    return Position.objects.create(title=title, **fields)


def lived(is_filled=False, title="A chair for lived experience"):
    return chair(title, is_lived_experience=True, is_filled=is_filled, order=999)
