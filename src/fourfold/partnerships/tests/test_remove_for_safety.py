"""Remove for safety: Ana asks, Sol confirms, and then it is nowhere."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from fourfold.charter.models import GroundRule, RuleBook
from fourfold.directory.models import Organization
from fourfold.kernel import journal
from fourfold.kernel.actors import SYSTEM
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.removal import Words
from fourfold.kernel.tenancy import EVERYWHERE, inside
from fourfold.meetings.models import Meeting
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Partnership, Removal
from fourfold.partnerships.removing import commands, queries
from tests.confirming import confirmed
from tests.databases import bytes_on_disk
from tests.people import make_cast

CANARY = "Zephyrine Quillfeather"


def page(cast, name, *args):
    return reverse(f"partnerships:{name}", args=[cast.here.pk, *args])


def plant(cast):
    """The canary in the records of several areas, in settings and in the journal."""
    Organization.objects.create(name=f"House of {CANARY}", email="zephyrine.quillfeather@x.org")
    GroundRule.objects.create(topic="own-1", text="Never ask ZEPHYRINE  QUILLFEATHER, or others.")
    RuleBook.objects.create(informal_path=f"Call {CANARY}.")
    Meeting.objects.create(
        purpose="Meet Zéphyrine Quillfeather", starts_at=timezone.now(), place="Library"
    )
    Partnership.objects.filter(pk=cast.here.pk).update(successor=CANARY)
    journal.record(cast.ana, "added %(thing)s", Organization.objects.get())


def ask(cast, text=CANARY):
    return commands.ask_to_remove(text, by=cast.ana, kind="name")


def test_asking_seals_the_words_and_removes_nothing(here):
    plant(here)
    request = ask(here)
    assert request.sealed not in Words(CANARY)
    assert Organization.objects.get().name == f"House of {CANARY}"
    assert Entry.objects.first().sentence == "Ana asked to remove something for safety"


def test_the_second_person_is_told_that_something_waits_and_not_what(here):
    ask(here)
    message = Message.objects.get()
    assert (message.to, message.subject) == (
        "sol@example.org",
        "Riverbend: something for you to read",
    )
    assert message.body not in Words(CANARY)


def test_the_preview_says_how_many_places_and_never_the_text(cast):
    with inside(cast.here):
        plant(cast)
        request = ask(cast)
    response = cast.client(cast.sol).get(page(cast, "removal", request.pk))
    assert response.context["total"] == 7
    assert response.text not in Words(CANARY)
    assert response.text.count("7 places") == 1


def test_a_second_person_confirms_and_it_is_gone_everywhere(cast):
    with inside(cast.here):
        plant(cast)
        request = ask(cast)
    response = confirmed(cast, cast.sol).post(
        page(cast, "removal-confirm", request.pk), follow=True
    )
    assert "Removed from 7 places." in response.text
    with inside(cast.here):
        request = Removal.objects.get()
        assert (request.sealed, request.places, request.confirmed_by) == ("", 7, cast.sol)
        assert Meeting.objects.get().purpose == "Meet [removed]"
        assert Organization.objects.get().email == ""
        assert [entry.sentence for entry in Entry.objects.all()] == [
            "Sol confirmed that something was removed for safety (places: 7)",
            "Ana asked to remove something for safety",
            "This entry was removed for safety.",
        ]
        assert journal.verify() == []


def every_text():
    for model in apps.get_models():
        kinds = (models.CharField, models.TextField, models.JSONField)
        names = [f.attname for f in model._meta.local_fields if isinstance(f, kinds)]
        for row in model._default_manager.values_list(*names) if names else []:
            yield from ((model._meta.label, str(value)) for value in row)


def test_a_canary_is_nowhere_in_the_database_afterwards(own_database):
    cast = make_cast()
    with inside(cast.here):
        plant(cast)
        request = ask(cast)
    with inside(cast.here):
        commands.remove_for_safety(request, by=cast.sol)
    with inside(EVERYWHERE):
        assert [label for label, text in every_text() if text in Words(CANARY)] == []
    if connection.vendor == "sqlite":
        raw = bytes_on_disk(own_database).lower()
        assert (raw.count(b"quillfeather"), raw.count(request.sealed.encode().lower())) == (0, 0)


def test_nobody_confirms_what_they_asked_themselves(cast):
    with inside(cast.here):
        request = ask(cast)
        with pytest.raises(Refused):
            commands.remove_for_safety(request, by=cast.ana)
    address = page(cast, "removal-confirm", request.pk)
    assert confirmed(cast, cast.ana).post(address).status_code == 403
    shown = cast.client(cast.ana).get(page(cast, "removal", request.pk))
    assert (shown.text.count(address), shown.text.count("Sol, Steward")) == (0, 1)


@pytest.mark.parametrize("name", ["ben", "cleo", "eve"])
def test_others_neither_ask_nor_see_nor_confirm(cast, name):
    with inside(cast.here):
        request = ask(cast)
    seat = getattr(cast, name)
    for address in (page(cast, "removals"), page(cast, "removal", request.pk)):
        assert cast.client(seat).get(address).status_code == 403
    assert cast.client(seat).post(page(cast, "removal-ask")).status_code == 403
    assert confirmed(cast, seat).post(page(cast, "removal-confirm", request.pk)).status_code == 403


def test_a_steward_confirms_but_does_not_ask(here):
    with pytest.raises(Refused):
        commands.ask_to_remove(CANARY, by=here.sol, kind="name")


def test_dov_cannot_reach_a_request_through_his_own_partnership(cast):
    with inside(cast.here):
        request = ask(cast)
    smuggled = reverse("partnerships:removal-confirm", args=[cast.elsewhere.pk, request.pk])
    assert confirmed(cast, cast.dov).post(smuggled).status_code == 404


def test_confirming_asks_again_who_is_there(cast):
    with inside(cast.here):
        request = ask(cast)
    response = cast.client(cast.sol).post(page(cast, "removal-confirm", request.pk))
    assert response.status_code == 401
    with inside(cast.here):
        assert Removal.objects.get().done_at is None


def test_confirming_twice_removes_once(here):
    plant(here)
    request = ask(here)
    commands.remove_for_safety(request, by=here.sol)
    with pytest.raises(ValidationError, match="Ask again"):
        commands.remove_for_safety(request, by=here.sol)
    assert Removal.objects.get().places == 7


@pytest.mark.parametrize("text", ["ab", "...", "  a  b ", "—!—"])
def test_words_too_short_to_look_for_are_refused(cast, text):
    answers = {"kind": "name", "text": text, "once": "1"}
    response = cast.client(cast.ana).post(page(cast, "removal-ask"), answers)
    assert response.status_code == 422
    with inside(cast.here):
        assert Removal.objects.count() == 0


def test_a_double_submit_asks_once(cast):
    client = cast.client(cast.ana)
    for _ in range(2):
        client.post(page(cast, "removal-ask"), {"kind": "name", "text": CANARY, "once": "same"})
    with inside(cast.here):
        assert Removal.objects.count() == 1


def test_a_request_is_forgotten_after_a_day(here):
    ask(here)
    fresh = ask(here, "Somebody Else")
    Removal.objects.exclude(pk=fresh.pk).update(asked_at=timezone.now() - timedelta(days=1))
    assert list(queries.waiting()) == [fresh]
    assert commands.forget_old_requests(by=SYSTEM) == 1
    assert list(Removal.objects.all()) == [fresh]


def test_a_request_can_be_taken_back(cast):
    with inside(cast.here):
        request = ask(cast)
    cast.client(cast.ana).post(page(cast, "removal-take-back", request.pk))
    with inside(cast.here):
        assert Removal.objects.count() == 0


def test_the_page_names_the_day_when_backups_no_longer_hold_it(cast, settings):
    settings.BACKUPS_KEPT_DAYS = 10
    day = timezone.localdate() + timedelta(days=10)
    assert queries.gone_from_backups_on() == day
    assert date_format(day) in cast.client(cast.sol).get(page(cast, "removals")).text


def test_a_persons_own_account_is_counted_and_left_to_them(cast):
    cast.ben.user.name = CANARY
    cast.ben.user.save()
    with inside(cast.here):
        request = ask(cast)
    shown = cast.client(cast.sol).get(page(cast, "removal", request.pk))
    assert shown.context["accounts"] == 1
    with inside(cast.here):
        commands.remove_for_safety(request, by=cast.sol)
    cast.ben.user.refresh_from_db()
    assert cast.ben.user.name == CANARY


def test_looking_changes_nothing(cast):
    with inside(cast.here):
        request = ask(cast)
        before = list(Removal.objects.values())
    for address in (page(cast, "removals"), page(cast, "removal", request.pk)):
        assert cast.client(cast.ana).get(address).status_code == 200
    assert cast.client(cast.sol).get(page(cast, "removal-confirm", request.pk)).status_code == 405
    with inside(cast.here):
        assert list(Removal.objects.values()) == before
