"""Whatever the bytes are: either rows or one sentence, never a crash."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from fourfold.kernel.tabular.reading import read_file, read_paste
from fourfold.kernel.tabular.sheet import CELL_LIMIT, CannotRead, Sheet
from fourfold.kernel.tests.workbooks import saved, workbook

WORKBOOK = saved(workbook(["Organization", "Phone"], ["Haven", "303-555-0100"], ["Aid", "=1+1"]))


def check(read: Callable[[], list[Sheet]]) -> None:
    """Reading yields proper sheets or refuses; any other exception fails the test."""
    with suppress(CannotRead):
        for sheet in read():
            check_sheet(sheet)


def check_sheet(sheet: Sheet) -> None:
    assert sheet.rows
    assert len(sheet.rows) == len(sheet.numbers)
    assert {len(row) for row in sheet.rows} == {sheet.width}
    assert all(len(cell) <= CELL_LIMIT for row in sheet.rows for cell in row)


@given(st.text())
@settings(deadline=None)
def test_any_text_can_be_pasted(text: str) -> None:
    check(lambda: [read_paste(text)])


@given(
    st.binary(), st.sampled_from(["list.csv", "list.xlsx", "list.txt", "../../list", "a\0b.csv"])
)
@settings(deadline=None)
def test_any_bytes_can_be_sent(content: bytes, name: str) -> None:
    check(lambda: read_file(name, content))


@given(st.integers(0, 10_000), st.integers(1, 30))
@settings(deadline=None, max_examples=60)
def test_a_workbook_may_be_damaged_anywhere(seed: int, changes: int) -> None:
    chance = random.Random(seed)
    content = bytearray(WORKBOOK)
    for _change in range(changes):
        content[chance.randrange(4, len(content))] = chance.randrange(256)
    check(lambda: read_file("list.xlsx", bytes(content)))


def test_lists_that_people_really_keep_can_be_read(shared_data: Path) -> None:
    files = sorted((shared_data / "hsds").rglob("*.csv"))
    assert len(files) > 50
    for path in files:
        for sheet in read_file(path.name, path.read_bytes()):
            check_sheet(sheet)
