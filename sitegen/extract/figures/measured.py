"""What a figure measures: the words beside it that say so, else what governs it in the parse; whole, or left open.

The clause rules say what stands where a measure stands as a rule. An answer is dropped where it is a part of a phrase,
a verb alone, or no more than the unit says ("63 votes" measures no "votes"). Only then is the sentence parsed.
"""

from sitegen.extract.clauses.word_kinds import ends_as_adverb, is_inflected_verb
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.governed import Governed, Run
from sitegen.extract.figures.clauses.governors import describes, read_governor, valued, with_pronoun
from sitegen.extract.figures.clauses.leading import (
    asked_by,
    before_brackets,
    leading_clause,
    moved_aside,
    named_aside,
    ranging,
)
from sitegen.extract.figures.clauses.nouns_of_values import with_its_noun
from sitegen.extract.figures.clauses.opening import offered, told_behind_comma
from sitegen.extract.figures.clauses.verb_groups import Place, is_by_a_verb
from sitegen.extract.figures.clauses.whole_clause import clause_before
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.listeners import without_listener
from sitegen.extract.figures.loose_words import is_dimension, is_loose, is_of_its_verb
from sitegen.extract.figures.named_shares import named_before, with_whole_owner
from sitegen.extract.figures.parsed import find_in_parse, place_of
from sitegen.extract.figures.told_before import moves
from sitegen.extract.figures.told_behind import changed_in, is_distance, told_behind, whence_told
from sitegen.extract.figures.whole_words import (
    of_described,
    with_whole_name,
    with_whole_word,
    without_examples,
    without_loose_end,
    without_next_clause,
    without_pronoun,
    without_verb_before,
)
from sitegen.extract.figures.wholes import told_apart, whole
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Changes,
    Closed,
    FigureVerbs,
    Measures,
    Morphology,
    NounPhrases,
    People,
    Qualifiers,
    VerbGroups,
)
from sitegen.extract.parse_labels import DESCRIBING, VERB
from sitegen.extract.parsing import Parses
from sitegen.extract.text.text import Text, sentence_bounds


def measured(text: Text, this: Found, around: Around, beside: Place | None, parses: Parses | None) -> Place | None:
    """Return what a figure measures: what stands beside it, where that says more than the unit, else what governs it.

    Args:
        text: The article.
        this: The figure.
        around: Its surroundings.
        beside: What the clause rules found it to measure.
        parses: What parses its sentence; None where nothing can.

    """
    if is_distance(text, this):
        return whence_told(text, this)
    near = _told(text, this, _governed_or_near(text, this, around, beside, parses))
    found = changed_in(text, this) or offered(text, around) or near or led_to(text, this, around)
    if found is None:
        return _behind(text, this)
    return without_examples(text, this, without_loose_end(text, this, without_pronoun(text, this, found)))


def clause_that_leads(text: Text, this: Found, around: Around, parses: Parses | None) -> Place | None:
    """Return the clause that leads to a figure by the parse, from its subject on: the last answer."""
    if this.hold or this.differs or is_distance(text, this) or not parses:
        return None
    parsed = find_in_parse(text, this, around, parses)
    run = clause_before(parsed) if parsed else None
    found = place_of(text, parsed, run) if parsed and run else None
    asked = found is not None and text.at(found.first).isa(Arguments.RELATIVE, BesideFigures.ASKS)
    return None if asked or found is None else _told(text, this, found)


def _behind(text: Text, this: Found) -> Place | None:
    """Return what is told behind a figure, of one that is not held and is no difference."""
    return None if this.hold or this.differs else told_behind(text, this)


def led_to(text: Text, this: Found, around: Around) -> Place | None:
    """Return the clause that leads to a figure, or the noun beside it of which it is the amount."""
    return _told(text, this, _clause_beside(text, this, around))


