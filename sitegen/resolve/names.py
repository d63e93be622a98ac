"""Names as keys: when two spellings are one name, and when a name is too short to tell who is meant."""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import Final


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list that is written as a line of text."""
    return frozenset(words.split())


_APOSTROPHES: Final = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-", "–": "-"})

_HONORIFICS: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "the"})
"""Words before a name that are no part of it."""

_PARTICLES: Final = word_set(
    "a abu af al av ben bin da das de del della den der di do dos du e el ibn la las le los mac of san st ter van von "
    "y zu",
)
"""Words that belong to a surname: "de Vell" is one surname, not a first name and a surname."""

_TITLES: Final = word_set(
    "admiral ambassador archbishop baron baroness bishop brother capt captain cardinal chairman chairwoman chancellor "
    "chief col colonel commissioner commander congressman congresswoman councillor count countess duchess duke emperor "
    "father gen general gov governor imam inspector judge justice king lady lieutenant lord lt major maj mayor "
    "minister officer pope premier president prince princess queen rabbi rep representative saint secretary sen "
    "senator sergeant sgt sheikh sister speaker superintendent sultan",
)
"""Offices before a surname: "Governor Vell" says no more about who is meant than "Vell"."""

_GENERIC: Final = word_set(
    "administration affairs agency agriculture air and armed army assembly authorities authority bank board "
    "bureau cabinet central city coalition commission committee community company congress constitutional council "
    "county court defence defense department deputy development director district economic economy education "
    "election electoral embassy energy environment executive federal finance fire for force forces foreign "
    "government guard health high home hospital house industry information institute interior internal labor "
    "labour law legislature lower military ministry municipal municipality national navy of office opposition "
    "organisation organization parliament party planning police ports prime prison prosecution prosecutor "
    "prosecutors public regional republic rescue school security senate service services society state supreme "
    "tax the town trade transport treasury tribunal union university upper welfare works",
)
"""Words that name an institution only together with a place: every country has a Foreign Ministry."""


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """Reduce a name to what two spellings of it share.

    Case, white space, kinds of apostrophe and hyphen, invisible characters, full stops and honorifics are no part of
    a name. Accents are: "Rene Vell" and "René Vell" have two keys. A name without any visible character has the
    empty key.
    """
    plain = name.translate(_APOSTROPHES)
    seen = plain if plain.isascii() and plain.isprintable() else _seen(plain)
    words = unicodedata.normalize("NFC", seen).casefold().replace(".", " ").replace(",", " ").split()
    while len(words) > 1 and words[0] in _HONORIFICS:
        words = words[1:]
    return unicodedata.normalize("NFC", " ".join(words))


def _seen(text: str) -> str:
    """Return a text without what nobody sees of it, any white space in it as blanks."""
    spaced = "".join(" " if c.isspace() else c for c in text)
    return "".join(c for c in spaced if unicodedata.category(c) not in {"Cc", "Cf"})


def folded_key(key: str) -> str:
    """Return a key without its accents, for an outlet that prints none."""
    return "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))


def display_name(name: str, kind: str = "unknown") -> str:
    """Return a name for display: white space collapsed, honorifics before a person's dropped, all else as written.

    What is named after somebody keeps the title that it is named with ("Dr. Wessa Clinic").
    """
    words = name.split()
    while kind != "organisation" and len(words) > 1 and words[0].rstrip(".").casefold() in _HONORIFICS - {"the"}:
        words = words[1:]
    return " ".join(words)


def is_local(key: str, kind: str) -> bool:
    """Return whether a name says who is meant only inside its own article.

    So does a bare surname, also with one initial, a particle or an office before it, and an institution that is named
    without its country ("the Foreign Ministry", "police").
    """
    words = key.split()
    if kind in {"person", "unknown"}:
        telling = [w for w in words if len(w) > 1 and w not in _PARTICLES and w not in _TITLES]
        initials = [w for w in words[:-1] if len(w) == 1]
        return len(telling) + (len(initials) > 1) <= 1
    return all(w in _GENERIC for w in words)


def is_common_office(words: Collection[str]) -> bool:
    """Return whether an office is found in every state or company: "prime minister", "chief executive"."""
    return all(w in _GENERIC or w in _TITLES for w in words)


def shortened(text: str, longest: int = 60) -> str:
    """Cut a text at a word's end, with an ellipsis where something is left out."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    return re.sub(r"\s+\S*$", "", flat[:longest]) + "…"
