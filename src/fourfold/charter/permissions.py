from django.utils.translation import gettext_lazy as _

from fourfold.charter.models import Comment
from fourfold.kernel.actors import Actor
from fourfold.partnerships.access import EVERYONE, RESPONSIBLE, Permission
from fourfold.partnerships.models import Role, Seat


def _is_own(comment: Comment, by: Actor) -> bool:
    return isinstance(by, Seat) and comment.by_id == by.pk


see_foundation = Permission(
    "charter.see", _("Read the charter, its comments and the ground rules"), EVERYONE
)
edit_foundation = Permission(
    "charter.edit", _("Draft the charter and the ground rules"), RESPONSIBLE
)
propose_charter = Permission("charter.propose", _("Put the charter to the group"), RESPONSIBLE)
comment_on_charter = Permission(
    "charter.comment", _("Comment on a part of the charter"), EVERYONE - {Role.OBSERVER}
)
take_back_comment = Permission(
    "charter.take-back-comment",
    _("Take one's own comment on the charter back"),
    EVERYONE - {Role.OBSERVER},
    when=_is_own,
)
settle_comments = Permission(
    "charter.settle", _("Settle comments on the charter, and open them again"), RESPONSIBLE
)
