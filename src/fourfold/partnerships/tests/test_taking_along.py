"""The file with everything: whole, readable, harmless, and silent about what is confided."""

import csv
import io
import json
import zipfile

import pytest
from django.urls import reverse

from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import PartnershipModel, inside, tenant_models
from fourfold.partnerships.closing import taking_along
from fourfold.partnerships.models import KeptThing, Partnership, Term
from tests.access.world import Canaries, fill
from tests.confirming import confirmed

PEOPLE = ("ana", "ben", "cleo", "eve", "sol")


def page(cast, name):
    return reverse(f"partnerships:{name}", args=[cast.here.pk])


def take(cast, **answer):
    return confirmed(cast, cast.ana).post(page(cast, "take-along"), {"reason": "A move", **answer})


def opened(response):
    return zipfile.ZipFile(io.BytesIO(response.content))


def text_of(archive):
    return "\n".join(archive.read(name).decode() for name in archive.namelist())


def test_the_file_holds_each_table_twice_and_the_journal_keeps_why(here):
    KeptThing.objects.create(kind="key", name="Office key", kept_at="In the safe")
    archive = opened(take(here))
    rows = json.loads(archive.read("json/partnerships-keptthing.json"))
    assert [row["kept_at"] for row in rows] == ["In the safe"]
    table = archive.read("csv/partnerships-keptthing.csv").decode("utf-8-sig")
    read = csv.DictReader(io.StringIO(table))
    assert [row["kind"] for row in read] == ["Key, card or code"]
    assert Entry.objects.first().sentence == "Ana took everything along: A move"
    assert Partnership.objects.get(pk=here.here.pk).exported_at is not None


def test_another_partnership_is_not_in_it(cast):
    signs = Canaries()
    with inside(cast.elsewhere):
        fill(cast.elsewhere, {"dov": cast.dov}, signs)
    assert signs.found_in(text_of(opened(take(cast)))) == set()


def test_it_holds_no_secret_and_nothing_that_was_said_in_confidence(cast):
    signs = Canaries()
    people = {name: getattr(cast, name) for name in PEOPLE}
    with inside(cast.here):
        fill(cast.here, people, signs)
    found = signs.found_in(text_of(opened(take(cast))))
    assert {"Organization.name/open", "Letter.body/mail", "Meeting.place/hidden"} <= found
    secret = {box for box in found if "token" in box.lower() or box.startswith("User.email")}
    assert secret == set()
    apart = ("Message.", "StagedRow.", "Removal.", "YoungMember.")
    assert {box for box in found if box.startswith(apart)} == set()


def test_these_tables_stay_where_they_are():
    """A new table that is left out, or that no longer is, has to be thought about here."""
    mine = [model for model in tenant_models() if issubclass(model, PartnershipModel)]
    left_out = {model._meta.label for model in mine} - {
        model._meta.label for model in taking_along.tables()
    }
    assert left_out == {
        *("decisions.Stance", "members.HiddenFrom", "members.YoungMember"),
        *("partnerships.Removal", "portal.SafetyRequest", "portal.Visit"),
    }


def test_a_formula_does_not_run_in_a_spreadsheet(here):
    Term.objects.create(axis="p", key="x", label="=HYPERLINK(1)")
    archive = opened(take(here))
    assert '"\'=HYPERLINK(1)"' in archive.read("csv/partnerships-term.csv").decode()


@pytest.mark.parametrize("reason", ["", " ", "x" * 201, "SSN 123-45-6789"])
def test_without_a_fit_reason_there_is_no_file(cast, reason):
    assert take(cast, reason=reason).status_code == 422
    assert Partnership.objects.get(pk=cast.here.pk).exported_at is None


def test_it_asks_again_who_is_there(cast):
    response = cast.client(cast.ana).post(page(cast, "take-along"), {"reason": "A move"})
    assert response.status_code == 401
    assert Partnership.objects.get(pk=cast.here.pk).exported_at is None


def test_looking_at_the_page_makes_no_file(cast):
    assert confirmed(cast, cast.ana).get(page(cast, "take-along")).status_code == 200
    assert Partnership.objects.get(pk=cast.here.pk).exported_at is None
