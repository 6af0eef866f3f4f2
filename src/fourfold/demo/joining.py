"""Deeds about members: put on the list, asked, answered, welcomed."""

from collections.abc import Iterator

from django.conf import settings

from fourfold.demo.cast import BY_FIRST_NAME, give_code
from fourfold.demo.entries import Asking, Entry, State, Way
from fourfold.demo.story import Happening, Stage
from fourfold.kernel.outbox import deliver_due
from fourfold.members.invitations import commands as inviting
from fourfold.members.invitations.accepting import Newcomer, accept_invitation, invitation_behind
from fourfold.members.invitations.commands import Answer
from fourfold.members.invitations.letters import Occasion
from fourfold.members.invitations.notices import mint_link
from fourfold.members.invitations.queries import outgoing
from fourfold.members.models import Invitation, Membership
from fourfold.members.people import commands as listing
from fourfold.members.welcome.commands import welcome_person
from fourfold.partnerships.models import Seat, Term

WELCOMED_AFTER = 6
# Whoever joined later than this waits for a welcome.
NEW = 30


def happenings_of(entry: Entry) -> Iterator[Happening]:
    """What happened with one member of the list, in order."""
    yield entry.listed, lambda stage: put_on_list(stage, entry)
    if (asking := entry.asking) is None:
        return
    yield asking.on, lambda stage: ask(stage, entry, asking)
    if asking.answered:
        yield asking.answered, lambda stage: answer(stage, entry, asking)
        if asking.is_yes and asking.until != State.WITHDRAWN and asking.answered > NEW:
            yield asking.answered - WELCOMED_AFTER, lambda stage: welcome(stage, entry)


def put_on_list(stage: Stage, entry: Entry) -> None:
    regions = Term.objects.filter(axis=Term.Axis.REGION)
    region = next((term.key for term in regions if entry.county in term.counties), "")
    member = listing.add_member(
        by=stage.lead,
        organization=entry.organization(),
        membership=entry.membership(region=region),
        people=entry.people,
    )
    if not entry.name:
        return
    where = {"county": entry.county, "is_confidential": entry.hides_address}
    if not entry.hides_address:
        where |= {"address_1": entry.street, "city": entry.town, "state_province": "CO"}
    listing.place_member(member, by=stage.lead, **where)


def ask(stage: Stage, entry: Entry, asking: Asking) -> None:
    """Prepare the invitation and bring it as far as it got."""
    inviting.draft_invitations([stage.person(entry.people[0]["name"])], by=stage.lead)
    draft = invitation_of(entry)
    draft.way, draft.role = asking.way, asking.role or draft.role
    inviting.change_draft(draft, by=stage.lead, version=draft.version)
    if asking.until == State.DRAFT:
        return
    sent = outgoing([draft], sender=stage.lead, partnership=stage.partnership, occasion=Occasion())
    inviting.send_invitations(sent, by=stage.lead)
    if asking.way == Way.MAIL:
        deliver_due()
    elif asking.until != State.READY:
        inviting.mark_handed_over(draft, by=stage.lead)


def answer(stage: Stage, entry: Entry, asking: Asking) -> None:
    """The cast answers by the link; what others said, the coordinator enters."""
    invitation = invitation_of(entry)
    if asking.until == State.WITHDRAWN:
        inviting.withdraw_invitation(invitation, by=stage.lead)
    elif asking.account:
        stage.seats[asking.account] = take_seat(invitation, asking.account)
    else:
        said = Answer(
            is_yes=asking.is_yes,
            told_how=asking.told,
            told_to=stage.lead.user.name,
            told_on=stage.day(asking.answered),
        )
        inviting.enter_answer(invitation, said, by=stage.lead, version=invitation.version)


def take_seat(invitation: Invitation, first_name: str) -> Seat:
    player = BY_FIRST_NAME[first_name]
    token = mint_link(invitation).rpartition("/")[2]
    newcomer = Newcomer(name=player.name, password=settings.DEMO_PASSWORD)
    seat = accept_invitation(invitation_behind(token), by=newcomer)
    give_code(seat.user, player)
    return seat


def welcome(stage: Stage, entry: Entry) -> None:
    for person in entry.people:
        welcome_person(stage.person(person["name"]), by=stage.lead)


def join_as_host(stage: Stage, name: str) -> None:
    """The organization of whoever founds the partnership needs no invitation."""
    listing.set_state(stage.member(name), Membership.State.JOINED, by=stage.lead)
    for person in stage.member(name).representatives.all():
        if person.name == stage.lead.user.name:
            listing.change_person(person, by=stage.lead, version=person.version, seat=stage.lead)
        welcome_person(stage.person(person.name), by=stage.lead)


def invitation_of(entry: Entry) -> Invitation:
    """The open invitation of the person who was asked for a member."""
    waiting = Invitation.objects.filter(state__in=Invitation.OPEN).select_related(
        "representative__membership__organization", "representative__seat__user"
    )
    return waiting.get(representative__name=entry.people[0]["name"])
