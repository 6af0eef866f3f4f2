"""The short list of chairs, the page of one, and the forms on which its terms are decided."""

from datetime import timedelta

import pytest
from django.urls import reverse

from fourfold.kernel import clock
from fourfold.kernel.tenancy import inside
from fourfold.members.models import Acceptance, PastTerm, Position
from fourfold.members.tests.seating import chair, lived, member
from fourfold.partnerships.vocabulary import seed_terms
from tests.counting import asked

TODAY = clock.today()
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.fixture
def steward(here):
    """A steward's chair that Sol has held since yesterday, with Rosa next and Ben to step in."""
    seed_terms(here.here)
    house = member(
        "House",
        {"name": "Sol", "seat": here.sol},
        {"name": "Ben", "seat": here.ben},
        "Rosa",
        state="joined",
    )
    ben, rosa, sol = house.representatives.order_by("name")
    row = chair(
        "Steward",
        leads=True,
        membership=house,
        holder=sol,
        successor=rosa,
        substitute=ben,
        term_starts_on=YESTERDAY,
    )
    row.ben, row.rosa, row.sol = ben, rosa, sol
    return row


def url(cast, screen, *args):
    return reverse(f"members:{screen}", args=[cast.here.pk, *args])


def get(cast, seat, screen, *args, **asked_for):
    return cast.client(seat).get(url(cast, screen, *args), asked_for)


def post(cast, seat, screen, pk, **sent):
    return cast.client(seat).post(url(cast, screen, pk), sent)


# ---- the list ----


def test_the_list_tells_what_is_taken_ends_soon_and_is_empty(here):
    someone = member("Sheriff", "Lee")
    chair("Far", membership=someone, term_ends_on=TODAY + timedelta(days=300))
    chair("Soon", membership=someone, term_ends_on=TOMORROW)
    chair("Over", membership=someone, term_ends_on=YESTERDAY, leads=True)
    chair("Empty", empty_since=YESTERDAY)

    def titles(**shown):
        page = get(here, here.ben, "positions", **shown)
        return [row.position.title for row in page.context["chairs"]]

    assert titles() == ["Over", "Empty", "Far", "Soon"]
    assert titles(show="ending") == ["Over", "Soon"]
    assert titles(show="empty") == ["Empty"]
    assert titles(show="leading") == ["Over"]
    assert titles(show="'; drop") == titles()
    lived(is_filled=True)
    found = get(here, here.ben, "positions").context["chairs"]
    assert {row.position.title: str(row.status.word) for row in found} == {
        "Over": "Term is over",
        "Empty": "Empty",
        "Far": "Filled",
        "Soon": "Ends soon",
        "A chair for lived experience": "Filled",
    }


def test_somebody_who_left_is_still_on_their_chair_and_the_list_says_so(here):
    gone = member("Sheriff", {"name": "Lee", "left_on": YESTERDAY})
    chair(membership=gone, holder=gone.representatives.get())
    assert "Has left" in get(here, here.ana, "positions").text


def test_the_list_asks_the_same_of_the_database_for_one_chair_and_for_five_hundred(here):
    ben, page = here.client(here.ben), url(here, "positions")

    def statements():
        with asked() as found:
            answer = ben.get(page)
        return len(found), len(answer.context["chairs"])

    someone = member("Sheriff", "Lee")
    holder = someone.representatives.get()
    chair("First", membership=someone, holder=holder)
    few, _shown = statements()
    for number in range(500):
        chair(f"Chair {number:03}", membership=someone, holder=holder)
    assert statements() == (few, 30)
    assert few <= 12


def test_a_page_of_the_list_that_is_not_there_is_the_last_one(here):
    for number in range(31):
        chair(f"Chair {number:02}")
    found = get(here, here.ben, "positions", page="999").context["chairs"]
    assert [row.position.title for row in found] == ["Chair 30"]
    assert len(get(here, here.ben, "positions", page="x").context["chairs"]) == 30


# ---- one chair ----


def test_the_page_shows_who_sits_there_who_sat_there_and_what_it_takes_on(steward, here):
    PastTerm.objects.create(position=steward, holder=steward.rosa, ends_on=YESTERDAY)
    text = get(here, here.cleo, "position", steward.pk).text
    for words in ("Sol", "Rosa", "Conflict is part of this chair", "Whom to go to now"):
        assert words in text
    assert "End the term" not in text


