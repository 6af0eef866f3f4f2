"""Imported tables, file names, and the names that areas provide."""

import pytest

from fourfold.kernel.textguard import (
    KnownNames,
    examine,
    examine_cells,
    examine_filename,
    known,
    known_names,
    provide,
)
from fourfold.kernel.textguard.tables import is_client_heading


@pytest.mark.parametrize(
    "heading",
    [
        "Client",
        "Client name",
        "CLIENT_ID",
        "Victim",
        "Survivor?",
        "Case #",
        "Case No.",
        "case number",
        "DOB",
        "D.O.B.",
        "Date of birth",
        "SSN",
        "Social Security Number",
        "A-Number",
        "Age",
        "Immigration status",
        "Suspect",
        "Home address",
        "Lived experience",
        "Cliente",
        "Nombre de la víctima",
        "Número de caso",
        "Fecha de nacimiento",
        "Expediente",
        "Sobreviviente",
        "Edad",
    ],
)
def test_a_column_for_client_details_is_named(heading: str) -> None:
    assert is_client_heading(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "",
        "Name",
        "Organization",
        "Phone",
        "Address",
        "Notes",
        "Clients served",
        "Number of clients",
        "Victim services contact",
        "Victim advocate",
        "Case manager",
        "Age groups",
        "Minimum age",
        "Survivor services",
        "Servicios para víctimas",
        "Language",
        "Page",
        "Showcase",
        "Casework",
    ],
)
def test_a_column_about_an_organization_is_not(heading: str) -> None:
    assert not is_client_heading(heading)


def test_cells_are_read_and_found_by_row_and_column() -> None:
    header = ["Organization", "Phone", "Notes"]
    rows = [
        ["Harbor House", "720-555-0188", "Sends two people"],
        ["Legal Aid", "", "our client ran away; SSN 900-12-3456"],
        ["Clinic"],
        ["School", None, "client Rosa"],
    ]
    found = examine_cells(header, rows, columns=[0, 2])
    assert found.client_columns == ()
    assert {
        place: [(one.detector, rows[place[0]][place[1]][one.start : one.end]) for one in cell]  # type: ignore[index]
        for place, cell in found.cells.items()
    } == {
        (1, 2): [("client_event", "our client ran away"), ("ssn", "900-12-3456")],
        (3, 2): [("client_name", "client Rosa")],
    }


def test_all_columns_are_read_when_none_are_chosen() -> None:
    found = examine_cells(["Phone"], [["720-555-0188"]])
    assert set(found.cells) == {(0, 0)}


def test_nothing_is_read_over_the_wall_between_two_cells() -> None:
    rows = [["SSN"], ["900 123 456"], ["our client"], ["ran away"], ["case no."], ["123456"]]
    assert examine_cells(["a"], rows).cells == {}


def test_a_long_table_shows_every_cell() -> None:
    found = examine_cells(["Notes"], [["client Rosa"]] * 300)
    assert len(found.cells) == 300


def test_own_names_hold_in_tables_too() -> None:
    rows = [["Youth Kestrel"]]
    assert examine_cells(["Name"], rows).cells != {}
    assert examine_cells(["Name"], rows, own_names=["Youth Kestrel"]).cells == {}


def test_a_table_without_cells_is_fine() -> None:
    assert examine_cells([], []).cells == {}


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("client_maria_lopez.docx", "client_maria"),
        ("client-maria-lopez.docx", "client-maria"),
        ("SSN_900-12-3456.pdf", "900-12-3456"),
        ("case-no-23-4567.pdf", "23-4567"),
        ("Jane DOB 3-14-07", "3-14-07"),
    ],
)
def test_a_file_name_is_read_in_spite_of_its_joints(name: str, part: str) -> None:
    assert [name[one.start : one.end] for one in examine_filename(name)] == [part]


@pytest.mark.parametrize(
    "name",
    ["minutes_2025-03-12.docx", "budget-2026.xlsx", "flyer.v2.pdf", "client_survey_2024.csv", ""],
)
def test_an_ordinary_file_name_passes(name: str) -> None:
    assert examine_filename(name) == ()


@pytest.fixture
def no_providers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "_providers", [])


def test_areas_give_the_names_they_know(no_providers: None) -> None:
    provide(lambda: KnownNames(["Youth Kestrel"]))
    provide(lambda: KnownNames(["Harbor House"], {"Sky": "Maria Lopez"}))
    assert known_names() == KnownNames(["Youth Kestrel", "Harbor House"], {"Sky": "Maria Lopez"})
    own, aliases = known_names()
    assert examine("youth Kestrel joined", own_names=own, aliases=aliases) == ()


def test_without_providers_no_name_is_known(no_providers: None) -> None:
    assert known_names() == KnownNames([], {})
