"""What members say about an article, who is named for it, and what comes of it."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from fourfold.charter.adopting.standing import article
from fourfold.charter.commenting import commands
from fourfold.charter.commenting.queries import signed
from fourfold.charter.models import Comment
from fourfold.charter.tests.charters import page, write
from fourfold.decisions.tests.deciding import joined
from fourfold.directory.models import Organization
from fourfold.kernel.editing import StaleEdit
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.removal import Words, remove
from fourfold.kernel.tenancy import inside
from fourfold.members.models import HiddenFrom, Representative
from fourfold.partnerships.access import Refused


def say(cast, body="Say who pays.", *, by=None, key="money", **more):
    return commands.comment_on(key, by=by or cast.ben, body=body, **more)


def status(cast, key):
    return article(cast.here, key).status


def name_for(reader, comment):
    return signed([comment], reader)[0][1]


def test_an_objection_puts_a_part_in_question_until_it_is_settled(here):
    write(here, "money", "The bank holds it.")
    say(here)
    assert status(here, "money") == "draft"
    objection = say(here, "Not this bank.", is_objection=True)
    assert status(here, "money") == "in-question"
    commands.settle(objection, by=here.ana, came_of_it="Another bank.")
    assert status(here, "money") == "draft"
    commands.open_again(objection, by=here.sol)
    assert status(here, "money") == "in-question"


def test_a_part_that_nobody_has_written_can_be_talked_about(here):
    say(here, key="trust")
    assert (status(here, "trust"), article(here.here, "trust").comments.open) == (
        "not-started",
        1,
    )


def test_an_observer_reads_and_does_not_comment(cast):
    with inside(cast.here):
        say(cast)
        with pytest.raises(Refused):
            say(cast, by=cast.cleo)
    client = cast.client(cast.cleo)
    text = client.get(page(cast, "article", "money")).content.decode()
    assert "Say who pays." in text
    assert "/comment/" not in text
    assert client.get(page(cast, "comment-add", "money")).status_code == 403


def test_a_member_settles_nothing_and_takes_back_only_what_is_their_own(here):
    comment = say(here, by=here.eve)
    for deed in (commands.settle, commands.open_again, commands.take_back):
        with pytest.raises(Refused):
            deed(comment, by=here.ben)
    assert Comment.objects.get().settled_on is None
    commands.take_back(comment, by=here.eve)
    assert Comment.objects.count() == 0


def test_a_coordinator_does_not_delete_what_somebody_else_said(cast):
    with inside(cast.here):
        comment = say(cast)
    address = page(cast, "comment-take-back", comment.pk)
    assert cast.client(cast.ana).post(address).status_code == 403
    with inside(cast.here):
        assert Comment.objects.count() == 1


def test_a_comment_is_settled_once_and_as_it_was_seen(here):
    comment = say(here)
    stale = Comment.objects.get()
    commands.settle(comment, by=here.ana)
    with pytest.raises(ValidationError, match="settled already"):
        commands.settle(comment, by=here.ana)
    with pytest.raises(StaleEdit):
        commands.settle(stale, by=here.sol)


def test_opening_what_is_open_changes_nothing(here):
    comment = say(here)
    commands.open_again(comment, by=here.ana)
    assert Comment.objects.get().version == 1


def test_the_journal_tells_the_deed_and_not_the_words(here):
    comment = say(here, "Not this bank.", is_objection=True)
    commands.settle(comment, by=here.ana, came_of_it="Another bank.")
    assert [entry.sentence for entry in Entry.objects.order_by("number")] == [
        "Ben put the part “Money, and who holds it” in question",
        "Ana settled a comment on the part “Money, and who holds it”",
    ]


def test_a_name_is_shown_as_its_owner_chose(here):
    comment = say(here)
    assert name_for(here.cleo, comment) == "Ben"
    member = joined("Clinic", seat=here.ben)
    person = Representative.objects.get(membership=member)
    assert name_for(here.cleo, comment) == "Rep of Clinic"
    Representative.objects.update(is_hidden=True)
    assert name_for(here.cleo, comment) == "A member"
    assert name_for(here.ana, comment) == "Rep of Clinic"
    Representative.objects.update(is_hidden=False)
    joined("Police", seat=here.cleo)
    police = Organization.objects.get(name="Police")
    HiddenFrom.objects.create(representative=person, organization=police)
    assert name_for(here.cleo, comment) == "A member"
    assert name_for(here.eve, comment) == "Rep of Clinic"


def test_somebody_hidden_without_being_listed_is_a_member_too(here):
    comment = say(here)
    here.ben.user.is_hidden = True
    here.ben.user.save()
    assert [name_for(one, comment) for one in (here.cleo, here.ana, here.ben)] == [
        "A member",
        "Ben",
        "Ben",
    ]


def test_whoever_has_left_is_a_member(here):
    comment = say(here)
    here.ben.suspended_at = here.ben.created_at
    here.ben.save()
    assert name_for(here.ana, comment) == "A member"
    Comment.objects.update(by=None)
    assert name_for(here.ana, Comment.objects.get()) == "A member"


def test_what_is_removed_for_safety_is_gone_from_comments(here):
    comment = say(here, "Marisol Quintero knows the mill.")
    commands.settle(comment, by=here.ana, came_of_it="Marisol Quintero was asked.")
    assert remove(Words("Marisol Quintero")) > 1
    comment.refresh_from_db()
    assert (comment.body, comment.came_of_it) == (
        "[removed] knows the mill.",
        "[removed] was asked.",
    )


@pytest.mark.parametrize("body", ["", "   ", "x" * 1001, "Her SSN is 219-09-9999."])
def test_a_comment_that_cannot_be_is_refused_and_comes_back_as_typed(cast, body):
    response = cast.client(cast.ben).post(page(cast, "comment-add", "money"), {"body": body})
    assert response.status_code == 422
    assert response.context["form"]["body"].value() == body
    with inside(cast.here):
        assert Comment.objects.count() == 0


def test_a_double_submit_says_it_once(cast):
    client = cast.client(cast.ben)
    for _ in range(2):
        given = {"body": "Say who pays.", "once": "same-key"}
        assert client.post(page(cast, "comment-add", "money"), given).status_code == 302
    with inside(cast.here):
        assert Comment.objects.count() == 1


def test_a_comment_is_text_and_nothing_else(cast):
    with inside(cast.here):
        say(cast, "<script>alert(1)</script>")
    text = cast.client(cast.ana).get(page(cast, "article", "money")).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script>alert" not in text


def test_settling_from_an_old_page_is_answered_with_both_texts(cast):
    with inside(cast.here):
        comment = say(cast)
        commands.settle(comment, by=cast.ana, came_of_it="Done.")
        commands.open_again(comment, by=cast.ana)
    address = page(cast, "comment-settle", comment.pk)
    given = {"came_of_it": "Mine", "version": 1}
    assert cast.client(cast.sol).post(address, given).status_code == 409


def test_a_settled_comment_is_reopened_by_its_button_alone(cast):
    with inside(cast.here):
        comment = say(cast)
        commands.settle(comment, by=cast.ana)
    address = page(cast, "comment-reopen", comment.pk)
    client = cast.client(cast.ana)
    assert client.get(address).status_code == 405
    assert client.post(address, {"version": "<"}).status_code == 409
    assert client.post(address, {"version": "2"}).status_code == 302
    with inside(cast.here):
        assert Comment.objects.get().settled_on is None


def test_dov_reaches_no_comment_of_this_partnership(cast):
    with inside(cast.here):
        comment = say(cast)
    for name in ("comment-settle", "comment-reopen", "comment-take-back"):
        smuggled = reverse(f"charter:{name}", args=[cast.elsewhere.pk, comment.pk])
        given = {"version": 1, "came_of_it": "Taken over"}
        assert cast.client(cast.dov).post(smuggled, given).status_code == 404
    with inside(cast.here):
        assert Comment.objects.get().version == 1
