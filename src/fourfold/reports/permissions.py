from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import COORDINATORS, EVERYONE, RESPONSIBLE, Permission

see_reports = Permission("reports.see", _("Read the documents of the partnership"), EVERYONE)
# Paper is handed on and cannot be taken back, so those who answer for it make the files.
print_packs = Permission("reports.print", _("Take the starter pack along as a file"), RESPONSIBLE)
print_handover = Permission(
    "reports.handover", _("Print what whoever coordinates next has to know"), COORDINATORS
)
