"""The end of a partnership: two people, fourteen days, and nothing left but everything else."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from fourfold.accounts.models import User
from fourfold.kernel import clock
from fourfold.kernel.actors import SYSTEM
from fourfold.kernel.journal import verify
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.tenancy import EVERYWHERE, inside, tenant_models
from fourfold.partnerships.access import Refused
from fourfold.partnerships.closing import commands
from fourfold.partnerships.keepers.commands import change_settings
from fourfold.partnerships.models import Ending, Partnership, Role, Seat
from tests.access.world import Canaries, fill
from tests.confirming import confirmed
from tests.people import seat

FORTNIGHT = timedelta(days=14)


@pytest.fixture
def taken(here):
    commands.take_everything_along(here.here, by=here.ana, reason="The group ends")
    here.here.refresh_from_db()
    return here


def page(cast, name, *more):
    return reverse(f"partnerships:{name}", args=[cast.here.pk, *more])


def confirmed_end(taken):
    ending = commands.ask_for_the_end(taken.here, by=taken.ana)
    return commands.confirm_the_end(ending, by=taken.sol)


def later(delta):
    return clock.set_to(timezone.now() + delta)


def is_there(cast):
    return Partnership.objects.filter(pk=cast.here.pk).exists()


def rows_by_partnership(key):
    """How many rows of one partnership each table holds, as the database itself counts."""
    with inside(EVERYWHERE):
        return {
            model._meta.label: model.objects.filter(partnership_id=key).count()
            for model in (*tenant_models(), Seat, Message)
        }


def test_every_row_of_every_table_goes_and_the_neighbors_stay(cast, caplog):
    people = {name: getattr(cast, name) for name in ("ana", "ben", "cleo", "eve", "sol")}
    with inside(cast.here):
        fill(cast.here, people, Canaries())
        hold(cast, None)
        commands.take_everything_along(cast.here, by=cast.ana, reason="It ends")
        confirmed_end(cast)
    with inside(cast.elsewhere):
        fill(cast.elsewhere, {"dov": cast.dov}, Canaries())
    before, beside = rows_by_partnership(cast.here.pk), rows_by_partnership(cast.elsewhere.pk)
    assert sum(before.values()) > 60
    caplog.clear()
    with later(FORTNIGHT):
        commands.delete_when_due(by=SYSTEM)
        commands.delete_when_due(by=SYSTEM)
    assert not is_there(cast)
    assert {table: n for table, n in rows_by_partnership(cast.here.pk).items() if n} == {}
    assert rows_by_partnership(cast.elsewhere.pk) == beside
    assert User.objects.filter(pk__in=[one.user_id for one in people.values()]).count() == 0
    assert User.objects.filter(pk=cast.dov.user_id).count() == 1
    with inside(cast.elsewhere):
        assert verify() == []
    lines = [one.getMessage() for one in caplog.records if one.name == "fourfold.partnerships"]
    assert lines == ["A partnership was deleted, as it had decided"]
    connection.check_constraints()


def test_an_account_that_opens_something_else_stays(taken):
    Seat.objects.create(user=taken.ben.user, partnership=taken.elsewhere, role=Role.MEMBER)
    confirmed_end(taken)
    with later(FORTNIGHT):
        commands.delete_when_due(by=SYSTEM)
    left = User.objects.filter(pk__in=[taken.ana.user_id, taken.ben.user_id])
    assert [user.pk for user in left] == [taken.ben.user_id]


def test_no_table_outside_the_rule_points_at_a_partnership():
    """A table with a partnership that the deletion does not know would be left behind."""
    known = {*tenant_models(), Seat, Message, Partnership}
    pointing = {
        model._meta.label
        for model in apps.get_models()
        if any(field.name in {"partnership", "partnership_id"} for field in model._meta.fields)
    }
    assert pointing == {model._meta.label for model in known} - {"partnerships.Partnership"}
    assert [f.name for model in known for f in model._meta.local_many_to_many] == []


def test_not_a_minute_before_fourteen_days(taken):
    confirmed_end(taken)
    with later(FORTNIGHT - timedelta(minutes=1)):
        commands.delete_when_due(by=SYSTEM)
    assert is_there(taken)


def test_any_coordinator_stops_it_until_the_last_minute(taken):
    ending = confirmed_end(taken)
    dana = seat("Dana", Role.COORDINATOR, taken.here)
    with later(FORTNIGHT - timedelta(minutes=1)):
        taken.client(dana).post(page(taken, "ending-stop", ending.pk))
    with later(FORTNIGHT):
        commands.delete_when_due(by=SYSTEM)
    assert is_there(taken)
    assert Entry.objects.first().sentence == "Dana stopped the end of the partnership"
    assert Partnership.objects.get(pk=taken.here.pk).deletes_at is None


def test_everybody_sees_the_day_on_every_page(taken):
    confirmed_end(taken)
    home = reverse("home:home", args=[taken.here.pk])
    words = "Everything of this partnership is deleted on"
    assert [taken.client(one).get(home).text.count(words) for one in (taken.ana, taken.cleo)] == [
        *(1, 1),
    ]


# ---- what has to come first, and who may ----


def test_the_end_cannot_be_asked_for_before_everything_was_taken_along(here):
    with pytest.raises(ValidationError, match="Take everything along first"):
        commands.ask_for_the_end(here.here, by=here.ana)


def test_what_was_taken_along_a_month_ago_is_too_old(taken):
    with later(timedelta(days=31)), pytest.raises(ValidationError, match="too long ago"):
        commands.ask_for_the_end(taken.here, by=taken.ana)


def test_who_asked_cannot_confirm(taken):
    ending = commands.ask_for_the_end(taken.here, by=taken.ana)
    with pytest.raises(Refused):
        commands.confirm_the_end(ending, by=taken.ana)


@pytest.mark.parametrize("name", ["ben", "cleo", "eve", "dov"])
def test_nobody_else_confirms_stops_or_takes_along(taken, name):
    by = getattr(taken, name)
    ending = commands.ask_for_the_end(taken.here, by=taken.ana)
    deeds = [lambda: commands.confirm_the_end(ending, by=by)]
    if name != "dov":  # whose role would be right, at home: the door keeps him out
        deeds += [
            lambda: commands.stop_the_end(ending, by=by),
            lambda: commands.take_everything_along(taken.here, by=by, reason="x"),
        ]
    for deed in deeds:
        with pytest.raises(Refused):
            deed()
    codes = [
        confirmed(taken, by).post(address).status_code
        for address in (page(taken, "take-along"), page(taken, "ending-ask"))
    ]
    assert codes == ([404, 404] if name == "dov" else [403, 403])


def test_asking_twice_and_confirming_twice_change_nothing(taken):
    ending = confirmed_end(taken)
    due = Partnership.objects.get(pk=taken.here.pk).deletes_at
    with pytest.raises(ValidationError, match="Look again"):
        commands.ask_for_the_end(taken.here, by=taken.ana)
    with pytest.raises(ValidationError, match="Look again"):
        commands.confirm_the_end(ending, by=taken.sol)
    assert Partnership.objects.get(pk=taken.here.pk).deletes_at == due
    assert Ending.objects.count() == 1


# ---- a legal hold ----


def hold(cast, day):
    Partnership.objects.filter(pk=cast.here.pk).update(hold_since=day)


def test_a_legal_hold_keeps_it_from_being_asked_for_and_confirmed(taken):
    ending = commands.ask_for_the_end(taken.here, by=taken.ana)
    hold(taken, "2026-11-02")
    with pytest.raises(ValidationError, match="legal hold"):
        commands.confirm_the_end(ending, by=taken.sol)
    with pytest.raises(ValidationError, match="legal hold"):
        commands.ask_for_the_end(taken.here, by=taken.ana)


def test_a_legal_hold_that_comes_during_the_days_keeps_everything_until_it_ends(taken):
    confirmed_end(taken)
    hold(taken, "2026-11-02")
    with later(FORTNIGHT):
        commands.delete_when_due(by=SYSTEM)
        assert is_there(taken)
        hold(taken, None)
        commands.delete_when_due(by=SYSTEM)
        assert not is_there(taken)


def test_when_a_hold_ends_fourteen_more_days_begin(taken):
    confirmed_end(taken)
    hold(taken, "2026-11-02")
    with later(FORTNIGHT):
        home = page(taken, "settings")
        assert "A legal hold keeps it" in taken.client(taken.ana).get(home).text
        here = Partnership.objects.get(pk=taken.here.pk)
        change_settings(here, by=taken.ana, what="no_hold", version=here.version, hold_since=None)
        commands.delete_when_due(by=SYSTEM)
        assert is_there(taken)
    with later(2 * FORTNIGHT):
        commands.delete_when_due(by=SYSTEM)
        assert not is_there(taken)


# ---- a fault ----


def test_when_deleting_fails_midway_everything_is_still_there(taken):
    confirmed_end(taken)
    before = rows_by_partnership(taken.here.pk)
    fault = connection.execute_wrapper(fail_on_accounts)
    with fault, later(FORTNIGHT), pytest.raises(RuntimeError):
        commands.delete_when_due(by=SYSTEM)
    assert rows_by_partnership(taken.here.pk) == before


def fail_on_accounts(execute, sql, params, many, context):
    if sql.startswith("DELETE") and "accounts_user" in sql:
        raise RuntimeError("The disk is full")
    return execute(sql, params, many, context)
