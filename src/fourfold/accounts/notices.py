"""The messages about an account. Their subjects say nothing; they leave through the outbox."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import formats, timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.accounts.links import ADDRESS, RESET
from fourfold.accounts.models import User
from fourfold.kernel.outbox import LINK, queue

CHANGED = "account.changed"
SOMETHING = gettext_lazy("Something about how you sign in was changed.")
SOMETHING_ELSE = gettext_lazy("Something happened at your account.")
WHAT_HAPPENED: dict[str, Promise] = {
    "account/email/password_changed": gettext_lazy("Your password was changed."),
    "account/email/password_reset": gettext_lazy("Your password was changed by an e-mail link."),
    "mfa/email/totp_activated": gettext_lazy("An app was added to your sign-in."),
    "mfa/email/totp_deactivated": gettext_lazy("The app was removed from your sign-in."),
    "mfa/email/webauthn_added": gettext_lazy("A passkey was added to your sign-in."),
    "mfa/email/webauthn_removed": gettext_lazy("A passkey was removed from your sign-in."),
    "mfa/email/recovery_codes_generated": gettext_lazy("New recovery codes were made for you."),
    "second steps": gettext_lazy("The second step was removed from your sign-in."),
    "address": gettext_lazy("The e-mail address of your account was changed."),
    "new browser": gettext_lazy(
        "Somebody signed in to your account with a browser that was new to it."
    ),
}


def send_reset_link(user: User) -> None:
    """Send the link. Where there is no address, do the work of it and send nothing."""
    if not user.has_address:
        pretend_to_send_reset_link()
        return
    with in_language_of(user):
        body = _(
            "Someone asked for a new password for your account.\n\n"
            "Choose it here within an hour:\n%(link)s\n\n"
            "If it was not you, you can ignore this message. Nothing has changed."
        ) % {"link": LINK}
        queue(RESET, to=user.email, subject=_("Your account"), body=body, about=str(user.pk))


def pretend_to_send_reset_link() -> None:
    """Do the work of a real request and throw it away, so that the answer takes as long."""
    with transaction.atomic():
        queue(RESET, to="nobody@invalid", subject=_("Your account"), body=LINK)
        transaction.set_rollback(True)


def send_address_link(user: User, address: str) -> None:
    with in_language_of(user):
        body = _(
            "You asked to use this address to sign in.\n\n"
            "Open this link within an hour and confirm:\n%(link)s\n\n"
            "If it was not you, you can ignore this message. Nothing has changed."
        ) % {"link": LINK}
        queue(ADDRESS, to=address, subject=_("Your account"), body=body, about=str(user.pk))


def tell_of_change(user: User, change: str, *, to: str = "") -> None:
    """Tell a person that something about their sign-in changed; in discreet mode not what."""
    with in_language_of(user):
        words = {
            "what": _without_details(change) if user.is_discreet else WHAT_HAPPENED[change],
            "when": formats.date_format(timezone.localtime(), "DATETIME_FORMAT"),
            "link": settings.BASE_URL + reverse("mfa_index"),
        }
        body = (
            _(
                "%(what)s This was on %(when)s.\n\n"
                "If you did this, there is nothing to do.\n"
                "If it was not you, sign in, change your password and end all other sessions:\n"
                "%(link)s"
            )
            % words
        )
        queue(CHANGED, to=to or user.email, subject=_("Your account"), body=body)


def _without_details(change: str) -> Promise:
    return SOMETHING_ELSE if change == "new browser" else SOMETHING


def in_language_of(user: User) -> translation.override:
    return translation.override(user.language or settings.LANGUAGE_CODE)
