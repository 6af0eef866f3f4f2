"""The pages of the groups."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.kernel.editing import as_seen, details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.groups import commands, queries
from fourfold.members.groups.forms import (
    GroupForm,
    LeaveForm,
    NewGroupForm,
    PersonForm,
    ProlongForm,
)
from fourfold.members.groups.permissions import edit_groups, see_groups
from fourfold.members.models import GroupMember, WorkGroup
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

PER_PAGE = 30


def _page(request: PartnershipRequest, title: str, **more: Any) -> dict[str, Any]:
    crumb = _("Groups"), address(request, "members:groups")
    return {"title": title, "tab": _("Groups"), "crumb": crumb, **more}


@partnership_view(see_groups)
@require_safe
def groups(request: PartnershipRequest) -> HttpResponse:
    closed = request.GET.get("show") == "closed"
    page = Paginator(queries.groups(closed=closed), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "groups": queries.seen_by(request.seat, page),
        "page": page,
        "counts": queries.counts(),
        "closed": closed,
        "busy": queries.busy_sentence(request.seat),
        "may_edit": edit_groups.allows(request.seat),
    }
    return render_page(request, "members/groups.html", context)


@partnership_view(see_groups)
@require_safe
def group(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(WorkGroup, pk=pk)
    rows = queries.groups(closed=found.closed_on is not None).filter(pk=pk)
    members = Paginator(queries.members_of(found), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "found": queries.seen_by(request.seat, rows)[0],
        "group": found,
        "members": queries.sitting_in(request.seat, members),
        "page": members,
        "may_edit": edit_groups.allows(request.seat) and found.closed_on is None,
    }
    return render_page(request, "members/group.html", context)


@partnership_view(edit_groups)
@once
def group_add(request: PartnershipRequest) -> HttpResponse:
    return form_page(
        request,
        NewGroupForm(request.POST or None),
        save=lambda f: commands.begin_group(by=request.seat, **details(f)),
        then=address(request, "members:groups"),
        page=_page(
            request,
            _("Begin a group"),
            purpose=_("A task, three answers, and an end. You can fill in the answers later."),
            action=_("Begin the group"),
        ),
    )


@partnership_view(edit_groups)
def group_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(WorkGroup, pk=pk)
    return form_page(
        request,
        GroupForm(request.POST or None, instance=found),
        save=lambda f: commands.change_group(
            WorkGroup.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **details(f),
        ),
        then=address(request, "members:group", pk),
        page=_page(request, _("Change a group")),
    )


@partnership_view(edit_groups)
def group_prolong(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(WorkGroup, pk=pk)
    return form_page(
        request,
        ProlongForm(request.POST or None, instance=found),
        save=lambda f: commands.prolong_group(found, by=request.seat, **f.cleaned_data),
        then=address(request, "members:group", pk),
        page=_page(request, _("Prolong a group"), purpose=found.name, action=_("Prolong it")),
    )


@partnership_view(edit_groups)
def group_close(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(WorkGroup, pk=pk)
    there = address(request, "members:group", pk)
    if request.method != "POST":
        context = {
            "question": _("Close the group “%(name)s”?") % {"name": found},
            "consequences": [_("It stays readable, with everybody who was in it.")],
            "action": _("Close the group"),
            "version": found.version,
            "cancel_url": there,
        }
        return render_page(request, "kernel/confirm.html", context)
    seen = as_seen(found, request)
    _told(request, lambda: commands.close_group(seen, by=request.seat, version=seen.version))
    return redirect(there)


@partnership_view(edit_groups)
@once
def group_person(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(WorkGroup, pk=pk)
    return form_page(
        request,
        PersonForm(request.POST or None),
        save=lambda f: commands.add_to_group(found, by=request.seat, **details(f)),
        then=address(request, "members:group", pk),
        page=_page(request, _("Add a person"), purpose=found.name, action=_("Add")),
    )


@partnership_view(edit_groups)
def group_leave(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    member = _member(pk)
    return form_page(
        request,
        LeaveForm(request.POST or None),
        save=lambda f: commands.leave_group(member, by=request.seat, on=f.cleaned_data["until"]),
        then=address(request, "members:group", member.group_id),
        page=_page(
            request,
            _("Leave the group"),
            purpose=_("%(who)s was in “%(group)s”. That stays in its list.")
            % {"who": member.person, "group": member.group},
        ),
    )


@partnership_view(edit_groups)
@require_POST
def group_lead(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    member, leads = _member(pk), request.POST.get("leads") == "yes"
    _told(request, lambda: commands.choose_lead(member, by=request.seat, leads=leads))
    return redirect(address(request, "members:group", member.group_id))


def _member(pk: UUID) -> GroupMember:
    return get_object_or_404(GroupMember.objects.select_related("group", "person"), pk=pk)


def _told(request: PartnershipRequest, deed: Any) -> None:
    """Do a deed that has no form, and say what came of it."""
    try:
        deed()
        messages.success(request, _("Saved."))
    except ValidationError as refused:
        messages.warning(request, refused.messages[0])
