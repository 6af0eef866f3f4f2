"""The log says what the program did; no name, address, password or token of anybody."""

import logging
import smtplib
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from gunicorn.config import Config

from fourfold.config.server_log import ServerLog
from fourfold.directory.models import Organization
from fourfold.kernel.outbox import deliver_due, queue
from fourfold.kernel.tenancy import inside
from tests.access.conftest import Lines

SECRET = "qz7777xk"
pytestmark = pytest.mark.urls("tests.access.crash_urls")


@pytest.fixture
def log() -> Iterator[list[str]]:
    handler = Lines()
    logging.getLogger().addHandler(handler)
    yield handler.lines
    logging.getLogger().removeHandler(handler)


def told(log: list[str]) -> list[str]:
    return [line for line in log if SECRET in line.lower()]


def test_signing_in_leaves_no_word_in_the_log(cast, log):
    client = Client()
    wrong = {"login": f"{SECRET}@example.org", "password": SECRET}
    for address in ("/account/sign-in", "/account/forgot", f"/account/forgot/7-{SECRET}"):
        client.post(address, {**wrong, "email": wrong["login"], "password1": SECRET})
    client.post("/account/sign-in", {"login": "ben@example.org", "password": SECRET})
    for token in (f"/i/{SECRET}", f"/setup/{SECRET}", f"/account/address/{SECRET}"):
        cast.client(cast.ben).get(token)
        client.post(token, {"password": SECRET})
    assert log != []
    assert told(log) == []


def test_what_breaks_or_is_refused_leaves_no_word_in_the_log(cast, log):
    client = Client(raise_request_exception=False)
    client.force_login(cast.ana.user)
    answers = [
        client.get("/breaks", {"name": SECRET}),
        client.get(f"/no/{SECRET}"),
        client.get("/", headers={"host": f"{SECRET}.example"}),
        client.put(f"/w/{cast.here.pk}/people/list.{SECRET}"),
        Client(enforce_csrf_checks=True).post("/account/sign-in", {"login": SECRET}),
        client.post("/account/sign-in", {f"{SECRET}{n}": "x" for n in range(3_100)}),
    ]
    assert [answer.status_code for answer in answers] == [500, 404, 400, 405, 403, 413]
    assert len(log) >= len(answers)
    assert told(log) == []


def test_an_import_leaves_no_word_in_the_log(cast, log):
    client = cast.client(cast.ana)
    for name, content in (
        (f"{SECRET}.xlsx", b"PK"),
        (f"../{SECRET}.csv", f"a,{SECRET}\n".encode()),
    ):
        file = SimpleUploadedFile(name, content)
        client.post(f"/w/{cast.here.pk}/people/import/", {"once": "k", "paste": "", "file": file})
    assert told(log) == []


def test_a_mail_server_that_is_down_leaves_no_word_in_the_log(db, log, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    queue("x", to=f"{SECRET}@example.org", subject=SECRET, body=SECRET, sender=SECRET)
    assert deliver_due() == (0, 1)
    assert len(log) == 1
    assert told(log) == []


@pytest.mark.parametrize("error", [smtplib.SMTPRecipientsRefused({SECRET: (550, b"no")}), None])
def test_an_exception_is_told_by_its_kind_and_place(cast, log, error):
    """A database quotes the row that it refuses, a mail server the address."""
    try:
        if error:
            raise error
        with inside(cast.here), transaction.atomic():
            for _ in range(2):
                Organization.objects.create(name=SECRET)
    except (IntegrityError, smtplib.SMTPException):
        logging.getLogger("fourfold").exception("It broke: %s", SECRET)
    assert "It broke: %s" in log[0]
    assert told(log) == []


def test_the_server_itself_names_no_page_and_no_computer(capfd: Any):
    config = Config()
    config.set("loglevel", "error")  # as `fourfold serve` starts it
    server = ServerLog(config)
    server.error_log.propagate = False
    try:
        raise OSError(SECRET)
    except OSError:
        server.exception("Error handling request %s", f"/i/{SECRET}")
    request = SimpleNamespace(uri=f"/i/{SECRET}")
    server.warning(f"Invalid request from ip=192.0.2.7: {request.uri}")
    written = capfd.readouterr().err
    assert '"message": "Error handling request %s"' in written
    assert SECRET not in written
    assert "192.0.2.7" not in written
