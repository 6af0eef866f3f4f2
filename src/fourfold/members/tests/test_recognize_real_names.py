"""Names of real organizations, judged by hand: what they do, and which spellings are one."""

import csv
from pathlib import Path

import pytest

from fourfold.members.recognize.columns import guess_columns
from fourfold.members.recognize.kinds import ps
from fourfold.members.recognize.organizations import Sameness, cluster, normalize
from fourfold.members.recognize.rows import interpret
from fourfold.members.recognize.sectors import guess

TRANSFORMER = "hsds/hsds-transformer"
FILES = {
    f"{TRANSFORMER}/fixtures/base_transformer/input/organizations.csv": "Title",
    f"{TRANSFORMER}/fixtures/custom/ilao/input/organizations.csv": "Title",
    f"{TRANSFORMER}/florida_data/organizations.csv": "organization_name",
    "hsds/ohana-sample/sample-csv/organizations.csv": "name",
    "hsds/haarrrvest/flat.csv": "name",
}
# Sector and Ps (v prevention, t protection, s prosecution, p partnership); "" where a careful
# reader would not say either.
JUDGED = {
    "Illinois Armed Forces Legal Aid Network": ("legal", "t"),
    "Upsolve": ("", ""),
    "Sargent Shriver National Center on Poverty Law": ("legal", "t"),
    "South Suburban Bar Association": ("legal", "t"),
    "Community Law Project": ("legal", "t"),
    "Pro Bono Network": ("legal", "t"),
    "Resolution Systems Institute": ("", ""),
    "Northern Illinois Justice for Our Neighbors": ("faith", "vt"),
    "LAF": ("", ""),
    "Lambda Legal": ("legal", "t"),
    "Lesbian & Gay Bar Association of Chicago": ("legal", "t"),
    "Life Span Center for Legal Services and Advocacy": ("legal", "t"),
    "Illinois Bar Foundation": ("legal", "t"),
    "Illinois Coalition for Immigrant & Refugee Rights": ("legal", "vt"),
    "The Family Defense Center": ("legal", "t"),
    "CARPLS": ("", ""),
    "Law Project of the Chicago Coalition for the Homeless": ("legal", "t"),
    "Chicago Lawyers' Committee for Civil Rights Under Law": ("legal", "t"),
    "Americans for Immigrant Justice": ("legal", "vt"),
    "Bay Area Legal Services, Inc.": ("legal", "t"),
    "Northwest Florida Legal Servcies, Inc.": ("legal", "t"),
    "Legal Aid Society of the Orange County Bar Association, Inc.": ("legal", "t"),
    "Peninsula Family Service": ("human_services", "vt"),
    "Redwood City Public Library": ("education", "v"),
    "Salvation Army": ("faith", "vt"),
    "Fake Org": ("", ""),
    "Alafia Baptist Church": ("faith", "v"),
    "Annandale UMC": ("faith", "v"),
    "Muslim Community Center": ("faith", "v"),
    "Catholic Charities": ("faith", "vt"),
    "Bethel Assembly Of God Church": ("faith", "v"),
    "Iglesia De Dios Pentecostal": ("faith", "v"),
    "Jewish Council of Washington Heights": ("faith", "vt"),
    "St. Vincent de Paul Food Pantry": ("faith", "vt"),
    "New York Common Pantry": ("human_services", "vt"),
    "Greater Dover New Philadelphia Food Pantry": ("human_services", "vt"),
    "Gaithersburg Soup Kitchen": ("human_services", "vt"),
    "Family Resource Center": ("human_services", "vt"),
    "El Centro de Servicios Sociales, Inc.": ("human_services", "vt"),
    "Centro de Apoyo Familiar (CAF)": ("human_services", "vt"),
    "Prince George's County DSS": ("human_services", "vt"),
    "Social Services Agency - CalWORKS": ("human_services", "vt"),
    "Canal Winchester Human Services": ("human_services", "vt"),
    "Menlo Park Senior Center": ("human_services", "vt"),
    "One Call Away Veterans Support Center": ("human_services", "t"),
    "Perrysburg Township Fire Department": ("health", "t"),
    "Madison County Public Health": ("health", "vt"),
    "Momentum for Mental Health": ("health", "t"),
    "Behavioral Health Network The Living Room": ("health", "t"),
    "Victory Drug Center": ("health", "t"),
    "Fulton County Alano Club": ("health", "t"),
    "VA Medical Center": ("health", "t"),
    "AIDS Center of Queens County": ("health", "t"),
    "Hope Clinic": ("health", "t"),
    "Beach House Family Shelter": ("housing", "vt"),
    "Covenant House Greater Washington": ("housing", "vt"),
    "Waterfront Rescue Mission": ("housing", "vt"),
    "Friends of the Homeless of Tuscarawas County": ("housing", "vt"),
    "Binghmton Housing Authorities": ("housing", "v"),
    "Serenity Apartments": ("housing", "v"),
    "Lorain City School District": ("education", "v"),
    "Barcroft Elementary School": ("education", "v"),
    "Luther Jackson Middle School Food Pantry": ("education", "v"),
    "Edward C Mazique Child Care Center": ("education", "v"),
    "Binghamton University Food Pantry": ("education", "vp"),
    "Lorain County Community College": ("education", "vp"),
    "ALAMO FARMWORKERS COMMUNITY FP": ("labor", "vt"),
    "JOB RESOURCE:: MAEF Workforce Center": ("labor", "v"),
    "Goodwill of Silicon Valley": ("labor", "v"),
    "Cabrini Immigrant Services": ("legal", "vt"),
    "Indian Health Ctr of SCV": ("community", "vt"),
    "Mid-Pen Hispanic Outreach": ("community", "vt"),
    "Oxon Hill Boys & Girls Club": ("community", "v"),
    "Washington United Youth Center": ("community", "v"),
    "James Lee Community Center": ("community", "v"),
    "YWCA Silicon Valley": ("community", "v"),
    "American Red Cross Atlantic/Cumberland Chapter": ("community", "v"),
    "United Way of Pioneer Valley Springfield Cupboard": ("funders", "p"),
    "Stark County Hunger Task Force": ("government", "p"),
    "College Park Community Food Bank": ("human_services", "vt"),
    "Congress Heights Family Success Center": ("human_services", "vt"),
    "Rogell Court": ("", ""),
    "Napa Food Pantry (NEW LOCATION)": ("human_services", "vt"),
    "Thrive DC": ("", ""),
    "TOSM": ("", ""),
}

