"""What the tests of accounts share: a browser that signs in as people do, and a phone."""

import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.test import Client

from fourfold.accounts.commands import create_account
from fourfold.accounts.factors import give_authenticator_app
from fourfold.accounts.known_browsers import COOKIE, mark_of
from fourfold.accounts.models import User
from fourfold.kernel.outbox import deliver_due

PASSWORD = "four slow herons standing"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code_now(periods: int = 0) -> str:
    """What the authenticator app shows now, or some half minutes away."""
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30 + periods))


def links_in_mail() -> list[str]:
    """The paths of the links in all mail that is due, sent now."""
    deliver_due()
    words = [word for message in mail.outbox for word in message.body.split()]
    found = [word.removeprefix("http://localhost:8000") for word in words if "://" in word]
    mail.outbox.clear()
    return found


class Browser(Client):
    """One that is known to whoever signs in, so that nothing is told about that."""

    def sign_in(self, user: User, password: str = PASSWORD, **fields: str):
        self.cookies[COOKIE] = mark_of(user)
        return self.send_password(user, password, **fields)

    def send_password(self, user: User, password: str = PASSWORD, **fields: str):
        data = {"login": user.email, "password": password, **fields}
        return self.post("/account/sign-in", data)

    def confirm(self, password: str = PASSWORD):
        return self.post("/account/confirm", {"password": password})

    @property
    def is_signed_in(self) -> bool:
        return self.get("/account/").status_code == 200


@pytest.fixture
def browser(db) -> Browser:
    return Browser()


@pytest.fixture
def ben(db) -> User:
    return create_account(email="ben@example.org", name="Ben Cole", password=PASSWORD)


@pytest.fixture
def ana(db) -> User:
    """Ana has an app with codes."""
    user = create_account(email="ana@example.org", name="Ana Ortiz", password=PASSWORD)
    give_authenticator_app(user, SECRET)
    return user
