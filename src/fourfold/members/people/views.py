"""The pages of the members and their people."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.accounts.confirming import recently_confirmed
from fourfold.kernel.editing import as_seen, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.tabular.files import as_table
from fourfold.kernel.web import render_page
from fourfold.members.models import Membership
from fourfold.members.people import commands, queries
from fourfold.members.people.forms import MemberForm, NewMemberForm, PersonRows
from fourfold.members.permissions import edit_people, export_people, see_people
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view
from fourfold.partnerships.models import Role, Term
from fourfold.partnerships.vocabulary import labels

PER_PAGE = 30
FILTERS = ("q", "sector", "p", "state")


def crumb(request: PartnershipRequest) -> tuple[str, str]:
    return _("People"), address(request, "members:people")


@partnership_view(see_people)
def people(request: PartnershipRequest) -> HttpResponse:
    """The list. Words to search for come by POST, so that no name stands in an address."""
    asked = {**request.GET.dict(), "q": request.POST.get("q", "")}
    found = Paginator(queries.matching(asked, seat=request.seat), PER_PAGE)
    page = found.get_page(asked.get("page"))
    sectors = labels(Term.Axis.SECTOR, retired=True)
    seen = queries.seen_by(request.seat, page)
    context = {
        "page": page,
        "members": [(member, sectors.get(member.sector, "")) for member in seen],
        "total": found.count,
        "asked": asked,
        "is_filtered": any(asked.get(key) for key in FILTERS),
        "sectors": sectors,
        "ps": labels(Term.Axis.P, retired=True),
        "states": _states(request),
        "may_edit": edit_people.allows(request.seat),
        "me": queries.representative_of(request.seat),
    }
    return render_page(request, "members/people.html", context)


def _states(request: PartnershipRequest) -> list[Membership.State]:
    """The states one may filter by: who declined is known to coordinators alone."""
    sees_all = request.seat.role == Role.COORDINATOR
    return [s for s in Membership.State if sees_all or s != Membership.State.DECLINED]


@partnership_view(see_people)
@require_safe
def member(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    seen = queries.member_seen_by(request.seat, pk)
    if seen is None or (seen.is_individual and not seen.people):
        raise Http404
    context = {
        "member": seen,
        "organization": seen.membership.organization,
        "locations": queries.locations_of(seen.membership),
        "sectors": labels(Term.Axis.SECTOR, retired=True),
        "ps": labels(Term.Axis.P, retired=True),
        "states": Membership.State,
        "may_edit": edit_people.allows(request.seat),
    }
    return render_page(request, "members/member.html", context)


@partnership_view(edit_people)
@require_safe
def people_add(request: PartnershipRequest) -> HttpResponse:
    """Which way: type, paste, or choose a file."""
    return render_page(request, "members/people_add.html")


@partnership_view(edit_people)
@once
def member_add(request: PartnershipRequest) -> HttpResponse:
    form = NewMemberForm(request.POST or None)
    if "individual" in request.GET:
        del form.fields["name"]
    rows = PersonRows(request.POST or None, prefix="people")
    page = {
        "title": _("Add people"),
        "purpose": _("An organization, and one person who speaks for it. More can follow later."),
        "template": "members/member_add.html",
        "rows": rows,
        "saved": _("Added to your list."),
        "crumb": crumb(request),
    }
    if request.method == "POST" and not rows.is_valid():
        return render_page(request, "members/member_add.html", {**page, "form": form}, status=422)
    then = address(request, "members:people")
    return form_page(request, form, save=lambda f: _add(f, rows, request), then=then, page=page)


def _add(form: NewMemberForm, rows: Any, request: PartnershipRequest) -> Membership:
    people = [row for row in rows.cleaned_data if row.get("name")]
    return commands.add_member(
        by=request.seat,
        organization=form.organization_values() or None,
        membership=form.membership_values(),
        people=people,
    )


@partnership_view(edit_people)
def member_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    membership = get_object_or_404(Membership.objects.select_related("organization"), pk=pk)
    page = {"title": _("Change an entry"), "crumb": crumb(request)}
    return form_page(
        request,
        MemberForm(request.POST or None, instance=membership),
        save=lambda f: commands.change_member(
            Membership.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            organization=f.organization_values(),
            membership=f.membership_values(),
        ),
        then=address(request, "members:member", pk),
        page=page,
    )


@partnership_view(edit_people)
@require_POST
def member_state(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    membership = get_object_or_404(Membership, pk=pk)
    state = request.POST.get("state", "")
    if state in Membership.State:
        commands.set_state(as_seen(membership, request), state, by=request.seat)
        messages.success(request, _("Saved."))
    return redirect(address(request, "members:member", pk))


@partnership_view(edit_people)
def member_remove(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    membership = get_object_or_404(Membership.objects.select_related("organization"), pk=pk)
    if request.method == "POST":
        commands.remove_member(membership, by=request.seat)
        messages.success(request, _("The entry is off the list."))
        return redirect(address(request, "members:people"))
    people = membership.representatives.select_related("seat__user")
    names = [person.shown_name for person in people]
    context = {
        "question": _("Take %(name)s off the list?") % {"name": membership},
        "consequences": [
            *(_("%(name)s goes too.") % {"name": name} for name in names),
            _("Their invitations end, and their chairs become empty."),
            _("The journal keeps that they were here."),
        ],
        "action": _("Take off the list"),
        "cancel_url": address(request, "members:member", pk),
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)


@partnership_view(edit_people)
def member_merge(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    """Two steps: choose the other entry, then see what will happen and confirm."""
    membership = get_object_or_404(Membership, pk=pk, organization__isnull=False)
    others = queries.others_like(membership)
    chosen = others.filter(pk__in=_uuids(request.POST.get("other"))).first()
    if chosen is not None and "confirmed" in request.POST:
        commands.merge_members(as_seen(membership, request), chosen, by=request.seat)
        return redirect(address(request, "members:member", pk))
    context = {"member": membership, "others": others, "chosen": chosen, "crumb": crumb(request)}
    return render_page(request, "members/member_merge.html", context)


def _uuids(text: str | None) -> list[UUID]:
    try:
        return [UUID(text or "")]
    except ValueError:
        return []


@partnership_view(export_people)
@require_POST
@recently_confirmed
def people_export(request: PartnershipRequest, ending: str) -> HttpResponse:
    header, rows = queries.export_header(), queries.export_rows(request.seat)
    file = as_table(header, rows, ending=ending, title=_("People"), name="people")
    commands.take_list_along(request.partnership, by=request.seat)
    return file
