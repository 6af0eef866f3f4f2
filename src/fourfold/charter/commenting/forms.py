"""The boxes of a comment."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.charter.models import Comment
from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm


class CommentForm(GuardedForm, PartnershipForm, OnceForm):
    """What somebody says about an article, and whether it stands in the way of agreeing."""

    class Meta:
        model = Comment
        fields = ("body", "is_objection")
        widgets: ClassVar = {"body": forms.Textarea(attrs={"rows": 4})}
        help_texts: ClassVar = {
            "body": _("About the words, not about people. Say what you would write instead."),
            "is_objection": _("The part is then marked as in question until this is settled."),
        }


class SettleForm(GuardedForm, PartnershipForm, VersionedForm):
    """What came of a comment."""

    class Meta:
        model = Comment
        fields = ("came_of_it",)
        help_texts: ClassVar = {
            "came_of_it": _("One sentence, such as: we put your words in. You can leave it out."),
        }
