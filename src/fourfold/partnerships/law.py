"""What follows from the law of meetings and records: four questions, each with one rule.

Nothing here reads the database. When it is not known whether the law applies, the answer is the
careful one, as if it did.
"""

from fourfold.partnerships.models import Partnership


def online_rounds_allowed(partnership: Partnership) -> bool:
    """Whether people may decide without meeting: where the law may apply, counsel has to agree."""
    return not _may_apply(partnership) or partnership.may_go_online is True


def names_must_be_recorded(partnership: Partnership) -> bool:
    """Whether a record has to say who took which stance; people are told before they join."""
    return _may_apply(partnership) and partnership.must_name_people is not False


def texts_may_be_requested(partnership: Partnership) -> bool:
    """Whether somebody from outside may ask for what is written here."""
    return _may_apply(partnership) or partnership.host_may_have_to_disclose


def purges_are_stopped(partnership: Partnership) -> bool:
    """Whether a legal hold keeps everything that would otherwise be deleted after its time."""
    return partnership.hold_since is not None


def is_unanswered(partnership: Partnership) -> bool:
    """Whether counsel still has to be asked."""
    return _may_apply(partnership) and partnership.counsel_on is None


def _may_apply(partnership: Partnership) -> bool:
    return partnership.records_law != Partnership.RecordsLaw.NO
