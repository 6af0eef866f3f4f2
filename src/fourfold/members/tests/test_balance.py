"""The balance as each reader may see it, the planning team, and the pages of both."""

import pytest
from django.urls import reverse

from fourfold.kernel.documents import html
from fourfold.kernel.documents.blocks import Document
from fourfold.kernel.tenancy import inside
from fourfold.members.balance.queries import balance
from fourfold.members.models import Position, Representative
from fourfold.members.planning import commands as planning
from fourfold.members.planning.queries import team
from fourfold.members.positions import commands as positions
from fourfold.members.tests.seating import chair, lived, member
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Term
from fourfold.partnerships.vocabulary import seed_terms
from tests.counting import asked

PAGES = ("members:positions", "members:balance")
LABOR = "No one from labor inspection or a workers’ center yet."


@pytest.fixture
def table(here):
    """A partnership with words, members in each state, and five chairs."""
    seed_terms(here.here)
    positions.choose_positions(["labor", "police", "victim-services"], by=here.ana)
    sheriff = member("Sheriff", "Lee", sector="law_enforcement", ps=["prosecution"], state="joined")
    Position.objects.filter(suggestion="police").update(membership=sheriff)
    member("Workers United", "Rosa", kind="worker_center", sector="labor", ps=["prevention"])
    member("Labor Office", "Pat", kind="state_labor", sector="labor", state="declined")
    lived(is_filled=True)
    lived(title="A second one")
    return here


def page(cast, seat, name, *args):
    return cast.client(seat).get(reverse(name, args=[cast.here.pk, *args]))


def test_counts_stand_beside_every_bar(table):
    bars = {bar.label: (bar.cover.filled, bar.cover.wanted) for bar in balance(table.ana).by_p}
    assert bars == {
        "Prevention": (0, 1),
        "Protection": (0, 1),
        "Prosecution": (1, 2),
        "Partnership": (0, 0),
        "Lived experience": (1, 2),
    }
    assert balance(table.ana).finding == (
        "2 of 5 chairs are filled; most empty ones: "
        "Prevention, Protection, Prosecution, Lived experience"
    )


def test_a_gap_is_a_sentence_with_those_who_could_fill_it(table):
    gap = balance(table.ana).gaps[0]
    assert (gap.sentence, gap.known) == (
        LABOR,
        "You know 1 organization that could: Workers United.",
    )


def test_a_p_that_nobody_has_joined_is_named(table):
    assert balance(table.ana).sentences[:3] == [
        "Nobody from Prevention has joined yet.",
        "Nobody from Protection has joined yet.",
        "Nobody from Partnership has joined yet.",
    ]


def test_only_a_coordinator_can_tell_who_declined(table):
    def labor(seat):
        found = balance(seat)
        return dict(found.table)["Labor and workers"]

    assert labor(table.ana) == [[("Not yet asked", 1)], [], [], [], [("Declined", 1)]]
    assert labor(table.ben) == [[("Not yet asked", 1)], [], [], [], [("Asked", 1)]]
    assert b"Declined" in page(table, table.ana, "members:balance").content
    for seat in (table.ben, table.cleo, table.eve, table.sol):
        assert b"Declined" not in page(table, seat, "members:balance").content


def test_members_read_the_gaps_without_the_names_of_candidates(table):
    shown = page(table, table.ben, "members:balance").content.decode()
    assert LABOR in shown
    assert "Workers United" not in shown
    assert [gap.known for gap in balance(table.ben).gaps] == ["", "", ""]


def test_many_candidates_are_counted_and_three_are_named(table):
    for number in range(5):
        member(f"Union {number}", kind="union", sector="labor")
    assert balance(table.ana).gaps[0].known == (
        "You know 6 organizations that could: Union 0; Union 1; Union 2 and 3 more."
    )


def test_how_evenly_chairs_lie_is_said_from_five_voting_chairs_on(table):
    health = member("Clinic", "Ida", sector="health", ps=["protection"], state="joined")
    for number in range(3):
        chair(f"Chair {number}", membership=health)
    assert balance(table.ana).spread == ""
    chair("Advisory", membership=health, weight="advisory")
    assert len(balance(table.ana).leading) == 4
    chair("One more", membership=health)
    assert balance(table.ana).spread == "Nearly all are in one place: Protection."
    assert b"5 voting chairs are filled" in page(table, table.ben, "members:balance").content


