"""What an article does with a clause: asserts, denies, asks, supposes, wishes or passes it on; one answer for all."""
