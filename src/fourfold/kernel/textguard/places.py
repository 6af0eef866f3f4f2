"""Where somebody can be found: street addresses, phone numbers, rooms in motels."""

import re

from fourfold.kernel.textguard.rules import Match, Rule, before, word

# Capitals tell "1482 Larkspur Lane" from "12 people in the street".
SUFFIX = (
    r"(?:Street|St|Avenue|Ave|Av|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Circle|Cir|Place"
    r"|Pl|Way|Terrace|Ter|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Loop|Broadway)"
)
SIDE = r"(?:(?:North|South|East|West|N|S|E|W|NE|NW|SE|SW)\.? )?"
NAMES = r"(?:(?:[A-Z][A-Za-z'.]{0,16}|\d{1,3}(?:st|nd|rd|th)) ){0,3}"
NOT_A_STREET = re.compile(
    r"(?:county|district|supreme|municipal|juvenile|youth|drug|united|safe) \S{1,20}$"
)
STREET_WORD = (
    r"(?i:calle|avenida|av\.?|blvd\.?|boulevard|bulevar|calzada|callejon|privada|carrera|camino"
    r"|andador|colonia)"
)
STREET_NAME = r"(?:(?:de |del |de la |la |las |los |el )?[A-Z0-9][A-Za-z0-9]{0,16} ?){1,3}"


def _is_street(match: Match) -> bool:
    """Leave out "12 Denver District Court" and "4 United Way"."""
    return not NOT_A_STREET.search(match[0].lower())


ADDRESSES = (
    Rule(
        "address",
        re.compile(rf"(?<![\d$#.,/:-])\d{{1,5}}[A-Da-d]? {SIDE}{NAMES}{SUFFIX}(?![A-Za-z])"),
        accept=_is_street,
        cased=True,
    ),
    Rule(
        "address",
        re.compile(
            r"(?<![\d$#.,/:-])\d{1,5} (?:county road|cr|state highway|highway|hwy|route"
            r"|rte) \d{1,4}"
        ),
    ),
    Rule(
        "address",
        re.compile(
            r"(?<![\d$#.,/:-])(?!(?:19|20)\d\d )\d{3,5} (?:[nsew]\.? )?[a-z]{3,16} "
            r"(?:street|st|avenue|ave|blvd|lane|ln)(?![a-z])"
        ),
    ),
    Rule(
        "address",
        re.compile(word(r"apt\.?", "apartment", r"depto\.?") + r"[ #]{1,2}\d{1,4}[a-z]?(?![a-z])"),
    ),
    Rule(
        "address",
        re.compile(
            rf"(?<![A-Za-z])(?=[A-Za-z]){STREET_WORD} {STREET_NAME},? ?(?:#|[Nn]o\.?|[Nn]um\.?"
            rf"|[Nn]umero)? ?\d{{1,5}}"
        ),
        cased=True,
    ),
)

# ---- phones ----
FREE_OF_CHARGE = re.compile(r"\D{0,4}(?:1\D{0,2})?8(?:00|33|44|55|66|77|88)")
PUBLIC_LINE = before(
    r"(?:dial[ -]in|dial|zoom|teams|webex|hotline|helpline|help line|crisis line|conference line"
    r"|conference|office|us|help desk|desk|main (?:tele)?phone line|rsvp|linea|oficina"
    r"|linea nacional|front desk|main line)(?:\s(?:number|is|at|de ayuda))?"
)
NO_PHONE = before("id", "meeting", "grant", "account", "invoice", "passcode", "po", "order", "zoom")
CALLED = word(
    "cell",
    "phone",
    "tel",
    "telefono",
    "call",
    "text",
    "whatsapp",
    "celular",
    "movil",
    "number",
    "numero",
)


def _is_private(match: Match) -> bool:
    """A number that the caller does not pay for belongs to an office."""
    return not FREE_OF_CHARGE.match(match["hit"])


PHONES = (
    Rule(
        "phone",
        re.compile(
            r"(?=[+(\d])(?<![\d#-])(?P<hit>(?:\+?1[ .-]?)?(?:\(\d{3}\)[ .-]?"
            r"|\d{3}[ .-])\d{3}[ .-]\d{4})(?![\d-])"
        ),
        unless_before=PUBLIC_LINE,
        accept=_is_private,
    ),
    Rule(
        "phone",
        re.compile(
            CALLED + r"\.?[\s:]{1,2}(?:(?:is|at|es|al|her|him|la|number|numero)\s){0,2}"
            r"(?P<hit>\+?(?:\d{10,13}|\d{3}[ .-]\d{4}"
            r"|(?:52 )?\d{2,3}[ .-]\d{3,4}[ .-]\d{4}))(?![\d-])"
        ),
        unless_before=PUBLIC_LINE,
        accept=_is_private,
    ),
    Rule(
        "phone",
        re.compile(r"(?<![\w#$.,/-])(?P<hit>[2-9]\d\d[2-9]\d{6})(?![\w/-])"),
        unless_before=NO_PHONE,
        accept=_is_private,
    ),
)

# ---- rooms ----
LODGING = word(
    r"motel(?: 6)?",
    "hotel",
    "inn",
    "lodge",
    "super 8",
    "la quinta",
    "red roof",
    "econo lodge",
    "extended stay",
    "travelodge",
    "suites",
    "best western",
    "best value",
    "posada",
    "hostal",
)
ROOM = r"(?:(?:room|rm|habitacion|hab|cuarto|recamara)\.? ?(?:no\.? ?|num\.? ?|#)?|#)\d{1,4}(?!\d)"
A_SESSION = re.compile(
    r"[^\n]{0,40}(?:meeting|training|session|conference|breakout|reunion|taller)"
)
ROOMS = (
    Rule(
        "motel_room",
        re.compile(rf"{LODGING}[^\n]{{0,40}}?(?<![a-z]){ROOM}"),
        unless_after=A_SESSION,
    ),
    Rule(
        "motel_room",
        re.compile(rf"(?<![a-z]){ROOM}[^\n.;]{{0,30}}?{LODGING}"),
        unless_after=A_SESSION,
    ),
)
RULES = (*ADDRESSES, *PHONES, *ROOMS)
