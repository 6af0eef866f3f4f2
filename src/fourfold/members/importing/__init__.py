"""Bringing in a contact list as it is: what each row would become, and adding it."""
