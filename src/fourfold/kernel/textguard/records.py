"""Numbers of cases, reports, files and dockets."""

import re

from fourfold.kernel.textguard.rules import Match, Rule, before, digits, word

KIND = (
    r"(?:case|incident|docket|report|rpt|complaint|file|referral|tip|cybertip|cad|warrant|matter"
    r"|ref|cause|cr?(?=#)|nuc|caso|expediente|exp\.?|denuncia|carpeta(?: de investigacion)?"
    r"|averiguacion(?: previa)?|causa(?: penal)?|folio|reporte|parte|querella)"
)
ADDED = r"(?:\s(?:ref|case|caso|report|file|policial|de policia|de investigacion|previa|penal))?"
MARK = r"(?:\s?#|\s(?:number|num|no|nro|numero|id|n\.o)(?![a-z])\.?)"
SIGNS = r"(?:\d{2,4}(?: \d{2,4}){1,3}|[a-z]{0,5}-?\d[a-z0-9:/.-]{0,24})"
# Documents that everyone may read have numbers too.
PUBLIC_PAPER = before(
    r"(?:gao|oig|crs|annual|quarterly|yearly|tip|cdc|anual|trimestral|house|senate|grant)(?:'s)?"
)
A_DATE = re.compile(
    r"(?:19|20)\d\d[-/](?:19|20)?\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d"
)


def _is_long(match: Match) -> bool:
    """Without the word "number", only a long number that is no date or pair of years counts."""
    sign = match["hit"].rstrip(":/.-")
    return digits(sign) >= 5 and not A_DATE.fullmatch(sign)


RULES = (
    Rule(
        "record_number",
        re.compile(
            rf"(?<![a-z0-9])(?=[a-z][a-z#]){KIND}{ADDED}{MARK}[\s:#.(-]{{0,4}}(?:is\s|was\s"
            rf"|es\s)?(?P<hit>{SIGNS})"
        ),
        unless_before=PUBLIC_PAPER,
        accept=lambda match: digits(match["hit"]) >= 3,
    ),
    Rule(
        "record_number",
        re.compile(
            rf"(?:numero|num\.|no\.)\s(?:de\s|del\s)?{KIND}{ADDED}[\s:#.-]{{1,4}}"
            rf"(?:is\s|es\s)?(?P<hit>{SIGNS})"
        ),
        accept=lambda match: digits(match["hit"]) >= 3,
    ),
    Rule(
        "record_number",
        re.compile(
            rf"(?<![a-z0-9])(?=[a-z][a-z#]){KIND}{ADDED}[\s:#(]{{1,3}}(?:is\s|es\s)?(?P<hit>{SIGNS})"
        ),
        unless_before=PUBLIC_PAPER,
        accept=_is_long,
    ),
    # "police call 24-45678", "the officer gave us 24-45678"
    Rule(
        "record_number",
        re.compile(
            word("police", "sheriff", "sheriff's", "officer", "detective", "court", "pd", "policia")
            + r"(?: [a-z]{1,12}\.?){0,3}[ :#]{1,2}(?P<hit>(?:19|20)?\d\d-\d{4,7})(?!\d)"
        ),
        accept=_is_long,
    ),
    # Court numbers have a shape of their own: 1:24-cr-00318, 2024CR1183.
    Rule(
        "record_number",
        re.compile(
            r"(?<![a-z0-9-])(?:\d:)?(?:19|20)?\d\d-?(?:cr|cv|mj|jv|jd|dr|cf|cm"
            r"|mh)-?\d{2,7}(?![a-z0-9])"
        ),
    ),
    Rule(
        "record_number",
        re.compile(word("fgr", "ncmec", "cybertip") + r"[\s:#-]{1,3}(?P<hit>\d[\d/-]{4,16})"),
    ),
)
