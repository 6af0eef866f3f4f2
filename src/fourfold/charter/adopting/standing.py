"""How far each article is: derived from its words, its comments, and what the group agreed to."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import override

from fourfold.charter.adopting.queries import Put, adopted_of, all_put, live_of
from fourfold.charter.commenting.queries import Talk, talk
from fourfold.charter.models import Article, Version
from fourfold.charter.queries import PROPOSAL, Part, Written, charter_of, rule_book
from fourfold.kernel import clock
from fourfold.partnerships.models import Partnership


@dataclass(frozen=True)
class Standing:
    """One article: its words now, those that were agreed to, and those before the group."""

    part: Part
    agreed: Part | None
    proposed: Part | None
    comments: Talk

    @property
    def status(self) -> str:
        """One of the fixed words for how far something is."""
        if self.comments.objections:
            return "in-question"
        if self.part.is_empty and self.agreed is None:
            return "not-started"
        if self.proposed and self.part.says_the_same_as(self.proposed):
            return "proposed"
        if self.agreed is None:
            return "draft"
        return "changed" if self.has_changed else "agreed"

    @property
    def has_changed(self) -> bool:
        """Whether it reads differently from what was agreed to."""
        return self.agreed is not None and not self.part.says_the_same_as(self.agreed)

    @property
    def is_new(self) -> bool:
        """Whether there is something here to put to the group."""
        return not self.part.is_empty and (self.agreed is None or self.has_changed)


@dataclass(frozen=True)
class Foundation:
    """The whole charter as it stands."""

    articles: list[Standing]
    adopted: Put | None
    live: Put | None
    versions: list[Put]
    written: Written

    @property
    def is_empty(self) -> bool:
        """Whether nobody has begun: nothing of the one-page proposal is written."""
        return all(one.part.is_empty for one in self.articles if one.part.key in PROPOSAL)

    @property
    def changed(self) -> list[Standing]:
        return [each for each in self.articles if each.has_changed]

    @property
    def may_be_proposed(self) -> bool:
        return self.live is None and any(each.is_new for each in self.articles)


def foundation(partnership: Partnership) -> Foundation:
    put, written = all_put(), Written()
    compare = Comparison(put)
    articles = [compare.standing(part) for part in charter_of(partnership, written)]
    return Foundation(articles, compare.adopted, compare.live, put, written)


def article(partnership: Partnership, key: str) -> Standing:
    """One article alone."""
    with override(partnership.language):
        part = Written().part(Article.Key(key))
    return Comparison(all_put()).standing(part)


class Comparison:
    """What is agreed to, before the group and talked about, to hold an article against."""

    def __init__(self, put: list[Put]) -> None:
        self.adopted, self.live = adopted_of(put), live_of(put)
        _with_texts([one.version for one in (self.adopted, self.live) if one])
        self._agreed = {part.key: part for part in (self.adopted.parts() if self.adopted else [])}
        self._proposed = {part.key: part for part in _before_the_group(self.live)}
        self._comments = talk()

    def standing(self, part: Part) -> Standing:
        return Standing(
            part=part,
            agreed=self._agreed.get(part.key),
            proposed=self._proposed.get(part.key),
            comments=self._comments.get(part.key, Talk()),
        )


def _with_texts(wanted: list[Version]) -> None:
    """Read the texts of these versions at once; lists leave them out."""
    if not wanted:
        return
    texts = dict(
        Version.objects.filter(pk__in=[version.pk for version in wanted])
        .order_by()
        .values_list("pk", "articles")
    )
    for version in wanted:
        version.articles = texts[version.pk]


def _before_the_group(live: Put | None) -> list[Part]:
    if live is None or not live.round.is_open:
        return []
    return [part for part in live.parts() if part.key in live.version.proposed]


def changed_since_agreed(partnership: Partnership) -> list[str]:
    """The names of articles that read differently from what was agreed to."""
    return [each.part.label for each in foundation(partnership).changed]


def review_due(within: timedelta = timedelta(0)) -> date | None:
    """The day on which the charter is to be read again, when it comes by then or has passed."""
    day = rule_book().review_on
    return day if day is not None and day <= clock.today() + within else None
