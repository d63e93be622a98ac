"""What a figure means: what it measures, when, how it changed, and what was done with it, from the clause around it."""
