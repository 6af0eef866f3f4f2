"""The tables hold nothing about clients, mark nobody, and account for every box of free text."""

from typing import Any, ClassVar

import pytest
from django.apps import apps
from django.apps.registry import Apps
from django.db import models
from django.db.models import Q

from fourfold.kernel.register import FreeText, our_models, registered_fields
from tests.architecture import schema

ABOUT = FreeText(purpose="A purpose", seen_by="Everyone", keep="One year", guard=True)


def table(name: str, **columns: Any) -> type[models.Model]:
    """A throwaway table that joins no real list."""
    meta = type(
        "Meta",
        (),
        {"apps": Apps(), "app_label": "kernel", "constraints": columns.pop("checks", [])},
    )
    body = {"__module__": __name__, "Meta": meta, **columns}
    return type(name, (models.Model,), body)


# ---- the real tables ----


def test_no_table_or_column_is_on_the_denylist() -> None:
    assert [name for model in our_models() for name in schema.denied_names(model)] == []


def test_every_box_for_free_text_is_in_the_data_register() -> None:
    assert [name for model in our_models() for name in schema.unaccounted(model)] == []


def test_the_register_says_something_about_every_box() -> None:
    silent = [
        f"{entry.model._meta.label}.{entry.field}"
        for entry in registered_fields()
        if not all(str(text).strip() for text in (entry.about.purpose, entry.about.seen_by))
        or not str(entry.about.keep).strip()
    ]
    assert silent == []


def test_a_confidential_place_can_hold_no_address() -> None:
    assert [name for model in our_models() for name in schema.exposed_places(model)] == []


def test_no_table_of_anybody_holds_the_address_of_a_computer() -> None:
    """Third-party tables too: allauth's usersessions would, which is why it is not installed."""
    assert [name for model in apps.get_models() for name in schema.address_columns(model)] == []


def test_every_exception_is_still_needed() -> None:
    columns = {
        f"{model._meta.label}.{field.name}"
        for model in our_models()
        for field in model._meta.local_fields
    }
    assert set(schema.ALLOWED) <= columns


# ---- the checks bite ----


@pytest.mark.parametrize(
    "name",
    ["Client", "CaseNote", "VictimContact", "Intake", "IncidentReport", "Tip", "Suspects"],
)
def test_a_table_about_clients_is_caught(name: str) -> None:
    assert schema.denied_names(table(name)) == [f"kernel.{name}"]


@pytest.mark.parametrize(
    "name",
    [
        "client",
        "is_survivor",
        "victims_served_names",
        "case_number",
        "birth_date",
        "dob",
        "age",
        "ssn",
        "immigration_status",
        "home_address",
        "ip",
        "ip_address",
        "user_agent",
        "attendance_percentage",
        "trust_score",
        "last_seen",
        "lived_experience",
        "isSurvivor",
    ],
)
def test_a_column_about_a_person_is_caught(name: str) -> None:
    assert schema.denied_names(table("Thing", **{name: models.IntegerField()})) == [
        f"kernel.Thing.{name}"
    ]


@pytest.mark.parametrize("name", ["stage", "language", "description", "page", "trip", "leaves"])
def test_a_word_inside_another_word_is_not_caught(name: str) -> None:
    assert schema.denied_names(table("Thing", **{name: models.IntegerField()})) == []


def test_a_choice_that_marks_a_person_is_caught() -> None:
    column = models.CharField(max_length=10, choices=[("survivor", "Survivor"), ("ally", "Ally")])
    assert schema.denied_names(table("Person", kind=column)) == ["kernel.Person.kind"]


def test_a_computer_address_is_caught_by_its_type_too() -> None:
    column = models.GenericIPAddressField()
    assert schema.address_columns(table("Answer", origin=column)) == ["kernel.Answer.origin"]


def test_a_confidential_place_without_a_constraint_is_caught() -> None:
    columns: dict[str, Any] = {
        "is_confidential": models.BooleanField(),
        "address_1": models.CharField(max_length=60),
        "latitude": models.FloatField(null=True),
        "county": models.CharField(max_length=5),
    }
    assert schema.exposed_places(table("Shelter", **columns)) == [
        "kernel.Shelter.address_1",
        "kernel.Shelter.latitude",
    ]


def test_a_constraint_counts_only_for_the_columns_it_names() -> None:
    check = models.CheckConstraint(
        condition=Q(is_confidential=False) | Q(address_1=""), name="no_address"
    )
    columns: dict[str, Any] = {
        "is_confidential": models.BooleanField(),
        "address_1": models.CharField(max_length=60),
        "latitude": models.FloatField(null=True),
    }
    house = table("House", checks=[check], **columns)
    assert schema.exposed_places(house) == ["kernel.House.latitude"]


def test_an_unregistered_box_is_caught_and_a_registered_one_passes() -> None:
    declared: ClassVar = {"known": ABOUT}
    page = table("Page", known=models.TextField(), story=models.TextField(), free_text=declared)
    assert schema.unaccounted(page) == ["kernel.Page.story"]
