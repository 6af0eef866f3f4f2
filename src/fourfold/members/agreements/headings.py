"""The parts an agreement can have: what each must answer, and an example of how it can read."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fourfold.members.models import Agreement

Kind = Agreement.Kind


@dataclass(frozen=True)
class Heading:
    """What a clause is about, with a question to answer and a worked example."""

    key: str
    label: Promise
    prompt: Promise
    example: Promise


HEADINGS: tuple[Heading, ...] = (
    Heading(
        "purpose",
        _("Purpose"),
        _("What do the parties want to reach together, and what does signing mean?"),
        _(
            "We want people in our five counties who are trafficked, for work or for sex, to find"
            " the right help the first time they ask. Who signs means to keep what stands here."
            " It is a promise between agencies, not a contract."
        ),
    ),
    Heading(
        "background",
        _("Background"),
        _("What led to this agreement? Two sentences are enough."),
        _(
            "Since last spring eleven agencies have met every month. They found that three of them"
            " took calls for the same thing, and that no one took calls at night."
        ),
    ),
    Heading(
        "roles",
        _("What each party does, and how much it can"),
        _("What does each party take on? How much of it can it really do? What can it not do?"),
        _(
            "The clinic sees people within three days and can take four new ones a month. The legal"
            " center gives two hours of advice a week and takes no criminal cases."
        ),
    ),
    Heading(
        "lead",
        _("Who leads"),
        _("Which parties lead, and what may they decide without asking the others?"),
        _(
            "The sheriff's office and the advocacy center lead together. They call the meetings."
            " They promise nothing in the name of another party."
        ),
    ),
    Heading(
        "meetings",
        _("Meetings"),
        _("How often do the parties meet, and who comes for each of them?"),
        _(
            "We meet on the second Tuesday of each month. Each party names one person and one"
            " deputy who may speak for it."
        ),
    ),
    Heading(
        "confidentiality",
        _("Confidentiality"),
        _("What stays in the room? What is never shared, not even among the parties?"),
        _(
            "We do not bring details of clients or cases to meetings. No party has to share what"
            " the law or its own rules protect, and none asks another to."
        ),
    ),
    Heading(
        "data",
        _("Data"),
        _("Which totals are shared, how often, how small counts are kept out, who keeps them?"),
        _(
            "Twice a year each party sends totals by county. Counts below five are left out. The"
            " college keeps them and deletes them after three years."
        ),
    ),
    Heading(
        "media",
        _("Press and publications"),
        _("Who speaks to the press, and who sees a text before it is published?"),
        _(
            "One spokesperson answers for us all. Each party has two working days to look at a text"
            " that names it. Nobody is asked for a story."
        ),
    ),
    Heading(
        "money",
        _("Money"),
        _("Who pays what, who holds money for the group, and what if there is none?"),
        _(
            "Each party pays its own staff. The community foundation holds gifts to the group."
            " Nothing here obliges a party to spend money."
        ),
    ),
    Heading(
        "disputes",
        _("When we disagree"),
        _("Who talks to whom first? What comes after that, and by when?"),
        _(
            "The two people talk within a week. If that does not help, the steward sits down with"
            " them within a month. After that the directors meet."
        ),
    ),
    Heading(
        "amendment",
        _("Changes"),
        _("How is this text changed, and who must agree?"),
        _("Any party can ask for a change. It holds once every party has agreed to it in writing."),
    ),
    Heading(
        "term",
        _("Term and time frame"),
        _("How long does it hold, what is done by when, and when is it looked at again?"),
        _(
            "It holds for two years. By the end of the first summer the on-call list is running."
            " Each spring we look at it together."
        ),
    ),
    Heading(
        "withdrawal",
        _("Leaving the agreement"),
        _("How does a party leave, with how much notice, and what does it still owe?"),
        _(
            "A party can leave with 30 days' notice in writing and gives no reason. What is"
            " confidential stays so."
        ),
    ),
)
HEADING_BY_KEY = {heading.key: heading for heading in HEADINGS}

# The parts that an agreement of each kind begins with.
BEGINS_WITH: dict[str, tuple[str, ...]] = {
    Kind.MOU: tuple(HEADING_BY_KEY),
    Kind.CONFIDENTIALITY: ("purpose", "confidentiality", "media", "term", "withdrawal"),
    Kind.MEMBER: ("purpose", "roles", "meetings", "confidentiality", "disputes", "withdrawal"),
    Kind.DATA: ("purpose", "roles", "data", "confidentiality", "money", "term", "withdrawal"),
}
