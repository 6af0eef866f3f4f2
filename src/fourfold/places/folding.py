"""One spelling for names, so that what people type finds what the Census Bureau writes."""

import re
import unicodedata

_APOSTROPHES = dict.fromkeys(map(ord, "'`\u2018\u2019\u02bb\u02bc"))
_NOT_WORD = re.compile(r"[\W_]+")
_SHORTENED = re.compile(r"\b(st|ste|mt|ft)(?= )")
_LONG = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


def fold(text: str) -> str:
    """Lower case, no accents, no punctuation, single spaces; "St. Louis" becomes "saint louis"."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    letters = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    words = _NOT_WORD.sub(" ", letters).strip()
    return _SHORTENED.sub(lambda found: _LONG[found[1]], words)
