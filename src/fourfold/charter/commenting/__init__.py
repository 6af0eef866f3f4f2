"""What members say about the articles, and what comes of it."""
