"""A sentence without a parser: its cues, its noun phrases, its subjects, and who stands as a source."""
