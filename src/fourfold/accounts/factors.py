"""Second ways to prove who someone is: an authenticator app or a passkey, and recovery codes."""

import time

from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt, is_mfa_enabled
from django.core.cache import cache

from fourfold.accounts.models import User

SECOND_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
# Longer than any code is accepted: the period itself, and the tolerance before and after.
USED_FOR = 4 * app_settings.TOTP_PERIOD


def has_second_factor(user: User) -> bool:
    """Whether a person has an authenticator app or a passkey. Recovery codes alone do not count."""
    return is_mfa_enabled(user, SECOND_FACTORS)


def use_up(user: User, code: str) -> bool:
    """Take a code of an authenticator app once; False when it was taken before."""
    return cache.add(_used_key(user, normalize_user_code(code)), 1, timeout=USED_FOR)


def give_authenticator_app(user: User, secret: str) -> None:
    """Set up an app with a known base32 secret, and recovery codes."""
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user).mark_as_viewed()


def next_code(user: User) -> str:
    """The first code that the person's app shows and that was not used yet. For the demo only."""
    app = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    if app is None:
        return ""
    secret = decrypt(app.data["secret"])
    now = int(time.time()) // app_settings.TOTP_PERIOD
    codes = [format_hotp_value(hotp_value(secret, now + step)) for step in (0, 1)]
    return next((code for code in codes if not cache.get(_used_key(user, code))), codes[-1])


def _used_key(user: User, code: str) -> str:
    return f"accounts.code:{user.pk}:{code}"
