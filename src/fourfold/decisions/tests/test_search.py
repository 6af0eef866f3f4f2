"""Questions are found by whoever may read them."""

from fourfold.decisions.tests.deciding import draft, opened
from fourfold.kernel import search
from fourfold.kernel.tenancy import inside


def titles(text, seat):
    return [found.title for found in search.search(text, by=seat)]


def test_an_open_question_is_found_by_all_and_a_draft_by_who_works_on_it(group):
    draft(group.ana, question="Shall we lease a van?")
    opened(group.ana, question="Shall we meet in the evening?", background="The van is full.")
    both = ["Shall we lease a van?", "Shall we meet in the evening?"]
    assert [titles("van", seat) for seat in (group.ana, group.sol, group.ben, group.cleo)] == [
        both,
        both,
        both[1:],
        both[1:],
    ]
    with inside(group.elsewhere):
        assert titles("van", group.dov) == []
