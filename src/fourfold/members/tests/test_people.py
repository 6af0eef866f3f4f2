"""The list of members: who sees what, and how entries come, change and go."""

from uuid import uuid4

import pytest
from django.urls import reverse

from fourfold.directory.models import Location, Organization
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Details, Entry
from fourfold.kernel.tenancy import inside
from fourfold.members.models import HiddenFrom, Membership, Offer, Pledge, Representative
from fourfold.members.people import commands, queries
from fourfold.partnerships.access import Refused
from fourfold.partnerships.vocabulary import seed_terms
from tests.counting import asked

CLINIC = {"name": "Otter Creek Clinic"}


def address(cast, name, *args):
    return reverse(f"members:{name}", args=[cast.here.pk, *args])


def add(cast, name="Otter Creek Clinic", people=("Rosa Vidal",), **membership):
    return commands.add_member(
        by=cast.ana,
        organization={"name": name} if name else None,
        membership=membership,
        people=[
            {"name": person, "email": "rosa@clinic.example", "phone": "719 555 0100"}
            for person in people
        ],
    )


def seen(seat):
    return queries.seen_by(seat, queries.memberships())


@pytest.fixture
def clinic(here):
    seed_terms(here.here)
    return add(here)


def test_phone_and_mail_are_for_coordinators_until_the_person_shares_them(here, clinic):
    assert [person.phone for person in seen(here.ana)[0].people] == ["719 555 0100"]
    assert [person.phone for person in seen(here.ben)[0].people] == [""]
    Representative.objects.update(shares_contact=True)
    assert [person.phone for person in seen(here.ben)[0].people] == ["719 555 0100"]


def test_someone_hidden_is_on_the_coordinators_list_alone(here, clinic):
    Representative.objects.update(is_hidden=True)
    assert [len(seen(seat)[0].people) for seat in (here.ana, here.ben, here.sol)] == [1, 0, 0]


def test_someone_whose_account_is_hidden_is_hidden_here_too(here, clinic):
    here.sol.user.is_hidden = True
    here.sol.user.save()
    Representative.objects.update(seat=here.sol)
    assert [len(seen(seat)[0].people) for seat in (here.ana, here.ben, here.sol)] == [1, 0, 1]


def test_an_alias_stands_in_for_the_name_everywhere(cast):
    with inside(cast.here):
        add(cast)
        Representative.objects.update(alias="Willow")
    for seat in (cast.ana, cast.ben):
        page = cast.client(seat).get(address(cast, "people")).content.decode()
        assert (page.count("Willow"), page.count("Rosa")) == (1, 0)


def test_people_of_a_named_organization_see_nothing_of_a_person(here, clinic):
    shelter = add(here, "Bend Shelter", people=("Ben",))
    Representative.objects.filter(name="Ben").update(seat=here.ben)
    rosa = Representative.objects.get(name="Rosa Vidal")
    commands.choose_visibility(
        rosa,
        by=here.ana,
        version=1,
        hidden_from=[shelter.organization_id],
        alias="",
        shares_contact=True,
        is_hidden=False,
    )
    names = {seat: [p.name for m in seen(seat) for p in m.people] for seat in (here.ben, here.eve)}
    assert names == {here.ben: ["Ben"], here.eve: ["Ben", "Rosa Vidal"]}


def test_that_a_member_declined_is_known_to_coordinators_alone(here, clinic):
    commands.set_state(clinic, "declined", by=here.ana)
    assert [seen(seat)[0].state for seat in (here.ana, here.ben)] == ["declined", "asked"]


@pytest.mark.parametrize(
    ("state", "for_ana", "for_ben"), [("declined", 1, 0), ("asked", 0, 1), ("joined", 0, 0)]
)
def test_a_filter_tells_no_more_than_the_list(here, clinic, state, for_ana, for_ben):
    commands.set_state(clinic, "declined", by=here.ana)
    found = [queries.matching({"state": state}, seat=seat).count() for seat in (here.ana, here.ben)]
    assert found == [for_ana, for_ben]


def test_a_search_does_not_find_what_one_may_not_see(here, clinic):
    Representative.objects.update(is_hidden=True)
    found = [queries.matching({"q": "vidal"}, seat=seat).count() for seat in (here.ana, here.ben)]
    assert found == [1, 0]


