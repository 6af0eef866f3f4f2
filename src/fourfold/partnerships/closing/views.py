"""The pages about taking everything along and about the end."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.accounts.confirming import recently_confirmed
from fourfold.kernel import clock
from fourfold.kernel.form_pages import confirm_page, do
from fourfold.kernel.web import download, render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view
from fourfold.partnerships.closing import commands, queries
from fourfold.partnerships.closing.forms import TakeAlongForm
from fourfold.partnerships.models import Ending
from fourfold.partnerships.permissions import (
    ask_ending,
    confirm_ending,
    see_ending,
    stop_ending,
    take_along,
)
from fourfold.partnerships.removing.queries import gone_from_backups_on

ZIP = "application/zip"


@partnership_view(see_ending)
@require_safe
def ending(request: PartnershipRequest) -> HttpResponse:
    under_way = queries.under_way()
    asked = under_way is not None and under_way.state == Ending.State.ASKED
    context = {
        "under_way": under_way,
        "second_people": queries.second_people(under_way) if under_way else [],
        "is_taken_along": queries.is_taken_along(request.partnership),
        "may_take_along": take_along.allows(request.seat),
        "may_ask": ask_ending.allows(request.seat) and queries.may_be_asked(request.partnership),
        "may_confirm": asked and confirm_ending.allows(request.seat, under_way),
        "may_stop": stop_ending.allows(request.seat),
        "backups_until": gone_from_backups_on(),
        "past": Ending.objects.filter(state=Ending.State.STOPPED)[:10],
    }
    return render_page(request, "partnerships/ending.html", context)


@partnership_view(take_along)
@recently_confirmed
def take_everything(request: PartnershipRequest) -> HttpResponse:
    form = TakeAlongForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        content = commands.take_everything_along(
            request.partnership, by=request.seat, reason=reason
        )
        return download(content, name=f"records-{clock.today().isoformat()}.zip", kind=ZIP)
    status = 422 if request.method == "POST" else 200
    return render_page(request, "partnerships/take_along.html", {"form": form}, status=status)


@partnership_view(ask_ending)
@recently_confirmed
def ask(request: PartnershipRequest) -> HttpResponse:
    question = {
        "question": _("Ask to delete this partnership?"),
        "consequences": [
            _("A second coordinator or a steward has to confirm."),
            _("Fourteen days later, every record here is deleted, and nothing brings it back."),
            _("Accounts that open nothing else are deleted too."),
            _("Until then, any coordinator can stop it on any page."),
        ],
        "action": _("Ask for the end"),
    }
    return _confirm(
        request, question, lambda: commands.ask_for_the_end(request.partnership, by=request.seat)
    )


@partnership_view(confirm_ending)
@recently_confirmed
def confirm(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    ending = _ending(request, pk)
    question = {
        "question": _("Delete this partnership in fourteen days?"),
        "consequences": [
            _("Every record, the journal, and every person's access here go."),
            _("Everyone sees the day on every page. Any coordinator can stop it until then."),
        ],
        "action": _("Confirm the end"),
    }
    return _confirm(request, question, lambda: commands.confirm_the_end(ending, by=request.seat))


@partnership_view(stop_ending)
@require_POST
def stop(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    deed = partial(commands.stop_the_end, _ending(request, pk), by=request.seat)
    return do(request, deed, **_afterwards(request))


def _confirm(
    request: PartnershipRequest, question: dict[str, Any], deed: Callable[[], object]
) -> HttpResponse:
    page = {**question, "is_destructive": True}
    return confirm_page(request, page, deed, **_afterwards(request))


def _afterwards(request: PartnershipRequest) -> dict[str, str]:
    then = address(request, "partnerships:ending")
    return {"said": _("Done. It stands in the journal."), "then": then}


def _ending(request: PartnershipRequest, pk: UUID) -> Ending:
    return get_object_or_404(Ending.objects.select_related("partnership"), pk=pk)
