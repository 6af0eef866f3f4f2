"""The age of one person, told from the age of a plan, a law or a group."""

import re

from fourfold.kernel.textguard.rules import THINGS_BORN, Match, Rule, before, word

NUMBER = r"[1-9]\d?"
WORDS = (
    r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|three|four|five|six|seven|eight|nine)"
)
NUMEROS = (
    r"(?:seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho"
    r"|diecinueve|veinte|veinti[a-z]{2,7}|treinta|cuarenta|cincuenta)"
)
ANY = rf"(?:{NUMBER}|{WORDS})"
CUALQUIER = rf"(?:{NUMBER}|{NUMEROS})"
PERSON = (
    r"(?:girl|boy|teen|teenager|child|kid|youth|minor|client|victim|survivor|patient|runaway|woman"
    r"|man|female|male|daughter|son|sister|brother|niece|nephew)"
)
PERSONA = (
    r"(?:nina|nino|chica|chico|joven|jovencita|jovencito|muchacha|muchacho|adolescente|mujer"
    r"|hombre|senora|senor|muchachit[ao]|ninit[ao]|chamaquit[ao]|chavo|chava|chamaco|chamaca|morro"
    r"|morra|hembra|varon|femenina|masculino|clienta|cliente|victima|sobreviviente|paciente|hija"
    r"|hijo|hermana|hermano|sobrina|sobrino|estudiante|alumna|alumno|persona|bebe)"
)
THING = (
    r"(?:coalition|partnership|task force|council|network|alliance|group|team|mou|memorandum|plan"
    r"|agreement|protocol|policy|program|project|grant|data|report|survey|website|brochure|flyer"
    r"|building|shelter|agency|organization|law|statute|system|database|list|map|contract|lease|van"
    r"|car|computer|charter|initiative|effort|campaign|event|center|office|house|collaboration"
    r"|training|curriculum|figures|numbers|records|relationship|history|tradition|committee|rule)s?"
)
COSA = (
    r"(?:alianza|red|coalicion|plan|acuerdo|proyecto|programa|consejo|grupo|mesa|ley|convenio"
    r"|equipo|centro|casa|organizacion|fundacion|comite|asociacion)"
)
# A bound or a range speaks of everyone on one side of it.
BOUND_BEFORE = before(
    r"under|over|below|above|least|most|than|by|before|after|until|from|between|through|to|and|or"
    r"|minimum|maximum|ages|aged|for|turn|menos de|mas de|mayores de|menores de|mayor de|menor de"
    r"|a partir de|entre|antes de|despues de|desde|hasta",
    r"\d{1,2}",
)
BOUND_AFTER = re.compile(
    r"\s?\+|\s?-\s?\d|\s(?:to|through|a|y|o)\s\d|\s?(?:and|or|y|o)\s(?:over|older|up|under|above"
    r"|below|younger|more|mas|mayores|menores|menos)|\sen adelante|\s(?:limit|requirement|group"
    r"|range|minimum|appropriate)"
)
SUPPOSED = before(r"(?:if|when|whether|unless|any|every|each|si|cuando)(?: an?| the| una?)?")
THING_AFTER = re.compile(rf"(?:[- ][a-z]{{2,14}})?\s{THING}(?![a-z])")
THING_BEFORE = re.compile(rf"(?<![a-z])(?:{THING}|{COSA})\s(?:[a-z]{{1,8}}\s){{0,2}}$")
SERVICE = re.compile(
    r"\sde\s(?:experiencia|servicio|trabajo|labor|existencia|vigencia|historia|vida)"
    rf"|\s(?:el|la|los|las|este|esta|nuestr[oa])\s{COSA}"
)


NOT_SOMEBODY = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|room|county|page|item|goal|step)(?![a-z])"
)


def _is_somebody_with_an_age(match: Match) -> bool:
    """Destiny, 16, and not March 4, 16, or Item 7, 12,"""
    return int(match["n"]) >= 6 and not NOT_SOMEBODY.match(match[0].lower())


