"""What short forms in the names of organizations stand for.

Most are the same in every state; the few that belong to one state stand apart in STATE_AGENCIES.
A short form with several meanings is only expanded where its neighbors decide.
"""

from collections.abc import Callable
from dataclasses import dataclass

from fourfold.members.recognize.words import Word, listed, phrases, words_of

ANYWHERE = {
    "admin": "administration",
    "aflcio": "afl cio",
    "amer": "american",
    "assn": "association",
    "assoc": "association",
    "atty": "attorney",
    "bd": "board",
    "cath": "catholic",
    "centre": "center",
    "cmty": "community",
    "cnty": "county",
    "comm": "community",
    "coop": "cooperative",
    "cps": "child protective services",
    "ctr": "center",
    "cty": "county",
    "dcfs": "department of children and family services",
    "depto": "departamento",
    "dept": "department",
    "dev": "development",
    "dist": "district",
    "div": "division",
    "doj": "department of justice",
    "dol": "department of labor",
    "dpt": "department",
    "dpto": "departamento",
    "dss": "department of social services",
    "dv": "domestic violence",
    "elem": "elementary",
    "ems": "emergency medical services",
    "fbi": "federal bureau of investigation",
    "fdn": "foundation",
    "fed": "federal",
    "fndn": "foundation",
    "govt": "government",
    "hlth": "health",
    "hosp": "hospital",
    "hsi": "homeland security investigations",
    "intl": "international",
    "isd": "independent school district",
    "juv": "juvenile",
    "lib": "library",
    "med": "medical",
    "mgmt": "management",
    "mt": "mount",
    "mtn": "mountain",
    "natl": "national",
    "ofc": "office",
    "org": "organization",
    "pd": "police department",
    "prog": "program",
    "pub": "public",
    "rec": "recreation",
    "reg": "regional",
    "sch": "school",
    "schl": "school",
    "soc": "social",
    "srvcs": "services",
    "srvs": "services",
    "svc": "service",
    "svcs": "services",
    "svdp": "saint vincent de paul",
    "twp": "township",
    "umc": "united methodist church",
    "univ": "university",
    "usa": "united states",
    "usao": "united states attorney office",
    "vfw": "veterans of foreign wars",
    "whd": "wage and hour division",
}

STATE_AGENCIES = {
    # Colorado
    "cbi": "colorado bureau of investigation",
    "cdhs": "colorado department of human services",
    "cdle": "colorado department of labor and employment",
    "cdphe": "colorado department of public health and environment",
    "cdps": "colorado department of public safety",
    "csp": "colorado state patrol",
    "jeffco": "jefferson county",
    # Others whose short form is not a word of its own and means one thing
    "chp": "california highway patrol",
    "fdle": "florida department of law enforcement",
    "gbi": "georgia bureau of investigation",
    "idhs": "illinois department of human services",
    "odhs": "oregon department of human services",
    "tbi": "tennessee bureau of investigation",
}

LEGAL_FORMS = phrases(
    "inc, incorporated, llc, llp, lp, corp, corporation, company, ltd, limited, nfp, pc, pllc, "
    "npo, 501, 501c3, c, 3"
)
_COUNTY_OFFICES = phrases(
    "sheriff, sheriffs, so, da, dhs, dss, human, health, public, social, department, dept, "
    "commissioners, coroner, coroners, court, jail, attorney, schools, library, government, child, "
    "community"
)
_VETERANS = phrases("medical, hospital, health, center, clinic, unit, healthcare")
_STREETS = phrases("main, market, high, broad, court")
_ORDINALS = listed(
    "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, "
    "thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth"
)
ORDINALS = {word: str(number) for number, word in enumerate(_ORDINALS, start=1)}


@dataclass(frozen=True, slots=True)
class _Place:
    """A word among its neighbors."""

    word: Word
    before: str
    after: str

    @property
    def is_shouted(self) -> bool:
        return self.word.written.isupper()

    @property
    def is_first(self) -> bool:
        return not self.before

    @property
    def is_last(self) -> bool:
        return not self.after or self.after in LEGAL_FORMS


def _sheriffs_office(place: _Place) -> str | None:
    decided = place.is_last and not place.is_first and place.is_shouted
    return "sheriff office" if decided else None


def _district_attorney(place: _Place) -> str | None:
    at_an_end = place.is_last or place.is_first or place.after in {"office", "ofc", "victim"}
    return "district attorney" if at_an_end and place.word.written[:2].isupper() else _dotted(place)


def _dotted(place: _Place) -> str | None:
    return "district attorney" if place.word.written.upper().startswith("D.A") else None


def _attorney_general(place: _Place) -> str | None:
    decided = place.is_shouted and (place.after == "office" or (place.is_last and place.before))
    return "attorney general" if decided else None


def _county_or_company(place: _Place) -> str | None:
    if place.is_first:
        return None
    if place.after in _COUNTY_OFFICES:
        return "county"
    return "company" if place.is_last else None


def _saint_or_street(place: _Place) -> str:
    is_street = place.before in _STREETS or place.before[:1].isdigit() or place.is_last
    return "street" if is_street and not place.is_first else "saint"


def _human_services(place: _Place) -> str | None:
    if place.before in {"us", "states"}:
        return "department of homeland security"
    return None if place.is_first else "department of human services"


def _veterans(place: _Place) -> str | None:
    leads = place.is_first and place.after not in {"beach", "state"}
    decided = place.is_shouted and (place.after in _VETERANS or leads)
    return "veterans affairs" if decided else None


def _customs(place: _Place) -> str | None:
    alone = place.is_first and (place.is_last or place.after in {"hsi", "ero"})
    decided = place.is_shouted and (alone or place.before in {"us", "dhs", "states"})
    return "immigration and customs enforcement" if decided else None


def _country(place: _Place) -> str | None:
    return "united states" if place.is_shouted else None


def _judicial_district(place: _Place) -> str | None:
    after_a_number = place.before[:1].isdigit() or place.before in ORDINALS
    return "judicial district" if after_a_number else None


_BY_NEIGHBORS: dict[str, Callable[[_Place], str | None]] = {
    "so": _sheriffs_office,
    "da": _district_attorney,
    "das": _district_attorney,
    "ag": _attorney_general,
    "co": _county_or_company,
    "st": _saint_or_street,
    "dhs": _human_services,
    "va": _veterans,
    "ice": _customs,
    "jd": _judicial_district,
    "us": _country,
}


def _meaning(place: _Place) -> str | None:
    folded = place.word.folded
    if rule := _BY_NEIGHBORS.get(folded):
        return rule(place)
    if folded == "pd" and place.is_first:
        return None
    return ANYWHERE.get(folded) or STATE_AGENCIES.get(folded) or ORDINALS.get(folded)


def _number(folded: str) -> str:
    """The same number however it is written: "18th" is "18"."""
    return (
        folded[:-2] if folded[:-2].isdigit() and folded[-2:] in {"st", "nd", "rd", "th"} else folded
    )


def expanded(text: str) -> tuple[Word, ...]:
    """The words of a name with short forms written out; each keeps the place it came from."""
    words = words_of(text)
    result: list[Word] = []
    for position, word in enumerate(words):
        before = words[position - 1].folded if position else ""
        after = words[position + 1].folded if position + 1 < len(words) else ""
        meaning = _meaning(_Place(word, before, after)) or _number(word.folded)
        result += [Word(part, word.start, word.end, word.written) for part in meaning.split()]
    return tuple(result)
