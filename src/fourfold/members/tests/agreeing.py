"""Agreements, parties and answers for the tests."""

from fourfold.directory.models import Organization
from fourfold.kernel import clock
from fourfold.members.agreements import commands
from fourfold.members.models import Answer, Membership

State = Answer.State


def draft(here, title="Working together", **more):
    return commands.draft_agreement(by=here.ana, kind="mou", title=title, **more)


def member(name, **more):
    made = Organization.objects.create(name=name)
    return Membership.objects.create(organization=made, state="joined", **more)


def party(here, agreement, name="Clinic"):
    commands.add_parties(agreement, by=here.ana, members=[], outside=[name])
    return agreement.parties.get(name=name)


def answer(here, row, state, **more):
    row.refresh_from_db()
    told = {"told_how": "phone", "on": clock.today(), **more}
    return commands.enter_answer(row, by=here.ana, version=row.version, state=state, **told)


def sign(here, row):
    return answer(here, row, State.SIGNED, signed_by="Lee Moss", office="Director")
