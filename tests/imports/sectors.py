"""An importer for the tests: a list of sectors, kept as the partnership's own terms."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.text import slugify

from fourfold.kernel.actors import Actor
from fourfold.kernel.tabular.headers import folded
from fourfold.kernel.tabular.importer import (
    Choice,
    Created,
    Field,
    Guess,
    Question,
    Remark,
    Row,
    Verdict,
    register,
)
from fourfold.partnerships.models import Term
from fourfold.partnerships.permissions import edit_words

NAME = Field("name", "Name of the sector", required=True)
COUNTY = Field("county", "County", many=True)
NOTE = Field("note", "Note")


class Sectors:
    key = "test.sectors"
    title = "Sectors"
    permission = edit_words
    fields = (NAME, COUNTY, NOTE)
    shown = (Field("label", "Sector"), Field("counties", "Counties"))
    words = frozenset({"sector", "county", "note"})

    def guess_columns(
        self, names: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> Mapping[int, Guess]:
        known = {"sector": "name", "county": "county", "note": "note"}
        found = {column: known.get(folded(name)) for column, name in enumerate(names)}
        if not names:
            found = {0: "name"}
        return {column: Guess(key, "Its name says so.") for column, key in found.items() if key}

    def judge(
        self, rows: Sequence[Row], *, only: frozenset[int] | None = None
    ) -> dict[int, Verdict]:
        there = {term.label.casefold(): term for term in Term.objects.all()}
        chosen = [row for row in rows if only is None or row.number in only]
        return {row.number: self._verdict(row, there) for row in chosen}

    def _verdict(self, row: Row, there: Mapping[str, Term]) -> Verdict:
        name = row.values.get("name", "")
        shown = {"label": name, "counties": row.values.get("county", "").replace("\n", ", ")}
        if not name:
            return Verdict(shown, (Remark("Type the name of the sector.", "name", is_error=True),))
        questions = ()
        if twin := there.get(name.casefold()):
            choices = Choice("same", "The same one"), Choice("new", "A new one")
            questions = (Question("twin", f"Is this {twin.label}?", choices, kind="twin"),)
        skip = "This looks like a total." if name.startswith("Total") else ""
        remarks = (Remark("Shown in capitals.", "name"),) if name.isupper() else ()
        return Verdict(shown, remarks, questions, skip, keep=slugify(name)[:40])

    def create(self, rows: Sequence[Row], *, by: Actor) -> Iterable[Created]:
        rows = [row for row in rows if row.answer("twin") != "same"]
        terms = [
            Term(axis="sector", key=f"{row.keep[:30]}-{row.number}", label=row.values["name"])
            for row in rows
        ]
        Term.objects.bulk_create(terms)
        return [Created(row.number, term) for row, term in zip(rows, terms, strict=True)]


SECTORS = register(Sectors())
