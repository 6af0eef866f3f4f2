"""Who does a deed: a seat in a partnership, the operator at the machine, or the system itself."""

from dataclasses import dataclass
from typing import Protocol


class Actor(Protocol):
    """What the journal needs to know of whoever acts."""

    @property
    def actor_kind(self) -> str: ...
    @property
    def actor_id(self) -> str: ...
    @property
    def actor_name(self) -> str: ...


@dataclass(frozen=True)
class Machine:
    """An actor that is not a person with a seat."""

    actor_kind: str
    actor_name: str
    actor_id: str = ""


OPERATOR = Machine("operator", "The operator")
SYSTEM = Machine("system", "Fourfold")
