"""The chairs that Riverbend wants filled, and who sits where. Eleven of them wait for somebody."""

# Suggestion: whose chair it is, and the term in days from today (start, end); None stays empty.
CHAIRS: dict[str, tuple[str, int, int] | None] = {
    "lived-experience": None,
    "lived-experience-2": None,
    "schools": ("Riverbend School District", -280, 450),
    "public-health": ("Five Valleys Public Health", -310, 420),
    "labor": ("Three Rivers Workers’ Center", -310, 420),
    "youth": ("Steel Bridge Youth Alliance", -20, 710),
    "faith": ("Grace on Fourth Church", -160, 570),
    "employers": None,
    "hotels-transport": ("Cottonwood Inns of Riverbend", -20, 345),
    "root-causes": ("Riverbend Interfaith Kitchen", -150, 580),
    "victim-services": ("Confluence Advocacy Center", -310, 75),
    "violence-advocates": ("Bent Cottonwood Shelter Network", -310, 420),
    "health-care": ("Huerfano Valley Clinic", -310, 420),
    "child-welfare": None,
    "human-services": ("Riverbend Human Services", -310, 420),
    "behavioral-health": ("Open Gate Behavioral Health", -280, 450),
    "runaway-youth": ("Night Lantern Youth Shelter", -270, 460),
    "legal-aid": ("Legal Aid of the Five Valleys", -280, 450),
    "immigrant-advocacy": ("Casa del Río Welcome Center", -280, 450),
    "culture": None,
    "interpreters": ("Voces Interpreters Cooperative", -160, 570),
    "police": ("Riverbend Police Department", -310, 420),
    "prosecutor": ("Three Rivers District Attorney’s Office", -310, 420),
    "federal": None,
    "system-advocates": ("Riverbend Victim Assistance Unit", -280, 450),
    "courts": None,
    "defense": None,
    "tribal-government": ("Blue Heron River Nation", -220, 510),
    "neighbors": None,
    "elected": None,
    "funder": ("Riverbend Community Foundation", -230, 500),
    "university": ("Three Rivers State College", -250, 480),
    "library": None,
}
# The one that is filled. It names nobody, and no day stands beside it.
FILLED = "lived-experience"
OWN_CHAIR = {"title": "A farmworker", "sector": "labor", "ps": ["prevention"]}
PLANNING_TEAM = (
    "Confluence Advocacy Center",
    "Bent Cottonwood Shelter Network",
    "Riverbend Police Department",
    "Three Rivers Workers’ Center",
    "Five Valleys Public Health",
)
