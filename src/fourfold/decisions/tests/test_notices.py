"""Mail about questions: to whom, when, and how little it says."""

from datetime import timedelta

import pytest

from fourfold.accounts.models import User
from fourfold.decisions import commands, notices
from fourfold.decisions.models import Round
from fourfold.decisions.tests.deciding import closed_at_the_end, enter, joined, opened, voice
from fourfold.kernel import clock
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.tenancy import inside

Volume = User.MailVolume


@pytest.fixture
def library(group):
    """Ben speaks for the library; nobody of the other members has an account."""
    return joined("Library", seat=group.ben)


def waiting(kind=notices.OPENED):
    found = Message.objects.filter(kind=kind, state=Message.State.WAITING)
    return sorted(found.values_list("to", flat=True))


def set_volume(seat, volume):
    seat.user.mail_volume = volume
    seat.user.save()


def test_whoever_may_answer_here_is_told_once_and_in_no_words_of_the_question(group, library):
    opened(group.ana, question="Shall we end the lease?", background="The lease is dear.")
    [message] = Message.objects.all()
    assert (message.to, message.subject, message.sender) == (
        "ben@example.org",
        "Riverbend: something for you to answer",
        "Riverbend",
    )
    told = f"{message.subject} {message.body}".lower()
    assert [word for word in ("lease", "decision", "traffick", "vote") if word in told] == []
    assert "A question waits for your answer until" in message.body


def test_a_discreet_person_reads_only_that_something_waits(group, library):
    set_volume(group.ben, Volume.DISCREET)
    opened(group.ana)
    assert Message.objects.get().body.startswith("Something is waiting for you.\n\nSign in")


def test_who_wants_no_mail_and_who_only_watches_get_none(group, library):
    joined("Watchers", seat=group.cleo)
    set_volume(group.ben, Volume.SECURITY)
    opened(group.ana)
    assert waiting() == []


@pytest.mark.parametrize("way", ["meeting", "paper"])
def test_nobody_is_mailed_about_what_is_not_answered_here(group, library, way):
    opened(group.ana, way=way)
    assert waiting() == []


def test_on_the_day_before_the_end_only_who_is_silent_is_reminded_and_once(group, library):
    joined("Court", seat=group.eve)
    matter = opened(group.ana)
    enter(group.ana, voice(matter, "Court"), "agree")
    assert notices.tell_before_the_end() == 0
    with clock.set_to(matter.closes_at - timedelta(hours=20)):
        assert [notices.tell_before_the_end() for _twice in range(2)] == [1, 0]
    assert waiting(notices.REMINDER) == ["ben@example.org"]


def test_each_partnership_reminds_its_own(group, library):
    matter = opened(group.ana)
    with inside(group.elsewhere):
        assert not Round.objects.exists()
    with clock.set_to(matter.closes_at - timedelta(hours=1)):
        notices.tell_before_the_end()
    message = Message.objects.get(kind=notices.REMINDER)
    assert message.partnership_id == group.here.pk


@pytest.mark.parametrize(
    "end", [closed_at_the_end, lambda m, by: commands.withdraw_round(m, by=by)]
)
def test_what_is_over_is_no_longer_sent(group, library, end):
    matter = opened(group.ana)
    assert waiting() == ["ben@example.org"]
    end(matter, group.ana)
    assert waiting() == []
