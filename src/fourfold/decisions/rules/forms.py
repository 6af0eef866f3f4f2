"""The boxes of a way to decide."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.decisions.models import Rule
from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import RadiosWithHints, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm

METHOD_HINTS = {
    Rule.Method.CONSENSUS: _("A block stops it. Concerns are written down."),
    Rule.Method.FALLBACK: _("A block sends it to a vote: at once, or after the tries below."),
    Rule.Method.MAJORITY: _("A tie decides nothing."),
    Rule.Method.SUPERMAJORITY: _("Counted among those who take sides."),
}


class RuleForm(GuardedForm, PartnershipForm, VersionedForm):
    """One way to decide. What a method does not use is left empty, whatever was typed."""

    class Meta:
        model = Rule
        fields = (
            "name",
            "method",
            "share",
            "fallback_tries",
            "fallback_days",
            "unit",
            "quorum",
            "notice_days",
            "block_needs_reason",
            "words",
        )
        widgets: ClassVar = {
            "method": RadiosWithHints(hints=METHOD_HINTS),
            "unit": forms.RadioSelect,
            "words": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts: ClassVar = {
            "share": _("Only for a larger majority."),
            "fallback_tries": _(
                "Only for consensus first: how often you ask again before you vote. 0 to 5."
            ),
            "fallback_days": _("Only for consensus first: how long you talk before you vote."),
            "quorum": _("1 to 100. Leave it empty if any number will do."),
            "notice_days": _("How long before the end people hear of a question. 0 to 90."),
            "words": _("As your bylaws say it, or anything the boxes above leave out."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Without the empty choice that Django adds.
        offer(self.fields["method"], Rule.Method.choices)
        offer(self.fields["unit"], Rule.Unit.choices)
        for name in ("fallback_tries", "fallback_days"):
            self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        method = data.get("method")
        if method != Rule.Method.SUPERMAJORITY:
            data["share"] = ""
        elif not data.get("share"):
            self.add_error("share", _("Choose how much larger the majority has to be."))
        for name in ("fallback_tries", "fallback_days"):
            if name not in self.errors:
                uses_it = method == Rule.Method.FALLBACK
                data[name] = (data.get(name) or 0) if uses_it else 0
        return data


class NewRuleForm(RuleForm, OnceForm):
    """A way to decide that is not there yet."""
