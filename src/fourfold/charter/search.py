"""What can be found in the foundation: its parts and the ground rules."""

from django.utils.translation import gettext_lazy as _

from fourfold.charter.models import Article, GroundRule
from fourfold.charter.permissions import see_foundation
from fourfold.kernel.search import Searchable, register

register(
    Searchable(
        key="article",
        label=_("Foundation"),
        model=Article,
        title="key",
        texts=("body",),
        named=lambda key: str(Article.Key(key).label),
        page="charter:foundation",
        by="",
        may=see_foundation,
        rows=lambda _by, rows: rows.exclude(body="", chosen=[]),
    )
)
register(
    Searchable(
        key="rule",
        label=_("Ground rules"),
        model=GroundRule,
        title="text",
        page="charter:foundation",
        by="",
        may=see_foundation,
    )
)
