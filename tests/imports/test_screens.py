"""An import as a person goes through it, page by page, without JavaScript."""

import csv
import gzip
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from conftest import Cast
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tabular.models import Batch, StagedRow
from fourfold.kernel.tabular.reading import read_file
from fourfold.kernel.tenancy import inside
from fourfold.kernel.tests.workbooks import saved, workbook
from fourfold.partnerships.models import Term

pytestmark = pytest.mark.urls("tests.imports.urls")

LIST = "Sector\tCounty\nHealth\tPueblo\nLaw\tDenver\n\tEagle\nSchools\tMesa\nTotal 4\t\n"
COLUMNS = {"sheet": "0", "header": "1", "column0": "name", "column1": "county", "version": "1"}


class Person:
    """Somebody at the screens of the import, with what the pages say."""

    def __init__(self, cast: Cast, seat: Any) -> None:
        self.browser, self.cast = cast.client(seat), cast

    def at(self, screen: str = "", batch: Batch | None = None, **more: Any) -> str:
        known = {"partnership_id": self.cast.here.pk, **more}
        if batch:
            known["batch_id"] = batch.pk
        return reverse(f"sectors:import{screen and '-'}{screen}", kwargs=known)

    def brings(self, **what: Any) -> Batch:
        answer = self.browser.post(self.at(), {"once": "k", "paste": "", **what})
        assert answer.status_code == 302, answer.content.decode()
        return self.batch()

    def batch(self) -> Batch:
        with inside(self.cast.here):
            return Batch.objects.latest("created_at")

    def checks(self, text: str = LIST) -> Batch:
        batch = self.brings(paste=text)
        answer = self.browser.post(self.at("columns", batch), COLUMNS)
        assert answer["Location"] == self.at("preview", batch), answer.content.decode()
        return self.batch()

    def keeps(self, text: str = LIST) -> Batch:
        batch = self.checks(text)
        self.browser.post(self.at("keep", batch), {"version": batch.version})
        return self.batch()

    def sees(self, screen: str, batch: Batch | None = None, **more: Any) -> str:
        query = more.pop("query", "")
        answer = self.browser.get(self.at(screen, batch, **more) + query)
        assert answer.status_code == 200
        return answer.content.decode()


@pytest.fixture
def ana(cast: Cast) -> Person:
    return Person(cast, cast.ana)


def labels(cast: Cast) -> list[str]:
    with inside(cast.here):
        return list(Term.objects.order_by("label").values_list("label", flat=True))


def test_a_list_goes_from_paste_to_added_and_back(ana: Person, cast: Cast) -> None:
    assert "Bring a list as it is" in ana.sees("")
    batch = ana.brings(paste=LIST)
    page = ana.sees("columns", batch)
    assert "For example: Health; Law; Schools · Its name says so." in page
    batch = ana.checks()
    page = ana.sees("preview", batch)
    assert "Type the name of the sector." in page
    assert "This looks like a total." in page
    assert "Add 3 rows" in ana.sees("keep", batch)
    batch = ana.keeps()
    assert labels(cast) == ["Health", "Law", "Schools"]
    assert "3 rows were added" in ana.sees("done", batch)
    assert "3 things that it added are deleted." in ana.sees("undo", batch)
    ana.browser.post(ana.at("undo", batch))
    assert labels(cast) == []
    assert "The import was undone" in ana.sees("done", batch)


def test_a_workbook_with_several_sheets_asks_which(ana: Person) -> None:
    book = workbook(["Notes"], ["not this"])
    for row in (["Sector", "County"], ["Health", "Pueblo"]):
        (book["Second"] if "Second" in book else book.create_sheet("Second")).append(row)
    batch = ana.brings(file=SimpleUploadedFile("list.xlsx", saved(book)))
    assert "Second" in ana.sees("columns", batch)
    assert "Pueblo" not in ana.sees("columns", batch)
    page = ana.sees("columns", batch, query="?sheet=1&header=1")
    assert "For example: Pueblo" in page
    ana.browser.post(ana.at("columns", batch), {**COLUMNS, "sheet": "1"})
    assert "Health" in ana.sees("preview", batch)


