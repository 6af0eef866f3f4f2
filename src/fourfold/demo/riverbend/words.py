"""What Riverbend wrote: its proposal, ground rules, meetings, and who else is at work."""

from fourfold.charter.models import Article
from fourfold.members.models import ExistingBody

NAME = "Riverbend Partnership Against Trafficking"
SHORT_NAME = "Riverbend"
KEEPERS = {
    "host": "Confluence Advocacy Center",
    "host_kind": "nonprofit",
    "custodian": "Priya Raman, Confluence Advocacy Center",
    "fiscal_sponsor": "Riverbend Community Foundation",
    "successor": "Five Valleys Public Health",
}
# A number from the range that is kept free for stories.
HOTLINE = {
    "hotline_name": "Riverbend help line (made up)",
    "hotline_phone": "719-555-0199",
    "hotline_text": "Text HOLA to 719-555-0198 (made up)",
}
LANDS = {"tribal_lands": ["Blue Heron River lands"]}

# Days ago, key, text, what was chosen. A key that comes again is a later version.
ARTICLES = (
    (
        334,
        Article.Key.DEFINITION,
        "Sex and labor trafficking both happen here. We see it in motels along the highway, in"
        " fields and packing sheds, in private homes, and in debts that can never be paid back.",
        (),
    ),
    (334, Article.Key.FUNCTIONS, "", ("strategy", "sharing", "awareness", "survivors")),
    (334, Article.Key.LIMITS, "", ("cases", "investigation", "duty")),
    (333, Article.Key.VISION, "People in our six counties can work and love in freedom.", ()),
    (333, Article.Key.MISSION, "We bring together those who can prevent trafficking.", ()),
    (333, Article.Key.HOURS, "4", ()),
    (332, Article.Key.OFFERED, "", ("interpretation", "remote", "food")),
    (
        301,
        Article.Key.MISSION,
        "We bring together people from six counties to prevent trafficking, to stand beside those"
        " it has harmed, and to hold those who profit from it to account.",
        (),
    ),
    (
        150,
        Article.Key.OFFERED,
        "The foundation pays for interpreters and for time. Ask the coordinator.",
        ("interpretation", "childcare", "transport", "remote", "pay", "food"),
    ),
    (
        84,
        Article.Key.VISION,
        "In our six counties everyone can work, love and move in freedom, and help comes early to"
        " those whose freedom was taken.",
        (),
    ),
)
RULE_TOPICS = (
    *("recording", "respect", "airtime", "power", "lived_experience", "conflict"),
    *("decisions", "attendance", "time", "pauses", "wins"),
)
REWORDED = (
    (
        90,
        "time",
        "We begin and end on time, and we stop for ten minutes in the middle. What is not done goes"
        " to the next agenda.",
    ),
)
OWN_RULE = "We eat together before we talk. Whoever comes hungry is served first."
PATHS_REVIEWED_IN = 190

# Days ago (ahead when negative), hour, planned how many days before, details.
MEETINGS = (
    (
        317,
        10,
        20,
        {
            "purpose": "Get to know each other, and agree on how we talk",
            "place": "Community Foundation, river room, 12 Bridge Street",
            "minutes": 120,
        },
    ),
    (
        92,
        13,
        30,
        {
            "purpose": "Read the mission together, and choose what to do first",
            "place": "Told by phone",
            "is_place_confidential": True,
            "link": "https://meet.riverbend.example/second",
            "minutes": 90,
        },
    ),
    (
        -12,
        10,
        26,
        {
            "purpose": "Choose two goals for next year",
            "place": "Three Rivers Workers’ Center, 11 Depot Street",
            "link": "https://meet.riverbend.example/third",
            "dial_in": "719-555-0197, then 4411",
            "minutes": 90,
        },
    ),
)
CALLED_OFF = (
    205,
    13,
    40,
    {
        "purpose": "Read the mission together",
        "place": "Riverbend School District, board room",
        "minutes": 90,
    },
)

BODIES = (
    {
        "name": "Southern Plains Response Team",
        "kind": ExistingBody.Kind.TEAM,
        "area": "Three counties to the east",
        "contact": "Front desk of Little Owl, 719-555-0105",
    },
    {
        "name": "Statewide Freedom Council",
        "kind": ExistingBody.Kind.COUNCIL,
        "area": "The whole state",
        "contact": "council@statewidefreedom.example",
        "choice": ExistingBody.Choice.LINK,
        "reason": "They set standards and train. We send one person and bring the questions home.",
    },
    {
        "name": "Two Passes Task Force",
        "kind": ExistingBody.Kind.NEIGHBOR,
        "area": "The counties west of the pass",
        "contact": "Chair, 719-555-0196",
        "choice": ExistingBody.Choice.GO_ON,
        "reason": "It is three hours away over the pass. We share trainings, not meetings.",
    },
)
# What was decided later about the first of them.
DECIDED = {
    "choice": ExistingBody.Choice.LINK,
    "reason": "They work on single cases, we do not. The Child Advocacy Center sits in both.",
}
