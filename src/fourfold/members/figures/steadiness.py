"""How steady: turnover, handover, and where one person stands alone."""

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.members.figures.calc import Span, handovers, turnover
from fourfold.members.figures.figure import Figure, Table, in_words
from fourfold.members.models import Handover, Membership, PastTerm, Representative


def turnover_figure(table: Table) -> Figure:
    spans = _spans(table)
    found = turnover(spans, table.since, table.today)
    passed = {span.chair: span.starts for span in handovers(spans, table.since, table.today)}
    average = round(float(found.average), 1)
    if found.share is None:
        sentence = _("On average fewer than five chairs were filled, so there is no turnover yet.")
    else:
        said = ngettext(
            "%(count)s chair passed to somebody new, of %(average)s that were filled on average.",
            "%(count)s chairs passed to somebody new, of %(average)s that were filled on average.",
            found.replaced,
        )
        sentence = said % {"count": found.replaced, "average": average}
    rows = [
        table.chair_row(chair, _("since %(day)s") % {"day": in_words(passed[chair.pk])})
        for chair in table.named
        if chair.pk in passed and found.share is not None
    ]
    return Figure(
        title=_("Turnover"),
        sentence=sentence,
        how=_("The last twelve months. Another term of the same person is no turnover."),
        rows=rows,
    )


def _spans(table: Table) -> list[Span]:
    """Every term on every chair with a name; one whose holder was erased is nobody else's."""
    past = PastTerm.objects.values_list(
        "position_id", "holder_id", "membership_id", "starts_on", "ends_on", "pk"
    )
    over = [
        Span(chair, holder or member or pk, starts, ends)
        for chair, holder, member, starts, ends, pk in past
    ]
    now = [
        Span(chair.pk, chair.holder_id or chair.membership_id, chair.term_starts_on)
        for chair in table.named
        if not chair.is_empty
    ]
    return over + now


def handover_figure(table: Table) -> Figure:
    """By member and day: who left is not named here, and so individuals are not among them."""
    gone_since = Representative.objects.filter(left_on__gt=table.since, left_on__lte=table.today)
    people = (
        gone_since.exclude(membership__organization=None)
        .select_related("membership__organization")
        .order_by("left_on", "pk")
    )
    told = set(Handover.objects.filter(handed_on__isnull=False).values_list("giver", flat=True))
    gone = [(person, person.pk in told) for person in people]
    said = ngettext(
        "%(count)s person left; %(told)s of them handed over what they knew.",
        "%(count)s people left; %(told)s of them handed over what they knew.",
        len(gone),
    )
    counted = {"count": len(gone), "told": sum(has_told for _person, has_told in gone)}
    words = {
        True: _("left on %(day)s, handed over"),
        False: _("left on %(day)s, nothing handed over"),
    }
    return Figure(
        title=_("Handover"),
        sentence=said % counted if gone else _("Nobody has left."),
        how=_("People who spoke for a member and left in the last twelve months."),
        rows=[
            table.member_row(person.membership, words[has_told] % {"day": in_words(person.left_on)})
            for person, has_told in gone
        ],
    )


def alone_figure(table: Table) -> Figure:
    joined = Membership.objects.filter(
        state=Membership.State.JOINED, organization__isnull=False
    ).select_related("organization")
    speaking = Count("representatives", Q(representatives__left_on=None))
    rows = list(joined.annotate(speaking=speaking).order_by("organization__name"))
    single = [row for row in rows if row.speaking < 2]
    unsafe = [chair for chair in table.leading if chair.substitute_id is None]
    counted = {
        "single": len(single),
        "joined": len(rows),
        "chairs": len(unsafe),
        "leading": len(table.leading),
    }
    return Figure(
        title=_("One person alone"),
        sentence=_(
            "%(single)s of %(joined)s organizations have one voice or none. %(chairs)s of"
            " %(leading)s chairs that lead have nobody to step in."
        )
        % counted,
        how=_("Organizations that have joined, and chairs that lead and are taken."),
        rows=[
            *(table.chair_row(chair, _("nobody to step in")) for chair in unsafe),
            *(table.member_row(row, _("one voice or none")) for row in single),
        ],
    )
