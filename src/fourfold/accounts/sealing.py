"""Locks small texts with keys that come from SECRET_KEY: sign-in secrets, and typing on its way.

A purpose has a key of its own. What was sealed under a former key (SECRET_KEY_FALLBACKS) still
opens; new seals use the present one.
"""

import base64
import zlib

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class BrokenSeal(Exception):
    """This was not sealed here, or not for this purpose, or too long ago."""


def _lock(purpose: str) -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(secret, purpose)) for secret in secrets])


def _key(secret: str, purpose: str) -> bytes:
    derive = HKDF(SHA256(), length=32, salt=None, info=f"fourfold.{purpose}".encode())
    return base64.urlsafe_b64encode(derive.derive(secret.encode()))


def seal(text: str, *, purpose: str) -> str:
    return _lock(purpose).encrypt(zlib.compress(text.encode())).decode()


def unseal(sealed: str, *, purpose: str, seconds: int | None = None) -> str:
    """The text again; raises `BrokenSeal` when it is not ours or older than `seconds`."""
    try:
        return zlib.decompress(_lock(purpose).decrypt(sealed.encode(), ttl=seconds)).decode()
    except (InvalidToken, UnicodeError) as error:
        raise BrokenSeal from error
