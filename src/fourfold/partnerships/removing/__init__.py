"""Remove for safety: one person asks, a second one confirms, and it is gone everywhere."""
