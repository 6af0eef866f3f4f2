"""Choosing people from the whole list: for the planning team, or for invitations."""
