"""Names to sign in with, for people who have no inbox of their own.

Such a name stands where others have an address, below a domain that can never exist: it is found,
compared and slowed down like an address, and no message can go there.
"""

import secrets

from fourfold.accounts.models import NOWHERE, User

# Short, easy to say over the phone, about nothing.
WORDS = (
    "alder aspen basil birch brook cedar clover comet coral crane daisy dune fern finch fjord"
    " garnet grove hazel heron indigo iris juniper kite lagoon lark lemon lilac linden lotus"
    " maple marble meadow mesa mint moss nutmeg oak olive onyx opal orchid otter pebble pine plum"
    " poppy quartz quill raven reed robin saffron sage sorrel sparrow spruce swan teal thyme topaz"
    " tulip umber violet walnut willow wren yarrow zinnia"
).split()
FIRST, LAST = 1000, 9999


def as_address(typed: str) -> str:
    """What somebody typed to sign in, as it stands in the database."""
    typed = typed.strip().lower()
    return typed if "@" in typed else f"{typed}@{NOWHERE}"


def free_name() -> str:
    """A name, such as heron-4821, that nobody signs in with."""
    while True:
        name = f"{secrets.choice(WORDS)}-{FIRST + secrets.randbelow(LAST - FIRST + 1)}"
        if not User.objects.filter(email=as_address(name)).exists():
            return name
