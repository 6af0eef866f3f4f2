"""Riverbend, a fictional partnership with a lived-in year."""
