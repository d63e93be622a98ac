"""What a number can be a number of: shares, measures and money, by their names, symbols and signs."""
