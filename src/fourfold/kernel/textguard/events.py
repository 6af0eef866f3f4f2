"""What happened to one client: "our client ran away", "una de nuestras clientas desapareció"."""

import re

from fourfold.kernel.textguard.rules import Rule
from fourfold.kernel.textguard.words import CLIENTS

MY = r"(?:our|my|her|his|their|your)"
MI = r"(?:mi|su|tu|nuestr[oa])"
KIND = r"(?:[a-z]{3,12} ){0,1}"
# "who we housed", "at our shelter": what ties "the girl" to one person.
TIE = (
    r"(?:(?: (?:who|that))? (?:we|i|they) [a-z]{2,12}(?: (?:in|at|on|with|last|this) [a-z]{2,12})?"
    r"| (?:of|from|in|at) (?:ours|(?:our|the|my) [a-z]{3,14})| of ours)"
)
NUDO = (
    r"(?:(?: que [a-z]{3,14}(?: en [a-z]{3,12})?)| nuestr[oa]| mi[oa]"
    r"| de(?:l| nuestr[oa]| la) [a-z]{3,14})"
)
AUX = (
    r"(?: (?:has|had|was|is|got|been|being|have|just|recently|then|also|finally|again|already|never"
    r"|reportedly|who|that|almost|nearly|both)){0,3}"
)
AUXILIAR = (
    r"(?: (?:se|ya|le|la|lo|ha|habia|fue|esta|estaba|nos|me|hoy|ayer|tambien|no|anoche|que)){0,3}"
)
RELATIVE = (
    r"'s (?:mother|mom|father|dad|brother|sister|boyfriend|girlfriend|husband|wife|uncle|aunt|pimp"
    r"|trafficker|son|daughter|baby|kids|children|cousin|stepfather|stepdad|landlord|employer|phone"
    r"|parents|grandmother|grandma|ex)"
)
STRONG = (
    r"(?:ran (?:away|off|from)|run (?:away|off)|went (?:missing|back)|gone (?:missing|back)"
    r"|recanted|relapsed|overdosed|arrested|raped|assaulted|beaten|killed|died|trafficked"
    r"|exploited|recruited|sold|picked up|hospitali[sz]ed|pregnant|deported|detained|evicted"
    r"|escaped|disappeared|missing|gave birth|attempted|tested positive|left (?:the|our|with|him"
    r"|last|on|and)|disclosed|testified|bolted|took off|went awol|tried to|returned to|aged out"
    r"|hurt|threatened|stabbed|shot|kidnapped|bailed|charged)"
)
# With "our client" before it, any of these speaks of one person.
DOES = (
    r"(?:has|had|was|is|got|did|does|will|can't|couldn't|says|thinks|feels|believes|ya|no|se|le|la"
    r"|lo|esta|estaba|tiene|tenia|fue|va|iba|ha|habia|era|es)"
)
HANDLED = (
    r"(?:was|were|got|been|is being) (?:located|found|seen|taken|brought|interviewed|identified"
    r"|moved|rescued|recovered|released|transported|referred|admitted|discharged|placed|threatened"
    r"|followed)"
)
KIN = (
    r"(?:daughter|sister|mother|mom|son|brother|niece|cousin|hija|hermana|mama|hijo|hermano"
    r"|sobrina|prima)"
)
WEAK = (
    r"(?:told|said|called|reported|refused|admitted|missed|lost|broke|met|started|stopped|filed"
    r"|asked|wants?|needs?|walked (?:out|away|off)|getting|cried|showed up|turned up|contacted"
    r"|moved|came back|came in|placed|left|texted|didn't|did not|doesn't|won't|hasn't|isn't"
    r"|graduated|enrolled|got (?:a|her|his)|has (?:a|no)|lives|works|stays|staying|living)"
)
FUERTE = (
    r"(?:escapo|escapado|fugo|fugado|desaparecio|desaparecido|detenid[oa]|arrestad[oa]"
    r"|deportad[oa]|embarazada|denuncio|declaro|retracto|recayo|recaido|huyo|violad[oa]"
    r"|golpead[oa]|hospitalizad[oa]|murio|volvio (?:con|a)|regreso (?:con|a)|intento|confeso"
    r"|revelo|aborto|dio a luz|vendid[oa]|explotad[oa]|traficad[oa]|reclutad[oa]|amenazad[oa]"
    r"|perdid[oa])"
)
DEBIL = (
    r"(?:llamo|conto|dijo|pidio|perdio|salio|dejo|necesita|quiere|tiene cita|tuvo|volvio|regreso"
    r"|vive|trabaja|falto|llego|fue|cambio|sigue|espera)"
)
CLIENT = rf"(?<![a-z-]){CLIENTS}(?![a-z-])"
END = r"(?![a-z])"


def _rule(pattern: str) -> Rule:
    return Rule("client_event", re.compile(rf"(?<![a-z]){pattern}"))


RULES = (
    _rule(
        rf"{MY} {KIND}{CLIENT}(?:{RELATIVE}{END}|{TIE}?{AUX} (?:{STRONG}|{WEAK}){END}| (?:{DOES}"
        rf"|[a-z]{{2,12}}ed){END})"
    ),
    _rule(
        rf"one of (?:our|my|their|her|his|the) {KIND}{CLIENTS}s{TIE}?{AUX} (?:{STRONG}|{WEAK}){END}"
    ),
    _rule(rf"(?:a|an|the|this|that) {KIND}{CLIENT}{TIE}{AUX} (?:{STRONG}|{WEAK}){END}"),
    _rule(rf"(?:the|this|that|one|another) {CLIENT}(?:{AUX} {STRONG}| {HANDLED}|{RELATIVE}){END}"),
    # Notes leave the article out: "Client missed court."
    Rule(
        "client_event",
        re.compile(
            rf"(?:^|(?<=[.;:!?\n-] )|(?<=\n))(?:client|clt|victim|survivor|minor|runaway|juvenile"
            rf"|girl|boy)(?:{AUX} (?:{STRONG}|{WEAK})| {HANDLED}| (?:has been|had been|was|got"
            rf"|is) [a-z]{{3,12}}ing){END}"
        ),
    ),
    _rule(
        rf"(?:her|his|their|su|sus) {KIN}(?:{AUX}|{AUXILIAR}) (?:{STRONG}|{FUERTE}|a victim"
        rf"|victima){END}"
    ),
    _rule(rf"a (?:la|el|mi|nuestr[oa]) {CLIENT} (?:la|lo|le) [a-z]{{3,14}}(?:ron|aron|ieron){END}"),
    _rule(rf"{MI} {CLIENT}(?:{NUDO}?{AUXILIAR} (?:{FUERTE}|{DEBIL})| {DOES}){END}"),
    _rule(
        rf"un[oa]? de (?:nuestr[oa]s|mis|sus|l[oa]s) {CLIENTS}s{AUXILIAR} (?:{FUERTE}|{DEBIL}){END}"
    ),
    _rule(
        rf"(?:un|una|la|el|esta|este|esa|ese) {CLIENT}{NUDO}{AUXILIAR} (?:{FUERTE}|{DEBIL}){END}"
    ),
    _rule(rf"(?:la|el|esta|este|esa|ese) {CLIENT}{AUXILIAR} {FUERTE}{END}"),
)
