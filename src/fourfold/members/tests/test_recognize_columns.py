"""Which column of a list holds what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourfold.members.recognize.column_words import COLUMN_WORDS, FIELDS
from fourfold.members.recognize.columns import guess_columns
from fourfold.members.recognize.sectors import Confidence

ROWS = [
    ["Denver PD", "Jane Doe & Bob Smith", "Detective", "jane@denver.gov", "303-555-0100", "80202"],
    ["TESSA", "Doe, Ana", "Executive Director", "ana@tessa.org", "(719) 555-0111", "80903"],
    ["Boulder County Sheriff", "Xi Li", "Sergeant", "x@b.org", "303.555.0122 x4", "80301-1234"],
]


def _fields(header: list[str] | None, rows: list[list[str]]) -> dict[int, str]:
    return {column: found.field for column, found in guess_columns(header, rows).items()}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Agency", "organization"),
        ("Org", "organization"),
        ("Organización", "organization"),
        ("Rep", "person"),
        ("Contact", "person"),
        ("Contact 2", "person"),
        ("Representante", "person"),
        ("First Name", "given_name"),
        ("Apellidos", "family_name"),
        ("Job title", "title"),
        ("Puesto", "title"),
        ("E-mail address", "email"),
        ("Correo", "email"),
        ("Primary Contact Email", "email"),
        ("Tel.", "phone"),
        ("Cell", "phone"),
        ("Discipline", "sector"),
        ("4Ps", "p"),
        ("Mailing Address", "address"),
        ("City", "city"),
        ("ZIP", "zip"),
        ("Código postal", "zip"),
        ("Comments", "notes"),
        ("Committee", "role"),
    ],
)
def test_a_heading_is_known(heading: str, field: str) -> None:
    found = guess_columns([heading], [])[0]
    assert (found.field, found.confidence) == (field, Confidence.LIKELY)
    assert str(found.reason) == f'The heading says "{heading}"'


def test_without_a_header_the_cells_decide() -> None:
    found = guess_columns(None, ROWS)
    assert {column: one.field for column, one in found.items()} == {
        0: "organization",
        1: "person",
        2: "title",
        3: "email",
        4: "phone",
        5: "zip",
    }
    assert {one.confidence for one in found.values()} == {Confidence.POSSIBLE}
    assert str(found[3].reason) == "Most cells hold e-mail addresses"


def test_a_heading_with_two_meanings_is_decided_by_the_cells() -> None:
    assert _fields(["Name"], [["Denver PD"], ["Boulder County Sheriff"]]) == {0: "organization"}
    assert _fields(["Name"], [["Jane Doe"], ["Bob Smith"]]) == {0: "person"}
    assert _fields(["Agency", "Name"], [row[:2] for row in ROWS]) == {
        0: "organization",
        1: "person",
    }


def test_a_field_goes_to_one_column_but_there_may_be_two_phones() -> None:
    found = _fields(["Agency", "Organization", "Phone", "Cell"], [])
    assert found == {0: "organization", 2: "phone", 3: "phone"}


@pytest.mark.parametrize("heading", ["Survivor?", "Lived experience (Y/N)", "Sobreviviente"])
def test_a_column_that_marks_people_is_refused(heading: str) -> None:
    (found,) = guess_columns([heading], [["Y"], ["N"]]).values()
    assert (found.field, found.refused) == ("", "lived_experience")
    assert str(found.reason) == (
        "This column seems to say who has lived experience. It will not be kept."
    )


@pytest.mark.parametrize("heading", ["DOB", "Case Number", "Victim name", "Fecha de nacimiento"])
def test_a_column_about_clients_is_refused(heading: str) -> None:
    (found,) = guess_columns([heading], [["x"]]).values()
    assert (found.field, found.refused) == ("", "client_data")


def test_a_heading_nobody_knows_is_left_alone() -> None:
    assert guess_columns(["Parking", "Organization ID", "Website address"], [["1", "2", "3"]]) == {}


def test_every_field_can_be_reached_by_a_known_word() -> None:
    assert {guess_columns([word], [])[0].field for word in COLUMN_WORDS} == set(FIELDS)


_cell = st.text(max_size=20)


@given(
    header=st.none() | st.lists(_cell, max_size=5),
    rows=st.lists(st.lists(_cell, max_size=6), max_size=5),
)
def test_no_table_breaks_the_guess(header: list[str] | None, rows: list[list[str]]) -> None:
    found = guess_columns(header, rows)
    assert {one.field for one in found.values()} <= {*FIELDS, ""}
