"""The sheets of actors, topics and articles, with their further pages."""
