"""Whether words beside a figure are torn: they end, or begin, within a phrase, a list or a clause that goes on."""

from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Closed,
    CountedNouns,
    Figures,
    FigureVerbs,
    Measures,
    Morphology,
    Numbers,
    VerbGroups,
)
from sitegen.extract.text.text import Text, sentence_bounds


def is_torn_off(text: Text, this: Found, measures: Place) -> bool:
    """Return whether what a figure was found to measure is cut off from the words that it belongs to.

    Args:
        text: The article.
        this: The figure.
        measures: What it was found to measure.

    """
    return any(asks(text, this, measures) for asks in _QUESTIONS)


def _ends_before_number(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words end with what describes that which a number in words behind them counts ("the other | six").

    "For the remaining six seats", "of his old | six-year promise"; digits are looked for with the other cuts.
    """
    then, last = text.at(measures.after), text.at(measures.after - 1)
    behind = text.joined(measures.after) and measures.after > this.after
    counts = behind and then.word.value(Numbers.SMALL) is not None
    described = behind and (counts or then.kind == "number") and text.hyphened(measures.after + 1)
    ordinal = behind and then.kind == "number" and last.isa(BesideFigures.IN_A_ROW, CountedNouns.FURTHER)
    return described or ordinal or (counts and last.isa(Morphology.ING_ENDING, CountedNouns.FURTHER))


def _is_torn(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are the first of a list, or a participle without what it leads to.

    "On [tar], ropes and nails", "[spending the donor's] €27", "9 percent [voting] against the toll", "half of [the
    guild's] 40 boats".
    """
    if measures.first >= this.after:
        owned = text.at(measures.after - 1).isa(Morphology.OWNER_ENDING) and text.at(measures.after).kind == "number"
        return owned or _opens_list(text, measures.after) or _is_lone_participle(text, this, measures)
    acts = text.at(measures.first).isa(Morphology.ING_ENDING)
    joins = measures.after <= this.first and _ends_apart(text, this, measures)
    lead = text.at(this.first - 1)
    owned = lead.isa(Morphology.OWNER_ENDING) and measures.after == this.first
    led = lead.isa(Closed.WITH) and measures.after == this.first - 1  # "leaving Orm with"
    return (acts and (owned or led)) or joins or _leads_to_rest(text, this, measures)


def _leads_to_rest(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a clause only leads to what is left of others ("It shut 12 shops, leaving it with | 203")."""
    return any(text.phrase(place, Figures.LEAVES) == this.first for place in range(*measures))


def _ends_apart(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure end with what leads to another: "and", or a verb before "2 percent to"."""
    last, lead = text.at(measures.after - 1), text.at(this.first - 1)
    moved = last.word.verb is not None and last.word.verb.verb.isa(
        FigureVerbs.SHIFT, FigureVerbs.MOVE, Measures.RELATIVE
    )
    reached = moved and lead.isa(Closed.TO) and measures.after < this.first - 1
    return last.isa(Closed.AND, Closed.OR) or (reached and this.unit.kind == "currency")


def _opens_list(text: Text, place: int) -> bool:
    """Return whether a list goes on at a place behind a word that is no name; places are joined elsewhere."""
    comma, second, joint = (text.at(place + ahead) for ahead in range(3))
    goes_on = comma.text == "," and second.kind == "word" and joint.isa(Closed.AND, Closed.OR)
    return goes_on and not text.at(place - 1).text[:1].isupper()


def _is_lone_participle(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a participle stands alone behind a share, and a preposition goes on with it."""
    alone = text.at(measures.first).isa(Morphology.ING_ENDING) and measures.after == measures.first + 1
    return alone and this.unit.kind == "percent" and text.at(measures.after).isa(VerbGroups.PREPOSITION)


def _goes_on_behind(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words behind a figure end before what they lead to.

    "Letters now deemed | secret", "a joint Tarn and Orm | tunnel-digging plan".
    """
    last, then = text.at(measures.after - 1), text.at(measures.after)
    plain = then.kind == "word" and text.joined(measures.after) and then.text.islower()
    if measures.first < this.first or not plain:
        return False
    opened = text.at(measures.first).isa(Closed.DETERMINER) and last.text[:1].isupper()
    compound = opened and text.hyphened(measures.after + 1)
    described = last.isa(BesideFigures.CALLED_SO) and not then.isa(BesideFigures.FUNCTION)
    apart = then.isa(CountedNouns.FURTHER) and text.at(measures.after + 1).isa(Closed.THAN)  # "things | other than tar"
    return compound or described or apart


def _is_cut_behind_number(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are the rest of a phrase with a number ("Kin of the nine | [women sued] for")."""
    before, opening = text.at(measures.first - 1), text.at(measures.first)
    year = before.text.isdecimal() and len(before.text) == len("2023")
    number = (before.kind == "number" and not year) or before.word.value(Numbers.SMALL) is not None
    plain = opening.text.islower() and not opening.isa(VerbGroups.DETERMINER)
    lead = measures.first - 2 - text.at(measures.first - 2).isa(VerbGroups.DETERMINER)
    plain = (
        plain and text.at(lead).isa(VerbGroups.PREPOSITION) and lead > sentence_bounds(text, this.first, this.after)[0]
    )
    return number and plain and measures.after <= this.first and text.joined(measures.first)


_QUESTIONS = (
    _ends_before_number,
    _is_torn,
    _goes_on_behind,
    _is_cut_behind_number,
)
"""What shows it, each alone."""
