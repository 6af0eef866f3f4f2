"""What every answer carries, read as a server reads it: around Django, on every kind of answer."""

import io
import json
from collections import Counter
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.conf import settings
from django.utils import timezone

from fourfold.config.wsgi import application
from fourfold.kernel.headers import ALWAYS, PRIVATE, STRICT_TRANSPORT
from fourfold.kernel.tenancy import inside
from fourfold.meetings.models import Meeting
from tests.access.world import SOON
from tests.people import make_cast

pytestmark = pytest.mark.urls("tests.access.crash_urls")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
    " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
    " object-src 'none'; frame-ancestors 'none'"
)
NEVER = {"server", "x-powered-by"}
Headers = list[tuple[str, str]]


def ask(path: str, *, method: str = "GET", **environ: Any) -> tuple[int, Headers]:
    """One request, as gunicorn would hand it over."""
    body = environ.pop("body", b"")
    asked: dict[str, Any] = {
        "PATH_INFO": path.partition("?")[0],
        "QUERY_STRING": path.partition("?")[2],
        "REQUEST_METHOD": method,
        "HTTP_HOST": "testserver",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
        **environ,
    }
    setup_testing_defaults(asked)
    answer: list[Any] = []
    parts = application(asked, lambda status, headers, *_: answer.extend((status, headers)))
    b"".join(parts)
    if hasattr(parts, "close"):
        parts.close()
    return int(answer[0][:3]), answer[1]


@pytest.fixture
def cast(own_database: Any) -> Any:
    """A database of its own: the end of a real request closes the connection."""
    return make_cast()


@pytest.fixture
def anas_cookie(cast) -> str:
    return f"session={cast.client(cast.ana).cookies['session'].value}"


def every_kind(cast: Any, cookie: str) -> dict[str, tuple[int, dict[str, Any]]]:
    """An address for each kind of answer, with its status and what is sent along."""
    with inside(cast.here):
        meeting = Meeting.objects.create(starts_at=timezone.now() + SOON, purpose="Plan")
    signed_in = {"HTTP_COOKIE": cookie}
    home = f"/w/{cast.here.pk}"
    large = {"method": "POST", "CONTENT_LENGTH": str(300 * 1024 * 1024), "body": b"x"}
    return {
        "/": (200, {}),
        "/help?continue=1": (200, {}),
        "/healthz": (200, {}),
        "/leave": (303, {}),
        "/account/sign-in": (200, {}),
        "/i/no-such-token": (410, {}),
        "/setup/no-such-token": (410, {}),
        f"{home}/": (302, {}),
        f"{home}/people/": (200, signed_in),
        f"{home}/foundation/proposal.pdf": (200, signed_in),
        f"{home}/meetings/{meeting.pk}.ics": (200, signed_in),
        f"{home}/meetings/plan/": (403, {**signed_in, "method": "POST"}),
        f"{home}/people/person/{cast.here.pk}/": (404, signed_in),
        f"{home}/people/list.csv": (405, signed_in),
        f"/w/{cast.elsewhere.pk}/": (404, signed_in),
        "/no-such-page": (404, {}),
        "/safety": (403, {"method": "PUT"}),
        "/privacy": (400, {"HTTP_HOST": "evil.example"}),
        "/breaks?name=Rosa": (500, {}),
        "/account/forgot": (413, large),
        "/static/no-such-file.css": (404, {}),
    }


def test_every_answer_carries_every_header_once(cast, anas_cookie):
    wanted = {**ALWAYS, "Cache-Control": None, "Content-Security-Policy": POLICY}
    wrong = {}
    for path, (status, more) in every_kind(cast, anas_cookie).items():
        found, headers = ask(path, **more)
        names = Counter(name for name, _value in headers)
        values = dict(headers)
        if (
            found != status
            or any(names[name] != 1 for name in wanted)
            or any(value and values[name] != value for name, value in wanted.items())
            or {name.lower() for name in names} & NEVER
            or any(name.lower().startswith("access-control-") for name in names)
        ):
            wrong[path] = (found, headers)
    assert wrong == {}


def test_nothing_private_is_kept_by_a_browser(cast, anas_cookie):
    """Only files that are the same for everybody may be kept."""
    kept = {
        path: value
        for path, (_status, more) in every_kind(cast, anas_cookie).items()
        if (value := dict(ask(path, **more)[1])["Cache-Control"]) != PRIVATE
    }
    assert kept.pop("/leave") == "no-store"
    assert all("no-store" in value and "public" not in value for value in kept.values()), kept


def test_a_built_file_may_be_kept_for_a_year_and_is_as_closed_as_a_page(own_database):
    manifest = settings.PACKAGE / "kernel/static/dist/manifest.json"
    name = json.loads(Path(manifest).read_text(encoding="utf-8"))["app.js"]
    status, headers = ask(f"/static/dist/{name}")
    values = dict(headers)
    assert status == 200
    assert values["Cache-Control"] == "public, max-age=31536000, immutable"
    assert {key: values[key] for key in ALWAYS} == dict(ALWAYS)
    assert "Set-Cookie" not in values


def test_strict_transport_is_asked_for_where_there_is_tls(own_database):
    assert "Strict-Transport-Security" not in dict(ask("/")[1])
    secure = {"wsgi.url_scheme": "https"}
    for path in ("/", "/no-such-page", "/breaks"):
        assert dict(ask(path, **secure)[1])["Strict-Transport-Security"] == STRICT_TRANSPORT


def test_every_cookie_is_closed_to_scripts_and_other_sites(cast, anas_cookie):
    home = f"/w/{cast.here.pk}"
    addresses = {
        "/help": {},
        "/account/sign-in": {},
        f"{home}/people/add/typed/": {"HTTP_COOKIE": anas_cookie},
    }
    cookies = [
        value.lower()
        for path, more in addresses.items()
        for name, value in ask(path, **more)[1]
        if name == "Set-Cookie"
    ]
    assert len(cookies) >= 2
    assert [one for one in cookies if "httponly" not in one or "samesite=lax" not in one] == []


def test_a_page_that_breaks_tells_nothing(own_database):
    status, headers = ask("/breaks?name=Rosa")
    assert status == 500
    assert "Rosa" not in str(headers)
