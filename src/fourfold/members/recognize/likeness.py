"""Pairs of names that are alike, each with the way in which they are.

Nothing is compared with everything: each way has its own index, so 2,000 names take a fraction of
a second.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rapidfuzz.distance import OSA

from fourfold.members.recognize.naming import EMPTY, GENERAL, VOCABULARY, Name

ALIKE: dict[str, Promise] = {
    "also": _("One entry gives the other as its short or former name"),
    "letters": _("The same letters, written together or apart"),
    "order": _("The same words in another order"),
    "mended": _("The same name but for a slip of the keys"),
    "empty": _('One name only adds a word such as "office" or "department"'),
    "initials": _("One name is made of the first letters of the other"),
    "general": _("One name is the other with a general word added"),
    "letter": _("The same name but for one letter"),
}
_KNOWN_INITIALS = {"cac": "child advocacy center"}
# "City of Boulder" and "Boulder City" are two places.
_PLACES = frozenset({"city", "town", "county"})
_LARGEST_BLOCK = 40  # names alike in the same way: more than this is a common word, not a match


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two names, by their places, and how they are alike."""

    first: int
    second: int
    is_likely: bool
    why: str


Pairs = Iterator[Likeness]


def _pairs(blocks: dict[str, list[int]], why: str, *, is_likely: bool = True) -> Pairs:
    for block in blocks.values():
        if 1 < len(block) <= _LARGEST_BLOCK:
            for first, second in combinations(block, 2):
                yield Likeness(first, second, is_likely, why)


def _deletions(word: str) -> set[str]:
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


def _index_of_vocabulary() -> dict[str, list[tuple[str, str]]]:
    """Long words of the vocabulary, as singular and plural, by themselves without a letter."""
    index: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for word in sorted(VOCABULARY):
        for form in (word, f"{word}s"):
            if len(word) >= 6:
                for shorter in _deletions(form):
                    index[shorter].append((form, word))
    return index


_VOCABULARY_BY_DELETION = _index_of_vocabulary()


def _mended(word: str) -> str:
    """A slip in a word of the vocabulary put right: "servcie" is "service"."""
    if len(word) < 6 or word in VOCABULARY or not word.isalpha():
        return word
    for shorter in sorted(_deletions(word)):
        for form, known in _VOCABULARY_BY_DELETION.get(shorter, ()):
            if form[0] == word[0] and OSA.distance(form, word, score_cutoff=1) == 1:
                return known
    return word


def _by_also(names: Sequence[Name]) -> Pairs:
    place = {name.key: at for at, name in enumerate(names)}
    for at, name in enumerate(names):
        for other in name.also:
            if other in place and place[other] != at:
                yield Likeness(at, place[other], True, "also")


def _by_letters(names: Sequence[Name]) -> Pairs:
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        blocks["".join(name.tokens)].append(at)
    yield from _pairs(blocks, "letters")


def _by_order(names: Sequence[Name]) -> Pairs:
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        blocks[" ".join(sorted(_without_empty(name.tokens)))].append(at)
    for pair in _pairs(blocks, "order"):
        tokens = names[pair.first].tokens
        is_short = len(tokens) <= 2 and bool(_PLACES & set(tokens))
        is_doubtful = is_short or "church" in tokens
        yield Likeness(pair.first, pair.second, not is_doubtful, "order")


def _by_mended(mended: Sequence[tuple[str, ...]]) -> Pairs:
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, tokens in enumerate(mended):
        blocks[" ".join(tokens)].append(at)
    yield from _pairs(blocks, "mended")


