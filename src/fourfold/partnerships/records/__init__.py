"""What the program tells of itself: who can do what, what is stored, and what was done."""
