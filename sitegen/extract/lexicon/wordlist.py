"""Sets of words, written as running text so that a list stays readable and a change shows as one word."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())
