"""One name: its title, given name, family name, suffix and note."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from fourfold.members.recognize.name_case import mended
from fourfold.members.recognize.name_words import (
    DEPUTY_WORDS,
    DOUBTFUL_HONORIFICS,
    DOUBTFUL_SUFFIXES,
    EMPTY_CHAIR,
    GIVEN_NAMES,
    HONORIFICS,
    JOB_WORDS,
    PARTICLES,
    PLACEHOLDERS,
    SENTENCE_WORDS,
    SPANISH_SURNAMES,
    SUFFIXES,
)
from fourfold.members.recognize.words import folded_words, phrase, stem

_LONGEST_NAME = 6  # words; what is longer is a sentence


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person as a list names them. A single name stands in `given`."""

    given: str = ""
    family: str = ""
    suffix: str = ""
    honorific: str = ""
    note: str = ""
    email: str = ""

    @property
    def full(self) -> str:
        """As one would say it: "Sgt. Jane Doe Jr."."""
        parts = (self.honorific, self.given, self.family, self.suffix)
        return " ".join(part for part in parts if part)

    @property
    def written(self) -> str:
        """In a form that reads back as the same name: "Doe, Sgt. Jane, Jr. (alternate)"."""
        first = " ".join(part for part in (self.honorific, self.given) if part)
        parts = [self.family, first] if self.family and self.given else [first or self.family]
        if self.family and not self.given:
            parts = [f"{self.honorific} {self.family}".strip()]
        text = ", ".join([*parts, *([self.suffix] if self.suffix else [])])
        return " ".join([text, *([f"({self.note})"] if self.note else []), self.email]).strip()

    @property
    def is_deputy(self) -> bool:
        """Whether the note says that this person stands in for another."""
        words = folded_words(self.note)
        pairs = (" ".join(pair) for pair in pairwise(words))
        return any(word in DEPUTY_WORDS for word in (*words, *pairs))


@dataclass(frozen=True, slots=True)
class Peeled:
    """The words of a part: what comes before the name, the name, and what comes after."""

    honorific: tuple[str, ...]
    name: tuple[str, ...]
    suffix: tuple[str, ...]
    note: tuple[str, ...]


def joined_notes(*notes: str) -> str:
    return "; ".join(note for note in notes if note)


def is_honorific(word: str) -> bool:
    folded = phrase(word)
    if folded not in HONORIFICS:
        return False
    return (
        folded not in DOUBTFUL_HONORIFICS
        or word.endswith(".")
        or (word.isupper() and len(word) > 1)
    )


def _is_job_word(word: str) -> bool:
    folded = phrase(word)
    return folded in JOB_WORDS or stem(folded) in JOB_WORDS


def _is_suffix(text: str, *, after_comma: bool) -> bool:
    folded = phrase(text)
    if folded not in SUFFIXES:
        return False
    if folded not in DOUBTFUL_SUFFIXES:
        return True
    return "." in text or (after_comma and text.isupper())


def is_only_suffixes(part: str) -> bool:
    """Whether a part between commas is nothing but suffixes: "LCSW", "Jr. Esq."."""
    words = part.split()
    whole = _is_suffix(part, after_comma=True)
    return whole or (bool(words) and all(_is_suffix(word, after_comma=True) for word in words))


def _without_suffixes(words: list[str]) -> tuple[list[str], list[str]]:
    suffix: list[str] = []
    while len(words) > 1:
        taken = next(
            (
                count
                for count in (2, 1)
                if len(words) > count and _is_suffix(" ".join(words[-count:]), after_comma=False)
            ),
            0,
        )
        if not taken:
            break
        suffix = words[-taken:] + suffix
        words = words[:-taken]
    return words, suffix


def _leading(words: Sequence[str]) -> int:
    """How many words at the front are a title or a job, leaving a name behind."""
    if len(words) > 2 and phrase(" ".join(words[:2])) in HONORIFICS:
        return 2
    return int(len(words) > 1 and (is_honorific(words[0]) or _is_job_word(words[0])))