AGES: tuple[Rule, ...] = (
    # 17 yo, 16 y/o, 13 y.o., 17 yrs old
    Rule(
        "age",
        re.compile(rf"(?<![\d$.,-]){NUMBER}[ -]?(?:y\.? ?/?o\.?|yrs?[ -]old)(?![a-z-])"),
        unless_before=BOUND_BEFORE,
    ),
    # a 15-year-old, sixteen year old boy; but not a 10-year-old coalition
    Rule(
        "age",
        re.compile(rf"(?<![\w$.,-]){ANY}[- ]?years?[- ]old(?![a-z-])"),
        unless_before=re.compile(f"{BOUND_BEFORE.pattern}|{THING_BEFORE.pattern}"),
        unless_after=re.compile(f"{BOUND_AFTER.pattern}|{THING_AFTER.pattern}"),
    ),
    Rule("age", re.compile(rf"(?<![\d$.,-]){NUMBER} or {NUMBER} years old(?! or| and)")),
    # born in 2007
    Rule(
        "age",
        re.compile(
            word("born", "nacid[oa]", "nacio") + r" (?:in |en )?(?P<hit>(?:19|20)\d\d)(?![\d/-])"
        ),
        unless_before=THINGS_BORN,
    ),
    # two 15-year-olds; but not "for 16-year-olds"
    Rule(
        "age",
        re.compile(
            rf"(?:two|three|four|five|both|those|these|[2-9]"
            rf"|another) {ANY}[- ]years?[- ]olds(?![a-z])"
        ),
    ),
    Rule(
        "age",
        re.compile(rf"(?<![\d$.,-]){NUMBER} years of age"),
        unless_before=BOUND_BEFORE,
        unless_after=BOUND_AFTER,
    ),
    # age 16, aged 15
    Rule(
        "age",
        re.compile(word("aged?", "edad") + rf"[\s:]{{1,2}}(?P<hit>{NUMBER})(?![\d%])"),
        unless_before=BOUND_BEFORE,
        unless_after=BOUND_AFTER,
    ),
    # she is 14; he's only 15 and
    Rule(
        "age",
        re.compile(
            word(r"(?:she|he)(?:'s| is| was)", rf"(?:who|{PERSON}) (?:is|was)")
            + rf"(?:\s(?:only|just|about|almost|barely|maybe))?\s(?P<hit>{NUMBER}|{WORDS})"
            r"(?=\s?[.,;)!?\n]|\s?$|\s(?:and|but|now|with|when|so)\b)"
        ),
        unless_before=SUPPOSED,
    ),
    Rule(
        "age",
        re.compile(
            word(
                "just",
                "she",
                "he",
                "client",
                "victim",
                "survivor",
                "girl",
                "boy",
                "teen",
                "recently",
            )
            + r"(?:\s(?:just|will|has))?\s(?:turned|turning|turns?)\s"
            rf"(?P<hit>{NUMBER}|{WORDS})(?!\d)"
        ),
        unless_before=THING_BEFORE,
    ),
    Rule("age", re.compile(rf"(?<![\d$.,-]){NUMBER} when (?:she|he)(?![a-z])")),
    # 15F, F/16, 17/f; not $16M, not room 15F
    Rule(
        "age",
        re.compile(
            r"(?<![\w$.,/-])(?:[1-9]\d/[FMfm]|[FMfm]/[1-9]\d|[1-6]\d[FM](?=\s?[.,;)]))(?![\w/])"
        ),
        unless_before=before(
            "room", "suite", "unit", "floor", "form", "line", "section", "seat", "gate"
        ),
        cased=True,
    ),
    # M, 24, no English
    Rule("age", re.compile(r"(?:^|(?<=[\n.;:] ))[MF], (?P<hit>[1-6]\d)(?=[,.;])"), cased=True),
    # Two letters and an age in brackets: RT (17).
    Rule(
        "age",
        re.compile(r"(?<![A-Za-z])(?!DA|PD|CO|HT|US|ER|AG)[A-Z]{2} \((?P<hit>[1-3]\d)\)"),
        cased=True,
    ),
    # Destiny, 16, / girl, 14, / K.D., 16, / client (17)
    Rule(
        "age",
        re.compile(
            r"(?=[A-Z])(?<![A-Za-z])(?:[A-Z][a-z]{2,14}(?: [A-Z][a-z]{0,14}\.?)?"
            r"|(?:[A-Z]\.? ?){2}), (?P<hit>(?P<n>[1-6]?\d))(?=[,.;](?!\d)|$)"
        ),
        accept=_is_somebody_with_an_age,
        cased=True,
    ),
    Rule(
        "age",
        re.compile(
            rf"(?<![a-z])(?=[a-z]{{2}})(?:{PERSON}|{PERSONA})s?(?:, "
            rf"| \()(?P<hit>{NUMBER})(?=[,.;)](?!\d)| anos| years| (?:and|y|&) \d\d[^\d]|$)"
        ),
    ),
)

EDADES = (
    # una niña de 13 años, muchacho de dieciséis años
    Rule(
        "age",
        re.compile(
            rf"(?<![a-z])(?=[a-z]{{2}})(?:{PERSONA}|(?:la|una) menor)(?:\s[a-z]{{2,14}})?,? de "
            rf"(?P<hit>{CUALQUIER}(?: an(?:it)?os|(?=[.,;)]|$)))(?![a-z])"
        ),
        unless_after=BOUND_AFTER,
    ),
    Rule(
        "age",
        re.compile(
            rf"(?<![a-z])(?:dos|tres|cuatro|[2-9]|las|los|estas|estos) (?:{PERSONA})(?:e?s) de "
            rf"(?P<hit>{CUALQUIER} anos)(?![a-z])"
        ),
        unless_after=BOUND_AFTER,
    ),
    Rule("age", re.compile(rf", de (?P<hit>{CUALQUIER} an(?:it)?os)(?=[,.;)]|$)")),
    Rule(
        "age",
        re.compile(rf"(?<![a-z])de (?P<hit>{CUALQUIER} anos de edad)"),
        unless_before=before(
            "mayores", "menores", "mas", "menos", "mayor", "menor", "ninos", "jovenes"
        ),
        unless_after=BOUND_AFTER,
    ),
    # tiene 16 años; not "la red tiene 10 años", not "tiene 15 años de experiencia"
    Rule(
        "age",
        re.compile(
            rf"(?<![a-z])(?:tiene|tenia|tendra|cumplio|cumple|cumplira)\s(?:(?:solo|apenas|ya|unos"
            rf"|los|como|casi)\s)?(?P<hit>{CUALQUIER}(?: an(?:it)?os)?)(?=\s|[.,;)](?!\d)|$)"
        ),
        unless_before=THING_BEFORE,
        unless_after=SERVICE,
        accept=lambda match: "an" in match["hit"] or match[0].startswith("c"),
    ),
    Rule(
        "age",
        re.compile(
            rf"(?<![a-z])(?:tiene|tenia|tendra) (?P<hit>{CUALQUIER})(?= cuando|[.,;)](?!\d)|$)"
        ),
        unless_before=THING_BEFORE,
    ),
    Rule(
        "age",
        re.compile(rf"(?<![a-z])a los (?P<hit>(?:[6-9]|1[0-7]|{NUMEROS}) anos)(?! de)"),
    ),
)
RULES = (*AGES, *EDADES)
