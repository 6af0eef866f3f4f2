"""What people do with an account. Partnerships journal what they do to each other's seats."""

from uuid import uuid4

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from fourfold.accounts import notices
from fourfold.accounts.links import password_link
from fourfold.accounts.models import SignIn, User
from fourfold.accounts.sign_in_names import as_address, free_name
from fourfold.kernel.actors import SYSTEM, Actor, Machine
from fourfold.kernel.editing import claim_version


def create_account(
    *, email: str, name: str, password: str, alias: str = "", by: Actor = SYSTEM
) -> User:
    """Make the account of someone whose address an invitation or setup link has proved.

    Raises ValidationError for a password that is too weak, and for an address in use.
    """
    if isinstance(by, User):
        raise PermissionDenied
    user = User(email=email.strip().lower(), name=name.strip(), alias=alias.strip())
    validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    user.save()
    return user


def make_nobody(name: str, *, by: Machine) -> User:
    """An account that nobody can open: it stands where somebody who left used to be named."""
    _only_the_operator(by)
    nobody = User(email=f"{uuid4()}@left.invalid", name=name, is_active=False)
    nobody.set_unusable_password()
    nobody.save()
    return nobody


def create_account_without_address(
    *, name: str, password: str, alias: str = "", by: Actor = SYSTEM
) -> User:
    """Make the account of somebody without an inbox of their own; a name to sign in is chosen."""
    address = as_address(free_name())
    return create_account(email=address, name=name, password=password, alias=alias, by=by)


@transaction.atomic
def save_preferences(user: User, *, by: User, version: int) -> None:
    """Save what the person changed on their account; raises `StaleEdit` after a newer save."""
    _only_the_owner(user, by)
    claim_version(user, version)
    user.save()


def ask_for_address(user: User, *, by: User, address: str) -> None:
    """Send a link to the new address. One that is taken gets none, and the asker is not told."""
    _only_the_owner(user, by)
    if not User.objects.filter(email__iexact=address).exists():
        notices.send_address_link(user, address)


@transaction.atomic
def change_address(user: User, *, by: User, address: str) -> None:
    """Use a proved address from now on, and tell the former one."""
    _only_the_owner(user, by)
    if User.objects.filter(email__iexact=address).exists():
        raise ValidationError(_("Use another address: this one is taken."))
    former, user.email = user.email, address
    user.save(update_fields=["email"])
    notices.tell_of_change(user, "address", to=former)


@transaction.atomic
def close_account(user: User, *, by: Machine) -> None:
    """Let the person in nowhere, from the next request on. Nothing they wrote is lost."""
    _only_the_operator(by)
    user.is_active = False
    user.save(update_fields=["is_active"])
    end_sessions(user, by=by)


def reopen_account(user: User, *, by: Machine) -> None:
    _only_the_operator(by)
    user.is_active = True
    user.save(update_fields=["is_active"])


@transaction.atomic
def remove_second_steps(user: User, *, by: Machine) -> None:
    """Help somebody who lost phone, passkeys and recovery codes. Ends their sessions, tells them.

    Whoever asks for this must have been recognized in another way: by voice, or in person.
    """
    _only_the_operator(by)
    Authenticator.objects.filter(user=user).delete()
    end_sessions(user, by=by)
    notices.tell_of_change(user, "second steps")


def make_password_link(user: User, *, by: Machine) -> str:
    """A link to choose a new password, for somebody without an address to send it to.

    Whoever asks for this must have been recognized in another way: by voice, or in person.
    """
    _only_the_operator(by)
    if user.has_address:
        raise ValidationError(
            _("They can choose a new password by e-mail: the page to sign in leads there.")
        )
    return password_link(user)


def end_session(user: User, *, by: User, handle: str) -> None:
    """End one of the person's own sessions."""
    _only_the_owner(user, by)
    SignIn.objects.filter(user=user, handle=handle).delete()


def end_sessions(user: User, *, by: Actor = SYSTEM, but: str = "") -> None:
    """End every session of a person, or every other than the one with this handle.

    The person themselves may do it, and whoever suspends them; the caller checks who that is.
    """
    if isinstance(by, User):
        _only_the_owner(user, by)
    rows = SignIn.objects.filter(user=user)
    (rows.exclude(handle=but) if but else rows).delete()


def rotate_sessions(user: User, *, by: Actor = SYSTEM) -> None:
    """Give each session of a person a new key with its next request: their rights changed."""
    SignIn.objects.filter(user=user).update(must_rotate=True)


def _only_the_owner(user: User, by: Actor) -> None:
    if by != user:
        raise PermissionDenied


def _only_the_operator(by: Actor) -> None:
    if not isinstance(by, Machine):
        raise PermissionDenied
