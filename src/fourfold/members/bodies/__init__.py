"""Who is already doing this here: task forces, teams and councils, and what we do about each."""
