"""Deciding together: rules as data, rounds with a question and an end, and open answers."""
