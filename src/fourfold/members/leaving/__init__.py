"""Leaving well: what is handed on, and members who left or are taking a break."""
