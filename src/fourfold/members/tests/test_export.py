"""Taking the list of members along: who may, what is in it, and that it is written down."""

import io

import pytest
from django.utils.translation import override
from openpyxl import load_workbook

from fourfold.directory.models import Organization
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tabular.reading import read_file
from fourfold.kernel.tenancy import inside
from fourfold.members.importing.importer import PEOPLE
from fourfold.members.models import Membership, Representative
from fourfold.partnerships.vocabulary import seed_terms
from tests.confirming import confirmed


@pytest.fixture
def listed(cast):
    with inside(cast.here):
        organization = Organization.objects.create(name="=Harbor House")
        member = Membership.objects.create(organization=organization)
        Representative.objects.create(
            membership=member, name="Maria Lopez", alias="Sky", phone="303-555-0147"
        )
    return cast


def address(cast, ending):
    return f"/w/{cast.here.pk}/people/list.{ending}"


def entries(cast):
    with inside(cast.here):
        return [entry.sentence for entry in Entry.objects.all()]


def test_the_list_comes_as_a_file_and_is_journaled(listed):
    response = confirmed(listed, listed.ana).post(address(listed, "csv"))
    assert response["Content-Disposition"] == 'attachment; filename="people.csv"'
    assert "Sky" in response.text
    assert entries(listed) == ["Ana took the list of members along as a file"]


def test_the_file_has_the_name_a_person_chose_and_no_formula(listed):
    response = confirmed(listed, listed.ana).post(address(listed, "xlsx"))
    sheet = load_workbook(io.BytesIO(response.content)).active
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
    assert [cell.value for cell in cells if cell.value] == [
        "=Harbor House",
        "Not yet asked",
        "Sky",
        "303-555-0147",
    ]
    assert {cell.data_type for cell in cells if cell.value} == {"s"}


def test_opening_the_address_takes_nothing_along(listed):
    assert confirmed(listed, listed.ana).get(address(listed, "csv")).status_code == 405
    assert entries(listed) == []


def test_somebody_who_has_not_confirmed_lately_is_asked_first(listed):
    response = listed.client(listed.ana).post(address(listed, "csv"))
    assert response.status_code in {302, 401}
    assert entries(listed) == []


def test_a_member_may_not_take_the_list_along(listed):
    assert confirmed(listed, listed.ben).post(address(listed, "csv")).status_code == 403
    assert entries(listed) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_file_speaks_the_readers_language_and_can_be_brought_in_again(listed, language, ending):
    with inside(listed.here):
        seed_terms(listed.here)
        Membership.objects.update(sector="housing", ps=["protection", "prevention"], state="joined")
    listed.ana.user.language = language
    listed.ana.user.save()
    file = confirmed(listed, listed.ana).post(address(listed, ending)).content
    rows = read_file(f"people.{ending}", file, words=PEOPLE.words)[0].rows
    with override(language):
        joined = str(Membership.State.JOINED.label)
    assert rows[1][1:4] == [joined, "Housing and homelessness", "Protection, Prevention"]
    guessed = PEOPLE.guess_columns(rows[0], [rows[1]])
    found = {column: guess.field for column, guess in guessed.items()}
    assert found == {
        **{0: "organization", 2: "sector", 3: "p", 4: "person"},
        **{5: "title", 6: "email", 7: "phone"},
    }
