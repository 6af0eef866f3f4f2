"""A whole messy list, read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourfold.members.recognize.column_words import FIELDS
from fourfold.members.recognize.organizations import Sameness
from fourfold.members.recognize.reading import Reading
from fourfold.members.recognize.rows import interpret


def _asked(reading: Reading) -> list[tuple[str, int, str]]:
    return [(one.code, one.row, one.column) for one in reading.questions]


def _people(reading: Reading) -> list[tuple[str, str]]:
    return [(person.name.full, person.organization) for person in reading.people]


def test_one_organization_under_three_spellings() -> None:
    reading = interpret(
        [
            {"organization": "Denver PD", "person": "Jane Doe"},
            {"organization": "TESSA", "person": "Ana Ruiz"},
            {"organization": "Denver Police Dept.", "person": "Bob Smith"},
            {"organization": "Denver Police Department", "person": "Xi Li"},
        ]
    )
    police, tessa = reading.organizations
    assert police.name == "Denver Police Department"
    assert [(one.text, one.rows) for one in police.spellings] == [
        ("Denver PD", (0,)),
        ("Denver Police Dept.", (2,)),
        ("Denver Police Department", (3,)),
    ]
    assert police.rows == (0, 2, 3)
    assert police.guess.kind == "police"
    assert tessa.guess.kind == ""
    assert _people(reading) == [
        ("Jane Doe", police.key),
        ("Ana Ruiz", tessa.key),
        ("Bob Smith", police.key),
        ("Xi Li", police.key),
    ]


def test_rows_that_are_no_entries_are_left_out_with_a_reason() -> None:
    rows = [
        {"organization": "Updated 3/4/2024"},
        {"organization": "LAW ENFORCEMENT"},
        {"organization": "Denver PD", "person": "Jane Doe", "email": "j@x.org"},
        {"organization": "", "person": " "},
        {"organization": "Organization", "person": "Contact", "email": "E-mail"},
        {"email": "nobody@x.org"},
        {"organization": "Total: 34"},
        {"organization": "TOTAL", "person": "1"},
        {"organization": "Survivor leaders"},
    ]
    reading = interpret(rows)
    assert [(one.row, one.code) for one in reading.skipped] == [
        (0, "caption"),
        (1, "section"),
        (3, "blank"),
        (4, "header"),
        (5, "nobody"),
        (6, "total"),
        (7, "total"),
        (8, "lived_experience"),
    ]
    assert [one.name for one in reading.organizations] == ["Denver PD"]
    assert str(reading.skipped[5].message) == "This row looks like a total."


def test_a_word_like_total_in_a_name_is_not_a_total() -> None:
    reading = interpret([{"organization": "Total Living Center", "person": "Jane Doe"}])
    assert [one.name for one in reading.organizations] == ["Total Living Center"]


def test_a_section_says_what_the_rows_below_it_do() -> None:
    reading = interpret(
        [
            {"organization": "VICTIM SERVICES (2)"},
            {"organization": "TESSA", "person": "Ana Ruiz"},
            {"organization": "Denver PD", "person": "Jane Doe"},
            {"organization": "Members:"},
            {"organization": "Karis", "person": "Bob Smith"},
        ]
    )
    tessa, police, karis = (one.guess for one in reading.organizations)
    assert (tessa.sector, str(tessa.reason)) == (
        "victim_services",
        'The list puts it under "VICTIM SERVICES"',
    )
    assert police.sector == "law_enforcement"
    assert karis.sector == ""


def test_what_the_list_says_counts_more_than_the_name() -> None:
    reading = interpret(
        [
            {"organization": "Grace Church", "sector": "Housing", "p": "Protection"},
            {"organization": "Navajo Nation", "sector": "Government"},
        ]
    )
    church, nation = (one.guess for one in reading.organizations)
    assert (church.sector, church.ps) == ("housing", {"protection"})
    assert str(church.reason) == 'The list says "Housing"'
    assert (nation.sector, nation.kind) == ("", "tribal_government")


@pytest.mark.parametrize("cell", ["N/A", "self", "Community member", "individual", "Ninguna"])
def test_people_without_an_organization_are_individuals(cell: str) -> None:
    reading = interpret([{"organization": cell, "person": "Ann Lee"}])
    assert reading.organizations == ()
    assert [person.name.full for person in reading.individuals] == ["Ann Lee"]
    assert _asked(reading) == []


def test_several_people_in_a_cell_get_their_own_address_and_phone() -> None:
    reading = interpret(
        [
            {
                "organization": "Denver PD",
                "person": "Doe, Jane; Smith, Bob (alt)",
                "email": "bsmith@x.org; jane.doe@x.org",
                "phone": "303-555-0100\n303-555-0101",
                "title": "Detective",
            }
        ]
    )
    jane, bob = reading.people
    assert (jane.email, jane.phone, jane.is_deputy) == ("jane.doe@x.org", "303-555-0100", False)
    assert (bob.email, bob.phone, bob.is_deputy) == ("bsmith@x.org", "303-555-0101", True)
    assert bob.title == "Detective"


def test_an_inbox_that_several_read_is_known_as_shared() -> None:
    reading = interpret(
        [
            {"organization": "TESSA", "person": "Ana Ruiz", "email": "info@tessa.org"},
            {"organization": "Karis", "person": "Jane and Bob Smith", "email": "smiths@karis.org"},
            {"organization": "Denver PD", "person": "Xi Li", "email": "xi.li@denver.gov"},
            {"organization": "Denver PD", "person": "Li, Xi", "email": "xi.li@denver.gov"},
            {"organization": "City of Aurora", "email": "front.desk@aurora.gov"},
        ]
    )
    assert [(one.email, one.rows) for one in reading.shared_inboxes] == [
        ("info@tessa.org", (0,)),
        ("smiths@karis.org", (1,)),
        ("front.desk@aurora.gov", (4,)),
    ]
    assert reading.organizations[3].emails == ("front.desk@aurora.gov",)


def test_one_person_twice_is_found() -> None:
    reading = interpret(
        [
            {"organization": "Denver PD", "person": "Jane Doe"},
            {"organization": "Denver Police Dept.", "person": "DOE, JANE"},
            {"organization": "TESSA", "person": "Jane Doe"},
            {"organization": "Karis", "person": "Jon Smith", "email": "js@karis.org"},
            {"organization": "Karis", "person": "John Smith", "email": "js@karis.org"},
        ]
    )
    assert [(one.people, one.confidence) for one in reading.duplicates] == [
        ((0, 1), Sameness.EXACT),
        ((3, 4), Sameness.LIKELY),
        ((0, 2), Sameness.POSSIBLE),
        ((1, 2), Sameness.POSSIBLE),
    ]


def test_near_duplicates_of_organizations_are_only_proposed() -> None:
    reading = interpret([{"organization": "Denver Police"}, {"organization": "Denver PD"}])
    assert [one.name for one in reading.organizations] == ["Denver Police", "Denver PD"]
    (near,) = reading.near_duplicates
    assert (set(near.names), near.confidence) == ({"Denver Police", "Denver PD"}, Sameness.LIKELY)


def test_a_blank_that_means_as_above_is_filled_and_asked_about() -> None:
    reading = interpret(
        [
            {"organization": "TESSA", "person": "Ana Ruiz"},
            {"person": "Ben Cole"},
            {"organization": "Karis", "person": "Dee Poe", "email": "dee@karis.org"},
            {"person": "Eli Fox", "email": "eli@karis.org"},
            {"person": "Zed Oz", "email": "zed@oz.org"},
        ]
    )
    assert _people(reading) == [
        ("Ana Ruiz", "tessa"),
        ("Ben Cole", "tessa"),
        ("Dee Poe", "karis"),
        ("Eli Fox", "karis"),
        ("Zed Oz", ""),
    ]
    assert _asked(reading) == [
        ("from_above", 1, "organization"),
        ("no_organization", 4, "organization"),
    ]


SECRET = [
    {"organization": "TESSA", "person": "Ana Ruiz", "title": "Survivor leader"},
    {"organization": "Survivor advocate", "person": "Pat Moe"},
    {"organization": "N/A", "person": "Ann Lee (lived experience)"},
    {"organization": "Karis", "person": "Dee Poe", "notes": "sobreviviente, habla español"},
    {"organization": "Karis", "person": "Survivor"},
    {"organization": "Karis", "person": "Gil Hay survivor"},
    {"organization": "Karis", "person": "Eli Fox", "sector": "Survivor"},
    {"organization": "Karis", "person": "Flo Gee", "role": "Person with lived experience"},
]


def test_what_marks_a_person_is_asked_about_and_never_kept() -> None:
    reading = interpret(SECRET)
    assert _asked(reading) == [
        ("lived_experience", 0, "title"),
        ("lived_experience", 1, "organization"),
        ("lived_experience", 2, "person"),
        ("lived_experience", 3, "notes"),
        ("lived_experience", 4, "person"),
        ("lived_experience", 5, "person"),
        ("lived_experience", 6, "sector"),
        ("lived_experience", 7, "role"),
    ]
    kept = repr((reading.people, reading.organizations, reading.questions, reading.skipped))
    found = [word for word in ("urvivor", "obreviviente", "lived exp") if word in kept]
    # The sentence of the question speaks of lived experience; nothing of the cells does.
    assert found in ([], ["lived exp"])
    assert [person.name.full for person in reading.people] == [
        "Ana Ruiz", "Pat Moe", "Ann Lee", "Dee Poe", "Gil Hay", "Eli Fox", "Flo Gee",
    ]  # fmt: skip


def test_an_address_of_a_hidden_place_is_asked_about() -> None:
    reading = interpret(
        [
            {"organization": "Safehouse Denver", "address": "12 Main St"},
            {"organization": "Denver PD", "address": "13 Main St"},
            {"organization": "Women's Shelter", "person": "Ana Ruiz"},
        ]
    )
    assert _asked(reading) == [("address", 0, "address")]
    assert [one.asks_about_address for one in reading.organizations] == [True, False, True]


@pytest.mark.parametrize(
    ("row", "question"),
    [
        ({"person": "Jane Doe", "email": "call first"}, ("email", 0, "email")),
        ({"person": "We will send a name"}, ("not_a_name", 0, "person")),
        ({"person": "Jane Doe", "email": "a@x.org b@x.org"}, ("email_owner", 0, "email")),
        ({"organization": "Denver PD / Adams County DHS"}, ("several_organizations", 0,
                                                            "organization")),
    ],
)  # fmt: skip
def test_a_doubtful_cell_becomes_a_question(
    row: dict[str, str], question: tuple[str, int, str]
) -> None:
    assert _asked(interpret([{"organization": "Karis", **row}])) == [question]


def test_given_and_family_name_in_two_columns() -> None:
    reading = interpret(
        [{"organization": "Karis", "given_name": "MARIA", "family_name": "DE LA CRUZ, LCSW"}]
    )
    (person,) = reading.people
    assert (person.name.given, person.name.family) == ("Maria", "de la Cruz")


_text = st.one_of(
    st.sampled_from(["", "Denver PD", "Doe, Jane", "Total", "a@x.org", "Survivor", "TBD", "N/A"]),
    st.text(max_size=15),
)


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.dictionaries(st.sampled_from(FIELDS), _text, max_size=5), max_size=8))
def test_every_row_is_either_read_asked_about_or_left_out(rows: list[dict[str, str]]) -> None:
    reading = interpret(rows)
    seen = {one.row for one in (*reading.skipped, *reading.people, *reading.questions)}
    seen |= {row for one in reading.organizations for row in one.rows}
    assert seen == set(range(len(rows)))


def test_two_thousand_organizations_stay_apart() -> None:
    rows = [
        {"organization": f"Agency {number} of Weld County", "person": "Doe, Jane; Smith, Bob"}
        for number in range(2000)
    ]
    reading = interpret(rows)
    assert (len(reading.organizations), len(reading.people)) == (2000, 4000)
    assert reading.near_duplicates == ()
