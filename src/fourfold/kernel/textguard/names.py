"""What reads as the name of a person, and what only looks like one."""

import re

from fourfold.kernel.textguard.folding import Folded
from fourfold.kernel.textguard.words import (
    CLIENTS,
    FOLLOW_WORDS,
    GIVEN_NAMES,
    NAMED_LIKE_NOUNS,
    NOT_NAMES,
    NOUN_ENDINGS,
)

Span = tuple[int, int]
# A capitalized word, up to two more or an initial: Rosa Méndez, Tasha M., O'Brien, don Beto.
TITLE = r"(?:(?:El|La|[Mm]rs?\.?|[Mm]s\.?|[Ss]ra?\.?|[Dd]on|[Dd]ona) )?"
NAME = (
    rf"{TITLE}[A-Z](?:'[A-Z])?[A-Za-z'-]{{1,20}}"
    r"(?: (?:de |del |de la )?[A-Z](?:[a-z'-]{1,20}|\.|(?![A-Za-z]))){0,2}"
)
TITLES = {"mr", "mrs", "ms", "sr", "sra", "don", "dona", "el", "la"}
A_NAME = re.compile(NAME)
ANY_WORDS = re.compile(r"[A-Za-z'-]{2,20}(?: [A-Za-z'-]{2,20})?")
CLIENT = re.compile(CLIENTS)


def name_at(text: Folded, at: int) -> Span | None:
    """Where a name that starts here ends. In all small or all large letters, only a given name."""
    found = A_NAME.match(text.plain, at)
    if found and found[0].upper() != found[0]:
        return found.span() if reads_as_name(found[0]) else None
    found = ANY_WORDS.match(text.plain, at)
    first = found[0].split()[0] if found else ""
    return (at, at + len(first)) if first.lower() in GIVEN_NAMES else None


def called_at(text: Folded, at: int) -> Span | None:
    """After "known as", any word is a name."""
    found = ANY_WORDS.match(text.plain, at)
    return found.span() if found and reads_as_name(found[0]) else None


def reads_as_name(words: str) -> bool:
    """Not the start of a sentence, an organization, a role or a heading."""
    parts = [part.strip(".'-").removesuffix("'s") for part in words.lower().split()]
    if parts and parts[0] in TITLES:
        parts = parts[1:]
    if not parts or parts[0] in NOT_NAMES or CLIENT.fullmatch(parts[0]):
        return False
    return not any(part in FOLLOW_WORDS or _is_noun(part) for part in parts)


def _is_noun(part: str) -> bool:
    is_name = len(part) < 6 or part in NAMED_LIKE_NOUNS or part in GIVEN_NAMES
    return not is_name and part.endswith(NOUN_ENDINGS)
