"""The one-time link of the operator, and the page that makes a partnership from it."""
