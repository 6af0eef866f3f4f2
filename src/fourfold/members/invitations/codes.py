"""The code that goes with a printed link: told by voice, never on the same paper.

Link and code together show that whoever holds the letter is the person the coordinator knows. The
code is worked out from the link and the secret key, so that it stands nowhere; a new link has a new
code, and both end together.
"""

from django.utils.crypto import constant_time_compare, salted_hmac

from fourfold.members.models import Invitation

# Nothing that is mistaken for something else, on paper or by phone.
SIGNS = "ACDEFGHJKMNPQRTUVWXY34679"
LENGTH, GROUP = 8, 4


def code_for(invitation: Invitation) -> str:
    """The code of the link that works now, such as KQ7P-3MXA."""
    about = f"{invitation.pk}|{invitation.token_digest}"
    number = int.from_bytes(
        salted_hmac("fourfold.invitation.code", about, algorithm="sha256").digest()
    )
    signs = ""
    for _place in range(LENGTH):
        number, rest = divmod(number, len(SIGNS))
        signs += SIGNS[rest]
    return f"{signs[:GROUP]}-{signs[GROUP:]}"


def is_code(invitation: Invitation, typed: str) -> bool:
    """Whether this is the code, however it was spaced and written."""
    return constant_time_compare(_plain(typed), _plain(code_for(invitation)))


def _plain(typed: str) -> str:
    return "".join(sign for sign in typed.upper() if sign.isascii() and sign.isalnum())
