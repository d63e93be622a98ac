"""Whether words beside a figure are a fragment that tells nothing of what is measured, or are whole.

The clause rules say what stands where a measure stands as a rule. Here each answer is looked at once more, and dropped
where it is a part of a phrase.
"""

from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.reading import Found
from sitegen.extract.languages.vocabulary import BesideFigures, Clauses, Closed, Morphology
from sitegen.extract.text.text import Text


def settled_measure(text: Text, this: Found, measures: Place | None) -> Place | None:
    """Return what a figure measures, whole; None where the words are a fragment.

    Args:
        text: The article.
        this: The figure.
        measures: What the rules found it to measure.

    """
    if measures is None or _is_fragment(text, measures) or _is_distance(text, this, measures):
        return None
    if _is_cut(text, this, measures):
        return None
    if text.at(measures.after - 1).isa(BesideFigures.PASSED) and measures.after > measures.first + 1:
        measures = measures._replace(after=measures.after - 1)  # "The blockade passed 60 days"
    return _with_joined_name(text, measures)


def _is_fragment(text: Text, measures: Place) -> bool:
    """Return whether words say nothing of what is measured: "lieu", "the equivalent", "no checks", a bare verb."""
    held = [token for token in text.tokens[measures.first : measures.after] if not token.isa(Closed.DETERMINER)]
    lone = len(held) == 1
    if not held or (lone and held[0].isa(BesideFigures.EMPTY_MEASURE, Morphology.ADVERB_ENDING)):
        return True
    if held[0].isa(Clauses.NEGATION, Closed.NO):
        return True
    before = text.at(measures.first - 1)
    verb = held[0].word.cue is not None or held[0].word.verb is not None
    return lone and verb and held[0].text.islower() and (before.isa(Closed.TO, Closed.MODAL))


def _is_cut(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are a part of a longer phrase: "32" of "7/32 in price", "members" of "members' spending"."""
    owner = text.at(measures.after).text in {"'", "’"} and text.glued(measures.after)
    described = this.amount.hyphened and measures.after == this.first  # "is releasing a new 30-second film"
    says = measures.after == measures.first + 1 and text.at(measures.first).word.cue is not None
    tells = says and text.at(measures.after).isa(Closed.THAT)  # "Delk notes that scoring 20 percent is enough"
    opens = text.at(measures.first).isa(BesideFigures.OPENS_SENTENCE)
    return owner or described or tells or opens or _touches_number(text, this, measures)


def _touches_number(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are a part of a fraction, or what another number behind them counts is left out."""
    digits = text.at(measures.first).kind == "number" and text.at(measures.first - 1).text == "/"
    then, last = text.at(measures.after), text.at(measures.after - 1)
    numbered = measures.after > this.after and then.kind == "number" and text.joined(measures.after)
    return digits or (numbered and last.isa(Morphology.ING_ENDING))  # "for the remaining | six seats"


def _is_distance(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a length tells how far something is from a place, and nothing of what stands before it."""
    length = this.unit.kind == "measure" and text.at(this.after).isa(BesideFigures.DISTANCE)
    return length and measures.first < this.first


def _with_joined_name(text: Text, measures: Place) -> Place:
    """Return a measure that ends in a place with the other place that is joined to it ("in Tarn and Elland")."""
    last, joint = text.at(measures.after - 1), text.at(measures.after)
    after = measures.after + 1
    while text.at(after).text[:1].isupper() and text.joined(after):
        after += 1
    named = last.text[:1].isupper() and joint.isa(Closed.AND) and text.joined(measures.after)
    return measures._replace(after=after) if named and after > measures.after + 1 else measures
