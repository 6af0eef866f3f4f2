"""Every form that fills a guarded box asks before it saves."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.urls import get_resolver

from fourfold.kernel.register import guarded_fields, our_models
from fourfold.kernel.textguard.forms import GuardedForm

# Guarded boxes that no model form fills, and who reads them instead.
ELSEWHERE = {
    "directory.Organization.description": "nothing fills it yet",
    "partnerships.Seat.visit_reason": "VisitForm names its own box",
    "members.WelcomeItem.label": "ItemsForm names its own box",
    "kernel.Batch.label": "the import examines the name of the file",
    "kernel.Batch.sheets": "the import examines cells and columns",
    "kernel.Batch.header": "the import examines cells and columns",
    "members.Party.name": "the form for parties asks about all of their names at once",
    "kernel.Batch.columns": "the import examines cells and columns",
    "kernel.Batch.mapping": "the import examines cells and columns",
    "kernel.Batch.counts": "the import examines cells and columns",
    "kernel.StagedRow.cells": "the import examines cells and columns",
    "kernel.StagedRow.verdict": "the import examines cells and columns",
    "kernel.StagedRow.answers": "the import examines cells and columns",
}


def model_forms() -> list[type[forms.ModelForm]]:
    """Every model form of the program: all addresses are resolved first, so all are imported."""
    assert get_resolver().url_patterns
    return [form for form in _below(forms.ModelForm) if form.__module__.startswith("fourfold.")]


def _below(parent: Any) -> Iterator[Any]:
    for child in parent.__subclasses__():
        yield child
        yield from _below(child)


def boxes(form: type[forms.ModelForm]) -> set[str]:
    """The guarded boxes that a form fills, as 'area.Model.field'."""
    model = form._meta.model
    if model is None:
        return set()
    return {
        f"{model._meta.label}.{name}" for name in guarded_fields(model) if name in form.base_fields
    }


def test_every_form_that_fills_a_guarded_box_asks_first() -> None:
    silent = [
        form.__qualname__
        for form in model_forms()
        if boxes(form) and not issubclass(form, GuardedForm)
    ]
    assert silent == []


def test_the_guard_comes_before_everything_that_checks_a_form() -> None:
    late = [
        form.__qualname__
        for form in model_forms()
        if issubclass(form, GuardedForm)
        and form.__mro__.index(GuardedForm) > form.__mro__.index(forms.ModelForm)
    ]
    assert late == []


def test_every_guarded_box_is_filled_by_a_form_that_asks_or_accounted_for() -> None:
    guarded = {
        f"{model._meta.label}.{name}" for model in our_models() for name in guarded_fields(model)
    }
    asked = {box for form in model_forms() for box in boxes(form)}
    assert guarded - asked == set(ELSEWHERE)
