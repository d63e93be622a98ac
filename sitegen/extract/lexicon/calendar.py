"""Capitalised words of the calendar and of sentence beginnings: never names of people by themselves."""

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec""".split(),
)
WHEN = frozenset("yesterday today tomorrow earlier later recently afterwards afterward then tonight".split())
