"""Who is at the table and who is missing: counts, sentences, a picture."""
