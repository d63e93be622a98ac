"""Numbers with their units, in one run of words: ranges, rates, two units of one quantity, and what is no amount."""
