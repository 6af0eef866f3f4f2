"""A partnership that decides: members who have joined, a rule, and questions to answer."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from fourfold.decisions import commands
from fourfold.decisions.answering.commands import enter_stance
from fourfold.decisions.answering.saying import Answer, Told
from fourfold.decisions.eligibility import eligible
from fourfold.decisions.models import Elector, Rule
from fourfold.decisions.rules.commands import add_rule
from fourfold.directory.models import Organization
from fourfold.kernel import clock
from fourfold.members.models import Membership, Position, Representative
from fourfold.partnerships.models import Partnership

CONSENSUS = {"method": "consensus", "unit": "organization", "notice_days": 0}


def without_law(partnership: Partnership) -> None:
    """No open-meetings law here, so that questions may be put online and without names."""
    partnership.records_law = Partnership.RecordsLaw.NO
    partnership.save()


def joined(name, *, seat=None, **person):
    """A member that has joined, with the person who speaks for it."""
    organization = Organization.objects.create(name=name)
    member = Membership.objects.create(organization=organization, state="joined")
    Representative.objects.create(membership=member, name=f"Rep of {name}", seat=seat, **person)
    return member


def many_joined(count, kind="Agency"):
    organizations = Organization.objects.bulk_create(
        Organization(name=f"{kind} {number:03}") for number in range(count)
    )
    return Membership.objects.bulk_create(
        Membership(organization=one, state="joined") for one in organizations
    )


def chair(title, holder=None, **fields):
    member = holder.membership if holder else None
    return Position.objects.create(title=title, holder=holder, membership=member, **fields)


def rule(by, name="All can live with it", **values):
    return add_rule(by=by, name=name, **{**CONSENSUS, **values})


def draft(by, question="Shall we meet in the evening?", *, under=None, days=14, **details):
    return commands.draft_round(
        by=by,
        question=question,
        rule=under or Rule.objects.first() or rule(by),
        closes_at=clock.now() + timedelta(days=days),
        **details,
    )


def opened(by, electors=None, **details):
    """An open question; everybody eligible may take part unless others are given."""
    matter = draft(by, **details)
    electors = eligible(matter.rule.unit) if electors is None else electors
    return commands.open_round(matter, by=by, electors=electors)


def voice(matter, name):
    """The voice of this name in a question."""
    return Elector.objects.get(round=matter, name=name)


def enter(by, elector, choice, *, version=1, told="phone", told_by="", **answer):
    how = Told(told=told, told_on=timezone.localdate(clock.now()), told_by=told_by)
    return enter_stance(
        elector, by=by, version=version, answer=Answer(choice=choice, **answer), told=how
    )


def enter_all(by, matter, *choices):
    """One answer after the other, for the voices in the order of their names."""
    for elector, choice in zip(Elector.objects.filter(round=matter), choices, strict=False):
        reason = "It leaves the night shift out." if choice == "block" else ""
        enter(by, elector, choice, reason=reason)


def closed_at_the_end(matter, by, **record):
    with clock.set_to(matter.closes_at + timedelta(hours=1)):
        return commands.close_round(matter, by=by, **record)


def refused(deed, *args, **kwargs):
    with pytest.raises(ValidationError) as caught:
        deed(*args, **kwargs)
    return caught.value.messages
