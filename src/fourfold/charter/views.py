"""The pages of the foundation."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fourfold.charter import commands, queries
from fourfold.charter.adopting import standing
from fourfold.charter.documents import proposal_document
from fourfold.charter.forms import (
    ArticleForm,
    ChooseRulesForm,
    HoursForm,
    OwnRuleForm,
    RuleBookForm,
    RuleForm,
)
from fourfold.charter.guidance import AIDS, COMPOSED
from fourfold.charter.models import Article, GroundRule
from fourfold.charter.permissions import (
    comment_on_charter,
    edit_foundation,
    propose_charter,
    see_foundation,
)
from fourfold.charter.suggestions import FORMAL_PATH, INFORMAL_PATH, RAISED_BY
from fourfold.kernel.documents.files import as_file
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.editing import details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

FOUNDATION = "charter:foundation"
EXAMPLES = (Article.Key.DEFINITION, Article.Key.MISSION, Article.Key.VISION)


@partnership_view(see_foundation)
@require_safe
def foundation(request: PartnershipRequest) -> HttpResponse:
    context = {
        "found": standing.foundation(request.partnership),
        "examples": [(Article.Key(key).label, AIDS[key].example) for key in EXAMPLES],
        "may_edit": edit_foundation.allows(request.seat),
        "may_propose": propose_charter.allows(request.seat),
        "may_comment": comment_on_charter.allows(request.seat),
    }
    return render_page(request, "charter/foundation.html", context)


@partnership_view(edit_foundation)
def article_edit(request: PartnershipRequest, key: str) -> HttpResponse:
    if key not in Article.Key or key == Article.Key.RULES:
        raise Http404
    if key == Article.Key.CONFLICT:
        return redirect(address(request, "charter:rule-book-edit"))
    article = queries.article(key)
    form_class = HoursForm if key == Article.Key.HOURS else ArticleForm
    form = form_class(request.POST or None, instance=article)
    if "compose" in request.POST and isinstance(form, ArticleForm):
        return _with_draft(request, form)
    page = {
        "title": article.get_key_display(),
        "tab": _("Part of the charter"),
        "crumb": (_("Foundation"), address(request, FOUNDATION)),
        "saved": _("Saved. It stays a draft until the group agrees."),
        "template": "charter/article_edit.html",
        **_aids(article),
    }
    then = _next_part(request, key) if "next" in request.POST else _back_to(request, key)
    return form_page(request, form, save=lambda f: _write(f, request), then=then, page=page)


def _aids(article: Article) -> dict[str, Any]:
    """What stands beside the box."""
    return {
        "aid": AIDS[article.key],
        "asks_one_by_one": article.key in COMPOSED,
        "is_proposal": article.key in queries.PROPOSAL,
        "not_written": not (article.body or article.chosen),
    }


def _back_to(request: PartnershipRequest, key: str) -> str:
    return f"{address(request, FOUNDATION)}#{key}"


def _next_part(request: PartnershipRequest, key: str) -> str:
    """The part of the proposal after this one; after the last of them, the foundation."""
    keys = list(queries.PROPOSAL)
    after = keys[keys.index(Article.Key(key)) + 1 :] if key in keys else []
    return address(request, "charter:article-edit", after[0]) if after else _back_to(request, key)


def _write(form: ArticleForm | HoursForm, request: PartnershipRequest) -> None:
    data = form.cleaned_data
    commands.write_article(
        queries.article(form.instance.key),
        by=request.seat,
        version=data["version"],
        body=data["body"],
        chosen=data.get("chosen", ()),
    )


def _with_draft(request: PartnershipRequest, form: ArticleForm) -> HttpResponse:
    """The same page with the prompts' draft in the box; nothing is saved yet."""
    initial = {
        **{name: form.data.get(name) for name in form.data},
        "body": form.drafted() or form.data.get("body", ""),
    }
    fresh = ArticleForm(initial=initial, instance=form.instance)
    context = {
        "form": fresh,
        "title": form.instance.get_key_display(),
        "tab": _("Part of the charter"),
        "crumb": (_("Foundation"), address(request, FOUNDATION)),
        "is_drafted": True,
        **_aids(form.instance),
        "cancel_url": address(request, FOUNDATION),
    }
    return render_page(request, "charter/article_edit.html", context)


