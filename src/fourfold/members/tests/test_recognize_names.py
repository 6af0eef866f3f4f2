"""Reading people out of a cell."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourfold.members.recognize.names import PersonName, read_people, split_people
from fourfold.members.recognize.words import fold


def _short(cell: str) -> list[tuple[str, str]]:
    return [(person.given, person.family) for person in split_people(cell)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Jane Doe", [("Jane", "Doe")]),
        ("Doe, Jane", [("Jane", "Doe")]),
        ("Doe, Jane; Smith, Bob", [("Jane", "Doe"), ("Bob", "Smith")]),
        ("Doe, Jane, Smith, Bob", [("Jane", "Doe"), ("Bob", "Smith")]),
        ("Jane Doe, Bob Smith", [("Jane", "Doe"), ("Bob", "Smith")]),
        ("Jane Doe & Bob Smith (alt)", [("Jane", "Doe"), ("Bob", "Smith")]),
        ("Jane Doe/Bob Smith", [("Jane", "Doe"), ("Bob", "Smith")]),
        ("Jane Doe\nBob Smith", [("Jane", "Doe"), ("Bob", "Smith")]),
        ("Jane Doe, Bob Smith and Ana Lee", [("Jane", "Doe"), ("Bob", "Smith"), ("Ana", "Lee")]),
        ("Jane and Bob Smith", [("Jane", "Smith"), ("Bob", "Smith")]),
        ("Doe, Jane & Bob", [("Jane", "Doe"), ("Bob", "Doe")]),
        ("Ana y Juan Pérez", [("Ana", "Pérez"), ("Juan", "Pérez")]),
        ("María López y Juan Pérez", [("María", "López"), ("Juan", "Pérez")]),
        ("José Ortega y Gasset", [("José", "Ortega y Gasset")]),
        ("Ortega y Gasset, José", [("José", "Ortega y Gasset")]),
        ("Maria Elena Garcia Lopez", [("Maria Elena", "Garcia Lopez")]),
        ("Maria Garcia Lopez", [("Maria", "Garcia Lopez")]),
        ("Garcia Lopez, Maria Elena", [("Maria Elena", "Garcia Lopez")]),
        ("Maria de la Cruz", [("Maria", "de la Cruz")]),
        ("Cruz, Ana de la", [("Ana", "de la Cruz")]),
        ("Ludwig van der Berg", [("Ludwig", "van der Berg")]),
        ("Cher", [("Cher", "")]),
        ("Jack Ma", [("Jack", "Ma")]),
        ("Mary Ann Smith", [("Mary Ann", "Smith")]),
    ],
)
def test_people_are_split_and_named(cell: str, expected: list[tuple[str, str]]) -> None:
    assert _short(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("JANE MCDONALD", [("Jane", "McDonald")]),
        ("jane o'brien", [("Jane", "O'Brien")]),
        ("MARIA DE LA CRUZ", [("Maria", "de la Cruz")]),
        ("SMITH-JONES, ANN", [("Ann", "Smith-Jones")]),
        ("DOE, Jane", [("Jane", "Doe")]),
        ("JB Pritzker", [("JB", "Pritzker")]),
        ("LaTonya McKay-DeVries", [("LaTonya", "McKay-DeVries")]),
        ("bell Hooks", [("bell", "Hooks")]),
    ],
)
def test_only_names_in_one_case_are_mended(cell: str, expected: list[tuple[str, str]]) -> None:
    assert _short(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Sgt. Jane Doe", PersonName("Jane", "Doe", honorific="Sgt.")),
        ("Det. Sgt. Doe, Jane", PersonName("Jane", "Doe", honorific="Det. Sgt.")),
        ("Special Agent Jane Doe", PersonName("Jane", "Doe", honorific="Special Agent")),
        ("Hon. Mary Jones", PersonName("Mary", "Jones", honorific="Hon.")),
        ("Rev. Dr. Ann King, Jr.", PersonName("Ann", "King", "Jr.", "Rev. Dr.")),
        ("Dr. Smith", PersonName("", "Smith", honorific="Dr.")),
        ("Robert Smith III, Esq.", PersonName("Robert", "Smith", "III Esq.")),
        ("Doe, Jane, LCSW", PersonName("Jane", "Doe", "LCSW")),
        ("Jane Doe, Psy.D.", PersonName("Jane", "Doe", "Psy.D.")),
        ("Jane Doe MSW", PersonName("Jane", "Doe", "MSW")),
        ("Doe, Jane (alternate)", PersonName("Jane", "Doe", note="alternate")),
        ("Jane Doe (she/her)", PersonName("Jane", "Doe", note="she/her")),
        ("Jane Doe she/her", PersonName("Jane", "Doe", note="she/her")),
        ("Alt: Bob Smith", PersonName("Bob", "Smith", note="Alt")),
        ("Jane Doe - Director", PersonName("Jane", "Doe", note="Director")),
        ("Executive Director Jane Doe", PersonName("Jane", "Doe", note="Executive Director")),
        ("Jane Doe, Denver PD", PersonName("Jane", "Doe", note="Denver PD")),
        ("Jane Doe 303-555-0100", PersonName("Jane", "Doe", note="303-555-0100")),
        ("Jane Doe <Jane@x.org>", PersonName("Jane", "Doe", email="jane@x.org")),
        ("jane.doe@x.org", PersonName("Jane", "Doe", email="jane.doe@x.org")),
    ],
)
def test_titles_suffixes_and_notes_have_their_place(cell: str, expected: PersonName) -> None:
    assert split_people(cell) == (expected,)


@pytest.mark.parametrize(
    "cell",
    ["", " ", "-", "—", "TBD", "tba", "vacant", "VACANTE", "N/A", "n/a", "none", "Unknown",
     "Vacant - formerly Jane Doe", "info@x.org", "jdoe@x.org", "Front Desk", "Program Director",
     "Sheriff", "303-555-0100", "We will send a name in May"],
)  # fmt: skip
def test_nobody_is_invented(cell: str) -> None:
    assert split_people(cell) == ()


def test_a_shared_title_shares_the_family_name() -> None:
    assert split_people("Mr. and Mrs. Smith") == (
        PersonName(family="Smith", honorific="Mr."),
        PersonName(family="Smith", honorific="Mrs."),
    )


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Bob Smith (alt)", True),
        ("Bob Smith (back-up)", True),
        ("Ana Ruiz (suplente)", True),
        ("Bob Smith (chair)", False),
        ("Bob Altman", False),
    ],
)
def test_a_deputy_is_known_by_the_note(cell: str, expected: bool) -> None:
    assert split_people(cell)[0].is_deputy is expected


_WORD = re.compile(r"[^\W\d_]+")
_JOINERS = {"and", "y", "mailto"}


def _letters(*texts: str) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.casefold())}


def _everything(cell: str) -> list[str]:
    read = read_people(cell)
    fields = [
        part
        for person in read.people
        for part in (person.full, person.note, person.email)
    ]  # fmt: skip
    return [*fields, *read.leftover]


_messy = st.text(
    alphabet=st.one_of(
        st.sampled_from(list(" ,;/&()\n.'-aeiojAEJ@|")),
        st.characters(codec="utf-8", categories=("L", "N", "P", "Z", "S")),
    ),
    max_size=60,
)
_piece = st.sampled_from(
    ["Jane", "Doe", "SMITH", "de la", "Jr.", "(alt)", ",", ";", " and ", "&", "/", "Sgt.", "LCSW",
     "van", "Ortega", " y ", "\n", "info@x.org", "Director", " - ", "TBD", "O'Brien", "J.", "III",
     "María", "Dr.", ":", "(", ")", "jane.doe@x.org"]
)  # fmt: skip
_listlike = st.lists(_piece, max_size=8).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(cell=st.one_of(_messy, _listlike))
def test_no_word_is_lost_and_none_is_made_up(cell: str) -> None:
    said, kept = _letters(cell), _letters(*_everything(cell))
    assert said - kept - _JOINERS == set()
    assert kept - said == set()


_given = st.sampled_from(["Jane", "Ana", "José", "Mary Ann", "J.", "Xochitl"])
_family = st.sampled_from(["Doe", "de la Cruz", "O'Brien", "Smith-Jones", "van der Berg", "McKay"])
_title = st.sampled_from(["", "Dr.", "Sgt.", "Hon."])
_suffix = st.sampled_from(["", "Jr.", "III", "LCSW", "Ph.D."])


@settings(max_examples=100, deadline=None)
@given(first=_given, last=_family, title=_title, suffix=_suffix)
def test_both_orders_of_a_name_mean_the_same_person(
    first: str, last: str, title: str, suffix: str
) -> None:
    expected = PersonName(first, last, suffix, title)
    tail = f", {suffix}" if suffix else ""
    assert split_people(f"{title} {first} {last}{tail}") == (expected,)
    assert split_people(f"{last}, {title} {first}{tail}") == (expected,)


_note = st.sampled_from(["", " (alternate)", " (chair)", " (she/her)"])
_layout = st.sampled_from(["{t} {f} {l}{s}{n}", "{l}, {t} {f}{s}{n}", "{l}, {f}{n}", "{f} {l}{n}"])
_person = st.builds(
    lambda layout, first, last, title, suffix, note: layout.format(
        t=title, f=first, l=last, s=f", {suffix}" if suffix else "", n=note
    ),
    *(_layout, _given, _family, _title, _suffix, _note),
)


@settings(max_examples=100, deadline=None)
@given(cells=st.lists(_person, min_size=1, max_size=4), mark=st.sampled_from(["; ", "\n", " / "]))
def test_a_cell_of_people_reads_back_as_the_same_people(cells: list[str], mark: str) -> None:
    people = split_people(mark.join(cells))
    assert len(people) == len(cells)
    assert split_people("; ".join(person.written for person in people)) == people


def test_folding_reaches_accents() -> None:
    assert fold("Policía NÚÑEZ") == "policia nunez"
