"""The secret links that accounts send: to choose a new password, to prove a new address.

A link is made while its message is being sent. Both stop working after an hour, and as soon as the
password or the address they were made for has changed.
"""

import json
from uuid import UUID

from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse

from fourfold.accounts.models import User
from fourfold.accounts.sealing import BrokenSeal, seal, unseal
from fourfold.kernel.outbox import make_link_with
from fourfold.kernel.outbox.models import Message

RESET, ADDRESS = "account.reset", "account.address"
AN_HOUR = 3600


class DeadLink(Exception):
    """The link is too old, was used, or was not made for this person."""


@make_link_with(RESET)
def reset_link(message: Message) -> str:
    return password_link(User.objects.get(pk=message.about))


def password_link(user: User) -> str:
    """The address at which this person chooses a new password, within an hour."""
    token = default_token_generator.make_token(user)
    names = {"uidb36": user_pk_to_url_str(user), "key": token}
    return settings.BASE_URL + reverse("account_reset_password_from_key", kwargs=names)


@make_link_with(ADDRESS)
def address_link(message: Message) -> str:
    user = User.objects.get(pk=message.about)
    change = {"user": str(user.pk), "from": user.email, "to": message.to}
    token = seal(json.dumps(change), purpose=ADDRESS)
    return settings.BASE_URL + reverse("account_confirm_address", args=[token])


def address_in(token: str, user: User) -> str:
    """The new address that a link proves for this person; raises `DeadLink`."""
    try:
        change = json.loads(unseal(token, purpose=ADDRESS, seconds=AN_HOUR))
    except BrokenSeal as error:
        raise DeadLink from error
    if UUID(change["user"]) != user.pk or change["from"] != user.email:
        raise DeadLink
    return str(change["to"])
