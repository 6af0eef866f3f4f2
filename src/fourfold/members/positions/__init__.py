"""The chairs at the table: which ones the partnership wants, and who sits on them."""
