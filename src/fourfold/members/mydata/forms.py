"""The boxes for correcting one's own entry."""

from fourfold.kernel.editing import VersionedForm
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.members.models import Representative


class OwnEntryForm(PartnershipForm, VersionedForm):
    """How one is called, and how to reach one."""

    class Meta:
        model = Representative
        fields = ("name", "title", "email", "phone")
