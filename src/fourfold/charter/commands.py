"""Drafting the charter and choosing the ground rules. Whatever is saved is kept as a wording."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.charter.models import Article, GroundRule, RuleBook, Wording
from fourfold.charter.permissions import edit_foundation
from fourfold.charter.queries import ELSEWHERE, paths, rule_book
from fourfold.charter.suggestions import CONFIDENTIALITY, TOPIC_BY_KEY
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import StaleEdit, claim_version
from fourfold.kernel.journal import record
from fourfold.partnerships.models import Seat


@transaction.atomic
def write_article(
    article: Article, *, by: Actor, version: int, body: str, chosen: Iterable[str] = ()
) -> Article:
    """Save one part of the charter; raises `StaleEdit` when a newer one is there."""
    edit_foundation.require(by, article)
    _claim(article, version, key=article.key)
    article.body, article.chosen = body, list(chosen)
    article.save()
    _keep(article, article.chosen, by=by)
    record(by, gettext_noop("drafted the part “%(thing)s” of the proposal"), article)
    return article


@transaction.atomic
def take_up_wording(wording: Wording, *, by: Actor, version: int) -> Article:
    """Make an earlier wording the draft again; the one it replaces is kept too."""
    article = wording.article
    edit_foundation.require(by, article)
    if article.key in ELSEWHERE:
        raise ValidationError(_("Change each rule or path by itself: they are not one text."))
    claim_version(article, version)
    article.body, article.chosen = wording.body, list(wording.chosen)
    article.save()
    _keep(article, article.chosen, by=by)
    record(by, gettext_noop("took up an earlier wording of the part “%(thing)s”"), article)
    return article


def _keep(article: Article, chosen: Iterable[str], *, by: Actor) -> None:
    """Keep how an article reads now, unless it reads as it did before."""
    chosen, last = list(chosen), article.wordings.first()
    if last is None or (last.body, last.chosen) != (article.body, chosen):
        seat = by if isinstance(by, Seat) else None
        Wording.objects.create(article=article, body=article.body, chosen=chosen, by=seat)


def _keep_rules(by: Actor) -> None:
    article, _made = Article.objects.get_or_create(key=Article.Key.RULES)
    _keep(article, GroundRule.objects.values_list("text", flat=True), by=by)


def _keep_paths(by: Actor) -> None:
    article, _made = Article.objects.get_or_create(key=Article.Key.CONFLICT)
    _keep(article, [f"{label}: {words}" for label, words in paths(rule_book())], by=by)


@transaction.atomic
def choose_rules(topics: Iterable[str], *, by: Actor) -> int:
    """Take suggested rules in, each with its first wording; returns how many were new.

    Confidentiality comes along always, and first.
    """
    edit_foundation.require(by)
    there = set(GroundRule.objects.values_list("topic", flat=True))
    wanted = [key for key in TOPIC_BY_KEY if key in {CONFIDENTIALITY, *topics} - there]
    last = _last_order()
    made = GroundRule.objects.bulk_create(
        GroundRule(
            topic=key,
            text=str(TOPIC_BY_KEY[key].wording),
            order=0 if key == CONFIDENTIALITY else last + number,
        )
        for number, key in enumerate(wanted, 1)
    )
    if made:
        _keep_rules(by)
        record(by, gettext_noop("chose %(count)s ground rules"), _book(), count=len(made))
    return len(made)


@transaction.atomic
def add_rule(text: str, *, by: Actor) -> GroundRule:
    """Add a rule of the partnership's own."""
    edit_foundation.require(by)
    order = _last_order() + 1
    rule = GroundRule(topic=slugify(f"own-{order}"), text=text, order=order)
    while GroundRule.objects.filter(topic=rule.topic).exists():
        rule.topic += "-1"
    rule.save()
    _keep_rules(by)
    record(by, gettext_noop("added a ground rule: %(thing)s"), rule)
    return rule


@transaction.atomic
def reword_rule(rule: GroundRule, *, by: Actor, version: int, text: str) -> GroundRule:
    edit_foundation.require(by, rule)
    claim_version(rule, version)
    rule.text = text
    rule.save()
    _keep_rules(by)
    record(by, gettext_noop("reworded a ground rule: %(thing)s"), rule)
    return rule


@transaction.atomic
def move_rule(rule: GroundRule, *, by: Actor, up: bool) -> None:
    """Change places with the neighbor; confidentiality stays first."""
    edit_foundation.require(by, rule)
    rules = [each for each in GroundRule.objects.all() if each.topic != CONFIDENTIALITY]
    here = next((n for n, each in enumerate(rules) if each.pk == rule.pk), None)
    there = -1 if here is None else here + (-1 if up else 1)
    if here is None or not 0 <= there < len(rules):
        return
    rules[here], rules[there] = rules[there], rules[here]
    for number, each in enumerate(rules, 1):
        each.order = number
    GroundRule.objects.bulk_update(rules, ["order"])
    _keep_rules(by)
    record(by, gettext_noop("moved a ground rule: %(thing)s"), rule)


@transaction.atomic
def drop_rule(rule: GroundRule, *, by: Actor) -> None:
    """Take a rule out. The rule of confidentiality stays."""
    edit_foundation.require(by, rule)
    if rule.topic == CONFIDENTIALITY:
        return
    record(by, gettext_noop("took out a ground rule: %(thing)s"), rule)
    rule.delete()
    _keep_rules(by)


@transaction.atomic
def agree_paths(book: RuleBook, *, by: Actor, version: int, **words: Any) -> RuleBook:
    """Save who may raise a breach, the two paths, and the day of review."""
    edit_foundation.require(by, book)
    _claim(book, version)
    for name, value in words.items():
        setattr(book, name, value)
    book.save()
    _keep_paths(by)
    record(by, gettext_noop("wrote down how a broken ground rule is taken up"), book)
    return book


def _claim(row: Any, version: int, **unique: Any) -> None:
    """Like `claim_version`, also when two people write a row for the first time."""
    if not row._state.adding:
        claim_version(row, version)
    elif (first := type(row).objects.filter(**unique).first()) is not None:
        raise StaleEdit(first)


def _last_order() -> int:
    return GroundRule.objects.aggregate(last=Max("order"))["last"] or 0


def _book() -> RuleBook:
    return RuleBook.objects.get_or_create()[0]
