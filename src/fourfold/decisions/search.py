"""What can be found among decisions: questions with what was written about them; drafts by few."""

from django.utils.translation import gettext_lazy as _

from fourfold.decisions.models import Round
from fourfold.decisions.permissions import run_rounds, see_decisions
from fourfold.kernel.search import Searchable, register

register(
    Searchable(
        key="round",
        label=_("Decisions"),
        model=Round,
        title="question",
        texts=("background", "options", "outcome", "reasons", "dissent"),
        page="decisions:round",
        may=see_decisions,
        rows=lambda by, rows: (
            rows if run_rounds.allows(by) else rows.exclude(state=Round.State.DRAFT)
        ),
    )
)