def peel(part: str) -> Peeled:
    """Takes titles, suffixes and job words off a name."""
    words = [word for word in part.split() if any(char.isalnum() for char in word)]
    lead: list[str] = []
    while taken := _leading(words):
        lead += words[:taken]
        words = words[taken:]
    job_at = next((at for at in range(1, len(words)) if _is_job_word(words[at])), len(words))
    words, job = words[:job_at], words[job_at:]
    words, suffix = _without_suffixes(words)
    is_titled = not any(_is_job_word(word) and not is_honorific(word) for word in lead)
    note = job if is_titled else [*lead, *job]
    note = [word.strip("()[]") for word in note]
    return Peeled(tuple(lead if is_titled else ()), tuple(words), tuple(suffix), tuple(note))


def is_given_name(word: str) -> bool:
    folded = phrase(word)
    return folded in GIVEN_NAMES and folded not in SPANISH_SURNAMES


def is_role(part: str) -> bool:
    """Whether a part is a job, an organization or a title rather than a name."""
    peeled = peel(part)
    if len(peeled.name) > 1:
        return False
    word = peeled.name[0] if peeled.name else ""
    is_title = not word or _is_job_word(word) or is_honorific(word)
    is_desk = bool(peeled.note) and not is_given_name(word)  # "Front Desk", "Denver PD"
    return is_title or is_desk


def is_empty_chair(text: str) -> bool:
    """Whether a text stands for nobody: TBD, vacant, n/a, a dash."""
    words = folded_words(text)
    return not words or " ".join(words) in PLACEHOLDERS or bool(EMPTY_CHAIR & {words[0], words[-1]})


def _is_sentence(text: str) -> bool:
    words = folded_words(text)
    return len(words) > 2 and any(word in SENTENCE_WORDS for word in words)


def starts_with_particle(words: Sequence[str]) -> bool:
    return len(words) > 1 and phrase(words[0]) in PARTICLES


def _family_starts_at(words: Sequence[str]) -> int:
    """Where the family name begins in "Maria Elena de la Cruz"."""
    for at in range(1, len(words) - 1):
        if phrase(words[at]) in PARTICLES:
            is_second_family = phrase(words[at]) == "y" and at > 1
            return at - 1 if is_second_family else at
    ends_in_two = len(words) > 2 and all(phrase(word) in SPANISH_SURNAMES for word in words[-2:])
    return len(words) - 2 if ends_in_two else len(words) - 1


def person_of(part: str) -> PersonName | None:
    """The person that a part without commas names, or None."""
    if is_empty_chair(part):
        return None
    peeled = peel(part)
    if is_role(part) or len(peeled.name) > _LONGEST_NAME or _is_sentence(part):
        return None
    words = mended(peeled.name)
    at = _family_starts_at(words) if len(words) > 1 else (0 if peeled.honorific else 1)
    return PersonName(
        given=" ".join(words[:at]),
        family=" ".join(words[at:]),
        suffix=" ".join(peeled.suffix),
        honorific=" ".join(peeled.honorific),
        note=" ".join(peeled.note),
    )


def person_of_pair(family: str, given: str) -> PersonName:
    """The person of "Doe, Jane"."""
    last, first = peel(family), peel(given)
    words = list(first.name)
    moved: list[str] = []
    while len(words) > 1 and phrase(words[-1]) in PARTICLES:  # "Cruz, Ana de la"
        moved.insert(0, words.pop())
    return PersonName(
        given=" ".join(mended(words)),
        family=" ".join(mended([*moved, *last.name], is_family=True)),
        suffix=" ".join([*last.suffix, *first.suffix]),
        honorific=" ".join([*last.honorific, *first.honorific]),
        note=joined_notes(" ".join(last.note), " ".join(first.note)),
    )
