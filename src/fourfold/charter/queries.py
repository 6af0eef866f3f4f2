"""The charter as it stands: what each part says, wherever its words are kept."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from fourfold.charter.models import Article, GroundRule, RuleBook, Wording
from fourfold.charter.suggestions import FUNCTIONS, LIMITS, OFFERED
from fourfold.decisions.models import Rule
from fourfold.decisions.wording import rule_sentences
from fourfold.partnerships.models import Partnership

Key = Article.Key
# The one page of the first hour. The charter grows around it, in the same rows.
PROPOSAL = (
    *(Key.DEFINITION, Key.FUNCTIONS, Key.LIMITS, Key.VISION, Key.MISSION),
    *(Key.HOURS, Key.OFFERED),
)
CHOICES = {Key.FUNCTIONS: FUNCTIONS, Key.LIMITS: LIMITS, Key.OFFERED: OFFERED}
# Articles whose words stand in tables of their own.
ELSEWHERE = (Key.RULES, Key.CONFLICT)


@dataclass(frozen=True)
class Part:
    """One article as it is read: what was chosen or stands in a list, and what was written.

    `raw` is the list as it is kept, whatever the language: two parts are the same when that and
    the words written are.
    """

    key: str
    label: str
    chosen: tuple[str, ...]
    body: str
    raw: list[Any] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.chosen or self.body)

    @property
    def is_numbered(self) -> bool:
        return self.key == Key.RULES

    @property
    def said(self) -> str:
        """What was written, as a sentence."""
        if self.key == Key.HOURS and self.body:
            return _("%(hours)s hours a month, meetings included") % {"hours": self.body}
        return self.body

    @property
    def text(self) -> str:
        """All of it as plain text, to compare."""
        return "\n".join([*(f"• {line}" for line in self.chosen), *filter(None, [self.said])])

    def kept(self) -> dict[str, Any]:
        """The part as a version of the charter keeps it."""
        return {
            "key": self.key,
            "label": self.label,
            "lines": list(self.chosen),
            "body": self.body,
            "raw": self.raw,
        }

    @classmethod
    def of(cls, kept: dict[str, Any]) -> "Part":
        return cls(kept["key"], kept["label"], tuple(kept["lines"]), kept["body"], kept["raw"])

    def says_the_same_as(self, other: "Part") -> bool:
        return (self.raw, self.body) == (other.raw, other.body)


def proposal() -> list[Part]:
    """The parts of the one-page proposal in their order, written or not."""
    written = Written()
    return [written.part(key) for key in PROPOSAL]


def charter_of(partnership: Partnership, written: "Written | None" = None) -> list[Part]:
    """All parts in their order, in the partnership's own language, whoever reads them."""
    written = written or Written()
    with override(partnership.language):
        return [written.part(key) for key in Key]


Lines = list[tuple[Any, str]]


class Written:
    """What is written, in whichever table, each read once and only when it is asked for."""

    @cached_property
    def articles(self) -> dict[str, Article]:
        return {article.key: article for article in Article.objects.all()}

    @cached_property
    def rules(self) -> list[GroundRule]:
        return rules()

    @cached_property
    def book(self) -> RuleBook:
        return rule_book()

    def part(self, key: Article.Key) -> Part:
        return _part(key, self.articles.get(key), self._elsewhere(key))

    def _elsewhere(self, key: Article.Key) -> Lines | None:
        """What an article says that stands in another table, as it is kept and in words."""
        if key == Key.RULES:
            return [(rule.text, rule.text) for rule in self.rules]
        if key == Key.CONFLICT:
            return [(words, f"{label}: {words}") for label, words in paths(self.book)]
        if key == Key.DECISIONS:
            return [(rule.kept(), _rule_line(rule)) for rule in Rule.objects.all()]
        if key == Key.REVIEW and (day := self.book.review_on):
            return [(day.isoformat(), _day_line(day))]
        return None


def as_it_was(wording: Wording) -> Part:
    """An earlier wording, as a part to read and compare."""
    key = Key(wording.article.key)
    lines = [(text, text) for text in wording.chosen] if key in ELSEWHERE else None
    return _part(key, wording, lines)


def _part(
    key: Article.Key, words: Article | Wording | None, elsewhere: Lines | None = None
) -> Part:
    lines = elsewhere or _choices(key, words.chosen if words else [])
    return Part(
        key=key.value,
        label=str(key.label),
        chosen=tuple(line for _raw, line in lines),
        body=words.body if words else "",
        raw=[raw for raw, _line in lines],
    )


def _choices(key: Article.Key, chosen: list[str]) -> Lines:
    """What was chosen from a list that the program knows, as its key and in words."""
    words = CHOICES.get(key, {})
    return [(choice, str(words[choice])) for choice in chosen if choice in words]


def _rule_line(rule: Rule) -> str:
    return f"{rule.name}: {' '.join(rule_sentences(rule.kept()))}"


def _day_line(day: Any) -> str:
    return _("The next time: %(day)s") % {"day": date_format(day, "DATE_FORMAT")}


def paths(book: RuleBook) -> Iterator[tuple[str, str]]:
    """Who may raise something, and the two paths, as far as they are written."""
    for label, words in (
        (_("Who may raise a breach"), book.raised_by),
        (_("First"), book.informal_path),
        (_("If that is not enough"), book.formal_path),
    ):
        if words:
            yield label, words


def article(key: str) -> Article:
    """The article with this key, not saved yet when nobody has written it."""
    return Article.objects.filter(key=key).first() or Article(key=key)


def rules() -> list[GroundRule]:
    return list(GroundRule.objects.all())


def rule_book() -> RuleBook:
    return RuleBook.objects.first() or RuleBook()
