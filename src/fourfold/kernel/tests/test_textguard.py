"""What the guard finds, what it leaves alone, and what it never shows."""

from dataclasses import fields
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourfold.kernel.textguard import DETECTORS, Finding, examine, ways_to_rewrite
from fourfold.kernel.textguard.folding import fold

PEOPLE = ["Ana Torres", "Ben Okafor", "Sol Reyes"]
ORGANIZATIONS = ["Youth Kestrel", "Survivor Alliance", "Harbor House"]
OURS = [*PEOPLE, *ORGANIZATIONS]


def found(text: str, **known: object) -> list[tuple[str, str]]:
    return [(one.detector, text[one.start : one.end]) for one in examine(text, **known)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her SSN: 900-12-3456.", ("ssn", "900-12-3456")),
        ("A-number 012 345 678", ("a_number", "012 345 678")),
        ("DOB 1/2/2009", ("birth_date", "1/2/2009")),
        ("case no. 23-4567 is open", ("record_number", "23-4567")),
        ("plate XYZ-987", ("plate", "XYZ-987")),
        ("pasaporte G98765432", ("paper_number", "G98765432")),
        ("a 17 yo from here", ("age", "17 yo")),
        ("call client Rosa today", ("client_name", "client Rosa")),
        ("client J.R. has court", ("initials", "J.R.")),
        ("Our client ran away.", ("client_event", "Our client ran away")),
        ("her pimp, Tyrone,", ("trafficker_name", "pimp, Tyrone")),
        ("123 Elm Street", ("address", "123 Elm Street")),
        ("call 720-555-0188", ("phone", "720-555-0188")),
        ("Motel 6 room 12", ("motel_room", "Motel 6 room 12")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else None,
)
def test_each_kind_of_detail_is_found_where_it_stands(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


def test_only_numbers_and_dates_of_a_person_may_never_stay() -> None:
    assert {key for key, detector in DETECTORS.items() if detector.hard} == {
        "ssn",
        "a_number",
        "birth_date",
        "record_number",
        "plate",
        "paper_number",
    }


def test_both_languages_are_read_in_one_text() -> None:
    text = "Our client ran away; la clienta Rosa tiene 15 años."
    assert [key for key, _part in found(text)] == ["client_event", "client_name", "age"]


def test_our_own_organizations_are_no_clients() -> None:
    assert found("Youth Kestrel and Survivor Alliance joined") != []
    assert found("Youth Kestrel and Survivor Alliance joined", own_names=OURS) == []


def test_our_own_people_are_no_clients() -> None:
    text = "B.O. met the client. Student Ben Okafor will take notes."
    assert [key for key, _part in found(text)] == ["initials", "client_name"]
    assert found(text, own_names=OURS) == []


def test_our_own_address_and_phone_may_stand() -> None:
    text = "We meet at 100 Main Street, 303-555-0100."
    assert found(text, own_names=["100 Main Street", "303-555-0100"]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana, a survivor, said so.",
        "Ana Torres is a survivor.",
        "survivor Ana Torres asked for pay",
        "Ana brings her lived experience",
        "The lived-experience seat: Ana Torres",
        "Sol fue víctima de trata",
        "Ben Okafor, sobreviviente, habló",
        "Ben, a former client, wrote the guide",
    ],
)
def test_our_own_people_are_asked_about_beside_lived_experience(text: str) -> None:
    assert [key for key, _part in found(text, own_names=OURS)] == ["lived_experience"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Torres presents the survivor services budget.",
        "The lived experience pay policy: Ana will draft it.",
        "Survivors met. Ana took notes.",
    ],
)
def test_work_on_the_subject_marks_nobody(text: str) -> None:
    assert found(text, own_names=OURS) == []


@pytest.mark.parametrize(
    "text", ["Sky (Maria Lopez) spoke", "Maria Lopez, known as Sky,", "Sky/Maria", "Maria = Sky"]
)
def test_a_chosen_name_beside_the_other_one_is_asked_about(text: str) -> None:
    assert [key for key, _part in found(text, aliases={"Sky": "Maria Lopez"})] == ["two_names"]


def test_the_guard_does_not_tell_which_name_belongs_to_whom() -> None:
    """Whoever tries one name after the other gets the same question for each."""
    answers = {
        tuple(key for key, _part in found(f"Sky ({name}) spoke", own_names=PEOPLE, aliases=pair))
        for name in ("Maria Lopez", "Ana Torres", "Ben Okafor")
        for pair in [{"Sky": "Maria Lopez"}]
    }
    assert answers == {("two_names",)}


def test_a_list_of_people_is_a_list() -> None:
    text = "Sky, Ana, Ben and Sol attended; Sky and Ana will draft the flyer."
    assert found(text, own_names=PEOPLE, aliases={"Sky": "Maria Lopez"}) == []


@pytest.mark.parametrize(
    "text",
    [
        "900\u201112\u20113456",  # a hyphen that does not break
        "900\u201312\u20133456",  # dashes
        "９00-12-3456",  # a wide digit
        "900\u200b-12-3456",  # a sign that nobody sees
        "ｓｓｎ 900 12 3456",
        "la clienta nacio\u0301 el 2 de enero de 2009",  # an accent of its own
    ],
)
def test_disguised_signs_are_read_as_what_they_are(text: str) -> None:
    assert [one.hard for one in examine(text)] == [True]


def test_positions_lead_back_to_the_text_as_typed() -> None:
    text = "ﬁrst: vı\u0301ctima\u200b — José, SSN 900\u200b-12-3456 …"
    assert [text[one.start : one.end] for one in examine(text)] == ["900\u200b-12-3456"]


def test_a_hard_detail_stands_before_a_soft_one_in_the_same_place() -> None:
    assert [key for key, _part in found("client Rosa, DOB 1/2/2009")] == [
        "client_name",
        "birth_date",
    ]
    assert [key for key, _part in found("social 900-12-3456")] == ["ssn"]


def test_a_finding_holds_no_words() -> None:
    one = examine("Our client Rosa ran away.")[0]
    assert {field.name for field in fields(Finding)} == {
        "start",
        "end",
        "detector",
        "hard",
        "reason",
    }
    assert "Rosa" not in f"{one!r} {one} {one.reason}"


def test_an_empty_text_has_nothing_in_it() -> None:
    assert examine("") == ()


def test_there_are_three_ways_to_write_it_instead() -> None:
    ways = ways_to_rewrite()
    assert len(ways) == 3
    for way in ways:
        assert examine(str(way.write)) == ()
    assert examine(str(ways[0].instead_of)) != ()


@given(st.text(max_size=300))
def test_folding_keeps_the_way_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.plain) == len(folded.low)
    for start in range(len(folded.plain)):
        begin, end = folded.as_typed(start, start + 1)
        assert 0 <= begin < end <= len(text)


@given(st.text(max_size=300), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_can_be_read(text: str, names: list[str]) -> None:
    findings = examine(text, own_names=names, aliases=dict.fromkeys(names[:1], "Ana Torres"))
    for one, following in pairwise(findings):
        assert 0 <= one.start < one.end <= following.start
