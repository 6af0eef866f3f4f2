"""What is open, what waits for whom, and what was decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from fourfold.decisions import calc
from fourfold.decisions.calc import FOR, Tally
from fourfold.decisions.eligibility import voices_of
from fourfold.decisions.models import Choice, Elector, Round, Stance
from fourfold.kernel import clock
from fourfold.members.models import Representative
from fourfold.members.visibility import names_shown_to
from fourfold.partnerships import law
from fourfold.partnerships.models import Role, Seat

State, Way = Round.State, Round.Way
# What stands beside a reason when its voice is named.
SAID = {choice.value: choice.label for choice in Choice}


def open_rounds() -> QuerySet[Round]:
    """Open questions, the one that ends next first, each with `voices` and `answered`."""
    return _counted(Round.objects.filter(state=State.OPEN)).order_by("closes_at", "pk")


def drafts() -> QuerySet[Round]:
    return Round.objects.filter(state=State.DRAFT).order_by("question", "pk")


def decided() -> QuerySet[Round]:
    """What is over, the newest first."""
    over = Round.objects.filter(state__in=[State.CLOSED, State.CANCELED])
    return over.order_by("-closed_on", "-opened_on", "pk")


def _counted(rounds: QuerySet[Round]) -> QuerySet[Round]:
    electors = Elector.objects.filter(round=OuterRef("pk")).order_by().values("round")
    voices = electors.annotate(n=Count("pk")).values("n")
    answered = electors.annotate(n=Count("stance")).values("n")
    return rounds.annotate(
        voices=Coalesce(Subquery(voices), 0), answered=Coalesce(Subquery(answered), 0)
    )


def waiting_for(seat: Seat) -> QuerySet[Elector]:
    """The voices that this person may speak for here and that have not answered yet."""
    if seat.role == Role.OBSERVER or not law.online_rounds_allowed(seat.partnership):
        return Elector.objects.none()
    open_here = Elector.objects.filter(
        voices_of(seat),
        stance=None,
        round__state=State.OPEN,
        round__way=Way.ONLINE,
        round__closes_at__gt=clock.now(),
    )
    return open_here.select_related("round").order_by("round__closes_at", "name", "pk")


def rounds_past_their_date() -> QuerySet[Round]:
    """Open questions whose end has come: somebody has to count and write down the result."""
    over = Round.objects.filter(state=State.OPEN, closes_at__lte=clock.now())
    return over.order_by("closes_at", "pk")


def to_revisit(within: timedelta = timedelta(0)) -> QuerySet[Round]:
    """Decisions that the group wanted to look at again by then."""
    until = clock.today() + within
    due = Round.objects.filter(state=State.CLOSED, revisit_on__lte=until)
    return due.order_by("revisit_on", "pk")


def electors(matter: Round) -> QuerySet[Elector]:
    """Everybody who may take part, in the order of their names."""
    return Elector.objects.filter(round=matter).order_by("name", "pk")


def silent(matter: Round) -> QuerySet[Elector]:
    return electors(matter).filter(stance=None)


def answered(matter: Round) -> QuerySet[Elector]:
    return electors(matter).exclude(stance=None).select_related("stance__by__user")


def mine(matter: Round, seat: Seat) -> list[Elector]:
    """The voices in this round that a person may speak for, answered or not."""
    if not matter.is_open or matter.way != Way.ONLINE or seat.role == Role.OBSERVER:
        return []
    return list(electors(matter).filter(voices_of(seat)).select_related("stance"))


def count(matter: Round) -> calc.Tally:
    """What was said so far: by the answers, or by the totals of a ballot on paper."""
    eligible = Elector.objects.filter(round=matter).count()
    if matter.way == Way.PAPER:
        return calc.paper_tally(eligible, matter.ballots)
    given = Stance.objects.filter(elector__round=matter).values_list("choice", "option")
    counted = given.order_by("choice", "option").annotate(Count("pk"))
    return calc.tally(eligible, {(said, option): n for said, option, n in counted})


def result_of(matter: Round, counted: calc.Tally) -> calc.Outcome:
    """What follows under the rule that the round keeps."""
    tries, since = 0, matter.opened_on or clock.today()
    before = matter.earlier
    while before is not None and before.opened_on is not None:
        if before.result == Round.Result.NOT_AGREED:
            tries, since = tries + 1, before.opened_on
        before = before.earlier
    days = (clock.today() - since).days
    return calc.outcome(counted, calc.Terms.of(matter.terms), tries=tries, days=days)


def tally_of(matter: Round) -> Tally:
    """The counts of the record, or of the answers so far."""
    return Tally.of(matter.counts) if matter.counts else count(matter)


@dataclass(frozen=True)
class Voice:
    """What one voice said, as everybody may read it; without a name unless it is meant to show."""

    choice: str
    label: str
    reason: str
    name: str
    authority: str

    @property
    def is_against(self) -> bool:
        return self.choice == Choice.BLOCK


def reasons(matter: Round) -> QuerySet[Stance, Any]:
    """What people gave as reasons, for `voices`: blocks first, then concerns, then the rest."""
    given = Stance.objects.filter(elector__round=matter).exclude(reason="")
    blocks_first = Case(
        When(choice=Choice.BLOCK, then=Value(0)),
        When(choice=Choice.CONCERN, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return given.order_by(blocks_first, "pk").values(
        "choice", "reason", "is_named", "authority", "elector__name"
    )


def voices(rows: Iterable[Mapping[str, Any]], matter: Round) -> list[Voice]:
    return [_voice(row, is_named=row["is_named"] or matter.names_recorded) for row in rows]


def _voice(row: Mapping[str, Any], *, is_named: bool) -> Voice:
    return Voice(
        choice=row["choice"],
        label=str(SAID[row["choice"]]),
        reason=row["reason"],
        name=str(Elector(name=row["elector__name"])) if is_named else "",
        authority=row["authority"] if is_named else "",
    )


def agreed_names(matter: Round) -> list[str]:
    """Who agreed, and on whose authority: the part of a record that is always named."""
    return named(matter, Q(choice__in=FOR))


def other_names(matter: Round) -> dict[str, list[str]]:
    """Who said what else, where the law asks for names; nothing otherwise."""
    if not matter.names_recorded:
        return {}
    rest = [choice for choice in Choice if choice not in FOR]
    found = {str(choice.label): named(matter, Q(choice=choice)) for choice in rest}
    return {label: names for label, names in found.items() if names}


def named(matter: Round, said: Q) -> list[str]:
    given = Stance.objects.filter(said, elector__round=matter).order_by("elector__name", "pk")
    rows = given.values_list("elector__name", "authority")
    names = [(str(Elector(name=name)), authority) for name, authority in rows]
    return [f"{name} ({authority})" if authority else name for name, authority in names]


def with_names(page: Iterable[Elector], seat: Seat) -> list[tuple[Elector, str]]:
    """Each voice with its name; an individual's as far as this person may see it."""
    listed = list(page)
    alone = [elector.membership_id for elector in listed if not elector.name]
    people = Representative.objects.filter(membership__in=alone, left_on=None)
    shown = names_shown_to(seat, people.select_related("seat__user"))
    names = {person.membership_id: person.shown_name for person in shown}
    return [(elector, _name(elector, names)) for elector in listed]


def _name(elector: Elector, names: Mapping[UUID, str]) -> str:
    if elector.name or elector.membership_id is None:
        return str(elector)
    return names.get(elector.membership_id, str(elector))
