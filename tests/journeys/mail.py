"""A mail server on this machine that keeps what it is given."""

import email
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller

LINK = re.compile(r"http://localhost:\d+(/\S+)")


class Mailbox:
    """Every message that arrived, as aiosmtpd hands it over."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.port = 0

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        message = email.message_from_bytes(envelope.content, policy=default)
        assert isinstance(message, EmailMessage)
        self.messages.append(message)
        return "250 kept"

    def to(self, address: str) -> EmailMessage:
        """The one message for this person."""
        (found,) = (each for each in self.messages if each["To"] == address)
        return found

    def link_for(self, address: str) -> str:
        """The path of the one link in it."""
        text = self.to(address).get_body(("plain",))
        assert text is not None
        (path,) = LINK.findall(text.get_content())
        return str(path)


@contextmanager
def listening() -> Iterator[Mailbox]:
    mailbox = Mailbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        mailbox.port = free.getsockname()[1]
    server = Controller(mailbox, hostname="127.0.0.1", port=mailbox.port)
    server.start()
    yield mailbox
    server.stop()
