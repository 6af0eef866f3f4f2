"""Which passwords are refused, each with one sentence that says what to do."""

import re
import string
from collections.abc import Callable, Iterable
from typing import Any
from unicodedata import combining, normalize

from django.contrib.auth import password_validation as django
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.accounts.models import User

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
# A shorter name is looked for as a word, not within words: "Ana" is not in "banana".
LONG_ENOUGH_TO_HOLD = 5
A_WORD = re.compile(r"[^\W\d_]+")
A_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[^\W\d_A-Za-z]+")
SHORTEST_PART = 3

NamesAround = Callable[[User], Iterable[str]]
_names_around: list[NamesAround] = []


def know_names(around: NamesAround) -> NamesAround:
    """Tell which names around a person, of their groups for instance, make a bad password."""
    _names_around.append(around)
    return around


def holds(password: str, name: str) -> bool:
    """Whether the name stands in the password, whatever is between its letters."""
    squeezed = "".join(A_WORD.findall(unaccented(name).casefold()))
    if len(squeezed) < LONG_ENOUGH_TO_HOLD:
        return len(squeezed) >= SHORTEST_PART and squeezed in _words_in(password)
    return squeezed in "".join(A_WORD.findall(unaccented(password).casefold()))


def unaccented(text: str) -> str:
    return "".join(sign for sign in normalize("NFKD", text) if not combining(sign))


def _words_in(password: str) -> set[str]:
    """The words of a password, also where a capital letter alone begins the next one."""
    plain = unaccented(password)
    return {word.casefold() for word in [*A_WORD.findall(plain), *A_PART.findall(plain)]}


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
    """Refuses what is like a name or address of the person, or has a part of their name in it."""

    def validate(self, password: str, user: Any = None) -> None:
        super().validate(password, user)
        names = [getattr(user, "name", ""), getattr(user, "alias", "")]
        parts = [part for name in names for part in A_WORD.findall(unaccented(name))]
        is_held = any(holds(password, name) for name in names) or any(
            part.casefold() in _words_in(password) for part in parts if len(part) >= SHORTEST_PART
        )
        if is_held:
            raise ValidationError(self.get_error_message(), code="password_too_similar")

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


class NotYourGroup:
    """Refuses a password with the name of a group that the person is in, or is about to be in."""

    def validate(self, password: str, user: Any = None) -> None:
        if not isinstance(user, User):
            return
        names = [*user.joining, *(name for around in _names_around for name in around(user))]
        if any(holds(password, name) for name in names):
            raise ValidationError(self.get_help_text(), code="password_of_the_group")

    def get_help_text(self) -> str:
        return _("Choose a password without the name of your partnership.")
