"""Home, the first hour, and the request for help with safety settings."""

from uuid import UUID

from django.contrib import messages
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.web import public_view, render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view
from fourfold.partnerships.keepers.commands import change_settings
from fourfold.portal import commands
from fourfold.portal.forms import StartForm
from fourfold.portal.home import home_context, hour_context
from fourfold.portal.models import SafetyRequest, StepChoice
from fourfold.portal.navigation import remember_hour
from fourfold.portal.news import news
from fourfold.portal.permissions import (
    answer_safety,
    ask_for_safety,
    choose_steps,
    see_home,
    set_up,
)


@public_view
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Says ok when the database answers; tells nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


@partnership_view(see_home)
@require_safe
def home(request: PartnershipRequest) -> HttpResponse:
    context = home_context(request)
    remember_hour(request, is_open=bool((context.get("step") or {}).get("is_setup")))
    return render_page(request, "portal/home.html", context)


@partnership_view(see_home)
@require_POST
def since_last_time(request: PartnershipRequest) -> HttpResponse:
    """By POST, because it remembers the day: a look at a page changes nothing."""
    since = commands.note_visit(by=request.seat)
    context = {"groups": news(request.seat, since=since), "since": since}
    return render_page(request, "portal/news.html", context, partial="news")


@partnership_view(set_up)
def first_hour(request: PartnershipRequest) -> HttpResponse:
    form = StartForm(request.POST or None, initial={"start": request.partnership.start})
    if request.method == "POST" and form.is_valid():
        change_settings(
            request.partnership,
            by=request.seat,
            what="start",
            version=request.partnership.version,
            start=form.cleaned_data["start"],
        )
        return redirect("home:first-hour", request.partnership.pk)
    asks = not request.partnership.start or "again" in request.GET or form.is_bound
    context = {"form": form} if asks else hour_context(request.partnership)
    remember_hour(request, is_open=asks or bool(context["may_close"]))
    template = "portal/start.html" if asks else "portal/first_hour.html"
    return render_page(request, template, context, status=422 if form.is_bound else 200)


@partnership_view(choose_steps)
@require_POST
def step_choose(request: PartnershipRequest, key: str) -> HttpResponse:
    choice = request.POST.get("choice", "")
    if choice in StepChoice.Choice:
        commands.choose_step(key, choice, by=request.seat)
    return redirect(_back(request))


def _back(request: PartnershipRequest) -> str:
    is_hour = request.POST.get("from") == "hour"
    return address(request, "home:first-hour" if is_hour else "home:home")


@partnership_view(ask_for_safety)
@require_POST
def safety_ask(request: PartnershipRequest) -> HttpResponse:
    commands.ask_for_help(request.seat, by=request.seat)
    messages.success(
        request, _("The coordinators see that you would like to talk. They do not see why.")
    )
    return redirect("home:home", request.partnership.pk)


@partnership_view(answer_safety)
@require_safe
def safety_requests(request: PartnershipRequest) -> HttpResponse:
    context = {"waiting": SafetyRequest.objects.select_related("seat__user")}
    return render_page(request, "portal/safety_requests.html", context)


@partnership_view(answer_safety)
@require_POST
def safety_close(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    commands.close_request(get_object_or_404(SafetyRequest, pk=pk), by=request.seat)
    return redirect("home:safety-requests", request.partnership.pk)
