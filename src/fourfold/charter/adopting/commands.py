"""Putting the charter to the group."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext, override

from fourfold.charter.adopting.queries import Put, adopted_of, all_put, fingerprint, live_of
from fourfold.charter.models import Version
from fourfold.charter.permissions import propose_charter
from fourfold.charter.queries import Part, charter_of
from fourfold.decisions.commands import draft_round
from fourfold.kernel.journal import record
from fourfold.partnerships.models import Seat


@transaction.atomic
def propose(keys: Collection[str], *, by: Seat, seen: str, **asking: Any) -> Version:
    """Freeze these articles, beside all that was agreed before, with a question in draft.

    Nobody is asked yet: opening the round does that. `seen` is the `fingerprint` of what the
    proposer read; `asking` are fields of the round: rule, way, closes_at, background.
    """
    propose_charter.require(by)
    put, parts = all_put(), charter_of(by.partnership)
    if live_of(put) is not None:
        raise ValidationError(_one_at_a_time())
    if seen != fingerprint(parts):
        raise ValidationError(_("Somebody changed the words meanwhile: read them, then go on."))
    chosen = [part for part in parts if part.key in keys and not part.is_empty]
    if not chosen:
        raise ValidationError(_("Choose at least one part that has words."))
    number = put[0].version.number + 1 if put else 1
    with override(by.partnership.language):
        question = _question(number, chosen)
    version = Version(
        number=number,
        round=draft_round(by=by, is_fixed=True, **{**question, **asking}),
        proposed=[part.key for part in chosen],
        articles=[part.kept() for part in _with_agreed(chosen, parts, adopted_of(put))],
    )
    _save_first(version)
    record(by, gettext_noop("froze for the group to answer: %(thing)s"), version)
    return version


def _with_agreed(chosen: list[Part], parts: list[Part], before: Put | None) -> list[Part]:
    """What the charter says if this is agreed, in the order of the articles."""
    found = {part.key: part for part in (before.parts() if before else [])}
    found |= {part.key: part for part in chosen}
    return [found[part.key] for part in parts if part.key in found]


def _question(number: int, chosen: list[Part]) -> dict[str, str]:
    """What people are asked, in the partnership's language."""
    labels = "\n".join(f"• {part.label}" for part in chosen)
    before = ngettext(
        "This part is before you. Read its words in the foundation, under “Versions”:",
        "These parts are before you. Read their words in the foundation, under “Versions”:",
        len(chosen),
    )
    return {
        "question": _("Do we agree to version %(number)s of our charter?") % {"number": number},
        "background": f"{before}\n{labels}",
        "outcome": _(
            "It is our charter from the day of the result. It lists the organizations that agree,"
            " and those that take part without agreeing."
        ),
    }


def _save_first(version: Version) -> None:
    """Save a version, unless somebody else has taken its number in this very moment."""
    try:
        with transaction.atomic():
            version.save()
    except IntegrityError:
        raise ValidationError(_one_at_a_time()) from None


def _one_at_a_time() -> str:
    return _("A version is before the group: let it end, or withdraw it first.")
