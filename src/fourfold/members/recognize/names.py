"""People in a cell: "Doe, Jane; Smith, Bob (alt)" is two people, and nothing is invented.

Every word of a cell comes back: in the parts of a name, in a note, or among what was left over.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from fourfold.members.recognize.domains import addresses_in, is_generic_inbox
from fourfold.members.recognize.name_parts import (
    PersonName,
    is_empty_chair,
    is_given_name,
    is_honorific,
    is_only_suffixes,
    is_role,
    joined_notes,
    peel,
    person_of,
    person_of_pair,
    starts_with_particle,
)
from fourfold.members.recognize.words import folded_words

__all__ = ["PeopleCell", "PersonName", "read_people", "split_people"]

_PRONOUN = r"(?:she|her|hers|he|him|his|they|them|theirs|ella|él|elle)"
_BETWEEN = re.compile(
    rf"(?P<kept>\([^()\n]*\)|\[[^\[\]\n]*\]|\b{_PRONOUN}(?:/{_PRONOUN})+\b|\bn/a\b|\b[wc]/o?)"
    r"|(?P<hard>[\n\r\t;|/+•·]|\s-\s(?=[^-]+\s-\s*$))"
    r"|\s(?P<soft>and|y|&)\s|(?P<tight>&)",
    re.IGNORECASE,
)
_NOTE = re.compile(rf"\(([^()]*)\)|\[([^\[\]]*)\]|(\b{_PRONOUN}(?:/{_PRONOUN})+\b)", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<![^\W_])(?:(?:ext|tel|cell|x)\b\.?:?\s*|#)?\+?\d[\d\s().-]*(?:(?:x|ext\.?)\s*\d+)?(?![^\W_])",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^([^\W\d_][\w\s.'-]{1,30}):(?!//)\s*(.+)$", re.DOTALL)
_DASH = re.compile(r"\s[-–—]+\s")
_EDGES = " \t\n\r-–—,.:;*\"'“”‘’<>_"


@dataclass(frozen=True, slots=True)
class PeopleCell:
    """The people of a cell, and the texts in it that name nobody."""

    people: tuple[PersonName, ...] = ()
    leftover: tuple[str, ...] = ()


@dataclass(slots=True)
class _Piece:
    """What stands between two separators, as it was read."""

    people: list[PersonName] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)
    is_last_first: bool = False


def _tidy(text: str) -> str:
    text = " ".join(text.split()).lstrip(_EDGES)
    return text.rstrip(" \t\n\r-–—,:;*\"'“”‘’<>_")


def _from_email(address: str) -> PersonName | None:
    """The name in jane.doe@example.org; jdoe@ and info@ hold none."""
    local = address.partition("@")[0]
    parts = re.split(r"[._-]", local)
    plain = len(parts) in {2, 3} and all(part.isalpha() for part in parts)
    if is_generic_inbox(address) or not plain or min(len(parts[0]), len(parts[-1])) < 2:
        return None
    person = person_of(" ".join(parts))
    return replace(person, email=address) if person and person.family else None


def _is_last_first(left: str, right: str) -> bool:
    """Whether "left, right" is one person with the family name first."""
    last, first = peel(left).name, peel(right).name
    if is_role(left) or is_role(right) or is_empty_chair(right) or not 0 < len(first) <= 4:
        return False
    if len(last) == 1:
        return True
    if starts_with_particle(last):
        return True
    if len(last) > 4 or is_given_name(last[0]):
        return False
    has_initial = len(first) == 2 and len(first[1].rstrip(".")) == 1
    return len(first) == 1 or has_initial or is_given_name(first[0])


def _with_extras(person: PersonName, extras: Sequence[str]) -> PersonName:
    """Suffixes and jobs that follow a name after a comma."""
    for extra in extras:
        if is_only_suffixes(extra):
            person = replace(person, suffix=f"{person.suffix} {extra}".strip())
        else:
            person = replace(person, note=joined_notes(person.note, extra))
    return person


def _extras_end(parts: Sequence[str], at: int) -> int:
    while at < len(parts) and (is_only_suffixes(parts[at]) or is_role(parts[at])):
        at += 1
    return at


def _by_commas(text: str) -> _Piece:
    piece = _Piece()
    parts = [tidy for part in text.split(",") if (tidy := _tidy(part))]
    at = 0
    while at < len(parts):
        given_at = at + 1
        while given_at < len(parts) and is_only_suffixes(parts[given_at]):  # "Doe, Jr., Jane"
            given_at += 1
        person: PersonName | None
        if given_at < len(parts) and _is_last_first(parts[at], parts[given_at]):
            person = person_of_pair(parts[at], parts[given_at])
            person = _with_extras(person, parts[at + 1 : given_at])
            piece.is_last_first = True
            at, start = given_at + 1, given_at + 1
        else:
            person = person_of(parts[at])
            if person is None:
                piece.leftover.append(parts[at])
            at, start = at + 1, at + 1
        if person:
            at = _extras_end(parts, start)
            piece.people.append(_with_extras(person, parts[start:at]))
    return piece


def _by_dash(text: str) -> _Piece:
    """A name, then what it is about: "Jane Doe - Director"."""
    parts = [tidy for part in _DASH.split(text) if (tidy := _tidy(part))]
    if len(parts) < 2 or is_empty_chair(parts[0]):
        whole = _tidy(text)
        return (
            _Piece(leftover=[whole] if whole else []) if is_empty_chair(text) else _by_commas(text)
        )
    main = 1 if is_role(parts[0]) and not is_role(parts[1]) else 0
    piece = _by_commas(parts[main])
    others = [part for at, part in enumerate(parts) if at != main]
    if piece.people and all(is_given_name(part.split()[0]) for part in others):
        for other in others:
            more = _by_commas(other)
            piece.people += more.people
            piece.leftover += more.leftover
    elif piece.people:
        piece.people[0] = replace(piece.people[0], note=joined_notes(piece.people[0].note, *others))
    else:
        piece.leftover += others
    return piece


def _read_piece(text: str) -> _Piece:
    emails = addresses_in(text)
    rest = re.sub(r"[<(\[]?(?:mailto:)?[^\s@<>,;:()\[\]\"]+@[^\s@<>,;:()\[\]\"]+[>)\]]?", " ", text)
    if not emails:
        rest = text
    notes = [_tidy("".join(groups)) for groups in _NOTE.findall(rest)]
    rest = _NOTE.sub(" ", rest)
    if match := _LABEL.match(rest.strip()):
        notes.append(_tidy(match[1]))
        rest = match[2]
    notes += [_tidy(number) for number in _NUMBER.findall(rest)]
    rest = _NUMBER.sub(" ", rest)
    notes = [note for note in notes if note]
    if not folded_words(rest):
        named = [(address, _from_email(address)) for address in emails]
        people = [person for _address, person in named if person]
        left = [address for address, person in named if person is None]
        return _noted(_Piece(people, left), notes)
    piece = _noted(_by_dash(rest), notes)
    if len(emails) == len(piece.people):
        paired = zip(piece.people, emails, strict=True)
        piece.people = [replace(person, email=address) for person, address in paired]
    else:
        piece.leftover += emails
    return piece


def _noted(piece: _Piece, notes: Sequence[str]) -> _Piece:
    """Notes belong to the last person of a piece: "Jane Doe, Bob Smith (alt)"."""
    if piece.people and notes:
        person = piece.people[-1]
        piece.people[-1] = replace(person, note=joined_notes(person.note, *notes))
    else:
        piece.leftover += notes
    return piece


@dataclass(slots=True)
class _Cut:
    """A stretch of a cell, and the word that joins it to the one before."""

    text: str
    joiner: str  # "" at the start and after a firm separator


def _cuts(cell: str) -> list[_Cut]:
    cuts = [_Cut("", "")]
    end = 0
    for match in _BETWEEN.finditer(cell):
        if match["kept"]:
            continue
        cuts[-1].text += cell[end : match.start()]
        cuts.append(_Cut("", (match["soft"] or match["tight"] or "").lower()))
        end = match.end()
    cuts[-1].text += cell[end:]
    return cuts


def _is_one_family(before: _Cut, after: _Cut) -> bool:
    """A double family name, not two people: "Ortega y Gasset"."""
    left, right = before.text.split(), after.text.split()
    comes_first = len(left) == 1 and "," in after.text and not after.text.strip().startswith(",")
    return after.joiner == "y" and ((len(left) > 1 and len(right) == 1) or comes_first)


def _joined(cuts: Sequence[_Cut]) -> list[_Cut]:
    result: list[_Cut] = []
    for cut in cuts:
        if result and cut.joiner and _is_one_family(result[-1], cut):
            result[-1].text = f"{result[-1].text.strip()} {cut.joiner} {cut.text.strip()}"
        else:
            result.append(cut)
    return result


def _share_family(before: _Piece, after: _Piece) -> None:
    """Two Smiths: "Jane and Bob Smith", "Smith, Jane & Bob" and "Mr. and Mrs. Smith"."""
    if after.people and before.leftover and not before.people:
        title, family = before.leftover[-1], after.people[0].family
        if is_honorific(title) and after.people[0].honorific and family:
            before.people = [PersonName(honorific=before.leftover.pop(), family=family)]
    if not (before.people and after.people):
        return
    first, second = before.people[-1], after.people[0]
    if not first.family and second.given and second.family and not after.is_last_first:
        before.people[-1] = replace(first, family=second.family)
    elif before.is_last_first and second.given and not second.family:
        after.people[0] = replace(second, family=first.family)


def read_people(cell: str) -> PeopleCell:
    """The people a cell names, in its order, and what else it says."""
    pieces: list[_Piece] = []
    for cut in _joined(_cuts(cell)):
        piece = _read_piece(cut.text)
        if pieces and cut.joiner:
            _share_family(pieces[-1], piece)
        pieces.append(piece)
    people = tuple(person for piece in pieces for person in piece.people)
    leftover = tuple(text for piece in pieces for text in piece.leftover)
    return PeopleCell(people, leftover)


def split_people(cell: str) -> tuple[PersonName, ...]:
    """The people a cell names; nobody for "TBD", "n/a" or a dash."""
    return read_people(cell).people