@pytest.mark.parametrize(
    "filters", ["state=nonsense", "user__password__startswith=a", "page=999999", "page=-1&p=%00"]
)
def test_filters_that_nobody_offered_change_nothing(cast, filters):
    with inside(cast.here):
        add(cast)
    response = cast.client(cast.ben).get(f"{address(cast, 'people')}?{filters}")
    assert (response.status_code, response.context["total"]) in {(200, 1), (200, 0)}


def test_searching_changes_nothing_and_keeps_the_words_out_of_the_address(cast):
    with inside(cast.here):
        add(cast)
        before = Entry.objects.count()
    response = cast.client(cast.ana).post(address(cast, "people"), {"q": "rosa"})
    assert (response.status_code, response.context["total"]) == (200, 1)
    with inside(cast.here):
        assert Entry.objects.count() == before


def test_what_was_left_open_is_guessed_from_the_name_with_the_reason(cast):
    with inside(cast.here):
        seed_terms(cast.here)
    data = {
        "name": "Otero County Sheriff",
        "version": 1,
        "once": "k",
        "people-TOTAL_FORMS": 1,
        "people-INITIAL_FORMS": 0,
        "people-0-name": "Lee Ortiz",
    }
    response = cast.client(cast.ana).post(address(cast, "member-add"), data)
    assert response.status_code == 302
    with inside(cast.here):
        member = Membership.objects.get()
        assert (member.sector, member.ps) == ("law_enforcement", ["prosecution"])
        assert "heriff" in member.reason
        assert [person.name for person in member.representatives.all()] == ["Lee Ortiz"]


def test_a_name_that_is_there_already_is_refused_in_a_sentence(cast):
    with inside(cast.here):
        add(cast)
    data = {"name": "otter creek  CLINIC", "version": 1, "people-TOTAL_FORMS": 0}
    data["people-INITIAL_FORMS"] = 0
    response = cast.client(cast.ana).post(address(cast, "member-add"), data)
    assert response.context["form"].errors["name"] == [
        "This one is already on the list. Open its entry there."
    ]


def test_the_same_name_in_another_partnership_is_no_hindrance(cast):
    with inside(cast.here):
        add(cast)
    with inside(cast.elsewhere):
        made = commands.add_member(by=cast.dov, organization=CLINIC, membership={})
        assert str(made) == "Otter Creek Clinic"


def test_a_member_cannot_change_the_list(here, clinic):
    for deed in (
        lambda: commands.set_state(clinic, "joined", by=here.ben),
        lambda: commands.remove_member(clinic, by=here.sol),
        lambda: commands.add_person(clinic, by=here.cleo, name="X"),
    ):
        with pytest.raises(Refused):
            deed()


def test_a_stale_change_is_not_saved_over_the_newer_one(here, clinic):
    words = {"organization": {"name": "New name"}, "membership": {}}
    commands.change_member(clinic, by=here.ana, version=1, **words)
    with pytest.raises(StaleEdit):
        commands.change_member(clinic, by=here.ana, version=1, **words)


def test_marking_a_place_confidential_erases_the_address_that_was_there(here, clinic):
    commands.place_member(
        clinic, by=here.ana, address_1="12 Hidden Lane", city="La Junta", postal_code="81050"
    )
    commands.place_member(clinic, by=here.ana, is_confidential=True, county="08089")
    place = Location.objects.get()
    assert (place.address_1, place.city, place.postal_code, place.county) == ("", "", "", "08089")
    kept = [details.facts | {"thing": details.thing} for details in Details.objects.all()]
    assert [line for line in kept if "Hidden Lane" in str(line)] == []


def test_an_address_of_a_kind_that_is_often_confidential_is_asked_about(cast):
    with inside(cast.here):
        member = commands.add_member(
            by=cast.ana,
            organization={"name": "Bend Safe House", "kind": ""},
            membership={},
        )
    data = {"address_1": "12 Hidden Lane", "city": "La Junta", "postal_code": "81050"}
    response = cast.client(cast.ana).post(address(cast, "member-place", member.pk), data)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["may_keep"]
    with inside(cast.here):
        assert Location.objects.count() == 0


