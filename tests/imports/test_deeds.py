"""An import from reading to undoing, by its deeds."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from conftest import Cast
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.removal import Words, remove
from fourfold.kernel.tabular import commands
from fourfold.kernel.tabular.commands import CannotImport
from fourfold.kernel.tabular.judging import body
from fourfold.kernel.tabular.models import Batch, ImportedRow, StagedRow
from fourfold.kernel.tabular.reading import read_paste
from fourfold.kernel.tabular.retention import purge_staged
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.access import Refused
from fourfold.partnerships.models import Partnership, Term
from tests.imports.sectors import SECTORS

LIST = "Sector\tCounty\nHealth\tPueblo\nLaw\tDenver\n\tEagle\nSCHOOLS\tMesa\nTotal 4\t\n"
MAPPING = {"0": "name", "1": "county"}


def staged(here: Cast, text: str = LIST) -> Batch:
    sheet = read_paste(text, words=SECTORS.words)
    return commands.stage(SECTORS, by=here.ana, sheets=[sheet], label="Pasted cells")


def checked(here: Cast, text: str = LIST) -> Batch:
    batch = staged(here, text)
    header = batch.sheets[0]["header"]
    return commands.choose_columns(batch, by=here.ana, sheet=0, header=header, mapping=MAPPING)


def kept(here: Cast, text: str = LIST) -> Batch:
    return commands.keep_batch(checked(here, text), by=here.ana)


def states(batch: Batch) -> dict[int, str]:
    return dict(body(batch).values_list("number", "state"))


def labels() -> list[str]:
    return list(Term.objects.order_by("label").values_list("label", flat=True))


def test_every_row_gets_a_verdict_and_a_state(here: Cast) -> None:
    batch = checked(here)
    assert batch.columns == ["Sector", "County"]
    assert states(batch) == {2: "ready", 3: "ready", 4: "wrong", 5: "ready", 6: "left_out"}
    assert batch.counts == {"states": {"ready": 3, "wrong": 1, "left_out": 1}, "kinds": {}}


def test_what_is_ready_is_added_and_the_rest_is_not(here: Cast) -> None:
    batch = kept(here)
    assert labels() == ["Health", "Law", "SCHOOLS"]
    assert (batch.state, batch.count("added")) == (Batch.State.KEPT, 3)
    assert str(Entry.objects.first()) == "Ana added 3 rows from Pasted cells"


def test_adding_twice_adds_once(here: Cast) -> None:
    batch = checked(here)
    commands.keep_batch(batch, by=here.ana)
    commands.keep_batch(batch, by=here.ana)
    assert labels() == ["Health", "Law", "SCHOOLS"]
    assert ImportedRow.objects.count() == 3


def test_a_near_duplicate_waits_for_an_answer(here: Cast) -> None:
    Term.objects.create(axis="sector", key="health", label="HEALTH")
    batch = checked(here)
    assert states(batch)[2] == "asks"
    assert batch.counts["kinds"]["twin"]["count"] == 1
    with pytest.raises(CannotImport, match="still need your answer"):
        commands.keep_batch(batch, by=here.ana)
    batch = commands.answer_rows(batch, by=here.ana, answers={2: {"twin": "same"}})
    assert states(batch)[2] == "ready"
    commands.keep_batch(batch, by=here.ana)
    assert labels() == ["HEALTH", "Law", "SCHOOLS"]


def test_one_answer_can_serve_every_question_of_a_kind(here: Cast) -> None:
    for name in ("Health", "Law"):
        Term.objects.create(axis="sector", key=name.lower(), label=name)
    batch = checked(here)
    batch = commands.answer_alike(batch, by=here.ana, kind="twin", value="same")
    assert batch.counts["kinds"] == {}
    assert states(batch)[3] == "ready"


def test_an_answer_that_was_not_offered_is_passed_over(here: Cast) -> None:
    Term.objects.create(axis="sector", key="health", label="Health")
    batch = checked(here)
    answers = {2: {"twin": "whatever", "other": "same"}, 99: {"twin": "same"}}
    batch = commands.answer_rows(batch, by=here.ana, answers=answers)
    assert states(batch)[2] == "asks"
    assert StagedRow.objects.get(number=2).answers == {}


def test_a_row_can_be_left_out_and_taken_in_again(here: Cast) -> None:
    batch = checked(here)
    batch = commands.answer_rows(
        batch, by=here.ana, answers={2: {"take": "out"}, 6: {"take": "in"}}
    )
    assert (states(batch)[2], states(batch)[6]) == ("left_out", "ready")
    batch = commands.answer_rows(batch, by=here.ana, answers={2: {"take": "in"}})
    assert states(batch)[2] == "ready"


def test_a_corrected_cell_is_looked_at_again(here: Cast) -> None:
    batch = checked(here)
    batch = commands.correct_row(batch, by=here.ana, number=4, cells={0: "Faith"})
    assert states(batch)[4] == "ready"
    commands.keep_batch(batch, by=here.ana)
    assert "Faith" in labels()


def test_somebody_who_answers_an_older_version_is_told(here: Cast) -> None:
    batch = checked(here)
    older = Batch.objects.get(pk=batch.pk)
    commands.answer_rows(batch, by=here.ana, answers={2: {"take": "out"}})
    with pytest.raises(StaleEdit):
        commands.answer_rows(older, by=here.ana, answers={3: {"take": "out"}})
    with pytest.raises(StaleEdit):
        commands.correct_row(older, by=here.ana, number=3, cells={0: "Courts"})
    assert StagedRow.objects.get(number=3).cells[0] == "Law"


@pytest.mark.parametrize(
    ("mapping", "sentence"),
    [
        ({"1": "county"}, "Choose the column that holds “Name of the sector”."),
        ({"0": "name", "1": "name"}, "Choose only one column for “Name of the sector”."),
        ({"0": "name", "1": "secret"}, "Choose what at least one column holds."),
    ],
)
def test_columns_that_do_not_fit_are_refused(
    here: Cast, mapping: dict[str, str], sentence: str
) -> None:
    with pytest.raises(CannotImport) as refusal:
        commands.choose_columns(staged(here), by=here.ana, sheet=0, header=[1], mapping=mapping)
    assert refusal.value.message == sentence


def test_several_columns_of_one_field_are_joined(here: Cast) -> None:
    batch = staged(here, "Sector\tCounty\tCounty\nHealth\tPueblo\tMesa\n")
    mapping = {"0": "name", "1": "county", "2": "county"}
    commands.choose_columns(batch, by=here.ana, sheet=0, header=[1], mapping=mapping)
    assert body(batch).get().verdict["shown"]["counties"] == "Pueblo, Mesa"


def test_undoing_leaves_nothing_behind(here: Cast) -> None:
    batch = kept(here)
    Term.objects.create(axis="sector", key="older", label="Older")
    batch = commands.undo_batch(batch, by=here.ana)
    assert labels() == ["Older"]
    assert (batch.state, batch.counts["gone"], batch.counts["kept"]) == (Batch.State.UNDONE, 3, 0)
    assert ImportedRow.objects.count() == 0


def test_undoing_keeps_and_lists_what_was_changed_since(here: Cast) -> None:
    batch = kept(here)
    Term.objects.filter(label="Law").update(label="Law and courts")
    batch = commands.undo_batch(batch, by=here.ana)
    assert labels() == ["Law and courts"]
    row = ImportedRow.objects.get()
    assert (row.number, row.get_kept_display()) == (3, "It was changed after the import.")
    assert str(Entry.objects.first()) == ("Ana undid the import of Pasted cells: 2 deleted, 1 kept")


def test_undoing_twice_undoes_once(here: Cast) -> None:
    batch = kept(here)
    commands.undo_batch(batch, by=here.ana)
    commands.undo_batch(batch, by=here.ana)
    assert Entry.objects.count() == 2


def test_what_was_deleted_by_hand_does_not_stop_the_undoing(here: Cast) -> None:
    batch = kept(here)
    Term.objects.filter(label="Law").delete()
    counts = commands.undo_batch(batch, by=here.ana).counts
    assert (counts["gone"], counts["kept"]) == (2, 0)
    assert labels() == []


@pytest.mark.parametrize("person", ["ben", "cleo", "eve", "sol"])
def test_only_those_with_the_permission_import_and_undo(here: Cast, person: str) -> None:
    by = getattr(here, person)
    sheet = read_paste(LIST)
    with pytest.raises(Refused):
        commands.stage(SECTORS, by=by, sheets=[sheet], label="x")
    batch = checked(here)
    for deed in (commands.keep_batch, commands.undo_batch, commands.discard_batch):
        with pytest.raises(Refused):
            deed(batch, by=by)


def test_a_finished_import_takes_no_more_answers(here: Cast) -> None:
    batch = kept(here)
    with pytest.raises(CannotImport, match="finished"):
        commands.answer_rows(batch, by=here.ana, answers={2: {"take": "out"}})


def test_an_import_can_be_discarded_with_all_its_rows(here: Cast) -> None:
    commands.discard_batch(checked(here), by=here.ana)
    assert (Batch.objects.count(), StagedRow.objects.count(), labels()) == (0, 0, [])


def test_raw_rows_are_gone_after_a_day_and_undoing_still_works(here: Cast) -> None:
    waiting, done = checked(here), kept(here)
    assert purge_staged(timezone.now() + timedelta(hours=23)) == 0
    assert purge_staged(timezone.now() + timedelta(hours=25)) == 2
    assert StagedRow.objects.count() == 0
    assert not Batch.objects.filter(pk=waiting.pk).exists()
    done.refresh_from_db()
    assert (done.sheets, done.columns, done.has_rows) == ([], [], False)
    commands.undo_batch(done, by=here.ana)
    assert labels() == []


def test_purging_reaches_every_partnership(here: Cast) -> None:
    with inside(here.elsewhere):
        sheet = read_paste(LIST)
        commands.stage(SECTORS, by=here.dov, sheets=[sheet], label="x")
    assert purge_staged(timezone.now() + timedelta(hours=25)) == 1


def test_a_text_is_removed_for_safety_from_staged_rows(here: Cast) -> None:
    batch = checked(here, "Sector\tCounty\nMaria house\tPueblo\nMARIA\tDenver\nLaw\tEagle\n")
    Batch.objects.filter(pk=batch.pk).update(label="maria list.csv")
    remove(Words("Maria"))
    everything = [*StagedRow.objects.values(), *Batch.objects.values()]
    assert "maria" not in str(everything).lower()
    assert StagedRow.objects.get(number=2).cells == ["[removed] house", "Pueblo"]


def test_nothing_is_seen_from_another_partnership(here: Cast) -> None:
    batch = kept(here)
    with inside(here.elsewhere):
        counts = [model.objects.count() for model in (Batch, StagedRow, ImportedRow)]
        with pytest.raises(Batch.DoesNotExist):
            commands.undo_batch(batch, by=here.dov)
    assert counts == [0, 0, 0]


def with_partnership(rows: Any) -> set[Partnership]:
    return set(rows.values_list("partnership_id", flat=True))


def test_everything_carries_its_partnership(here: Cast) -> None:
    kept(here)
    for model in (Batch, StagedRow, ImportedRow):
        assert with_partnership(model.objects) == {here.here.pk}