def _by_core(mended: Sequence[tuple[str, ...]]) -> Pairs:
    """Names that differ only in words that say little."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, tokens in enumerate(mended):
        core = [token for token in tokens if token not in GENERAL and token not in EMPTY]
        if core:
            blocks[" ".join(core)].append(at)
    for pair in _pairs(blocks, "general", is_likely=False):
        first, second = mended[pair.first], mended[pair.second]
        if _without_empty(first) == _without_empty(second):
            yield Likeness(pair.first, pair.second, True, "empty")
        elif set(first) <= set(second) or set(second) <= set(first):
            yield pair


def _without_empty(tokens: Sequence[str]) -> list[str]:
    return [token for token in tokens if token not in EMPTY]


def _blocks_without_a_letter(
    mended: Sequence[tuple[str, ...]],
) -> dict[str, list[tuple[int, str]]]:
    """Names by themselves with one letter of one distinctive word left out."""
    blocks: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, all_tokens in enumerate(mended):
        tokens = _without_empty(all_tokens)
        for position, token in enumerate(tokens):
            if len(token) >= 5 and token.isalpha() and token not in VOCABULARY:
                before, after = " ".join(tokens[:position]), " ".join(tokens[position + 1 :])
                for shorter in _deletions(token):
                    blocks[f"{before}|{shorter}|{after}"].append((at, token))
    return blocks


def _by_one_letter(mended: Sequence[tuple[str, ...]]) -> Pairs:
    """One distinctive word is a letter off: may be a slip, may be another place."""
    for block in _blocks_without_a_letter(mended).values():
        if not 1 < len(block) <= _LARGEST_BLOCK:
            continue
        for (first, one), (second, other) in combinations(block, 2):
            if one[0] == other[0] and OSA.distance(one, other, score_cutoff=1) == 1:
                is_swap = len(one) >= 6 and sorted(one) == sorted(other)
                yield Likeness(first, second, is_swap, "letter")


@dataclass(frozen=True, slots=True)
class _Shortening:
    """A name with a run of its words replaced by their first letters."""

    short: str
    key: str
    is_known: bool


def _shortenings(name: Name, wanted: frozenset[str]) -> Iterator[_Shortening]:
    tokens = name.tokens
    for initials in sorted(name.initials & wanted):
        yield _Shortening(initials, initials, False)
    for start in range(len(tokens)):
        for end in range(start + 3, min(len(tokens), start + 7) + 1):
            short = "".join(token[0] for token in tokens[start:end])
            if short in wanted:
                is_known = _KNOWN_INITIALS.get(short) == " ".join(tokens[start:end])
                key = " ".join((*tokens[:start], short, *tokens[end:]))
                yield _Shortening(short, key, is_known)


def _by_initials(names: Sequence[Name]) -> Pairs:
    ordinary = VOCABULARY - _KNOWN_INITIALS.keys()
    wanted = frozenset(
        token
        for name in names
        for token in name.shouted
        if 3 <= len(token) <= 7 and token.isalpha() and token not in ordinary
    )
    place = {name.key: at for at, name in enumerate(names)}
    found: dict[int, dict[int, bool]] = defaultdict(dict)
    for at, name in enumerate(names):
        for shortening in _shortenings(name, wanted):
            other = place.get(shortening.key)
            if other is not None and other != at and shortening.short in names[other].shouted:
                is_telling = shortening.is_known or len(shortening.short) >= 4
                found[other][at] = is_telling
    for short_at, long_ones in found.items():
        for long_at, is_telling in long_ones.items():
            yield Likeness(short_at, long_at, is_telling and len(long_ones) == 1, "initials")


def likenesses(names: Sequence[Name]) -> list[Likeness]:
    """The alike pairs among names with different keys, the surest way of each pair first."""
    mended = [tuple(_mended(token) for token in name.tokens) for name in names]
    found: dict[tuple[int, int], Likeness] = {}
    for pairs in (
        _by_also(names),
        _by_letters(names),
        _by_mended(mended),
        _by_core(mended),
        _by_order(names),
        _by_initials(names),
        _by_one_letter(mended),
    ):
        for pair in pairs:
            ends = (min(pair.first, pair.second), max(pair.first, pair.second))
            if ends not in found or (pair.is_likely and not found[ends].is_likely):
                found[ends] = Likeness(*ends, pair.is_likely, pair.why)
    return list(found.values())
