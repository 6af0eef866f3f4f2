"""What is said in an answer or a ballot, and what would make it half of one."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from fourfold.decisions.calc import FOR
from fourfold.decisions.models import Choice, Round


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What somebody says. `option` is a place in the round's list, from 0."""

    choice: str
    option: int = 0
    reason: str = ""
    is_named: bool = False
    authority: str = ""


@dataclass(frozen=True, kw_only=True)
class Told:
    """How an answer came to whoever enters it."""

    told: str
    told_on: date
    told_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Ballots:
    """What two tellers counted: ballots for each option (or for the question), against, blank."""

    votes: list[int]
    against: int = 0
    abstain: int = 0

    @property
    def cast(self) -> int:
        return sum(self.votes) + self.against + self.abstain


def check_answer(matter: Round, answer: Answer) -> None:
    """A ValidationError says what an answer lacks."""
    if answer.choice not in Choice.values:
        raise ValidationError(_("Choose one of the answers."))
    needs_reason = answer.choice == Choice.BLOCK and matter.terms.get("block_needs_reason")
    if needs_reason and not answer.reason.strip():
        raise ValidationError(_("Say why you block it, so that the others can answer that."))
    if answer.choice in FOR and not 0 <= answer.option < max(1, len(matter.option_list)):
        raise ValidationError(_("Choose one of the options."))


def check_ballots(matter: Round, ballots: Ballots) -> None:
    """A ValidationError says what is wrong with totals."""
    if len(ballots.votes) != max(1, len(matter.option_list)):
        raise ValidationError(_("Give one number for each option."))
    if min(*ballots.votes, ballots.against, ballots.abstain) < 0:
        raise ValidationError(_("Give numbers from zero up."))
    eligible = matter.electors.count()
    if ballots.cast > eligible:
        raise ValidationError(
            _("There are %(cast)s ballots and only %(eligible)s who may vote: count again.")
            % {"cast": ballots.cast, "eligible": eligible}
        )
