"""Renaming, adding, ordering and retiring the partnership's own words."""
