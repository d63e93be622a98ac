"""Words, marks, numbers and addresses, as a page may print them."""
