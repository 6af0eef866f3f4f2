"""Messages wait here until they are sent, copied as text, or printed.

A message that carries a secret link holds a marker instead: the link is made while the message is
being sent, so that no token ever stands in the database or in a backup.
"""

from fourfold.kernel.outbox.sending import (
    LINK,
    Obsolete,
    cancel,
    deliver_due,
    make_link_with,
    masked,
    queue,
)

__all__ = ["LINK", "Obsolete", "cancel", "deliver_due", "make_link_with", "masked", "queue"]
