"""Asking people in: letters, secret links, answers."""
