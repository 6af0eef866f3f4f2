"""What to do next, in sentences for paper: small rules over what the pack says."""

from collections.abc import Callable

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.members.models import Membership
from fourfold.reports.queries import Contents

A_FEW = 3


def next_steps(pack: Contents) -> list[str]:
    """The sentences that hold now, in the order in which they are best done."""
    return [sentence for rule in RULES if (sentence := rule(pack))]


def meet(pack: Contents) -> str:
    if pack.meeting is None:
        return _("Set a first date. Take one that most could keep.")
    day = date_format(localtime(pack.meeting.starts_at), "DATE_FORMAT")
    return _("Come to the meeting on %(day)s, or say that you cannot.") % {"day": day}


def settle_the_frame(pack: Contents) -> str:
    here = pack.partnership
    if here.has_area and here.has_hotline and here.has_keepers:
        return ""
    return _("Write down our area, the hotline that people see, and who keeps the records.")


def find_people(pack: Contents) -> str:
    if len(pack.balance.members) >= A_FEW:
        return ""
    return _("Write down who could be at the table. The five people you would call are a start.")


def choose_chairs(pack: Contents) -> str:
    if pack.balance.chairs:
        return ""
    return _("Choose the chairs we want filled, and three to five people to invite first.")


def finish_the_proposal(pack: Contents) -> str:
    if not any(part.is_empty for part in pack.parts):
        return ""
    return _("Finish the proposal, so that there is something to agree on.")


def write_the_rules(pack: Contents) -> str:
    if not pack.rules:
        return _("Choose ground rules, confidentiality first.")
    if not pack.book.raised_by:
        return _("Write down what happens when a ground rule is broken.")
    return ""


def ask_the_rest(pack: Contents) -> str:
    unasked = [one.standing.state for one in pack.balance.members].count(Membership.State.NOT_ASKED)
    if not unasked:
        return ""
    return ngettext(
        "Ask the %(count)s member on the list who has not been asked yet.",
        "Ask the %(count)s on the list who have not been asked yet.",
        unasked,
    ) % {"count": unasked}


def fill_the_chairs(pack: Contents) -> str:
    empty = len(pack.balance.gaps)
    if not empty:
        return ""
    return ngettext(
        "Find someone for the %(count)s chair that is empty.",
        "Find people for the %(count)s chairs that are empty.",
        empty,
    ) % {"count": empty}


def agree(pack: Contents) -> str:
    if not pack.rules or all(part.is_empty for part in pack.parts):
        return ""
    return _("Read the proposal and the ground rules together, change them, and agree on them.")


RULES: tuple[Callable[[Contents], str], ...] = (
    meet,
    settle_the_frame,
    find_people,
    choose_chairs,
    finish_the_proposal,
    write_the_rules,
    ask_the_rest,
    fill_the_chairs,
    agree,
)
