"""What the demo partnership is made of: its members, words and chairs. All of it is made up."""
