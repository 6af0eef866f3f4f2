"""Every suggested chair, in groups as the page shows them."""

from django.utils.translation import gettext_lazy as _

from fourfold.members.positions.chairs_of_care import LIVED, PREVENTION, PROTECTION
from fourfold.members.positions.chairs_of_justice import PARTNERSHIP, PROSECUTION

GROUPS = (
    ("lived", _("Lived experience"), LIVED),
    ("prevention", _("Prevention"), PREVENTION),
    ("protection", _("Protection"), PROTECTION),
    ("prosecution", _("Prosecution"), PROSECUTION),
    ("partnership", _("Partnership"), PARTNERSHIP),
)
SUGGESTIONS = tuple(suggestion for _key, _label, group in GROUPS for suggestion in group)
SUGGESTION_BY_KEY = {suggestion.key: suggestion for suggestion in SUGGESTIONS}
