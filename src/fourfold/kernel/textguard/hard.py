"""Details that may not be saved: numbers and dates that stand for one person."""

import re

from fourfold.kernel.textguard.rules import THINGS_BORN, Match, Rule, digits, word

# Between a label and its number: "SSN is", "no.:", "número de".
LINK = (
    r"[\s:#.,=()'\"-]{0,4}(?:(?:number|num|numero|nro|no|id|is|was|are|reads|es|era"
    r"|son)[\s:#.,=()-]{1,4}){0,3}"
)
GAP = r"[^\d\n;]{0,25}?"

NINE_DIGITS = r"(?:\d{3}[ .-]?\d\d[ .-]?\d{4}|\d{11})(?!\d)"
LAST_FOUR = r"(?:last|final|ultimos) (?:four|4|cuatro)"
SOCIAL = word(r"ssn?", "itin", "nss", "soc", "social", "seguro", letters_only=True)
SOCIAL_SECURITY = (
    Rule("ssn", re.compile(r"(?<![\d.-])\d{3}([ .-])\d{2}\1\d{4}(?![\d-])")),
    Rule("ssn", re.compile(rf"{SOCIAL}{GAP}(?P<hit>{NINE_DIGITS})")),
    Rule(
        "ssn",
        re.compile(
            rf"{SOCIAL}[a-z #,]{{0,20}}\s(?:ends?|ending|{LAST_FOUR}|termina[a-z]{{0,4}})"
            r"[^\d\n]{0,14}(?P<hit>\d{4})(?!\d)"
        ),
    ),
    Rule(
        "ssn",
        re.compile(rf"{LAST_FOUR}[a-z ]{{0,24}}{SOCIAL}[^\d\n]{{0,20}}(?P<hit>\d{{4}})(?!\d)"),
    ),
    # All but the end struck out: xxx-xx-6789.
    Rule("ssn", re.compile(r"(?<![a-z0-9*])[x*#]{3}[ -]?[x*#]{2}[ -]?\d{4}(?!\d)")),
)

A_LABEL = word(
    r"a[ -]?(?:number|num|no|file)", "alien", "numero a", "extranjer[oa]", "uscis", "ead"
)
IMMIGRATION = (
    Rule(
        "a_number",
        re.compile(r"(?<![A-Za-z0-9])A[\s#-]{0,2}\d{3}[ -]?\d{3}[ -]?\d{2,3}(?![\d-])"),
        cased=True,
    ),
    Rule("a_number", re.compile(r"(?<![a-z0-9])a(?:#|-|# )?\d{8,9}(?![\d-])")),
    Rule(
        "a_number", re.compile(rf"{A_LABEL}{GAP}(?P<hit>\d{{2,3}}[ -]?\d{{3}}[ -]?\d{{2,3}}(?!\d))")
    ),
)

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic)[a-z]{0,8}\.?"
DAY = r"(?:\d{1,2}(?:st|nd|rd|th|o)?|primero)"
YEAR = r",?\s?(?:del?\s)?(?:19|20)\d\d"
DATE = (
    r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}"
    rf"|{MONTH}\s(?:the\s)?{DAY}(?![\d:])"
    rf"|(?:the\s)?{DAY}\s(?:of\s|de\s)?{MONTH})"
    r"(?:,?\s(?:del?\s)?\d{4})?"
)
BIRTH_LABELS = (
    r"d[./] ?o[./] ?b",
    "dob",
    "date of birth",
    "birth ?date",
    r"fecha (?:de )?nac(?:imiento)?",
    "nacimiento",
    r"f\. ?(?:de )?nac",
    r"f\. ?n",
    "fdn",
)
BIRTH_WORDS = ("born", "nacid[oa]s?", "nacio", "birthday", "b-?day", "cumpleanos", "cumple anos")
# "Youth born after 2007" is a rule about many.
NOT_ONE_BIRTH = re.compile(
    r"after|before|between|since|until|through|despues|antes|entre|hasta|out of|\. "
)
HAS_YEAR = re.compile(r"\d{4}|[/.-]\d\d$")