# Groups of spellings that mean one organization, as the list writes them.
ONE = [
    ("St. Paul UMC", "St. Paul United Methodist Church"),
    ("Bethel A.M.E. Church", "Bethel AME Church"),
    ("Mount Olive Baptist Church", "Mt. Olive Baptist Church"),
    ("AIDS Center of Queens County", "Aids Center of Queens County"),
    ("BOOM!Health", "Boom! Health"),
    ("United Bronx Parents, Inc.", "United Bronx Parents"),
    ("Waterfront Rescue Mission", "Waterfront Rescue Mission, Inc"),
    ("Part of the Solution (POTS)", "Part of the Solution"),
    ("Bronxworks Morris  Senior Center", "BronxWorks-Morris Senior Center"),
    ("St. Francis Center", "St Francis Center"),
]
# Names that look alike and are several organizations; none of these may share a key or a group.
SEVERAL = [
    "Salvation Army", "Salvation Army Belmont County", "Salvation Army Cambridge",
    "Salvation Army Delaware", "Salvation Army Findlay", "Salvation Army Marion",
    "Salvation Army Marin", "Salvation Army Tiffin", "The Salvation Army (Creston)",
    "The Salvation Army (Wadsworth)", "First Baptist Church of Biloxi",
    "First Baptist Church of Satsuma", "First Baptist Church of Milton",
    "First Baptist Church of Medina", "Calvary Baptist Church", "Calvary Episcopal Church",
    "St. John's Lutheran - Napoleon", "St. John's Lutheran - Defiance", "YMCA SSF Library",
    "Christ Lutheran Church", "Christ Woodland UMC", "Community Food Pantry",
    "Bread for the City SE Center", "Bread For The City NW Center",
    "MC - Germantown", "HC - Germantown", "MC - Rockville",
    "New Path Inc.  Piqua Location", "New Path Inc. Tipp City Location",
    "Greater Beulah Baptist Church", "Greater New Hope Baptist Church",
    "YMCA (1 W. Orange 1st Wednesday)", "YMCA (1 W. Orange 3rd Friday)",
    "ALLIANCE FOR POSITIVE HEALTH-HUDSON", "ALLIANCE FOR POSITIVE HEALTH:  HUDSON FALLS",
]  # fmt: skip


def _column(path: Path, column: str) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [name for row in csv.DictReader(file) if (name := row[column].strip())]


@pytest.fixture(scope="module")
def real_names(shared_data: Path) -> list[str]:
    found = [name for path, column in FILES.items() for name in _column(shared_data / path, column)]
    return list(dict.fromkeys(found))


def test_the_judged_names_are_real(real_names: list[str]) -> None:
    assert {name for name in JUDGED if name.strip() not in real_names} == set()
    assert {name for name in SEVERAL if name not in real_names} == set()


def test_real_names_are_guessed_as_a_careful_reader_would(real_names: list[str]) -> None:
    found = {name: guess(name) for name in JUDGED}
    told = {name: (one.sector, one.ps) for name, one in found.items()}
    assert told == {name: (sector, ps(letters)) for name, (sector, letters) in JUDGED.items()}


def test_most_real_names_say_something(real_names: list[str]) -> None:
    silent = [name for name in real_names if not guess(name).kind]
    assert len(silent) / len(real_names) < 0.15


def test_real_spellings_of_one_organization_meet(real_names: list[str]) -> None:
    for spellings in ONE:
        assert len({normalize(spelling) for spelling in spellings}) == 1, spellings


def test_real_names_that_look_alike_stay_apart(real_names: list[str]) -> None:
    assert len({normalize(name) for name in SEVERAL}) == len(SEVERAL)
    firm = [one for one in cluster(real_names) if one.confidence is not Sameness.POSSIBLE]
    together = [set(one.names) & set(SEVERAL) for one in firm]
    assert [names for names in together if len(names) > 1] == []


def test_all_likely_groups_of_the_big_list_were_looked_at(shared_data: Path) -> None:
    names = _column(shared_data / "hsds/haarrrvest/flat.csv", "name")
    likely = [set(one.names) for one in cluster(names) if one.confidence is Sameness.LIKELY]
    assert likely == [
        {"Honey Brook", "Honeybrook"},
        {"Christian Pentacostal Church", "Christian Pentecostal Church"},
    ]


def test_a_real_contact_list_is_read_without_a_header(shared_data: Path) -> None:
    path = shared_data / "hsds/ohana-sample/sample-csv/contacts.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    found = {one.field: column for column, one in guess_columns(None, rows).items()}
    assert (found["person"], found["title"], found["email"]) == (4, 5, 6)
    reading = interpret([{field: row[column] for field, column in found.items()} for row in rows])
    named = {(person.name.given, person.name.family, person.name.suffix) for person in
             reading.people}  # fmt: skip
    assert ("Howard", "Lader", "LCSW") in named
    assert ("Marilyn", "Baker-Venturini", "") in named
    assert ("Moncef", "", "") in named
    assert len(reading.people) == len(rows)
