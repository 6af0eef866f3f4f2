"""Chairs that lead: what they take on, who said yes to it, who comes next, who steps in."""
