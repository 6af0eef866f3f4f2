"""Riverbend as it stands: its numbers, its past, and how it came about."""

import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from fourfold.accounts.factors import has_second_factor
from fourfold.accounts.queries import demo_people
from fourfold.charter.queries import proposal, rules
from fourfold.demo.cast import PLAYERS
from fourfold.directory.models import Location, Organization
from fourfold.kernel.journal import verify
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.register import declared, our_models
from fourfold.kernel.tenancy import Tenanted, border_crossings, inside
from fourfold.kernel.textguard import examine
from fourfold.meetings.queries import meetings_ahead, meetings_past
from fourfold.members.groups.queries import busy_people
from fourfold.members.models import (
    ExistingBody,
    HiddenFrom,
    Invitation,
    Membership,
    PastTerm,
    Position,
    Representative,
    WorkGroup,
)
from fourfold.members.positions.queries import empty_positions
from fourfold.partnerships.models import Seat, Term

CONTENT = [*Path("src/fourfold/demo/riverbend").glob("*.py"), Path("src/fourfold/demo/lakeside.py")]


@pytest.fixture
def riverbend(demo):
    with inside(demo[0]):
        yield demo[0]


def test_it_has_34_organizations_and_53_people_who_speak_for_them(riverbend):
    assert (Organization.objects.count(), Representative.objects.count()) == (34, 53)
    assert Membership.objects.filter(organization=None).count() == 3


def test_lakeside_has_six_organizations(demo):
    with inside(demo[1]):
        assert Organization.objects.count() == 6


def test_every_sector_has_a_member(riverbend):
    here = set(Membership.objects.values_list("sector", flat=True))
    everywhere = set(Term.objects.filter(axis="sector").values_list("key", flat=True))
    # A tribal government stands in no sector; nobody from other governments has been found yet.
    assert here - everywhere == {""}
    assert everywhere - here == {"government"}


def test_a_tribal_government_is_a_government(riverbend):
    nation = Organization.objects.get(is_tribal=True)
    assert (nation.is_government, nation.membership.sector) == (True, "")


def test_members_stand_where_a_year_has_brought_them(riverbend):
    states = Counter(Membership.objects.values_list("state", flat=True))
    assert states == {"joined": 27, "asked": 4, "not_asked": 5, "declined": 1}


def test_there_is_an_invitation_in_each_state(riverbend):
    assert set(Invitation.objects.values_list("state", flat=True)) == set(Invitation.State.values)
    waiting = Invitation.objects.filter(state=Invitation.State.SENT)
    assert sorted(one.is_expired for one in waiting) == [False, False, True]


def test_people_have_chosen_how_they_are_seen(riverbend):
    people = Representative.objects
    assert people.exclude(alias="").count() == 2
    assert people.filter(is_hidden=True).count() == 2
    assert people.filter(is_shared_inbox=True).count() == 2
    assert HiddenFrom.objects.count() == 1


def test_a_place_that_is_kept_secret_has_a_county_and_nothing_finer(riverbend):
    secret = Location.objects.filter(is_confidential=True)
    assert [(one.address_1, one.city) for one in secret] == [("", ""), ("", "")]
    assert all(one.county for one in secret)


def test_twelve_chairs_wait_for_somebody(riverbend):
    assert empty_positions().count() == 12


def test_a_chair_was_rotated_one_renewed_and_one_ended(riverbend):
    past = PastTerm.objects.order_by("ends_on").values_list("position__title", "holder__name")
    assert list(past) == [
        ("Head of the training committee", "Bernadette Aragon"),
        ("Head of the data group", "Eve Okafor"),
        ("Co-chair from services", "Marguerite Chávez"),
    ]
    rotated = Position.objects.get(title="Co-chair from services")
    assert str(rotated.holder) == "Adaeze Nwosu"


def test_whoever_leads_has_accepted_what_it_takes_on(riverbend):
    leading = Position.objects.filter(leads=True).exclude(holder=None)
    accepted = [chair.acceptances.filter(person=chair.holder).exists() for chair in leading]
    assert accepted == [True] * 5


def test_one_group_is_past_its_end_one_has_no_charter_and_one_is_closed(riverbend):
    groups = WorkGroup.objects.all()
    found = {str(group): (group.is_overdue, group.has_charter) for group in groups}
    assert found == {
        "Beds for the winter": (False, False),
        "First community forum": (False, True),
        "Hotel and transport training": (False, True),
        "Shared numbers": (True, True),
    }
    assert [(str(person), count) for person, count in busy_people()] == [("Adaeze Nwosu", 3)]


