"""Which passwords are refused, each with one sentence that says what to do."""

import string
from typing import Any

from django.contrib.auth import password_validation as django
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

OUR_WORDS = (
    "fourfold",
    "partnership",
    "trafficking",
    "coalition",
    "taskforce",
    "coordinator",
    "prevention",
    "protection",
    "prosecution",
)
DECORATION = string.digits + string.punctuation + string.whitespace
FEW_CHARACTERS = 5
# A password made of one of our words needs at least this much beside it.
BESIDE_IT = 6


class LongEnough(django.MinimumLengthValidator):
    def get_error_message(self) -> str:
        return (
            ngettext("Use at least %d character.", "Use at least %d characters.", self.min_length)
            % self.min_length
        )


class NotCommon(django.CommonPasswordValidator):
    """Refuses what guessers try first, also dressed up with digits, or written several times."""

    def validate(self, password: str, user: Any = None) -> None:
        plain = password.lower().strip()
        is_listed = any(core in self.passwords for core in _cores(plain))
        if is_listed or len(set(plain)) < FEW_CHARACTERS:
            raise ValidationError(self.get_error_message(), code="password_too_common")

    def get_error_message(self) -> str:
        return _("Choose another password: this one is among those that guessers try first.")


def _cores(text: str) -> set[str]:
    """The text, without the digits and marks around it, and without its repetitions."""
    once = text[: (text + text).index(text, 1)]
    return {text, once, text.strip(DECORATION), once.strip(DECORATION)}


class NotAboutYou(django.UserAttributeSimilarityValidator):
    def get_error_message(self) -> str:
        return _("Choose a password that is not like your name or e-mail address.")


class NotOurWords:
    """Refuses a password that is mostly one of our own words."""

    def validate(self, password: str, user: Any = None) -> None:
        plain = "".join(filter(str.isalpha, password.lower()))
        if any(word in plain and len(plain) - len(word) < BESIDE_IT for word in OUR_WORDS):
            raise ValidationError(self.get_help_text(), code="password_our_words")

    def get_help_text(self) -> str:
        return _("Choose something that is not a word from this work.")
