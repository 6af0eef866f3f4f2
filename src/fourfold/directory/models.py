"""Organizations and where they are, under the names of the Human Services Data Specification."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText
from fourfold.kernel.tenancy import PartnershipModel


class Organization(PartnershipModel, Versioned):
    """An organization. Being listed here never publishes it."""

    name = models.CharField(_("name"), max_length=200)
    alternate_name = models.CharField(_("other name"), max_length=200, blank=True)
    description = models.TextField(_("what it does"), max_length=2000, blank=True)
    # A public inbox and a public phone of the organization, never a person's.
    email = models.EmailField(_("public e-mail address"), max_length=254, blank=True)
    phone = models.CharField(_("public phone"), max_length=60, blank=True)
    website = models.URLField(_("website"), max_length=300, blank=True)
    kind = models.SlugField(_("kind"), max_length=60, blank=True)
    is_government = models.BooleanField(_("a government"), default=False)
    is_tribal = models.BooleanField(_("a tribal government"), default=False)

    free_text: ClassVar = {
        "name": FreeText(purpose=_("What the organization is called"), guard=False),
        "alternate_name": FreeText(purpose=_("Another name people know it by"), guard=False),
        "description": FreeText(purpose=_("What the organization does"), guard=True),
    }

    class Meta(PartnershipModel.Meta):
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["partnership", "name"], name="one_organization_per_name"
            ),
            # It becomes a link on a page: no way in may put a script there.
            models.CheckConstraint(
                condition=Q(website="")
                | Q(website__istartswith="https://")
                | Q(website__istartswith="http://"),
                name="website_is_an_address_of_the_web",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Location(PartnershipModel, Versioned):
    """Where an organization is. A confidential location has a county and nothing finer."""

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="locations"
    )
    is_confidential = models.BooleanField(_("its address is confidential"), default=False)
    address_1 = models.CharField(_("street address"), max_length=200, blank=True)
    city = models.CharField(_("city"), max_length=100, blank=True)
    state_province = models.CharField(_("state"), max_length=40, blank=True)
    postal_code = models.CharField(_("ZIP code"), max_length=20, blank=True)
    county = models.CharField(_("county"), max_length=5, blank=True)

    free_text: ClassVar = {
        "address_1": FreeText(
            purpose=_("Where a public office is; impossible for a confidential one"), guard=False
        ),
        "city": FreeText(purpose=_("The city of a public office"), guard=False),
    }

    class Meta(PartnershipModel.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(is_confidential=False) | Q(address_1="", city="", postal_code=""),
                name="confidential_location_has_no_address",
            )
        ]

    def __str__(self) -> str:
        return str(_("Confidential")) if self.is_confidential else self.city or self.county
