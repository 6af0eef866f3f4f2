"""Who plans the first steps, and what there is to say about them."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.members.models import Representative
from fourfold.members.planning.calc import MOST, Remark, TeamCheck, check_team
from fourfold.partnerships.models import Term
from fourfold.partnerships.vocabulary import labels


@dataclass(frozen=True)
class Team:
    """The planning team with its check in sentences."""

    people: list[Representative]
    check: TeamCheck
    sentences: list[str]

    @property
    def is_ready(self) -> bool:
        return self.check.remarks == (Remark.READY,)


def planners() -> QuerySet[Representative]:
    """The people on the planning team."""
    people = Representative.objects.filter(is_planning=True, left_on=None)
    return people.select_related("membership__organization", "seat__user")


def team() -> Team:
    """The planning team as it stands."""
    ps, people = labels(Term.Axis.P), list(planners())
    check = check_team([person.membership.ps for person in people], ps)
    return Team(people, check, _sentences(check, ps))


def _sentences(check: TeamCheck, ps: dict[str, str]) -> list[str]:
    counted = ngettext("%(count)s person", "%(count)s people", check.size) % {"count": check.size}
    names = ", ".join(ps[key] for key in check.ps)
    said = {
        Remark.EMPTY: _("Nobody is on the team yet. Choose three to five people to invite first."),
        Remark.TOO_FEW: _("%(people)s so far. Choose at least three, so that it is a team.")
        % {"people": counted},
        Remark.MANY: _("%(people)s. That can work, but more than %(most)s rarely agree on a date.")
        % {"people": counted, "most": MOST},
        Remark.ONE_SIDED: _(
            "All of them work on one side: %(ps)s. Add someone from another P, or trade one name."
        )
        % {"ps": names or _("none is sorted yet")},
        Remark.READY: _("%(people)s from these Ps: %(ps)s. A good team to start with.")
        % {"people": counted, "ps": names},
    }
    return [said[remark] for remark in check.remarks]
