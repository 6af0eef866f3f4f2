"""Whether a name is that of a tribal nation: a government of its own, not a sector.

The words are kept apart from the kinds because a tribal police department is both. Lists of every
nation would age; a few names are needed only where the word beside them is also used by others
("Navajo Nation", but not "Nation of Makers"; "Pueblo of Acoma", but not "Pueblo County").
"""

from collections.abc import Sequence
from itertools import pairwise

from fourfold.members.recognize.words import phrases, stems

_PHRASES = tuple(
    stems(phrase.split())
    for phrase in sorted(
        phrases(
            "tribe, tribal, tribal council, rancheria, indian nation, indian community, "
            "indian colony, indian reservation, native village, native village of, band of, "
            "southern ute, ute mountain ute, northern ute, pueblo of, tribu, nación indígena, "
            "tribal nation, sovereign nation, gobierno tribal"
        )
    )
)
_FIRST_WORDS = frozenset(phrase[0] for phrase in _PHRASES)
_NATIONS = phrases(
    "navajo, diné, cherokee, choctaw, chickasaw, muscogee, creek, seminole, osage, ute, apache, "
    "jicarilla, mescalero, comanche, kiowa, oneida, onondaga, seneca, cayuga, tuscarora, mohawk, "
    "oodham, hopi, yakama, blackfeet, crow, sioux, lakota, dakota, nakota, ponca, omaha, "
    "winnebago, chunk, menominee, ojibwe, chippewa, potawatomi, quapaw, pawnee, arapaho, "
    "shoshone, cheyenne, colville, lummi, tulalip, quinault, spokane, klamath, yurok, hoopa, "
    "karuk, catawba, lumbee, mohegan, pequot, narragansett, wampanoag, penobscot, delaware, "
    "kickapoo, iowa, caddo, wyandotte, miami, otoe, quechan, yaqui, citizen"
)
_PUEBLOS = phrases(
    "acoma, cochiti, isleta, jemez, kewa, laguna, nambe, picuris, pojoaque, sandia, taos, "
    "tesuque, zia, zuni, ohkay owingeh, owingeh, felipe, ildefonso, ana, clara"
)
_NOT_A_BAND = phrases("brothers, sisters, volunteers, hope")


def _span_by_phrase(words: Sequence[str]) -> tuple[int, int] | None:
    stemmed = stems(words)
    for at, word in enumerate(stemmed):
        if word not in _FIRST_WORDS:
            continue
        for phrase in _PHRASES:
            end = at + len(phrase)
            named_by_of = phrase[-1] != "of" or (end < len(words) and words[end] not in _NOT_A_BAND)
            if stemmed[at:end] == phrase and named_by_of:
                return at, end
    return None


def tribal_words(words: Sequence[str]) -> tuple[int, int] | None:
    """The words (from, to) by which folded words name a tribal nation, or None."""
    if span := _span_by_phrase(words):
        return span
    for at, (first, second) in enumerate(pairwise(words)):
        is_nation = (second == "nation" and first in _NATIONS) or (
            first == "band" and second in _NATIONS
        )
        is_pueblo = second == "pueblo" and first in _PUEBLOS
        if is_nation or is_pueblo:
            return at, at + 2
    return None
