"""A messy contact list becomes members, and goes again whole."""

import pytest
from django.urls import reverse

from fourfold.directory.models import Location, Organization
from fourfold.kernel.tabular import commands as imports
from fourfold.kernel.tabular import judging
from fourfold.kernel.tabular.models import StagedRow
from fourfold.kernel.tabular.reading import read_file, read_paste
from fourfold.kernel.tenancy import border_crossings
from fourfold.members.importing.importer import PEOPLE
from fourfold.members.models import Membership, Representative
from fourfold.members.people import commands as people
from fourfold.partnerships.access import Refused
from fourfold.partnerships.vocabulary import seed_terms

MESSY = """Agency\tContact\tE-mail\tPhone
LAW ENFORCEMENT\t\t\t
Otero County Sheriff\tOrtiz, Lee\tlortiz@sheriff.example\t719-555-0101
Otero County Sheriff's Office\tDana Pike & Sam Roe (alt)\tinfo@sheriff.example\t
VICTIM SERVICES\t\t\t
Bend Women's Shelter\tIris Cole\ticole@shelter.example\t
Self\tMaria Vega\t\t719-555-0144
Jicarilla River Tribal Council\tJoseph Night\t\t
Total: 5\t\t\t
"""


def stage(cast, sheets):
    """A list as it stands after the columns were accepted as guessed."""
    batch = imports.stage(PEOPLE, by=cast.ana, sheets=sheets, label="list")
    header = batch.sheets[0]["header"]
    names = judging.names_of_columns(batch, header)
    below = StagedRow.objects.filter(batch=batch, number__gt=max(header, default=0))
    guessed = PEOPLE.guess_columns(names, [row.cells for row in below[:40]])
    mapping = {str(column): one.field for column, one in guessed.items() if one.field}
    return imports.choose_columns(batch, by=cast.ana, sheet=0, header=header, mapping=mapping)


def pasted(text):
    return [read_paste(text, words=PEOPLE.words)]


def bring(cast, text, answers=None):
    """Bring a list in; a question without a given answer gets the first one offered."""
    return keep(cast, stage(cast, pasted(text)), answers or {})


def keep(cast, batch, answers):
    given = {
        row.number: {
            question["key"]: answers.get(question["key"], question["choices"][0][0])
            for question in row.verdict["questions"]
        }
        for row in StagedRow.objects.filter(batch=batch, state=StagedRow.State.ASKS)
    }
    imports.answer_rows(batch, by=cast.ana, answers=given)
    batch.refresh_from_db()
    return imports.keep_batch(batch, by=cast.ana)


@pytest.fixture
def terms(here):
    seed_terms(here.here)
    return here


def test_a_messy_list_becomes_organizations_people_and_individuals(terms):
    bring(terms, MESSY, {"like": "same", "twin": "same"})
    found = {
        str(member): sorted(str(person) for person in member.representatives.all())
        for member in Membership.objects.select_related("organization")
    }
    assert found == {
        "Otero County Sheriff": ["Dana Pike", "Lee Ortiz", "Sam Roe"],
        "Bend Women's Shelter": ["Iris Cole"],
        "Jicarilla River Tribal Council": ["Joseph Night"],
        "Individual": ["Maria Vega"],
    }


def test_a_tribal_government_is_a_government_and_gets_no_sector(terms):
    bring(terms, MESSY)
    council = Organization.objects.get(name__contains="Tribal Council")
    member = Membership.objects.get(organization=council)
    assert (council.is_government, council.is_tribal, member.sector) == (True, True, "")


def test_an_inbox_that_others_read_is_known_as_one(terms):
    bring(terms, MESSY)
    shared = Representative.objects.filter(is_shared_inbox=True).values_list("email", flat=True)
    assert set(shared) == {"info@sheriff.example"}


def test_the_deputy_of_a_cell_is_one(terms):
    bring(terms, MESSY)
    deputies = Representative.objects.filter(is_deputy=True)
    assert [person.name for person in deputies] == ["Sam Roe"]


