"""Built twice, the demo is the same: the same content in the same order, under other keys."""

import hashlib
import uuid
from datetime import date

import pytest
from django.db import models

from fourfold.demo.build import build
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.register import our_models
from fourfold.kernel.tenancy import EVERYWHERE, inside
from fourfold.partnerships.models import SetupToken
from tests.databases import fresh_copy

A_DAY = date(2026, 6, 15)
# Keys, digests and salts are drawn anew each time; a message and a token leave nothing to compare.
DRAWN = {"password", "salt", "digest", "previous", "details_digest", "token_digest", "joined_on"}
EMPTY = {Message, SetupToken}


def content() -> list[str]:
    """Every row in words: keys are replaced by what they point at, in the order of the journal."""
    with inside(EVERYWHERE):
        lines = [
            line(row)
            for model in our_models()
            if model not in EMPTY and not model._meta.proxy
            for row in model._default_manager.all()
        ]
    return sorted(lines)


def line(row: models.Model) -> str:
    told = {
        field.name: str(getattr(row, field.name))
        for field in row._meta.concrete_fields
        if field.name not in DRAWN and not is_key(row, field)
    }
    return f"{row._meta.label} {sorted(told.items())}"


def is_key(row: models.Model, field: models.Field) -> bool:
    value = getattr(row, field.attname)
    if field.is_relation:
        return False
    try:
        uuid.UUID(str(value))
    except ValueError:
        return False
    return True


@pytest.fixture
def built(django_db_setup, django_db_blocker):
    """Builds in a database of its own; returns its content."""

    def make(day: date) -> list[str]:
        with django_db_blocker.unblock(), fresh_copy():
            build(day)
            return content()

    return make


def digest(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def test_two_builds_on_one_day_hold_the_same(built):
    first, second = built(A_DAY), built(A_DAY)
    assert len(first) > 800
    assert digest(first) == digest(second)


def test_on_another_day_the_year_has_moved_along(built):
    assert digest(built(A_DAY)) != digest(built(date(2026, 6, 16)))
