"""The pages about the law of meetings and records, and who is told of it where."""

from datetime import date, timedelta

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from fourfold.kernel import clock
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.partnerships import law
from fourfold.partnerships.models import Partnership
from tests.confirming import confirmed

ANSWER = {
    "counsel_name": "Lee Lawson",
    "counsel_office": "County attorney",
    "counsel_on": "2026-11-02",
    "may_go_online": "True",
    "must_name_people": "False",
    "counsel_words": "Yes, if the outcome is read out at the next meeting.",
}
HOLD = {
    "is_held": "on",
    "hold_since": "2026-11-02",
    "hold_by": "District court",
    "hold_why": "A request for records",
}

SAID = ("Somebody from outside may ask for the group", "who agreed and who did not, by name")


def page(cast, name):
    return reverse(f"partnerships:{name}", args=[cast.here.pk])


def post(cast, page_name, answers, /, **more):
    browser = confirmed(cast, cast.ana)
    return browser.post(page(cast, page_name), {"version": now(cast).version, **answers, **more})


def now(cast):
    return Partnership.objects.get(pk=cast.here.pk)


def sentences(cast):
    with inside(cast.here):
        return [entry.sentence for entry in Entry.objects.all()]


def test_counsels_answer_opens_online_rounds_and_the_journal_says_who_put_it_down(cast):
    assert post(cast, "records-law", {"records_law": "yes"}).status_code == 302
    assert not law.online_rounds_allowed(now(cast))
    assert post(cast, "counsel", ANSWER).status_code == 302
    saved = now(cast)
    assert law.online_rounds_allowed(saved)
    assert not law.names_must_be_recorded(saved)
    assert (saved.counsel_name, saved.counsel_on) == ("Lee Lawson", date(2026, 11, 2))
    assert sentences(cast) == [
        "Ana put down what counsel answered",
        "Ana said whether a law of meetings or records may apply",
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("counsel_name", value) for value in ("", " ", "x" * 121)),
        *(("counsel_on", value) for value in ("", "soon", "2026-02-30", "9999-12-31")),
        *(("may_go_online", value) for value in ("", "maybe", "true")),
        *(("must_name_people", value) for value in ("", "None", "1")),
        ("counsel_office", "x" * 161),
        ("counsel_words", "x" * 2001),
        ("counsel_words", "Her SSN is 123-45-6789."),
    ],
)
def test_a_broken_answer_is_refused_beside_its_box(cast, field, value):
    response = post(cast, "counsel", ANSWER, **{field: value})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert now(cast).counsel_on is None


@pytest.mark.parametrize("value", ["", "maybe", "YES", "<b>yes</b>"])
def test_the_law_is_one_of_three_answers(cast, value):
    assert post(cast, "records-law", {"records_law": value}).status_code == 422
    assert now(cast).records_law == "unsure"


def test_a_stale_answer_shows_both(cast):
    post(cast, "counsel", ANSWER)
    response = post(cast, "counsel", ANSWER, counsel_name="Somebody Else", version=1)
    assert response.status_code == 409
    assert now(cast).counsel_name == "Lee Lawson"


def test_a_hold_is_seen_by_everyone_and_can_be_ended(cast):
    assert post(cast, "hold", HOLD).status_code == 302
    for seat in (cast.ana, cast.ben, cast.cleo):
        assert cast.client(seat).get(page(cast, "settings")).text.count("District court") == 1
    # Whatever else stands in the boxes: without the tick there is no hold.
    assert post(cast, "hold", {**HOLD, "is_held": ""}).status_code == 302
    assert (now(cast).hold_since, now(cast).hold_by, now(cast).hold_why) == (None, "", "")
    assert sentences(cast) == [
        "Ana said that there is no legal hold",
        "Ana put a legal hold in place",
    ]


@pytest.mark.parametrize("field", ["hold_since", "hold_by", "hold_why"])
def test_a_hold_needs_a_day_a_name_and_a_reason(cast, field):
    response = post(cast, "hold", HOLD, **{field: ""})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]


def test_a_hold_cannot_begin_tomorrow(cast):
    tomorrow = (clock.today() + timedelta(days=1)).isoformat()
    assert post(cast, "hold", HOLD, hold_since=tomorrow).status_code == 422


def test_a_hold_asks_again_who_is_there(cast):
    response = cast.client(cast.ana).post(page(cast, "hold"), {"version": 1, **HOLD})
    assert response.status_code == 401
    assert now(cast).hold_since is None


@pytest.mark.parametrize("name", ["records-law", "counsel", "hold"])
def test_only_coordinators_of_this_partnership_change_the_law(cast, name):
    codes = [
        cast.client(seat).post(page(cast, name), {"version": 1}).status_code
        for seat in (cast.ben, cast.cleo, cast.eve, cast.sol, cast.dov)
    ]
    assert codes == [403, 403, 403, 403, 404]


@pytest.mark.parametrize(("applies", "times"), [("no", 0), ("unsure", 1), ("yes", 1)])
def test_a_box_for_text_says_that_it_may_be_requested(cast, applies, times):
    Partnership.objects.update(records_law=applies)
    text = cast.client(cast.ana).get(reverse("meetings:meeting-plan", args=[cast.here.pk])).text
    assert text.count("Somebody from outside may ask for what you write here") == times


def test_before_joining_people_read_who_may_ask_and_whether_names_are_recorded():
    told = {
        applies: render_to_string(
            "partnerships/before_joining.html", {"partnership": Partnership(records_law=applies)}
        )
        for applies in ("no", "unsure")
    }
    assert [told["no"].count(words) for words in SAID] == [0, 0]
    assert [told["unsure"].count(words) for words in SAID] == [1, 1]