def test_undoing_takes_everything_away_again(terms):
    batch = bring(terms, MESSY)
    imports.undo_batch(batch, by=terms.ana)
    left = [model.objects.count() for model in (Organization, Membership, Representative)]
    assert left == [0, 0, 0]


def test_undoing_keeps_what_was_changed_since(terms):
    batch = bring(terms, MESSY)
    shelter = Membership.objects.get(organization__name="Bend Women's Shelter")
    people.set_state(shelter, "asked", by=terms.ana)
    imports.undo_batch(batch, by=terms.ana)
    assert [str(member) for member in Membership.objects.all()] == ["Bend Women's Shelter"]


def test_the_same_list_again_adds_nothing(terms):
    bring(terms, MESSY)
    before = [model.objects.count() for model in (Organization, Membership, Representative)]
    bring(terms, MESSY, {"like": "same", "twin": "same"})
    after = [model.objects.count() for model in (Organization, Membership, Representative)]
    assert after == before


def test_another_one_of_the_same_name_is_possible_when_a_person_says_so(terms):
    bring(terms, "Organization\nOtter Creek Clinic\n")
    batch = stage(terms, pasted("Organization\nOtter Creek Clinic\n"))
    row = StagedRow.objects.get(batch=batch, state=StagedRow.State.READY)
    imports.answer_rows(batch, by=terms.ana, answers={row.number: {"twin": "new"}})
    batch.refresh_from_db()
    imports.keep_batch(batch, by=terms.ana)
    assert sorted(Organization.objects.values_list("name", flat=True)) == [
        "Otter Creek Clinic",
        "Otter Creek Clinic (2)",
    ]


@pytest.mark.parametrize(("answer", "kept"), [("drop", []), ("keep", ["12 Hidden Lane"])])
def test_an_address_of_a_kind_that_is_often_confidential_waits_for_a_person(terms, answer, kept):
    listed = "Organization\tAddress\nBend Safe House\t12 Hidden Lane\n"
    batch = stage(terms, pasted(listed))
    assert StagedRow.objects.get(batch=batch, state=StagedRow.State.ASKS).number == 2
    bring(terms, listed, {"address": answer})
    places = Location.objects.exclude(address_1="").values_list("address_1", flat=True)
    assert list(places) == kept


def test_a_word_that_marks_a_person_is_not_kept(terms):
    listed = "Organization\tContact\tTitle\nBend Coalition\tMaria Vega\tSurvivor leader\n"
    bring(terms, listed)
    person = Representative.objects.get()
    assert (person.name, person.title) == ("Maria Vega", "")


def test_a_member_cannot_bring_in_a_list(terms):
    with pytest.raises(Refused):
        imports.stage(PEOPLE, by=terms.ben, sheets=pasted(MESSY), label="list")


@pytest.mark.parametrize(
    ("file", "least"),
    [
        ("hsds-transformer/fixtures/base_transformer/input/organizations.csv", 2),
        ("hsds-transformer/fixtures/custom/ilao/input/organizations.csv", 25),
        ("hsds-transformer/florida_data/organizations.csv", 15),
        ("ohana-sample/sample-csv/organizations.csv", 8),
    ],
)
def test_real_lists_of_organizations_come_in(terms, shared_data, file, least):
    path = shared_data / "hsds" / file
    batch = stage(terms, read_file(path.name, path.read_bytes(), words=PEOPLE.words))
    keep(terms, batch, {"twin": "new", "like": "new"})
    names = list(Organization.objects.values_list("name", flat=True))
    assert len(names) >= least
    assert len(set(names)) == len(names)
    assert border_crossings() == []


def test_the_screens_lead_from_pasting_to_the_list(cast):
    client = cast.client(cast.ana)
    start = reverse("members:import", args=[cast.here.pk])
    assert client.get(start).status_code == 200
    response = client.post(start, {"paste": MESSY, "once": "k"}, follow=True)
    assert response.status_code == 200
    assert response.redirect_chain[-1][0].endswith("/columns/")
