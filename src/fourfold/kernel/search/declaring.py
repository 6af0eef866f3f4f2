"""What can be found, declared by the area that owns it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

from django.db import models
from django.urls import reverse
from django.utils.functional import Promise

from fourfold.kernel.actors import Actor
from fourfold.kernel.tenancy import current_id

Rows = models.QuerySet[Any]


class Gate(Protocol):
    """A permission, as far as a search needs one."""

    def allows(self, by: Any, thing: Any = None) -> bool: ...


@dataclass(frozen=True, slots=True)
class Found:
    """A thing as one person may see it. `text` is all they see of it, and all they can find.

    `page` is the name of its page, and `end` what the address ends with, if anything.
    """

    kind: str
    pk: UUID
    title: str
    page: str
    end: UUID | str | None
    text: str = ""
    line: str = ""

    @property
    def url(self) -> str:
        return reverse(self.page, args=[current_id(), *([self.end] if self.end else [])])


@dataclass(frozen=True, kw_only=True)
class Searchable:
    """A kind of thing that can be found.

    `title` and `texts` are columns, through foreign keys where need be; `may` is the permission of
    the `page`, and `rows` says which of the rows that page shows to somebody. A kind whose
    page has a rule in Python gives `seen` instead: from somebody and keys to what they see.
    """

    key: str
    label: str | Promise
    model: type[models.Model]
    title: str
    page: str
    may: Gate
    texts: tuple[str, ...] = ()
    # The column that the address ends with; none for a page that shows all of them.
    by: str = "pk"
    rows: Callable[[Actor, Rows], Rows] = field(default=lambda _by, rows: rows)
    seen: Callable[[Actor, list[UUID]], Iterable[Found]] | None = None
    # The column that tells things of one name apart.
    beside: str = ""
    # From the title to its words, where the column holds a key of a list.
    named: Callable[[str], Any] = str

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.title, *self.texts)

    @property
    def ends_with_key(self) -> bool:
        return self.by == "pk" or self.by.endswith("_id")


kinds: dict[str, Searchable] = {}


def register(kind: Searchable) -> Searchable:
    kinds[kind.key] = kind
    return kind
