from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import COORDINATORS, EVERYONE, RESPONSIBLE, Permission

see_agreements = Permission(
    "members.see-agreements", _("Read the agreements and where each party stands"), EVERYONE
)
edit_agreements = Permission(
    "members.edit-agreements",
    _("Draft agreements and enter what each party says"),
    COORDINATORS,
)
take_agreements = Permission(
    "members.take-agreements", _("Take an agreement along as a file"), RESPONSIBLE
)
