"""Every saved change of an article is kept, compared, and can be taken up again."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from fourfold.charter import commands, queries
from fourfold.charter.models import Article, Wording
from fourfold.charter.tests.charters import page, write
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.removal import Words, remove
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.access import Refused
from tests.counting import asked


def kept(key):
    return [(one.body, one.chosen) for one in Wording.objects.filter(article__key=key)]


def test_every_saved_change_is_kept_the_newest_first(here):
    write(here, "vision", "First")
    write(here, "vision", "Second", by=here.sol)
    assert [(one.body, one.by) for one in Wording.objects.all()] == [
        ("Second", here.sol),
        ("First", here.ana),
    ]


def test_saving_the_same_words_again_keeps_nothing_new(here):
    write(here, "offered", "Ask us.", chosen=["food"])
    write(here, "offered", "Ask us.", chosen=["food"])
    assert kept("offered") == [("Ask us.", ["food"])]


def test_the_list_of_rules_is_kept_as_it_read(here):
    commands.choose_rules([], by=here.ana)
    first = queries.rules()[0].text
    rule = commands.add_rule("We share food.", by=here.ana)
    commands.reword_rule(rule, by=here.ana, version=1, text="We eat together.")
    commands.drop_rule(rule, by=here.ana)
    assert kept("rules") == [
        ("", [first]),
        ("", [first, "We eat together."]),
        ("", [first, "We share food."]),
        ("", [first]),
    ]


def test_an_earlier_wording_becomes_the_draft_again_and_nothing_is_lost(here):
    write(here, "functions", "One", chosen=["sharing"])
    write(here, "functions", "Two", chosen=[])
    article = queries.article("functions")
    commands.take_up_wording(Wording.objects.last(), by=here.ana, version=article.version)
    article = queries.article("functions")
    assert (article.body, article.chosen) == ("One", ["sharing"])
    assert [body for body, _chosen in kept("functions")] == ["One", "Two", "One"]


def test_taking_a_wording_up_over_a_newer_save_is_refused(here):
    write(here, "vision", "One")
    write(here, "vision", "Two")
    with pytest.raises(StaleEdit):
        commands.take_up_wording(Wording.objects.last(), by=here.ana, version=1)
    assert queries.article("vision").body == "Two"


def test_a_member_takes_no_wording_up(here):
    write(here, "vision", "One")
    with pytest.raises(Refused):
        commands.take_up_wording(Wording.objects.get(), by=here.ben, version=1)


def test_the_list_of_rules_is_not_taken_up_as_one_text(here):
    commands.choose_rules(["time"], by=here.ana)
    with pytest.raises(ValidationError, match="Change each rule or path by itself"):
        commands.take_up_wording(Wording.objects.get(), by=here.ana, version=1)


def test_what_is_removed_for_safety_is_gone_from_earlier_wordings(here):
    write(here, "mission", "Ask Marisol Quintero at the mill.")
    write(here, "mission", "Ask the coordinator.")
    assert remove(Words("Marisol Quintero")) > 0
    assert [body for body, _chosen in kept("mission")] == [
        "Ask the coordinator.",
        "Ask [removed] at the mill.",
    ]


def test_a_wording_shows_what_came_and_what_went_with_marks(cast):
    with inside(cast.here):
        write(cast, "vision", "Nobody <b>is</b> sold here.")
        write(cast, "vision", "Nobody is bought here.")
        first = Wording.objects.last()
    text = cast.client(cast.ben).get(page(cast, "wording", first.pk)).content.decode()
    assert text.count("taken out:") == 1
    assert text.count("came:") == 1
    assert "&lt;b&gt;is&lt;/b&gt; sold" in text
    assert "<b>is</b>" not in text


def test_taking_up_is_a_deed_of_its_own_page_and_a_get_does_nothing(cast):
    with inside(cast.here):
        write(cast, "vision", "One")
        write(cast, "vision", "Two")
        first = Wording.objects.last()
    address = page(cast, "wording-take-up", first.pk)
    assert cast.client(cast.ana).get(address).status_code == 405
    assert cast.client(cast.ben).post(address, {"version": 2}).status_code == 403
    assert cast.client(cast.ana).post(address, {"version": "99"}).status_code == 409
    assert cast.client(cast.ana).post(address, {"version": "2"}).status_code == 302
    with inside(cast.here):
        assert queries.article("vision").body == "One"


def test_dov_reaches_no_wording_of_this_partnership(cast):
    with inside(cast.here):
        write(cast, "vision", "Ours alone")
        wording = Wording.objects.get()
    for name in ("wording", "wording-take-up"):
        smuggled = reverse(f"charter:{name}", args=[cast.elsewhere.pk, wording.pk])
        assert cast.client(cast.dov).post(smuggled).status_code in {404, 405}
        assert cast.client(cast.dov).get(smuggled).status_code in {404, 405}
    with inside(cast.here):
        assert queries.article("vision").version == 1


def test_the_list_of_wordings_costs_the_same_for_one_and_for_many(cast):
    counts, client = [], cast.client(cast.ben)
    for number in (1, 3, 45):
        with inside(cast.here):
            for turn in range(number):
                write(cast, "vision", f"Wording {number} {turn}")
        with asked() as statements:
            response = client.get(page(cast, "wordings", "vision"))
        assert response.status_code == 200
        counts.append(len(statements))
    assert counts[0] == counts[1] == counts[2] <= 12
    second = client.get(page(cast, "wordings", "vision") + "?page=2")
    assert len(second.context["wordings"]) == 19


@pytest.mark.parametrize("name", ["article", "wordings", "article-edit", "comment-add"])
def test_a_part_that_is_not_one_does_not_exist(cast, name):
    assert cast.client(cast.ana).get(page(cast, name, "salary")).status_code == 404


def test_every_part_has_a_page_and_help_beside_it(cast):
    client = cast.client(cast.ana)
    for key in Article.Key.values:
        assert client.get(page(cast, "article", key)).status_code == 200
        status = client.get(page(cast, "article-edit", key)).status_code
        assert status == {"rules": 404, "conflict": 302}.get(key, 200)
