"""What the law asks of a partnership's records, and what was done about it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.register import FreeText


class UnderLaw(models.Model):
    """The columns of a partnership about open-meetings and public-records law.

    What follows from them stands in `partnerships.law`, and nowhere else.
    """

    class RecordsLaw(models.TextChoices):
        YES = "yes", _("Yes, it applies")
        NO = "no", _("No, it does not")
        UNSURE = "unsure", _("We are not sure")

    records_law = models.CharField(
        max_length=6, choices=RecordsLaw.choices, default=RecordsLaw.UNSURE
    )
    # Counsel's answer, as a named person put it down. Without a day there is no answer.
    counsel_name = models.CharField(max_length=120, blank=True)
    counsel_office = models.CharField(max_length=160, blank=True)
    counsel_on = models.DateField(null=True, blank=True)
    counsel_words = models.TextField(max_length=2000, blank=True)
    may_go_online = models.BooleanField(null=True, blank=True)
    must_name_people = models.BooleanField(null=True, blank=True)
    # A legal hold: nothing is purged from this day on.
    hold_since = models.DateField(null=True, blank=True)
    hold_by = models.CharField(max_length=160, blank=True)
    hold_why = models.CharField(max_length=400, blank=True)

    free_text: ClassVar = {
        "counsel_name": FreeText(
            purpose=_("Who answered the questions about meetings and records"), guard=False
        ),
        "counsel_office": FreeText(purpose=_("The office of who answered"), guard=False),
        "counsel_words": FreeText(
            purpose=_("What counsel said about online rounds, names, and records"), guard=True
        ),
        "hold_by": FreeText(purpose=_("Who asks that nothing is deleted"), guard=False),
        "hold_why": FreeText(
            purpose=_("Why nothing may be deleted, in a few words"),
            seen_by=_("Everyone with a seat"),
            guard=True,
        ),
    }

    class Meta:
        abstract = True
