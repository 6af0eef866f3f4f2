"""Who belongs: organizations, representatives, positions, invitations, the balance of the table."""
