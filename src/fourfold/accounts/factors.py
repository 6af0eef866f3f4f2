"""Whether a person has a second way to prove who they are."""

from allauth.mfa.utils import is_mfa_enabled

from fourfold.accounts.models import User


def has_second_factor(user: User) -> bool:
    return is_mfa_enabled(user)
