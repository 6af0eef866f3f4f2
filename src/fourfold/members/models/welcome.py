"""How somebody new is welcomed, and what people have been trained in."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel
from fourfold.members.models.belonging import Representative


class ListEntry(PartnershipModel, Versioned):
    """How a partnership departs from a list that the program brings: own words, off, or new.

    The key is that of the built-in entry, or made up for one of the partnership's own.
    """

    key = models.SlugField(max_length=40)
    label = models.CharField(_("in a few words"), max_length=120, blank=True)
    is_off = models.BooleanField(_("not on our list"), default=False)

    class Meta(PartnershipModel.Meta):
        abstract = True
        ordering: ClassVar = ["label", "key"]

    def __str__(self) -> str:
        return self.label or self.key


class WelcomeItem(ListEntry):
    """Something to go through with everybody who is new."""

    free_text: ClassVar = {
        "label": FreeText(purpose=_("What to go through with somebody new"), guard=True),
    }

    class Meta(ListEntry.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partnership", "key"], name="one_welcome_item_per_key")
        ]


class TrainingTopic(ListEntry):
    """Something that people are trained in, and after how many months again."""

    months = models.PositiveSmallIntegerField(
        _("again after how many months"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
    )

    free_text: ClassVar = {
        "label": FreeText(purpose=_("What people are trained in"), guard=True),
    }

    class Meta(ListEntry.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partnership", "key"], name="one_topic_per_key")
        ]


class Welcome(PartnershipModel, Versioned):
    """What one person has been shown so far, and who stands beside them in the first months."""

    representative = models.OneToOneField(
        Representative, on_delete=models.CASCADE, related_name="welcome"
    )
    buddy = models.ForeignKey(
        Representative, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    done = models.JSONField(default=list, blank=True)

    free_text: ClassVar = {
        "done": FreeText(
            purpose=_("Keys of what a new person has been shown"),
            seen_by=_("Coordinators"),
            keep=_("Until the person leaves, or earlier when they ask"),
            guard=False,
        ),
    }

    def __str__(self) -> str:
        return str(self.representative)


class Training(PartnershipModel):
    """Somebody took part in a training. There is no grade, and no sum over a person."""

    representative = models.ForeignKey(
        Representative, on_delete=models.CASCADE, related_name="trainings"
    )
    topic = models.SlugField(max_length=40)
    given_on = models.DateField(_("given on"))

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["-given_on", "topic"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["representative", "topic", "given_on"], name="one_training_per_day"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["partnership", "topic", "given_on"], name="trainings_by_topic")
        ]

    def __str__(self) -> str:
        return str(self.representative)