def test_a_chair_for_lived_experience_is_filled_and_nothing_tells_by_whom_or_when(riverbend):
    chairs = Position.objects.filter(is_lived_experience=True)
    assert [(chair.is_filled, chair.holder_id) for chair in chairs] == [(True, None), (False, None)]
    about = Entry.objects.filter(thing_id__in=[str(chair.pk) for chair in chairs])
    assert about.count() == 0


def test_it_met_twice_and_will_meet_again(riverbend):
    assert (meetings_past().count(), meetings_ahead().count()) == (2, 1)


def test_it_wrote_a_proposal_and_ground_rules(riverbend):
    assert [part.key for part in proposal() if part.is_empty] == []
    assert rules()[0].topic == "confidentiality"
    assert len(rules()) == 13


def test_it_knows_who_else_is_at_work(riverbend):
    assert ExistingBody.objects.count() == 3


def test_its_journal_tells_of_a_year_in_order(riverbend):
    days = [entry.at for entry in Entry.objects.order_by("number")]
    assert days == sorted(days)
    assert days[-1] - days[0] > timedelta(days=340)
    assert days[-1] < timezone.now()


@pytest.mark.parametrize("which", [0, 1])
def test_the_journal_verifies(demo, which):
    with inside(demo[which]):
        assert verify() == []


def test_no_row_points_into_the_other_partnership(demo):
    assert border_crossings() == []


@pytest.mark.parametrize("model", [Membership, ExistingBody, Invitation], ids=lambda m: m.__name__)
def test_everything_came_about_by_a_deed_that_the_journal_knows(riverbend, model):
    told = set(Entry.objects.values_list("thing_id", flat=True))
    untold = [row for row in model.objects.all() if str(row.pk) not in told]
    assert untold == []


def test_whoever_sits_on_a_chair_was_seated_by_a_deed(riverbend):
    seated = Position.objects.exclude(holder=None)
    told = Entry.objects.filter(
        verb__startswith="seated", thing_id__in=map(str, seated.values_list("pk", flat=True))
    )
    assert told.count() == seated.count() > 20


def test_the_cast_can_sign_in_each_in_their_role(demo):
    people = list(demo_people())
    assert [person.name for person in people] == [player.name for player in PLAYERS_BY_NAME]
    assert [has_second_factor(person) for person in people] == [
        player.needs_code for player in PLAYERS_BY_NAME
    ]
    seats = Seat.objects.order_by("user__name").values_list("role", "partnership__short_name")
    assert list(seats) == [(player.role, player.partnership) for player in PLAYERS_BY_NAME]


PLAYERS_BY_NAME = sorted(PLAYERS, key=lambda player: player.name)


@pytest.mark.parametrize("which", [0, 1])
def test_the_text_guard_has_no_question_about_anything_in_it(demo, which):
    with inside(demo[which]):
        own = [*Representative.objects.values_list("name", flat=True)]
        own += Organization.objects.values_list("name", flat=True)
        questions = [
            (text, found.rule) for text in guarded_texts() for found in examine(text, own_names=own)
        ]
    assert questions == []


def guarded_texts():
    for model in our_models():
        if issubclass(model, Tenanted):
            boxes = [name for name, box in declared(model).items() if box.guard]
            for row in model.objects.all() if boxes else ():
                yield from (str(getattr(row, box)) for box in boxes)


HURTFUL = re.compile(
    r"\b(rescue|client|survivor|prostitut|slave|illegal|criminal|modern-day|broken|john doe)\w*",
    re.I,
)


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_its_words_are_about_places_and_work_and_never_about_the_people_it_is_for(path):
    # The key of a ready-made choice is no word that anybody reads.
    text = path.read_text(encoding="utf-8").replace('"survivors"', "")
    assert HURTFUL.findall(text) == []


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_its_phone_numbers_and_addresses_belong_to_nobody(path):
    text = path.read_text(encoding="utf-8")
    phones = re.findall(r"\b\d{3}-\d{3}-\d{4}\b", text)
    assert [phone for phone in phones if not re.fullmatch(r"\d{3}-555-01\d\d", phone)] == []
    hosts = re.findall(r"(?:@|https://)([\w.-]+)", text)
    assert [host for host in hosts if not host.endswith(".example")] == []
