"""The proposal and the rules as they stand."""

from dataclasses import dataclass

from fourfold.charter.models import Article, GroundRule, RuleBook
from fourfold.charter.suggestions import FUNCTIONS, LIMITS, OFFERED

CHOICES = {
    Article.Key.FUNCTIONS: FUNCTIONS,
    Article.Key.LIMITS: LIMITS,
    Article.Key.OFFERED: OFFERED,
}


@dataclass(frozen=True)
class Part:
    """One part of the proposal as it is read: what was chosen, and what was written."""

    key: str
    label: str
    chosen: tuple[str, ...]
    body: str

    @property
    def is_empty(self) -> bool:
        return not (self.chosen or self.body)


def proposal() -> list[Part]:
    """All parts in their order, written or not."""
    articles = {article.key: article for article in Article.objects.all()}
    return [_part(key, str(label), articles.get(key)) for key, label in Article.Key.choices]


def _part(key: str, label: str, article: Article | None) -> Part:
    if article is None:
        return Part(key, label, (), "")
    words = CHOICES.get(Article.Key(key), {})
    chosen = tuple(str(words[choice]) for choice in article.chosen if choice in words)
    return Part(key, label, chosen, article.body)


def article(key: str) -> Article:
    """The article with this key, not saved yet when nobody has written it."""
    return Article.objects.filter(key=key).first() or Article(key=key)


def rules() -> list[GroundRule]:
    return list(GroundRule.objects.all())


def rule_book() -> RuleBook:
    return RuleBook.objects.first() or RuleBook()