def _told(text: Text, this: Found, found: Place | None) -> Place | None:
    """Return words that tell what a figure measures, with the rest of their name; None where they tell nothing."""
    if found is not None:
        found = without_next_clause(text, this, with_whole_word(text, found))
    if found is not None:
        found = without_listener(text, of_described(text, this, found))
        found = with_whole_name(text, this, without_verb_before(text, this, with_whole_owner(text, this, found)))
    if found is None or is_loose(text, this, found) or is_of_its_verb(text, this, found):
        return None
    return found


def _clause_beside(text: Text, this: Found, around: Around) -> Place | None:
    """Return the clause that leads to a figure, or the noun of which it is the amount; nothing of one that is held."""
    apart = this.hold or this.differs or (around.length and text.at(this.after).isa(Measures.OFFSET))
    if apart:
        return None
    led = (
        asked_by(text, around) or leading_clause(text, around) or named_aside(text, around) or moved_aside(text, around)
    )
    return led or ranging(text, around) or told_behind_comma(text, around) or before_brackets(text, around)


def _governed_or_near(
    text: Text, this: Found, around: Around, beside: Place | None, parses: Parses | None
) -> Place | None:
    """Return the words beside a figure where they tell more than the unit, else what governs it."""
    near = beside if beside is not None and _tells(text, this, beside) else None
    name = named_before(text, this) if near is None else None
    parsed = (
        find_in_parse(text, this, around, parses) if parses and name is None and is_open(text, this, beside) else None
    )
    return name or (_by_parse(text, this, parsed, near) if parsed else near)


def _by_parse(text: Text, this: Found, parsed: Governed, near: Place | None) -> Place | None:
    """Return the words beside a figure, whole by the parse, or what governs it."""
    compared = text.at(this.after).isa(Changes.COMPARED_COUNT, BesideFigures.COMPARATIVE, BesideFigures.CAUSE)
    if describes(parsed) and not compared:
        return None
    run = valued(parsed) if near is not None and _of_whole(text, this, near) else None
    if run is None and near is not None and not _is_part(text, this, parsed, near):
        return _near_and_whole(text, this, parsed, near)
    return _governor(text, this, parsed, run or read_governor(parsed))


def _near_and_whole(text: Text, this: Found, parsed: Governed, near: Place) -> Place | None:
    """Return the words beside a figure as far as their phrase goes."""
    if _of_whole(text, this, near):
        return told_apart(text, parsed, near)
    rest = _without_verb(text, parsed, near)
    return rest and whole(text, parsed, rest)


def _governor(text: Text, this: Found, parsed: Governed, run: Run | None) -> Place | None:
    """Return what governs a figure, else the verb of a pronoun that does."""
    found = place_of(text, parsed, run) if run else None
    if found is not None and text.at(this.first - 1).isa(Closed.OF) and found.after == this.first - 1:
        found = with_its_noun(text, found, sentence_bounds(text, this.first, this.after)[0])
    if found is not None and _are_people_behind(text, this, found):
        return None
    if found is not None and not is_loose(text, this, found):
        return found
    pronoun = with_pronoun(parsed)
    return place_of(text, parsed, pronoun) if pronoun else found


def _are_people_behind(text: Text, this: Found, found: Place) -> bool:
    """Return whether those right behind a sum do something with it ("short of the €9 million | analysts expected")."""
    alone = found.first == this.after and found.after == found.first + 1
    return this.unit.kind == "currency" and alone and text.at(found.first).isa(People.GROUP)


def _without_verb(text: Text, parsed: Governed, near: Place) -> Place | None:
    """Return words behind a figure without a verb that they end with by the parse ("The 40 rallies in Tarn | drew")."""
    last = next((word for word in parsed.words if word.start == text.at(near.after - 1).start), None)
    behind = last is not None and last.pos == VERB and last.index >= parsed.past and near.after - near.first > 1
    if (
        not behind
        or not is_inflected_verb(text.at(near.after - 1))
        or text.at(near.after - 1).isa(Morphology.ING_ENDING)
    ):
        return near
    after = near.after - 1
    while after > near.first and ends_as_adverb(text.at(after - 1)):
        after -= 1
    return near._replace(after=after) if after > near.first else None


