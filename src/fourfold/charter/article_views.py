"""One article: read, talked about, compared with earlier wordings."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.charter import commands, queries
from fourfold.charter.adopting import standing
from fourfold.charter.commenting.forms import CommentForm
from fourfold.charter.commenting.queries import comments_on, signed
from fourfold.charter.difference import Piece, difference
from fourfold.charter.guidance import AIDS
from fourfold.charter.models import Article, Comment, Wording
from fourfold.charter.permissions import (
    comment_on_charter,
    edit_foundation,
    see_foundation,
    settle_comments,
)
from fourfold.kernel.editing import as_seen
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

A_PAGE = 30
EARLIER = 10


@partnership_view(see_foundation)
@require_safe
def article(request: PartnershipRequest, key: str) -> HttpResponse:
    if key not in Article.Key:
        raise Http404
    one = standing.article(request.partnership, key)
    context = {
        "one": one,
        "part": one.part,
        "aid": AIDS.get(key),
        "since_agreed": _since_agreed(one),
        **_said_about(one, request),
        "comment_form": CommentForm(),
        "may_edit": edit_foundation.allows(request.seat),
        "may_comment": comment_on_charter.allows(request.seat),
        "may_settle": settle_comments.allows(request.seat),
    }
    return render_page(request, "charter/article.html", context)


def _said_about(one: standing.Standing, request: PartnershipRequest) -> dict[str, Any]:
    """Comments and wordings with who wrote them, in as few questions as for one of them."""
    comments = Paginator(comments_on(one.part.key), A_PAGE)
    comments.count = one.comments.all  # known already
    page = comments.get_page(request.GET.get("page"))
    wordings = list(_wordings(one.part.key)[: EARLIER + 1])
    said: list[Comment | Wording] = [*page, *wordings[:EARLIER]]
    signed_by = signed(said, request.seat)
    return {
        "page": page,
        "comments": signed_by[: len(page)],
        "wordings": signed_by[len(page) :],
        "has_more": len(wordings) > EARLIER,
    }


def _wordings(key: str) -> QuerySet[Wording]:
    return Wording.objects.filter(article__key=key).select_related("article")


def _since_agreed(one: standing.Standing) -> list[Piece]:
    """What changed since the group agreed; nothing when it reads the same."""
    if one.agreed is None or not one.has_changed:
        return []
    return difference(one.agreed.text, one.part.text)


@partnership_view(see_foundation)
@require_safe
def wordings(request: PartnershipRequest, key: str) -> HttpResponse:
    if key not in Article.Key:
        raise Http404
    page = Paginator(_wordings(key), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "label": Article.Key(key).label,
        "key": key,
        "page": page,
        "wordings": signed(page.object_list, request.seat),
    }
    return render_page(request, "charter/wordings.html", context)


@partnership_view(see_foundation)
@require_safe
def wording(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    """An earlier wording, and what has changed since."""
    then = get_object_or_404(Wording.objects.select_related("article"), pk=pk)
    was, key = queries.as_it_was(then), then.article.key
    now = standing.article(request.partnership, key).part
    has_changed = was.text != now.text
    context = {
        "wording": then,
        "was": was,
        "label": Article.Key(key).label,
        "key": key,
        "pieces": difference(was.text, now.text) if has_changed else [],
        "writer": signed([then], request.seat)[0][1],
        "may_take_up": has_changed
        and key not in queries.ELSEWHERE
        and edit_foundation.allows(request.seat),
    }
    return render_page(request, "charter/wording.html", context)


@partnership_view(edit_foundation)
@require_POST
def wording_take_up(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    texts = Wording.objects.exclude(article__key__in=queries.ELSEWHERE)
    then = get_object_or_404(texts.select_related("article"), pk=pk)
    seen = as_seen(then.article, request)
    commands.take_up_wording(then, by=request.seat, version=seen.version)
    messages.success(request, _("The earlier wording is the draft again."))
    return redirect(address(request, "charter:article", then.article.key))
