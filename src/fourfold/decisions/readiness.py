"""What a question still waits for before it can be opened or closed; and holding it meanwhile."""

from django.utils import timezone
from django.utils.translation import gettext as _

from fourfold.decisions.calc import Tally
from fourfold.decisions.models import Round
from fourfold.kernel import clock
from fourfold.partnerships import law

Way = Round.Way


def why_not_open(matter: Round) -> str:
    """What a drafted question still lacks, in one sentence; nothing when it may be put."""
    if refusal := law_refuses(matter):
        return refusal
    if matter.rule is None:
        return _("Choose the rule you decide by before you open the question.")
    if matter.closes_at is None or matter.closes_at <= clock.now():
        return _("Choose a last day to answer that is still to come.")
    if len(matter.option_list) == 1:
        return _("Give at least two options, or none.")
    return ""


def law_refuses(matter: Round) -> str:
    """Why a question may not be put or answered this way, with the way on; nothing when it may."""
    if matter.way == Way.ONLINE and not law.online_rounds_allowed(matter.partnership):
        return _(
            "Open-meetings law may apply here, so decide at a meeting or on paper until counsel's"
            " answer is written down in the settings."
        )
    if matter.way == Way.PAPER and law.names_must_be_recorded(matter.partnership):
        return _(
            "The law here may ask who said what, so decide at a meeting with names, not by secret"
            " ballot."
        )
    return ""


def notice_given(matter: Round) -> int:
    """Whole days between today and the day the round ends."""
    return (timezone.localdate(matter.closes_at) - clock.today()).days


def is_short_notice(matter: Round) -> bool:
    """Whether people would hear of it later than the rule says."""
    return matter.rule is not None and notice_given(matter) < matter.rule.notice_days


def why_not_close(matter: Round, counted: Tally) -> str:
    """What a round still waits for; nothing when its result may be written down."""
    if matter.way == Way.PAPER and not matter.ballots:
        return _("Enter the totals of the ballot first.")
    if matter.way == Way.ONLINE and counted.silent and (refusal := law_refuses(matter)):
        return refusal
    if counted.silent and not _has_ended(matter):
        return _("Wait until the end, or until everybody has answered.")
    return ""


def _has_ended(matter: Round) -> bool:
    """Whether the end has come; a meeting or a ballot on paper is over before its day is."""
    if matter.closes_at is None:
        return True
    return (
        matter.closes_at <= clock.now() if matter.way == Way.ONLINE else notice_given(matter) <= 0
    )


def locked(matter: Round) -> Round:
    """The round as it is now, held until the deed is done: closing and answering take turns."""
    return Round.objects.select_for_update().get(pk=matter.pk)
