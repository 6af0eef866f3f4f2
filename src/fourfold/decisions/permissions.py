from django.utils.translation import gettext_lazy as _

from fourfold.partnerships.access import EVERYONE, RESPONSIBLE, Permission
from fourfold.partnerships.models import Role

see_decisions = Permission(
    "decisions.see", _("See open questions, what was decided, and why"), EVERYONE
)
answer_rounds = Permission(
    "decisions.answer",
    _("Answer a question for one's own organization or chair"),
    EVERYONE - {Role.OBSERVER},
)
run_rounds = Permission(
    "decisions.run",
    _("Put a question to the group, see who said what, enter answers for others, and close it"),
    RESPONSIBLE,
)
edit_rules = Permission("decisions.edit-rules", _("Choose and word how we decide"), RESPONSIBLE)
