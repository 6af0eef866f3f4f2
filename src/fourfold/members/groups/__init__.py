"""Committees and working groups: charter, end, people."""
