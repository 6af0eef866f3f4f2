"""What a column is called on screen."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter


def name_of(names: Sequence[str], column: int) -> str:
    """The name of a column, or its letter where it has none."""
    name = names[column] if column < len(names) else ""
    return name or _("Column %(letter)s") % {"letter": get_column_letter(column + 1)}
