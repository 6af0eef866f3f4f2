"""Addresses of the import."""

from django.utils.translation import gettext_lazy as _

from fourfold.kernel.tabular.addresses import import_paths
from fourfold.kernel.tabular.places import Places
from fourfold.members.importing.importer import PEOPLE
from fourfold.members.permissions import import_people
from fourfold.partnerships.access import partnership_view

PLACES = Places(
    "members", home="members:people", crumb=_("People"), guide="who-could-be-at-the-table"
)
urlpatterns = import_paths(PEOPLE, PLACES, door=partnership_view(import_people))
