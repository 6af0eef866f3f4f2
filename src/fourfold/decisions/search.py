"""What can be found among questions and decisions. A draft is for those who work on it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from fourfold.decisions.models import Round
from fourfold.decisions.permissions import run_rounds, see_decisions
from fourfold.kernel.search import Searchable, register


def _as_the_page(by: Any, rows: Any) -> Any:
    return rows if run_rounds.allows(by) else rows.exclude(state=Round.State.DRAFT)


register(
    Searchable(
        key="round",
        label=_("Questions and decisions"),
        model=Round,
        title="question",
        texts=("background", "outcome", "options", "chosen", "reasons", "dissent"),
        page="decisions:round",
        may=see_decisions,
        rows=_as_the_page,
    )
)
