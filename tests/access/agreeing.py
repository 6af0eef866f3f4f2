"""Agreements with every box filled, and a project in which people take part."""

import re
from typing import Any

from fourfold.members.models import Agreement, Answer, Clause, Involvement, Party


def fill_agreements(made: Any) -> None:
    """One agreement that somebody signed and somebody objects to, one that replaced it."""
    write = made.write
    boxes = ("title", "kept_at")
    former = Agreement.objects.create(
        kind="mou", **{name: write(f"Agreement.{name}/former") for name in boxes}
    )
    now = Agreement.objects.create(
        kind="data", replaces=former, **{name: write(f"Agreement.{name}") for name in boxes}
    )
    clause = Clause.objects.create(
        agreement=now,
        key=re.sub(r"[^a-z0-9]+", "", write("Clause.key").lower())[:20] or "key",
        **{name: write(f"Clause.{name}") for name in ("title", "body")},
    )
    signs = Party.objects.create(agreement=now, membership=made.members["open"])
    _answer(signs, "signed", made, ("signed_by", "office"))
    objects = Party.objects.create(agreement=now, name=write("Party.name"))
    _answer(objects, "objects", made, ("why", "what_we_did"), clause=clause)
    Party.objects.create(agreement=now, membership=made.members["declined"])
    _project(write)


def _answer(party: Party, state: str, made: Any, boxes: tuple[str, ...], **more: Any) -> None:
    words = {name: made.write(f"Answer.{name}") for name in boxes}
    Answer.objects.create(party=party, state=state, told_how="phone", **words, **more)


def _project(write: Any) -> None:
    Involvement.objects.create(
        name=write("Involvement.name"),
        purpose=write("Involvement.purpose"),
        stages=[write("Involvement.stages")],
        parts=[write("Involvement.parts")],
    )
