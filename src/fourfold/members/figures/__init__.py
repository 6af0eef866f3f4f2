"""How steady the table is: a few figures about the whole, never about a person."""
