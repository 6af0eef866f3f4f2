"""What the partnership is called, where it works, whom it points to, and who keeps it."""
