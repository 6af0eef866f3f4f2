"""The pages of the chairs, from choosing them to emptying one."""

import pytest
from django.urls import reverse

from fourfold.kernel.tenancy import inside
from fourfold.members.models import Position
from fourfold.members.tests.seating import chair, lived, member
from fourfold.partnerships.vocabulary import seed_terms


@pytest.fixture
def ana(here):
    """Ana's browser; the partnership is open and has its words."""
    seed_terms(here.here)
    client = here.client(here.ana)
    client.address = lambda name, *args: reverse(f"members:{name}", args=[here.here.pk, *args])
    return client


def test_the_core_chairs_are_ticked_at_first_and_the_list_is_saved(ana):
    page = ana.get(ana.address("position-choose"))
    assert 'value="police" class="govuk-checkboxes__input" checked' in page.content.decode() or (
        "police" in page.context["form"].initial["prosecution"]
    )
    ana.post(ana.address("position-choose"), {"prosecution": ["police"], "lived": []})
    assert [row.suggestion for row in Position.objects.all()] == ["police"]


def test_a_chair_that_stays_because_it_is_taken_is_mentioned(ana):
    chair(suggestion="police", membership=member("Sheriff"))
    response = ana.post(ana.address("position-choose"), {"prevention": ["schools"]}, follow=True)
    assert b"1 chair stays on the list because somebody sits or sat on it." in response.content


def test_an_unknown_suggestion_is_refused(ana):
    response = ana.post(ana.address("position-choose"), {"prevention": ["made-up"]})
    assert (response.status_code, Position.objects.count()) == (422, 0)


def test_a_chair_of_our_own_is_added_once(ana):
    sent = {"title": "Truckers' union", "weight": "advisory", "ps": ["prevention"], "once": "k"}
    for _ in range(2):
        assert ana.post(ana.address("position-add"), sent).status_code == 302
    assert [(row.title, row.weight, row.ps) for row in Position.objects.all()] == [
        ("Truckers' union", "advisory", ["prevention"])
    ]


def test_a_chair_for_lived_experience_takes_no_p_and_no_sector(ana):
    sent = {"title": "Ours", "weight": "voting", "ps": ["prevention"], "sector": "health"}
    ana.post(ana.address("position-add"), {**sent, "is_lived_experience": "on", "once": "k"})
    row = Position.objects.get()
    assert (row.is_lived_experience, row.ps, row.sector) == (True, [], "")


def test_a_chair_is_filled_changed_and_emptied(ana):
    sheriff = member("Sheriff", "Lee", state="joined")
    row, person = chair(), sheriff.representatives.get()
    fill = ana.address("position-fill", row.pk)
    assert b"The organization, no person named" in ana.get(fill).content
    sent = {
        "who": f"{sheriff.pk}/{person.pk}",
        "version": 1,
        "term_starts_on": "2026-05-01",
    }
    wrong = {**sent, "term_ends_on": "2026-04-01"}
    refused = ana.post(fill, wrong)
    assert (refused.status_code, b"after the start" in refused.content) == (422, True)
    assert ana.post(fill, sent).status_code == 302
    again = ana.get(fill, follow=True)
    assert b"End the term first" in again.content
    row.refresh_from_db()
    assert (row.holder, row.membership) == (person, sheriff)
    empty = ana.address("position-empty", row.pk)
    assert b"Nobody sits on this chair then" in ana.get(empty).content
    ana.post(empty, {"version": row.version, "on": "2026-06-01"})
    row.refresh_from_db()
    assert row.is_empty


def test_a_person_of_another_partnership_cannot_be_seated(ana, here):
    with inside(here.elsewhere):
        stranger = member("Lake Police", "Kim", state="joined")
        person = stranger.representatives.get()
    row = chair()
    sent = {"who": f"{stranger.pk}/{person.pk}", "version": 1, "term_starts_on": "2026-05-01"}
    assert ana.post(ana.address("position-fill", row.pk), sent).status_code == 422


def test_two_editors_of_a_chair_see_both_texts(ana):
    row = chair()
    edit = ana.address("position-edit", row.pk)
    sent = {"title": "Sheriff", "weight": "voting", "version": 1}
    assert ana.post(edit, sent).status_code == 302
    stale = ana.post(edit, {**sent, "title": "Police"})
    assert (stale.status_code, b"Sheriff" in stale.content, b"Police" in stale.content) == (
        409,
        True,
        True,
    )


def test_a_name_beside_a_survivor_is_asked_about_in_a_title(ana):
    sent = {"title": "Maria Lopez, a survivor", "weight": "voting", "once": "k"}
    response = ana.post(ana.address("position-add"), sent)
    assert (response.status_code, Position.objects.count()) == (422, 0)


def test_a_silent_chair_has_no_page_to_fill_it_and_is_only_marked(ana):
    row = lived()
    assert ana.get(ana.address("position-fill", row.pk)).status_code == 404
    assert ana.get(ana.address("position-empty", row.pk)).status_code == 404
    assert ana.get(ana.address("gap", row.pk)).status_code == 404
    ana.post(ana.address("position-mark", row.pk), {"is_filled": "yes"})
    row.refresh_from_db()
    assert row.is_filled
    page = ana.get(ana.address("position-edit", row.pk))
    assert set(page.context["form"].fields) == {"title", "weight", "version"}


def test_only_an_empty_chair_leaves_the_list(ana):
    taken, empty = chair("Taken", membership=member("Sheriff")), chair("Empty")
    refused = ana.post(ana.address("position-remove", taken.pk), follow=True)
    assert b"End the term first" in refused.content
    ana.post(ana.address("position-remove", empty.pk))
    assert list(Position.objects.all()) == [taken]
