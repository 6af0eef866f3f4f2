"""How the work involves people with lived experience: by project, never by person."""
