"""Welcoming people who are new, and what people have been trained in."""
