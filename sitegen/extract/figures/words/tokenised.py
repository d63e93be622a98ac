"""Closes the blanks that tokenised text sets around the hyphens and slashes of a number: "a 12 - mile zone", "3 / 8".

Corpora of wire copy are printed so, in small letters throughout, and owners too ("Velm 's tolls"). Only what a number
hangs on is closed: a dash between two clauses looks the same ("the hall seats 300 - most of them upstairs"). In copy
with capitals only the fractions of prices are closed. The places of the tokens stay the body's.
"""

import re

from sitegen.extract.languages.vocabulary import Amounts, CountedNouns, Morphology, Numbers
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import GLUED, SPACE, Token

_PARTED = re.compile(r"[0-9a-z] [-/':] [0-9a-z$]")

_OWNER = re.compile(r"\w ['’]\w")
_APOSTROPHES = frozenset("'’")


def close(text: Text) -> Text:
    """Return a text whose numbers and owners hold together; the same text where it is not tokenised."""
    text = _with_owners(text) if _OWNER.search(text.body) else text
    if not _PARTED.search(text.body):
        return text
    holds = _holds if text.body == text.body.lower() else _holds_a_part
    tokens = list(text.tokens)
    for place in range(1, len(tokens) - 1):
        mark, then = tokens[place], tokens[place + 1]
        if mark.text in {"-", "/", "'", ":"} and mark.gap == SPACE == then.gap and holds(tokens, place):
            tokens[place] = mark._replace(gap=GLUED)
            tokens[place + 1] = then._replace(gap=GLUED)
    return text._replace(tokens=tuple(tokens))


def _with_owners(text: Text) -> Text:
    """Return a text in which a blank parts no owner from its ending ("Velm 's tolls"): the three tokens are one."""
    tokens: list[Token] = []
    for token in text.tokens:
        owner = _owner(text, tokens, token)
        if owner is not None:
            del tokens[-2:]
        tokens.append(owner or token)
    return text._replace(tokens=tuple(tokens))


def _owner(text: Text, before: list[Token], ending: Token) -> Token | None:
    """Return the word before an apostrophe behind a blank with its ending, where the two make an owner."""
    if ending.gap != GLUED or len(before) < 2 or before[-1].text not in _APOSTROPHES:  # noqa: PLR2004
        return None
    noun, mark = before[-2:]
    lower = f"{noun.lower}'{ending.lower}"
    word = text.language.word(lower)
    if noun.kind != "word" or mark.gap != SPACE or Morphology.OWNER_ENDING not in word.classes:
        return None
    return noun._replace(text=text.body[noun.start : ending.end], lower=lower, end=ending.end, word=word)


def _holds(tokens: list[Token], place: int) -> bool:
    """Return whether a mark between blanks belongs to a number."""
    before, mark, then = tokens[place - 1 : place + 2]
    after = tokens[place + 2].text if place + 2 < len(tokens) else ""
    digits = before.kind == then.kind == "number"
    if mark.text == "'":
        return digits and after == '"'
    if mark.text == ":":
        return digits
    if mark.text == "/":
        return digits or (before.kind == "word" and then.isa(Numbers.AFTER_SLASH))
    return _hyphenates(tokens, place, after)


def _holds_a_part(tokens: list[Token], place: int) -> bool:
    """Return whether a slash between blanks stands in a fraction in its lowest terms, as prices are told ("3 / 8")."""
    before, mark, then = tokens[place - 1 : place + 2]
    if mark.text != "/" or then.text not in _PRICED or not before.text.isdecimal():
        return False
    return int(before.text) % 2 == 1 and int(before.text) < int(then.text)


_PRICED = frozenset({"2", "4", "8", "16", "32", "64"})
"""Denominators of the fractions that prices and rates were told in."""


def _hyphenates(tokens: list[Token], place: int, after: str) -> bool:
    """Return whether a hyphen between blanks joins a number to its unit, or goes on with such a chain."""
    before, _, then = tokens[place - 1 : place + 2]
    number = before.kind == "number" or before.isa(Numbers.NUMBER_WORD)
    chained = tokens[place - 1].gap == GLUED and tokens[place - 2].text == "-"
    if then.isa(Numbers.JOINT):
        return (number or chained) and after == "-"
    if chained or before.isa(Amounts.POWER):
        return True
    noun = then.kind == "word" and not then.isa(CountedNouns.STOP)
    return number and (then.kind == "number" or then.isa(Numbers.PART_AFTER_HYPHEN) or noun)
