"""The addresses of the program, with the import of the tests among them."""

from django.urls import include, path

from fourfold.config import urls as program
from fourfold.kernel.tabular.addresses import import_paths
from fourfold.kernel.tabular.places import Places
from fourfold.partnerships.access import partnership_view
from tests.imports.sectors import SECTORS

PLACES = Places("sectors", home="home:home", crumb="Sectors")
sectors = import_paths(SECTORS, PLACES, door=partnership_view(SECTORS.permission))
urlpatterns = [
    path("w/<uuid:partnership_id>/sectors/", include((sectors, "sectors"))),
    *program.urlpatterns,
]
handler404 = program.handler404
handler403 = program.handler403
handler400 = program.handler400
handler500 = program.handler500
