"""What a leading chair takes on, who accepted it, who comes next and who steps in."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.members.models import Acceptance, Position, Representative
from fourfold.members.permissions import edit_positions
from fourfold.members.positions.leading.duties import duties_of
from fourfold.members.positions.permissions import accept_duties as accept_own
from fourfold.members.positions.permissions import stand_in
from fourfold.partnerships.models import Seat

DESCRIBED = gettext_noop("changed what the chair “%(thing)s” takes on")
ACCEPTED = gettext_noop("accepted what the chair “%(thing)s” takes on")
TOLD = gettext_noop("entered that %(who)s accepted what the chair “%(thing)s” takes on")
NAMED = gettext_noop("named who comes next and who steps in on the chair “%(thing)s”")
STEPPED_IN = gettext_noop("let the substitute step in on the chair “%(thing)s”")
BACK = gettext_noop("let the chair “%(thing)s” go without its substitute again")


@transaction.atomic
def describe(position: Position, *, by: Actor, version: int, duties: str) -> None:
    """Say what a chair takes on. Nobody has accepted the new words yet."""
    edit_positions.require(by, position)
    if not position.leads:
        raise ValidationError(_("Only a chair that leads takes on duties."))
    claim_version(position, version)
    position.refresh_from_db()
    if duties == duties_of(position):
        return
    position.duties = duties
    position.save()
    position.acceptances.all().delete()
    record(by, DESCRIBED, position)


@transaction.atomic
def accept_duties(
    position: Position,
    person: Representative,
    *,
    by: Actor,
    told_how: str = "",
    on: date | None = None,
) -> None:
    """Somebody says yes to what a chair takes on; or it is entered for them, with how they told."""
    is_own = isinstance(by, Seat) and person.seat_id == by.pk and not told_how
    (accept_own if is_own else edit_positions).require(by, position)
    _check_acceptance(position, person, on=on, is_told=is_own or bool(told_how))
    _row, is_new = Acceptance.objects.get_or_create(
        position=position,
        person=person,
        defaults={"told_how": told_how, "accepted_on": on or clock.today()},
    )
    if is_new:
        record(by, ACCEPTED if is_own else TOLD, position, who=str(person))


def _check_acceptance(
    position: Position, person: Representative, *, on: date | None, is_told: bool
) -> None:
    if not position.leads:
        raise ValidationError(_("Only a chair that leads takes on duties."))
    if person.left_on is not None:
        raise ValidationError(_("Choose somebody else: this person has left."))
    if not is_told:
        raise ValidationError({"told_how": _("Say how they told you.")})
    if on and on > clock.today():
        raise ValidationError({"accepted_on": _("Choose today or an earlier day.")})


@transaction.atomic
def name_people(
    position: Position,
    *,
    by: Actor,
    version: int,
    successor: Representative | None,
    substitute: Representative | None,
) -> None:
    """Say who comes next, and who steps in while the holder cannot act."""
    edit_positions.require(by, position)
    if position.is_lived_experience:
        raise ValidationError(_("This chair never names anybody."))
    claim_version(position, version)
    position.refresh_from_db()
    for name, person in (("successor", successor), ("substitute", substitute)):
        if person and person.left_on is not None:
            raise ValidationError({name: _("Choose somebody else: this person has left.")})
        if person and person == position.holder:
            raise ValidationError({name: _("Choose somebody else: they sit here already.")})
    if position.substitute != substitute:
        position.stands_in_from = position.stands_in_until = None
    position.successor, position.substitute = successor, substitute
    position.save()
    record(by, NAMED, position)


@transaction.atomic
def let_substitute_step_in(
    position: Position, *, by: Actor, version: int, since: date, until: date | None = None
) -> None:
    """The substitute is the one to go to for a while. Nobody is asked why."""
    stand_in.require(by, position)
    claim_version(position, version)
    position.refresh_from_db()
    if position.substitute is None:
        raise ValidationError(_("Name a substitute first."))
    if position.substitute.left_on is not None:
        raise ValidationError(_("Name another substitute first: this one has left."))
    if until and until < since:
        raise ValidationError({"stands_in_until": _("Choose an end that is after the start.")})
    position.stands_in_from, position.stands_in_until = since, until
    position.save()
    record(by, STEPPED_IN, position)


@transaction.atomic
def come_back(position: Position, *, by: Actor, version: int) -> None:
    """Whoever sits on the chair is the one to go to again."""
    stand_in.require(by, position)
    claim_version(position, version)
    position.refresh_from_db()
    position.stands_in_from = position.stands_in_until = None
    position.save()
    record(by, BACK, position)
