"""Whom the words for a speaker mean: pronouns, descriptions, nouns for a body, and speakers who go on."""
