"""A charter with words of its own in every box: today's, earlier ones, agreed ones, and talk."""

import re
from typing import Any

from django.utils import timezone

from fourfold.charter.models import Article, Comment, GroundRule, RuleBook, Version, Wording
from fourfold.charter.queries import ELSEWHERE


def fill_charter(made: Any) -> None:
    """Needs the questions of `fill_decisions`: the one that was agreed makes a version hold."""
    write = made.write
    for key in Article.Key.values:
        body = "" if key in ELSEWHERE else write(f"Article.body/{key}")
        Article.objects.create(key=key, body=body)
    topic = re.sub(r"[^a-z0-9]+", "", write("GroundRule.topic").lower())[:30] or "key"
    GroundRule.objects.create(topic=topic, text=write("GroundRule.text"))
    boxes = ("raised_by", "informal_path", "formal_path")
    RuleBook.objects.create(**{name: write(f"RuleBook.{name}") for name in boxes})
    _wordings(made)
    _comments(made)
    kept = {"key": "mission", "raw": [], "lines": [write("Version.articles/lines")]}
    kept |= {name: write(f"Version.articles/{name}") for name in ("label", "body")}
    Version.objects.create(
        number=1, round=made.rounds["closed"], proposed=["mission"], articles=[kept]
    )


def _wordings(made: Any) -> None:
    rules = Article.objects.get(key=Article.Key.RULES)
    Wording.objects.create(article=rules, chosen=[made.write("Wording.chosen")])
    vision = Article.objects.get(key=Article.Key.VISION)
    Wording.objects.create(article=vision, body=made.write("Wording.body"))


def _comments(made: Any) -> None:
    money = Article.objects.get(key=Article.Key.MONEY)
    who = made.seats.get("ben") or next(iter(made.seats.values()))
    body = made.write("Comment.body/open")
    Comment.objects.create(article=money, body=body, is_objection=True, by=who)
    words = {
        "body": made.write("Comment.body/settled"),
        "came_of_it": made.write("Comment.came_of_it"),
    }
    Comment.objects.create(article=money, settled_on=timezone.localdate(), **words)
