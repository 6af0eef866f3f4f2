"""Since you were last here: what others did, as far as one may see it; and the days kept."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from fourfold.charter import commands as charter
from fourfold.charter.models import Article
from fourfold.charter.queries import article
from fourfold.kernel import clock
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.meetings import commands as meetings
from fourfold.meetings.models import Meeting
from fourfold.members.models import Membership
from fourfold.members.people import commands as people
from fourfold.portal import commands
from fourfold.portal.models import Visit
from fourfold.portal.news import NEWS, SHOWN, news
from tests.counting import asked

TODAY = timezone.localdate()


def told(seat, since=TODAY):
    return {str(g.label): [found.title for found in g.shown] for g in news(seat, since=since)}


def plan(by, purpose):
    soon = timezone.now() + timedelta(days=3)
    return meetings.plan_meeting(by=by, starts_at=soon, purpose=purpose, place="Hall")


@pytest.fixture
def busy(here):
    plan(here.ana, "First")
    clinic = people.add_member(by=here.ana, organization={"name": "Clinic"}, membership={})
    people.set_state(clinic, Membership.State.JOINED, by=here.ana)
    charter.write_article(article(Article.Key.MISSION), by=here.ana, version=1, body="We meet.")
    return here


def test_others_hear_what_was_done_in_groups(busy):
    assert told(busy.ben) == {
        "Dates": ["First"],
        "Joined": ["Clinic"],
        "Reworded in the foundation": ["Mission"],
    }


def test_nobody_hears_what_they_did_themselves(busy):
    assert told(busy.ana) == {}


def test_what_was_before_the_last_visit_is_old(busy):
    assert told(busy.ben, since=TODAY + timedelta(days=1)) == {}


def test_who_declined_is_not_told_nor_that_anything_happened(busy):
    clinic = Membership.objects.get(organization__name="Clinic")
    people.set_state(clinic, Membership.State.DECLINED, by=busy.ana)
    assert "Joined" not in told(busy.ben)


def test_a_date_that_was_called_off_is_not_news(busy):
    meetings.cancel_meeting(Meeting.objects.get(), by=busy.ana)
    assert "Dates" not in told(busy.ben)


def test_a_long_group_says_how_many_more_there_are(here):
    for number in range(SHOWN + 3):
        plan(here.ana, f"Meeting {number}")
    [group] = news(here.ben, since=TODAY)
    assert (len(group.shown), group.more) == (SHOWN, 3)
    assert group.shown[0].title == f"Meeting {SHOWN + 2}"


def test_the_other_partnership_s_news_are_not_told(busy):
    with inside(busy.elsewhere):
        plan(busy.dov, "Lakeside date")
    assert told(busy.ben)["Dates"] == ["First"]


def test_every_verb_that_is_news_is_one_that_a_deed_writes():
    written = set()
    for path in settings.PACKAGE.rglob("*.py"):
        if "tests" not in path.parts:
            text = path.read_text(encoding="utf-8")
            written |= set(re.findall(r'gettext_noop\(\s*"(.+?)",?\s*\)', text))
    assert [verb for each in NEWS for verb in each.verbs if verb not in written] == []


def test_a_visit_is_a_day_and_the_one_before_and_leaves_no_trace_in_the_journal(here):
    before = Entry.objects.count()
    joined = timezone.localdate(here.ben.created_at)
    assert commands.note_visit(by=here.ben) == joined
    with clock.set_to(timezone.now() + timedelta(days=4)):
        assert commands.note_visit(by=here.ben) == TODAY
        assert commands.note_visit(by=here.ben) == TODAY
    visit = Visit.objects.get()
    assert (visit.seat, visit.before, visit.on) == (here.ben, TODAY, TODAY + timedelta(days=4))
    assert Entry.objects.count() == before


def test_a_second_look_on_the_same_day_writes_nothing(here):
    commands.note_visit(by=here.ben)
    with asked() as statements:
        commands.note_visit(by=here.ben)
    assert [each.split()[0] for each in statements] == ["SELECT"]


def test_a_clock_that_went_back_does_not_lose_the_day(here):
    with clock.set_to(timezone.now() + timedelta(days=4)):
        commands.note_visit(by=here.ben)
    commands.note_visit(by=here.ben)
    assert Visit.objects.get().before is None


def test_looking_at_home_notes_nothing_and_asking_what_is_new_does(busy):
    client = busy.client(busy.ben)
    address = reverse("home:news", args=[busy.here.pk])
    home = client.get(reverse("home:home", args=[busy.here.pk])).text
    assert (Visit.objects.count(), home.count(f'hx-post="{address}"')) == (0, 1)
    assert client.get(address).status_code == 405
    page = client.post(address)
    assert (page.text.count("First"), page.text.count("<html")) == (1, 1)
    part = client.post(address, headers={"hx-request": "true"})
    assert (part.text.count("First"), part.text.count("<html")) == (1, 0)
    assert Visit.objects.count() == 1


def test_dov_hears_nothing_and_leaves_no_day_here(busy):
    address = reverse("home:news", args=[busy.here.pk])
    assert busy.client(busy.dov).post(address).status_code == 404
    assert Visit.objects.count() == 0


def test_an_individual_who_joins_is_no_nameless_line(here):
    for is_hidden in (True, False):
        made = people.add_member(
            by=here.ana,
            organization=None,
            membership={},
            people=[{"name": "Ruth Person", "is_hidden": is_hidden}],
        )
        people.set_state(made, Membership.State.JOINED, by=here.ana)
    assert told(here.ben) == {}
