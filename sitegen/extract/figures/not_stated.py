"""Numbers that state no figure for what they stand with: names, groups, idioms, makes and small words."""

from typing import Literal

from sitegen.extract.figures.amounts.amount import Amount
from sitegen.extract.figures.amounts.exclusions import is_label, is_name_word, is_year
from sitegen.extract.figures.numbers.marks import COMMA, digits_at
from sitegen.extract.figures.units.names import PERCENT
from sitegen.extract.figures.words.nouns import Counted, is_definite, is_uncounted
from sitegen.extract.languages.vocabulary import Amounts, Closed, Figures, VerbGroups
from sitegen.extract.text.text import Text

_Named = Literal["millimeter", "yard", "foot", "bit"]
"""Units that some amounts only name."""
_MILLIMETER: _Named = "millimeter"
_YARD: _Named = "yard"
_PER_HOUR: Literal["-per-hour"] = "-per-hour"
_IDIOMS: frozenset[_Named] = frozenset({"foot", "bit"})
"""Units of which "one" is a figure of speech."""


def is_no_amount(text: Text, amount: Amount) -> bool:
    """Return whether a number with a unit is a name, a group, an idiom or a make, and states no amount."""
    named = _is_small_word(text, amount) and amount.hyphened
    names = named or _names_a_group(text, amount) or _is_size(text, amount)
    tested = is_test_of_speed(amount) and amount.upper is not None
    return names or _is_figure_of_speech(text, amount) or tested


def is_test_of_speed(amount: Amount) -> bool:
    """Return whether a speed of nothing only opens the name of how fast something gets under way ("0 to 60 mph")."""
    return amount.unit is not None and amount.unit.id.endswith(_PER_HOUR) and amount.value == 0


def is_no_count(text: Text, amount: Amount, noun: Counted | None, *, qualified: bool) -> bool:
    """Return whether a number without a unit is a year, a label, a part of a name, or counts nothing that is stated."""
    plain = amount.number.factor == 1
    if _is_plain_year(text, amount, noun, qualified=qualified):
        return True
    if not qualified and plain and is_label(text, amount.first):
        return True
    if not amount.number.spelled:
        small = amount.value < 11 and plain  # noqa: PLR2004
        return noun is not None and small and (is_definite(text, amount.first) or is_uncounted(text, noun))
    return plain and not amount.number.fraction and _states_nothing(text, amount, noun, qualified=qualified)


def _is_plain_year(text: Text, amount: Amount, noun: Counted | None, *, qualified: bool) -> bool:
    """Return whether bare digits are a year, and count nothing."""
    year = is_year(text, amount.number.first, amount.number.after, qualified=qualified)
    return year and amount.number.factor == 1 and not _counts_so_many(text, amount, noun)


def _counts_so_many(text: Text, amount: Amount, noun: Counted | None) -> bool:
    """Return whether a hedge before what is like a year, and a plural behind it, make it a count ("about 2000 pages").

    Behind a preposition they may still be a year ("In about 2000 people left").
    """
    hedge = amount.number.first - 1
    hedged = text.at(hedge).isa(Amounts.ABOUT_YEAR) and not text.at(hedge).opens
    return hedged and noun is not None and not text.at(hedge - 1).isa(VerbGroups.PREPOSITION)


def _states_nothing(text: Text, amount: Amount, noun: Counted | None, *, qualified: bool) -> bool:
    """Return whether a small number word states no figure ("the two leaders", "one of them", "Group of Seven")."""
    if noun is None or is_uncounted(text, noun) or is_name_word(text, amount.number.first):
        return True
    return is_definite(text, amount.first) or (amount.value == 1 and (not qualified or _more_than(text, amount)))


def _names_a_group(text: Text, amount: Amount) -> bool:
    """Return whether a percentage only names a group ("the top 1 percent")."""
    group = text.at(amount.first - 1).isa(Figures.RANKED)
    return group and amount.unit is not None and amount.unit.id == PERCENT


def _more_than(text: Text, amount: Amount) -> bool:
    """Return whether "more than" makes "one" a figure of speech ("on more than one occasion")."""
    return text.at(amount.first - 1).isa(Figures.MORE_THAN)


def _is_figure_of_speech(text: Text, amount: Amount) -> bool:
    """Return whether a measure only sounds like one ("put one foot in front of the other")."""
    one = amount.value == 1 and amount.number.spelled and amount.unit is not None and amount.unit.id in _IDIOMS
    return one and not text.at(amount.after).isa(Closed.OF)


def _is_size(text: Text, amount: Amount) -> bool:
    """Return whether an amount only names something: "a 9mm pistol", "the 20-yard line", "the $64,000 question"."""
    then, unit = text.at(amount.after), amount.unit
    if unit is None:
        return False
    if unit.kind == "currency":
        return then.isa(Figures.QUIZ)
    return (unit.id == _MILLIMETER and then.isa(Figures.CALIBRE)) or (unit.id == _YARD and then.isa(Figures.PITCH_LINE))


def _is_small_word(text: Text, amount: Amount) -> bool:
    return amount.number.spelled and is_name_word(text, amount.number.first) and amount.number.factor == 1


def is_large(text: Text, amount: Amount) -> bool:
    """Return whether a number that counts nothing beside it is still worth a reviewer's look.

    Plain digits without separators are more often codes than quantities, and "15,000-member" only describes.
    """
    if text.at(amount.after).text == "-" and text.glued(amount.after) and amount.number.factor == 1:
        return False
    grouped = COMMA in digits_at(text, amount.number.first) and amount.value >= 1000  # noqa: PLR2004
    return amount.number.factor > 1 or grouped or bool(amount.hold)