def test_what_cannot_be_read_is_said_beside_the_field_and_nothing_is_lost(ana: Person) -> None:
    answer = ana.browser.post(ana.at(), {"paste": "<html>my words</html>", "once": "k"})
    assert answer.status_code == 422
    assert "my words" in answer.content.decode()
    assert "This is a web page or code" in answer.content.decode()
    file = SimpleUploadedFile("list.pdf", b"%PDF-1.7")
    answer = ana.browser.post(ana.at(), {"file": file, "paste": "", "once": "k2"})
    assert answer.status_code == 422
    assert "This kind of file can&#x27;t be read" in answer.content.decode()


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"paste": " "}, "Paste some cells, or choose a file."),
        ({"paste": LIST, "file": b"a,b"}, "Choose one way"),
        ({"paste": "", "file": b""}, "There is nothing in it"),
        ({"paste": "", "file": b"x,y\n" * 3_000_000}, "larger than 10 MB"),
    ],
)
def test_a_start_that_gives_nothing_to_read_is_explained(
    ana: Person, sent: dict[str, Any], sentence: str
) -> None:
    if "file" in sent:
        sent["file"] = SimpleUploadedFile("list.csv", sent["file"])
    answer = ana.browser.post(ana.at(), {**sent, "once": "k"})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_columns_of_client_details_are_named_and_never_stored(ana: Person, cast: Cast) -> None:
    text = "Sector\tDate of birth\tCounty\nHealth\t3/14/2007\tPueblo\n"
    batch = ana.brings(paste=text)
    page = ana.sees("columns", batch)
    assert "Date of birth: It is named like details of a client." in page
    with inside(cast.here):
        rows = [row.cells for row in StagedRow.objects.all()]
    assert rows == [["Sector", "", "County"], ["Health", "", "Pueblo"]]


def test_a_client_column_found_late_is_refused_and_emptied(ana: Person, cast: Cast) -> None:
    batch = ana.brings(paste="Alpha\tBeta\nSector\tClient name\nHealth\tZed\n")
    sent = {**COLUMNS, "header": "2"}
    answer = ana.browser.post(ana.at("columns", batch), sent)
    assert answer.status_code == 302
    with inside(cast.here):
        assert StagedRow.objects.get(number=3).cells == ["Health", ""]


def test_a_cell_that_looks_like_a_client_is_asked_about(ana: Person, cast: Cast) -> None:
    text = "Sector\tCounty\nHealth\tPueblo\nLaw\tOur client Rosa ran away\nFaith\tDOB 3/14/2007\n"
    batch = ana.checks(text)
    page = ana.sees("preview", batch)
    assert page.count("Leave this cell empty") == 2
    assert page.count("Keep it: this is not about a client") == 1
    sent = {"version": batch.version, "row": ["3", "4"]}
    sent |= {"answer.3.guard.county": "keep", "answer.4.guard.county": "empty"}
    ana.browser.post(ana.at("preview", batch), sent)
    with inside(cast.here):
        rows = dict(StagedRow.objects.values_list("number", "state"))
        assert StagedRow.objects.get(number=4).cells == ["Faith", ""]
    assert (rows[3], rows[4]) == ("ready", "ready")
    batch = ana.batch()
    ana.browser.post(ana.at("keep", batch), {"version": batch.version})
    with inside(cast.here):
        said = Entry.objects.first()
        assert said.details.facts == {"cells": 1, "detectors": ["client_name"]}
    assert str(said) == "Ana kept what the text guard had marked in 1 of the cells of Pasted cells"


def test_a_file_name_that_tells_about_a_client_is_not_kept(ana: Person) -> None:
    file = SimpleUploadedFile("client Rosa Lopez intake.csv", b"Sector,County\nHealth,Mesa\n")
    assert ana.brings(file=file).label == "Imported file"


def test_answers_come_back_from_the_page(ana: Person, cast: Cast) -> None:
    with inside(cast.here):
        Term.objects.create(axis="sector", key="health", label="Health")
        Term.objects.create(axis="sector", key="law", label="Law")
    batch = ana.checks()
    page = ana.sees("preview", batch, query="?show=asks")
    assert "2 rows ask a question like “Is this Health?”" in page
    sent = {"version": batch.version, "row": ["2", "3", "4", "6:out"], "out.4": "on"}
    ana.browser.post(ana.at("preview", batch), {**sent, "answer.2.twin": "same"})
    with inside(cast.here):
        states = dict(StagedRow.objects.values_list("number", "state"))
    assert states == {1: "unread", 2: "ready", 3: "asks", 4: "left_out", 5: "ready", 6: "ready"}
    batch = ana.batch()
    ana.browser.post(
        ana.at("preview", batch), {"version": batch.version, "kind": "twin", "value": "new"}
    )
    assert ana.batch().counts["kinds"] == {}


