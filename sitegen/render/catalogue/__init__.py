"""What may be published of the facts, found by id and put in order, and the ids of corrections."""
