from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import COORDINATORS, Permission

edit_words = Permission(
    "partnership.edit-words", _("Change the Ps, sectors and roles"), COORDINATORS
)