def test_a_row_is_corrected_on_a_page_of_its_own(ana: Person, cast: Cast) -> None:
    batch = ana.checks()
    assert 'value="Eagle"' in ana.sees("row", batch, number=4)
    sent = {"version": batch.version, "cell0": "Faith", "cell1": "Eagle"}
    ana.browser.post(ana.at("row", batch, number=4), sent)
    with inside(cast.here):
        assert StagedRow.objects.get(number=4).state == "ready"
    assert ana.browser.get(ana.at("row", batch, number=99)).status_code == 404


def test_another_window_is_told_that_something_changed(ana: Person, cast: Cast) -> None:
    batch = ana.checks()
    for _click in range(2):
        answer = ana.browser.post(
            ana.at("preview", batch),
            {"version": batch.version, "row": "2", "out.2": "on"},
            follow=True,
        )
    assert "This import was changed in another window" in answer.content.decode()
    answer = ana.browser.post(ana.at("keep", batch), {"version": batch.version}, follow=True)
    assert labels(cast) == []


def test_the_rows_left_out_can_be_taken_away_and_brought_again(ana: Person) -> None:
    batch = ana.checks("Sector\tCounty\n=1+1\tPueblo\n\t+1 303 555\nTotal\t3\n")
    answer = ana.browser.get(ana.at("rejected", batch))
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows == [
        ["Row", "Why it was left out", "Sector", "County"],
        ["3", "Type the name of the sector.", "", "'+1 303 555"],
        ["4", "This looks like a total.", "Total", "3"],
    ]
    assert "attachment" in answer["Content-Disposition"]
    [sheet] = read_file("rows.csv", answer.content)
    assert sheet.rows[1][3] == "+1 303 555"
    answer = ana.browser.get(ana.at("rejected", batch) + "?as=xlsx")
    assert load_workbook(io.BytesIO(answer.content)).active["D2"].data_type == "s"


def test_a_hostile_cell_is_only_text_on_every_page(ana: Person) -> None:
    hostile = "<script>alert(1)</script>{{ 1|add:1 }}\"'><img src=x onerror=alert(1)>"
    file = SimpleUploadedFile(
        f"{hostile}.csv".replace("/", ""), f"Sector,{hostile}\n{hostile},x\n".encode()
    )
    batch = ana.brings(file=file)
    pages = [ana.sees("columns", batch)]
    ana.browser.post(ana.at("columns", batch), COLUMNS)
    pages += [ana.sees(name, batch) for name in ("preview", "keep")]
    pages += [ana.sees("row", batch, number=2), ana.sees("")]
    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x" not in page


def test_a_page_past_the_end_or_before_its_time_leads_where_the_import_is(ana: Person) -> None:
    batch = ana.brings(paste=LIST)
    assert ana.browser.get(ana.at("preview", batch))["Location"] == ana.at("columns", batch)
    assert ana.browser.get(ana.at("undo", batch))["Location"] == ana.at("columns", batch)
    batch = ana.checks()
    assert "Page" not in ana.sees("preview", batch, query="?page=99")
    batch = ana.keeps()
    assert ana.browser.get(ana.at("preview", batch))["Location"] == ana.at("done", batch)


def test_an_import_can_be_thrown_away_by_a_form_only(ana: Person, cast: Cast) -> None:
    batch = ana.checks()
    assert ana.browser.get(ana.at("discard", batch)).status_code == 405
    ana.browser.post(ana.at("discard", batch))
    with inside(cast.here):
        assert Batch.objects.count() == 0


def test_nobody_else_comes_near(ana: Person, cast: Cast) -> None:
    batch = ana.checks()
    for name in ("columns", "preview", "keep", "rejected"):
        assert cast.client(cast.ben).get(ana.at(name, batch)).status_code == 403
        assert cast.client(cast.dov).get(ana.at(name, batch)).status_code == 404


def test_a_page_of_the_preview_is_light_and_costs_the_same_wherever_it_is(ana: Person) -> None:
    rows = "".join(f"Sector number {number}\tPueblo county {number}\n" for number in range(2000))
    batch = ana.checks(f"Sector\tCounty\n{rows}")
    ana.sees("preview", batch)
    asked = []
    for page in (1, 20, 40):
        with CaptureQueriesContext(connection) as queries:
            text = ana.sees("preview", batch, query=f"?page={page}")
        asked.append(sum(1 for query in queries if " FROM " in query["sql"]))
        assert len(gzip.compress(text.encode())) < 25 * 1024
    assert asked == [asked[0]] * 3
    assert asked[0] <= 10
