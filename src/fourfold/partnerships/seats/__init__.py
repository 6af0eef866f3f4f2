"""Who has access: roles, suspension, the end of access, and visits of one hour."""
