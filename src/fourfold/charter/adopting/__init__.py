"""Putting the charter to the group, and what the group answered."""
