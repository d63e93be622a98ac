"""Reads the figures of an article as ranges of tokens: amount, counted noun, qualifier and rate together."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from sitegen.extract.figures.amounts import Amount
from sitegen.extract.figures.differences import Difference, read_difference
from sitegen.extract.figures.digits import EITHER, SPLIT, may_group_thousands
from sitegen.extract.figures.durations import TIME_UNITS, is_point
from sitegen.extract.figures.exclusions import is_label, is_name_word, is_year, skip_shape
from sitegen.extract.figures.grammar import NO_UNIT, read_amount, starts_amount, with_rate
from sitegen.extract.figures.magnitudes import MAGNITUDES, PLURALS, RUN_TOGETHER
from sitegen.extract.figures.measure_names import PERCENT
from sitegen.extract.figures.nouns import STOPS, Counted, is_definite, is_uncounted, read_counted
from sitegen.extract.figures.number_words import SMALL, TENS
from sitegen.extract.figures.qualifiers import Qualified, read_leading, read_trailing
from sitegen.extract.figures.rates import read_rate
from sitegen.extract.figures.setting import Setting, read_setting
from sitegen.extract.figures.tokens import SPACE, Text, word_set
from sitegen.extract.figures.units import Unit
from sitegen.extract.lexicon.calendar import MONTHS
from sitegen.records.extraction import Qualifier

UNACCOUNTED = "a number or magnitude word in the figure is not accounted for"
BOUNDED_RANGE = "a bound before a range"
SHARE = Unit(PERCENT, "percent", note="a share in words is given as a percentage, to two decimals")
_ALWAYS = {
    ("day-per-week", Decimal(7), False),
    ("hour-per-day", Decimal(24), False),
    ("year", Decimal("0.5"), True),
}
"""Lengths of time that tell no length: "seven days a week", "the half-year report"."""
_HARMED = word_set(
    "killed killing kills wounded wounding injured injuring hospitalized hospitalised displaced displacing arrested "
    "arresting evacuated evacuating infected infecting",
)
"""Verbs whose bare number counts people ("killed 130 in Ostrava"); who they are is not told beside it."""
_CALIBRES = word_set(
    "pistol pistols handgun handguns rifle rifles gun guns firearm firearms semiautomatic bullet bullets round rounds "
    "ammunition rockets mortar mortars howitzer howitzers artillery missiles cannon cannons "
    "film lens camera cartridge cartridges shell shells calibre caliber",
)
_THESE = word_set("the its their his her our those these")


class Found(NamedTuple):
    """A figure in tokens, before its surroundings are read."""

    amount: Amount
    first: int
    after: int
    unit: Unit
    unit_id: str
    qualifier: Qualifier
    hold: str | None
    noun: Counted | None
    inner: tuple[int, int] | None = None
    """What is measured, where it stands inside the figure, before a rate."""
    differs: Difference | None = None
    """Where it is told as a difference, from what."""


def read_figures(text: Text) -> Iterator[Found]:
    """Yield every figure of an article in text order, none overlapping another."""
    setting = read_setting(text)
    index = limit = 0
    while index < len(text.tokens):
        if not starts_amount(text, index):
            index += 1
            continue
        found, index = _read(text, index, limit, setting)
        if found:
            yield found
            limit = found.after


def _read(text: Text, index: int, limit: int, setting: Setting) -> tuple[Found | None, int]:
    """Read the figure that starts at a token; return it, if it is one, and where to read on."""
    skip = _skip(text, index)
    if skip is not None:
        return None, skip
    amount = read_amount(text, index, setting)
    if amount is None:
        return None, index + 1
    if amount.unit is None:
        return _read_count(text, amount, limit)
    small = (_is_small_word(text, amount) and amount.hyphened) or _names_a_group(text, amount)
    if not amount.unit.id or small or _is_figure_of_speech(text, amount) or _is_size(text, amount):
        return None, amount.after
    return _read_duration(text, amount, limit) if amount.unit.kind == "duration" else _finish(text, amount, limit, None)


def _skip(text: Text, index: int) -> int | None:
    """Return where to read on after what is no figure by its place or its shape, else None."""
    if text.at(index).kind != "number":
        return index + 1 if _ends_compound(text, index) else None
    if text.at(index - 1).lower == "per" and text.joined(index):
        return index + 1  # What a rate is told against is no figure.
    return skip_shape(text, index)


def _ends_compound(text: Text, index: int) -> bool:
    """Return whether a number word hangs on small words before it: "a one-for-three rights issue"."""
    hyphen = text.at(index - 1).text in {"-", "‑"} and text.glued(index) and text.glued(index - 1)
    return hyphen and text.at(index - 2).kind == "word" and text.at(index - 2).lower in {"for", "to", "in", "of", "by"}


def _read_duration(text: Text, amount: Amount, limit: int) -> tuple[Found | None, int]:
    """Read a length of time, unless it only tells when something is, or an age."""
    found, after = _finish(text, amount, limit, None)
    one = amount.value == 1 and amount.number.spelled and not amount.hyphened
    idle = one or (found.unit_id, amount.value, amount.hyphened) in _ALWAYS
    return (None, amount.after) if idle or is_point(text, found.first, found.after) else (found, after)


def _read_count(text: Text, amount: Amount, limit: int) -> tuple[Found | None, int]:
    """Read a number without a unit of its own: a counted noun, or nothing."""
    leading = read_leading(text, amount.first, limit)
    trailing = read_trailing(text, amount.after)
    after = trailing.edge if trailing else amount.after
    noun = read_counted(text, after, single=0 < amount.value <= 1) or _of_these(text, amount, after)
    qualified = leading.edge < amount.first
    if amount.number.fraction:
        return _finish(text, replace(amount, unit=SHARE), limit, noun)
    part = _of_numbered(text, amount, after) if noun is None else None
    if part and not is_label(text, amount.first):
        return _finish(text, part, limit, None)
    if _is_no_count(text, amount, noun, qualified=qualified):
        return None, amount.after
    if noun is None and text.at(after).lower == "per" and text.at(after + 1).kind == "number":
        return _finish(text, replace(amount, unit=Unit("", "count")), limit, None)
    if noun is None:
        worth = _is_large(text, amount) or (text.at(leading.edge - 1).lower in _HARMED and text.joined(leading.edge))
        return _finish(text, amount, limit, None) if worth else (None, amount.after)
    return _counted_time(text, amount, noun, limit) if noun.duration else _finish(text, amount, limit, noun)


def _counted_time(text: Text, amount: Amount, noun: Counted, limit: int) -> tuple[Found | None, int]:
    """Read "three consecutive weeks"; "three year terms" may be terms or years, and is left alone."""
    unit = TIME_UNITS.get(text.at(noun.after - 1).lower)
    if unit is None or text.at(noun.after).text == "-":
        return None, noun.after
    whole = replace(amount, after=noun.after, unit=Unit(unit, "duration"))
    return _read_duration(text, whole, limit)


def _is_large(text: Text, amount: Amount) -> bool:
    """Return whether a number that counts nothing beside it is still worth a reviewer's look.

    Plain digits without separators are more often codes than quantities, and "15,000-member" only describes.
    """
    if text.at(amount.after).text == "-" and text.glued(amount.after) and amount.number.factor == 1:
        return False
    grouped = "," in text.at(amount.number.first).text and amount.value >= 1000  # noqa: PLR2004
    return amount.number.factor > 1 or grouped or amount.hold is not None


def _of_numbered(text: Text, amount: Amount, after: int) -> Amount | None:
    """Read "23 of its 29 delegates": what the first number counts is told by the second."""
    of_these = text.at(after).lower == "of" and text.at(after + 1).lower in _THESE
    if not of_these or amount.number.spelled or text.at(after + 2).kind != "number":
        return None
    noun = read_counted(text, after + 3)
    if noun is None or noun.duration:
        return None
    return replace(amount, unit=Unit(_written(text, noun.first, noun.after), "count"))


def _of_these(text: Text, amount: Amount, after: int) -> Counted | None:
    """Read the noun of "200 of the refugees"; where it has its own number, the first is left without one."""
    if text.at(after).lower != "of" or amount.number.spelled or text.at(after + 1).lower not in _THESE:
        return None
    return read_counted(text, after + 2)


def _is_no_count(text: Text, amount: Amount, noun: Counted | None, *, qualified: bool) -> bool:
    """Return whether a number without a unit is a year, a label, a part of a name, or counts nothing that is stated."""
    first, plain = amount.number.first, amount.number.factor == 1
    if plain and is_year(text, first, amount.number.after, qualified=qualified):
        return True
    if not qualified and plain and is_label(text, amount.first):
        return True
    if not amount.number.spelled:
        small = amount.value < 11 and plain  # noqa: PLR2004
        return noun is not None and small and (is_definite(text, amount.first) or is_uncounted(text, noun))
    return plain and not amount.number.fraction and _is_idle_word(text, amount, noun, qualified=qualified)


def _is_idle_word(text: Text, amount: Amount, noun: Counted | None, *, qualified: bool) -> bool:
    """Return whether a small number word states no figure ("the two leaders", "one of them", "Group of Seven")."""
    if noun is None or is_uncounted(text, noun) or is_name_word(text, amount.number.first):
        return True
    return is_definite(text, amount.first) or (amount.value == 1 and (not qualified or _more_than(text, amount)))


def _names_a_group(text: Text, amount: Amount) -> bool:
    """Return whether a percentage only names a group ("the top 1 percent")."""
    group = text.at(amount.first - 1).lower in {"top", "bottom", "richest", "poorest", "wealthiest", "upper", "lower"}
    return group and amount.unit is not None and amount.unit.id == PERCENT


def _more_than(text: Text, amount: Amount) -> bool:
    """Return whether "more than" makes "one" a figure of speech ("on more than one occasion")."""
    return text.at(amount.first - 1).lower in {"than", "over"}


def _is_figure_of_speech(text: Text, amount: Amount) -> bool:
    """Return whether a measure only sounds like one ("put one foot in front of the other")."""
    one = amount.value == 1 and amount.number.spelled and amount.unit is not None and amount.unit.id in {"foot", "bit"}
    return one and text.at(amount.after).lower != "of"


def _is_size(text: Text, amount: Amount) -> bool:
    """Return whether an amount only names something: "a 9mm pistol", "the 20-yard line", "the $64,000 question"."""
    then, unit = text.at(amount.after).lower, amount.unit.id if amount.unit else ""
    idle = amount.unit is not None and amount.unit.kind == "currency" and then == "question"
    return idle or (unit == "millimeter" and then in _CALIBRES) or (unit == "yard" and then == "line")


def _is_small_word(text: Text, amount: Amount) -> bool:
    return amount.number.spelled and is_name_word(text, amount.number.first) and amount.number.factor == 1


def _finish(text: Text, amount: Amount, limit: int, noun: Counted | None) -> tuple[Found, int]:
    """Add the qualifier, the rate and the doubts to an amount."""
    leading = read_leading(text, amount.first, limit)
    trailing = read_trailing(text, amount.after)
    after = noun.after if noun else trailing.edge if trailing else amount.after
    unit = amount.unit or _counted_unit(text, noun)
    rated = Amount(amount.first, after, amount.value, unit, amount.number)
    unit_id, after, rate_hold = with_rate(text, rated, after)
    inner = _inner(text, after) if unit_id == unit.id and unit.kind in {"currency", "measure"} else None
    if inner:
        unit_id, after, rate_hold = with_rate(text, rated, inner[1])
    first = leading.edge
    if text.at(first - 1).lower == "between" and amount.upper is not None and first > limit:
        first -= 1
    hold = amount.hold or unit.hold or leading.hold or rate_hold or (noun.hold if noun else None)
    difference = read_difference(text, amount.after, after, counted=noun is not None)
    if difference and difference.differs:
        after = difference.after
    hold = hold or _unaccounted(text, amount, after) or (difference.hold if difference else None)
    if unit.kind == "count" and may_group_thousands(text, amount.number):
        hold = hold or EITHER
    if amount.upper is not None and leading.qualifier not in {"exact", "approximately"}:
        hold = hold or BOUNDED_RANGE
    qualifier = _qualifier(amount, leading, trailing)
    differs = difference.differs if difference else None
    return Found(amount, first, after, unit, unit_id, qualifier, hold, noun, inner, differs), after


def _inner(text: Text, after: int) -> tuple[int, int] | None:
    """Return what stands between an amount and its rate: "€3 billion in aid a year", "320 litres of water a second"."""
    if text.at(after).lower not in {"of", "in"} or not text.joined(after):
        return None
    place = after + 1
    while place < after + 4 and text.at(place).kind == "word" and text.joined(place):
        if read_rate(text, place):
            return (after + 1, place) if place > after + 1 else None
        if text.at(place).lower in STOPS:
            return None
        place += 1
    return (after + 1, place) if place > after + 1 and read_rate(text, place) else None


def _counted_unit(text: Text, noun: Counted | None) -> Unit:
    if noun:
        return Unit(_written(text, noun.first, noun.after), "count")
    return Unit("number", "count", hold=NO_UNIT)


def _written(text: Text, first: int, after: int) -> str:
    """Return the words of some tokens as written, blanks between them made one."""
    return " ".join(text.body[text.at(first).start : text.at(after - 1).end].split())


def _qualifier(amount: Amount, leading: Qualified, trailing: Qualified | None) -> Qualifier:
    if amount.upper is not None:
        return "range"
    last = amount.qualifier or (trailing.qualifier if trailing else None)
    if leading.qualifier == "exact" and last:
        return last
    return leading.qualifier


def _unaccounted(text: Text, amount: Amount, after: int) -> str | None:
    """Return a reason to hold where a number or a magnitude touches the figure or hides in its unit."""
    before, then = text.at(amount.first - 1), text.at(after)
    if text.joined(after) and (then.lower in MAGNITUDES or then.lower in PLURALS):
        return UNACCOUNTED
    if text.joined(amount.first) and (before.lower in MAGNITUDES or before.lower in TENS):
        return UNACCOUNTED
    if before.kind == "number" and text.at(amount.first).gap == SPACE and not _may_be_year(before.text):
        return RUN_TOGETHER
    larger = MAGNITUDES.get(text.at(amount.first - 2).lower)
    if before.text == "," and amount.first == amount.number.first and larger is not None and amount.value < larger:
        return UNACCOUNTED  # "six million, four hundred thousand dollars"
    if _goes_on(text, amount):
        return SPLIT
    hidden = text.tokens[amount.after : after] if amount.unit is None else ()
    numbers = any(t.kind == "number" or t.lower in MAGNITUDES or t.lower in SMALL for t in hidden)
    return UNACCOUNTED if numbers and amount.unit is None and not _has_rate(text, amount.after, after) else None


def _goes_on(text: Text, amount: Amount) -> bool:
    """Return whether digits around a sum may belong to it: "$8. 94", "130, 38 zł", "$1 298,00", "$.75,333"."""
    if amount.unit is None or amount.unit.kind != "currency":
        return False
    number, place = amount.number, amount.after
    mark, then = text.at(place), text.at(place + 1)
    cents = then.kind == "number" and len(then.text) == len("94") and then.gap == SPACE
    if mark.text == "." and text.glued(place) and cents and number.after == place:
        return True
    if mark.text in {",", "."} and text.glued(place) and text.glued(place + 1) and then.kind == "number":
        return True
    if mark.kind == "number" and "\u00a0" in text.body[text.at(place - 1).end : mark.start]:
        return True
    before, first = text.at(amount.first - 2), text.at(amount.first)
    listed = text.at(amount.first - 1).text == "," and before.kind == "number" and len(first.text) == len("38")
    return listed and first.kind == "number" and not _may_be_year(before.text) and not _is_day(text, amount.first - 2)


def _is_day(text: Text, place: int) -> bool:
    return text.at(place - 1).lower in MONTHS


def _may_be_year(digits: str) -> bool:
    """Return whether digits before a number can be a year of their own ("In 2015 1.3 million people moved")."""
    return len(digits) == len("2015") and digits[:2] in {"17", "18", "19", "20"}


def _has_rate(text: Text, first: int, after: int) -> bool:
    return "per" in text.lowers(first, after)
