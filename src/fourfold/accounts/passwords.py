"""Which passwords are refused, each with one sentence that says what to do."""

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
# A password made of one of our words needs at least this much beside it.
BESIDE_IT = 6


class LongEnough(django.MinimumLengthValidator):
    def get_error_message(self) -> str:
        return (
            ngettext("Use at least %d character.", "Use at least %d characters.", self.min_length)
            % self.min_length
        )


class NotCommon(django.CommonPasswordValidator):
    def get_error_message(self) -> str:
        return _("Choose another password: this one is on the list that guessers try first.")


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
