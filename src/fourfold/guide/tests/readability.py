"""A small Flesch-Kincaid grade: sentence length and syllables, estimated from spelling."""

import re

SENTENCE_END = re.compile(r"[.!?:;]+(?=\W|$)|\n")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def grade(text: str) -> float:
    """The school grade at which English text can be read."""
    words = WORD.findall(text)
    syllables = sum(map(_syllables, words))
    return 0.39 * words_per_sentence(text) + 11.8 * syllables / len(words) - 15.59


def words_per_sentence(text: str) -> float:
    sentences = [WORD.findall(sentence) for sentence in SENTENCE_END.split(text)]
    lengths = [len(words) for words in sentences if words]
    return sum(lengths) / len(lengths)


def _syllables(word: str) -> int:
    letters = word.lower()
    groups = len(re.findall(r"[aeiouy]+", letters))
    if re.search(r"[^aeiouyl]e$|[^aeiouytd]ed$", letters):
        groups -= 1
    return max(groups, 1)
