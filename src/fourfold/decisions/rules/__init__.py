"""How the partnership decides: four worked rules to begin from, or one in its own words."""
