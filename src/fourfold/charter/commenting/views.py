"""Saying something about an article, settling it, taking it back."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fourfold.charter.commenting import commands
from fourfold.charter.commenting.forms import CommentForm, SettleForm
from fourfold.charter.models import Article, Comment
from fourfold.charter.permissions import comment_on_charter, settle_comments, take_back_comment
from fourfold.kernel.editing import as_seen, details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view


def article_of(request: PartnershipRequest, key: str) -> tuple[str, str]:
    """Label and address of an article's page, as a crumb and as the way back."""
    return str(Article.Key(key).label), address(request, "charter:article", key)


@partnership_view(comment_on_charter)
@once
def comment_add(request: PartnershipRequest, key: str) -> HttpResponse:
    if key not in Article.Key:
        raise Http404
    label, back = article_of(request, key)
    page = {
        "title": _("Comment on “%(part)s”") % {"part": label},
        "tab": _("Comment"),
        "purpose": _("Everyone with a seat reads it, with your name as lists show it."),
        "action": _("Send the comment"),
        "saved": _("Your comment stands below the part."),
        "crumb": (label, back),
    }
    return form_page(
        request,
        CommentForm(request.POST or None),
        save=lambda f: commands.comment_on(key, by=request.seat, **details(f)),
        then=f"{back}#comments",
        page=page,
    )


@partnership_view(settle_comments)
def comment_settle(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    comment = get_object_or_404(Comment.objects.select_related("article"), pk=pk)
    label, back = article_of(request, comment.article.key)
    page = {
        "title": _("Settle a comment"),
        "purpose": _("It stays readable, below the open ones, with what came of it."),
        "action": _("Settle it"),
        "saved": _("The comment is settled."),
        "crumb": (label, back),
        "template": "charter/comment_settle.html",
        "comment": comment.body,
    }
    form = SettleForm(request.POST or None, instance=comment)
    return form_page(
        request, form, save=lambda f: _settle(f, request), then=f"{back}#comments", page=page
    )


def _settle(form: SettleForm, request: PartnershipRequest) -> None:
    comment = Comment.objects.get(pk=form.instance.pk)
    comment.version = form.cleaned_data["version"]
    commands.settle(comment, by=request.seat, **details(form))


@partnership_view(settle_comments)
@require_POST
def comment_reopen(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    comment = as_seen(get_object_or_404(Comment.objects.select_related("article"), pk=pk), request)
    commands.open_again(comment, by=request.seat)
    messages.success(request, _("The comment is open again."))
    return redirect(f"{article_of(request, comment.article.key)[1]}#comments")


@partnership_view(take_back_comment)
def comment_take_back(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    comment = get_object_or_404(Comment.objects.select_related("article"), pk=pk)
    take_back_comment.require(request.seat, comment)
    back = f"{article_of(request, comment.article.key)[1]}#comments"
    if request.method == "POST":
        commands.take_back(comment, by=request.seat)
        messages.success(request, _("Your comment is gone."))
        return redirect(back)
    context = {
        "question": _("Take your comment back?"),
        "consequences": [comment.body, _("It is deleted. The journal keeps that there was one.")],
        "action": _("Take it back"),
        "cancel_url": back,
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)
