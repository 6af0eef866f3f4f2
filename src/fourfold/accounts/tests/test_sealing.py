import time

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st
from time_machine import travel

from fourfold.accounts.sealing import BrokenSeal, seal, unseal

NO_SURROGATES = st.text(st.characters(exclude_categories=["Cs"]))


@given(NO_SURROGATES)
def test_what_was_sealed_opens_again(text):
    assert unseal(seal(text, purpose="a"), purpose="a") == text


@given(NO_SURROGATES)
def test_nothing_else_opens(text):
    with pytest.raises(BrokenSeal):
        unseal(text, purpose="a")


def test_a_seal_opens_for_its_purpose_only():
    with pytest.raises(BrokenSeal):
        unseal(seal("secret", purpose="a"), purpose="b")


def test_a_seal_does_not_show_what_is_in_it():
    assert seal("secret", purpose="a") != seal("secret", purpose="a")
    assert "secret" not in seal("secret", purpose="a")


def test_a_seal_may_have_a_time():
    with travel(time.time(), tick=False) as clock:
        sealed = seal("secret", purpose="a")
        clock.shift(60)
        assert unseal(sealed, purpose="a", seconds=60) == "secret"
        clock.shift(1)
        with pytest.raises(BrokenSeal):
            unseal(sealed, purpose="a", seconds=60)


def test_a_new_secret_key_opens_what_the_former_one_sealed():
    with override_settings(SECRET_KEY="former"):
        sealed = seal("secret", purpose="a")
    with override_settings(SECRET_KEY="new", SECRET_KEY_FALLBACKS=["former"]):
        assert unseal(sealed, purpose="a") == "secret"
    with override_settings(SECRET_KEY="new"), pytest.raises(BrokenSeal):
        unseal(sealed, purpose="a")
