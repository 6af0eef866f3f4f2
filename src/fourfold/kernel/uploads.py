"""An upload that is too large is turned away by its announced size, before any of it is parsed."""

import time
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponseBase

CHUNK = 64 * 1024
# What a form sends around the file: its other boxes and the marks between them.
AROUND = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
PATIENCE = 10  # seconds


class RefuseLargeUploads:
    """Raises `RequestDataTooBig` for a request that announces more than an upload may have."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        announced = request.META.get("CONTENT_LENGTH") or "0"
        if announced.isdecimal() and int(announced[:20]) > settings.UPLOAD_LIMIT + AROUND:
            _let_pass(request)
            raise RequestDataTooBig("The upload is larger than it may be.")
        return self.get_response(request)


def _let_pass(request: HttpRequest) -> None:
    """Let the upload run by, kept nowhere: a browser shows no answer before it has sent it."""
    until = time.monotonic() + PATIENCE
    while request.read(CHUNK) and time.monotonic() < until:
        pass
