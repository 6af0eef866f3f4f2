"""The first date: planned, changed, called off, put in a calendar."""

from datetime import time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.tenancy import inside
from fourfold.meetings import commands, queries
from fourfold.meetings.documents import calendar_entry
from fourfold.meetings.models import Meeting
from fourfold.partnerships.access import Refused
from tests.counting import asked

NOT_HTTPS = "Enter “Video link” as a web address that begins with https://."
SOON = timezone.now() + timedelta(days=9)
FORM = {
    "purpose": "Meet each other",
    "day": f"{SOON:%Y-%m-%d}",
    "time": "10:30",
    "minutes": 90,
    "place": "Library, room 2",
    "version": 1,
    "once": "k",
}


@pytest.fixture
def meeting(cast):
    with inside(cast.here):
        return commands.plan_meeting(
            by=cast.ana,
            starts_at=SOON,
            purpose="Meet each other",
            place="A quiet house",
            link="https://video.example/room",
        )


def page(cast, name, *args):
    return reverse(f"meetings:{name}", args=[cast.here.pk, *args])


def test_ana_plans_a_meeting_once_however_often_she_presses(cast):
    for _ in range(2):
        cast.client(cast.ana).post(page(cast, "meeting-plan"), FORM)
    with inside(cast.here):
        planned = Meeting.objects.get()
        assert timezone.localtime(planned.starts_at).time() == time(10, 30)


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"place": ""}, "place", "Give a place, a video link or a phone number."),
        ({"day": "2020-01-01"}, "day", "This has passed. Choose a day and time still to come."),
        ({"link": "http://video.example"}, "link", NOT_HTTPS),
        ({"link": "javascript:alert(1)"}, "link", NOT_HTTPS),
    ],
)
def test_a_meeting_that_cannot_be_is_refused_in_a_sentence(cast, change, field, sentence):
    response = cast.client(cast.ana).post(page(cast, "meeting-plan"), {**FORM, **change})
    assert response.status_code == 422
    assert response.context["form"].errors[field] == [sentence]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "31.12.", "x" * 5000])
def test_a_day_beyond_all_calendars_is_refused(cast, day):
    response = cast.client(cast.ana).post(page(cast, "meeting-plan"), {**FORM, "day": day})
    with inside(cast.here):
        assert (response.status_code, Meeting.objects.count()) in {(422, 0), (302, 1)}


def test_a_member_sees_the_date_but_cannot_plan(cast, meeting):
    assert cast.client(cast.ben).get(page(cast, "meetings")).status_code == 200
    with inside(cast.here), pytest.raises(Refused):
        commands.cancel_meeting(meeting, by=cast.ben)


def test_a_stale_change_is_not_saved_over_the_newer_one(cast, meeting):
    with inside(cast.here):
        commands.change_meeting(meeting, by=cast.ana, version=1, purpose="Newer")
        with pytest.raises(StaleEdit):
            commands.change_meeting(meeting, by=cast.ana, version=1, purpose="Older")
        assert Meeting.objects.get().purpose == "Newer"


def test_a_canceled_meeting_leaves_the_list_and_stays_in_the_records(cast, meeting):
    sent = {"version": meeting.version}
    cast.client(cast.ana).post(page(cast, "meeting-cancel", meeting.pk), sent)
    with inside(cast.here):
        assert (queries.next_meeting(), Meeting.objects.count()) == (None, 1)


def test_a_confidential_place_stands_on_no_page_and_in_no_file(cast, meeting):
    with inside(cast.here):
        commands.change_meeting(meeting, by=cast.ana, version=1, is_place_confidential=True)
    client = cast.client(cast.ben)
    for address in (page(cast, "meetings"), page(cast, "meeting-calendar", meeting.pk)):
        assert client.get(address).content.count(b"quiet house") == 0


@pytest.mark.parametrize("is_discreet", [True, False])
def test_the_calendar_entry_is_one_that_others_can_read(cast, meeting, is_discreet):
    entry = Calendar.from_ical(calendar_entry(meeting, cast.here, is_discreet=is_discreet))
    event = entry.walk("VEVENT")[0]
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=90)
    assert (str(event["summary"]), "location" in event, "description" in event) == (
        ("Meeting", False, False) if is_discreet else ("Riverbend: Meeting", True, True)
    )


def test_line_breaks_in_a_place_cannot_forge_a_calendar_line(cast, meeting):
    meeting.place = "Library\r\nATTENDEE:mailto:x@example.org"
    written = calendar_entry(meeting, cast.here, is_discreet=False)
    assert written.count(b"\r\nATTENDEE") == 0


def test_dov_finds_no_meeting_of_this_partnership_through_his_own(cast, meeting):
    address = reverse("meetings:meeting-calendar", args=[cast.elsewhere.pk, meeting.pk])
    assert cast.client(cast.dov).get(address).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_however_many_there_are(cast, count):
    with inside(cast.here):
        for number in range(count):
            commands.plan_meeting(by=cast.ana, starts_at=SOON, purpose=f"Number {number}", link="")
    client = cast.client(cast.ben)
    client.get(page(cast, "meetings"))
    with asked() as statements:
        client.get(page(cast, "meetings"))
    assert len(statements) == LIST_QUERIES


LIST_QUERIES = 5
