"""The name of an organization taken apart: its key, what it is also called, its short forms."""

import re
from dataclasses import dataclass

from fourfold.members.recognize.abbreviations import LEGAL_FORMS, expanded
from fourfold.members.recognize.sectors import KINDS
from fourfold.members.recognize.words import Word, folded_words, phrases, stem, words_of

# Words that say what sort of body it is; alone they tell two organizations apart only weakly.
GENERAL = phrases(
    "center, centro, service, program, project, network, ministry, foundation, association, "
    "society, group, community, county, city, town, medical, coalition, alliance, council, church, "
    "parish, outreach, food, pantry, bank, kitchen, team, national, international, institute, "
    "system, initiative, collaborative, unit, division, branch, corps"
)
# Words that add nothing at all.
EMPTY = phrases("office, department, agency, organization, headquarters, hq, field, official")
JOINING = phrases("the, of, and, for, an, at, in, de, del, y, e, para")
_IRREGULAR = {"children": "child", "women": "woman", "men": "man", "niños": "niño"}
_VOCABULARY_SOURCE = (
    word
    for kind in KINDS
    for listing in (kind.words, kind.weak_words)
    for text in listing
    for word in text.split()
)
VOCABULARY = frozenset(stem(word) for word in _VOCABULARY_SOURCE) | GENERAL | EMPTY

_ASIDE = re.compile(r"\(([^()]*)\)")
_ALSO = re.compile(
    r"(?:^|[\s,;:-])(?:also known as|a\.?/?k\.?/?a|d\.?/?b\.?/?a|formerly(?: known as)?"
    r"|f\.?/?k\.?/?a|antes|también conocida como)[/.:]?\s+(?P<other>.+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart."""

    tokens: tuple[str, ...]  # the words that count, folded and written out
    also: tuple[str, ...]  # keys of what it is also called
    initials: frozenset[str]  # first letters of all words, joining words too
    shouted: frozenset[str]  # tokens written in capitals: they may be short forms

    @property
    def key(self) -> str:
        return " ".join(self.tokens)


def _counted(word: str) -> str:
    """A plural of the vocabulary counts as its singular; the words of a proper name stay."""
    singular = _IRREGULAR.get(word) or stem(word)
    return singular if singular in VOCABULARY or word in _IRREGULAR else word


def _without_legal_form(words: list[Word]) -> list[Word]:
    end = len(words)
    while end > 1 and words[end - 1].folded in LEGAL_FORMS:
        end -= 1
    return words[:end]


def _that_count(words: list[Word]) -> list[Word]:
    kept = []
    for position, word in enumerate(words):
        after_de = position > 0 and words[position - 1].folded == "de"
        article = word.folded in {"la", "las", "los"} and after_de
        leading_a = word.folded == "a" and position == 0
        if word.folded not in JOINING and not article and not leading_a:
            kept.append(word)
    return kept or words


def _initials(text: str) -> frozenset[str]:
    words = folded_words(text)
    without = [word for word in words if word != "the"]
    return frozenset("".join(word[0] for word in listed) for listed in (words, without))


def _is_short_for(short: str, long: str) -> bool:
    """Whether the short form is made of first letters of the long one, in order."""
    letters = "".join(word.folded for word in words_of(short))
    if not 2 <= len(letters) <= 9:
        return False
    counted = "".join(word.folded[0] for word in _that_count(list(words_of(long))))
    return letters == counted or letters in _initials(long)


def _apart(text: str) -> tuple[str, list[str]]:
    """The name itself, and what else the text says it is called."""
    also: list[str] = []
    if match := _ALSO.search(_ASIDE.sub(" ", text)):
        also.append(match["other"])
        text = _ASIDE.sub(" ", text)[: match.start()]
    for aside in _ASIDE.findall(text):
        outside = _ASIDE.sub(" ", text)
        renamed = _ALSO.search(f" {aside}")
        if renamed or _is_short_for(aside, outside):
            also.append(renamed["other"] if renamed else aside)
            text = text.replace(f"({aside})", " ")
    return text, also


def _unshared(words: list[Word]) -> list[Word]:
    """The words with "judicial district attorney" as what it means: two districts, one shared."""
    folded = [word.folded for word in words]
    for at in range(len(words) - 2):
        if folded[at : at + 3] == ["judicial", "district", "attorney"]:
            return [*words[: at + 2], words[at + 1], *words[at + 2 :]]
    return words


def _key(text: str) -> tuple[tuple[str, ...], list[Word]]:
    words = _unshared(_that_count(_without_legal_form(list(expanded(text)))))
    return tuple(_counted(word.folded) for word in words), words


def name_of(text: str) -> Name:
    """A name taken apart. A text without letters has an empty key."""
    itself, also = _apart(text)
    tokens, words = _key(itself)
    if not tokens:
        tokens, words = _key(text)
    shouted = {
        token
        for token, word in zip(tokens, words, strict=True)
        if word.written.replace(".", "").isupper()
    }
    return Name(
        tokens=tokens,
        also=tuple(" ".join(_key(other)[0]) for other in also),
        initials=_initials(itself),
        shouted=frozenset(shouted),
    )