def test_joining_two_entries_moves_people_and_loses_nothing(here, clinic):
    double = add(here, "Otter Crk Clinic", people=("Tom Lee",), ps=["protection"])
    Organization.objects.filter(name="Otter Crk Clinic").update(phone="719 555 0111")
    double = Membership.objects.get(pk=double.pk)
    kept = commands.merge_members(clinic, double, by=here.ana)
    assert Membership.objects.get() == kept
    assert Organization.objects.get().phone == "719 555 0111"
    assert sorted(Representative.objects.values_list("name", flat=True)) == [
        "Rosa Vidal",
        "Tom Lee",
    ]
    assert kept.ps == ["protection"]


def test_joining_two_entries_keeps_what_both_offer(here, clinic):
    double = add(here, "Otter Crk Clinic")
    Offer.objects.create(membership=clinic, kind="rooms", words="A room")
    Offer.objects.create(membership=double, kind="transport", words="Two vans")
    Pledge.objects.create(membership=double, hours=4)
    commands.merge_members(clinic, double, by=here.ana)
    offers = Offer.objects.order_by("words").values_list("words", "membership")
    assert list(offers) == [("A room", clinic.pk), ("Two vans", clinic.pk)]
    assert Pledge.objects.get().membership == clinic


@pytest.mark.parametrize("from_both", [True, False])
def test_who_hides_from_an_entry_hides_from_the_one_it_is_joined_with(here, clinic, from_both):
    double = add(here, "Otter Crk Clinic")
    one = Representative.objects.get(membership=add(here, "Shelter", people=("Una Roe",)))
    for apart in (double, clinic) if from_both else (double,):
        HiddenFrom.objects.create(representative=one, organization=apart.organization)
    commands.merge_members(clinic, double, by=here.ana)
    assert HiddenFrom.objects.get().organization == clinic.organization


def test_an_entry_is_not_joined_with_itself(here, clinic):
    commands.merge_members(clinic, clinic, by=here.ana)
    assert Membership.objects.count() == 1


@pytest.mark.parametrize("name", ["member-remove", "person-remove"])
def test_removal_asks_first_and_a_get_removes_nothing(cast, name):
    with inside(cast.here):
        member = add(cast)
        pk = member.pk if name == "member-remove" else member.representatives.get().pk
    client = cast.client(cast.ana)
    assert client.get(address(cast, name, pk)).status_code == 200
    with inside(cast.here):
        assert Representative.objects.count() == 1
    client.post(address(cast, name, pk))
    with inside(cast.here):
        assert Representative.objects.count() == 0


def test_everyone_chooses_what_others_see_of_themselves_and_of_nobody_else(cast):
    with inside(cast.here):
        add(cast, people=("Ben",))
        Representative.objects.update(seat=cast.ben)
        ben = Representative.objects.get()
    page = address(cast, "person-visibility", ben.pk)
    assert cast.client(cast.cleo).get(page).status_code == 403
    response = cast.client(cast.ben).post(page, {"alias": "Bo", "is_hidden": "on", "version": 1})
    assert response.status_code == 302
    with inside(cast.here):
        mine = Representative.objects.get()
        assert (mine.shown_name, mine.is_hidden) == ("Bo", True)
        assert Entry.objects.first().sentence == ("Ben chose what others see of an entry")


@pytest.mark.parametrize("name", ["member", "member-edit", "person-edit", "person-visibility"])
def test_dov_finds_nobody_of_this_partnership_through_his_own(cast, name):
    with inside(cast.here):
        member = add(cast)
        pk = member.pk if name.startswith("member") else member.representatives.get().pk
    smuggled = reverse(f"members:{name}", args=[cast.elsewhere.pk, pk])
    nowhere = reverse(f"members:{name}", args=[cast.elsewhere.pk, uuid4()])
    assert [cast.client(cast.dov).get(page).status_code for page in (smuggled, nowhere)] == [
        404,
        404,
    ]


@pytest.mark.parametrize("count", [1, 3, 60])
def test_the_list_costs_the_same_however_long_it_is(cast, count):
    with inside(cast.here):
        seed_terms(cast.here)
        for number in range(count):
            add(cast, f"Clinic {number:03}")
    client = cast.client(cast.ben)
    client.get(address(cast, "people"))
    for page in (1, 2):
        with asked() as statements:
            client.get(f"{address(cast, 'people')}?page={page}")
        assert len(statements) == LIST_QUERIES


LIST_QUERIES = 10
