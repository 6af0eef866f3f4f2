"""The kernel's tables, gathered where Django looks for them."""

from fourfold.kernel.editing import FormKey
from fourfold.kernel.journal.models import Details, Entry, Head
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.search.models import Word
from fourfold.kernel.tabular.models import Batch, ImportedRow, StagedRow

__all__ = [
    "Batch",
    "Details",
    "Entry",
    "FormKey",
    "Head",
    "ImportedRow",
    "Message",
    "StagedRow",
    "Word",
]
