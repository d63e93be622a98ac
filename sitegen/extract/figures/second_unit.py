"""A length or a time that goes on in a smaller unit right behind it, which the grammar did not take for one."""

from sitegen.extract.figures.found import Found
from sitegen.extract.reasons import NO_UNIT
from sitegen.extract.text.text import Text

_MEASURED = frozenset({"measure", "duration"})


def has_second_unit(text: Text, before: Found | None, this: Found, then: Found | None) -> bool:
    """Return whether a figure is one of two parts of an amount ("5 km 300 m", "1 hour 30")."""
    if this.unit.kind not in _MEASURED:
        return False
    begun = before is not None and _goes_on(text, before, this)
    return begun or (then is not None and _goes_on(text, this, then)) or _goes_on_bare(text, this, then)


def _goes_on(text: Text, one: Found, other: Found) -> bool:
    """Return whether nothing but a blank parts two amounts of one kind, each smaller than what the first counts."""
    alike = one.unit.kind == other.unit.kind and one.unit.id != other.unit.id
    return alike and one.after == other.first and text.joined(other.first)


def _goes_on_bare(text: Text, this: Found, then: Found | None) -> bool:
    """Return whether digits that count nothing follow an amount ("1 hour 30", but "for 2 hours 40 boats sank")."""
    digits = text.at(this.after)
    counted = then is not None and then.first == this.after and NO_UNIT not in then.hold
    follows = digits.kind == "number" and text.joined(this.after) and len(digits.text) <= len("30")
    return follows and digits.text.isdecimal() and not counted
