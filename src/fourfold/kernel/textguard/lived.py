"""What would mark a member: their name beside lived experience, or their two names together.

The partnership's own people may be named everywhere else. Here it is always asked, because nobody
but the person may decide to say so.
"""

import re
from collections.abc import Iterable, Iterator

from fourfold.kernel.textguard.findings import Finding, finding
from fourfold.kernel.textguard.folding import Folded, fold
from fourfold.kernel.textguard.known import NameBook
from fourfold.kernel.textguard.names import Span

Match = re.Match[str]
# Said of a member, these mark that person, wherever in the sentence they stand.
LIVED = re.compile(
    r"lived[ -]exp(?:erience|ertise)(?! (?:polic|pay|stipend|budget|fund|statement|council|board"
    r"|panel|committee|group|network|consultants|guide|training))"
    r"|experiencias? vividas?|su propia historia|(?:her|his|their) own (?:story|trafficking)"
    r"|as a survivor|como sobreviviente|fellow survivors?|survivor (?:her|him|them)sel"
    r"|(?:was|were|been|being) (?:sex |labor )?(?:trafficked|exploited)"
    r"|trafficked (?:at|when|as a)|(?:fue|sido|era) (?:traficad|explotad|tratad|victima)"
    r"|(?:is|es|soy|a) (?:a |una? )?(?:survivor|sobreviviente)(?![a-z' -])"
)
REACH = 60
SENTENCE_END = re.compile(r"[.!?\n](?:\s|$)")
CAPITALIZED = re.compile(r"[A-Z][A-Za-z'-]{1,20}")
LINKED = re.compile(
    r"(?:'s)?[\s,;:\"'()/=-]{0,3}(?:(?:also|aka|a\.k\.a\.|alias|is|was|or|known as|goes by|called"
    r"|really|real name|true name|legal name|whose|name|the|o|es|tambien|conocid[oa] como"
    r"|nombre real|se llama)[\s,;:\"'()/=-]{1,3}){0,5}"
)
MORE_NAME = re.compile(r"(?: [A-Z][A-Za-z'-]{1,20}){0,2}")
BEFORE_IN_A_LIST = re.compile(r"[A-Z][A-Za-z'-]{1,20}(?:,| and| y)\s$")
IN_A_LIST = re.compile(r"\s?,?\s?(?:,|&|and|y|with|con)\s[A-Z]|\s?\n")


def marked_members(text: Folded, book: NameBook) -> Iterator[Finding]:
    """A member in one sentence with words of lived experience."""
    if not book.people:
        return
    for match in LIVED.finditer(text.low):
        for name in CAPITALIZED.finditer(text.plain, *_sentence(text.low, match)):
            if name[0].lower().removesuffix("'s") in book.people:
                start, end = min(name.start(), match.start()), max(name.end(), match.end())
                yield finding("lived_experience", (start, end))
                break


def named_members(text: Folded, book: NameBook) -> Iterator[Finding]:
    """Any member, where the whole text is about lived experience."""
    for name in CAPITALIZED.finditer(text.plain):
        if name[0].lower().removesuffix("'s") in book.people:
            yield finding("lived_experience", name.span())


def _sentence(low: str, match: Match) -> Span:
    start, end = max(0, match.start() - REACH), min(len(low), match.end() + REACH)
    ends = [found.end() for found in SENTENCE_END.finditer(low, start, match.start())]
    later = SENTENCE_END.search(low, match.end(), end)
    return (ends[-1] if ends else start), (later.start() if later else end)


def two_names(text: Folded, book: NameBook, aliases: Iterable[str]) -> Iterator[Finding]:
    """An alias with a person's own name in apposition: Sky (Maria Lopez), Maria, known as Sky.

    Every person of the book counts, not only the one who uses the alias. A guard that spoke up for
    the true pair alone would tell whoever tries names which one it is.
    """
    for alias in aliases:
        sign = re.escape(fold(alias).plain)
        for match in re.finditer(rf"(?<![A-Za-z]){sign}(?![A-Za-z])", text.plain):
            yield from _neighbors(text, book, match.span())


def _neighbors(text: Folded, book: NameBook, alias: Span) -> Iterator[Finding]:
    start, end = alias
    for name in CAPITALIZED.finditer(text.plain, max(0, start - REACH), end + REACH):
        apart = name.end() <= start or name.start() >= end
        if apart and name[0].lower() in book.people and _are_linked(text, name.span(), alias):
            yield finding("two_names", (min(start, name.start()), max(end, name.end())))


def _are_linked(text: Folded, one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    between = text.low[first[1] : second[0]]
    if not LINKED.fullmatch(between):
        return False
    # "Sky, Ana, Ben and Cleo" is a list of people; "Sky, Maria Lopez, will chair" is one person.
    return between.strip() != "," or not _in_a_list(text.plain, first[0], second[1])


def _in_a_list(plain: str, start: int, end: int) -> bool:
    more = MORE_NAME.match(plain, end)
    follows = IN_A_LIST.match(plain, more.end() if more else end)
    return bool(follows or BEFORE_IN_A_LIST.search(plain[max(0, start - 30) : start]))
