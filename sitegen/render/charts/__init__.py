"""Charts: when there is one, what it shows, and its drawing."""
