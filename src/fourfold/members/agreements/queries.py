"""Where agreements stand, as one person may see it; and what needs somebody's attention."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, Exists, F, OuterRef, Prefetch, Q, QuerySet, When
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.kernel import clock
from fourfold.members.models import Agreement, Answer, Party
from fourfold.members.people.queries import memberships, seen_by
from fourfold.partnerships.models import Seat

State = Answer.State
SOON = timedelta(days=60)
LOOKS = {
    State.ASKED: ("info", "hourglass"),
    State.SIGNED: ("success", "signature"),
    State.TAKES_PART: ("success", "circle-check"),
    State.SUPPORTS: ("success", "file-text"),
    State.AWAITS: ("info", "landmark"),
    State.OBJECTS: ("warning", "message-square-text"),
    State.WITHDRAWN: ("neutral", "log-out"),
}


@dataclass(frozen=True)
class Standing:
    """How far an agreement is: a word with its color and icon, and a sentence on its parties."""

    word: str
    tone: str
    icon: str
    sentence: str


@dataclass(frozen=True)
class Side:
    """A party as one particular seat sees it."""

    party: Party
    name: str
    is_named: bool
    answer: Answer | None

    @property
    def word(self) -> str:
        return str(self.answer) if self.answer else _("Not yet asked")

    @property
    def look(self) -> tuple[str, str]:
        return LOOKS[State(self.answer.state)] if self.answer else ("neutral", "circle-dashed")

    @property
    def is_overdue(self) -> bool:
        return self.answer is not None and self.answer.is_overdue(clock.today())


def is_fixed(agreement: Agreement) -> bool:
    """Whether the words stand for good, because somebody has put a name under them."""
    return Answer.objects.filter(party__agreement=agreement, state=State.SIGNED).exists()


def is_over(agreement: Agreement) -> bool:
    """Whether nothing more is entered: it was ended, or a newer one has taken its place."""
    return agreement.ended_on is not None or newer(agreement) is not None


def running() -> QuerySet[Agreement]:
    """Those that were not ended and that nothing newer has replaced."""
    return Agreement.objects.filter(ended_on=None, replacement=None)


def agreements_ending(within: timedelta = SOON) -> QuerySet[Agreement]:
    """What to renew, end or look at again by then: the term or the day of review is near or past.

    The earlier day comes first.
    """
    by = clock.today() + within
    due = running().filter(Q(ends_on__lte=by) | Q(review_on__lte=by))
    first = Case(
        When(ends_on=None, then=F("review_on")),
        When(review_on=None, then=F("ends_on")),
        When(review_on__lt=F("ends_on"), then=F("review_on")),
        default=F("ends_on"),
    )
    return due.order_by(first, "title", "pk")


def by_need() -> QuerySet[Agreement]:
    """Every agreement: first what is late, then what a party waits for, then what is near."""
    today = clock.today()
    latest = Answer.objects.filter(party__agreement=OuterRef("pk"), is_latest=True)
    stuck = Q(state=State.OBJECTS) | Q(awaits_until__lt=today)
    rank = Case(
        When(~Q(ended_on=None) | Q(replacement__isnull=False), then=5),
        When(Q(ends_on__lt=today) | Q(review_on__lt=today), then=0),
        When(Exists(latest.filter(stuck)), then=1),
        When(Q(ends_on__lte=today + SOON) | Q(review_on__lte=today + SOON), then=2),
        When(~Exists(latest), then=3),
        default=4,
    )
    return Agreement.objects.order_by(rank, "ends_on", "title", "pk")


def standings(agreements: Sequence[Agreement]) -> dict[UUID, Standing]:
    """How far each of these agreements is, in three queries however many they are."""
    keys = [one.pk for one in agreements]
    answered: dict[UUID, dict[str, int]] = defaultdict(dict)
    latest = Answer.objects.filter(party__agreement__in=keys, is_latest=True).order_by()
    for key, state, n in latest.values_list("party__agreement", "state").annotate(n=Count("pk")):
        answered[key][state] = n
    parties = Party.objects.filter(agreement__in=keys).order_by().values_list("agreement")
    total = dict(parties.annotate(n=Count("pk")))
    replaced = Agreement.objects.filter(replaces__in=keys)
    gone = set(replaced.values_list("replaces", flat=True))
    return {
        one.pk: _standing(
            one, answered[one.pk], total=total.get(one.pk, 0), is_replaced=one.pk in gone
        )
        for one in agreements
    }


def standing_of(agreement: Agreement, found: Sequence[Side], *, is_replaced: bool) -> Standing:
    """How far one agreement is, from its parties as they were already read."""
    states = Counter(side.answer.state for side in found if side.answer)
    return _standing(agreement, states, total=len(found), is_replaced=is_replaced)


def _standing(
    agreement: Agreement, states: Mapping[str, int], *, total: int, is_replaced: bool
) -> Standing:
    word, tone, icon = _word(agreement, states, is_replaced)
    return Standing(word, tone, icon, party_sentence(states, total))


def _word(
    agreement: Agreement, states: Mapping[str, int], is_replaced: bool
) -> tuple[str, str, str]:
    """The first of these that is true says how far it is."""
    today = clock.today()
    stands = any(states.get(state) for state in Answer.STANDS_BY)
    known: tuple[tuple[bool, tuple[str, str, str]], ...] = (
        (is_replaced, (_("Replaced by a newer one"), "neutral", "archive")),
        (agreement.ended_on is not None, (_("Ended"), "neutral", "archive")),
        ((agreement.ends_on or today) < today, (_("Term is over"), "warning", "clock-alert")),
        ((agreement.review_on or today) < today, (_("Review is due"), "warning", "rotate-cw")),
        (not states, (_("Draft"), "neutral", "pencil-line")),
        (not stands, (_("Being agreed on"), "info", "messages-square")),
        ((agreement.starts_on or today) > today, (_("Not begun yet"), "info", "calendar")),
    )
    return next((word for holds, word in known if holds), _in_force())


def _in_force() -> tuple[str, str, str]:
    return _("In force"), "success", "circle-check"


def party_sentence(states: Mapping[str, int], total: int) -> str:
    """How the parties stand, in one sentence with every state that occurs."""
    if not total:
        return _("No parties are named yet.")
    counted = [
        (str(State(state).label), states[state]) for state in State.values if states.get(state)
    ]
    if silent := total - sum(states.values()):
        counted.append((_("Not yet asked"), silent))
    details = ", ".join(f"{word.lower()}: {n}" for word, n in counted)
    whole = ngettext("%(count)s party.", "%(count)s parties.", total) % {"count": total}
    return f"{whole} {details.capitalize()}."


def sides(rows: QuerySet[Party], seat: Seat, *, to_take_along: bool = False) -> list[Side]:
    """Parties as this seat may see them, who needs attention first.

    Whoever may not see the name of an individual is told that there is somebody, and nothing that
    would say who.
    """
    latest = Prefetch(
        "answers",
        Answer.objects.filter(is_latest=True).select_related("clause"),
        to_attr="latest",
    )
    parties = list(rows.prefetch_related(latest))
    names = _names(parties, seat, to_take_along=to_take_along)
    found = [_side(party, names.get(party.pk, "")) for party in parties]
    return sorted(found, key=lambda side: (_need(side), side.name.casefold(), side.party.pk))


def _names(parties: Iterable[Party], seat: Seat, *, to_take_along: bool) -> dict[UUID, str]:
    keys = [party.membership_id for party in parties if party.membership_id]
    members = seen_by(seat, memberships().filter(pk__in=keys), to_take_along=to_take_along)
    seen = {one.pk: one.name for one in members if one.people or not one.is_individual}
    return {
        party.pk: party.name or seen.get(party.membership_id or party.pk, "") for party in parties
    }


def _side(party: Party, name: str) -> Side:
    answers: list[Answer] = party.latest  # type: ignore[attr-defined]  # prefetched
    shown = name or _("A member whose name is kept private")
    return Side(party, shown, bool(name), answers[0] if answers else None)


def _need(side: Side) -> int:
    if side.answer is None:
        return 2
    order: dict[Any, int] = {State.OBJECTS: 0, State.AWAITS: 1, State.ASKED: 3, State.WITHDRAWN: 5}
    return 0 if side.is_overdue else order.get(side.answer.state, 4)


def newer(agreement: Agreement) -> Agreement | None:
    return Agreement.objects.filter(replaces=agreement).first()


def export_header() -> tuple[str, ...]:
    return (
        *(_("Agreement"), _("What it is"), _("From"), _("Until"), _("Ended on"), _("Party")),
        *(_("What it said"), _("Since"), _("In which office"), _("Which clause")),
    )


def export_rows(seat: Seat) -> Iterator[tuple[Any, ...]]:
    """A row for each party of each agreement. No name of a signer and no reason is among them."""
    parties = Party.objects.select_related("agreement")
    for side in sides(parties, seat, to_take_along=True):
        agreement, answer = side.party.agreement, side.answer
        more = (answer.office, str(answer.clause or "")) if answer and side.is_named else ("", "")
        yield (
            *(agreement.title, str(agreement.get_kind_display())),
            *(agreement.starts_on, agreement.ends_on, agreement.ended_on),
            *(side.name, side.word, answer.on if answer else None),
            *more,
        )
