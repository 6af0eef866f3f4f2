"""A page that shows every component once: for people who build pages, and for the checks.

Only in the demo and while developing.
"""

from typing import Any

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from fourfold.kernel.forms import DayInput, PrivateText, RadiosWithHints, TimeInput
from fourfold.kernel.templatetags.statuses import STATUSES
from fourfold.kernel.web import public_view, render_page


class Sample(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label=_("Name of the meeting"), max_length=80)
    place = forms.CharField(
        label=_("Place"), max_length=50, required=False, help_text=_("A street, or a video link.")
    )
    day = forms.DateField(label=_("Day"), widget=DayInput)
    time = forms.TimeField(label=_("Starts at"), widget=TimeInput, required=False)
    people = forms.IntegerField(label=_("How many people"), min_value=1)
    kind = forms.ChoiceField(
        label=_("How you meet"),
        choices=[("room", _("In a room")), ("video", _("By video")), ("both", _("Both"))],
        widget=RadiosWithHints(hints={"both": _("Some in the room, some on the screen.")}),
    )
    needs = forms.MultipleChoiceField(
        label=_("What helps people come"),
        choices=[("care", _("Child care")), ("ride", _("A ride")), ("food", _("A meal"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    series = forms.ChoiceField(
        label=_("Repeats"), choices=[("", _("Only once")), ("month", _("Every month"))]
    )
    notes = forms.CharField(label=_("Notes"), widget=PrivateText, required=False)
    file = forms.FileField(label=_("A file to share"), required=False)
    agree = forms.BooleanField(label=_("I have checked the date with the room"))


BARS = [
    {"label": _("Prevention"), "count": 4, "width": 200, "y": 6, "tone": "prevention"},
    {"label": _("Protection"), "count": 7, "width": 350, "y": 42, "tone": "protection"},
    {"label": _("Prosecution"), "count": 3, "width": 150, "y": 78, "tone": "prosecution"},
    {"label": _("Partnership"), "count": 1, "width": 50, "y": 114, "tone": "partnership"},
]


@public_view
@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    wrong = Sample({"name": "", "people": "0"}) if "errors" in request.GET else None
    context = {**_examples(wrong), "stale": "stale" in request.GET}
    return render_page(request, "portal/components.html", context)


def _examples(wrong: forms.Form | None) -> dict[str, Any]:
    return {
        "form": wrong or Sample(),
        "statuses": list(STATUSES),
        "tones": ["info", "success", "warning", "danger"],
        "bars": BARS,
        "tabs": [
            {"label": _("Goals"), "url": "#tabs", "current": True, "count": 4},
            {"label": _("Board"), "url": "#tabs", "current": False},
        ],
        "tasks": [
            {"title": _("Name and area"), "url": "#tasks", "status": "done"},
            {"title": _("Ground rules"), "url": "#tasks", "status": "in-progress", "hint": "5 min"},
            {"title": _("Check and send"), "url": "", "status": "not-started"},
        ],
        "page": Paginator(range(60), 20).page(2),
        "differences": [
            {
                "label": _("Mission"),
                "theirs": _("We bring help closer."),
                "yours": _("We bring help nearer to people."),
            }
        ],
    }
