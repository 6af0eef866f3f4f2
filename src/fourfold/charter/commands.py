"""Drafting the proposal and choosing the ground rules."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify
from django.utils.translation import gettext_noop

from fourfold.charter.models import Article, GroundRule, RuleBook
from fourfold.charter.permissions import edit_foundation
from fourfold.charter.suggestions import CONFIDENTIALITY, TOPIC_BY_KEY
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import StaleEdit, claim_version
from fourfold.kernel.journal import record


@transaction.atomic
def write_article(
    article: Article, *, by: Actor, version: int, body: str, chosen: Iterable[str] = ()
) -> Article:
    """Save one part of the proposal; raises `StaleEdit` when a newer one is there."""
    edit_foundation.require(by, article)
    _claim(article, version, key=article.key)
    article.body, article.chosen = body, list(chosen)
    article.save()
    record(by, gettext_noop("drafted the part “%(thing)s” of the proposal"), article)
    return article


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
    record(by, gettext_noop("added a ground rule: %(thing)s"), rule)
    return rule


@transaction.atomic
def reword_rule(rule: GroundRule, *, by: Actor, version: int, text: str) -> GroundRule:
    edit_foundation.require(by, rule)
    claim_version(rule, version)
    rule.text = text
    rule.save()
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
    record(by, gettext_noop("moved a ground rule: %(thing)s"), rule)


@transaction.atomic
def drop_rule(rule: GroundRule, *, by: Actor) -> None:
    """Take a rule out. The rule of confidentiality stays."""
    edit_foundation.require(by, rule)
    if rule.topic == CONFIDENTIALITY:
        return
    record(by, gettext_noop("took out a ground rule: %(thing)s"), rule)
    rule.delete()


@transaction.atomic
def agree_paths(book: RuleBook, *, by: Actor, version: int, **words: Any) -> RuleBook:
    """Save who may raise a breach, the two paths, and the day of review."""
    edit_foundation.require(by, book)
    _claim(book, version)
    for name, value in words.items():
        setattr(book, name, value)
    book.save()
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
