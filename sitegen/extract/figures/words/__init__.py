"""The tokens of the figure grammar, and the words it knows: numbers, magnitudes, nouns, lengths of time, qualifiers."""
