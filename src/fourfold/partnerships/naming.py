"""The boxes for a partnership's names, wherever they are asked."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fourfold.partnerships.neutral import suggestion, topic_words

NAME_HINT = gettext_lazy("As it would stand on a letter. It can be changed later.")
SHORT_HINT = gettext_lazy(
    "One or two words that say nothing about the work, such as the name of a river or a valley."
    " It stands in page titles, mail subjects and calendars, where somebody else may see it."
)


def neutral_or_error(short_name: str, *, name: str = "") -> str:
    """The short name, if it gives nothing away; else one sentence that says what to do."""
    if not (words := topic_words(short_name)):
        return short_name
    other = suggestion(short_name) or suggestion(name)
    if other:
        raise forms.ValidationError(
            _("Leave out “%(word)s”: it says what the work is about. “%(other)s” would do.")
            % {"word": words[0], "other": other}
        )
    raise forms.ValidationError(
        _("Choose a name without “%(word)s”: it says what the work is about.") % {"word": words[0]}
    )
