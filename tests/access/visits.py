"""Every real address of a filled partnership, and what each person is answered there.

An address is found by asking: a page that is opened with an id that nobody has shows in its SQL
which table it looks into, and the rows of that table give the addresses. So a new page is visited
without being named here; only parts of addresses that are words have to be listed in `WORDS`.
"""

import io
import re
import uuid
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import product
from typing import Any
from urllib.parse import unquote

import pypdf
from django.apps import apps
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls.converters import UUIDConverter

from fourfold.charter.models import Article
from fourfold.decisions.rules.worked import WORKED
from fourfold.guide import pages
from fourfold.kernel.tenancy import EVERYWHERE, inside
from fourfold.members.figures.queries import MAKERS
from fourfold.members.models import Answer, Invitation
from fourfold.partnerships.models import Term
from tests.access.routes import SAMPLES, Route

NOBODY = uuid.UUID("0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f")
LOOKED_UP = re.compile(rf"\"(\w+)\"\.\"(\w+)\" = '(?:{NOBODY.hex}|{NOBODY})'")
WORDS: dict[str, list[Any]] = {
    "ending": ["csv", "xlsx", "pdf", "docx"],
    "way": Invitation.Way.values,
    "axis": Term.Axis.values,
    "key": [*Article.Key.values, "people", "procedure"],
    "number": [2],
    "state": Answer.State.values,
    "figure": [*MAKERS],
    "worked": [WORKED[0].key],
}
# Which table and column the id in an address names, once it is known.
TABLES: dict[str, list[tuple[str, str]]] = {}


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside has not happened afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def addresses(route: Route, client: Client, made: Any) -> list[str]:
    """The addresses of a route in the filled partnership; `client` may open all of its pages."""
    tokens = [made.token, made.setup_token]
    words = {**WORDS, "slug": [pages.contents("en")[0].pages[0].slug], "token": tokens}
    known: list[list[Any]] = []
    for name, converter in route.converters.items():
        if name == "partnership_id":
            known.append([made.partnership.pk])
        elif isinstance(converter, UUIDConverter):
            known.append(_ids(route, client, made))
        else:
            known.append(words.get(name, [SAMPLES.get(type(converter), "none")]))
    rows = product(*known)
    return [route.address(**dict(zip(route.converters, row, strict=True))) for row in rows]


def _ids(route: Route, client: Client, made: Any) -> list[Any]:
    """What the table holds that a page looks into first when it is asked for an id of nobody."""
    if not TABLES.get(route.pattern):
        # Empty for who may not come in: somebody else may find it later.
        TABLES[route.pattern] = _looked_up(route, client, made)
    for column in TABLES[route.pattern]:
        model = next(m for m in apps.get_models() if m._meta.db_table == column[0])
        with inside(made.partnership):
            found = model._default_manager.values_list(column[1], flat=True)
            if any(each.name == "partnership" for each in model._meta.get_fields()):
                found = found.filter(partnership_id=made.partnership.pk)
            return list(found.order_by("pk"))
    return []


def _looked_up(route: Route, client: Client, made: Any) -> list[tuple[str, str]]:
    fixed = {name: values[0] for name, values in WORDS.items()}
    ids = {n: NOBODY for n, c in route.converters.items() if isinstance(c, UUIDConverter)}
    if "partnership_id" in ids:
        ids["partnership_id"] = made.partnership.pk
    address = route.address(**fixed, **ids)
    with undone(), CaptureQueriesContext(connection) as asked:
        if client.get(address).status_code == 405:
            client.post(address)
    return [match for query in asked for match in LOOKED_UP.findall(query["sql"])]


@dataclass
class Visit:
    """One answer: to whom, where, and everything in it that can be read."""

    who: str
    pattern: str
    address: str
    status: int
    headers: dict[str, str]
    text: str
    written: list[str] = field(default_factory=list)


METHOD_NOT_ALLOWED = 405
WRITES = re.compile(r'^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?', re.IGNORECASE)


def visit(who: str, client: Client, route: Route, address: str) -> Visit:
    """Open an address and note what came back, and which tables a look at it was written to.

    What can only be sent is sent empty, and undone.
    """
    written: list[str] = []

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if match := WRITES.match(sql):
            written.append(match[1])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        response = client.get(address)
    if response.status_code == METHOD_NOT_ALLOWED:
        with undone():
            response = client.post(address)
    headers = dict(response.items())
    body = b"".join(response) if response.streaming else response.content
    text = f"{unquote(str(headers))}\n{readable(body, headers.get('Content-Type', ''))}"
    return Visit(who, route.pattern, address, response.status_code, headers, text, written)


def readable(body: bytes, kind: str) -> str:
    """Every word of an answer: of a page, a calendar, a PDF, or the parts of an Office file."""
    if kind.startswith("application/pdf"):
        reader = pypdf.PdfReader(io.BytesIO(body))
        return "\n".join([*(page.extract_text() for page in reader.pages), str(reader.metadata)])
    if body[:2] == b"PK":
        archive = zipfile.ZipFile(io.BytesIO(body))
        parts = [archive.read(name) for name in archive.namelist()]
        return "\n".join(part.decode("utf-8", "replace") for part in parts)
    # A calendar breaks long lines, also in the middle of a word.
    return body.decode("utf-8", "replace").replace("\r\n ", "")


def fingerprint() -> dict[str, list[str]]:
    """Every row of every table, without sessions and what is only cached."""
    with inside(EVERYWHERE):
        return {
            model._meta.label: sorted(str(row) for row in model._default_manager.values_list())
            for model in apps.get_models()
            if model._meta.label not in {"accounts.SignIn"}
        }
