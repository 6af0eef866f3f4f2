"""When the partnership meets. For now, its first date."""
