"""What follows from the law of meetings and records, asked of a partnership that is not saved."""

from datetime import date

import pytest

from fourfold.partnerships import law
from fourfold.partnerships.models import Partnership

DAY = date(2026, 11, 2)
ANSWERED = {"counsel_name": "C. Ounsel", "counsel_on": DAY}


def partnership(**columns: object) -> Partnership:
    return Partnership(name="Riverbend Partnership", short_name="Riverbend", **columns)


def test_a_new_partnership_is_careful_until_somebody_has_asked() -> None:
    new = partnership()
    assert law.is_unanswered(new)
    assert not law.online_rounds_allowed(new)
    assert law.names_must_be_recorded(new)
    assert law.texts_may_be_requested(new)
    assert not law.purges_are_stopped(new)


def test_where_the_law_does_not_apply_nothing_follows_from_it() -> None:
    free = partnership(records_law="no", may_go_online=False, must_name_people=True)
    assert not law.is_unanswered(free)
    assert law.online_rounds_allowed(free)
    assert not law.names_must_be_recorded(free)
    assert not law.texts_may_be_requested(free)


@pytest.mark.parametrize("applies", ["yes", "unsure"])
@pytest.mark.parametrize("answer", [True, False])
def test_counsels_answer_decides_where_the_law_may_apply(applies: str, answer: bool) -> None:
    asked = partnership(
        records_law=applies, may_go_online=answer, must_name_people=answer, **ANSWERED
    )
    assert not law.is_unanswered(asked)
    assert law.online_rounds_allowed(asked) is answer
    assert law.names_must_be_recorded(asked) is answer
    assert law.texts_may_be_requested(asked)


@pytest.mark.parametrize("kind", ["police", "prosecutor"])
def test_the_office_of_the_host_can_be_asked_for_texts_too(kind: str) -> None:
    assert law.texts_may_be_requested(partnership(records_law="no", host_kind=kind))


def test_a_legal_hold_stops_every_purge() -> None:
    assert law.purges_are_stopped(partnership(records_law="no", hold_since=DAY))
