"""What somebody who leads takes on, in our own words, until a partnership finds its own."""

from django.utils.translation import gettext_lazy as _

from fourfold.members.models import Position

FIRST_WORDS = _(
    "You keep the work going between meetings, see that everyone is heard, and speak for the "
    "partnership only where it has agreed.\n\n"
    "Conflict is part of this chair. You hear it early, listen to each side, and lead both through "
    "the path that the partnership agreed, with its time limits. You do not wait until it passes, "
    "and you do not decide alone.\n\n"
    "When you are part of a conflict yourself, your substitute steps in, and nobody has to say "
    "why. The same goes when you are away.\n\n"
    "What people tell you stays with you. You hand over what is under way before your term ends."
)


def duties_of(position: Position) -> str:
    """The words that stand for a chair now."""
    return position.duties or str(FIRST_WORDS)
