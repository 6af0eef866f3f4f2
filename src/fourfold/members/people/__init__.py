"""The list of members and the people who speak for them: seen, added, changed, removed."""
