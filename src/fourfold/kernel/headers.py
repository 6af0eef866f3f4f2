"""The headers of every response, set around Django so that early refusals and crashes have them.

Wraps a WSGI application. A view may already have set a header (the framable directory, a cacheable
static file): what is there stays, the rest is added.
"""

from collections.abc import Callable, Iterable
from typing import Any

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        *(
            f"{kind}-src 'self'"
            for kind in ("script", "style", "img", "font", "connect", "manifest")
        ),
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
    ]
)
UNUSED_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "usb",
)
ALWAYS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    # Not no-referrer: browsers would then send "Origin: null" with forms, which CSRF checks refuse.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in UNUSED_FEATURES),
}
# Anything not marked as cacheable by the one that made it may hold somebody's private page.
PRIVATE = "no-store, private"
STRICT_TRANSPORT = "max-age=31536000; includeSubDomains"

StartResponse = Callable[..., Any]


class WithHeaders:
    def __init__(self, application: Callable[..., Iterable[bytes]]) -> None:
        self.application = application

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            return start_response(status, complete(headers, environ["wsgi.url_scheme"]), *rest)

        return self.application(environ, start)


def complete(headers: list[tuple[str, str]], scheme: str) -> list[tuple[str, str]]:
    """The given headers and every missing one of ours."""
    present = {name.lower() for name, _ in headers}
    wanted = {**ALWAYS, "Cache-Control": PRIVATE}
    if scheme == "https":
        wanted["Strict-Transport-Security"] = STRICT_TRANSPORT
    extra = [(name, value) for name, value in wanted.items() if name.lower() not in present]
    return headers + extra


def keep_for_a_year(headers: Any, _path: str, _url: str) -> None:
    """WhiteNoise's hook: a static file with a digest in its name never changes."""
    if "immutable" in headers.get("Cache-Control", ""):
        headers["Cache-Control"] = "public, max-age=31536000, immutable"
