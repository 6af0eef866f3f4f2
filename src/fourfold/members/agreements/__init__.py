"""What members agree on in writing, and where each party stands."""
