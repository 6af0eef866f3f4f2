"""The chain, its head, and the details that can be removed without breaking it."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import Tenanted

LABEL = "label"  # around a value that is translated when it is read
SAYS_WHAT = "says_what"  # in the facts of an entry without names: it still tells what was done


class Unnamed(dict[str, str]):
    """Three dots for every word that a phrase asks for."""

    def __missing__(self, key: str) -> str:
        return "…"


class Head(Tenanted):
    """The end of a partnership's chain: the one row that is locked while an entry is added."""

    partnership_id = models.UUIDField(primary_key=True)
    number = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, default="")

    def __str__(self) -> str:
        return f"entry {self.number}"


class Entry(Tenanted):
    """One deed. Never changed and never deleted: triggers refuse it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partnership_id = models.UUIDField()
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=10)
    actor_id = models.CharField(max_length=40, blank=True)
    verb = models.CharField(max_length=160)
    thing_kind = models.CharField(max_length=60)
    thing_id = models.CharField(max_length=40)
    details_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    free_text: ClassVar = {
        "verb": FreeText(
            purpose=_("What was done, in a fixed phrase"),
            seen_by=_("Coordinators and stewards"),
            keep=_("As long as the journal; can be removed for safety"),
            guard=False,
        ),
        "previous": FreeText(
            purpose=_("The digest of the entry before"),
            seen_by=_("Nobody: the program alone"),
            keep=_("As long as the journal; can be removed for safety"),
            guard=False,
        ),
    }

    class Meta(Tenanted.Meta):
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["partnership_id", "number"], name="one_entry_per_number"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["partnership_id", "thing_id"], name="entries_about_a_thing")
        ]

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """The deed as people read it, in the reader's language."""
        details: Details | None = getattr(self, "details", None)
        if details is None or not details.salt:
            if details and details.facts.get(SAYS_WHAT):
                return gettext("A member %(deed)s") % {"deed": gettext(self.verb) % Unnamed()}
            return gettext("This entry was removed for safety.")
        words = {"thing": details.thing, **details.words}
        return f"{details.actor_name} {gettext(self.verb) % words}"


class Details(Tenanted):
    """The names in an entry, with the salt that ties them to the chain."""

    entry = models.OneToOneField(
        Entry, primary_key=True, on_delete=models.PROTECT, related_name="details"
    )
    partnership_id = models.UUIDField()
    salt = models.CharField(max_length=64, blank=True)
    actor_name = models.CharField(max_length=120, blank=True)
    thing = models.CharField(max_length=240, blank=True)
    facts = models.JSONField(default=dict, blank=True)

    free_text: ClassVar = {
        "salt": FreeText(
            purpose=_("What ties the details to the chain"),
            seen_by=_("Nobody: the program alone"),
            keep=_("As long as the journal; can be removed for safety"),
            guard=False,
        ),
        "actor_name": FreeText(
            purpose=_("Who did it"),
            seen_by=_("Coordinators; stewards, with “a member” for whoever they see on no list"),
            keep=_("As long as the journal; can be removed for safety"),
            guard=False,
        ),
        "thing": FreeText(
            purpose=_("What it was done to"),
            seen_by=_("Coordinators; stewards, with “a member” for whoever they see on no list"),
            keep=_("As long as the journal; can be removed for safety"),
            guard=False,
        ),
        "facts": FreeText(
            purpose=_("Plain values that the phrase uses"),
            seen_by=_("Coordinators; stewards, with “a member” for whoever they see on no list"),
            keep=_("As long as the journal; can be removed for safety"),
            guard=False,
        ),
    }

    def __str__(self) -> str:
        return self.thing

    @property
    def words(self) -> dict[str, Any]:
        """The values for the phrase, labels in the reader's language."""
        return {
            name: gettext(value[LABEL]) if isinstance(value, dict) else value
            for name, value in self.facts.items()
        }
