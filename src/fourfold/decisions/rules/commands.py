"""Choosing, wording and taking out the ways to decide."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from fourfold.decisions.models import Rule
from fourfold.decisions.permissions import edit_rules
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record


@transaction.atomic
def add_rule(*, by: Actor, **details: Any) -> Rule:
    """Write down a way to decide."""
    edit_rules.require(by)
    rule = Rule.objects.create(**details)
    record(by, gettext_noop("wrote down a way to decide: %(thing)s"), rule)
    return rule


@transaction.atomic
def change_rule(rule: Rule, *, by: Actor, version: int, **details: Any) -> Rule:
    """Change a way to decide; open questions keep the rule that they were opened with."""
    edit_rules.require(by, rule)
    claim_version(rule, version)
    for name, value in details.items():
        setattr(rule, name, value)
    rule.save()
    record(by, gettext_noop("changed a way to decide: %(thing)s"), rule)
    return rule


@transaction.atomic
def drop_rule(rule: Rule, *, by: Actor) -> None:
    """Take a way to decide out. What was decided under it keeps it."""
    edit_rules.require(by, rule)
    claim_version(rule, rule.version)
    record(by, gettext_noop("took out a way to decide: %(thing)s"), rule)
    rule.delete()
