"""The partnership's own words: its Ps, sectors, regions and roles, and the ones it starts with.

A word is stored by its key and shown by its label, so that renaming one changes every page at once.
The keys of the first sectors are those that `members.recognize` guesses.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from fourfold.kernel.tenancy import inside
from fourfold.partnerships.models import Partnership, Term

Words = tuple[tuple[str, Promise], ...]
PS: Words = (
    ("prevention", _("Prevention")),
    ("protection", _("Protection")),
    ("prosecution", _("Prosecution")),
    ("partnership", _("Partnership")),
)
SECTORS: Words = (
    ("law_enforcement", _("Law enforcement")),
    ("courts", _("Prosecution, defense and courts")),
    ("victim_services", _("Victim services")),
    ("health", _("Health, behavioral health and emergency care")),
    ("human_services", _("Child welfare and human services")),
    ("education", _("Schools, libraries and universities")),
    ("housing", _("Housing and homelessness")),
    ("legal", _("Legal aid, rights and immigration")),
    ("labor", _("Labor and workers")),
    ("faith", _("Faith groups")),
    ("community", _("Youth and community groups")),
    ("business", _("Business")),
    ("funders", _("Funders")),
    ("government", _("Government and coordination")),
)
ROLES: Words = (
    ("chair", _("Chair")),
    ("co_chair", _("Co-chair")),
    ("steward", _("Steward")),
    ("coordinator", _("Coordinator")),
    ("committee_lead", _("Committee lead")),
    ("facilitator", _("Facilitator")),
    ("note_taker", _("Note-taker")),
    ("data_lead", _("Data lead")),
)
FIRST_WORDS = {Term.Axis.P: PS, Term.Axis.SECTOR: SECTORS, Term.Axis.ROLE: ROLES}
CODES = {"prevention": "PV", "protection": "PT", "prosecution": "PS", "partnership": "PA"}
SHAPES = ("circle", "square", "triangle", "diamond")
TONES = ("prevention", "protection", "prosecution", "partnership")


@dataclass(frozen=True)
class Mark:
    """How a P looks in a picture: never by its color alone."""

    key: str
    label: str
    code: str
    shape: str
    tone: str


def seed_terms(partnership: Partnership) -> None:
    """Give a new partnership its first words, in its own language; does nothing the second time."""
    with inside(partnership), override(partnership.language):
        if Term.objects.exists():
            return
        Term.objects.bulk_create(
            Term(axis=axis, key=key, label=str(label), order=order)
            for axis, words in FIRST_WORDS.items()
            for order, (key, label) in enumerate(words)
        )


def labels(axis: str, *, retired: bool = False) -> dict[str, str]:
    """The words of an axis in their order, by key; retired ones only when asked for."""
    terms = Term.objects.filter(axis=axis)
    if not retired:
        terms = terms.filter(is_retired=False)
    return dict(terms.values_list("key", "label"))


def labels_of(*axes: str) -> list[dict[str, str]]:
    """The words of several axes, read at once, in the order in which they were asked for."""
    found: dict[str, dict[str, str]] = {axis: {} for axis in axes}
    terms = Term.objects.filter(axis__in=axes, is_retired=False)
    for axis, key, label in terms.values_list("axis", "key", "label"):
        found[axis][key] = label
    return list(found.values())


def marks(ps: dict[str, str]) -> list[Mark]:
    """Shape, color and two letters for each P, in their order."""
    taken: set[str] = set()
    return [
        Mark(key, label, _code(key, label, taken), SHAPES[at % len(SHAPES)], TONES[at % len(TONES)])
        for at, (key, label) in enumerate(ps.items())
    ]


def _code(key: str, label: str, taken: set[str]) -> str:
    letters = [letter for letter in label.upper() if letter.isalpha()] or ["?"]
    tries = [CODES.get(key, ""), *(letters[0] + letter for letter in letters[1:])]
    code = next((two for two in tries if two and two not in taken), letters[0])
    taken.add(code)
    return code
