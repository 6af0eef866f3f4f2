"""Home: one next step for Ana, the next meeting for everyone, and what it costs."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from fourfold.charter import commands as charter
from fourfold.charter.tests.charters import answered, write
from fourfold.charter.tests.charters import asked as asked_to_agree
from fourfold.decisions.tests.deciding import without_law
from fourfold.kernel import clock
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.meetings import commands as meetings
from fourfold.members.people import commands as people
from fourfold.partnerships.vocabulary import seed_terms
from fourfold.portal import commands
from fourfold.portal.facts import facts
from fourfold.portal.firsthour import TASKS
from fourfold.portal.models import SafetyRequest, StepChoice
from tests.counting import asked

CACHED, UNCACHED = 10, 25


@pytest.fixture(autouse=True)
def no_facts_yet(db):
    cache.clear()


@pytest.fixture
def settled(cast):
    """A partnership that has something of everything."""
    seed_terms(cast.here)
    with inside(cast.here):
        charter.choose_rules(["time"], by=cast.ana)
        meetings.plan_meeting(
            by=cast.ana, starts_at=timezone.now() + timedelta(days=3), purpose="First", place="Hall"
        )
        people.add_member(by=cast.ana, organization={"name": "Clinic"}, membership={})
    return cast


def home(cast, name="home", *args):
    return reverse(f"home:{name}", args=[cast.here.pk, *args])


def test_the_first_thing_asked_is_how_it_begins(cast):
    client = cast.client(cast.ana)
    assert client.get(home(cast)).context["step"]["url"] == home(cast, "first-hour")
    assert client.get(home(cast, "first-hour")).templates[0].name == "portal/start.html"


def test_choosing_a_beginning_shows_the_list_in_its_order(cast):
    client = cast.client(cast.ana)
    response = client.post(home(cast, "first-hour"), {"start": "meeting"}, follow=True)
    assert [task["key"] for task in response.context["tasks"]][:2] == ["place", "people"]


@pytest.mark.parametrize("start", ["", "sleeping", "x" * 5000])
def test_a_beginning_that_nobody_offered_is_asked_again(cast, start):
    response = cast.client(cast.ana).post(home(cast, "first-hour"), {"start": start})
    assert response.status_code == 422


def test_a_member_sees_the_next_meeting_and_no_setup(settled):
    response = settled.client(settled.ben).get(home(settled))
    assert response.context["next_meeting"].purpose == "First"
    assert ("step" in response.context, "mine" in response.context) == (False, False)


def test_a_task_can_be_called_done_and_the_choice_is_kept(settled):
    client = settled.client(settled.ana)
    client.post(home(settled, "step-choose", "bodies"), {"choice": "done", "from": "hour"})
    with inside(settled.here):
        assert facts(settled.here).done == {"bodies"}


def test_a_choice_that_nobody_offered_changes_nothing(settled):
    settled.client(settled.ana).post(home(settled, "step-choose", "bodies"), {"choice": "never"})
    with inside(settled.here):
        assert StepChoice.objects.count() == 0


def test_putting_a_step_off_lasts_two_weeks(settled):
    with inside(settled.here):
        commands.choose_step("backup", "not_now", by=settled.ana)
        assert facts(settled.here).put_off == {"backup"}
        StepChoice.objects.update(chosen_on=timezone.localdate() - timedelta(days=14))
        cache.clear()
        assert facts(settled.here).put_off == frozenset()


def test_asking_for_help_with_safety_comes_first_and_leaves_no_trace_in_the_journal(settled):
    with inside(settled.here):
        before = Entry.objects.count()
    settled.client(settled.ben).post(home(settled, "safety-ask"))
    settled.client(settled.ben).post(home(settled, "safety-ask"))
    response = settled.client(settled.ana).get(home(settled))
    assert response.context["step"]["key"] == "safety-request"
    with inside(settled.here):
        assert (SafetyRequest.objects.count(), Entry.objects.count()) == (1, before)


def test_a_request_is_gone_once_it_was_answered(settled):
    settled.client(settled.ben).post(home(settled, "safety-ask"))
    with inside(settled.here):
        request = SafetyRequest.objects.get()
    client = settled.client(settled.ana)
    assert client.get(home(settled, "safety-requests")).content.count(b"Ben") == 1
    client.post(home(settled, "safety-close", request.pk))
    with inside(settled.here):
        assert SafetyRequest.objects.count() == 0


def test_the_facts_follow_the_journal(settled):
    with inside(settled.here):
        assert facts(settled.here).members == 1
        people.add_member(by=settled.ana, organization={"name": "School"}, membership={})
        assert facts(settled.here).members == 2


def test_home_costs_little_the_second_time_and_not_much_the_first(settled):
    client = settled.client(settled.ana)
    counts = []
    for _ in range(2):
        with asked() as statements:
            client.get(home(settled))
        counts.append(len(statements))
    assert counts[0] <= UNCACHED
    assert counts[1] <= CACHED


def test_home_says_nothing_of_the_other_partnership(settled):
    with inside(settled.elsewhere):
        people.add_member(by=settled.dov, organization={"name": "Lakeside secret"}, membership={})
    page = settled.client(settled.ana).get(home(settled)).content
    assert page.count(b"Lakeside") == 0


def test_health_says_ok_to_anyone_and_nothing_else(client, db):
    assert client.get("/healthz").content == b"ok"


def test_in_the_first_hour_every_page_leads_back_to_its_list_until_it_is_over(settled):
    client = settled.client(settled.ana)
    people, hour = reverse("members:people", args=[settled.here.pk]), home(settled, "first-hour")
    assert client.get(people).text.count(hour) == 0
    client.post(hour, {"start": "starting"}, follow=True)
    assert client.get(people).text.count(hour) == 1
    for task in TASKS:
        client.post(home(settled, "step-choose", task.key), {"choice": "done", "from": "hour"})
    assert "The first hour is done" in client.get(hour).text
    assert client.get(people).text.count(hour) == 0


def test_the_way_back_to_the_first_hour_is_nobody_elses(settled):
    settled.client(settled.ana).post(home(settled, "first-hour"), {"start": "starting"})
    people = reverse("members:people", args=[settled.here.pk])
    assert settled.client(settled.ben).get(people).text.count(home(settled, "first-hour")) == 0


def test_home_follows_the_charter_from_the_draft_to_what_was_agreed_and_back(settled):
    with inside(settled.here):
        without_law(settled.here)
        for name in ("School", "Court"):
            member = people.add_member(by=settled.ana, organization={"name": name}, membership={})
            people.set_state(member, "joined", by=settled.ana)
        write(settled, "mission", "We help people find safety.")
        assert facts(settled.here).charter_agreed_on is None
        version = asked_to_agree(settled, "mission")
        assert facts(settled.here).charter_is_proposed
        answered(settled, version, "agree", "agree")
        version.round.refresh_from_db()
        found = facts(settled.here)
        assert (found.charter_agreed_on, found.charter_changed) == (version.round.closed_on, 0)
        with clock.set_to(timezone.now() + timedelta(days=20)):
            write(settled, "mission", "We changed.")
        assert facts(settled.here).charter_changed == 1
