"""The pages of the meetings."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fourfold.kernel.editing import as_seen, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import download, render_page
from fourfold.meetings import commands, queries
from fourfold.meetings.documents import calendar_entry
from fourfold.meetings.forms import MeetingForm, NewMeetingForm
from fourfold.meetings.models import Meeting
from fourfold.meetings.permissions import plan_meetings, see_meetings
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

PER_PAGE = 20


@partnership_view(see_meetings)
@require_safe
def meeting_list(request: PartnershipRequest) -> HttpResponse:
    past = Paginator(queries.meetings_past(), PER_PAGE)
    context = {
        "ahead": queries.meetings_ahead(),
        "past": past.get_page(request.GET.get("page")),
        "may_plan": plan_meetings.allows(request.seat),
    }
    return render_page(request, "meetings/meeting_list.html", context)


@partnership_view(plan_meetings)
@once
def meeting_plan(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Plan a meeting"),
        "purpose": _("Nothing is sent out from here. You check every message before it goes."),
        "action": _("Save the date"),
        "saved": _("The date is saved. Nobody has been told yet."),
        "crumb": (_("Meetings"), address(request, "meetings:meetings")),
    }
    return form_page(
        request,
        NewMeetingForm(request.POST or None),
        save=lambda f: commands.plan_meeting(by=request.seat, **f.details()),
        then=address(request, "meetings:meetings"),
        page=page,
    )


@partnership_view(plan_meetings)
def meeting_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    meeting = get_object_or_404(Meeting, pk=pk, is_canceled=False)
    page = {
        "title": _("Change a meeting"),
        "crumb": (_("Meetings"), address(request, "meetings:meetings")),
    }
    return form_page(
        request,
        MeetingForm(request.POST or None, instance=meeting),
        save=lambda f: commands.change_meeting(
            Meeting.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **f.details(),
        ),
        then=address(request, "meetings:meetings"),
        page=page,
    )


@partnership_view(plan_meetings)
def meeting_cancel(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    meeting = get_object_or_404(Meeting, pk=pk, is_canceled=False)
    if request.method == "POST":
        commands.cancel_meeting(as_seen(meeting, request), by=request.seat)
        messages.success(request, _("The meeting is called off. Tell those who know of it."))
        return redirect(address(request, "meetings:meetings"))
    context = {
        "question": _("Call this meeting off?"),
        "consequences": [
            meeting.purpose,
            _("It leaves the list. Nobody is told by itself: tell those who know of it."),
        ],
        "version": meeting.version,
        "action": _("Call it off"),
        "cancel_url": address(request, "meetings:meetings"),
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)


@partnership_view(see_meetings)
@require_safe
def meeting_calendar(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    meeting = get_object_or_404(Meeting, pk=pk)
    entry = calendar_entry(meeting, request.partnership, is_discreet=request.user.is_discreet)
    return download(entry, name="meeting.ics", kind="text/calendar")
