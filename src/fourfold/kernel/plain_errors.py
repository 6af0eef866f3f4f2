"""What a form says when an answer cannot be used: one sentence, with the label, on what to do.

Django's own sentences stand below each other in an error summary without saying which field they
mean. A message that a form or field set itself is left alone.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

CHOICES = (forms.ChoiceField, forms.ModelChoiceField)


def speak_plainly(field: forms.Field, label: str) -> None:
    """Replace Django's default messages of one form's field."""
    defaults = _defaults_of(field)
    for code, message in _sentences(field, label).items():
        if field.error_messages.get(code) is defaults.get(code):
            field.error_messages[code] = message


def _defaults_of(field: forms.Field) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for kind in reversed(type(field).__mro__):
        found.update(getattr(kind, "default_error_messages", {}))
    return found


def _sentences(field: forms.Field, label: str) -> dict[str, str]:
    # These are filled in by Django with % and the limit, so that a % of our own is doubled.
    named = {"label": label.replace("%", "%%"), "limit": "%(limit_value)s", "has": "%(show_value)s"}
    return {
        "required": _required(field) % {"label": label},
        "invalid": _invalid(field) % {"label": label},
        "invalid_choice": _("Choose one of the answers listed for “%(label)s.”") % {"label": label},
        "max_length": _("Shorten “%(label)s” to %(limit)s characters; it has %(has)s.") % named,
        "min_length": _("Write at least %(limit)s characters in “%(label)s.”") % named,
        "max_value": _("Enter %(limit)s or less in “%(label)s.”") % named,
        "min_value": _("Enter %(limit)s or more in “%(label)s.”") % named,
        "empty": _("Choose a file that is not empty for “%(label)s.”") % {"label": label},
    }


def _required(field: forms.Field) -> str:
    if isinstance(field, forms.BooleanField):
        return _("Tick “%(label)s” to go on.")
    if isinstance(field, CHOICES):
        return _("Choose an answer for “%(label)s.”")
    if isinstance(field, forms.FileField):
        return _("Choose a file for “%(label)s.”")
    return _("Fill in “%(label)s.”")


def _invalid(field: forms.Field) -> str:
    examples = {
        forms.EmailField: _("Enter “%(label)s” with an @ in it, like name@example.org."),
        forms.URLField: _("Enter “%(label)s” as a web address that begins with https://."),
        forms.DateField: _("Enter “%(label)s” as a date, like 03/12/2027."),
        forms.DateTimeField: _("Enter “%(label)s” as a date and time, like 03/12/2027 18:30."),
        forms.TimeField: _("Enter “%(label)s” as a time, like 18:30."),
        forms.IntegerField: _("Enter “%(label)s” in digits, like 12."),
    }
    for kind, sentence in examples.items():
        if isinstance(field, kind):
            return sentence
    return _("Check “%(label)s” and enter it again.")
