"""Spellings of organizations: what is the same, what may be, what must never be put together."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourfold.members.recognize.organizations import Sameness, best_spelling, cluster, normalize


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "Denver PD",
            "Denver Police Dept.",
            "Denver Police Department",
            "DENVER POLICE DEPARTMENT",
        ),
        ("Adams County DHS", "Adams Co. DHS", "Adams County Dept. of Human Services"),
        ("El Paso County SO", "El Paso County Sheriff's Office", "El Paso Co. Sheriffs Office"),
        ("DA 1st JD", "District Attorney, 1st Judicial District"),
        ("St. Joseph Hosp.", "Saint Joseph Hospital"),
        ("First Baptist Church", "1st Baptist Church", "The First Baptist Church, Inc."),
        ("Loaves & Fishes", "Loaves and Fishes"),
        ("FBI", "Federal Bureau of Investigation", "F.B.I."),
        ("Clínica Tepeyac", "CLINICA TEPEYAC"),
        ("Jeffco Public Schools", "Jefferson County Public Schools"),
        ("Bethel A.M.E. Church", "Bethel AME Church"),
        ("Mt. Olive Church", "Mount Olive Church"),
        ("Part of the Solution (POTS)", "Part of the Solution"),
    ],
)
def test_spellings_of_one_organization_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len({normalize(spelling) for spelling in spellings}) == 1


NEVER_TOGETHER = [
    ("Boulder County Sheriff", "Broomfield County Sheriff"),
    ("Saint Joseph Hospital", "Saint Mary Hospital"),
    ("District Attorney 1st", "District Attorney 2nd"),
    ("1st Judicial District Attorney", "21st Judicial District Attorney"),
    ("Union Baptist Church 1", "Union Baptist Church 2"),
    ("Salvation Army", "Salvation Army Akron"),
    ("Salvation Army Akron", "Salvation Army Canton"),
    ("Covenant House Colorado", "Covenant House California"),
    ("North Denver Clinic", "South Denver Clinic"),
    ("Denver Police Department", "Aurora Police Department"),
    ("Denver Police Department", "Denver Fire Department"),
    ("Adams County DHS", "Adams County Public Health"),
    ("Boulder County", "Boulder County Sheriff"),
    ("Grace Church", "Grace Clinic"),
    ("Calvary Baptist Church", "Calvary Lutheran Church"),
    ("School District 27J", "School District 14"),
]


@pytest.mark.parametrize(("first", "second"), NEVER_TOGETHER)
def test_different_organizations_stay_apart(first: str, second: str) -> None:
    assert cluster([first, second]) == ()


@pytest.mark.parametrize(
    ("first", "second", "confidence", "reason"),
    [
        ("CAC", "Children's Advocacy Center", Sameness.LIKELY, "first letters"),
        ("Denver CAC", "Denver Children's Advocacy Center", Sameness.LIKELY, "first letters"),
        ("RMIAN", "Rocky Mountain Immigrant Advocacy Network", Sameness.LIKELY, "first letters"),
        ("DPD", "Denver Police Department", Sameness.POSSIBLE, "first letters"),
        ("Denver Police", "Denver Police Department", Sameness.LIKELY, "only adds a word"),
        ("University of Denver", "Denver University", Sameness.LIKELY, "another order"),
        ("City of Boulder", "Boulder City", Sameness.POSSIBLE, "general word"),
        ("Food Bank of the Rockies", "Foodbank of the Rockies", Sameness.LIKELY, "together or"),
        ("Gulf Legal Servcies", "Gulf Legal Services", Sameness.LIKELY, "slip of the keys"),
        ("Broomfeild Police", "Broomfield PD", Sameness.LIKELY, "one letter"),
        ("Marion County Jail", "Marin County Jail", Sameness.POSSIBLE, "one letter"),
        ("Gulf Aid dba Emerald Aid", "Emerald Aid", Sameness.LIKELY, "former name"),
        ("St. Clement's Outreach", "St. Clement", Sameness.POSSIBLE, "general word"),
    ],
)
def test_what_is_alike_is_asked_with_a_reason(
    first: str, second: str, confidence: Sameness, reason: str
) -> None:
    (found,) = cluster([first, second])
    assert found.names == (first, second)
    assert found.confidence is confidence
    assert reason in str(found.reason)


def test_a_short_form_that_fits_two_is_a_question_for_each() -> None:
    found = cluster(["DPD", "Denver Police Department", "Dallas Police Department"])
    assert [one.confidence for one in found] == [Sameness.POSSIBLE, Sameness.POSSIBLE]


def test_three_spellings_are_one_group() -> None:
    (found,) = cluster(
        ["Denver PD", "Denver Police Dept.", "Denver Police Department", "Denver PD"]
    )
    assert found.names == ("Denver PD", "Denver Police Dept.", "Denver Police Department")
    assert found.confidence is Sameness.EXACT
    assert found.best == "Denver Police Department"
    assert str(found.reason) == "The same name once short forms are written out"


def test_the_best_spelling_is_full_and_not_shouted() -> None:
    assert best_spelling(["DENVER POLICE DEPARTMENT", "Denver Police Dept.", "denver pd"]) == (
        "Denver Police Dept."
    )


@settings(max_examples=60, deadline=None)
@given(names=st.lists(st.text(max_size=30), max_size=12))
def test_no_list_breaks_the_comparison(names: list[str]) -> None:
    given_names = {name.strip() for name in names}
    for found in cluster(names):
        assert len(set(found.names)) == len(found.names) > 1
        assert found.best in found.names
        assert set(found.names) <= given_names


@settings(max_examples=60, deadline=None)
@given(
    place=st.sampled_from(["Weld", "Adams", "El Paso", "San Miguel"]),
    short=st.sampled_from(
        [("PD", "Police Department"), ("County SO", "County Sheriff's Office"),
         ("Univ", "University"), ("County DHS", "County Department of Human Services")]
    ),
    ending=st.sampled_from(["", ", Inc.", " LLC"]),
)  # fmt: skip
def test_case_and_endings_never_change_the_key(
    place: str, short: tuple[str, str], ending: str
) -> None:
    forms = [f"{place} {part}{ending}" for part in short]
    forms += [form.upper() for form in forms] + [f"The {form}" for form in forms]
    assert {normalize(one) == normalize(other) for one, other in combinations(forms, 2)} == {True}
