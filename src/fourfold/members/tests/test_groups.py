"""Groups: begun with a charter and an end, filled, prolonged, closed; and honest about it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from fourfold.kernel import clock
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import CrossesBorder, inside
from fourfold.members.groups import commands, queries
from fourfold.members.models import GroupMember, WorkGroup
from fourfold.members.tests.seating import member
from fourfold.partnerships.access import Refused
from tests.counting import asked

TODAY = clock.today()
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
CHARTER = {"why": "Hotel staff know whom to call.", "decides": "Which trainers we invite."}


@pytest.fixture
def hotels(here):
    """A group with Rosa, who leads it, and Lee, who is hidden from lists."""
    clinic = member("Clinic", "Rosa", {"name": "Lee", "is_hidden": True}, "Kim", state="joined")
    group = commands.begin_group(by=here.ana, name="Hotels", ends_on=TOMORROW, **CHARTER)
    group.people = {person.name: person for person in clinic.representatives.all()}
    group.rosa = commands.add_to_group(group, group.people["Rosa"], by=here.ana, leads=True)
    group.lee = commands.add_to_group(group, group.people["Lee"], by=here.ana)
    return group


def said():
    return Entry.objects.order_by("-number").first().sentence


def listed(seat, *, closed=False):
    return queries.seen_by(seat, queries.groups(closed=closed))


def test_a_group_says_who_leads_it_and_how_many_sit_in_it(hotels, here):
    (found,) = listed(here.cleo)
    assert (found.leads, found.count, found.warnings) == (["Rosa"], 2, [])
    assert said() == "Ana added Lee to the group “Hotels”"


def test_a_group_without_words_without_lead_or_past_its_end_says_so(here):
    group = WorkGroup.objects.create(name="Loose", begins_on=date(2026, 1, 1), ends_on=YESTERDAY)
    (found,) = listed(here.ana)
    assert found.warnings == [
        "Its end has passed. Close it or prolong it.",
        "It is not written down what it is for.",
        "Nobody leads it.",
    ]
    WorkGroup.objects.filter(pk=group.pk).update(closed_on=TODAY)
    assert listed(here.ana, closed=True)[0].warnings == []


def test_who_is_hidden_from_lists_is_hidden_in_a_group(hotels, here):
    def names(seat):
        return {one.name for one in queries.sitting_in(seat, queries.members_of(hotels))}

    assert names(here.ana) == {"Rosa", "Lee"}
    assert names(here.ben) == {"Rosa", "Someone who is not named in lists"}


def test_who_left_the_partnership_is_named_to_coordinators_alone(hotels, here):
    rosa = hotels.people["Rosa"]
    rosa.left_on = TODAY
    rosa.save()
    seen = queries.sitting_in(here.ben, queries.members_of(hotels))
    assert {one.name for one in seen} == {"Someone who is not named in lists"}


def test_the_same_people_in_many_groups_are_mentioned(hotels, here):
    kim = hotels.people["Kim"]
    for name in "ABC":
        group = commands.begin_group(by=here.ana, name=name)
        commands.add_to_group(group, kim, by=here.ana)
    assert queries.busy_sentence(here.ana) == "These people sit in three groups or more: Kim (3)."
    assert queries.busy_sentence(here.ben) == "1 person sits in three groups or more."
    WorkGroup.objects.filter(name="A").update(closed_on=TODAY)
    assert queries.busy_sentence(here.ana) == ""


def test_leaving_is_kept_and_one_may_come_back(hotels, here):
    commands.leave_group(hotels.rosa, by=here.ana)
    commands.leave_group(hotels.rosa, by=here.ana, on=TOMORROW)
    assert GroupMember.objects.get(pk=hotels.rosa.pk).until == TODAY
    commands.add_to_group(hotels, hotels.people["Rosa"], by=here.ana)
    assert GroupMember.objects.filter(person=hotels.people["Rosa"]).count() == 2


def test_a_group_is_prolonged_and_closed(hotels, here):
    commands.prolong_group(hotels, by=here.ana, version=1, ends_on=TODAY + timedelta(days=90))
    assert said() == "Ana prolonged the group “Hotels”"
    commands.close_group(hotels, by=here.ana, version=2)
    assert (listed(here.ana), len(listed(here.ana, closed=True))) == ([], 1)
    assert queries.counts() == {"open": 0, "closed": 1}


# ---- refused ----


@pytest.mark.parametrize("ends_on", [YESTERDAY, TODAY, TOMORROW])
def test_a_new_end_is_after_today_and_after_the_end_so_far(hotels, here, ends_on):
    with pytest.raises(ValidationError, match="after today"):
        commands.prolong_group(hotels, by=here.ana, version=1, ends_on=ends_on)


def test_a_group_cannot_end_before_it_begins(hotels, here):
    with pytest.raises(ValidationError, match="after the start"):
        commands.begin_group(by=here.ana, name="Back", begins_on=TODAY, ends_on=YESTERDAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        WorkGroup.objects.update(begins_on=TODAY, ends_on=YESTERDAY)


def test_nobody_is_in_a_group_twice(hotels, here):
    with pytest.raises(ValidationError, match="already"):
        commands.add_to_group(hotels, hotels.people["Rosa"], by=here.ana)
    with pytest.raises(IntegrityError), transaction.atomic():
        GroupMember.objects.create(group=hotels, person=hotels.people["Rosa"])


def test_who_has_left_comes_into_no_group(hotels, here):
    kim = hotels.people["Kim"]
    kim.left_on = TODAY
    with pytest.raises(ValidationError, match="has left"):
        commands.add_to_group(hotels, kim, by=here.ana)


def test_one_cannot_leave_before_one_came(hotels, here):
    with pytest.raises(ValidationError, match="after they came"):
        commands.leave_group(hotels.rosa, by=here.ana, on=YESTERDAY)


def test_a_closed_group_stays_as_it_is(hotels, here):
    commands.close_group(hotels, by=here.ana, version=1)
    deeds = (
        lambda: commands.change_group(hotels, by=here.ana, version=2, name="New"),
        lambda: commands.prolong_group(hotels, by=here.ana, version=2, ends_on=TODAY),
        lambda: commands.close_group(hotels, by=here.ana, version=2),
        lambda: commands.add_to_group(hotels, hotels.people["Kim"], by=here.ana),
        lambda: commands.choose_lead(hotels.lee, by=here.ana, leads=True),
    )
    hotels.lee.group.refresh_from_db()
    for deed in deeds:
        with pytest.raises(ValidationError, match="closed"), transaction.atomic():
            deed()


def test_a_person_of_another_partnership_comes_into_no_group(hotels, here):
    with inside(here.elsewhere):
        stranger = member("Lake", "Dee").representatives.get()
    with pytest.raises(CrossesBorder):
        commands.add_to_group(hotels, stranger, by=here.ana)


@pytest.mark.parametrize("name", ["ben", "cleo", "eve", "sol"])
def test_only_coordinators_decide_about_groups(hotels, here, name):
    by = getattr(here, name)
    for deed in (
        lambda: commands.begin_group(by=by, name="Mine"),
        lambda: commands.change_group(hotels, by=by, version=1),
        lambda: commands.add_to_group(hotels, hotels.people["Kim"], by=by),
        lambda: commands.leave_group(hotels.rosa, by=by),
    ):
        with pytest.raises(Refused):
            deed()


def test_a_late_change_changes_nothing(hotels, here):
    for deed in (
        lambda: commands.change_group(hotels, by=here.ana, version=9, name="Late"),
        lambda: commands.close_group(hotels, by=here.ana, version=9),
        lambda: commands.prolong_group(hotels, by=here.ana, version=9, ends_on=TOMORROW),
    ):
        with pytest.raises(StaleEdit):
            deed()
    assert WorkGroup.objects.get().name == "Hotels"


# ---- pages ----


def page(cast, seat, screen, *args, **sent):
    client, url = cast.client(seat), reverse(f"members:{screen}", args=[cast.here.pk, *args])
    return client.post(url, sent) if sent else client.get(url)


def test_a_group_is_begun_once_and_its_charter_is_guarded(here):
    sent = {"name": "Hotels", "begins_on": TODAY, "version": 1, "once": "k"}
    for _ in range(2):
        assert page(here, here.ana, "group-add", **sent).status_code == 302
    assert WorkGroup.objects.count() == 1
    story = {**sent, "once": "l", "why": "Maria Lopez, a survivor, was found at the motel."}
    assert page(here, here.ana, "group-add", **story).status_code == 422


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "x" * 121},
        {"why": "x" * 1001},
        {"begins_on": "soon"},
        {"ends_on": "2020-01-01"},
        {"version": "two"},
    ],
)
def test_what_cannot_be_is_refused_at_its_box(hotels, here, wrong):
    sent = {"name": "Hotels", "begins_on": TODAY, "version": 1, **wrong}
    assert page(here, here.ana, "group-edit", hotels.pk, **sent).status_code == 422


def test_two_editors_of_a_group_see_both_texts(hotels, here):
    sent = {"name": "Motels", "begins_on": TODAY, "version": 1}
    assert page(here, here.ana, "group-edit", hotels.pk, **sent).status_code == 302
    late = page(here, here.ana, "group-edit", hotels.pk, **{**sent, "name": "Inns"})
    assert (late.status_code, "Motels" in late.text, "Inns" in late.text) == (409, True, True)


@pytest.mark.parametrize("person", ["", "nobody", "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f"])
def test_only_people_on_the_list_come_into_a_group(hotels, here, person):
    sent = {"person": person, "since": TODAY, "once": "k"}
    assert page(here, here.ana, "group-person", hotels.pk, **sent).status_code == 422


def test_a_person_is_added_made_lead_and_leaves_on_the_pages(hotels, here):
    kim = hotels.people["Kim"]
    sent = {"person": str(kim.pk), "since": TODAY, "once": "k"}
    assert page(here, here.ana, "group-person", hotels.pk, **sent).status_code == 302
    row = GroupMember.objects.get(person=kim)
    page(here, here.ana, "group-lead", row.pk, leads="yes")
    page(here, here.ana, "group-leave", row.pk, until=TODAY)
    row.refresh_from_db()
    assert (row.leads, row.until) == (True, TODAY)


def test_a_group_of_another_partnership_is_not_there(hotels, here):
    for name in ("group", "group-edit", "group-close", "group-person", "group-prolong"):
        url = reverse(f"members:{name}", args=[here.elsewhere.pk, hotels.pk])
        assert here.client(here.dov).get(url).status_code == 404


def test_the_list_asks_the_same_of_the_database_for_one_group_and_for_thirty(hotels, here):
    ben, url = here.client(here.ben), reverse("members:groups", args=[here.here.pk])

    def statements():
        with asked() as found:
            assert ben.get(url).status_code == 200
        return len(found)

    def fill(numbers):
        for number in numbers:
            group = WorkGroup.objects.create(name=f"Group {number:02}")
            GroupMember.objects.create(group=group, person=hotels.people["Kim"], leads=True)

    fill(range(3))
    few = statements()
    fill(range(3, 40))
    assert statements() == few
    assert few <= 12
