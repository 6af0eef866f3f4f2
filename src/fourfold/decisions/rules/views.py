"""The pages about how we decide."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from fourfold.decisions.models import Rule
from fourfold.decisions.permissions import edit_rules, see_decisions
from fourfold.decisions.rules import commands
from fourfold.decisions.rules.forms import NewRuleForm, RuleForm
from fourfold.decisions.rules.worked import WORKED, begun
from fourfold.decisions.wording import rule_sentences
from fourfold.kernel.editing import as_seen, details, once
from fourfold.kernel.form_pages import form_page
from fourfold.kernel.web import render_page
from fourfold.partnerships.access import PartnershipRequest, address, partnership_view

RULES = "decisions:rules"


@partnership_view(see_decisions)
@require_safe
def rules(request: PartnershipRequest) -> HttpResponse:
    context = {
        "rules": [(rule, rule_sentences(rule.kept())) for rule in Rule.objects.all()],
        "may_edit": edit_rules.allows(request.seat),
    }
    return render_page(request, "decisions/rules.html", context)


@partnership_view(edit_rules)
@require_safe
def rule_choose(request: PartnershipRequest) -> HttpResponse:
    worked = [(one, rule_sentences(begun(one.key).kept())) for one in WORKED]
    return render_page(request, "decisions/rule_choose.html", {"worked": worked})


@partnership_view(edit_rules)
@once
def rule_add(request: PartnershipRequest, worked: str = "") -> HttpResponse:
    page = {
        "title": _("Word a rule"),
        "purpose": _("Change whatever does not fit. Nothing is decided by it until you use it."),
        "crumb": (_("How we decide"), address(request, RULES)),
    }
    return form_page(
        request,
        NewRuleForm(request.POST or None, instance=begun(worked)),
        save=lambda f: commands.add_rule(by=request.seat, **details(f)),
        then=address(request, RULES),
        page=page,
    )


@partnership_view(edit_rules)
def rule_edit(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    rule = get_object_or_404(Rule, pk=pk)
    page = {
        "title": _("Change a rule"),
        "purpose": _("Questions that are open keep the rule that they were opened with."),
        "crumb": (_("How we decide"), address(request, RULES)),
    }
    return form_page(
        request,
        RuleForm(request.POST or None, instance=rule),
        save=lambda f: commands.change_rule(
            get_object_or_404(Rule, pk=pk),
            by=request.seat,
            version=f.cleaned_data["version"],
            **details(f),
        ),
        then=address(request, RULES),
        page=page,
    )


@partnership_view(edit_rules)
def rule_drop(request: PartnershipRequest, pk: UUID) -> HttpResponse:
    rule = get_object_or_404(Rule, pk=pk)
    if request.method == "POST":
        commands.drop_rule(as_seen(rule, request), by=request.seat)
        messages.success(request, _("The rule is taken out."))
        return redirect(address(request, RULES))
    context = {
        "question": _("Take out this rule?"),
        "consequences": [
            rule.name,
            _("What was decided under it keeps it. Drafts that name it need another one."),
        ],
        "action": _("Take it out"),
        "cancel_url": address(request, RULES),
        "is_destructive": True,
        "version": rule.version,
    }
    return render_page(request, "kernel/confirm.html", context)
