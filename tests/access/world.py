"""A partnership in which every box is filled, each with words of its own.

`fill` takes a function from the name of a box ("Meeting.place/hidden") to the words that stand
there. With `Canaries` the words are signs that occur nowhere else, so that a page which shows one
tells which box it came from; with other functions they are whatever shall be tried out.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from django.utils import timezone

from fourfold.accounts.models import User
from fourfold.directory.models import Location, Organization
from fourfold.kernel.journal import record
from fourfold.kernel.outbox import queue
from fourfold.kernel.tabular import commands
from fourfold.kernel.tabular.importer import importer_called
from fourfold.kernel.tabular.models import Batch, ImportedRow
from fourfold.kernel.tabular.reading import read_paste
from fourfold.kernel.tenancy import inside
from fourfold.meetings.models import Meeting
from fourfold.members.models import (
    Acceptance,
    ExistingBody,
    GroupMember,
    HiddenFrom,
    Invitation,
    Letter,
    Membership,
    PastTerm,
    Position,
    Representative,
    WorkGroup,
)
from fourfold.partnerships.models import Partnership, Removal, Role, Seat, SetupToken, Term
from fourfold.partnerships.removing.commands import ask_to_remove
from fourfold.portal.models import SafetyRequest, StepChoice
from tests.access.agreeing import fill_agreements
from tests.access.chartering import fill_charter
from tests.access.coming_and_going import fill_coming_and_going
from tests.access.deciding import fill_decisions
from tests.access.keeping import fill_keeping

Write = Callable[[str], str]
SIGN = re.compile(r"qz(\d{4})xk")
SOON = timedelta(days=7)
State = Invitation.State


@dataclass
class Canaries:
    """Words that stand nowhere else, one for each box."""

    names: dict[str, str] = field(default_factory=dict)

    def __call__(self, box: str) -> str:
        sign = f"qz{len(self.names):04d}xk"
        return self.names.setdefault(sign, box) and sign

    def found_in(self, text: str) -> set[str]:
        return {self.names[match[0]] for match in SIGN.finditer(text.lower())}


def token_of(write: Write, kind: str) -> tuple[str, str]:
    """A secret for a link, and how it stands in the database."""
    token = f"link-{write(kind)}"
    return token, hashlib.sha256(token.encode()).hexdigest()


def fill(partnership: Partnership, seats: dict[str, Seat], write: Write) -> SimpleNamespace:
    """Write into every table of the partnership; returns what tests need to find again."""
    made = SimpleNamespace(partnership=partnership, seats=seats, write=write)
    _keepers(made)
    with inside(partnership):
        _people_with_access(made)
        _members(made)
        _representatives(made)
        _chairs_and_bodies(made)
        _groups(made)
        _invitations(made)
        fill_coming_and_going(made)
        fill_agreements(made)
        fill_decisions(made)
        fill_keeping(made)
        fill_charter(made)
        _meetings(made)
        _records(made)
        _import(made)
    return made


def _keepers(made: Any) -> None:
    names = "name short_name hotline_name hotline_phone hotline_text host custodian".split()
    for name in (*names, "fiscal_sponsor", "successor"):
        setattr(made.partnership, name, made.write(f"Partnership.{name}"))
    made.partnership.tribal_lands = [made.write("Partnership.tribal_lands")]
    made.partnership.counties = ["08001", "08031"]
    made.partnership.hotline_verified_on = timezone.localdate()
    made.partnership.host_kind = Partnership.HostKind.NONPROFIT
    made.partnership.start = Partnership.Start.STARTING
    made.partnership.save()


def _people_with_access(made: Any) -> None:
    for who, seat in made.seats.items():
        _rename(seat.user, who, made.write)
    first = next(iter(made.seats.values()))
    visitor = User.objects.create_user(f"visitor-{first.pk}@example.org", name="visitor")
    _rename(visitor, "visitor", made.write)
    made.visitor = Seat.objects.create(
        partnership=made.partnership,
        user=visitor,
        role=Role.OBSERVER,
        ends_at=timezone.now() + timedelta(hours=1),
        visit_reason=made.write("Seat.visit_reason"),
    )
    SafetyRequest.objects.create(seat=first)


def _rename(user: User, who: str, write: Write) -> None:
    user.name = write(f"User.name/{who}")
    user.email = f"{_as_key(write(f'User.email/{who}'))}-{who}@example.org"
    if who in {"ben", "visitor"}:
        user.alias = write(f"User.alias/{who}")
    user.save()


def _as_key(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", words.lower())[:30] or "key"


def _members(made: Any) -> None:
    write = made.write
    made.keys = {}
    for axis in Term.Axis.values:
        made.keys[axis] = _as_key(write(f"Term.key/{axis}"))
        Term.objects.create(axis=axis, key=made.keys[axis], label=write(f"Term.label/{axis}"))
    made.members = {}
    for row, state in {"open": "joined", "declined": "declined", "mine": "joined"}.items():
        made.members[row] = _member(made, row, state)
    made.members["alone"] = Membership.objects.create(state="joined", note=write("Membership.note"))
    Location.objects.create(
        organization=made.members["open"].organization,
        **{name: write(f"Location.{name}") for name in ("address_1", "city", "state_province")},
        postal_code=write("Location.postal_code"),
        county="08001",
    )
    hidden = made.members["mine"].organization
    Location.objects.create(organization=hidden, is_confidential=True, county="08031")


def _member(made: Any, row: str, state: str) -> Membership:
    write = made.write
    boxes = ("name", "alternate_name", "description", "phone")
    organization = Organization.objects.create(
        email=f"{_as_key(write(f'Organization.email/{row}'))}@example.org",
        website=f"https://{_as_key(write(f'Organization.website/{row}'))}.example.org",
        **{name: write(f"Organization.{name}/{row}") for name in boxes},
    )
    return Membership.objects.create(
        organization=organization,
        state=state,
        sector=made.keys["sector"],
        region=made.keys["region"],
        ps=[made.keys["p"]],
        reason=write(f"Membership.reason/{row}"),
        note=write(f"Membership.note/{row}"),
    )


def _representatives(made: Any) -> None:
    """Somebody of each kind: open, plain, renamed, hidden, hidden from Ben's people, gone."""
    kinds: dict[str, dict[str, Any]] = {
        "open": {"shares_contact": True, "is_planning": True},
        "plain": {},
        "renamed": {"alias": made.write("Representative.alias/renamed")},
        "hidden": {"is_hidden": True},
        "apart": {},
        "invited": {},
        "asked": {},
        "left": {"left_on": timezone.localdate()},
    }
    made.people = {row: _person(made, "open", row, **more) for row, more in kinds.items()}
    mine = next((seat for who, seat in made.seats.items() if who in {"ben", "dov"}), None)
    made.people["mine"] = _person(made, "mine", "mine", seat=mine)
    made.people["alone"] = _person(made, "alone", "alone")
    made.people["declined"] = _person(made, "declined", "declined")
    HiddenFrom.objects.create(
        representative=made.people["apart"], organization=made.members["mine"].organization
    )


