"""What can be found in the foundation: its parts, what was said about them, the ground rules."""

from django.utils.translation import gettext_lazy as _

from fourfold.charter.models import Article, Comment, GroundRule
from fourfold.charter.permissions import see_foundation
from fourfold.kernel.search import Searchable, register

register(
    Searchable(
        key="article",
        label=_("Foundation"),
        model=Article,
        title="key",
        texts=("body",),
        named=lambda key: Article.Key(key).label,
        page="charter:article",
        by="key",
        may=see_foundation,
        rows=lambda _by, rows: rows.exclude(body="", chosen=[]),
    )
)
register(
    Searchable(
        key="comment",
        label=_("Comments on the foundation"),
        model=Comment,
        title="body",
        texts=("came_of_it",),
        page="charter:article",
        by="article__key",
        may=see_foundation,
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
