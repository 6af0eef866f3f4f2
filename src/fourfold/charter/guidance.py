"""What stands beside an article while it is written: a hint, three questions, a worked example.

The examples are Riverbend's, which is made up. `QUESTIONS` of vision and mission are asked one by
one, because their answers make a first draft.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from fourfold.charter.models import Article

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Key = Article.Key
COMPOSED = (Key.VISION, Key.MISSION)


@dataclass(frozen=True)
class Aid:
    """Help with one article."""

    hint: "_StrPromise"
    questions: "tuple[_StrPromise, ...]"
    example: "_StrPromise"


AIDS: dict[str, Aid] = {
    Key.DEFINITION: Aid(
        _(
            "Two or three sentences: what happens here, to whom, in which kinds of work. Sex and"
            " labor trafficking both count. Write about the area, never about a person."
        ),
        (
            _("Which kinds of work and places are there here?"),
            _("What do you count as trafficking that others may not?"),
            _("Where do you still know too little?"),
        ),
        _(
            "Trafficking means that someone is made to work or to sell sex by force, by lies or by"
            " debt. Here we see it in motels, in fields and in private homes. A person under 18 in"
            " the sex trade needs no proof of force. We know little yet about remote ranches."
        ),
    ),
    Key.PARTNERSHIP: Aid(
        _("What makes this more than a mailing list: who is in it, and what each brings along."),
        (
            _("How many organizations does it take?"),
            _("What do you do jointly, rather than side by side?"),
            _("What stays each member's own business?"),
        ),
        _(
            "A partnership is at least two organizations that plan together, share work and answer"
            " to each other for it. Each member stays its own master and keeps its own duties."
        ),
    ),
    Key.FUNCTIONS: Aid(
        _("Choose what you would really do in the first year. Fewer is better."),
        (
            _("What can only be done together?"),
            _("What would members miss first if you stopped?"),
            _("Who has the time to do it?"),
        ),
        _(
            "In the first year we set goals together, share what we know about services, and train"
            " two groups that meet people at risk: motel staff and school nurses."
        ),
    ),
    Key.LIMITS: Aid(
        _("Saying what you leave to others builds trust with those others."),
        (
            _("What will you not do, even if someone pays for it?"),
            _("Which work belongs to one agency alone?"),
            _("What do outsiders wrongly expect of you?"),
        ),
        _(
            "We do not run a shelter, take calls from people in danger, or search for anyone. Who"
            " calls us is given the hotline."
        ),
    ),
    Key.VISION: Aid(
        _("One sentence: how it is here when the work has succeeded."),
        (
            _("Who should be safe here?"),
            _("What would be different in ten years?"),
            _("What would people say about this place?"),
        ),
        _(
            "In our six counties everyone can work, love and move in freedom, and help comes early"
            " to those whose freedom was taken."
        ),
    ),
    Key.MISSION: Aid(
        _("One sentence: what you do, with whom, toward that."),
        (
            _("What do you do together?"),
            _("Who is part of it?"),
            _("What changes because of it?"),
        ),
        _(
            "We bring together those who prevent, protect and enforce, so that help is known, fits"
            " together, and is shaped by people who have lived it."
        ),
    ),
    Key.STANDARDS: Aid(
        _("Three to five, each with one sentence on how it shows in what you do."),
        (
            _("What do you want to be held to?"),
            _("How would a newcomer notice it in a meeting?"),
            _("What do you give up for it?"),
        ),
        _(
            "Choice: people decide about their own lives, and we do not decide for them. Fairness:"
            " labor trafficking gets as much of our time as sex trafficking. Candor: we say what we"
            " do not know."
        ),
    ),
    Key.MEMBERSHIP: Aid(
        _("Who can be a member, who says yes, how one leaves, and when membership ends."),
        (
            _("Who may join, and who decides that?"),
            _("What does a member promise, and for how long?"),
            _("How does one leave, and what is handed on?"),
        ),
        _(
            "Any organization that works in the six counties may ask. The coordinator puts it to"
            " the next meeting. A member sends one person and one deputy. Who leaves tells the"
            " coordinator in writing and hands over open tasks within 30 days. After a year without"
            " a word we ask whether it still fits."
        ),
    ),
    Key.HOURS: Aid(
        _("What a member gives each month, in hours, meetings included."),
        (
            _("What can a small office give?"),
            _("Does the number count travel?"),
            _("What may people leave out first?"),
        ),
        _("4"),
    ),
    Key.OFFERED: Aid(
        _("What makes it possible to come. Offer only what you can keep."),
        (
            _("Who cannot come today, and why?"),
            _("What is paid for already?"),
            _("Whom does one ask, without giving a reason?"),
        ),
        _(
            "The foundation pays for interpreters and for time. Ask the coordinator; nobody asks"
            " you why."
        ),
    ),
    Key.ROLES: Aid(
        _("For each role: what it does, what it decides alone, how long it lasts."),
        (
            _("Who calls the meetings, and who leads them?"),
            _("Who may speak or sign for the group?"),
            _("Whom does one go to with a conflict, and who if that person is part of it?"),
        ),
        _(
            "Two chairs from two different Ps lead for one year and take turns. The coordinator"
            " plans meetings and keeps the records. The steward helps when people disagree; when"
            " the steward is involved, the second chair does. Nobody signs for another member."
        ),
    ),
    Key.DECISIONS: Aid(
        _("Which questions need everybody, and which do not. Your rules for counting stand below."),
        (
            _("Which questions go to all members?"),
            _("What may the chairs decide between meetings?"),
            _("What happens when somebody was away?"),
        ),
        _(
            "The charter, money and new goals go to all members. The chairs decide what cannot wait"
            " and tell the others within a week. Who was away is bound too, and may ask to look at"
            " it again."
        ),
    ),
    Key.CONFIDENTIAL: Aid(
        _("What may be told, to whom, and what never comes into the room."),
        (
            _("What may a member tell at the office afterwards?"),
            _("What must stay with the agency that knows it?"),
            _("What do you do when someone slips?"),
        ),
        _(
            "We talk about places, patterns and plans. Nobody names or describes a client, a"
            " survivor or a case. What one member says about its own troubles stays in the room."
            " When someone slips, the facilitator stops, and it is left out of the minutes."
        ),
    ),
    Key.TRUST: Aid(
        _("What lets you rely on each other, in your own words, and how you tell it is there."),
        (
            _("When did you last rely on another member, and it went well?"),
            _("What would make you stop?"),
            _("Is it about people, or about doing what one promised?"),
        ),
        _(
            "Trust means that we expect good will from each other, keep what we promise, know our"
            " work, tell the truth, and say openly what we cannot share. We take a risk on each"
            " other because of it. We ask ourselves twice a year how it stands."
        ),
    ),
    Key.SPEAKING: Aid(
        _("Who speaks for the group, who signs off on what is published, and in which words."),
        (
            _("Who answers a reporter?"),
            _("Who reads a text or a picture before it goes out?"),
            _("How soon do members get the minutes?"),
        ),
        _(
            "The chairs speak for us. All others speak for their own office. Two members from"
            " different Ps read a text before we publish it. We show no bruises, chains or"
            " children. Minutes go out within a week."
        ),
    ),
    Key.MONEY: Aid(
        _("Who holds it, who may spend how much, who looks at the books. Also when there is none."),
        (
            _("In whose account is it, and under which agreement?"),
            _("How much may one person spend without asking?"),
            _("Who sees the figures, and how often?"),
        ),
        _(
            "The community foundation holds our money and takes five percent for it. The two chairs"
            " may spend up to 500 dollars together. Anything above goes to the members. Everyone"
            " sees the figures every three months."
        ),
    ),
    Key.RECORDS: Aid(
        _("Which records the group keeps, where they are, who may see them, how long."),
        (
            _("What do you write down at all?"),
            _("Who hosts it, and who else could read it?"),
            _("What happens to it when the group ends?"),
        ),
        _(
            "We keep contacts, minutes, plans and totals. We keep nothing about clients. The"
            " advocacy center hosts the records, and a named person answers for them. Totals below"
            " five are not published. If we end, members get a copy and the rest is deleted."
        ),
    ),
    Key.REVIEW: Aid(
        _("When you read all this again, who starts it, and how a change is made before then."),
        (
            _("Who calls for it, and how long before?"),
            _("How can a single member ask for a change?"),
            _("What happens if nobody gets around to it?"),
        ),
        _(
            "We read the charter every year in the month we began. Any member may ask for a change"
            " in between. Until a new version is agreed, the last one holds."
        ),
    ),
}
