"""What an invited person does with the secret link. Each link answers once, for one person."""

from dataclasses import asdict, dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.accounts.commands import create_account, create_account_without_address
from fourfold.accounts.models import User
from fourfold.kernel import clock
from fourfold.kernel.actors import SYSTEM
from fourfold.kernel.journal import record
from fourfold.kernel.outbox import cancel
from fourfold.kernel.tenancy import EVERYWHERE, inside
from fourfold.members.invitations.codes import is_code
from fourfold.members.invitations.letters import Words
from fourfold.members.invitations.notices import KIND, digest_of, queue_invitation
from fourfold.members.invitations.standing import settle_membership
from fourfold.members.models import Invitation, Representative
from fourfold.partnerships.models import Seat

ANSWERED = gettext_noop("answered the invitation to %(thing)s")
MOVED = gettext_noop("asked for the link of %(thing)s at an inbox of their own")
LONGEST_TOKEN = 100


class DeadInvitation(Exception):
    """The link was used, is too old, was withdrawn, or never existed. Which one is not told."""


@dataclass(frozen=True)
class Newcomer:
    """Somebody who makes an account with the invitation."""

    name: str
    password: str
    alias: str = ""


def invitation_behind(token: str) -> Invitation:
    """The invitation that a link opens; raises `DeadInvitation`. Changes nothing."""
    if len(token) > LONGEST_TOKEN:
        raise DeadInvitation
    with inside(EVERYWHERE):
        found = _live(digest_of(token)).select_related(
            "partnership", "representative__membership__organization", "invited_by__user"
        )
        invitation = found.first()
    if invitation is None or invitation.representative.left_on is not None:
        raise DeadInvitation
    return invitation


def _live(digest: str) -> QuerySet[Invitation]:
    return Invitation.objects.filter(
        token_digest=digest, state=Invitation.State.SENT, expires_at__gt=clock.now()
    )


def is_for(invitation: Invitation, user: User) -> bool:
    """Whether this account may be the invited person's: it is, where the address is theirs."""
    return not invitation.can_be_mailed or _has_their_address(invitation, user)


def _has_their_address(invitation: Invitation, user: User) -> bool:
    listed = invitation.representative.email.strip().lower()
    return invitation.can_be_mailed and user.email.lower() == listed


def needs_code(invitation: Invitation, user: User | None) -> bool:
    """Whether the link alone proves nobody: it came on paper, and no own inbox answers for it."""
    is_proved = user is not None and _has_their_address(invitation, user)
    return invitation.way != Invitation.Way.MAIL and not is_proved


@transaction.atomic
def accept_invitation(invitation: Invitation, *, by: User | Newcomer, code: str = "") -> Seat:
    """Take the seat, with an account that exists or a new one.

    Raises `DeadInvitation` when somebody else was faster, ValidationError for a weak password or a
    wrong code.
    """
    has_user = by if isinstance(by, User) else None
    if needs_code(invitation, has_user) and not is_code(invitation, code):
        raise ValidationError({"code": _("Check the code with the person who invited you.")})
    _claim(invitation, Invitation.State.ACCEPTED)
    person = Representative.objects.select_related("membership").get(
        pk=invitation.representative_id
    )
    user = by if isinstance(by, User) else _new_account(invitation, by, person)
    seat = Seat.objects.give(invitation.partnership_id, user, role=invitation.role)
    if not Seat.objects.open().filter(pk=seat.pk).exists():
        raise DeadInvitation
    if person.seat_id is None and not Representative.objects.filter(seat=seat).exists():
        Representative.objects.filter(pk=person.pk).update(seat=seat, version=F("version") + 1)
    settle_membership(invitation, is_yes=True)
    record(seat, ANSWERED, invitation)
    return seat


def _new_account(invitation: Invitation, newcomer: Newcomer, person: Representative) -> User:
    """With the address that the mailed link has proved, else without any."""
    if invitation.way == Invitation.Way.MAIL:
        return create_account(email=person.email, **asdict(newcomer))
    return create_account_without_address(**asdict(newcomer))


@transaction.atomic
def decline_invitation(invitation: Invitation) -> None:
    """Say no. Nobody asks why."""
    _claim(invitation, Invitation.State.DECLINED)
    settle_membership(invitation, is_yes=False)
    record(SYSTEM, ANSWERED, invitation)


@transaction.atomic
def move_to_own_inbox(invitation: Invitation, *, words: Words) -> None:
    """Send a new link to the person's own inbox, as it is on the list; the printed one dies.

    Only a link that came by mail proves an address, and only a proved one becomes an account.
    """
    if not invitation.can_be_mailed:
        raise DeadInvitation
    rows = Invitation.objects.filter(pk=invitation.pk, token_digest=invitation.token_digest)
    if not rows.update(token_digest="", way=Invitation.Way.MAIL, version=F("version") + 1):
        raise DeadInvitation
    record(SYSTEM, MOVED, invitation)
    queue_invitation(invitation, words, sender=invitation.partnership.short_name)


def _claim(invitation: Invitation, state: str) -> None:
    """Let exactly one answer through: the row changes hands in one statement.

    The statement looks at no other table: PostgreSQL would look at it as it was before waiting.
    """
    live = _live(invitation.token_digest).filter(pk=invitation.pk)
    won = live.update(
        state=state,
        token_digest="",
        expires_at=None,
        answered_on=clock.today(),
        version=F("version") + 1,
    )
    if not won:
        raise DeadInvitation
    cancel(KIND, about=str(invitation.pk))
