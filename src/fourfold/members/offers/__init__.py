"""What each member can bring: hours a month, rooms, trainers, interpreters and the rest."""
