"""Many at once: each answer counts once, and closing takes its turn."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import connections

from fourfold.accounts.models import User
from fourfold.decisions import commands, queries
from fourfold.decisions.answering.commands import take_stance
from fourfold.decisions.answering.saying import Answer
from fourfold.decisions.models import Elector, Round, Stance
from fourfold.decisions.tests.deciding import joined, opened, without_law
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal import verify
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.models import Role, Seat
from tests.people import make_cast

MANY = 20


@pytest.fixture
def asked(own_database):
    """Twenty members, each with somebody who answers, and an open question; commits are real."""
    cast = make_cast()
    without_law(cast.here)
    with inside(cast.here):
        seats = [_speaker(cast.here, number) for number in range(MANY)]
        matter = opened(cast.ana)
    return cast, matter, seats


def _speaker(partnership, number):
    user = User.objects.create_user(f"rep{number}@example.org", name=f"Rep {number}")
    seat = Seat.objects.create(user=user, partnership=partnership, role=Role.MEMBER)
    joined(f"Agency {number:02}", seat=seat)
    return seat


def answer(cast, seat, choice="agree"):
    """Answer as somebody does in a request of their own; what was refused comes back."""
    try:
        with inside(cast.here):
            [elector] = queries.waiting_for(seat) or [None]
            if elector is None:
                return "answered"
            take_stance(elector, by=seat, version=1, answer=Answer(choice=choice))
    except (ValidationError, StaleEdit) as refused:
        return type(refused).__name__
    finally:
        connections.close_all()
    return "taken"


def close(cast, matter):
    try:
        with inside(cast.here):
            commands.close_round(matter, by=cast.ana)
    except ValidationError:
        return "waits"
    finally:
        connections.close_all()
    return "closed"


def at_once(*deeds):
    with ThreadPoolExecutor(len(deeds)) as pool:
        return [running.result() for running in [pool.submit(deed) for deed in deeds]]


def test_twenty_who_answer_at_once_are_each_counted_once(asked):
    cast, matter, seats = asked
    assert at_once(*[partial(answer, cast, seat) for seat in seats]) == ["taken"] * MANY
    with inside(cast.here):
        assert Stance.objects.count() == MANY
        assert queries.count(matter).said == {"agree": MANY}
        assert verify() == []


def test_a_double_submit_is_one_answer(asked):
    cast, _matter, seats = asked
    at_once(*[partial(answer, cast, seats[0]) for _ in range(6)])
    with inside(cast.here):
        assert Stance.objects.count() == 1
        assert Stance.objects.get().version == 2


def test_whoever_answers_while_it_closes_is_counted_or_told(asked):
    cast, matter, seats = asked
    with inside(cast.here):
        Elector.objects.exclude(membership__representatives__seat__in=seats[:2]).delete()
    assert answer(cast, seats[0]) == "taken"
    ended = at_once(
        partial(answer, cast, seats[1]), *[partial(close, cast, matter) for _ in range(4)]
    )
    if "closed" not in ended:
        ended.append(close(cast, matter))
    with inside(cast.here):
        kept = Round.objects.get(pk=matter.pk).counts
        assert ended.count("closed") == 1
        assert kept["said"] == queries.count(matter).said == {"agree": 2}
