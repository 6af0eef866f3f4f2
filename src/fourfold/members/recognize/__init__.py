"""Reads a messy contact list: people, organizations, what an organization does. Pure functions.

Nothing here touches the database or decides for a person: every answer carries how sure it is and
a sentence that says why, and what is doubtful becomes a question.
"""
