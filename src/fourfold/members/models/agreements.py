"""What members agree on in writing, and where each party stands with it."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.members.models.belonging import Membership
from fourfold.members.models.inviting import Invitation

COORDINATORS_SEE = _("Coordinators")


class Agreement(PartnershipModel, Versioned):
    """A paper that several parties sign or stand by. A newer one may take its place.

    What follows from an agreement happens among people: nothing in the program asks for it.
    """

    class Kind(models.TextChoices):
        MOU = "mou", _("Memorandum of understanding")
        CONFIDENTIALITY = "confidentiality", _("Confidentiality agreement")
        MEMBER = "member", _("Member agreement")
        DATA = "data", _("Data sharing agreement")

    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(_("what it is"), max_length=16, choices=Kind.choices)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    review_on = models.DateField(_("look at it again on"), null=True, blank=True)
    kept_at = models.CharField(_("where the signed paper is kept"), max_length=200, blank=True)
    replaces = models.OneToOneField(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="replacement"
    )
    ended_on = models.DateField(null=True, blank=True)

    free_text: ClassVar = {
        "title": FreeText(purpose=_("What the agreement is called"), guard=True),
        "kept_at": FreeText(
            purpose=_("Where the signed paper is kept, never what is in it"), guard=True
        ),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["title"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="agreement_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Clause(PartnershipModel, Versioned):
    """One part of an agreement: from the list, with its key, or one of our own."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="clauses")
    key = models.SlugField(max_length=20, blank=True)
    title = models.CharField(_("heading"), max_length=120)
    body = models.TextField(_("text"), max_length=6000, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    free_text: ClassVar = {
        "title": FreeText(purpose=_("What a part of an agreement is about"), guard=True),
        "body": FreeText(purpose=_("What the parties agree on"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["order", "title"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["agreement", "key"], condition=~Q(key=""), name="one_clause_per_key"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Party(PartnershipModel, Versioned):
    """A member, or by its name somebody outside, whom an agreement is with."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="parties")
    membership = models.ForeignKey(
        Membership, on_delete=models.CASCADE, null=True, blank=True, related_name="agreements"
    )
    name = models.CharField(_("name"), max_length=200, blank=True)

    free_text: ClassVar = {
        "name": FreeText(purpose=_("An organization outside that is a party"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(membership__isnull=False, name="") | (Q(membership=None) & ~Q(name="")),
                name="party_is_a_member_or_has_a_name",
            ),
            models.UniqueConstraint(
                fields=["agreement", "membership"],
                condition=Q(membership__isnull=False),
                name="each_member_is_a_party_once",
            ),
            models.UniqueConstraint(
                fields=["agreement", "name"],
                condition=~Q(name=""),
                name="each_name_is_a_party_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(self.membership)


class Answer(PartnershipModel):
    """What a party said about an agreement. A later answer takes its place; none is changed."""

    class State(models.TextChoices):
        ASKED = "asked", _("Asked, no answer yet")
        SIGNED = "signed", _("Signed")
        TAKES_PART = "takes_part", _("Takes part without signing")
        SUPPORTS = "supports", _("Letter of support")
        AWAITS = "awaits", _("Waits for a resolution")
        OBJECTS = "objects", _("Objects to a clause")
        WITHDRAWN = "withdrawn", _("Withdrew")

    class Body(models.TextChoices):
        BOARD = "board", _("Board")
        COUNCIL = "council", _("City or county council")
        TRIBAL = "tribal", _("Tribal council")
        OTHER = "other", _("Another body")

    STANDS_BY = (State.SIGNED, State.TAKES_PART, State.SUPPORTS)

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="answers")
    is_latest = models.BooleanField(default=True)
    state = models.CharField(_("where they stand"), max_length=10, choices=State.choices)
    on = models.DateField(_("since which day"), default=clock.today)
    told_how = models.CharField(_("how you know"), max_length=8, choices=Invitation.Told.choices)
    signed_by = models.CharField(_("who signed"), max_length=120, blank=True)
    office = models.CharField(_("in which office"), max_length=120, blank=True)
    awaits = models.CharField(_("whose resolution"), max_length=8, choices=Body.choices, blank=True)
    awaits_until = models.DateField(_("expected by"), null=True, blank=True)
    clause = models.ForeignKey(
        Clause, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    why = models.TextField(_("why"), max_length=1000, blank=True)
    what_we_did = models.TextField(_("what we did about it"), max_length=1000, blank=True)

    free_text: ClassVar = {
        "signed_by": FreeText(
            purpose=_("Who signed for a party"), seen_by=COORDINATORS_SEE, guard=False
        ),
        "office": FreeText(purpose=_("In which office somebody signed"), guard=True),
        "why": FreeText(
            purpose=_("Why a party objects to a clause"), seen_by=COORDINATORS_SEE, guard=True
        ),
        "what_we_did": FreeText(
            purpose=_("What was done about an objection"), seen_by=COORDINATORS_SEE, guard=True
        ),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["-is_latest", "-on"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["party"], condition=Q(is_latest=True), name="one_latest_answer"
            ),
            models.CheckConstraint(
                condition=Q(state="signed") | Q(signed_by="", office=""),
                name="only_a_signature_has_a_signer",
            ),
            models.CheckConstraint(
                condition=(Q(state="awaits") & ~Q(awaits=""))
                | (~Q(state="awaits") & Q(awaits="", awaits_until=None)),
                name="who_waits_says_for_whom",
            ),
            models.CheckConstraint(
                condition=Q(state="objects") | Q(clause=None, why="", what_we_did=""),
                name="only_an_objection_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_state_display())

    def is_overdue(self, today: date) -> bool:
        """Whether a resolution that was expected has not come."""
        return self.awaits_until is not None and self.awaits_until < today
