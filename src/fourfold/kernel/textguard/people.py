"""Names and initials beside words that make them a client, a suspect, or somebody harmed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fourfold.kernel.textguard.findings import Finding, finding
from fourfold.kernel.textguard.folding import Folded
from fourfold.kernel.textguard.known import NameBook, words_in
from fourfold.kernel.textguard.names import NAME, Span, called_at, name_at, reads_as_name
from fourfold.kernel.textguard.words import (
    CLIENTS,
    GOES_ON,
    HARMED,
    OFFICES,
    SURVIVOR_ROLES,
    TRAFFICKERS,
)

Match = re.Match[str]
RELATION = r"(?:mom|mother|father|dad|sister|brother|woman|man|girl|boy|teen|youth|witness)"
CALLED = (
    r"(?:named|called|known as|goes by(?: the name)?|alias|aka|a\.k\.a\.|street name|llamad[oa]"
    r"|de nombre|se llama|conocid[oa] como|apodad[oa])"
)
ROLE = re.compile(
    rf"(?<![a-z-])(?=[a-z]{{2}})(?P<word>{CLIENTS}|(?P<suspect>{TRAFFICKERS}))"
    rf"(?P<name>'s name)?(?![a-z'-])(?: (?:{SURVIVOR_ROLES}|{RELATION})(?![a-z]))?(?P<comma>,)?"
    rf"[ :(/=-]{{1,3}}(?P<called>{CALLED} )?(?:is |was |es |era )?(?P<quote>[\"'])?"
)
# Several people, and a list of their names.
LIST = re.compile(
    r"(?<![a-z-])(?:clients|clientes|clientas|victims|victimas|survivors|sobrevivientes)"
    r"(?: (?:nuev[oa]s|new))?: "
)
# Anybody may be "a woman"; "a woman named Rosa" is one.
SOMEBODY = re.compile(
    r"(?<![a-z-])(?:woman|man|lady|gal|guy|mother|mom|senora|mujer|hombre|chavo|chava|worker"
    rf"|trabajadora|trabajador) {CALLED} |(?<![a-z-])our (?:gal|girl|guy|lady) "
)
CULPRIT = re.compile(
    r"(?:who|that) (?:sold|trafficked|recruited|pimped|exploited|held|beat) (?:her|him|them), "
    r"|que (?:la|lo) (?:vendio|exploto|recluto|engancho), "
)
ENDS = r"\s?[,.;:)!?\"\n]|\s?$"
THEN_ENDS = re.compile(ENDS)
# Without an article the words must stand in a bracket of commas: "Nayeli, clienta del refugio,".
IN_COMMAS = re.compile(
    rf"(?: (?:of|from|at|in|de|del|en) [a-z]{{2,14}}(?: [a-z]{{2,14}}){{0,2}})?(?:{ENDS})"
)
THEN_GOES_ON = re.compile(rf"(?: {SURVIVOR_ROLES}(?![a-z]))?{GOES_ON}")
ONE_OF = r"one of our|one of the|una? de nuestr[oa]s|una? de l[oa]s"
ARTICLE = (
    rf"(?i:{ONE_OF}|a|an|our|my|the|her|his|una?|nuestr[oa]|mi|la|el|su|tambien|another|also a)"
)
KIND = (
    r"(?i:former |current |new |young |trafficking |ex |ex-|own |otra |labor |sex |minor "
    r"|antigua )?"
)
# What comes after a name cannot begin within it, so a name gives nothing back.
START = rf"(?<![A-Za-z'-])(?P<name>(?>{NAME}))"
BESIDE = re.compile(
    rf"{START}(?:, (?:who (?:is|was) )?| \(| (?P<verb>is|was|es|fue|era)(?: tambien| also)? "
    rf"| (?:as|como|=) )(?:(?P<article>{ARTICLE}) )?{KIND}"
    rf"(?P<word>(?i:{CLIENTS}))(?P<many>s)?(?![A-Za-z-])"
)
TOLD = re.compile(
    rf"{START}(?:"
    r",? (?:who )?(?:was|had been|has been|fue|ha sido) "
    r"(?:trafficked|exploited|sold|traficad[oa]|explotad[oa]|tratad[oa]|victima de)"
    r"|, (?:whom?|that) (?:we|i) (?:just |first )?"
    r"(?:placed|housed|sheltered|served|moved|relocated|picked up)"
    r"|, (?:a quien|que) (?:alojamos|atendimos|acompanamos|recibimos|trasladamos)"
    r"| \((?:V|V\d|v\d|vic|clt|cl)\))"
)
DOTTED = re.compile(
    r"(?<![A-Za-z.&])(?<!\d )[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?(?![A-Za-z]|\s[A-Z][a-z])"
)
CLIENT = re.compile(rf"(?<![a-z-])(?=[a-z]{{2}}){CLIENTS}(?![a-z-])")
A_CLIENT = re.compile(CLIENTS)
CLIENT_GOES_ON = re.compile(GOES_ON)
REACH = 25  # signs between initials and a client word
BARE = re.compile(
    r"(?:initials|iniciales)(?: are| son| de)?[ :]{1,2}(?P<given>[a-z]{2,3})(?![a-z0-9])"
    rf"|(?<![a-z-])(?=[a-z]{{2}}){CLIENTS}[ ,:(]{{1,2}}(?P<after>[a-z]{{2}})(?![a-z0-9.-])"
    rf"|(?<![a-z.-])(?P<before>[a-z]{{2}}) \({CLIENTS}\)"
)


@dataclass(frozen=True, slots=True)
class Reader:
    """One text with the names its partnership knows."""

    text: Folded
    book: NameBook

    def findings(self) -> Iterator[Finding]:
        yield from self._roles()
        yield from self._introduced()
        yield from self._beside()
        yield from self._initials()

    def _roles(self) -> Iterator[Finding]:
        """client Rosa · the victim, Jane, · her trafficker known as "Smoke"."""
        for match in ROLE.finditer(self.text.low):
            span = self._name_after(match)
            if span and (key := self._kind(match["word"], span, suspect=bool(match["suspect"]))):
                yield finding(key, (match.start(), span[1]))

    def _name_after(self, match: Match) -> Span | None:
        if match["name"] or match["called"] or (match["suspect"] and match["quote"]):
            return called_at(self.text, match.end())
        span = name_at(self.text, match.end())
        if span and match["comma"] and not THEN_ENDS.match(self.text.low, span[1]):
            return None
        return span

    def _introduced(self) -> Iterator[Finding]:
        """a woman named Rosa · new clients: Rosa · the man who sold her, Rick"""
        for pattern in (LIST, SOMEBODY, CULPRIT):
            for match in pattern.finditer(self.text.low):
                span = name_at(self.text, match.end())
                if span and (key := self._kind("", span, suspect=pattern is CULPRIT)):
                    yield finding(key, (match.start(), span[1]))

    def _beside(self) -> Iterator[Finding]:
        """Rosa is our client · Rosa (victim) · Rosa, a survivor, · Rosa, who was trafficked."""
        # The dearest pattern of all is spared where no text can match it.
        has_client = A_CLIENT.search(self.text.low)
        for match in BESIDE.finditer(self.text.plain) if has_client else ():
            if self._is_said_of_one(match):
                yield from self._named(match, match["word"].lower())
        for match in TOLD.finditer(self.text.plain):
            yield from self._named(match, "survivor")

    def _is_said_of_one(self, match: Match) -> bool:
        article = (match["article"] or "").lower()
        if match["many"]:
            return bool(re.fullmatch(ONE_OF, article))
        if article or match["verb"]:
            return bool(THEN_GOES_ON.match(self.text.low, match.end()))
        harmed = match["word"].lower() in HARMED
        return harmed and bool(IN_COMMAS.match(self.text.low, match.end()))

    def _named(self, match: Match, role: str) -> Iterator[Finding]:
        key = self._kind(role, match.span("name"), suspect=False)
        if key and reads_as_name(match["name"]):
            yield finding(key, match.span())

    def _kind(self, role: str, span: Span, *, suspect: bool) -> str:
        """Which detector speaks for a name in this role; none for names that may stand there."""
        ours = self.book.has_person(self.text.low[slice(*span)])
        covered = self.book.covers(self.text.low, *span)
        if suspect:
            return "" if covered else "trafficker_name"
        if ours and role in HARMED:
            return "lived_experience"
        return "" if covered or ours else "client_name"

    def _initials(self) -> Iterator[Finding]:
        for client in CLIENT.finditer(self.text.low):
            yield from self._initials_near(client.span())
        for match in BARE.finditer(self.text.low):
            span = match.span(match.lastgroup or 0)
            letters = self.text.plain[slice(*span)]
            if letters.isupper() and self._are_strange(letters):
                yield finding("initials", span)

    def _initials_near(self, client: Span) -> Iterator[Finding]:
        """client J.R. · J.R., seen with the client; not J.R. before "client survey"."""
        start, end = client
        goes_on = CLIENT_GOES_ON.match(self.text.low, end)
        first = max(0, start - REACH - 8) if goes_on else end
        for match in DOTTED.finditer(self.text.plain, first, end + REACH + 8):
            gap = self.text.low[match.end() : start] or self.text.low[end : match.start()]
            is_near = len(gap) <= REACH and not re.search(r"[.\n]", gap)
            if is_near and self._are_strange("".join(words_in(match[0].lower())).upper()):
                yield finding("initials", match.span())

    def _are_strange(self, letters: str) -> bool:
        return letters not in OFFICES and letters.lower() not in self.book.initials