def _person(made: Any, member: str, row: str, **more: Any) -> Representative:
    write = made.write
    return Representative.objects.create(
        membership=made.members[member],
        email=f"{_as_key(write(f'Representative.email/{row}'))}@example.org",
        **{name: write(f"Representative.{name}/{row}") for name in ("name", "title", "phone")},
        **more,
    )


def _chairs_and_bodies(made: Any) -> None:
    write = made.write
    chosen = {"sector": made.keys["sector"], "ps": [made.keys["p"]], "role": made.keys["role"]}
    taken = Position.objects.create(
        title=write("Position.title/taken"),
        leads=True,
        duties=write("Position.duties"),
        membership=made.members["open"],
        holder=made.people["hidden"],
        successor=made.people["plain"],
        substitute=made.people["mine"],
        stands_in_from=timezone.localdate(),
        suggestion=_as_key(write("Position.suggestion")),
        kinds=[_as_key(write("Position.kinds"))],
        **chosen,
    )
    Position.objects.create(title=write("Position.title/empty"), **chosen)
    for who in ("left", "open"):
        PastTerm.objects.create(
            position=taken, holder=made.people[who], ends_on=timezone.localdate() - SOON
        )
    for who in ("hidden", "plain"):
        Acceptance.objects.create(position=taken, person=made.people[who])
    Position.objects.create(
        title=write("Position.title/lived"), is_lived_experience=True, is_filled=True
    )
    boxes = ("name", "area", "contact", "reason")
    ExistingBody.objects.create(
        kind="team", choice="join", **{name: write(f"ExistingBody.{name}") for name in boxes}
    )


