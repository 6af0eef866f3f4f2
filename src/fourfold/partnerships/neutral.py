"""Names that give nothing away: the short name stands in titles, mail subjects and calendars."""

from fourfold.places.folding import fold

# The beginnings of words that say what the work is about, in English and Spanish, folded.
TOPICS = (
    *"traffic exploit slave coerc forced_labor prostitut".split(),
    *"victim survivor abuse violence crime criminal rescue".split(),
    *"trata esclav explota victima sobrevivient abuso violencia delito crimen rescate".split(),
)
WHOLE_WORDS = frozenset(
    "sex sexual human_rights aht ht antitrafficking police sheriff task_force taskforce"
    " prosecutor human grupo_de_trabajo fuerza_de_tarea policia fiscalia".split()
)
# What is left over when the topic is taken out of a name, and says nothing by itself.
FILLERS = frozenset(
    "anti against the of for and to on in a county city statewide regional community coalition"
    " partnership council alliance network group team committee contra la las los el de del y para"
    " en coalicion alianza consejo red equipo comite persons personas".split()
)
LONGEST = 30


def topic_words(name: str) -> list[str]:
    """The words of a name that say what the work is about, as they were typed."""
    words = name.split()
    plain = [fold(word) for word in words]
    found = []
    for place, word in enumerate(plain):
        pair = f"{word}_{plain[place + 1]}" if place + 1 < len(plain) else ""
        triple = f"{pair}_{plain[place + 2]}" if place + 2 < len(plain) else ""
        for phrase, length in ((triple, 3), (pair, 2), (word, 1)):
            if phrase and _tells(phrase, is_whole=length > 1):
                found.append(" ".join(words[place : place + length]))
                break
    return found


def _tells(phrase: str, *, is_whole: bool) -> bool:
    if is_whole:
        return phrase in WHOLE_WORDS or phrase in TOPICS
    parts = phrase.split(" ")
    return any(part in WHOLE_WORDS or part.startswith(TOPICS) for part in parts)


def suggestion(name: str) -> str:
    """The part of a name that would do as a short one; empty when nothing is left."""
    told = {word for phrase in topic_words(name) for word in phrase.split()}
    kept = [word for word in name.split() if word not in told and fold(word) not in FILLERS]
    short = " ".join(kept).strip(" ,.;:-–—")
    return short if len(short) <= LONGEST and not topic_words(short) else ""
