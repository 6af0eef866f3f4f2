"""What an organization does, guessed from its name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourfold.members.recognize.kinds import PS, SECTOR_BY_KEY, SECTORS
from fourfold.members.recognize.lived_experience import is_only_a_mark, marks_a_person
from fourfold.members.recognize.sectors import (
    KIND_BY_KEY,
    KINDS,
    Confidence,
    asks_about_address,
    guess,
    ps_named,
    sector_named,
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Denver PD", "police"),
        ("El Paso County SO", "sheriff"),
        ("Weld Co Sheriff", "sheriff"),
        ("Alguacil del Condado", "sheriff"),
        ("FBI Denver", "federal_investigators"),
        ("HSI", "federal_investigators"),
        ("CBI", "state_police"),
        ("USAO", "us_attorney"),
        ("DA 2nd JD", "prosecutor"),
        ("18th Judicial District Attorney", "prosecutor"),
        ("Fiscalía del Distrito 18", "prosecutor"),
        ("Colorado Attorney General", "attorney_general"),
        ("Probation 17th JD", "probation"),
        ("Denver County Court", "court"),
        ("Juvenile Assessment Center", "juvenile_justice"),
        ("Boulder County Sheriff's Office Victim Services", "system_victim_assistance"),
        ("DA Victim Witness Unit", "system_victim_assistance"),
        ("Safehouse Denver", "domestic_violence"),
        ("Mujeres Maltratadas Casa Segura", "domestic_violence"),
        ("Colorado Coalition Against Sexual Assault", "sexual_assault"),
        ("Blue Sky Bridge Child Advocacy Center", "child_advocacy"),
        ("Denver Victim Services 2000", "victim_advocacy"),
        ("National Human Trafficking Hotline", "hotline"),
        ("SANE program at UCHealth", "forensic_nursing"),
        ("Tri-County Health", "public_health"),
        ("Mental Health Center of Denver", "behavioral_health"),
        ("Clínica Tepeyac", "clinic"),
        ("Adams County DHS", "human_services"),
        ("CDHS", "human_services"),
        ("Colorado Office of Children, Youth & Families", "child_welfare"),
        ("VA Eastern Colorado", "veterans_services"),
        ("Covenant House Colorado", "runaway_youth"),
        ("Colorado Coalition for the Homeless", "homeless_services"),
        ("Colorado Legal Services", "legal_services"),
        ("Rocky Mountain Immigrant Advocacy Network", "immigrant_advocacy"),
        ("CDLE Division of Labor Standards", "state_labor"),
        ("US DOL Wage and Hour Division", "federal_labor"),
        ("Teamsters Local 455", "union"),
        ("Catholic Charities", "faith_services"),
        ("Iglesia Bautista", "congregation"),
        ("Denver Public Schools", "school"),
        ("University of Denver", "university"),
        ("Denver Indian Center", "tribal_services"),
        ("SWOP Denver", "sex_worker_group"),
        ("Truckers Against Trafficking", "transport"),
        ("Colorado Hotel and Lodging Association", "hotel"),
        ("Mile High United Way", "funder"),
        ("Denver Human Trafficking Task Force", "task_force"),
        ("Aurora City Council", "elected"),
        ("City of Pueblo", "local_government"),
        ("Denver Department of Excise and Licenses", "regulator"),
        ("Consulado General de México en Denver", "consulate"),
        ("Food Bank of the Rockies", "basic_needs"),
    ],
)
def test_a_name_gives_its_kind_away(name: str, kind: str) -> None:
    found = guess(name)
    expected = KIND_BY_KEY[kind]
    assert (found.kind, found.sector, found.ps) == (kind, expected.sector, expected.ps)
    assert found.confidence is Confidence.LIKELY


@pytest.mark.parametrize("name", ["TESSA", "Karis", "Ralston House", "Upsolve", "", "—", "9News"])
def test_a_name_that_says_nothing_gets_no_guess(name: str) -> None:
    found = guess(name)
    assert (found.kind, found.sector, found.ps) == ("", "", frozenset())
    assert str(found.reason) == "Nothing in the name says what it does"


def test_the_reason_quotes_the_word_as_it_was_written() -> None:
    assert str(guess("Boulder County SHERIFF'S Office").reason) == (
        'The name says "SHERIFF\'S Office"'
    )
    assert str(guess("Denver PD").reason) == 'The name says "PD"'


@pytest.mark.parametrize(
    "name",
    ["Southern Ute Indian Tribe", "Ute Mountain Ute Tribe", "Navajo Nation", "Pueblo of Acoma",
     "Rancheria of the Valley", "Tribal Council", "Red Lake Band of Chippewa Indians"],
)  # fmt: skip
def test_a_tribal_nation_is_a_government_and_no_sector(name: str) -> None:
    found = guess(name)
    assert (found.kind, found.sector) == ("tribal_government", "")
    assert found.is_government
    assert found.is_tribal


def test_a_tribal_police_department_is_both() -> None:
    found = guess("Southern Ute Police Department")
    assert (found.kind, found.is_tribal, found.is_government) == ("police", True, True)


@pytest.mark.parametrize(
    "name",
    ["Pueblo County Sheriff", "Pueblo Police Department", "City of Pueblo", "Denver Indian Center",
     "All Nations Baptist Church", "Southern Ute Community Action Programs", "Donation Station"],
)  # fmt: skip
def test_what_only_sounds_tribal_is_not(name: str) -> None:
    assert not guess(name).is_tribal


@pytest.mark.parametrize(
    ("email", "kind", "confidence"),
    [
        ("x@fbi.gov", "federal_investigators", Confidence.LIKELY),
        ("x@bouldersheriff.org", "sheriff", Confidence.LIKELY),
        ("x@northglennpd.org", "police", Confidence.LIKELY),
        ("x@dps.k12.co.us", "school", Confidence.LIKELY),
        ("x@colorado.edu", "university", Confidence.LIKELY),
        ("x@southernute-nsn.gov", "tribal_government", Confidence.LIKELY),
        ("x@auroragov.org", "public_agency", Confidence.POSSIBLE),
        ("x@gmail.com", "", Confidence.NONE),
        ("x@yahoo.com.mx", "", Confidence.NONE),
        ("not an address", "", Confidence.NONE),
    ],
)
def test_a_domain_helps_where_the_name_does_not(
    email: str, kind: str, confidence: Confidence
) -> None:
    found = guess("Mystery", email=email)
    assert (found.kind, found.confidence) == (kind, confidence)


def test_a_name_counts_more_than_a_domain() -> None:
    assert guess("Safehouse Denver", email="x@denver.gov").kind == "domestic_violence"
    assert guess("Safehouse Denver", email="x@denver.gov").is_government


def test_a_job_title_only_hints() -> None:
    found = guess("Mystery", title="Victim Advocate")
    assert (found.kind, found.confidence) == ("victim_advocacy", Confidence.POSSIBLE)
    assert str(found.reason) == 'The job title says "Victim Advocate"'


@pytest.mark.parametrize("beside", ["Survivor leader", "Survivor-led consulting", "sobreviviente"])
def test_no_guess_is_made_from_lived_experience_beside_a_name(beside: str) -> None:
    assert guess("Mystery", title=beside, notes=beside).kind == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("survivor leader", True),
        ("Survivor", True),
        ("lived experience expert", True),
        ("Person with lived experience", True),
        ("sobreviviente", True),
        ("Persona con experiencia vivida", True),
        ("former victim of trafficking", True),
        ("Víctima", True),
        ("Survivor Advocate", True),
        ("Director of Survivor Services", False),
        ("Survivor support specialist", False),
        ("survivor-led organization", False),
        ("Victim Advocate", False),
        ("Crime Victim Compensation", False),
        ("Victim/Witness Coordinator", False),
        ("Detective", False),
        ("", False),
    ],
)
def test_what_marks_a_person_is_seen(text: str, expected: bool) -> None:
    assert marks_a_person(text) is expected


def test_a_cell_for_an_organization_can_be_nothing_but_a_mark() -> None:
    assert is_only_a_mark("Survivor Leader / Community Member")
    assert not is_only_a_mark("Survivors United Network")
    assert not is_only_a_mark("Community Member")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Safehouse Denver", True),
        ("Domestic Violence Services", True),
        ("Survivor Alliance", True),
        ("Urban Peak youth shelter", True),
        ("The Women's Shelter", True),
        ("Anti-Trafficking Shelter of the West", True),
        ("Denver Rescue Mission", False),
        ("Denver Police Department", False),
        ("First Baptist Church", False),
    ],
)
def test_addresses_of_hidden_places_are_asked_about(name: str, expected: bool) -> None:
    assert asks_about_address(guess(name).kind, name) is expected


def test_there_are_no_more_sectors_than_a_picture_can_hold() -> None:
    assert len(SECTORS) == len(SECTOR_BY_KEY) == 14


def test_every_kind_is_whole() -> None:
    assert len(KIND_BY_KEY) == len(KINDS)
    for kind in KINDS:
        assert kind.ps <= set(PS)
        assert kind.ps
        assert kind.sector in SECTOR_BY_KEY or kind.key == "tribal_government"
        assert kind.words or kind.key == "tribal_government"
    assert {kind.sector for kind in KINDS} - {""} == set(SECTOR_BY_KEY)


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("LAW ENFORCEMENT", "law_enforcement"),
        ("Servicios a víctimas", "victim_services"),
        ("Health care", "health"),
        ("Faith-based", "faith"),
        ("Wednesday", None),
    ],
)
def test_a_heading_names_a_sector(text: str, sector: str | None) -> None:
    found = sector_named(text)
    assert (found.key if found else None) == sector


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prevention / Protection", {"prevention", "protection"}),
        ("PROSECUTION", {"prosecution"}),
        ("Prevención y Alianza", {"prevention", "partnership"}),
        ("Protection order clinic", set()),
        ("", set()),
    ],
)
def test_a_cell_names_ps_or_something_else(text: str, expected: set[str]) -> None:
    assert ps_named(text) == expected


@given(name=st.text(max_size=80), email=st.text(max_size=30))
def test_no_text_breaks_a_guess(name: str, email: str) -> None:
    found = guess(name, email=email, title=name, notes=name)
    assert found == guess(name, email=email, title=name, notes=name)
    assert str(found.reason)
    marks_a_person(name)
