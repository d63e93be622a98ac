"""Capitalised words of the calendar and of sentence beginnings: never names of people by themselves."""

from sitegen.extract.lexicon.wordlist import words

DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec
    """,
)
WHEN = words("yesterday today tomorrow earlier later recently afterwards afterward then tonight")
