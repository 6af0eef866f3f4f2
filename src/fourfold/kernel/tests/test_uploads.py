"""A very large upload: refused in a sentence, and never held in memory or on disk."""

import tracemalloc
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application

MEGABYTE = 1024 * 1024


class Zeros:
    """A request body of any length that nobody has to build."""

    def __init__(self, length: int) -> None:
        self.left = self.length = length

    def read(self, size: int = -1) -> bytes:
        given = min(self.left, size if size >= 0 else self.left)
        self.left -= given
        return bytes(given)

    def readline(self, size: int = -1) -> bytes:
        return self.read(size)


def send(length: int) -> tuple[str, str, Zeros]:
    body = Zeros(length)
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "CONTENT_TYPE": "multipart/form-data; boundary=x",
        "CONTENT_LENGTH": str(length),
        "wsgi.input": body,
        "wsgi.url_scheme": "http",
        "wsgi.errors": None,
    }
    answer: dict[str, Any] = {}
    parts = get_wsgi_application()(environ, lambda status, _headers: answer.update(status=status))
    return answer["status"], b"".join(parts).decode(), body


@pytest.mark.django_db
def test_an_upload_of_200_mb_is_refused_in_a_sentence_and_kept_nowhere() -> None:
    send(1)
    tracemalloc.start()
    status, page, body = send(200 * MEGABYTE)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert status.startswith("413")
    assert "Files may have up to 10 megabytes." in page
    assert peak < 5 * MEGABYTE
    assert body.left == 0


@pytest.mark.django_db
def test_an_upload_within_the_limit_goes_on_to_the_view() -> None:
    assert not send(9 * MEGABYTE)[0].startswith("413")
