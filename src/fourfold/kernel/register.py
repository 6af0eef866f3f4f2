"""The data register: every box that takes free text or a file says why it is there.

A model declares its boxes beside its fields:

    free_text: ClassVar = {
        "purpose": FreeText(
            purpose=_("What the meeting is for"),
            guard=True,
            seen_by=_("Coordinators"),
        )
    }

`guard` says whether the text guard reads what is typed there. It is off only where the box is made
for what the guard would stop at, such as an organization's phone number. A box without a
declaration fails the architecture tests, so that every new one is a conscious act.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.apps import apps
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Model = type[models.Model]
# Up to this length, a column holds a label or a code; above it, a story fits.
LONGEST_LABEL = 60
OPEN_KINDS = (models.TextField, models.FileField, models.JSONField, models.BinaryField)
# Columns that Django checks the shape of: nobody can write a sentence into them. The same goes for
# digests, which the program makes and which are known by their name.
SHAPED = (models.EmailField, models.URLField, models.SlugField)


EVERY_SEAT = _("Everyone with a seat")
WITH_THE_RECORDS = _("As long as the partnership keeps its records")


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeText:
    """Why a box is there, who sees it, how long it is kept, and whether the guard reads it."""

    purpose: str | Promise
    guard: bool
    seen_by: str | Promise = EVERY_SEAT
    keep: str | Promise = WITH_THE_RECORDS


class Entry(NamedTuple):
    """One row of the printed data register."""

    model: Model
    field: str
    owner: str
    about: FreeText


def declared(model: Model) -> dict[str, FreeText]:
    """The declarations of a model and its abstract parents; a stray one is a LookupError."""
    found: dict[str, FreeText] = {}
    for parent in reversed(model.__mro__):
        found.update(_own_declaration(parent))
    fields = {field.name for field in model._meta.get_fields()}
    for name in found:
        if name not in fields:
            raise LookupError(f"{model._meta.label}.free_text names “{name}”, which is no field.")
    return found


def _own_declaration(parent: type) -> Mapping[str, FreeText]:
    declaration: Mapping[str, FreeText] = vars(parent).get("free_text", {})
    return declaration


def our_models() -> list[Model]:
    """Every table of the product itself, in the order of the areas."""
    return [
        model
        for model in apps.get_models()
        if model._meta.app_config and model._meta.app_config.name.startswith("fourfold.")
    ]


def registered_fields() -> Iterator[Entry]:
    """The register, area by area, as it is printed."""
    for model in our_models():
        owner = str(model._meta.app_config.verbose_name)
        for name, about in declared(model).items():
            yield Entry(model, name, owner, about)


def guarded_fields(model: Model) -> tuple[str, ...]:
    """The boxes of a model that the text guard reads."""
    return tuple(name for name, about in declared(model).items() if about.guard)


def unregistered(model: Model) -> list[str]:
    """The boxes of a model that nobody has accounted for."""
    known = declared(model)
    return [
        field.name
        for field in model._meta.local_fields
        if takes_free_text(field) and field.name not in known
    ]


def takes_free_text(field: "models.Field[Any, Any]") -> bool:
    """Whether somebody could put a story, or a file, into this column."""
    if field.choices or isinstance(field, SHAPED) or field.name.endswith("digest"):
        return False
    if isinstance(field, OPEN_KINDS):
        return True
    return isinstance(field, models.CharField) and (field.max_length or 0) > LONGEST_LABEL


def text_columns() -> Iterator[tuple[Model, str]]:
    """Every column that can hold a name, short ones too: where "remove for safety" must look."""
    for model in our_models():
        for field in model._meta.local_fields:
            if not field.choices and isinstance(field, (models.CharField, *OPEN_KINDS)):
                yield model, field.name
