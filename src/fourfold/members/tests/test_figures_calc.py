"""How steady the table is, counted: worked values and what must always hold."""

from datetime import date, timedelta
from fractions import Fraction

from django.utils.formats import localize
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from fourfold.members.balance.calc import evenness, spread
from fourfold.members.figures.calc import Span, average_filled, handovers, turnover

SINCE, UNTIL = date(2025, 1, 1), date(2026, 1, 1)
DAYS = st.dates(date(2023, 1, 1), date(2027, 1, 1))


@st.composite
def terms(draw):
    """Terms on a few chairs that never overlap on one chair."""
    spans = []
    for chair in range(draw(st.integers(0, 6))):
        days = sorted(draw(st.lists(DAYS, max_size=6, unique=True)))
        for starts, ends in zip(days[::2], days[1::2], strict=False):
            spans.append(Span(chair, draw(st.integers(0, 3)), starts, ends))
    return spans


def test_a_worked_year():
    summer = date(2025, 7, 1)
    spans = [
        *(Span(chair, f"holder {chair}", None) for chair in range(5)),
        Span("handed on", "Lee", date(2020, 1, 1), summer),
        Span("handed on", "Kim", summer),
        Span("renewed", "Pat", date(2024, 1, 1), summer),
        Span("renewed", "Pat", summer),
        Span("emptied", "Rosa", date(2024, 1, 1), summer),
    ]
    found = turnover(spans, SINCE, UNTIL)
    assert (found.replaced, found.average) == (1, 7 + Fraction(181, 365))
    assert found.share == Fraction(1) / found.average


def test_below_five_chairs_there_is_no_share():
    spans = [Span(chair, "Lee", None) for chair in range(4)]
    assert turnover(spans, SINCE, UNTIL).share is None
    assert turnover([], SINCE, UNTIL).share is None
    assert turnover([*spans, Span(4, "Kim", None)], SINCE, UNTIL).share == 0


def test_a_chair_that_was_empty_for_long_passed_on_when_somebody_new_came():
    old = Span(1, "Lee", date(2019, 1, 1), date(2020, 1, 1))
    assert list(handovers([old, Span(1, "Kim", UNTIL)], SINCE, UNTIL)) == [Span(1, "Kim", UNTIL)]
    assert list(handovers([old, Span(1, "Kim", SINCE)], SINCE, UNTIL)) == []


def test_the_first_holder_of_a_chair_replaces_nobody():
    assert list(handovers([Span(1, "Lee", date(2025, 5, 1))], SINCE, UNTIL)) == []


@given(terms())
def test_turnover_lies_between_nothing_and_all(spans):
    found = turnover(spans, SINCE, UNTIL)
    assert 0 <= found.replaced <= len(spans)
    assert 0 <= found.average <= len({span.chair for span in spans})


@given(terms(), st.randoms())
def test_turnover_does_not_depend_on_order(spans, random):
    shuffled = list(spans)
    random.shuffle(shuffled)
    assert turnover(shuffled, SINCE, UNTIL) == turnover(spans, SINCE, UNTIL)


@given(terms())
def test_replacements_of_two_halves_make_up_the_whole(spans):
    middle = date(2025, 6, 1)
    whole, first, second = (
        len(list(handovers(spans, *days)))
        for days in ((SINCE, UNTIL), (SINCE, middle), (middle, UNTIL))
    )
    assert whole == first + second


@given(terms(), st.integers(0, 400))
def test_no_time_at_all_has_no_average(spans, days):
    assert average_filled(spans, SINCE, SINCE - timedelta(days=days)) == 0


@given(st.lists(st.lists(st.sampled_from("abcd"), min_size=1, max_size=2), min_size=5, max_size=40))
def test_there_is_a_word_for_every_evenness(seats):
    value = evenness(seats, "abcd")
    assert value is not None
    assert spread(value, len(seats), 4) in {"even", "fairly", "leaning", "one"}


def test_as_even_as_so_few_can_be_is_even():
    parts = [str(number) for number in range(14)]
    each_elsewhere = [[part] for part in parts[:5]]
    value = evenness(each_elsewhere, parts)
    assert round(value, 2) == 0.61
    assert spread(value, 5, 14) == "even"
    assert spread(evenness([["1"]] * 5, parts), 5, 14) == "one"


def test_a_number_in_a_spanish_table_is_written_as_in_the_sentence_beside_it():
    with override("es"):
        assert localize(2.5) == "2.5"
