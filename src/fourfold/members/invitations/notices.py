"""The secret link of an invitation: made while the message leaves, kept as a digest only."""

import hashlib
import secrets

from django.conf import settings
from django.urls import reverse

from fourfold.kernel import clock
from fourfold.kernel.outbox import Obsolete, make_link_with, queue
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.tenancy import inside
from fourfold.members.invitations.letters import Words
from fourfold.members.models import INVITATION_LASTS, Invitation

KIND = "invitation"


def digest_of(token: str) -> str:
    """How a token stands in the database."""
    return hashlib.sha256(token.encode()).hexdigest()


def queue_invitation(invitation: Invitation, words: Words, *, sender: str) -> None:
    """Let the message wait for the next sending; its link does not exist yet."""
    queue(
        KIND,
        to=invitation.representative.email,
        subject=words.subject,
        body=words.body,
        partnership_id=invitation.partnership_id,
        about=str(invitation.pk),
        sender=sender,
    )


@make_link_with(KIND)
def invitation_link(message: Message) -> str:
    """A new link, in place of any older one; refuses for an invitation that is no longer out."""
    if message.partnership_id is None:
        raise Obsolete
    with inside(message.partnership_id):
        sent = Invitation.objects.select_for_update().filter(state=Invitation.State.SENT)
        invitation = sent.filter(pk=message.about, representative__left_on=None).first()
        if invitation is None:
            raise Obsolete
        return mint_link(invitation)


def mint_link(invitation: Invitation) -> str:
    """Make the link that works from now on; older ones stop working."""
    token = secrets.token_urlsafe(32)
    invitation.token_digest = digest_of(token)
    invitation.expires_at = clock.now() + INVITATION_LASTS
    invitation.save(update_fields=["token_digest", "expires_at"])
    return settings.BASE_URL + reverse("invitation:open", args=[token])