def is_difference(text: Text, this: Found) -> bool:
    """Return whether a measure or a sum tells by how much two things differ ("is 3 metres longer [than the dam]")."""
    compared = text.at(this.after).isa(BesideFigures.COMPARATIVE) and not _is_when(text, this)
    if this.differs == "another":
        return True
    return this.unit.kind != "percent" and this.noun is None and compared


def _is_when(text: Text, this: Found) -> bool:
    """Return whether "ahead of" behind money tells when it was spent ("spent €9 million | ahead of the vote")."""
    spent = text.at(this.first - 1 - text.at(this.first - 1).isa(Qualifiers.FOCUS)).word.verb
    acts = spent is not None and spent.verb.isa(FigureVerbs.MONEY)
    return this.unit.kind == "currency" and acts and text.at(this.after + 1).isa(Closed.OF)


def echoes(text: Text, before: Found, this: Found) -> bool:
    """Return whether a figure only is another number for what the one before it measures ("the other said 40 tonnes").

    It has no words of its own: a verb of speech stands right before it, or "a figure of" behind one; and the other
    figure, of the same unit, stands in the same sentence or in the one before.
    """
    same = this.unit_id == before.unit_id and this.unit.kind in {"measure", "currency", "percent"}
    near = sentence_bounds(text, before.first, before.after)[1] >= sentence_bounds(text, this.first, this.after)[0]
    return before.first < this.first and same and near and _is_told_alone(text, this.first)


def _is_told_alone(text: Text, first: int) -> bool:
    """Return whether nothing but a verb of speech, with "a figure of" at most, leads to a place."""
    verb = first - 1
    if text.at(verb).isa(Closed.OF) and text.at(verb - 1).isa(Measures.FIGURE):
        verb -= 2
        verb -= text.at(verb).isa(VerbGroups.DETERMINER)
    token = text.at(verb)
    apart = text.at(verb - 1).isa(Closed.AND, VerbGroups.DETERMINER)  # "made €9 and | expects", "and the | state €2"
    said = token.word.cue is not None and not apart
    return said or (verb < first - 1 and token.word.verb is not None)


def is_open(text: Text, this: Found, beside: Place | None) -> bool:
    """Return whether a figure's sentence must be parsed to know what it measures."""
    return not this.hold and (beside is None or not _tells(text, this, beside) or _is_unsure(text, this, beside))


def _is_unsure(text: Text, this: Found, beside: Place) -> bool:
    """Return whether words behind a figure may be a part of what they say, or not what it measures."""
    lone = _is_lone_participle(text, this, beside)
    if this.unit.kind == "percent" and beside.after <= this.first and _goes_on(text, this.after):
        return True  # "The list is 90 percent accurate"
    acted = beside.after == this.first and text.at(beside.after - 2).isa(VerbGroups.DETERMINER)
    verbal = (
        beside.first == this.after and beside.after - beside.first > 1 and is_inflected_verb(text.at(beside.after - 1))
    )
    return lone or acted or verbal or _of_whole(text, this, beside) or _may_go_on(text, this, beside)


def _is_lone_participle(text: Text, this: Found, beside: Place) -> bool:
    """Return whether a word in "-ing" is all there is, and no noun that moves."""
    lone = beside.after - beside.first == 1 and text.at(beside.first).isa(Morphology.ING_ENDING)
    return lone and not _is_what_moves(text, this, beside)


def _is_what_moves(text: Text, this: Found, beside: Place) -> bool:
    """Return whether a noun in "-ing" is the subject of a verb of change right behind it ("smuggling | rose by")."""
    before = text.at(beside.first - 1)
    opens = text.at(beside.first).opens or before.text == "," or before.isa(Closed.BUT, Closed.AND)
    return opens and beside.after < this.first and moves(text.at(beside.after))