def test_the_page_asks_as_much_for_ten_years_of_terms_as_for_one(steward, here):
    cleo, page = here.client(here.cleo), url(here, "position", steward.pk)

    def statements():
        with asked() as found:
            assert cleo.get(page).status_code == 200
        return len(found)

    PastTerm.objects.create(position=steward, holder=steward.rosa, ends_on=YESTERDAY)
    few = statements()
    for years in range(40):
        ends = TODAY - timedelta(days=90 * years)
        PastTerm.objects.create(position=steward, holder=steward.rosa, ends_on=ends)
    assert statements() == few
    assert few <= 12


def test_a_chair_for_lived_experience_has_a_page_that_says_nothing_more(here):
    row = lived(is_filled=True)
    for seat in (here.ana, here.cleo):
        text = get(here, seat, "position", row.pk).text
        assert "Filled or empty, and nothing more" in text
        for words in ("Who sat here before", "Who comes next", "Substitute", "Term"):
            assert words not in text
    for screen in ("hand-on", "reappoint", "beside", "stand-in", "duties", "accepted"):
        assert get(here, here.ana, f"position-{screen}", row.pk).status_code == 404


def test_nobody_of_another_partnership_finds_a_chair(steward, here):
    elsewhere = reverse("members:position", args=[here.elsewhere.pk, steward.pk])
    assert here.client(here.dov).get(elsewhere).status_code == 404
    assert get(here, here.dov, "position", steward.pk).status_code == 404


# ---- accepting ----


def test_whoever_is_named_accepts_with_one_button(steward, here):
    assert "You are asked to accept" in get(here, here.sol, "position", steward.pk).text
    post(here, here.sol, "position-accept", steward.pk)
    assert Acceptance.objects.get().person == steward.sol
    assert "You are asked to accept" not in get(here, here.sol, "position", steward.pk).text
    assert "You are asked to accept" not in get(here, here.cleo, "position", steward.pk).text


@pytest.mark.parametrize("name", ["ana", "cleo", "eve"])
def test_nobody_else_has_that_button(steward, here, name):
    assert post(here, getattr(here, name), "position-accept", steward.pk).status_code == 403
    assert Acceptance.objects.count() == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"told_how": ""},
        {"told_how": "whispered"},
        {"accepted_on": "soon"},
        {"accepted_on": TOMORROW},
        {"person": "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f"},
    ],
)
def test_an_acceptance_is_entered_with_how_and_when_it_was_told(steward, here, wrong):
    sent = {"person": str(steward.rosa.pk), "told_how": "phone", "accepted_on": TODAY}
    assert (
        post(here, here.ana, "position-accepted", steward.pk, **{**sent, **wrong}).status_code
        == 422
    )
    assert post(here, here.ana, "position-accepted", steward.pk, **sent).status_code == 302
    assert Acceptance.objects.get().told_how == "phone"


@pytest.mark.parametrize(
    "duties", ["", "x" * 4001, "Maria Lopez, a survivor, said that the deputy hit her."]
)
def test_what_a_chair_takes_on_is_not_empty_not_a_book_and_no_story(steward, here, duties):
    sent = {"duties": duties, "version": 1}
    assert post(here, here.ana, "position-duties", steward.pk, **sent).status_code == 422
    assert Position.objects.get().duties == ""


# ---- terms ----


def test_a_leading_chair_is_taken_and_accepted_in_one_go(here):
    house = member("House", "Rosa", state="joined")
    row, rosa = chair("Steward", leads=True), house.representatives.get()
    page = get(here, here.ana, "position-fill", row.pk).text
    assert "The organization, no person named" not in page
    sent = {"who": f"{house.pk}/{rosa.pk}", "term_starts_on": TODAY, "version": 1}
    refused = post(here, here.ana, "position-fill", row.pk, **sent)
    assert (refused.status_code, "First they accept" in refused.text) == (422, True)
    assert (
        post(here, here.ana, "position-fill", row.pk, **sent, told_how="phone").status_code == 302
    )
    assert Position.objects.get().holder == rosa


def test_a_term_is_offered_with_the_length_that_the_chair_has(here):
    row = chair(term_months=12)
    ends = get(here, here.ana, "position-fill", row.pk).context["form"]["term_ends_on"].value()
    assert 365 <= (ends - TODAY).days <= 366


