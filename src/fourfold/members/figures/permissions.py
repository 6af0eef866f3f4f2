"""Who sees figures about the table as a whole: nobody is listed there to be compared."""

from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import Permission
from fourfold.partnerships.models import Role

see_figures = Permission(
    "members.see-figures",
    _("See how steady the table is, in figures"),
    frozenset({Role.COORDINATOR, Role.EVALUATOR}),
)