def _is_one_birth(match: Match) -> bool:
    """A whole date, with nothing between that makes it a bound or another sentence."""
    return bool(HAS_YEAR.search(match["hit"])) and not NOT_ONE_BIRTH.search(match["gap"])


BIRTHS = (
    Rule(
        "birth_date",
        re.compile(rf"{word(*BIRTH_LABELS)}{LINK}(?P<hit>{DATE}|\d{{4}}|\d{{6}}|\d{{8}})(?!\d)"),
    ),
    Rule(
        "birth_date",
        re.compile(
            rf"{word(*BIRTH_LABELS, *BIRTH_WORDS)}(?P<gap>[^\d\n;]{{0,22}}?)"
            rf"(?P<hit>{DATE}|{MONTH}{YEAR})(?!\d)"
        ),
        unless_before=THINGS_BORN,
        accept=_is_one_birth,
    ),
    # A client's birthday needs no year; anybody else's is a reason for cake.
    Rule(
        "birth_date",
        re.compile(
            word(
                r"(?:her|his|their|client's|victim's|survivor's|su) (?:birthday|b-?day|cumpleanos)"
            )
            + rf"[\s,:(]{{1,3}}(?:(?:is|was|es|era|on|el|dia)\s){{0,2}}(?P<hit>{DATE})"
        ),
    ),
)


def _is_plate(match: Match) -> bool:
    """Five to eight signs, some of them digits; parts with a space between must be capitals."""
    sign = match["hit"]
    bare = re.sub(r"[ -]", "", sign)
    is_mixed = digits(bare) > 0 and ("-" in sign or digits(bare) < len(bare))
    return 5 <= len(bare) <= 8 and is_mixed and (" " not in sign or sign == sign.upper())


PLATE = (
    r"(?<![A-Za-z0-9])(?=[A-Za-z])(?i:(?:licen[sc]e|lic\.?|registration|temp) (?:plates?|tags?)"
    r"|plates?|licen[sc]e|placas?|matriculas?|tags?)(?![A-Za-z0-9])"
)
STATE = r"(?:[a-z]{2}\s|[a-z]{4,12}\s)?"
PLATES = (
    Rule(
        "plate",
        re.compile(
            rf"{PLATE}(?i:{LINK}{STATE})(?P<hit>[A-Z0-9]{{1,8}}(?:[ -][A-Z0-9]{{1,5}}){{0,2}}"
            r"|[a-z0-9]{1,8}(?:-[a-z0-9]{1,5}){0,2})(?![A-Za-z0-9])"
        ),
        accept=_is_plate,
        cased=True,
    ),
    # Digits alone count where the words leave no doubt.
    Rule(
        "plate",
        re.compile(
            word(
                r"(?:licen[sc]e|lic\.?) plates?",
                r"plates? (?:number|no|num)",
                r"numero de (?:la )?placas?",
            )
            + rf"{LINK}(?P<hit>\d(?:[ -]?\d){{4,7}})(?!\d)"
        ),
    ),
)

PAPERS = (
    Rule(
        "paper_number",
        re.compile(
            word(
                "passport",
                "pasaporte",
                r"driver'?s?'? ?lic(?:en[sc]e|\.)?",
                r"licencia de (?:conducir|manejo|manejar)",
                "medical record",
                "mrn",
                "dl",
                "medicaid",
                "student id",
                "matricula consular",
                "visa",
            )
            + rf"{LINK}(?P<hit>[a-z0-9]{{1,12}}(?:-[a-z0-9]{{1,6}}){{0,3}})(?![a-z0-9])"
        ),
        accept=lambda match: digits(match["hit"]) >= 5,
    ),
    # The Mexican population register number has a shape of its own.
    Rule(
        "paper_number", re.compile(r"(?<![a-z0-9])[a-z]{4}\d{6}[hm][a-z]{5}[a-z0-9]\d(?![a-z0-9])")
    ),
)
RULES = (*SOCIAL_SECURITY, *IMMIGRATION, *BIRTHS, *PLATES, *PAPERS)
