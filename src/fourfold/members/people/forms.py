"""The boxes for a member, for a person, and for what a person lets others see."""

from typing import Any, ClassVar

from django import forms
from django.core.validators import URLValidator
from django.forms import formset_factory
from django.utils.translation import gettext_lazy as _

from fourfold.directory.models import Location, Organization
from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.members.models import Membership, Representative
from fourfold.members.recognize.sectors import KINDS, asks_about_address, guess
from fourfold.partnerships.models import Term
from fourfold.partnerships.vocabulary import labels
from fourfold.places.lookup import county

ORGANIZATION = ("name", "kind", "phone", "email", "website", "is_government", "is_tribal")
MEMBERSHIP = ("sector", "ps", "region", "note")


class MemberForm(GuardedForm, PartnershipForm, VersionedForm):
    """A member: what the organization is, and where it stands among sectors and Ps."""

    ps = forms.MultipleChoiceField(
        label=_("Ps"),
        help_text=_("What it helps with. Several are possible."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Membership
        fields = MEMBERSHIP
        widgets: ClassVar = {"note": forms.Textarea(attrs={"rows": 3})}
        help_texts: ClassVar = {
            "note": _("What to know before you talk. About the work, never about a client."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organization = self.instance.organization
        offered = _organization_fields()
        if organization is not None or self.instance._state.adding:
            for name in ORGANIZATION:
                self.fields[name] = offered[name]
                self.initial.setdefault(name, getattr(organization, name, None))
        self._choose("sector", labels(Term.Axis.SECTOR), _("Not known"))
        self._choose("region", labels(Term.Axis.REGION), _("None"))
        offer(self.fields["ps"], labels(Term.Axis.P).items())
        self.order_fields(["name", "kind", "sector", "ps", "region", "phone", "email", "website"])

    def _choose(self, name: str, words: dict[str, str], nothing: Any) -> None:
        if not words:
            del self.fields[name]
            return
        old = self.fields[name]
        self.fields[name] = forms.ChoiceField(
            label=old.label, required=False, choices=[("", nothing), *words.items()]
        )

    def clean_name(self) -> str:
        name = " ".join(self.cleaned_data["name"].split())
        others = Organization.objects.filter(name__iexact=name)
        if self.instance.organization_id:
            others = others.exclude(pk=self.instance.organization_id)
        if others.exists():
            raise forms.ValidationError(_("This one is already on the list. Open its entry there."))
        return name

    def organization_values(self) -> dict[str, Any]:
        return {n: self.cleaned_data[n] for n in ORGANIZATION if n in self.cleaned_data}

    def membership_values(self) -> dict[str, Any]:
        """What is known of the membership; what was left open is guessed from the name."""
        values = {n: self.cleaned_data[n] for n in MEMBERSHIP if n in self.cleaned_data}
        if values.get("sector") or values.get("ps"):
            return values | {"reason": ""}
        found = guess(self.cleaned_data.get("name", ""))
        return values | {
            "sector": found.sector if found.sector in labels(Term.Axis.SECTOR) else "",
            "ps": sorted(found.ps & labels(Term.Axis.P).keys()),
            "reason": str(found.reason)[:200],
        }

    def differences(self, current: Any) -> list[dict[str, Any]]:
        found = super().differences(current)
        for name in ORGANIZATION:
            theirs, yours = getattr(current.organization, name, None), self.cleaned_data.get(name)
            if name in self.fields and theirs != yours:
                found.append({"label": self.fields[name].label, "theirs": theirs, "yours": yours})
        return found


class NewMemberForm(MemberForm, OnceForm):
    """A member that is not on the list yet."""


def _organization_fields() -> dict[str, forms.Field]:
    drawn = forms.fields_for_model(Organization, ORGANIZATION)
    drawn["kind"] = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[("", _("Not known")), *((kind.key, kind.label) for kind in KINDS)],
    )
    drawn["website"].validators = [URLValidator(schemes=["http", "https"])]
    drawn["phone"].help_text = _("The public number of the organization, not a person's.")
    drawn["email"].help_text = _("The public address of the organization, not a person's.")
    drawn["is_tribal"].help_text = _("A government of its own, not a sector.")
    return drawn


class PersonForm(PartnershipForm, VersionedForm):
    """A person who speaks for a member."""

    class Meta:
        model = Representative
        fields: ClassVar[tuple[str, ...]] = (
            *("name", "title", "email", "phone", "is_deputy", "is_shared_inbox"),
        )
        help_texts: ClassVar = {
            "email": _("Leave it empty when you call or write instead."),
            "is_shared_inbox": _("Then no invitation with a personal link goes there."),
        }


class NewPersonForm(PersonForm, OnceForm):
    """A person who is not on the list yet; hidden from the first moment, where they ask for it."""

    class Meta(PersonForm.Meta):
        fields = (*PersonForm.Meta.fields, "is_hidden")
        help_texts: ClassVar = {
            **PersonForm.Meta.help_texts,
            "is_hidden": _("Only coordinators see the entry."),
        }


class PersonRowForm(forms.Form):
    """One line of people for a new member; an empty line is left out."""

    name = forms.CharField(label=_("Name"), max_length=120, required=False)
    title = forms.CharField(label=_("Job title"), max_length=120, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Phone"), max_length=60, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("name") and any(data.values()):
            self.add_error("name", _("Give a name, or empty this line."))
        return data


PersonRows = formset_factory(PersonRowForm, extra=1, max_num=20, absolute_max=40)


class VisibilityForm(PartnershipForm, VersionedForm):
    """What others see. The same words for everyone, so that choosing marks nobody."""

    hidden_from = forms.MultipleChoiceField(
        label=_("Organizations whose people see nothing of this"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Representative
        fields = ("alias", "shares_contact", "is_hidden")
        help_texts: ClassVar = {
            "alias": _("Shown instead of the name, everywhere."),
            "shares_contact": _("Otherwise only coordinators see them."),
            "is_hidden": _("Only coordinators see the entry."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = Organization.objects.values_list("pk", "name")
        offer(self.fields["hidden_from"], ((str(pk), name) for pk, name in names))


class PlaceForm(PartnershipForm):
    """Where an organization is; kinds that are often confidential are asked first."""

    class Meta:
        model = Location
        fields = ("is_confidential", "address_1", "city", "state_province", "postal_code", "county")
        help_texts: ClassVar = {
            "is_confidential": _(
                "Then street, city and ZIP code are never kept, only the county. Any address that"
                " was here is erased."
            ),
        }

    may_keep = forms.BooleanField(
        label=_("This address is public, and it is safe to keep it here"), required=False
    )

    def __init__(self, *args: Any, kind: str, name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_often_confidential = asks_about_address(kind, name)
        if not self.is_often_confidential:
            del self.fields["may_keep"]
        counties = self.instance.partnership.counties
        named = [(code, found.label) for code in counties if (found := county(code))]
        self.fields["county"] = forms.ChoiceField(
            label=_("County"), required=False, choices=[("", _("Not said")), *named]
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        has_address = data.get("address_1") or data.get("postal_code")
        if data.get("is_confidential"):
            data |= {"address_1": "", "city": "", "postal_code": ""}
        elif has_address and self.is_often_confidential and not data.get("may_keep"):
            self.add_error(
                "may_keep",
                _(
                    "Places of this kind are often confidential. Say that this one is public, or"
                    " mark it as confidential."
                ),
            )
        return data

    def location_values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
