import string

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from fourfold.accounts.commands import create_account
from fourfold.accounts.hashers import ModestArgon2
from fourfold.accounts.models import User
from fourfold.accounts.tests.conftest import PASSWORD, Browser

COMMON = "Choose another password: this one is among those that guessers try first."
LIKE_YOU = "Choose a password that is not like your name or e-mail address."
GROUP = "Choose a password without the name of your partnership."
LONG = (string.ascii_letters + string.digits + " ") * 2 + "42"
BEN = User(email="ben.cole@example.org", name="Ben Benjamin Coleridge", alias="Nightheron")


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("eleven char", "Use at least 12 characters."),
        ("123456qwerty", COMMON),
        ("Password2026!", COMMON),
        ("sunshinesunshine", COMMON),
        ("ababababababab", COMMON),
        ("benjamin coleridge", LIKE_YOU),
        ("nightheron12", LIKE_YOU),
        ("Ben likes herons", LIKE_YOU),
        ("herons4ben2see", LIKE_YOU),
        ("quietBenStands", LIKE_YOU),
        ("9BENJAMIN coleridge!", LIKE_YOU),
        ("heronnight hawk nightheron", LIKE_YOU),
        ("Fourfold2026!", "Choose something that is not a word from this work."),
        ("our-partnership", "Choose something that is not a word from this work."),
        ("anti-trafficking", "Choose something that is not a word from this work."),
    ],
)
def test_a_weak_password_is_refused_with_one_sentence(password, why):
    with pytest.raises(ValidationError) as refused:
        validate_password(password, BEN)
    assert refused.value.messages == [why]


@pytest.mark.parametrize(
    "password",
    [
        "four slow herons",
        "трёх цапель мало",
        "🦆🦢🦩🐦🪿🦅🦉🕊️🐧🦚🦜🐓",
        "   spaces at both ends   ",
        "123456789012 is fine",
        LONG,
        "the partnership of the slow herons",
    ],
)
def test_a_long_password_is_taken_as_it_is(db, password):
    user = create_account(email="x@example.org", name="Ben Cole", password=password)
    assert Browser().sign_in(user, password).status_code == 302


@pytest.mark.parametrize(
    "password", ["bench by the pond", "coleslaw and herons", "urbane herons fly"]
)
def test_letters_of_a_name_within_other_words_are_no_reason(password):
    validate_password(password, BEN)


@pytest.mark.parametrize(
    "password",
    [
        "riverbend herons",
        "we are RiverBend",
        "r-i-v-e-r-b-e-n-d 22",
        "Ríverbend herons",
        "UPRC for herons",
    ],
)
def test_the_names_of_the_group_make_no_password_before_or_after_joining(cast, password):
    cast.here.short_name = "UPRC"
    cast.here.name = "Riverbend"
    cast.here.save()
    new = User(email="new@example.org", name="Noor")
    new.joining = ("Riverbend", "UPRC")
    for user in (new, cast.ben.user):
        with pytest.raises(ValidationError) as refused:
            validate_password(password, user)
        assert refused.value.messages == [GROUP]


@pytest.mark.parametrize("password", ["riverbend herons", "suprconductor herons"])
def test_the_names_of_another_group_are_ordinary_words(cast, password):
    cast.here.short_name = "UPRC"
    cast.here.save()
    validate_password(password if "supr" in password else "lakeside herons", cast.ben.user)


def test_no_character_of_a_long_password_is_ignored(db):
    assert len(LONG) == 128
    user = create_account(email="x@example.org", name="Ben Cole", password=LONG)
    assert Browser().sign_in(user, LONG[:-1] + "3").status_code == 200


def test_passwords_are_kept_as_argon2id_digests():
    kept = ModestArgon2().encode(PASSWORD, "somesaltsomesalt")
    assert kept.startswith("argon2$argon2id$v=19$m=19456,t=2,p=1$")


def test_changing_the_password_needs_the_old_one_and_ends_the_other_sessions(ben):
    here, there = Browser(), Browser()
    here.sign_in(ben)
    there.sign_in(ben)
    new = {"password1": "five slow herons", "password2": "five slow herons"}
    refused = here.post("/account/password", {"oldpassword": "wrong", **new})
    assert "Enter the password you use now." in refused.content.decode()
    key = here.session.session_key
    assert here.post("/account/password", {"oldpassword": PASSWORD, **new}).status_code == 302
    assert here.is_signed_in
    assert here.session.session_key != key
    assert not there.is_signed_in
