"""What an organization does, guessed from its name: kind, sector and Ps, always with the reason.

The words are in the kinds_of_* modules. A strong word decides, a weak word only hints. When a name
says two things the kind with the lower rank wins, then the longer phrase, then the later one.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize import (
    kinds_of_care,
    kinds_of_community,
    kinds_of_justice,
    kinds_of_public_life,
    kinds_of_support,
)
from fourfold.members.recognize.abbreviations import expanded
from fourfold.members.recognize.domains import hint
from fourfold.members.recognize.kinds import SECTORS, Kind, Sector
from fourfold.members.recognize.tribes import tribal_words
from fourfold.members.recognize.words import Word, folded_words, listed, phrase, phrases, stems

KINDS: tuple[Kind, ...] = (
    *kinds_of_justice.KINDS,
    *kinds_of_care.KINDS,
    *kinds_of_support.KINDS,
    *kinds_of_community.KINDS,
    *kinds_of_public_life.KINDS,
)
KIND_BY_KEY = {kind.key: kind for kind in KINDS}


class Confidence(StrEnum):
    """How sure a guess is. A guess is never certain."""

    NONE = "none"
    POSSIBLE = "possible"
    LIKELY = "likely"


_NOTHING = _("Nothing in the name says what it does")


@dataclass(frozen=True, slots=True)
class Guess:
    """What an organization seems to do, and the sentence that says why."""

    kind: str = ""
    sector: str = ""
    ps: frozenset[str] = frozenset()
    confidence: Confidence = Confidence.NONE
    reason: Promise = _NOTHING
    often_confidential: bool = False
    is_government: bool = False
    is_tribal: bool = False


NO_GUESS = Guess()


# Names of places that hold a telling word and tell nothing.
_PLACES = listed(
    "college park, college drive, college street, college avenue, church street, church hill, "
    "falls church, school street, temple terrace, temple city, court street, union county, "
    "university park, university heights, university place, university city, university avenue, "
    "congress heights, congress park, fort collins, fort morgan, fort lupton, fort worth, "
    "fort wayne, fort lauderdale, fort walton beach, fort myers, saint louis, saint paul, "
    "saint petersburg, black rock, black hawk, black forest, indian orchard, indian hills, "
    "mission viejo, mission hills, grand lodge, fire island, commerce city, bank street, "
    "farm road, pueblo county, new hope"
)


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    kind: Kind | None  # none for a place
    is_strong: bool


@dataclass(frozen=True, slots=True)
class _Hit:
    """A phrase of the vocabulary found in a text."""

    kind: Kind
    is_strong: bool
    at: int
    length: int
    written: str

    @property
    def order(self) -> tuple[bool, int, int, int]:
        return not self.is_strong, self.kind.rank, -self.length, -self.at


def _index() -> dict[str, list[_Entry]]:
    """Every phrase by its first word, the longest first."""
    index: dict[str, list[_Entry]] = defaultdict(list)
    for kind in KINDS:
        for listing, is_strong in ((kind.words, True), (kind.weak_words, False)):
            for text in listing:
                words = stems(text.split())
                index[words[0]].append(_Entry(words, kind, is_strong))
    for place in _PLACES:
        words = stems(place.split())
        index[words[0]].append(_Entry(words, None, True))
    for entries in index.values():
        entries.sort(key=lambda entry: (-len(entry.words), not entry.is_strong))
    return index


_BY_FIRST_WORD = _index()


def _hits(text: str, words: Sequence[Word]) -> list[_Hit]:
    """The phrases in a text; a word inside a longer phrase does not count again."""
    folded = stems(word.folded for word in words)
    hits: list[_Hit] = []
    at = 0
    while at < len(folded):
        entry = next(
            (
                entry
                for entry in _BY_FIRST_WORD.get(folded[at], ())
                if folded[at : at + len(entry.words)] == entry.words
            ),
            None,
        )
        if entry is None:
            at += 1
            continue
        length = len(entry.words)
        written = text[words[at].start : words[at + length - 1].end]
        if entry.kind:
            hits.append(_Hit(entry.kind, entry.is_strong, at, length, written))
        at += length
    return hits


_SYSTEM = frozenset(
    {
        "police",
        "sheriff",
        "state_police",
        "federal_investigators",
        "prosecutor",
        "us_attorney",
        "attorney_general",
        "court",
        "probation",
        "corrections",
    }
)


def _guess_of(kind: Kind, confidence: Confidence, reason: Promise) -> Guess:
    return Guess(
        kind=kind.key,
        sector=kind.sector,
        ps=kind.ps,
        confidence=confidence,
        reason=reason,
        often_confidential=kind.often_confidential,
        is_government=kind.government,
        is_tribal=kind.key == "tribal_government",
    )


def _inside_the_system(hits: Sequence[_Hit]) -> Guess | None:
    """Victim assistance of police, prosecutors or courts: one kind made of two words."""
    system = next((hit for hit in hits if hit.is_strong and hit.kind.key in _SYSTEM), None)
    victims = next((hit for hit in hits if hit.kind.key == "victim_advocacy"), None)
    if not (system and victims):
        return None
    reason = format_lazy(
        _('The name says "{word}" and "{other}"'), word=system.written, other=victims.written
    )
    return _guess_of(KIND_BY_KEY["system_victim_assistance"], Confidence.LIKELY, reason)


def _is_a_county(words: Sequence[Word]) -> bool:
    """Whether a name is nothing but that of a county: "Boulder County"."""
    folded = [word.folded for word in words]
    return len(folded) in {2, 3} and folded[-1] == "county" and "of" not in folded


def _from_name(name: str) -> Guess:
    words = expanded(name)
    hits = sorted(_hits(name, words), key=lambda hit: hit.order)
    best = hits[0] if hits else None
    tribal = tribal_words([word.folded for word in words])
    if tribal and not (best and best.is_strong):
        written = name[words[tribal[0]].start : words[tribal[1] - 1].end]
        reason = format_lazy(_('The name says "{word}"'), word=written)
        return _guess_of(KIND_BY_KEY["tribal_government"], Confidence.LIKELY, reason)
    if best is None and _is_a_county(words):
        reason = format_lazy(_('The name says "{word}"'), word=words[-1].written)
        return _guess_of(KIND_BY_KEY["local_government"], Confidence.POSSIBLE, reason)
    if best is None:
        return NO_GUESS
    found = _inside_the_system(hits) or _guess_of(
        best.kind,
        Confidence.LIKELY if best.is_strong else Confidence.POSSIBLE,
        format_lazy(_('The name says "{word}"'), word=best.written),
    )
    return replace(found, is_tribal=bool(tribal) and best.kind.government)


_BESIDE = {
    "title": _('The job title says "{word}"'),
    "notes": _('The notes say "{word}"'),
}


def _from_beside(text: str | None, column: str) -> Guess:
    """A hint from a job title or notes: only strong words, and never about lived experience."""
    hits = [hit for hit in _hits(text or "", expanded(text or "")) if hit.is_strong]
    hits = [hit for hit in hits if hit.kind.key != "survivor_led"]
    if not hits:
        return NO_GUESS
    best = min(hits, key=lambda hit: hit.order)
    return _guess_of(
        best.kind, Confidence.POSSIBLE, format_lazy(_BESIDE[column], word=best.written)
    )


def _from_email(email: str | None) -> Guess:
    found = hint(email or "")
    if found is None:
        return NO_GUESS
    reason = format_lazy(_('The e-mail address says "{word}"'), word=found.written)
    confidence = Confidence.LIKELY if found.is_exact else Confidence.POSSIBLE
    return _guess_of(KIND_BY_KEY[found.kind], confidence, reason)


def guess(
    name: str, *, title: str | None = None, email: str | None = None, notes: str | None = None
) -> Guess:
    """What an organization seems to do; the name counts most, then the e-mail, then the title."""
    named = _from_name(name)
    mailed = _from_email(email)
    candidates = (named, mailed)
    if named.confidence is Confidence.NONE and mailed.confidence is Confidence.NONE:
        candidates = (
            _from_beside(title, "title"),
            _from_beside(notes, "notes"),
        )
    sure = (found for found in candidates if found.confidence is Confidence.LIKELY)
    hinted = (found for found in candidates if found.confidence is Confidence.POSSIBLE)
    best = next(sure, None) or next(hinted, NO_GUESS)
    return replace(best, is_government=best.is_government or mailed.is_government)


_SHELTER = phrases(
    "safe house, safehouse, safe home, shelter, confidential, undisclosed, casa segura, refugio, "
    "albergue, safe haven, emergency housing"
)
_SHELTER_OF = frozenset(
    {"domestic_violence", "sexual_assault", "trafficking_services", "victim_advocacy"}
)
_ALWAYS_ASKED = phrases("safe house, safehouse, safe home, casa segura, women shelter, undisclosed")


def _says(name: str, listing: frozenset[str]) -> bool:
    padded = f" {phrase(name)} "
    return any(f" {part} " in padded for part in listing)


def asks_about_address(kind: str, name: str) -> bool:
    """Whether to ask before an address of this organization is kept: it is often secret."""
    known = KIND_BY_KEY.get(kind)
    if known and known.often_confidential:
        return True
    return _says(name, _ALWAYS_ASKED) or (kind in _SHELTER_OF and _says(name, _SHELTER))


_SECTOR_BY_HEADING = {
    " ".join(stems(heading.split())): sector for sector in SECTORS for heading in sector.headings
}
_SECTOR_BY_HEADING |= {phrase(sector.key): sector for sector in SECTORS}


def sector_named(text: str) -> Sector | None:
    """The sector that a heading or a cell names, or None."""
    return _SECTOR_BY_HEADING.get(" ".join(stems(folded_words(text))))


_P_WORDS = {
    "prevention": phrases("prevention, prevent, prevención"),
    "protection": phrases("protection, protect, protección"),
    "prosecution": phrases(
        "prosecution, prosecute, persecución, procesamiento, enjuiciamiento, procuración"
    ),
    "partnership": phrases("partnership, partnerships, partner, alianza, alianzas, colaboración"),
}
_P_FILLERS = phrases("p, ps, and, y, the, 1, 2, 3, 4, all")


def ps_named(text: str) -> frozenset[str]:
    """The Ps that a cell names; nothing when it says anything else as well."""
    words = [word for word in folded_words(text) if word not in _P_FILLERS]
    named = [key for word in words for key, listing in _P_WORDS.items() if word in listing]
    return frozenset(named) if named and len(named) == len(words) else frozenset()
