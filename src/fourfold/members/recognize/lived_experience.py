"""Whether a text says of a person that they have lived experience: asked about, never kept."""

from collections.abc import Sequence

from fourfold.members.recognize.words import folded_words, phrases, stem, stems

# Words that mark a person when they stand beside a name.
_MARKS = tuple(
    stems(phrase.split())
    for phrase in phrases(
        "survivor, lived experience, lived expertise, living experience, living expertise, "
        "sobreviviente, superviviente, experiencia vivida, experiencia de vida, overcomer, "
        "thriver, former victim, ex victim, victim of, víctima de, exvíctima, was trafficked, "
        "formerly trafficked, been trafficked, trafficked person, trafficked as, fue víctima, "
        "persona víctima, person with experience of, impacted person, sex trafficking victim, "
        "labor trafficking victim, human trafficking victim, victim y n, experiential expert"
    )
)
_FIRST_WORDS = frozenset(mark[0] for mark in _MARKS)
# The same words followed by these speak of work for survivors, or of an organization.
_WORK = phrases(
    "service, services, support, supports, program, programs, care, outreach, engagement, "
    "centered, informed, led, focused, assistance, fund, group, groups, organization, "
    "organizations, compensation, crime, crimes, liaison, empowerment, inclusion"
)
_ALONE = phrases("victim, víctima")
# An organization cell made only of these names a person's experience, not an organization.
_PERSON_WORDS = phrases(
    "survivor, sobreviviente, superviviente, lived, living, experience, expertise, expert, "
    "leader, advocate, consultant, representative, rep, member, community, individual, self, "
    "independent, with, of, a, con, vivida, experiencia, person, persona, líder, trafficking, "
    "human, sex, labor, speaker, victim, victima, former, voice, seat, liaison, peer"
)


def _mark_at(words: Sequence[str], stemmed: Sequence[str], at: int) -> bool:
    if stemmed[at] not in _FIRST_WORDS:
        return False
    for mark in _MARKS:
        end = at + len(mark)
        if stemmed[at:end] == mark:
            follower = words[end] if end < len(words) else ""
            if follower not in _WORK:
                return True
    return False


def marks_a_person(text: str) -> bool:
    """Whether a cell beside a name says that the person has lived experience.

    Work for survivors ("Director of Survivor Services") and kinds of organization
    ("survivor-led organization") do not count.
    """
    words = folded_words(text)
    if len(words) == 1 and words[0] in _ALONE:
        return True
    stemmed = stems(words)
    return any(_mark_at(words, stemmed, at) for at in range(len(words)))


def is_only_a_mark(text: str) -> bool:
    """Whether a cell for an organization holds nothing but such a remark."""
    words = folded_words(text)
    all_plain = all(word in _PERSON_WORDS or stem(word) in _PERSON_WORDS for word in words)
    return bool(words) and all_plain and marks_a_person(text)