def _groups(made: Any) -> None:
    boxes = {name: made.write(f"WorkGroup.{name}") for name in ("name", "why", "decides", "leaves")}
    group = WorkGroup.objects.create(**boxes)
    for who, more in {"open": {"leads": True}, "hidden": {}, "mine": {}, "left": {}}.items():
        GroupMember.objects.create(group=group, person=made.people[who], **more)


def _invitations(made: Any) -> None:
    coordinator = next(iter(made.seats.values()))
    made.token, digest = token_of(made.write, "Invitation.token")
    out = {
        "state": State.SENT,
        "expires_at": timezone.now() + SOON,
        "sent_on": timezone.localdate(),
    }
    rows: dict[str, dict[str, Any]] = {
        "invited": {**out, "token_digest": digest},
        "plain": {"state": State.DRAFT},
        "asked": {"state": State.READY, "way": "print"},
        "declined": {"state": State.DECLINED, "told_to": made.write("Invitation.told_to")},
    }
    made.invitations = {
        row: Invitation.objects.create(
            representative=made.people[row], invited_by=coordinator, **more
        )
        for row, more in rows.items()
    }
    for way in Invitation.Way.values:
        link = " {link}" if way == "mail" else ""
        body = made.write(f"Letter.body/{way}") + link
        Letter.objects.create(way=way, subject=made.write(f"Letter.subject/{way}"), body=body)


def _meetings(made: Any) -> None:
    write, now = made.write, timezone.now()
    rows: dict[str, dict[str, Any]] = {
        "hidden": {"starts_at": now + SOON, "is_place_confidential": True},
        "open": {"starts_at": now + 2 * SOON},
        "past": {"starts_at": now - SOON},
        "canceled": {"starts_at": now + SOON, "is_canceled": True},
    }
    for row, more in rows.items():
        boxes = {name: write(f"Meeting.{name}/{row}") for name in ("purpose", "place", "dial_in")}
        link = f"https://{_as_key(write(f'Meeting.link/{row}'))}.example.org"
        Meeting.objects.create(link=link, **boxes, **more)


def _records(made: Any) -> None:
    write = made.write
    coordinator = next(iter(made.seats.values()))
    # As if it had happened while people still had other names: only the journal holds these words.
    thing = Organization(name=write("Details.thing"))
    actor = SimpleNamespace(
        actor_kind="seat", actor_id=coordinator.actor_id, actor_name=write("Details.actor_name")
    )
    record(actor, "marked %(thing)s as: %(state)s", thing, state=write("Details.facts"))
    ask_to_remove(write("Removal.sealed"), by=coordinator, kind=Removal.Kind.PASSAGE)
    StepChoice.objects.create(step="people", choice="not_now")
    queue(
        "invitation",
        to=f"{_as_key(write('Message.to'))}@example.org",
        subject=write("Message.subject"),
        body=write("Message.body"),
        sender=write("Message.sender"),
        partnership_id=made.partnership.pk,
        about=str(made.invitations["invited"].pk),
    )
    made.setup_token, digest = token_of(write, "SetupToken.token")
    SetupToken.objects.create(digest=digest, expires_at=timezone.now() + SOON)


def _import(made: Any) -> None:
    """Three imports: one to choose columns for, one whose rows are checked, one that was added."""
    write, importer = made.write, importer_called("members.people")
    by = next(iter(made.seats.values()))
    made.batches = {}
    for row in ("read", "checked", "kept"):
        cells = [write(f"StagedRow.cells/{row}.{name}") for name in ("organization", "person", "x")]
        head = f"Organization\tName\t{write(f'Batch.columns/{row}')}"
        sheet = read_paste(f"{head}\n" + "\t".join(cells) + "\nLee Co\tPat Lee\t\n", words=())
        made.batches[row] = commands.stage(
            importer, by=by, sheets=[sheet], label=write(f"Batch.label/{row}")
        )
    columns = {"sheet": 0, "header": [1], "mapping": {"0": "organization", "1": "person"}}
    for row in ("checked", "kept"):
        commands.choose_columns(made.batches[row], by=by, **columns)
    Batch.objects.filter(pk=made.batches["kept"].pk).update(state=Batch.State.KEPT)
    ImportedRow.objects.create(
        batch=made.batches["kept"],
        number=2,
        kind=Organization._meta.label,
        thing_id=made.members["open"].organization.pk,
        digest=write("ImportedRow.digest"),
    )
