"""The foundation as everybody reads it, and the way from a draft to the group."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from fourfold.charter import commands
from fourfold.charter.models import Version
from fourfold.charter.tests.charters import agreed, asked, page, proposed, write
from fourfold.decisions.models import Round, Rule
from fourfold.decisions.tests.deciding import joined, rule, without_law
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from tests.counting import asked as statements


@pytest.fixture
def town_outside(cast):
    """The same town, for those who come in through the door."""
    with inside(cast.here):
        without_law(cast.here)
        for name in ("Clinic", "Police", "Shelter"):
            joined(name)
        write(cast, "vision", "Nobody is <i>sold</i> here.")
        rule(cast.ana)
    return cast


def given(cast, *parts, **more):
    """A filled form, as the page gives it out."""
    form = cast.client(cast.ana).get(page(cast, "propose")).context["form"]
    with inside(cast.here):
        chosen = Rule.objects.get()
    return {
        "parts": parts,
        "rule": str(chosen.pk),
        "way": "online",
        "ends_on": (timezone.localdate() + timedelta(days=14)).isoformat(),
        "version": 1,
        "seen": form["seen"].value(),
        "once": "one-key",
        **more,
    }


def test_before_anything_is_written_the_page_asks_three_questions_and_shows_an_example(cast):
    text = cast.client(cast.ana).get(page(cast, "foundation")).content.decode()
    assert "Nothing is written yet" in text
    assert "What can only be done together?" in text
    assert "In our six counties everyone can work" in text
    assert "Propose for agreement" not in text


def test_everybody_with_a_seat_reads_and_who_may_not_write_is_offered_no_pencil(town_outside):
    cast = town_outside
    offers = {}
    for who in ("ana", "ben", "cleo", "eve", "sol"):
        response = cast.client(getattr(cast, who)).get(page(cast, "foundation"))
        text = response.content.decode()
        assert "Nobody is &lt;i&gt;sold&lt;/i&gt; here." in text
        offers[who] = (page(cast, "article-edit", "vision") in text, page(cast, "propose") in text)
    assert offers == {
        "ana": (True, True),
        "sol": (True, True),
        **dict.fromkeys(("ben", "cleo", "eve"), (False, False)),
    }


def test_the_way_from_a_draft_to_a_question_that_can_be_opened(town_outside):
    cast = town_outside
    client = cast.client(cast.ana)
    response = client.post(page(cast, "propose"), given(cast, "vision"))
    with inside(cast.here):
        version = Version.objects.select_related("round").get()
    assert (response.status_code, response.url) == (302, page(cast, "versions"))
    assert page(cast, "version", version.pk) in client.get(response.url).content.decode()
    text = client.get(page(cast, "version", version.pk)).content.decode()
    assert "Nobody has been asked about it yet." in text
    opening = reverse("decisions:round-open", args=[cast.here.pk, version.round.pk])
    assert opening in text
    check = client.get(opening)
    assert check.status_code == 200
    assert "Do we agree to version 1 of our charter?" in check.content.decode()


def test_the_question_says_what_happens_and_which_parts_it_is_about(town_outside):
    cast = town_outside
    cast.client(cast.ana).post(page(cast, "propose"), given(cast, "vision"))
    with inside(cast.here):
        matter = Round.objects.get()
    assert matter.background.endswith("• Vision")
    assert matter.outcome.startswith("It is our charter from the day of the result.")


@pytest.mark.parametrize(
    "more",
    [
        {"parts": []},
        {"parts": ["trust"]},
        {"parts": ["vision", "<script>"]},
        {"rule": "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f"},
        {"way": "by shouting"},
        {"ends_on": "2020-01-01"},
        {"ends_on": "yesterday"},
        {"seen": "x" * 65},
        {"seen": "something else"},
    ],
)
def test_a_proposal_that_cannot_be_is_refused_and_nothing_is_frozen(town_outside, more):
    cast = town_outside
    filled = given(cast, "vision") | more
    assert cast.client(cast.ana).post(page(cast, "propose"), filled).status_code == 422
    with inside(cast.here):
        assert (Version.objects.count(), Round.objects.count()) == (0, 0)


def test_the_rule_of_another_partnership_is_none(town_outside):
    cast = town_outside
    with inside(cast.elsewhere):
        theirs = rule(cast.dov)
    filled = given(cast, "vision", rule=str(theirs.pk))
    assert cast.client(cast.ana).post(page(cast, "propose"), filled).status_code == 422


def test_a_double_submit_freezes_one_version(town_outside):
    cast = town_outside
    client, filled = cast.client(cast.ana), given(cast, "vision")
    for _ in range(2):
        assert client.post(page(cast, "propose"), filled).status_code == 302
    with inside(cast.here):
        assert Version.objects.count() == 1


def test_a_member_finds_the_page_for_proposing_closed(town_outside):
    cast = town_outside
    assert cast.client(cast.ben).get(page(cast, "propose")).status_code == 403


def test_what_is_in_question_is_not_ticked_beforehand(town_outside):
    cast = town_outside
    with inside(cast.here):
        write(cast, "money", "The bank holds it.")
    client = cast.client(cast.ben)
    client.post(
        page(cast, "comment-add", "money"), {"body": "No.", "is_objection": "on", "once": "one"}
    )
    form = cast.client(cast.ana).get(page(cast, "propose")).context["form"]
    assert [key for key, _label in form.fields["parts"].choices] == ["vision", "decisions", "money"]
    assert form.fields["parts"].initial == ["vision", "decisions"]


def test_without_a_rule_the_page_leads_to_choosing_one(cast):
    with inside(cast.here):
        write(cast, "vision", "Ours")
    text = cast.client(cast.ana).get(page(cast, "propose")).content.decode()
    assert "First choose how you decide" in text
    assert reverse("decisions:rule-choose", args=[cast.here.pk]) in text


def test_a_version_that_holds_comes_as_a_file_with_who_agreed(town_outside):
    cast = town_outside
    with inside(cast.here):
        version = agreed(cast, "vision")
    client = cast.client(cast.cleo)
    text = client.get(page(cast, "version", version.pk)).content.decode()
    assert "Agreed by" in text
    for name in ("Clinic", "Police", "Shelter"):
        assert name in text
    for ending, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        response = client.get(page(cast, "version-file", version.pk, ending))
        assert response.content.startswith(start)
    assert client.get(page(cast, "version-file", version.pk, "exe")).status_code == 404
    assert client.get(page(cast, "draft-file", "pdf")).content.startswith(b"%PDF")
    assert client.get(page(cast, "draft-file", "exe")).status_code == 404


def test_what_changed_since_it_was_agreed_is_shown_word_by_word(town_outside):
    cast = town_outside
    with inside(cast.here):
        agreed(cast, "vision")
        write(cast, "vision", "Nobody is bought here.")
    text = cast.client(cast.ben).get(page(cast, "article", "vision")).content.decode()
    assert "Changed since the group agreed" in text
    assert (text.count("came:"), text.count("taken out:")) == (1, 1)


def test_the_foundation_says_what_is_before_the_group_and_what_holds(town_outside):
    cast = town_outside
    with inside(cast.here):
        agreed(cast, "vision")
        write(cast, "vision", "Other words.")
        asked(cast, "vision")
    text = cast.client(cast.ben).get(page(cast, "foundation")).content.decode()
    assert "It is before the group until" in text
    assert "Charter, version 1 was agreed on" in text


def test_reading_changes_nothing(town_outside):
    cast = town_outside
    with inside(cast.here):
        version = proposed(cast, "vision")
        before = Entry.objects.count()
    client = cast.client(cast.ana)
    for name, more in (
        ("foundation", []),
        ("article", ["vision"]),
        ("wordings", ["vision"]),
        ("propose", []),
        ("versions", []),
        ("version", [version.pk]),
    ):
        assert client.get(page(cast, name, *more)).status_code == 200
    with inside(cast.here):
        assert Entry.objects.count() == before


def test_the_pages_cost_the_same_however_much_was_agreed(town_outside):
    cast = town_outside
    client = cast.client(cast.ben)
    pages = [page(cast, "foundation"), page(cast, "versions"), page(cast, "article", "vision")]
    counts = []
    for number in (1, 3):
        with inside(cast.here):
            for turn in range(number):
                write(cast, "vision", f"Words {number} {turn}")
                agreed(cast, "vision")
                commands.add_rule(f"Rule {number} {turn}", by=cast.ana)
        counts.append([])
        for address in pages:
            with statements() as queries:
                assert client.get(address).status_code == 200
            counts[-1].append(len(queries))
    assert counts[0] == counts[1]
    assert max(counts[0]) <= 12
