"""How days and times are written: as people in the United States do, in both languages."""
