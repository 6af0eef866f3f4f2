"""One way to answer a form: saved and on, shown again with what is wrong, or beside the other text.

Every page that edits or makes something goes through `form_page`, so that a stale save, a mistake
and a question of the text guard look and behave the same everywhere, and nothing typed is lost.
It is also the one place that tells the journal how somebody answered the text guard.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel.editing import StaleEdit, VersionedForm
from fourfold.kernel.journal import record
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.kernel.web import render_page

# What the journal says of an answer to the text guard. The detector's key is kept beside it; the
# words that were marked are kept nowhere.
ANSWERS = {
    "kept": gettext_noop("kept words that the text guard had marked in “%(box)s”"),
    "changed": gettext_noop("changed words that the text guard had marked in “%(box)s”"),
}


def form_page(
    request: HttpRequest,
    form: Any,
    *,
    save: Callable[[Any], Any],
    then: str,
    page: Mapping[str, Any],
) -> HttpResponse:
    """Show a form, or save it and go on to `then`.

    `save` may raise ValidationError: its sentence then stands at the form.
    `page` is the context: at least `title`, and optionally `purpose`, `action` (the button's word),
    `saved` (what to say afterwards; "Saved." when it is not given), `guide` (a slug), `template`,
    and `tab`: what the browser's tab says instead, where the title tells more than a glance over
    the shoulder should.
    """
    context = {"form": form, "theirs_url": request.path, "cancel_url": then, **page}
    template = context.get("template", "kernel/form_page.html")
    if request.method != "POST":
        return render_page(request, template, context)
    if form.is_valid():
        try:
            with transaction.atomic():
                save(form)
                _record_answers(request, form)
        except StaleEdit as stale:
            if stale.current is None or not isinstance(form, VersionedForm):
                raise
            context["differences"] = form.differences(stale.current)
            form.on_top_of(stale.current)
            return render_page(request, template, context, status=409)
        except ValidationError as error:
            form.add_error(None, error)
            return render_page(request, template, context, status=422)
        if saved := page.get("saved", _("Saved.")):
            messages.success(request, saved)
        return HttpResponseRedirect(then)
    return render_page(request, template, context, status=422)


def _record_answers(request: HttpRequest, form: Any) -> None:
    """Journal what somebody with a seat chose when the text guard asked."""
    seat = getattr(request, "seat", None)
    if seat is None or not isinstance(form, GuardedForm):
        return
    for answer in form.guard_choices:
        record(
            seat,
            ANSWERS[answer.choice],
            seat.partnership,
            box=str(form[answer.field].label),
            detector=answer.detector,
        )


def confirm_page(
    request: HttpRequest,
    question: Mapping[str, Any],
    deed: Callable[[], object],
    *,
    said: str,
    then: str,
) -> HttpResponse:
    """Ask before a deed; when the answer is sent, do it. `question` is what the page says."""
    if request.method != "POST":
        return render_page(request, "kernel/confirm.html", {"cancel_url": then, **question})
    return do(request, deed, said=said, then=then)


def do(request: HttpRequest, deed: Callable[[], object], *, said: str, then: str) -> HttpResponse:
    """Do what a button asks for and say so, or say why it was not done; then go on."""
    try:
        deed()
        messages.success(request, said)
    except ValidationError as error:
        messages.error(request, error.message)
    return HttpResponseRedirect(then)
