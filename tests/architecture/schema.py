"""What the tables may not hold. Fed with models, so that a test can show it a bad one."""

import re
from typing import Any

from django.db import models

from fourfold.kernel.register import unregistered

Model = type[models.Model]
# Words of a table's or a column's name. About people served, or accused: nothing at all.
NEVER_A_TABLE = (
    "client|victim|survivor|patient|case|intake|referral|incident|tip|suspect|trafficker|buyer"
    "|perpetrator|witness|consumer|sighting"
)
NEVER_A_COLUMN = (
    f"{NEVER_A_TABLE}"
    # what would identify somebody, or put them at risk
    "|birth|birthday|birthdate|dob|age|ssn|social security|immigration|immigrant|citizenship|alien"
    "|visa|passport|driver|license plate|plate|student number|medical|diagnosis|health|pregnant"
    "|pregnancy|substance|race|ethnicity|religion|gender|sexual|orientation|initials|whereabouts"
    "|home address|home street|narrative|lived experience"
    # what would mark, rank or follow a member
    "|trust score|risk score|sentiment|attendance percent|attendance percentage|attendance rate"
    "|last seen|last active|last login|fingerprint|gps|geolocation"
    "|ip|ip address|user agent|remote addr|forwarded for"
)
COMPUTER_ADDRESS = "ip|ip address|user agent|remote addr|forwarded for"
NEVER_A_CHOICE = {"client", "victim", "survivor", "lived_experience", "suspect"}
EXACT_PLACE = (
    "latitude|longitude|lat|lng|lon|point|coordinate|geometry|photo"
    "|address|address 1|address 2|street|postal code"
)

# Each exception says why it is safe.
ALLOWED = {
    "accounts.User.last_login": (
        "Django's own column; password links need it. Shown to nobody but its owner."
    ),
    "members.Position.is_lived_experience": (
        "A chair, not a person: a constraint keeps it without holder, member and dates."
    ),
}


def words_of(name: str) -> str:
    """'isSurvivor', 'is_survivor' and 'IsSurvivor' all read ' is survivor '."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_", " ", name)
    return f" {' '.join(spaced.lower().split())} "


def holds(name: str, terms: str) -> bool:
    """Whether one of the terms, or its plural, stands in a name as whole words."""
    return bool(re.search(rf" (?:{terms})s? ", words_of(name)))


def denied_names(model: Model) -> list[str]:
    """The names in a model that the denylist forbids, without the allowed ones."""
    found = [model._meta.label] if holds(model.__name__, NEVER_A_TABLE) else []
    for field in model._meta.local_fields:
        marks = {str(value).lower() for value, _label in field.flatchoices}
        if holds(field.name, NEVER_A_COLUMN) or marks & NEVER_A_CHOICE:
            found.append(f"{model._meta.label}.{field.name}")
    return [name for name in found if name not in ALLOWED]


def address_columns(model: Model) -> list[str]:
    """Columns of any table, whoever made it, that hold a computer's address."""
    return [
        f"{model._meta.label}.{field.name}"
        for field in model._meta.local_fields
        if isinstance(field, models.GenericIPAddressField) or holds(field.name, COMPUTER_ADDRESS)
    ]


def exposed_places(model: Model) -> list[str]:
    """Address columns of a model that can be confidential, not emptied by a constraint."""
    columns = [field.name for field in model._meta.local_fields]
    flags = [name for name in columns if holds(name, "confidential")]
    if not flags:
        return []
    guarded = {name for check in _checks(model) if check & set(flags) for name in check}
    return [
        f"{model._meta.label}.{name}"
        for name in columns
        if holds(name, EXACT_PLACE) and name not in guarded and name not in flags
    ]


def _checks(model: Model) -> list[set[str]]:
    """The columns that each check constraint speaks of."""
    return [
        {name.split("__")[0] for name, _value in _leaves(constraint.condition)}
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint)
    ]


def _leaves(condition: Any) -> list[tuple[str, Any]]:
    if not isinstance(condition, models.Q):
        return []
    leaves: list[tuple[str, Any]] = []
    for child in condition.children:
        leaves += [child] if isinstance(child, tuple) else _leaves(child)
    return leaves


def unaccounted(model: Model) -> list[str]:
    """Boxes for free text that the data register does not know."""
    return [f"{model._meta.label}.{name}" for name in unregistered(model)]
