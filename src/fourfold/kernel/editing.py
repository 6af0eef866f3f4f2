"""Two editors, one record; one form, two clicks. Neither loses anything.

Every editable thing carries a version. A form posts the version it was filled from; a save that
finds a newer one raises `StaleEdit`. Where there is text to compare, `form_page` shows both; every
other deed is answered by `AnswerStaleEdits`. A form that creates something carries a key; the
second click finds what the first one made.
"""

import hashlib
import secrets
from functools import wraps
from typing import Any, ClassVar, TypeVar, cast

from django import forms
from django.db import models, transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.register import FreeText
from fourfold.kernel.web import View, came_from, render_page

CONFLICT = 409
MOST_DIGITS = 9  # a version that is longer than this was never ours


class StaleEdit(Exception):
    """Somebody saved in between. `current` is the row as it stands now; None when it is gone."""

    def __init__(self, current: models.Model | None) -> None:
        self.current = current
        super().__init__("Somebody else saved a newer version.")


class Versioned(models.Model):
    """A row that two people may edit."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


def claim_version(row: Any, expected: int) -> None:
    """Take the next version of a row for this save; raise `StaleEdit` when it moved on."""
    rows = type(row)._default_manager.filter(pk=row.pk)
    if not rows.filter(version=expected).update(version=F("version") + 1):
        raise StaleEdit(rows.first())
    row.version = expected + 1


Row = TypeVar("Row", bound=models.Model)


def as_seen(row: Row, request: HttpRequest) -> Row:
    """The row with the version that the sender of a button saw, for the deed to claim."""
    sent = request.POST.get("version", "")
    usable = sent.isascii() and sent.isdigit() and len(sent) <= MOST_DIGITS
    cast(Any, row).version = int(sent) if usable else 0
    return row


class AnswerStaleEdits:
    """One answer to each deed that came too late: nothing was changed, and the way back."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        if not isinstance(error, StaleEdit):
            return None
        context = {"again_url": came_from(request, request.path)}
        return render_page(request, "kernel/stale.html", context, status=CONFLICT)


class VersionedForm(forms.ModelForm):
    """A form that posts the version it was filled from, as `version`."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = getattr(self.instance, "version", 1)

    def on_top_of(self, current: models.Model) -> None:
        """Let the next save replace the newer version that the person now sees."""
        data = cast(QueryDict, self.data).copy()
        data["version"] = str(getattr(current, "version", 1))
        self.data = data

    def differences(self, current: models.Model) -> list[dict[str, Any]]:
        """The fields in which what was typed differs from what stands there now."""
        found = []
        for bound in self:
            if bound.is_hidden or not hasattr(current, bound.name):
                continue
            theirs, yours = getattr(current, bound.name), self.cleaned_data.get(bound.name)
            if theirs != yours:
                found.append({"label": bound.label, "theirs": theirs, "yours": yours})
        return found


class FormKey(models.Model):
    """A form that was sent, and where its sender was then taken."""

    digest = models.CharField(max_length=64, primary_key=True)
    result = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    free_text: ClassVar = {
        "result": FreeText(
            purpose=_("Where the sender of a form was taken"),
            seen_by=_("Nobody: the program alone"),
            keep=_("One day"),
            guard=False,
        ),
    }

    class Meta:
        indexes: ClassVar = [models.Index(fields=["created_at"], name="form_keys_by_age")]

    def __str__(self) -> str:
        return self.result


class OnceForm(forms.Form):
    """A form that makes something, and carries the key that makes it once."""

    once = forms.CharField(
        widget=forms.HiddenInput, max_length=64, initial=lambda: secrets.token_urlsafe(24)
    )


def details(form: forms.BaseForm) -> dict[str, Any]:
    """What somebody typed, without the version and the key that the form carries along."""
    carried = VersionedForm.base_fields.keys() | OnceForm.base_fields.keys()
    return {name: value for name, value in form.cleaned_data.items() if name not in carried}


def once(view: View) -> View:
    """Run a create view once per key: a repeated submit is taken to where the first one went."""

    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        key = request.POST.get("once", "")
        if request.method != "POST" or not key:
            return view(request, **kwargs)
        owner = getattr(request.user, "pk", "")
        digest = hashlib.sha256(f"{owner}|{request.path}|{key}".encode()).hexdigest()
        with transaction.atomic():
            sent, is_first = FormKey.objects.get_or_create(digest=digest)
            if not is_first:
                return HttpResponseRedirect(sent.result or request.path)
            response = view(request, **kwargs)
            if isinstance(response, HttpResponseRedirect):
                FormKey.objects.filter(pk=digest).update(result=response.url)
            else:
                sent.delete()
        return response

    return guarded
