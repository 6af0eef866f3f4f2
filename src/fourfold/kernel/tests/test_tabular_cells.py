"""The text of one cell: what is taken out, what is guarded, what comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourfold.kernel.tabular.cells import clean, guard, unguard


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("  Ana\u00a0Ruiz\t", "Ana Ruiz"),
        ("Ana\u202eRuiz\u202c", "AnaRuiz"),
        ("An\u200ba\ufeff", "Ana"),
        ("Ana\r\nBen\x0bCleo", "Ana\nBen\nCleo"),
        ("Nun\u0303ez", "Nuñez"),
        ("a\x00b\x07c", "abc"),
        ("half \ud83d pair", "half  pair"),
    ],
)
def test_a_cell_holds_what_a_person_sees(written: str, read: str) -> None:
    assert clean(written) == read


@pytest.mark.parametrize("text", ["=1+1", "+1 303 555 0100", "-5", "@here", "'=1", " =1", "＝1+1"])
def test_a_cell_that_could_run_gets_an_apostrophe(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Ana", "1-2", "o'clock", "'tis", "", "a=b"])
def test_an_ordinary_cell_stays_as_it_is(text: str) -> None:
    assert (guard(text), unguard(text)) == (text, text)


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet="'=+-@ \ta1"))
def test_the_reader_takes_off_what_the_guard_put_on(text: str) -> None:
    cleaned = clean(text)
    assert unguard(guard(cleaned)) == cleaned
