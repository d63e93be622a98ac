"""Numbers that are no figures: dates, times, ordinals, scores, labels, and parts of names.

Each rule looks at the shape around the digits and says where to read on. A number with a currency, a magnitude or a
percentage is never a year, a date or a label, so the grammar asks about the shapes that its unit leaves open.
"""

import re

from sitegen.extract.figures.amounts.compact import is_hours_and_minutes, read_time
from sitegen.extract.figures.numbers.fractions import read_share_in_digits, read_slashed, read_slashed_of
from sitegen.extract.figures.units.lookup import longest, unit_names
from sitegen.extract.figures.words.magnitudes import read_magnitude
from sitegen.extract.figures.words.tokens import GLUED, SPACE, Text, word_set
from sitegen.extract.lexicon.calendar import MONTHS

_ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th", "s", "'s", "x", "th-century"})
_TIME_SUFFIXES = word_set(
    "am pm a.m. p.m. a.m p.m o'clock gmt est edt cet cest utc pst pdt bst ist hrs h",
)
_CHAIN = frozenset("-–/:.‑^")
_LABELS = word_set(
    "article chapter flight title section cluster channel route highway interstate room unit division phase stage "
    "level grade class group team no no. nos number page pages line lines boeing airbus apollo formula bowl windows "
    "iphone psalm proposition prop bill resolution rule amendment area zone district precinct ward pier gate terminal "
    "platform track episode season volume vol act scene verse type mark model mach catch studio radio fm tier "
    "category version day week year round game match lot step part item question appendix annex schedule exhibit "
    "figure table box building block suite apartment apt paragraph clause protocol directive regulation order form "
    "code sector point goal layer size ps playstation xbox fortune nasdaq p s&p dow nikkei ftse dax cac stoxx "
    "euronext union local battalion brigade regiment squadron hwy exit lane bus train tram bus gate u-",
)
_SMALL_LABELS = word_set("page no line chapter paragraph article section bus tram flight route room gate platform lane")
_YEAR_WORDS = word_set(
    "in since by until till of from to during before after through circa early late mid the and between for around "
    "about fiscal fy summer spring autumn winter fall class year",
)
_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}\Z")
_VERSION = re.compile(r"(?=[0-9.]*\.[0-9]{1,2}(?:\.|\Z))[0-9]+(?:\.[0-9]+){2,}\Z")
"""Digits with several points that group no thousands: a version, an address of a computer."""
_MODERN = re.compile(r"(?:19|20)[0-9]{2}\Z")


def skip_shape(text: Text, index: int) -> int | None:
    """Return where to read on after digits whose shape makes them no figure, else None.

    Args:
        text: The article.
        index: A token of digits.

    """
    if is_fraction(text, index) or read_time(text, index):
        return None
    after = _chain(text, index) or index + (4 if is_hours_and_minutes(text, index) else 1)
    if (after > index + 1 and not _is_range(text, index, after)) or _VERSION.match(text.at(index).text):
        return after
    if _in_a_name(text, index):
        return after
    then = text.at(after)
    if then.gap == GLUED and then.kind == "word" and then.lower in _ORDINAL_SUFFIXES and not is_stone(text, after):
        return after + 1
    if then.lower in _TIME_SUFFIXES and text.joined(after) and (then.gap == GLUED or not then.text.isupper()):
        return after + 1
    return after if _is_date(text, index, after) else None


def is_stone(text: Text, place: int) -> bool:
    """Return whether "st" hangs on digits of which it makes no ordinal: "9st" is a weight, "21st" a rank."""
    digits = text.at(place - 1).text
    return text.at(place).text == "st" and text.glued(place) and (digits[-1:] != "1" or digits[-2:] == "11")


def is_fraction(text: Text, index: int) -> bool:
    """Return whether digits with a slash are a part of a unit or a share, "1/2 %", "3-1/2 inches", "2/3 of the"."""
    hyphen = text.at(index + 1).text == "-" and text.glued(index + 1) and text.glued(index + 2)
    place = index + 2 if hyphen else index
    if text.at(place + 1).text != "/" or text.at(place - 1).text == "/":
        return False
    slashed = read_slashed(text, place)
    if slashed is None:
        return not hyphen and read_share_in_digits(text, place) is not None
    after = slashed[1] + (text.at(slashed[1]).text == "-" and text.glued(slashed[1]))
    unit = longest(text, after, unit_names(text.language)) or read_magnitude(text, slashed[1])
    return unit is not None or read_slashed_of(text, place) is not None or _is_shared(text, place, hyphen=hyphen)


