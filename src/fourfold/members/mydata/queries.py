"""Everything that is stored about a person, in sections that page, file and paper share."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from fourfold.kernel.journal.models import Entry
from fourfold.members.models import (
    Handover,
    HiddenFrom,
    Invitation,
    PastTerm,
    Position,
    Representative,
    Welcome,
    YoungMember,
)
from fourfold.members.welcome.lists import items, topics
from fourfold.partnerships.models import Partnership, Seat
from fourfold.partnerships.records.masking import told_to

ACCOUNT = ("name", "alias", "email", "language", "is_hidden", "is_discreet", "mail_volume")
ENTRY = (
    *("name", "alias", "title", "email", "phone", "is_deputy", "is_shared_inbox"),
    *("is_hidden", "shares_contact", "is_planning", "oriented_on", "left_on"),
)
CONSENT = ("agency", "held_by", "until_on", "adult")


@dataclass(frozen=True)
class Row:
    """One thing that is stored: the name of the box, what it means, and what stands in it."""

    key: str
    label: str
    value: str


@dataclass(frozen=True)
class Section:
    key: str
    title: str
    rows: list[Row]


def about_seat(seat: Seat, *, deeds: int | None = None) -> list[Section]:
    """What is stored about a person with access: account, entry, and what they did.

    With `deeds`, only so many of the latest: a page is not the place for years of them.
    """
    person = Representative.objects.filter(seat=seat).first()
    found = [Section("account", _("Your account"), _boxes(seat.user, ACCOUNT))]
    found.append(Section("access", _("Your access"), list(_access(seat))))
    found += about_person(person) if person else []
    found.append(Section("deeds", _("What you did here"), list(_deeds(seat, deeds))))
    return _with_rows(found)


def about_person(person: Representative) -> list[Section]:
    """What is stored about somebody on the list, with or without an account."""
    return _with_rows(
        [
            Section("entry", _("Your entry on the list"), list(_entry(person))),
            Section("chairs", _("Your chairs and groups"), list(_places(person))),
            Section("welcome", _("Your welcome and trainings"), list(_welcome(person))),
            Section("invitations", _("Invitations to you"), list(_invitations(person))),
            Section("handover", _("What you hand over"), list(_handovers(person))),
            Section("consent", _("The consent for you"), list(_consent(person))),
        ]
    )


def _with_rows(sections: list[Section]) -> list[Section]:
    return [section for section in sections if section.rows]


def _boxes(row: Any, names: tuple[str, ...]) -> list[Row]:
    """The filled boxes of a row, with the words that its form has for them."""
    boxes = [(row._meta.get_field(name), _words(row, name)) for name in names]
    return [
        Row(box.name, str(box.verbose_name).capitalize(), value) for box, value in boxes if value
    ]


def _words(row: Any, name: str) -> str:
    shown = getattr(row, f"get_{name}_display", None)
    return _as_text(shown() if shown else getattr(row, name))


def _as_text(value: Any) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value, "DATE_FORMAT")
    return "" if value is None else str(value)


def _access(seat: Seat) -> Iterator[Row]:
    yield Row("role", _("Role"), str(seat.get_role_display()))
    yield Row("since", _("Since"), _as_text(timezone.localdate(seat.created_at)))


def _entry(person: Representative) -> Iterator[Row]:
    yield Row("member", _("You speak for"), str(person.membership))
    yield from _boxes(person, ENTRY)
    for hidden in HiddenFrom.objects.filter(representative=person).select_related("organization"):
        yield Row("hidden_from", _("Hidden from"), str(hidden.organization))


def _places(person: Representative) -> Iterator[Row]:
    for chair in Position.objects.filter(holder=person):
        term = _span(chair.term_starts_on, chair.term_ends_on)
        yield Row("chair", _("Chair"), _joined(chair.title, term))
    named = Q(successor=person) | Q(substitute=person)
    for chair in Position.objects.filter(named):
        yield Row("named_for", _("Named as next or substitute"), chair.title)
    for past in PastTerm.objects.filter(holder=person).select_related("position"):
        term = _span(past.starts_on, past.ends_on)
        yield Row("past_chair", _("Earlier chair"), _joined(past.position.title, term))
    for place in person.groups.select_related("group"):
        yield Row("group", _("Group"), _joined(str(place.group), _span(place.since, place.until)))


def _span(begins: date | None, ends: date | None) -> str:
    days = [_as_text(day) for day in (begins, ends)]
    return " – ".join(days) if any(days) else ""


def _joined(what: str, term: str) -> str:
    return f"{what} ({term})" if term else what


def _welcome(person: Representative) -> Iterator[Row]:
    labels = {line.key: line.label for line in items()}
    for row in Welcome.objects.filter(representative=person).select_related("buddy__seat__user"):
        if row.buddy:
            yield Row("buddy", _("Stands beside you"), str(row.buddy))
        for key in row.done:
            yield Row("shown", _("Gone through"), labels.get(key, key))
    names = {line.key: line.label for line in topics()}
    for training in person.trainings.all():
        when = _as_text(training.given_on)
        yield Row("training", _("Training"), _joined(names.get(training.topic, ""), when))


def _invitations(person: Representative) -> Iterator[Row]:
    for one in Invitation.objects.filter(representative=person):
        state = f"{one.get_way_display()}: {one.get_state_display()}"
        yield Row("invitation", _("Invitation"), _joined(state, _as_text(one.sent_on)))


def _handovers(person: Representative) -> Iterator[Row]:
    for handover in Handover.objects.filter(giver=person):
        yield from _boxes(handover, (*Handover.PARTS,))


def _consent(person: Representative) -> Iterator[Row]:
    for young in YoungMember.objects.filter(representative=person).select_related("adult"):
        yield from _boxes(young, CONSENT)


def _deeds(seat: Seat, limit: int | None) -> Iterator[Row]:
    entries = Entry.objects.filter(actor_id=seat.actor_id).select_related("details")
    for entry, sentence in told_to(seat, entries[:limit]).items():
        yield Row("deed", _as_text(entry.at), sentence)


def as_plain_data(sections: list[Section], partnership: Partnership) -> dict[str, Any]:
    """The same for a program to read."""
    return {
        "partnership": partnership.name,
        "made_on": timezone.localdate().isoformat(),
        "sections": [
            {
                "key": section.key,
                "title": section.title,
                "rows": [vars(row) for row in section.rows],
            }
            for section in sections
        ],
    }
