"""Numbers in digits and in words, with their magnitudes and fractions."""