@partnership_view(see_foundation)
@require_safe
def proposal_file(request: PartnershipRequest, ending: str) -> HttpResponse:
    document = proposal_document(request.partnership)
    return as_file(document, ending=ending, name=_("proposal"))


@partnership_view(see_foundation)
@require_safe
def proposal_preview(request: PartnershipRequest) -> HttpResponse:
    context = {"preview": render_html(proposal_document(request.partnership))}
    return render_page(request, "charter/proposal_preview.html", context)


@partnership_view(edit_foundation)
@once
def rules_choose(request: PartnershipRequest) -> HttpResponse:
    there = {rule.topic for rule in queries.rules()}
    form = ChooseRulesForm(request.POST or None, there=there)
    page = {
        "title": _("Choose ground rules"),
        "purpose": _("Start from these, then put them in your own words. Five to ten are plenty."),
        "action": _("Take these in"),
        "saved": _("The rules are on your list. Reword them until they sound like you."),
        "crumb": (_("Foundation"), address(request, FOUNDATION)),
    }
    return form_page(
        request,
        form,
        save=lambda f: commands.choose_rules(f.cleaned_data["topics"], by=request.seat),
        then=address(request, FOUNDATION) + "#rules",
        page=page,
    )


@partnership_view(edit_foundation)
@once
def rule_add(request: PartnershipRequest) -> HttpResponse:
    page = {
        "title": _("Add a ground rule"),
        "purpose": _("Say what you do, rather than what you forbid."),
        "action": _("Add"),
        "crumb": (_("Foundation"), address(request, FOUNDATION)),
    }
    return form_page(
        request,
        OwnRuleForm(request.POST or None),
        save=lambda f: commands.add_rule(f.cleaned_data["text"], by=request.seat),
        then=address(request, FOUNDATION) + "#rules",
        page=page,
    )


@partnership_view(edit_foundation)
def rule_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    rule = get_object_or_404(GroundRule, pk=pk)
    page = {
        "title": _("Reword a ground rule"),
        "crumb": (_("Foundation"), address(request, FOUNDATION)),
    }
    return form_page(
        request,
        RuleForm(request.POST or None, instance=rule),
        save=lambda f: commands.reword_rule(
            GroundRule.objects.get(pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            text=f.cleaned_data["text"],
        ),
        then=address(request, FOUNDATION) + "#rules",
        page=page,
    )


@partnership_view(edit_foundation)
@require_POST
def rule_move(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    rule = get_object_or_404(GroundRule, pk=pk)
    commands.move_rule(rule, by=request.seat, up=request.POST.get("way") == "up")
    # Where it stands now, so that the next key or glance goes on from there.
    return redirect(f"{address(request, FOUNDATION)}#rule-{pk}")


@partnership_view(edit_foundation)
def rule_drop(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    rule = get_object_or_404(GroundRule, pk=pk)
    then = address(request, FOUNDATION) + "#rules"
    if request.method == "POST":
        commands.drop_rule(rule, by=request.seat)
        messages.success(request, _("The rule is taken out."))
        return redirect(then)
    context = {
        "question": _("Take out this ground rule?"),
        "consequences": [rule.text, _("The journal keeps that it was there.")],
        "action": _("Take it out"),
        "cancel_url": then,
        "is_destructive": True,
    }
    return render_page(request, "kernel/confirm.html", context)


@partnership_view(edit_foundation)
def rule_book_edit(request: PartnershipRequest) -> HttpResponse:
    book = queries.rule_book()
    initial = {
        "raised_by": book.raised_by or RAISED_BY,
        "informal_path": book.informal_path or INFORMAL_PATH,
        "formal_path": book.formal_path or FORMAL_PATH,
    }
    page = {
        "title": _("How we disagree"),
        "purpose": _("Two paths, also for broken rules. Nobody begins with a formal complaint."),
        "crumb": (_("Foundation"), address(request, FOUNDATION)),
    }
    return form_page(
        request,
        RuleBookForm(request.POST or None, instance=book, initial=initial),
        save=lambda f: _agree(f, request),
        then=address(request, FOUNDATION) + "#conflict",
        page=page,
    )


def _agree(form: RuleBookForm, request: PartnershipRequest) -> None:
    version = form.cleaned_data["version"]
    commands.agree_paths(queries.rule_book(), by=request.seat, version=version, **details(form))