def test_the_ps_can_be_replaced_by_other_words(table):
    Term.objects.filter(axis="p").update(is_retired=True)
    Term.objects.create(axis="p", key="policy", label="Policy")
    assert [bar.label for bar in balance(table.ana).by_p] == ["Policy", "Lived experience"]


def test_the_same_picture_can_stand_in_a_document(table):
    figure = balance().figure
    document = Document(
        title="Pack", short_name="Riverbend", printed_on=table.here.created_on, blocks=[figure]
    )
    assert (len(figure.bars), figure.columns) == (5, ("P", "Filled", "Wanted"))
    assert figure.title in html.render_html(document)


def test_nothing_of_another_partnership_is_counted(table):
    with inside(table.elsewhere):
        seed_terms(table.elsewhere)
        assert balance(table.dov).members == []
        assert balance(table.dov).chairs == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_as_much_for_one_holder_as_for_many(table, name):
    def seat_more(label, count):
        for number in range(count):
            union = member(f"{label} {number}", "Kim", kind="union", ps=["prevention"])
            chair(f"{label} {number}", membership=union, holder=union.representatives.get())

    seat_more("first", 1)
    with asked() as few:
        page(table, table.ben, name)
    seat_more("more", 9)
    with asked() as many:
        page(table, table.ben, name)
    assert len(many) == len(few)


def test_an_empty_partnership_is_led_to_its_first_step(cast):
    seed_terms(cast.here)
    assert b"First choose the chairs" in page(cast, cast.ana, "members:balance").content
    assert b"Choose from suggestions" in page(cast, cast.ana, "members:positions").content
    assert b"Choose from suggestions" not in page(cast, cast.ben, "members:positions").content


# ---- the planning team ----


def people(*names):
    return list(Representative.objects.filter(name__in=names))


def test_the_team_is_checked_in_sentences(table):
    clinic = member("Clinic", "Ida", "Bea", sector="health", ps=["protection"])
    assert clinic.representatives.count() == 2
    assert team().sentences == [
        "Nobody is on the team yet. Choose three to five people to invite first."
    ]
    assert planning.add_to_team(people("Ida", "Bea"), by=table.ana) == 2
    assert team().sentences == [
        "2 people so far. Choose at least three, so that it is a team.",
        "All of them work on one side: Protection. Add someone from another P, or trade one name.",
    ]
    assert planning.add_to_team(people("Ida", "Lee"), by=table.ana) == 1
    assert team().sentences == [
        "3 people from these Ps: Protection, Prosecution. A good team to start with."
    ]
    assert team().is_ready


def test_somebody_can_leave_the_team_and_stays_in_the_list(table):
    planning.add_to_team(people("Lee"), by=table.ana)
    planning.take_off_team(people("Lee")[0], by=table.ana)
    assert (team().people, len(people("Lee"))) == ([], 1)


def test_only_a_coordinator_chooses_the_team(table):
    with pytest.raises(Refused):
        planning.add_to_team(people("Lee"), by=table.ben)


def test_people_are_chosen_from_a_gap_onto_the_team(table):
    gap = Position.objects.get(suggestion="labor")
    shown = page(table, table.ana, "members:gap", gap.pk).content.decode()
    assert ("Workers United" in shown, "Declined" in shown, "Lee" in shown) == (True, True, False)
    address = reverse("members:choose-people", args=[table.here.pk])
    chosen = {"person": [str(one.pk) for one in people("Rosa")], "do": "team"}
    response = table.client(table.ana).post(address, chosen)
    assert response.url == reverse("members:team", args=[table.here.pk])
    assert [str(one) for one in team().people] == ["Rosa"]


@pytest.mark.parametrize("sent", [[], ["nonsense"], ["00000000-0000-0000-0000-000000000007"]])
def test_choosing_nobody_says_what_to_do(table, sent):
    address = reverse("members:choose-people", args=[table.here.pk])
    response = table.client(table.ana).post(address, {"person": sent}, follow=True)
    assert b"Tick at least one person first." in response.content