def _of_whole(text: Text, this: Found, beside: Place) -> bool:
    """Return whether words are the whole of a share, which may be a share in something else ("was 2 percent of")."""
    behind = beside.first > this.after and text.at(beside.first - 1).isa(Closed.OF)
    inside = this.first <= beside.first and beside.after == this.after  # "3 in 10 keepers"
    return this.unit.kind == "percent" and (behind or inside)


def _is_part(text: Text, this: Found, parsed: Governed, beside: Place) -> bool:
    """Return whether by the parse a measure is a verb alone ("in fixing [it]"), or its noun is left out ("a new")."""
    last = next((word for word in parsed.words if word.start == text.at(beside.after - 1).start), None)
    lone = beside.after - beside.first == 1 and text.at(beside.first).isa(Morphology.ING_ENDING)
    left_out = beside.after == this.first and last is not None and last.pos in DESCRIBING
    return left_out or (lone and last is not None and last.pos == VERB)


def _tells(text: Text, this: Found, beside: Place) -> bool:
    """Return whether words beside a figure say more than its unit."""
    last = text.at(beside.after - 1)
    taken = this.unit.kind == "currency" and last.isa(Closed.IN)  # "took in | €9"
    led = beside.after == this.first and last.isa(VerbGroups.PREPOSITION) and not taken
    loose = beside.first > this.after and is_loose(text, this, beside)
    return not (
        led
        or loose
        or is_dimension(text, this, beside)
        or _repeats_unit(this, beside)
        or _is_verb_alone(text, this, beside)
    )


def _repeats_unit(this: Found, measures: Place) -> bool:
    """Return whether words are no more than the counted noun, which is the unit ("63 votes")."""
    counted = this.unit.kind == "count" and this.noun is not None
    return counted and this.first <= measures.first and measures.after <= this.after


def _is_verb_alone(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a measure is one word that is a verb here: a participle, or the word right before the figure."""
    beside = (text.at(measures.first + at) for at in (0, -1, 1))
    if measures.after - measures.first > 1 or is_by_a_verb(*beside) or _is_object(text, measures.first):
        return False
    token, form = text.at(measures.first), text.at(measures.first).word.verb
    led = text.at(this.first - 1).isa(VerbGroups.PREPOSITION)
    adjoins = measures.after == this.first - led
    before = text.at(this.first - 1).isa(Closed.OF) or text.at(measures.after).isa(Measures.WORTH)
    past = token.isa(Morphology.PAST_ENDING) and adjoins
    return not before and (past or (form is not None and (adjoins or not form.nominal)))


def _is_object(text: Text, place: int) -> bool:
    """Return whether "to" or a modal and a verb show that a plural behind them is a noun ("will cut | rates by")."""
    form, verb = text.at(place).word.verb, text.at(place - 1)
    noun = form is not None and form.nominal and text.at(place).isa(Morphology.PLURAL_ENDING)
    return noun and verb.word.verb is not None and text.at(place - 2).isa(Closed.TO, Closed.MODAL)


def _may_go_on(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a word follows a measure behind the figure that no small word parts from it ("unpaid leave")."""
    return measures.after > this.after and _goes_on(text, measures.after)


def _goes_on(text: Text, place: int) -> bool:
    """Return whether a word stands at a place that opens nothing else."""
    then = text.at(place)
    return then.kind == "word" and text.joined(place) and not then.isa(*_SMALL)


_SMALL = (
    Closed.AND,
    Closed.OR,
    Measures.CLOSER,
    NounPhrases.HANGS,
    VerbGroups.AUXILIARY,
    VerbGroups.BE,
    VerbGroups.BOUNDARY,
    VerbGroups.DETERMINER,
    VerbGroups.PREPOSITION,
    VerbGroups.PRONOUN,
)
"""Words that open something else than the rest of a noun phrase."""
