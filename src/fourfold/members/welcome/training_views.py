"""The pages of the register of trainings."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from fourfold.kernel.editing import once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.members.models import Training, TrainingTopic
from fourfold.members.welcome import commands, queries
from fourfold.members.welcome.forms import NewTopicForm, TopicForm, TrainingForm
from fourfold.members.welcome.lists import topics
from fourfold.members.welcome.permissions import keep_trainings
from fourfold.members.welcome.views import PER_PAGE
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

PEOPLE_PER_PAGE = 100


def crumb(request: PartnershipRequest) -> tuple[str, str]:
    return _("Trainings"), address(request, "members:trainings")


@partnership_view(keep_trainings)
@require_safe
def trainings(request: PartnershipRequest) -> HttpResponse:
    """How each topic stands, and who is due; or who has not had one topic yet."""
    not_yet = next((one for one in topics() if one.key == request.GET.get("not_yet")), None)
    rows = queries.not_trained_yet(not_yet.key) if not_yet else queries.trainings_due()
    context = {
        "standings": queries.standings(),
        "not_yet": not_yet,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render_page(request, "members/trainings.html", context)


@partnership_view(keep_trainings)
@once
def training_add(request: PartnershipRequest) -> HttpResponse:
    people = Paginator(queries.people_here(), PEOPLE_PER_PAGE).get_page(request.GET.get("page"))
    page = {
        "title": _("Write down a training"),
        "purpose": _("Once for everybody who was there. There are no grades."),
        "crumb": crumb(request),
        "template": "members/training_add.html",
        "page": people,
    }
    return form_page(
        request,
        TrainingForm(request.POST or None, people=people),
        save=lambda f: _note(f, request),
        then=address(request, "members:trainings"),
        page={**page, "saved": ""},
    )


def _note(form: TrainingForm, request: PartnershipRequest) -> None:
    number = commands.note_training(
        form.chosen(),
        topic=form.cleaned_data["topic"],
        on=form.cleaned_data["given_on"],
        by=request.seat,
    )
    said = ngettext("Noted for %(n)s person.", "Noted for %(n)s people.", number)
    messages.success(request, said % {"n": number})


@partnership_view(keep_trainings)
def training_remove(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    training = get_object_or_404(Training.objects.select_related("representative"), pk=pk)
    back = address(request, "members:welcoming", training.representative_id)
    if request.method == "POST":
        commands.take_back_training(training, by=request.seat)
        messages.success(request, _("It is off the list."))
        return redirect(back)
    context = {
        "question": _("Take this training back?"),
        "consequences": [_("Use this when it was written down for the wrong person or day.")],
        "action": _("Take it back"),
        "cancel_url": back,
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)


@partnership_view(keep_trainings)
@require_safe
def topic_list(request: PartnershipRequest) -> HttpResponse:
    return render_page(request, "members/topics.html", {"topics": topics()})


@partnership_view(keep_trainings)
@once
def topic_add(request: PartnershipRequest) -> HttpResponse:
    return form_page(
        request,
        NewTopicForm(request.POST or None),
        save=lambda f: commands.set_topic(
            f.instance, by=request.seat, version=f.cleaned_data["version"]
        ),
        then=address(request, "members:topics"),
        page={"title": _("Add a topic"), "action": _("Add"), "crumb": _topics(request)},
    )


@partnership_view(keep_trainings)
def topic_edit(request: PartnershipRequest, key: str) -> HttpResponse:
    line = next((one for one in topics() if one.key == key), None)
    if line is None:
        raise Http404
    there = TrainingTopic.objects.filter(key=key).first()
    topic = there or TrainingTopic(key=key, months=line.months)
    return form_page(
        request,
        TopicForm(request.POST or None, instance=topic, is_own=line.is_own),
        save=lambda f: commands.set_topic(
            f.instance, by=request.seat, version=f.cleaned_data["version"]
        ),
        then=address(request, "members:topics"),
        page={"title": line.label, "tab": _("A topic"), "crumb": _topics(request)},
    )


def _topics(request: PartnershipRequest) -> tuple[str, str]:
    return _("Topics"), address(request, "members:topics")
