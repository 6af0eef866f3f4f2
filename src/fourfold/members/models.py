"""Who belongs, who speaks for them, and which chairs at the table are taken."""

from datetime import timedelta
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fourfold.directory.models import Organization
from fourfold.kernel import clock
from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.partnerships.models import Role, Seat

INVITATION_LASTS = timedelta(days=21)


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


class Position(PartnershipModel, Versioned):
    """A chair at the table; empty until somebody holds it.

    A chair for lived experience is filled or not, and nothing more: no holder, no member, no
    dates, so that nobody can be found through it.
    """

    class Weight(models.TextChoices):
        VOTING = "voting", _("Voting")
        ADVISORY = "advisory", _("Advisory")
        OBSERVER = "observer", _("Observer")

    title = models.CharField(_("who sits here"), max_length=120)
    weight = models.CharField(max_length=10, choices=Weight.choices, default=Weight.VOTING)
    sector = models.SlugField(_("sector"), max_length=40, blank=True)
    ps = models.JSONField(_("Ps"), default=list, blank=True)
    kinds = models.JSONField(default=list, blank=True)  # kinds of organization that would fill it
    suggestion = models.SlugField(max_length=40, blank=True)  # which suggestion it came from
    role = models.SlugField(_("role"), max_length=40, blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    is_lived_experience = models.BooleanField(_("for lived experience"), default=False)
    is_filled = models.BooleanField(_("filled"), default=False)
    membership = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="positions"
    )
    holder = models.ForeignKey(
        Representative, on_delete=models.SET_NULL, null=True, blank=True, related_name="positions"
    )
    term_starts_on = models.DateField(_("term starts"), null=True, blank=True)
    term_ends_on = models.DateField(_("term ends"), null=True, blank=True)

    free_text: ClassVar = {
        "title": FreeText(purpose=_("Which chair at the table this is"), guard=True),
        "ps": FreeText(
            purpose=_("Keys of the partnership's own Ps, chosen from a list"), guard=False
        ),
        "kinds": FreeText(purpose=_("Kinds of organization, chosen from a list"), guard=False),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["order", "title"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(is_lived_experience=False)
                | Q(membership=None, holder=None, term_starts_on=None, term_ends_on=None),
                name="lived_experience_names_nobody",
            ),
            models.CheckConstraint(
                condition=Q(term_ends_on=None)
                | Q(term_starts_on=None)
                | Q(term_ends_on__gte=models.F("term_starts_on")),
                name="term_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["partnership", "suggestion"],
                condition=~Q(suggestion=""),
                name="one_chair_per_suggestion",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_empty(self) -> bool:
        if self.is_lived_experience:
            return not self.is_filled
        return self.membership_id is None and self.holder_id is None


class ExistingBody(PartnershipModel, Versioned):
    """A task force, team or council that is already at work here, and what we do about it."""

    class Kind(models.TextChoices):
        TASK_FORCE = "task_force", _("Task force or coalition")
        TEAM = "team", _("Multidisciplinary or response team")
        COUNCIL = "council", _("State or county council")
        NEIGHBOR = "neighbor", _("Partnership next door")
        OTHER = "other", _("Something else")

    class Choice(models.TextChoices):
        UNDECIDED = "undecided", _("Not decided")
        JOIN = "join", _("Join it instead of founding a new one")
        LINK = "link", _("Work beside it, with a link person")
        GO_ON = "go_on", _("Go on without it, for a reason")

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("what it is"), max_length=12, choices=Kind.choices)
    area = models.CharField(_("where it works"), max_length=200, blank=True)
    contact = models.CharField(_("who to talk to"), max_length=200, blank=True)
    choice = models.CharField(
        _("what we do"), max_length=10, choices=Choice.choices, default=Choice.UNDECIDED
    )
    reason = models.TextField(_("why"), max_length=1000, blank=True)

    free_text: ClassVar = {
        "name": FreeText(purpose=_("A group that is already at work here"), guard=False),
        "area": FreeText(purpose=_("Where that group works"), guard=False),
        "contact": FreeText(purpose=_("Who to talk to there"), guard=False),
        "reason": FreeText(purpose=_("Why we join it, work beside it, or go on"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class Invitation(PartnershipModel, Versioned):
    """An invitation to one person. The link's token stands here only as a digest."""

    class Way(models.TextChoices):
        MAIL = "mail", _("E-mail")
        TEXT = "text", _("Text to copy")
        PRINT = "print", _("Letter to print")
        PHONE = "phone", _("Phone call")

    class State(models.TextChoices):
        DRAFT = "draft", _("Not sent")
        READY = "ready", _("Ready to hand over")
        SENT = "sent", _("Sent")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    class Told(models.TextChoices):
        PHONE = "phone", _("By phone")
        PERSON = "person", _("In person")
        MAIL = "mail", _("By e-mail")
        LETTER = "letter", _("By letter or text message")

    OPEN = (State.DRAFT, State.READY, State.SENT)

    representative = models.ForeignKey(
        Representative, on_delete=models.CASCADE, related_name="invitations"
    )
    invited_by = models.ForeignKey(
        Seat, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    role = models.CharField(_("role"), max_length=12, choices=Role.choices, default=Role.MEMBER)
    way = models.CharField(_("way"), max_length=8, choices=Way.choices, default=Way.MAIL)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    token_digest = models.CharField(max_length=64, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    # For an answer that was entered for someone: how it was told, and to whom.
    told_how = models.CharField(max_length=8, choices=Told.choices, blank=True)
    told_to = models.CharField(_("who took the answer"), max_length=120, blank=True)

    free_text: ClassVar = {
        "told_to": FreeText(
            purpose=_("Who took the answer"), seen_by=_("Coordinators"), guard=False
        ),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["representative"],
                condition=Q(state__in=["draft", "ready", "sent"]),
                name="one_open_invitation_per_person",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["token_digest"], name="invitations_by_token")]

    def __str__(self) -> str:
        return str(self.representative)

    @property
    def can_be_mailed(self) -> bool:
        """Whether the person has an inbox of their own: a shared one never becomes an account."""
        return bool(self.representative.email) and not self.representative.is_shared_inbox

    @property
    def goes_by_mail(self) -> bool:
        return self.way == self.Way.MAIL and self.can_be_mailed

    @property
    def is_expired(self) -> bool:
        return self.expires_at is not None and self.expires_at <= timezone.now()


class Letter(PartnershipModel, Versioned):
    """The words of an invitation, one per way of inviting; merge fields are a closed set."""

    way = models.CharField(max_length=8, choices=Invitation.Way.choices)
    subject = models.CharField(_("subject"), max_length=120, blank=True)
    body = models.TextField(_("text"), max_length=4000)

    free_text: ClassVar = {
        "subject": FreeText(
            purpose=_("The subject of an invitation"), seen_by=_("Coordinators"), guard=True
        ),
        "body": FreeText(
            purpose=_("The words of an invitation"), seen_by=_("Coordinators"), guard=True
        ),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partnership", "way"], name="one_letter_per_way")
        ]

    def __str__(self) -> str:
        return self.get_way_display()
