"""Drafting an agreement, entering what each party says of it, renewing and ending it.

What somebody has signed is never reworded: a renewal takes its place, and every party is asked
anew.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import StaleEdit, claim_version
from fourfold.kernel.journal import record
from fourfold.members.agreements.headings import BEGINS_WITH, HEADING_BY_KEY
from fourfold.members.agreements.permissions import edit_agreements, take_agreements
from fourfold.members.agreements.queries import is_fixed, is_over
from fourfold.members.models import Agreement, Answer, Clause, Membership, Party
from fourfold.partnerships.models import Partnership

REWORDED = gettext_noop("changed the words of the agreement %(thing)s")
STANDS = gettext_noop("entered where %(party)s stands with %(thing)s: %(state)s")


@transaction.atomic
def draft_agreement(*, by: Actor, kind: str, **details: Any) -> Agreement:
    """Begin an agreement with the headings that one of its kind usually has."""
    edit_agreements.require(by)
    made = Agreement.objects.create(kind=kind, **details)
    _add_headings(made, BEGINS_WITH[kind])
    record(by, gettext_noop("began to draft the agreement %(thing)s"), made)
    return made


@transaction.atomic
def change_agreement(agreement: Agreement, *, by: Actor, version: int, **changes: Any) -> Agreement:
    """Change title, term, day of review, or where the paper is; not the first two once signed."""
    edit_agreements.require(by, agreement)
    claim_version(agreement, version)
    if is_fixed(agreement) and changes.keys() & {"title", "starts_on", "ends_on"}:
        raise ValidationError(_("Renew the agreement to change this: somebody has signed it."))
    for name, value in changes.items():
        setattr(agreement, name, value)
    agreement.save()
    record(by, gettext_noop("changed the frame of the agreement %(thing)s"), agreement)
    return agreement


@transaction.atomic
def add_headings(agreement: Agreement, keys: Iterable[str], *, by: Actor) -> None:
    """Take in headings from the list that are not there yet."""
    _reword(agreement, by)
    _add_headings(agreement, keys)


@transaction.atomic
def add_clause(agreement: Agreement, *, by: Actor, title: str, body: str) -> Clause:
    """Add a clause of our own at the end."""
    _reword(agreement, by)
    order = _last_order(agreement) + 1
    return Clause.objects.create(agreement=agreement, title=title, body=body, order=order)


@transaction.atomic
def write_clause(clause: Clause, *, by: Actor, version: int, **words: str) -> Clause:
    """Write a clause; raises `StaleEdit` when somebody else did meanwhile."""
    _reword(clause.agreement, by)
    claim_version(clause, version)
    for name, value in words.items():
        setattr(clause, name, value)
    clause.save()
    return clause


@transaction.atomic
def drop_clause(clause: Clause, *, by: Actor) -> None:
    _reword(clause.agreement, by)
    claim_version(clause, clause.version)
    clause.delete()


@transaction.atomic
def add_parties(
    agreement: Agreement, *, by: Actor, members: Iterable[Membership], outside: Iterable[str] = ()
) -> int:
    """Add members, and others by name; who is a party already stays as they are. Tells how many."""
    _open(agreement, by)
    there = agreement.parties.all()
    known = set(there.values_list("membership_id", "name"))
    wanted = [
        *(Party(agreement=agreement, membership=member) for member in members),
        *(Party(agreement=agreement, name=name) for name in dict.fromkeys(outside)),
    ]
    new = [one for one in wanted if (one.membership_id, one.name) not in known]
    for party in new:
        party.save()
    if new:
        added = gettext_noop("added parties to the agreement %(thing)s: %(count)s")
        record(by, added, agreement, count=len(new))
    return len(new)


@transaction.atomic
def drop_party(party: Party, *, by: Actor) -> None:
    """Take a party out that has not been asked."""
    _open(party.agreement, by)
    claim_version(party, party.version)
    if party.answers.exists():
        raise ValidationError(_("Enter that they withdrew: what they said before is kept."))
    dropped = gettext_noop("took %(party)s out of the agreement %(thing)s")
    record(by, dropped, party.agreement, party=str(party))
    party.delete()


@transaction.atomic
def enter_answer(party: Party, *, by: Actor, version: int, **answer: Any) -> Answer:
    """Enter what a party said and how it was told; what it said before stays on record.

    It is a fact about the party and nothing more: no permission ever looks at it.
    """
    _open(party.agreement, by)
    claim_version(party, version)
    party.answers.filter(is_latest=True).update(is_latest=False)
    made = Answer.objects.create(party=party, **answer)
    state = Answer.State(made.state).label
    record(by, STANDS, party.agreement, party=str(party), state=state)
    return made


@transaction.atomic
def renew_agreement(
    agreement: Agreement, *, by: Actor, version: int, **term: date | None
) -> Agreement:
    """A new term with the same words and parties. The former stays, with all that was said."""
    _open(agreement, by)
    claim_version(agreement, version)
    renewed = Agreement.objects.create(
        title=agreement.title, kind=agreement.kind, replaces=agreement, **term
    )
    for clause in agreement.clauses.all():
        words = {"key": clause.key, "title": clause.title, "body": clause.body}
        Clause.objects.create(agreement=renewed, order=clause.order, **words)
    left = Answer.objects.filter(state=Answer.State.WITHDRAWN, is_latest=True)
    for party in agreement.parties.exclude(answers__in=left):
        Party.objects.create(agreement=renewed, membership=party.membership, name=party.name)
    record(by, gettext_noop("renewed the agreement %(thing)s"), renewed)
    return renewed


@transaction.atomic
def end_agreement(agreement: Agreement, *, by: Actor, version: int, on: date) -> None:
    """It holds no longer, from this day on."""
    _open(agreement, by)
    claim_version(agreement, version)
    agreement.ended_on = on
    agreement.save()
    record(by, gettext_noop("ended the agreement %(thing)s"), agreement)


@transaction.atomic
def discard_draft(agreement: Agreement, *, by: Actor) -> None:
    """Throw away a draft of which no party has said anything yet."""
    edit_agreements.require(by, agreement)
    claim_version(agreement, agreement.version)
    if Answer.objects.filter(party__agreement=agreement).exists():
        raise ValidationError(_("End it instead: a party has been asked, and that is kept."))
    record(by, gettext_noop("threw the draft of %(thing)s away"), agreement)
    agreement.delete()


def take_agreement_along(agreement: Agreement, *, by: Actor) -> None:
    """Write down that somebody took the text as a file, which nobody can take back."""
    take_agreements.require(by, agreement)
    record(by, gettext_noop("took the agreement %(thing)s along as a file"), agreement)


def take_list_along(partnership: Partnership, *, by: Actor) -> None:
    """Write down that somebody took the list of who stands where as a file."""
    take_agreements.require(by)
    record(by, gettext_noop("took the list of agreements along as a file"), partnership)


def _open(agreement: Agreement, by: Actor) -> None:
    """Lock the agreement for this deed; what is over is left as it is."""
    edit_agreements.require(by, agreement)
    if not Agreement.objects.select_for_update().filter(pk=agreement.pk).exists():
        raise StaleEdit(None)
    agreement.refresh_from_db(fields=["ended_on"])
    if is_over(agreement):
        raise ValidationError(_("Leave it as it is: this agreement is over."))


def _reword(agreement: Agreement, by: Actor) -> None:
    _open(agreement, by)
    if is_fixed(agreement):
        raise ValidationError(_("Renew the agreement to reword it: somebody has signed it."))
    record(by, REWORDED, agreement)


def _add_headings(agreement: Agreement, keys: Iterable[str]) -> None:
    there = set(agreement.clauses.values_list("key", flat=True))
    chosen = set(keys) - there
    last = _last_order(agreement)
    new = [heading for key, heading in HEADING_BY_KEY.items() if key in chosen]
    for number, heading in enumerate(new, 1):
        Clause.objects.create(
            agreement=agreement, key=heading.key, title=str(heading.label), order=last + number
        )


def _last_order(agreement: Agreement) -> int:
    return agreement.clauses.aggregate(last=Max("order"))["last"] or 0
