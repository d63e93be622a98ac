"""Under which word a name stands in a list: a person's surname, where that can be told."""

import re
from collections.abc import Collection, Sequence
from typing import Final

_OF_SURNAMES: Final = frozenset(
    {"al", "da", "de", "del", "della", "di", "du", "el", "la", "le", "mac", "ní", "ó", "st", "van", "von"}
)
"""Words that a surname begins with where they have a capital ("Martin Van Buren"); with a small one it is looked for
under the word behind it ("Joost van der Meel"), as indexes in English have it (Chicago Manual of Style, 16.71)."""
_BEHIND: Final = re.compile(r"(?:jr|sr|[ivx]+)\.?", re.IGNORECASE)
"""What stands behind a surname and is none."""
_APART_BY: Final = " (in “"
"""Stands in a name before the title of the one article in which it tells who is meant."""


def filed_under(name: str, aliases: Collection[str] = (), *, person: bool) -> str:
    """Return the words of a name in the order in which a list sorts it: "Frost Adela".

    Where the articles call somebody by the first word alone and never by the last, the surname stands first already, as
    in names of much of Asia and of Hungary. What is no person is sorted as it is written.
    """
    words = name.partition(_APART_BY)[0].split()
    while len(words) > 2 and _BEHIND.fullmatch(words[-1].strip(",")):  # noqa: PLR2004 - two words and more are left
        words.pop()
    if not person or len(words) < 2 or (words[0] in aliases and words[-1] not in aliases):  # noqa: PLR2004 - one word
        return name
    first = _begin_of_surname(words)
    return " ".join((*words[first:], *words[:first]))


def _begin_of_surname(words: Sequence[str]) -> int:
    """Return at which word the surname begins; the first word is none of it."""
    first = len(words) - 1
    while first > 1 and words[first - 1][:1].isupper() and words[first - 1].casefold() in _OF_SURNAMES:
        first -= 1
    return first
