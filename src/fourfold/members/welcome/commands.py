"""Welcoming somebody, keeping the list for it, and writing down trainings."""

import secrets
from collections.abc import Collection, Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.kernel import clock
from fourfold.kernel.actors import Actor
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.kernel.tenancy import current_id
from fourfold.members.models import Representative, Training, TrainingTopic, Welcome, WelcomeItem
from fourfold.members.welcome.lists import items, items_on, topics, topics_on
from fourfold.members.welcome.permissions import keep_trainings, welcome_people
from fourfold.partnerships.models import Partnership

WELCOMED = gettext_noop("welcomed %(thing)s")
NOTED = gettext_noop("noted how far the welcome of %(thing)s has come")
LIST = gettext_noop("changed the list for welcoming people")
TOPICS = gettext_noop("changed what people are trained in")
TRAINED = gettext_noop("wrote down a training: %(topic)s (people: %(people)s)")
UNTRAINED = gettext_noop("took back that somebody was trained: %(topic)s")


@transaction.atomic
def welcome_person(person: Representative, *, by: Actor, on: date | None = None) -> None:
    """Everything on the list was gone through: somebody is no longer new."""
    welcome_people.require(by, person)
    welcome, _is_new = Welcome.objects.get_or_create(representative=person)
    welcome.done = list(items_on())
    welcome.version += 1
    welcome.save()
    _set_day(person, on or clock.today())
    record(by, WELCOMED, person)


@transaction.atomic
def note_welcome(
    person: Representative,
    *,
    by: Actor,
    version: int,
    done: Collection[str],
    buddy: Representative | None,
) -> None:
    """How far a welcome has come. With the last thing on the list, somebody is welcomed."""
    welcome_people.require(by, person)
    if buddy is not None and (buddy == person or buddy.left_on is not None):
        raise ValidationError({"buddy": _("Choose somebody else who is still here.")})
    # A form that was filled before there was a row says version 1.
    welcome, is_new = Welcome.objects.get_or_create(representative=person, defaults={"version": 2})
    if not is_new:
        claim_version(welcome, version)
    on_list = items_on()
    welcome.done = [key for key in on_list if key in done]
    welcome.buddy = buddy
    welcome.save()
    is_whole = len(welcome.done) == len(on_list)
    was_whole = person.oriented_on is not None
    if is_whole != was_whole:
        _set_day(person, clock.today() if is_whole else None)
    record(by, WELCOMED if is_whole and not was_whole else NOTED, person)


def _set_day(person: Representative, day: date | None) -> None:
    person.oriented_on = day
    person.save(update_fields=["oriented_on"])


@transaction.atomic
def choose_items(keys: Collection[str], *, by: Actor, own: str = "") -> None:
    """Let the list for newcomers be exactly these, and one more in the partnership's own words."""
    welcome_people.require(by)
    for line in items():
        if line.is_on != (line.key in keys):
            WelcomeItem.objects.update_or_create(
                key=line.key, defaults={"is_off": line.key not in keys}
            )
    if own:
        WelcomeItem.objects.create(key=_own_key(), label=own)
    record(by, LIST, _here())


@transaction.atomic
def set_topic(topic: TrainingTopic, *, by: Actor, version: int) -> TrainingTopic:
    """Save a topic: its words, after how many months again, and whether it is on the list."""
    keep_trainings.require(by, topic)
    topic.key = topic.key or _own_key()
    if topic._state.adding:
        topic.version = 2  # a form that was filled before there was a row says version 1
    else:
        claim_version(topic, version)
    topic.save()
    record(by, TOPICS, _here())
    return topic


def _own_key() -> str:
    return f"own-{secrets.token_hex(6)}"


def _here() -> Partnership:
    return Partnership.objects.get(pk=current_id())


@transaction.atomic
def note_training(people: Iterable[Representative], *, topic: str, on: date, by: Actor) -> int:
    """Several people took part in a training on a day; returns for how many that is news."""
    keep_trainings.require(by)
    if topic not in topics_on():
        raise ValidationError({"topic": _("Choose a topic from the list.")})
    if on > clock.today():
        raise ValidationError({"given_on": _("Choose today or an earlier day.")})
    people = list(people)
    known = set(
        Training.objects.filter(representative__in=people, topic=topic, given_on=on).values_list(
            "representative_id", flat=True
        )
    )
    news = [person for person in people if person.pk not in known]
    Training.objects.bulk_create(
        [Training(representative=person, topic=topic, given_on=on) for person in news],
        ignore_conflicts=True,
    )
    if news:
        record(by, TRAINED, _here(), topic=topics_on()[topic].label, people=len(news))
    return len(news)


@transaction.atomic
def take_back_training(training: Training, *, by: Actor) -> None:
    keep_trainings.require(by, training)
    names = {line.key: line.label for line in topics()}
    record(by, UNTRAINED, _here(), topic=names.get(training.topic, ""))
    training.delete()
