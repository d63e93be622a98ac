"""Names in a sentence: where they are, what kind of thing they name, and what the words around them tell."""
