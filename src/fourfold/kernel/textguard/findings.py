"""What the guard says: which kind of detail, where it stands, and never the detail itself."""

from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Detector:
    """One kind of detail. `remedy` says what to do where the detail may not stay."""

    key: str
    reason: str | Promise
    remedy: str | Promise = ""

    @property
    def hard(self) -> bool:
        return bool(self.remedy)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A stretch of text that may be about a client. Holds positions, no words."""

    start: int
    end: int
    detector: str
    hard: bool
    reason: str | Promise = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One way to write about the work and not about a person."""

    rule: str | Promise
    instead_of: str | Promise
    write: str | Promise


DETECTORS = {
    detector.key: detector
    for detector in (
        Detector(
            "ssn",
            _("This looks like a Social Security number."),
            _("Take out the Social Security number, then save again."),
        ),
        Detector(
            "a_number",
            _("This looks like an A-number from immigration papers."),
            _("Take out the A-number, then save again."),
        ),
        Detector(
            "birth_date",
            _("This looks like a date of birth."),
            _("Take out the date of birth, then save again."),
        ),
        Detector(
            "record_number",
            _("This looks like the number of a case, a report or a file."),
            _("Take out the case or report number, then save again."),
        ),
        Detector(
            "plate",
            _("This looks like a license plate."),
            _("Take out the license plate, then save again."),
        ),
        Detector(
            "paper_number",
            _("This looks like the number of a passport, a license or a medical record."),
            _("Take out the number of the personal paper, then save again."),
        ),
        Detector("age", _("This looks like the age of one person.")),
        Detector("client_name", _("This looks like the name of a client.")),
        Detector("initials", _("These look like the initials of a client.")),
        Detector("client_event", _("This tells what happened to one client.")),
        Detector("trafficker_name", _("This looks like the name of a trafficker or a suspect.")),
        Detector("address", _("This looks like a street address.")),
        Detector("phone", _("This looks like a phone number.")),
        Detector("motel_room", _("This looks like a room in a motel or hotel.")),
        Detector(
            "lived_experience",
            _("This ties a name to having been harmed. Only that person may decide to say so."),
        ),
        Detector(
            "two_names", _("Two names stand side by side. Use only the name the person chose.")
        ),
    )
}


def finding(key: str, span: tuple[int, int]) -> Finding:
    detector = DETECTORS[key]
    return Finding(*span, detector.key, detector.hard, detector.reason)


def ways_to_rewrite() -> tuple[Rewrite, ...]:
    """Three ways to keep the sense and leave the person out."""
    return (
        Rewrite(
            _("Write how many, not who."),
            _("Our client Rosa, 17, has no bed tonight."),
            _("Three young people had no bed this month."),
        ),
        Rewrite(
            _("Write the role, not the name."),
            _("Officer Lee will call Rosa's mother."),
            _("The sheriff's office will call the shelter."),
        ),
        Rewrite(
            _("Write what the team will do, not what happened to one person."),
            _("Rosa ran away because nobody spoke her language."),
            _("We will ask two agencies for interpreters at night."),
        ),
    )
