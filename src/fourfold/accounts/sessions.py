"""Sessions: kept under a digest, ended by idleness and by age, listed to their owner.

The session engine of the settings. Everything about a sign-in stands in the session's own row, so
that reading a page writes nothing else.
"""

import hashlib
import time
import uuid
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Any, cast

from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY as PENDING_APP
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from fourfold.accounts.browsers import describe
from fourfold.accounts.models import SignIn
from fourfold.accounts.sealing import BrokenSeal, seal, unseal
from fourfold.kernel.web import View

IDLE, LONGEST = timedelta(minutes=30), timedelta(hours=12)
SHARED_IDLE, SHARED_LONGEST = timedelta(minutes=10), timedelta(hours=2)
# An expired row is kept this long, so that a form that was left open finds its writer.
REMEMBERED = timedelta(days=1)
TOUCH_AFTER = 60


def digest_of(key: str) -> str:
    """How a session key stands in the database."""
    return hashlib.sha256(key.encode()).hexdigest()[:40]


class SessionStore(DatabaseStore):
    must_rotate = False

    def encode(self, session_dict: dict[str, Any]) -> str:
        """The key of an app that is being set up stands sealed until its first code."""
        if pending := session_dict.get(PENDING_APP):
            session_dict = {**session_dict, PENDING_APP: seal(pending, purpose=PENDING_APP)}
        return super().encode(session_dict)

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        kept: dict[str, Any] = super().decode(session_data)
        if sealed := kept.pop(PENDING_APP, ""):
            with suppress(BrokenSeal):  # then the app is set up anew
                kept[PENDING_APP] = unseal(sealed, purpose=PENDING_APP)
        return kept

    @classmethod
    def get_model_class(cls) -> type[SignIn]:
        return SignIn

    @property
    def is_shared(self) -> bool:
        """Whether this is a shared or public computer."""
        return bool(self.get("is_shared"))

    @property
    def handle(self) -> str:
        return str(self.get("handle", ""))

    @property
    def seconds_left(self) -> int:
        return self.get_expiry_age()

    def get_expiry_age(self, **_kwargs: Any) -> int:
        idle, longest = (SHARED_IDLE, SHARED_LONGEST) if self.is_shared else (IDLE, LONGEST)
        age = time.time() - self.get("started", time.time())
        return max(0, int(min(idle.total_seconds(), longest.total_seconds() - age)))

    def get_expiry_date(self, **_kwargs: Any) -> datetime:
        return timezone.now() + timedelta(seconds=self.get_expiry_age())

    def get_expire_at_browser_close(self) -> bool:
        return self.is_shared

    def _get_session_from_db(self) -> SignIn | None:
        live = SignIn.objects.filter(expire_date__gt=timezone.now())
        row = live.filter(session_key=digest_of(self.session_key or "")).first()
        if row is None:
            self._session_key = None
        return row

    def load(self) -> dict[str, Any]:
        row = self._get_session_from_db()
        self.must_rotate = row is not None and row.must_rotate
        return self.decode(row.session_data) if row else {}

    def exists(self, session_key: str) -> bool:
        return super().exists(digest_of(session_key))

    def delete(self, session_key: str | None = None) -> None:
        if key := session_key or self.session_key:
            super().delete(digest_of(key))

    def create_model_instance(self, data: dict[str, Any]) -> SignIn:
        row = cast(SignIn, super().create_model_instance(data))
        row.session_key = digest_of(row.session_key)
        row.user_id = uuid.UUID(data[SESSION_KEY]) if SESSION_KEY in data else None
        if "handle" in data:
            row.handle = uuid.UUID(data["handle"])
            row.started_at = datetime.fromtimestamp(data["started"], UTC)
            row.seen_on = timezone.localdate(datetime.fromtimestamp(data["seen"], UTC))
            row.browser, row.system = data["browser"], data["system"]
        row.is_shared = bool(data.get("is_shared"))
        return row

    @classmethod
    def clear_expired(cls) -> None:
        SignIn.objects.filter(expire_date__lt=timezone.now() - REMEMBERED).delete()


def asks_which_computer(view: View) -> View:
    """Keep the answer to 'is this a shared computer?' from the first step of signing in."""

    @wraps(view)
    def asked(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and request.POST.get("is_shared"):
            request.session["is_shared"] = True
        elif request.method == "POST":
            request.session.pop("is_shared", None)
        return view(request, **kwargs)

    return asked


def begin(request: HttpRequest) -> None:
    """Note in a session that somebody has just signed in."""
    browser, system = describe(request.META.get("HTTP_USER_AGENT", ""))
    now = time.time()
    request.session.update(
        {
            "handle": str(uuid.uuid4()),
            "started": now,
            "seen": now,
            "browser": browser,
            "system": system,
        }
    )


def keep_alive(request: HttpRequest) -> None:
    """Put off the idle end, at most once a minute; give a session that needs it a new key."""
    session: Any = request.session
    if session.must_rotate:
        session.cycle_key()
    if time.time() - session.get("seen", 0) >= TOUCH_AFTER:
        session["seen"] = time.time()


def last_user_id(request: HttpRequest) -> uuid.UUID | None:
    """Whose session the browser's cookie belonged to, also when it has just expired."""
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    rows = SignIn.objects.filter(session_key=digest_of(key), user__isnull=False)
    return rows.values_list("user_id", flat=True).first()
