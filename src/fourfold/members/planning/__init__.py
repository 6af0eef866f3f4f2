"""The few people who plan the first steps together."""
