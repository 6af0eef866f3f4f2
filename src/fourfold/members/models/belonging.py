"""Who belongs, and who speaks for them."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from fourfold.directory.models import Organization
from fourfold.kernel import clock
from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.partnerships.models import Seat


class Membership(PartnershipModel, Versioned):
    """An organization in the partnership's view, or (without one) an individual.

    `sector`, `ps` and `region` are keys of the partnership's own terms.
    """

    class State(models.TextChoices):
        NOT_ASKED = "not_asked", _("Not yet asked")
        ASKED = "asked", _("Asked")
        DECLINED = "declined", _("Declined")
        JOINED = "joined", _("Joined")

    organization = models.OneToOneField(
        Organization, on_delete=models.CASCADE, null=True, blank=True, related_name="membership"
    )
    sector = models.SlugField(_("sector"), max_length=40, blank=True)
    ps = models.JSONField(_("Ps"), default=list, blank=True)
    region = models.SlugField(_("region"), max_length=40, blank=True)
    reason = models.CharField(max_length=200, blank=True)  # why sector and Ps were guessed
    state = models.CharField(max_length=10, choices=State.choices, default=State.NOT_ASKED)
    state_on = models.DateField(default=clock.today)
    note = models.TextField(_("note"), max_length=1000, blank=True)

    free_text: ClassVar = {
        "ps": FreeText(
            purpose=_("Keys of the partnership's own Ps, chosen from a list"), guard=False
        ),
        "reason": FreeText(purpose=_("Why sector and Ps were guessed"), guard=False),
        "note": FreeText(
            purpose=_("What to know before talking to this member"),
            seen_by=_("Coordinators"),
            guard=True,
        ),
    }

    class Meta(PartnershipModel.Meta):
        indexes: ClassVar = [models.Index(fields=["partnership", "state"], name="members_by_state")]

    def __str__(self) -> str:
        return self.organization.name if self.organization else str(_("Individual"))


class Representative(PartnershipModel, Versioned):
    """A person who speaks for a member. May have no account and no e-mail address."""

    membership = models.ForeignKey(
        Membership, on_delete=models.CASCADE, related_name="representatives"
    )
    seat = models.OneToOneField(
        Seat, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    name = models.CharField(_("name"), max_length=120)
    alias = models.CharField(_("alias"), max_length=120, blank=True)
    title = models.CharField(_("job title"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"), max_length=254, blank=True)
    phone = models.CharField(_("phone"), max_length=60, blank=True)
    is_deputy = models.BooleanField(_("deputy"), default=False)
    is_shared_inbox = models.BooleanField(_("others read this inbox"), default=False)
    is_hidden = models.BooleanField(_("hidden from lists"), default=False)
    shares_contact = models.BooleanField(_("members may see phone and e-mail"), default=False)
    is_planning = models.BooleanField(_("on the planning team"), default=False)
    oriented_on = models.DateField(_("welcomed on"), null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)

    free_text: ClassVar = {
        "name": FreeText(
            purpose=_("Who speaks for a member"),
            seen_by=_("As each person chose for themselves"),
            keep=_("Until the person leaves, or earlier when they ask"),
            guard=False,
        ),
        "alias": FreeText(
            purpose=_("The name a person prefers to be known by"),
            seen_by=_("As each person chose for themselves"),
            keep=_("Until the person leaves, or earlier when they ask"),
            guard=False,
        ),
        "title": FreeText(
            purpose=_("The person's job"),
            seen_by=_("As each person chose for themselves"),
            keep=_("Until the person leaves, or earlier when they ask"),
            guard=False,
        ),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.shown_name

    @property
    def shown_name(self) -> str:
        """The alias where there is one, the account's before the list's."""
        account = self.seat.user if self.seat else None
        return (account.alias if account else "") or self.alias or self.name


class HiddenFrom(PartnershipModel):
    """An organization whose people never see a representative's details."""

    in_confidence = True

    representative = models.ForeignKey(
        Representative, on_delete=models.CASCADE, related_name="hidden_from"
    )
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["representative", "organization"], name="hidden_once_per_organization"
            )
        ]

    def __str__(self) -> str:
        return str(self.organization)
