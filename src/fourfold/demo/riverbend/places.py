"""Where Riverbend works: six real counties, put into four regions."""

PUEBLO, CROWLEY = "08101", "08025"
OTERO = "08089"
HUERFANO, LAS_ANIMAS = "08055", "08071"
FREMONT = "08043"
REGIONS = {
    "Steelworks and river": (PUEBLO, CROWLEY),
    "Melon fields": (OTERO,),
    "Two Peaks": (HUERFANO, LAS_ANIMAS),
    "Canyon": (FREMONT,),
}
COUNTIES = [fips for counties in REGIONS.values() for fips in counties]
