"""The suggested words of an invitation, for each way and language. A partnership can change them.

The texts are files in `texts/<language>/`, which anyone can edit. Their first lines say nothing of
the subject: they are what a locked screen shows.
"""

from functools import cache
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"
FIRST_LANGUAGE = "en"
UNKNOWN = {
    "en": {
        "when": "the day is not set yet",
        "where": "the place is not set yet",
        "told_later": "I will tell you the place by phone",
        "purpose": "to find out what we could do together",
    },
    "es": {
        "when": "el día aún no está fijado",
        "where": "el lugar aún no está fijado",
        "told_later": "le diré el lugar por teléfono",
        "purpose": "ver qué podríamos hacer juntos",
    },
}
LINK_LEAD = {
    "en": "To answer, you can also open this link. It is for you alone, and needs a code that I"
    " tell you in person or by phone:",
    "es": "También puede responder con este enlace. Es solo para usted y pide un código que le"
    " digo en persona o por teléfono:",
}
SUBJECTS = {"en": "{partnership}: something for you to read", "es": "{partnership}: algo para leer"}


def suggested(way: str, language: str) -> tuple[str, str]:
    """Subject and text of the suggested letter; only mail has a subject."""
    return _subject(language) if way == "mail" else "", _text(way, language)


def own_link_text(language: str) -> tuple[str, str]:
    """Subject and text of the mail that brings somebody with a printed link one of their own."""
    return _subject(language), _text("own_link", language)


def _subject(language: str) -> str:
    return SUBJECTS.get(language, SUBJECTS[FIRST_LANGUAGE])


@cache
def _text(name: str, language: str) -> str:
    known = language if language in SUBJECTS else FIRST_LANGUAGE
    return (TEXTS / known / f"{name}.txt").read_text(encoding="utf-8").strip()
