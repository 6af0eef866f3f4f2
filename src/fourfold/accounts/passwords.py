"""Passwords that a stranger who knows the product could guess are refused."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

OUR_WORDS = ("fourfold", "partnership", "trafficking", "coalition", "taskforce")


class NotOurWords:
    """Refuses a password that is mostly one of our own words."""

    def validate(self, password: str, user: Any = None) -> None:
        plain = "".join(filter(str.isalpha, password.lower()))
        if any(word in plain and len(plain) - len(word) < 6 for word in OUR_WORDS):
            raise ValidationError(self.get_help_text(), code="password_our_words")

    def get_help_text(self) -> str:
        return _("Choose something that is not a word from this work.")
