"""Finding things by their words, in the same way on every database.

An area declares what can be found in its `search.py`:

    register(Searchable("meeting", _("Meetings"), Meeting, title="purpose", ...))

The words of those rows stand in one table, which follows every write. A search reads there which
rows might fit, and then asks the rows themselves, through the rule of the page that shows them.
"""

from fourfold.kernel.search.asking import search, things
from fourfold.kernel.search.declaring import Found, Searchable, kinds, register

__all__ = ["Found", "Searchable", "kinds", "register", "search", "things"]
