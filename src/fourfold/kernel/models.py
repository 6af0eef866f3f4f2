"""The kernel's tables, gathered where Django looks for them."""

from fourfold.kernel.editing import FormKey
from fourfold.kernel.journal.models import Details, Entry, Head
from fourfold.kernel.outbox.models import Message

__all__ = ["Details", "Entry", "FormKey", "Head", "Message"]
