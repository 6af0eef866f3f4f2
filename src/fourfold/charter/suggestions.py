"""What a partnership may start from: functions, limits, offers, and rules with a first wording."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FUNCTIONS = {
    "strategy": _("Agree on where we are going, and plan it together"),
    "operations": _("Work side by side on what members do every day"),
    "sharing": _("Share what we know and what we have"),
    "awareness": _("Help people here see what trafficking looks like in our area"),
    "engagement": _("Bring in businesses and neighbors"),
    "survivors": _("Let people with lived experience shape the work from the start"),
}
LIMITS = {
    "cases": _("We do not discuss cases, and we keep no information about clients."),
    "investigation": _("We do not investigate. Tips go to the hotline or to the police."),
    "duty": _("We do not change what a member owes to a client, a court or the law."),
    "speaking": _("We do not speak for a member without asking that member."),
}
OFFERED = {
    "interpretation": _("Interpretation"),
    "childcare": _("Childcare"),
    "transport": _("Help with travel"),
    "remote": _("Joining by phone or video"),
    "pay": _("Pay for the time and knowledge of people with lived experience"),
    "food": _("A meal or snacks"),
}


@dataclass(frozen=True)
class Topic:
    """What a ground rule can be about, with a wording to begin from."""

    key: str
    label: Promise
    wording: Promise


CONFIDENTIALITY = "confidentiality"
TOPICS: tuple[Topic, ...] = (
    Topic(
        CONFIDENTIALITY,
        _("Confidentiality"),
        _(
            "What is said here stays here. We never name or describe a client, a survivor or a"
            " case, not even without a name."
        ),
    ),
    Topic(
        "recording",
        _("Recording and AI note-takers"),
        _("Nobody records, photographs or lets a program take notes unless all of us agree first."),
    ),
    Topic(
        "respect",
        _("Respect for different views"),
        _("We listen to the end. We speak about ideas and work, not about each other."),
    ),
    Topic(
        "airtime",
        _("Everyone gets a say"),
        _("Each of us leaves room for others. The facilitator asks those who have not spoken."),
    ),
    Topic(
        "power",
        _("Who has power in the room"),
        _("We name it when rank, money or a badge makes it hard to disagree."),
    ),
    Topic(
        "lived_experience",
        _("Lived experience"),
        _("Nobody is asked to tell their story. Nobody is asked whether they have one."),
    ),
    Topic(
        "conflict",
        _("When we disagree"),
        _("We bring it up early and directly, with help from the steward if we want it."),
    ),
    Topic(
        "decisions",
        _("How we decide"),
        _("We look for a decision that all can live with. We write down what speaks against it."),
    ),
    Topic(
        "absence",
        _("Decisions made while someone was away"),
        _("We stand by what was decided. New facts are a reason to open it again."),
    ),
    Topic(
        "attendance",
        _("Coming, and sending someone"),
        _("We come, or send a deputy who knows the work. We say so beforehand."),
    ),
    Topic(
        "preparation",
        _("Coming prepared"),
        _("The agenda comes a week before. We have read it when we sit down."),
    ),
    Topic(
        "time",
        _("Time"),
        _("We begin and end on time. What is not done goes to the next agenda."),
    ),
    Topic(
        "pauses",
        _("Pauses"),
        _("Anyone may step out or ask for a pause, and gives no reason."),
    ),
    Topic(
        "media",
        _("Speaking to the press"),
        _("One person speaks for us. Everyone else speaks for their own organization."),
    ),
    Topic(
        "pictures",
        _("Pictures and social media"),
        _("No pictures of each other and no posts about a meeting without asking."),
    ),
    Topic(
        "words",
        _("The words we use"),
        _("We use words that respect people, and agree on them before we publish."),
    ),
    Topic(
        "visitors",
        _("Visitors"),
        _("Guests are announced, hear these rules first, and do not vote."),
    ),
    Topic(
        "interests",
        _("Conflicts of interest"),
        _("Who gains from a decision says so and stays out of it."),
    ),
    Topic(
        "commitments",
        _("What we take on"),
        _("We promise what we can do. When we cannot do it after all, we say so early."),
    ),
    Topic(
        "wins",
        _("Small successes"),
        _("Each meeting begins with one thing that went well since the last."),
    ),
)
TOPIC_BY_KEY = {topic.key: topic for topic in TOPICS}
RAISED_BY = _("Anyone in the partnership, for themselves or for someone else.")
INFORMAL_PATH = _(
    "Talk with the person first. The steward can sit in. We try this within two weeks."
)
FORMAL_PATH = _(
    "Write to the steward, or to the coordinator if the steward is involved. Within 30 days, two"
    " people who are not involved hear both sides and propose what to do. Nobody is worse off for"
    " raising something."
)
