from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import COORDINATORS, EVERYONE, Permission
from fourfold.partnerships.models import Role

see_balance = Permission(
    "members.see-balance", _("See the chairs, the balance and the gaps"), EVERYONE
)
# Figures about the table as a whole: nobody is listed there to be compared.
see_figures = Permission(
    "members.see-figures",
    _("See how steady the table is, in figures"),
    frozenset({Role.COORDINATOR, Role.EVALUATOR}),
)
edit_positions = Permission("members.edit-positions", _("Choose and fill the chairs"), COORDINATORS)
plan_team = Permission("members.plan-team", _("Choose the planning team"), COORDINATORS)
invite = Permission("members.invite", _("Invite people and enter their answers"), COORDINATORS)

see_people = Permission("members.see-people", _("See the members and their people"), EVERYONE)
edit_people = Permission("members.edit-people", _("Add, change and remove members"), COORDINATORS)
edit_own_details = Permission("members.edit-own", _("Change what others see of oneself"), EVERYONE)
import_people = Permission(
    "members.import", _("Bring in a contact list, and undo it"), COORDINATORS
)
export_people = Permission("members.export", _("Take the list of members along"), COORDINATORS)
see_bodies = Permission("members.see-bodies", _("See who is already at work here"), EVERYONE)
edit_bodies = Permission("members.edit-bodies", _("Note who is already at work here"), COORDINATORS)
