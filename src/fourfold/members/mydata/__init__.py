"""My data: what is stored about a person, to see, to correct, to take along; and leaving."""
