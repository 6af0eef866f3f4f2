"""Which word stands in which thing."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import Tenanted


class Word(Tenanted):
    """A word of a thing, as bytes: they are compared alike whatever a database is set to speak."""

    class Place(models.IntegerChoices):
        TITLE = 0
        TEXT = 1

    pk = models.CompositePrimaryKey("partnership_id", "thing_id", "word")
    partnership_id = models.UUIDField()
    thing_id = models.UUIDField()
    word = models.BinaryField(max_length=160)
    place = models.PositiveSmallIntegerField(choices=Place.choices)
    kind = models.SlugField(max_length=20)

    free_text: ClassVar = {
        "word": FreeText(
            purpose=_("Each word of what can be searched, without capitals and accents"),
            seen_by=_("Nobody: the program alone"),
            keep=_("As long as it stands in the thing itself"),
            guard=False,
        ),
    }

    class Meta(Tenanted.Meta):
        indexes: ClassVar = [
            # In the order of the answer, so that a search reads no further than it must.
            models.Index(
                fields=["partnership_id", "word", "place", "thing_id", "kind"],
                name="things_by_word",
            )
        ]

    def __str__(self) -> str:
        return bytes(self.word).decode()
