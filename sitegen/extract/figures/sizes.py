"""An amount that only describes a noun ("a 40-metre mole"): it has no time, no stage and no part in a change."""

from typing import Final

from sitegen.extract.figures.clauses.stages import Asserted
from sitegen.extract.figures.clauses.unstaged import DONE
from sitegen.extract.figures.found import POINTS, Found
from sitegen.extract.languages.vocabulary import BesideFigures, Closed, Measures, VerbGroups
from sitegen.extract.text.text import Text
from sitegen.records import Span
from sitegen.records.extraction import ChangeRole


def is_size(text: Text, this: Found) -> bool:
    """Return whether an amount only describes a noun, and holds for no time.

    "A 40-metre mole", "a five-year term", "a 250g pack", "a 95-page report"; a "12-point lead" is one of its time.
    """
    described = (
        text.at(this.first - 1).isa(Closed.ARTICLE) and text.glued(this.after - 1) and this.unit.kind == "measure"
    )
    return described or _is_size_of_many(this) or (this.amount.hyphened and this.unit.kind in {"measure", "duration"})


def is_kept(text: Text, this: Found) -> bool:
    """Return whether a length of time is what somebody celebrates on another day ("marks | 300 years of trade")."""
    return this.unit.kind == "duration" and text.at(this.first - 1).isa(BesideFigures.HONOURS)


def of_known(text: Text, this: Found, period: Span | None) -> Span | None:
    """Return the time beside a figure; None where "the" behind a preposition leads to things that are known already.

    The time is then that of what is done ("came upon the | 40 keepers on Monday").
    """
    led = text.at(this.first - 1).isa(Closed.THE) and text.at(this.first - 2).isa(*_LEADS)
    return None if this.unit.kind == "count" and led and text.joined(this.first) else period


_LEADS: Final = (VerbGroups.PREPOSITION, Closed.OF, BesideFigures.LEADS_INTO, BesideFigures.PLACES)
"""What leads to known things."""


def of_rating(text: Text, this: Found, asserted: Asserted) -> Asserted:
    """Return what a verb tells of an amount, but for a deed where it only says how strong or fast something is.

    "The cart gets a 149 horsepower engine" hands out no horsepower.
    """
    rates = this.unit.id in text.language.words(BesideFigures.UNIT_OF_RATING) and asserted.stage in DONE
    return _untold(asserted) if rates else asserted


def of_size(text: Text, this: Found, asserted: Asserted, role: ChangeRole | None) -> tuple[Asserted, ChangeRole | None]:
    """Return what of a clause's verb and of a change is true of an amount that only describes a noun.

    "Will be lit during the 53-day fair", "fell to 50-year lows" tell nothing of it; "a 3-metre rise" is a change, and
    who agrees to a 10-month truce has promised so long a one.
    """
    told = asserted if asserted.stage in _OF_TERMS and not _is_size_of_many(this) else _untold(asserted)
    return told, role if text.at(this.after).isa(Measures.CHANGE_NOUN) else None


def _untold(asserted: Asserted) -> Asserted:
    return asserted._replace(stage=None, ahead=False)


_OF_TERMS: Final = frozenset({"pledged", "requested"})
"""Stages of what somebody agrees to or asks for that lasts as long as an amount says."""


def _is_size_of_many(this: Found) -> bool:
    """Return whether a count hangs on the noun that has so many ("a 54-boat fleet")."""
    return this.amount.hyphened and this.unit.kind == "count" and this.unit.id != POINTS
