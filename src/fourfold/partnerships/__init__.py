"""The partnership itself, who has a seat in it, and the door that everything passes."""
