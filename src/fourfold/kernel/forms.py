"""How forms are drawn: Django's own renderer, with the markup that GOV.UK tested with many people.

A field knows which kind of control it is; `kernel/field.html` draws label, hint, error and control.
`RadiosWithHints` and `CheckboxesWithHints` say more about each choice; `DayInput` and `TimeInput`
are the browser's own pickers, which also accept typing.
"""

from collections.abc import Iterable
from typing import Any, ClassVar, cast

from django import forms
from django.forms.renderers import TemplatesSetting

from fourfold.kernel.plain_errors import speak_plainly

KINDS: dict[type[forms.Widget], tuple[str, str]] = {
    forms.CheckboxSelectMultiple: ("checkboxes", "govuk-checkboxes__input"),
    forms.RadioSelect: ("radios", "govuk-radios__input"),
    forms.CheckboxInput: ("checkbox", "govuk-checkboxes__input"),
    forms.Textarea: ("textarea", "govuk-textarea"),
    forms.FileInput: ("file", "govuk-file-upload"),
    forms.Select: ("select", "govuk-select"),
    forms.MultiWidget: ("parts", "govuk-input"),
    forms.widgets.Input: ("input", "govuk-input"),
}
SHORT, MEDIUM = 20, 60  # characters
# For a box whose content the browser of a shared computer should not offer to the next person.
QUIET = {"autocomplete": "off"}


class DrawnField(forms.BoundField):
    """A field with what its template needs to know, and with plain words for its mistakes."""

    def __init__(self, form: forms.BaseForm, field: forms.Field, name: str) -> None:
        super().__init__(form, field, name)
        if form.is_bound:
            speak_plainly(field, str(self.label))

    @property
    def kind(self) -> str:
        return self._kind_and_class()[0]

    @property
    def is_optional(self) -> bool:
        """Whether to say so; not where the form needs one field or the other (`one_of`)."""
        is_needed = self.field.required or self.name in getattr(self.form, "one_of", ())
        return not is_needed and self.kind != "checkbox" and not self._is_alone()

    def _is_alone(self) -> bool:
        """Whether the form asks for nothing else: then there is nothing to leave out."""
        return sum(not field.widget.is_hidden for field in self.form.fields.values()) == 1

    @property
    def first_id(self) -> str:
        """Where the error summary leads: the control itself, or the first of a group."""
        if self.kind in {"radios", "checkboxes"} and self.subwidgets:
            return str(self.subwidgets[0].id_for_label)
        return self.id_for_label or self.auto_id

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        built: dict[str, Any] = super().build_widget_attrs(attrs, widget)
        own = (widget or self.field.widget).attrs.get("class", "")
        classes = [self._kind_and_class()[1], self._width(), own]
        built["class"] = " ".join(name for name in classes if name)
        return built

    def _kind_and_class(self) -> tuple[str, str]:
        for widget, found in KINDS.items():
            if isinstance(self.field.widget, widget):
                return found
        return "input", ""

    def _width(self) -> str:
        """A box is as wide as what belongs in it, so that its size says what is asked."""
        widget, longest = self.field.widget, getattr(self.field, "max_length", None)
        if isinstance(widget, forms.NumberInput | forms.DateInput | forms.TimeInput):
            return "input--short"
        if self.kind != "input" or longest is None or longest > MEDIUM:
            return ""
        return "input--short" if longest <= SHORT else "input--medium"


def offer(field: forms.Field, choices: Iterable[Any]) -> None:
    """Give a field of choices what there is to choose now."""
    cast(forms.ChoiceField, field).choices = list(choices)


class FormRenderer(TemplatesSetting):
    form_template_name = "kernel/form.html"
    field_template_name = "kernel/field.html"
    bound_field_class = DrawnField


class _Hints:
    """Says more about each choice: `hints={value: "what it means"}`."""

    def __init__(self, *args: Any, hints: dict[Any, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hints = hints or {}

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(*args, **kwargs)  # type: ignore[misc]  # mixin
        if hint := self.hints.get(option["value"]):
            option["hint"] = hint
            option["attrs"]["aria-describedby"] = f"{option['attrs'].get('id')}_hint"
        return option


class RadiosWithHints(_Hints, forms.RadioSelect):
    """One of a few choices, each with a line that says what it means."""


class CheckboxesWithHints(_Hints, forms.CheckboxSelectMultiple):
    """Any of a few choices, each with a line that says what it means."""


class DayInput(forms.DateInput):
    """A day, in the browser's own picker."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    """A time of day, in the browser's own picker."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H:%M")


class PrivateText(forms.Textarea):
    """Free text that no spelling service may see: some browsers send what is typed to one."""

    OFF: ClassVar = {"spellcheck": "false", "autocomplete": "off", "rows": 6}

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({**self.OFF, **(attrs or {})})
