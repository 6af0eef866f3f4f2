"""What coordinators do with invitations, from the draft to the answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import StaleEdit, claim_version
from fourfold.kernel.journal import record
from fourfold.kernel.outbox import cancel
from fourfold.members.invitations.codes import code_for
from fourfold.members.invitations.notices import KIND, mint_link, queue_invitation
from fourfold.members.invitations.queries import Outgoing
from fourfold.members.invitations.standing import move_membership, settle_membership
from fourfold.members.models import Invitation, Letter, Membership, Representative
from fourfold.members.permissions import invite
from fourfold.partnerships.models import Seat

State, Way = Invitation.State, Invitation.Way
PREPARED = gettext_noop("prepared an invitation to %(thing)s")
SENT = gettext_noop("sent an invitation to %(thing)s")
HANDED_OVER = gettext_noop("handed over an invitation to %(thing)s")
LINKED = gettext_noop("made a personal link for %(thing)s")
WITHDREW = gettext_noop("withdrew the invitation to %(thing)s")
SHOWED_CODE = gettext_noop("looked up the code for the link of %(thing)s")
TOLD = gettext_noop("entered an answer of %(thing)s")
LETTER = gettext_noop("changed the letter “%(thing)s”")


@dataclass(frozen=True)
class Answer:
    """What somebody said outside the program."""

    is_yes: bool
    told_how: str
    told_to: str
    told_on: date


@transaction.atomic
def draft_invitations(people: Iterable[Representative], *, by: Seat) -> int:
    """Prepare an invitation for each person who has none and no seat; returns how many."""
    invite.require(by)
    people = list(people)
    busy = set(
        Invitation.objects.filter(representative__in=people, state__in=Invitation.OPEN).values_list(
            "representative_id", flat=True
        )
    )
    wanted = [p for p in people if p.pk not in busy and p.seat_id is None and p.left_on is None]
    for person in wanted:
        draft = Invitation(representative=person, invited_by=by)
        draft.way = _usual_way(draft)
        draft.save()
        record(by, PREPARED, draft)
    return len(wanted)


def _usual_way(invitation: Invitation) -> str:
    if invitation.can_be_mailed:
        return Way.MAIL
    return Way.PHONE if invitation.representative.phone else Way.PRINT


@transaction.atomic
def change_draft(invitation: Invitation, *, by: Actor, version: int) -> None:
    """Save the way and the role of an invitation that has not gone out."""
    invite.require(by, invitation)
    claim_version(invitation, version)
    if invitation.state != State.DRAFT:
        raise StaleEdit(invitation)
    if invitation.way == Way.MAIL and not invitation.can_be_mailed:
        raise ValidationError({"way": _("Choose another way: there is no inbox of their own.")})
    invitation.save(update_fields=["way", "role"])


@transaction.atomic
def hand_over_instead(drafts: Iterable[Invitation], *, by: Actor) -> int:
    """Turn what would go by mail into text to copy, where no mail leaves; returns how many."""
    turned = 0
    for draft in drafts:
        if draft.way == Way.MAIL:
            draft.way = Way.TEXT
            change_draft(draft, by=by, version=draft.version)
            turned += 1
    return turned


@transaction.atomic
def send_invitations(outgoing: Iterable[Outgoing], *, by: Seat) -> int:
    """Queue what goes by mail, and make the rest ready to hand over; returns how many are mailed.

    Raises `StaleEdit` when an invitation was changed since its words were composed.
    """
    invite.require(by)
    mailed = 0
    for one in outgoing:
        invitation = one.invitation
        claim_version(invitation, invitation.version)
        if invitation.state != State.DRAFT:
            raise StaleEdit(invitation)
        invitation.invited_by = by
        if invitation.goes_by_mail:
            _go_out(invitation, SENT, by=by)
            queue_invitation(invitation, one.words, sender=by.partnership.short_name)
            mailed += 1
        else:
            invitation.state = State.READY
            invitation.save()
    return mailed


def _go_out(invitation: Invitation, verb: str, *, by: Actor) -> None:
    invitation.state, invitation.sent_on = State.SENT, clock.today()
    invitation.token_digest, invitation.expires_at = "", None
    invitation.save()
    move_membership(
        invitation, Membership.State.ASKED, unless=(Membership.State.ASKED, Membership.State.JOINED)
    )
    record(by, verb, invitation)


@transaction.atomic
def mark_handed_over(invitation: Invitation, *, by: Actor) -> None:
    """Say that the letter, the text or the call has reached the person."""
    invite.require(by, invitation)
    claim_version(invitation, invitation.version)
    if invitation.state == State.READY:
        _go_out(invitation, HANDED_OVER, by=by)


@transaction.atomic
def make_personal_link(invitation: Invitation, *, by: Actor) -> str:
    """A secret link to print for one person; older links of theirs stop working."""
    invite.require(by, invitation)
    claim_version(invitation, invitation.version)
    if invitation.state not in {State.READY, State.SENT} or invitation.way == Way.MAIL:
        raise ValidationError(_("Prepare this invitation again before you make a link for it."))
    if invitation.state == State.READY:
        _go_out(invitation, HANDED_OVER, by=by)
    record(by, LINKED, invitation)
    return mint_link(invitation)


@transaction.atomic
def show_code(invitation: Invitation, *, by: Actor) -> str:
    """The code to tell somebody whose printed link is out; who looked is written down."""
    invite.require(by, invitation)
    is_out = invitation.state == State.SENT and invitation.token_digest
    if invitation.way == Way.MAIL or not is_out or invitation.is_expired:
        raise ValidationError(_("Make a personal link first: the code goes with it."))
    record(by, SHOWED_CODE, invitation)
    return code_for(invitation)


@transaction.atomic
def prepare_again(invitation: Invitation, *, by: Actor) -> None:
    """Make a sent invitation a draft once more: the old link stops working at once."""
    invite.require(by, invitation)
    claim_version(invitation, invitation.version)
    if invitation.state not in {State.SENT, State.READY}:
        raise StaleEdit(invitation)
    _close(invitation, State.DRAFT)
    record(by, PREPARED, invitation)


@transaction.atomic
def withdraw_invitation(invitation: Invitation, *, by: Actor) -> None:
    """Take an invitation back. A draft that never went out is simply gone."""
    invite.require(by, invitation)
    claim_version(invitation, invitation.version)
    if invitation.state not in Invitation.OPEN:
        raise StaleEdit(invitation)
    record(by, WITHDREW, invitation)
    if invitation.state == State.DRAFT and invitation.sent_on is None:
        invitation.delete()
    else:
        _close(invitation, State.WITHDRAWN)


@transaction.atomic
def enter_answer(invitation: Invitation, answer: Answer, *, by: Actor, version: int) -> None:
    """Enter what somebody said by phone or in the hallway. It makes no account and no seat."""
    invite.require(by, invitation)
    claim_version(invitation, version)
    if invitation.state not in Invitation.OPEN:
        raise StaleEdit(invitation)
    if answer.told_on > clock.today():
        raise ValidationError({"told_on": _("Choose today or an earlier day.")})
    invitation.told_how, invitation.told_to = answer.told_how, answer.told_to
    invitation.answered_on = answer.told_on
    _close(invitation, State.ACCEPTED if answer.is_yes else State.DECLINED)
    settle_membership(invitation, is_yes=answer.is_yes, on=answer.told_on)
    record(by, TOLD, invitation)


def _close(invitation: Invitation, state: str) -> None:
    # First the waiting mail, then the row: a delivery under way has then finished its link.
    cancel(KIND, about=str(invitation.pk))
    invitation.state, invitation.token_digest, invitation.expires_at = state, "", None
    invitation.save()


@transaction.atomic
def change_letter(letter: Letter, *, by: Actor, version: int) -> None:
    """Save the words of a letter; raises `StaleEdit` after a newer save."""
    invite.require(by, letter)
    there = Letter.objects.filter(way=letter.way).first()
    if letter._state.adding and there is not None:
        raise StaleEdit(there)
    if there is not None:
        claim_version(letter, version)
    letter.save()
    record(by, LETTER, letter)


@transaction.atomic
def restore_letter(way: str, *, by: Actor) -> None:
    """Go back to the suggested words."""
    invite.require(by)
    letter = Letter.objects.filter(way=way).first()
    if letter is not None:
        record(by, LETTER, letter)
        letter.delete()
