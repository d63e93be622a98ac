"""What all pages share: the page itself, how it is printed, and how long lists are cut into pages."""
