"""Questions in every state, with a name and words of their own in every box."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from fourfold.decisions.models import Elector, Round, Rule, Stance

BOXES = {
    "draft": "question background options outcome",
    "open": "question background outcome notice_reason",
    "meeting": "question",
    "paper": "question teller second_teller",
    "closed": "question background outcome reasons dissent chosen",
    "withdrawn": "question reasons",
}


def fill_decisions(made: Any) -> None:
    """A rule, and a question in each state: open, at a meeting, on paper, decided, taken back."""
    write = made.write
    rule = Rule.objects.create(
        method=Rule.Method.CONSENSUS,
        unit=Rule.Unit.ORGANIZATION,
        **{name: write(f"Rule.{name}") for name in ("name", "words")},
    )
    made.rounds = {row: _round(made, rule, row) for row in BOXES}
    _answers(made)


def _round(made: Any, rule: Rule, row: str) -> Round:
    now, state = timezone.now(), Round.State
    over = {"closed_on": now.date()}
    more: dict[str, dict[str, Any]] = {
        "draft": {},
        "open": {"state": state.OPEN},
        "meeting": {"state": state.OPEN, "way": "meeting"},
        "paper": {"state": state.OPEN, "way": "paper"},
        "closed": {"state": state.CLOSED, "result": "agreed", **over},
        "withdrawn": {"state": state.CANCELED, "result": "withdrawn", **over},
    }
    if row != "draft":
        more[row] |= {
            "opened_on": now.date(),
            "closes_at": now + timedelta(days=7),
            "terms": rule.kept(),
        }
    words = {name: made.write(f"Round.{name}/{row}") for name in BOXES[row].split()}
    return Round.objects.create(rule=rule, **words, **more[row])


def _answers(made: Any) -> None:
    """Ben's own voice, still silent; and for the decided question an answer of each kind."""
    is_open, closed = made.rounds["open"], made.rounds["closed"]
    _voice(made, "mine", is_open, membership=made.members["mine"])
    _voice(made, "silent", is_open, membership=made.members["open"])
    for row in ("meeting", "withdrawn", "paper"):
        _voice(made, row, made.rounds[row], membership=made.members["open"])
    for row, said in {"agreed": "agree", "against": "block", "named": "concern"}.items():
        elector = _voice(made, row, closed)
        words = {name: made.write(f"Stance.{name}/{row}") for name in ("reason", "authority")}
        Stance.objects.create(
            elector=elector,
            choice=said,
            is_named=row == "named",
            told="phone",
            told_on=timezone.localdate(),
            told_by=made.write(f"Stance.told_by/{row}"),
            **words,
        )


def _voice(made: Any, row: str, matter: Round, **who: Any) -> Elector:
    return Elector.objects.create(round=matter, name=made.write(f"Elector.name/{row}"), **who)
