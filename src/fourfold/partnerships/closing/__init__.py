"""The end of a partnership: take everything along, a second person, fourteen days, and gone."""
