"""Young members: an agency holds the consent, an adult is the contact, no list shows them."""
