from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import EVERYONE, Permission
from fourfold.partnerships.models import Role

see_involvement = Permission(
    "members.see-involvement",
    _("Read how people with lived experience take part in the work"),
    EVERYONE,
)
edit_involvement = Permission(
    "members.edit-involvement",
    _("Write down how people with lived experience take part in a project"),
    frozenset({Role.COORDINATOR, Role.EVALUATOR}),
)