def _is_shared(text: Text, place: int, *, hyphen: bool) -> bool:
    return not hyphen and read_share_in_digits(text, place) is not None


def _chain(text: Text, index: int) -> int | None:
    """Return where a chain of digits joined by hyphens, slashes or colons ends ("9/11", "555-0100", "10:30")."""
    after = index + 1
    while (
        text.at(after).text in _CHAIN
        and text.glued(after)
        and text.glued(after + 1)
        and text.at(after + 1).kind == "number"
    ):
        after += 2
    return after if after > index + 1 else None


def _is_range(text: Text, index: int, after: int) -> bool:
    """Return whether a chain can be a range: two numbers that rise, a hyphen between, neither a year."""
    if after != index + 3 or text.at(index + 1).text not in {"-", "–", "‑"}:
        return False
    low, high = text.at(index).text, text.at(index + 2).text
    if _MODERN.match(low) or low.startswith("0") or text.at(index - 1).text == "(":
        return False
    try:
        return float(low.replace(",", "")) < float(high.replace(",", ""))
    except ValueError:
        return False


def _in_a_name(text: Text, index: int) -> bool:
    """Return whether letters or a hyphen are glued to the left of the digits ("G7", "COVID-19", "A320")."""
    before = text.at(index - 1)
    if before.text == "#" and text.at(index).gap == SPACE:
        return True
    if not text.glued(index):
        return False
    if before.text == "+" and text.glued(index - 1) and text.at(index - 2).kind == "number":
        return True
    if before.kind == "word" or before.text in {"#", "_", "@", "=", "&", "\\", "^"}:
        return True
    if before.text in {"'", "’"} and len(text.at(index).text) == 2:  # noqa: PLR2004
        return True
    return before.text in {"-", "–", "‑"} and text.glued(index - 1) and text.at(index - 2).kind == "word"


def _is_date(text: Text, index: int, after: int) -> bool:
    """Return whether the digits are the day of a month."""
    digits = text.at(index).text
    if not digits.isdigit() or len(digits) > 2:  # noqa: PLR2004
        return False
    before, then = text.at(index - 1), text.at(after)
    if before.text == "." and text.glued(index - 1):
        before = text.at(index - 2)
    if before.lower in MONTHS and before.text[0].isupper():
        return True
    return then.lower in MONTHS and then.text[0].isupper() and text.joined(after)


def is_year(text: Text, index: int, after: int, *, qualified: bool) -> bool:
    """Return whether bare digits read as a year.

    Args:
        text: The article.
        index: The digits' token.
        after: The token after them.
        qualified: Whether a qualifier such as "more than" stands before them.

    """
    digits = text.at(index).text
    if not _YEAR.match(digits) or after != index + 1:
        return False
    if _MODERN.match(digits):
        return not qualified or text.at(index - 1).lower in {"about", "around", "circa"}
    return text.at(index - 1).lower in _YEAR_WORDS


def is_label(text: Text, index: int) -> bool:
    """Return whether the word before bare digits makes them its number ("Article 5", "Cluster One", "Flight 93")."""
    before = text.at(index - 1)
    if before.text == ".":
        before = text.at(index - 2)
    if before.kind != "word" or (not text.joined(index) and not text.glued(index)):
        return False
    if before.lower in _LABELS and (before.text[0].isupper() or before.lower in _SMALL_LABELS):
        return True
    if not before.text[0].isupper() or before.opens:
        return False
    return text.at(index - 2).lower not in {"in", "at", "near", "across", "from", "of", "and", "outside", "around", ","}


def is_name_word(text: Text, index: int) -> bool:
    """Return whether a number word is part of a name: capitalised inside a sentence ("Group of Seven")."""
    token = text.at(index)
    return token.kind == "word" and token.text[0].isupper() and not token.opens
