"""The parties of an agreement, and entering what each of them said."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fourfold.kernel.editing import as_seen, details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.agreements import commands, queries
from fourfold.members.agreements.forms import AnswerForm, PartiesForm
from fourfold.members.agreements.permissions import edit_agreements
from fourfold.members.agreements.views import deed, page_of
from fourfold.members.models import Agreement, Answer, Membership, Party
from fourfold.members.people.queries import Member, memberships, seen_by
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view


@partnership_view(edit_agreements)
@once
def parties_add(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Agreement, pk=pk)
    form = PartiesForm(request.POST or None, members=_not_yet_in(found, request))
    page = page_of(request, found, _("Choose the parties")) | {
        "action": _("Add them"),
        "saved": _("They are on the list. Nothing goes out: ask each of them yourself."),
    }
    return form_page(
        request,
        form,
        save=lambda f: commands.add_parties(
            found, by=request.seat, members=f.chosen, outside=f.names
        ),
        then=address(request, "members:agreement", pk),
        page=page,
    )


def _not_yet_in(found: Agreement, request: PartnershipRequest) -> list[Member]:
    """Members who have joined and are no party yet."""
    there = found.parties.filter(membership__isnull=False).values("membership")
    joined = memberships().filter(state=Membership.State.JOINED).exclude(pk__in=there)
    return seen_by(request.seat, joined)


@partnership_view(edit_agreements)
@require_safe
def party(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    """What a party said so far, and what it can say now."""
    found = _party(pk)
    answers = found.answers.select_related("clause").order_by("-is_latest", "-on", "-pk")
    context = {
        "agreement": found.agreement,
        "side": _side(request, found),
        "answers": answers,
        "choices": [(one.value, one.label, queries.LOOKS[one][1]) for one in Answer.State],
        "is_over": queries.is_over(found.agreement),
    }
    return render_page(request, "members/party.html", context)


def _side(request: PartnershipRequest, found: Party) -> queries.Side:
    return queries.sides(Party.objects.filter(pk=found.pk), request.seat)[0]


@partnership_view(edit_agreements)
def party_answer(request: PartnershipRequest, pk: UUID, state: str) -> HttpResponse:
    found = _party(pk)
    if state not in Answer.State:
        raise Http404
    page = page_of(request, found.agreement, str(Answer.State(state).label))
    page["purpose"] = _side(request, found).name
    page["saved"] = _("Entered. It is kept as a fact, and changes nothing for anybody here.")
    return form_page(
        request,
        AnswerForm(request.POST or None, party=found, state=state),
        save=lambda f: commands.enter_answer(
            _party(pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            state=state,
            **details(f),
        ),
        then=address(request, "members:agreement", found.agreement_id),
        page=page,
    )


@partnership_view(edit_agreements)
def party_drop(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    found = _party(pk)
    then = address(request, "members:agreement", found.agreement_id)
    if request.method == "POST":
        return deed(
            request,
            lambda: commands.drop_party(as_seen(found, request), by=request.seat),
            said=_("The party is taken out."),
            then=then,
        )
    name = _side(request, found).name
    context = {
        "question": _("Take %(name)s out of this agreement?") % {"name": name},
        "consequences": [_("Do this only when they should not be asked at all.")],
        "action": _("Take them out"),
        "version": found.version,
        "cancel_url": then,
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)


def _party(pk: UUID) -> Party:
    parties = Party.objects.select_related("agreement", "membership__organization")
    return get_object_or_404(parties, pk=pk)
