"""The journal only grows, and shows when someone tampered with it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import CommandError, call_command
from django.db import Error, connection, connections, transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from fourfold.kernel.actors import SYSTEM
from fourfold.kernel.journal import Problem, blank, record, verify
from fourfold.kernel.journal.models import Details, Entry, Head
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.models import Partnership, Term


def test_an_entry_reads_as_a_sentence(here):
    entry = record(here.ana, "asked %(thing)s to bring %(what)s", here.ben, what="a chair")
    assert entry.sentence == "Ana asked Ben, Member to bring a chair"


def test_a_label_is_read_in_the_language_of_the_reader_whoever_wrote_it(here):
    with override("es"):
        entry = record(here.ana, "answered for %(thing)s: %(choice)s", here.here, choice=_("Agree"))
    assert entry.sentence == "Ana answered for Riverbend Partnership: Agree"
    with override("es"):
        read = Entry.objects.select_related("details").get()
        assert read.sentence == "Ana respondió por Riverbend Partnership: De acuerdo"
    assert verify() == []


def test_each_partnership_has_a_chain_of_its_own(cast):
    for seat in (cast.ana, cast.dov):
        with inside(seat.partnership):
            record(seat, "changed %(thing)s", seat.partnership)
            assert [entry.number for entry in Entry.objects.all()] == [1]
            assert verify() == []


@pytest.mark.parametrize("deed", ["UPDATE kernel_entry SET verb = 'x'", "DELETE FROM kernel_entry"])
def test_the_database_itself_refuses_to_change_an_entry(here, deed):
    record(here.ana, "changed %(thing)s", here.here)
    with pytest.raises(Error, match="The journal only grows"), transaction.atomic():
        connection.cursor().execute(deed)


def test_details_can_be_blanked_but_not_rewritten(here):
    entry = record(here.ana, "changed %(thing)s", here.here)
    with pytest.raises(Error, match="The journal only grows"), transaction.atomic():
        Details.objects.filter(entry=entry).update(thing="something else")


def test_removing_names_for_safety_leaves_a_chain_that_verifies(here):
    record(here.ana, "changed %(thing)s", here.here)
    record(here.ana, "added %(thing)s", here.ben)
    assert blank(Entry.objects.filter(number=2)) == 1
    assert verify() == []
    assert Entry.objects.get(number=2).sentence == "This entry was removed for safety."
    assert Entry.objects.get(number=1).sentence == "Ana changed Riverbend Partnership"


def test_an_entry_of_somebody_who_left_tells_what_was_done_and_to_nobody(here):
    record(here.ana, "asked %(thing)s to bring %(what)s", here.ben, what="a chair")
    assert blank(Entry.objects.all(), says_what=True) == 1
    assert verify() == []
    entry = Entry.objects.select_related("details").get()
    assert entry.sentence == "A member asked … to bring …"
    assert (entry.details.actor_name, entry.details.thing) == ("", "")


def _tamper(*statements: str) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            pytest.skip("the program's role may not switch triggers off")
        for deed in ("update", "delete"):
            cursor.execute(f"DROP TRIGGER kernel_entry_no_{deed}")
        for statement in statements:
            cursor.execute(statement)


def test_verify_finds_an_edited_entry(here, capsys):
    for _time in range(3):
        record(here.ana, "changed %(thing)s", here.here)
    _tamper("UPDATE kernel_entry SET verb = 'praised %(thing)s' WHERE number = 2")
    assert verify() == [Problem(2, "This entry was changed after it was written.")]
    with pytest.raises(CommandError, match="1 of 1 journals do not hold"):
        call_command("journal", "verify")


def test_verify_finds_that_the_newest_entries_are_missing(here):
    for _time in range(3):
        record(here.ana, "changed %(thing)s", here.here)
    newest = "SELECT id FROM kernel_entry WHERE number = 3"
    _tamper(
        "DROP TRIGGER kernel_details_no_delete",
        f"DELETE FROM kernel_details WHERE entry_id IN ({newest})",
        "DELETE FROM kernel_entry WHERE number = 3",
    )
    assert verify() == [Problem(3, "The newest entries are missing.")]


def test_two_hundred_writes_at_once_make_one_chain(own_database):
    partnership = Partnership.objects.create(name="Busy", short_name="Busy")
    with inside(partnership):
        term = Term.objects.create(axis="p", key="one", label="One")

    def write(_number: int) -> None:
        try:
            with inside(partnership.pk):
                record(SYSTEM, "touched %(thing)s", term)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(200)))
    with inside(partnership):
        assert list(Entry.objects.order_by("number").values_list("number", flat=True)) == list(
            range(1, 201)
        )
        assert verify() == []


def test_a_journal_is_cut_off_by_nobody_without_leaving_a_trace(here):
    """Entries go only after their head, and a head does not come back while entries are there."""
    for number in range(3):
        record(here.ana, "touched %(thing)s", here.here, number=number)
    Head.objects.all().delete()
    newest = Entry.objects.filter(number=3)
    Details.objects.filter(entry__in=newest)._raw_delete("default")
    newest._raw_delete("default")
    with pytest.raises(Error, match="The journal only grows"), transaction.atomic():
        Head.objects.create(partnership_id=here.here.pk, number=2, digest="x")
    assert verify() == [Problem(2, "The end of the journal is missing.")]
    with pytest.raises(Error, match="The journal only grows"), transaction.atomic():
        record(here.ana, "touched %(thing)s", here.here)