@pytest.mark.parametrize("screen", ["position-hand-on", "position-reappoint"])
@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"term_starts_on": TOMORROW}, 422),
        ({"term_starts_on": "2020-01-01"}, 422),
        ({"term_starts_on": ""}, 422),
        ({"term_starts_on": "the 5th"}, 422),
        ({"term_ends_on": YESTERDAY}, 422),
        ({"version": "x"}, 422),
        ({"version": 9}, 409),
        ({}, 302),
    ],
)
def test_the_next_term_has_days_that_can_be(steward, here, screen, wrong, status):
    for person in (steward.sol, steward.rosa):
        Acceptance.objects.create(position=steward, person=person)
    sent = {"term_starts_on": TODAY, "version": 1, **wrong}
    assert post(here, here.ana, screen, steward.pk, **sent).status_code == status
    assert PastTerm.objects.count() == (status == 302)


@pytest.mark.parametrize(
    ("wrong", "status"),
    [({"on": TOMORROW}, 422), ({"on": ""}, 422), ({"version": 9}, 409), ({}, 302)],
)
def test_a_term_ends_on_a_day_that_has_come(steward, here, wrong, status):
    sent = {"on": TODAY, "version": 1, **wrong}
    assert post(here, here.ana, "position-empty", steward.pk, **sent).status_code == status
    assert PastTerm.objects.count() == (status == 302)


def test_pages_that_do_not_fit_the_chair_lead_back_to_it(here):
    row = chair()
    for screen in ("position-empty", "position-hand-on", "position-reappoint", "position-stand-in"):
        answer = get(here, here.ana, screen, row.pk)
        assert answer.url == url(here, "position", row.pk)


# ---- beside the chair ----


def test_people_of_another_partnership_or_none_cannot_be_named(steward, here):
    with inside(here.elsewhere):
        stranger = member("Lake", "Dee", state="joined").representatives.get()
    for person in (stranger.pk, "nobody", "x" * 200):
        for name in ("successor", "substitute"):
            sent = {name: person, "version": 1}
            assert post(here, here.ana, "position-beside", steward.pk, **sent).status_code == 422


def test_two_who_name_people_at_once_see_both_choices(steward, here):
    assert post(here, here.ana, "position-beside", steward.pk, version=1).status_code == 302
    late = {"successor": str(steward.rosa.pk), "version": 1}
    answer = post(here, here.ana, "position-beside", steward.pk, **late)
    assert (answer.status_code, Position.objects.get().successor) == (409, None)


def test_a_steward_lets_the_substitute_step_in_and_comes_back(steward, here):
    sent = {"stands_in_from": TODAY, "stands_in_until": TOMORROW, "version": 1}
    assert post(here, here.sol, "position-stand-in", steward.pk, **sent).status_code == 302
    page = get(here, here.cleo, "position", steward.pk).text
    assert ("Go to Ben." in page, "The holder is back" in page) == (True, False)
    assert post(here, here.sol, "position-back", steward.pk, version=1).status_code == 409
    assert post(here, here.sol, "position-back", steward.pk, version=2).status_code == 302
    assert Position.objects.get().stands_in_from is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"stands_in_from": ""},
        {"stands_in_from": "now"},
        {"stands_in_until": YESTERDAY},
        {"version": ""},
    ],
)
def test_standing_in_has_days_that_can_be(steward, here, wrong):
    sent = {"stands_in_from": TODAY, "version": 1, **wrong}
    assert post(here, here.sol, "position-stand-in", steward.pk, **sent).status_code == 422


@pytest.mark.parametrize("name", ["cleo", "eve"])
def test_others_cannot_let_the_substitute_step_in(steward, here, name):
    by = getattr(here, name)
    assert get(here, by, "position-stand-in", steward.pk).status_code == 403
    assert post(here, by, "position-back", steward.pk, version=1).status_code == 403


@pytest.mark.parametrize("months", ["0", "121", "-1", "many"])
def test_a_term_has_a_length_that_can_be(here, months):
    seed_terms(here.here)
    row = chair()
    sent = {"title": "Steward", "weight": "voting", "term_months": months, "version": 1}
    assert post(here, here.ana, "position-edit", row.pk, **sent).status_code == 422
