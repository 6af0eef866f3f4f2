"""What the partnership is for and how it behaves: the proposal and the ground rules."""
