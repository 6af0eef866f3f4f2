"""Whether a line gives away a secret, where it should only say where the secret is kept."""

import re

# “Password: x”, “the PIN is 1234”, “contraseña = …”, in English and Spanish.
_TOLD = re.compile(
    r"\b(?:pass(?:word|code|phrase)?|pw|pwd|pin|secret|contrase[nñ]a|clave|c[oó]digo|code)\b"
    r"\s*(?:[:=]|\bis\b|\bes\b)\s*\S",
    re.IGNORECASE,
)
_CODE = re.compile(r"\b(?:pin|code|c[oó]digo|clave)\s+#?\d{3,}\b", re.IGNORECASE)
_WORDS = re.compile(r"\S{8,}")
_KINDS = (r"[a-z]", r"[A-Z]", r"\d", r"[^\w\s]")
_ADDRESS = re.compile(r"https?://\S+|[\w.+-]+@[\w.-]+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
_KEY = re.compile(r"AGE-SECRET-KEY-|-----BEGIN|otpauth://", re.IGNORECASE)


def gives_away(text: str) -> bool:
    """Whether the text holds a password, a code or a key, as far as a program can tell."""
    if _KEY.search(text) or _TOLD.search(text) or _CODE.search(text):
        return True
    rest = _ADDRESS.sub(" ", text)
    return any(_looks_made_up(word.strip(".,;()“”\"'")) for word in _WORDS.findall(rest))


def _looks_made_up(word: str) -> bool:
    """Whether a word mixes letters, digits and signs as no name of a place does."""
    kinds = sum(bool(re.search(kind, word)) for kind in _KINDS)
    return len(word) >= 8 and kinds >= 3 and bool(re.search(r"\d", word))
