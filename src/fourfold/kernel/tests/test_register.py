"""The data register, on models made for the test."""

from collections.abc import Iterator
from typing import Any, ClassVar

import pytest
from django.apps import apps
from django.apps.registry import Apps
from django.db import models

from fourfold.kernel import register
from fourfold.kernel.register import FreeText

PURPOSE = FreeText(purpose="What it is for", seen_by="Everyone", keep="One year", guard=True)
PHONE = FreeText(purpose="How to reach it", seen_by="Everyone", keep="One year", guard=False)
ASIDE = Apps()  # so that these models join no real table list


class Noted(models.Model):
    note = models.TextField()
    free_text: ClassVar = {"note": PURPOSE}

    class Meta:
        abstract = True
        apps = ASIDE
        app_label = "kernel"

    def __str__(self) -> str:
        return "note"


class Tea(Noted):
    phone = models.CharField(max_length=80)
    free_text: ClassVar = {"phone": PHONE}

    class Meta(Noted.Meta):
        abstract = False


def test_a_declaration_joins_those_of_abstract_parents() -> None:
    assert register.declared(Tea) == {"note": PURPOSE, "phone": PHONE}


def test_only_guarded_boxes_are_read_by_the_guard() -> None:
    assert register.guarded_fields(Tea) == ("note",)


def test_a_box_without_a_declaration_is_named() -> None:
    class Pot(models.Model):
        story = models.TextField()
        label = models.CharField(max_length=60)

        class Meta:
            apps = Apps()
            app_label = "kernel"

        def __str__(self) -> str:
            return self.label

    assert register.unregistered(Pot) == ["story"]


def test_a_declaration_of_a_field_that_is_not_there_raises() -> None:
    class Cup(models.Model):
        free_text: ClassVar = {"nothing": PURPOSE}

        class Meta:
            apps = Apps()
            app_label = "kernel"

        def __str__(self) -> str:
            return "cup"

    with pytest.raises(LookupError, match="“nothing”"):
        register.declared(Cup)


@pytest.mark.parametrize(
    ("column", "takes"),
    [
        (models.TextField(), True),
        (models.FileField(), True),
        (models.ImageField(), True),
        (models.JSONField(), True),
        (models.BinaryField(), True),
        (models.CharField(max_length=61), True),
        (models.CharField(max_length=60), False),
        (models.CharField(max_length=200, choices=[("a", "A")]), False),
        (models.EmailField(), False),
        (models.URLField(), False),
        (models.SlugField(max_length=90), False),
        (models.CharField(name="token_digest", max_length=64), False),
        (models.UUIDField(), False),
        (models.DateField(), False),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, models.Field) else str(value),
)
def test_a_box_is_a_column_that_a_story_fits_into(column: Any, takes: bool) -> None:
    column.set_attributes_from_name(column.name or "box")
    assert register.takes_free_text(column) is takes


def real_columns() -> Iterator[tuple[str, str]]:
    for model, name in register.text_columns():
        yield model._meta.label, name


def test_removal_looks_into_short_columns_and_addresses_too() -> None:
    columns = set(real_columns())
    assert ("accounts.User", "name") in columns
    assert ("accounts.User", "email") in columns
    assert ("accounts.User", "theme") not in columns


def test_removal_reaches_every_registered_box() -> None:
    boxes = {(entry.model._meta.label, entry.field) for entry in register.registered_fields()}
    assert boxes <= set(real_columns())


def test_tables_of_other_makers_are_not_ours() -> None:
    ours = {model._meta.app_label for model in register.our_models()}
    assert "account" in {model._meta.app_label for model in apps.get_models()}
    assert "account" not in ours
