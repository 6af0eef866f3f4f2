"""A rule, a tally and a result in words: the same on the page, in the record and on paper."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.decisions.calc import Tally
from fourfold.decisions.models import Choice, Round, Rule

Method, Unit = Rule.Method, Rule.Unit


def rule_sentences(kept: Mapping[str, Any]) -> list[str]:
    """What a rule means, one sentence each; empty where no rule was kept."""
    if not kept:
        return []
    found = [_voices(kept["unit"]), _method(kept), _quorum(kept["quorum"])]
    if kept["method"] == Method.FALLBACK:
        found.append(_fallback(kept["fallback_tries"], kept["fallback_days"]))
    days = kept["notice_days"]
    if days:
        notice = ngettext(
            "People have %(n)s day of notice.", "People have %(n)s days of notice.", days
        )
        found.append(notice % {"n": days})
    if kept["block_needs_reason"]:
        found.append(_("Who blocks says why."))
    return found


def _voices(unit: str) -> str:
    if unit == Unit.ORGANIZATION:
        return _("Each organization has one voice.")
    return _("Each chair has one voice.")


def _method(kept: Mapping[str, Any]) -> str:
    if kept["method"] == Method.CONSENSUS:
        return _("It is agreed when nobody blocks it.")
    if kept["method"] == Method.FALLBACK:
        return _("It is agreed when nobody blocks it; else the majority decides.")
    if kept["method"] == Method.MAJORITY:
        return _("It is agreed when more are for it than against it.")
    share = str(Rule.Share(kept["share"]).label).lower()
    return _("It is agreed when at least %(share)s of those who take sides are for it.") % {
        "share": share
    }


def _quorum(quorum: int | None) -> str:
    if quorum is None:
        return _("It counts however few take part.")
    return _("It counts when at least %(quorum)s percent take part.") % {"quorum": quorum}


def _fallback(tries: int, days: int) -> str:
    if not (tries or days):
        return _("The majority decides in the same round.")
    waits = []
    if tries:
        waits.append(
            ngettext("%(n)s try without agreement", "%(n)s tries without agreement", tries)
            % {"n": tries}
        )
    if days:
        waits.append(ngettext("%(n)s day", "%(n)s days", days) % {"n": days})
    return _("The majority decides after %(waits)s.") % {"waits": _(" and ").join(waits)}


def count_lines(counted: Tally, matter: Round) -> list[tuple[str, int]]:
    """How many said what, in the order of the answers; what nobody said is left out."""
    options = matter.option_list
    if options:
        lines = [(label, counted.votes.get(place, 0)) for place, label in enumerate(options)]
        lines.append((_("Of these, with a concern"), counted.said.get(Choice.CONCERN, 0)))
    else:
        lines = [(str(c.label), counted.said.get(c, 0)) for c in (Choice.AGREE, Choice.CONCERN)]
    against = _("Against") if matter.way == Round.Way.PAPER else _("Block")
    lines.append((against, counted.against))
    rest = (Choice.ABSTAIN, Choice.RECUSED, Choice.UNAUTHORIZED, Choice.AWAY)
    lines += [(str(choice.label), counted.said.get(choice, 0)) for choice in rest]
    lines.append((_("Not answered"), counted.silent))
    return [(label, count) for label, count in lines if count]


def who_sees(matter: Round) -> str:
    """Who learns who said what: on the page, and on the sheet."""
    if matter.way == Round.Way.PAPER:
        return _("Only totals are kept. Nobody's own answer is stored here.")
    if matter.names_recorded:
        return _(
            "This is not a secret vote. The law here asks for names: the record names everybody"
            " with their answer, and may be requested."
        )
    return _(
        "This is not a secret vote. Coordinators and stewards see who said what. The record names"
        " who agreed; everybody else is a number, and reasons stand without names unless you choose"
        " otherwise. In a small group others may still guess."
    )
