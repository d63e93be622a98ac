"""What a figure measures: the words beside it that say so, else what governs it in the parse; whole, or left open.

The clause rules say what stands where a measure stands as a rule. An answer is dropped where it is a part of a phrase,
a verb alone, or no more than the unit says ("63 votes" measures no "votes"). Only then is the sentence parsed.
"""

from bisect import bisect_left

from sitegen.extract.clauses.word_kinds import ends_as_adverb
from sitegen.extract.figures.clauses.governed import Governed, Lead, Run
from sitegen.extract.figures.clauses.governors import describes, read_governor, valued
from sitegen.extract.figures.clauses.measures import Around
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.fragments import is_dimension, is_loose, named_before, without_examples, without_loose_end
from sitegen.extract.figures.reading import Found
from sitegen.extract.languages import Word as KnownWord
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Changes,
    Closed,
    Durations,
    Measures,
    Morphology,
    NounPhrases,
    SpeechVerbs,
    VerbGroups,
)
from sitegen.extract.parse_labels import DESCRIBING, NOMINAL, TOLD, VERB, Relation
from sitegen.extract.parsing import Parse, Parses, Word
from sitegen.extract.text.text import Text, sentence_bounds
from sitegen.extract.text.tokens import Token


def measured(text: Text, this: Found, around: Around, beside: Place | None, parses: Parses | None) -> Place | None:
    """Return what a figure measures: what stands beside it, where that says more than the unit, else what governs it.

    Args:
        text: The article.
        this: The figure.
        around: Its surroundings.
        beside: What the clause rules found it to measure.
        parses: What parses its sentence; None where nothing can.

    """
    found = _governed_or_near(text, this, around, beside, parses)
    if found is None or is_loose(text, this, found):
        return None
    return without_examples(text, this, without_loose_end(text, this, found))


def _governed_or_near(
    text: Text, this: Found, around: Around, beside: Place | None, parses: Parses | None
) -> Place | None:
    """Return the words beside a figure where they tell more than the unit, else what governs it."""
    near = beside if beside is not None and _tells(text, this, beside) else None
    name = named_before(text, this) if near is None else None
    parsed = _parsed(text, this, around, parses) if parses and name is None and is_open(text, this, beside) else None
    return name or (_by_parse(text, this, parsed, near) if parsed else near)


def _by_parse(text: Text, this: Found, parsed: Governed, near: Place | None) -> Place | None:
    """Return the words beside a figure, whole by the parse, or what governs it."""
    compared = text.at(this.after).isa(Changes.COMPARED_COUNT, BesideFigures.COMPARATIVE)
    if describes(parsed) and not compared:
        return None
    run = valued(parsed) if near is not None and _of_whole(text, this, near) else None
    if run is None and near is not None and not _is_part(text, this, parsed, near):
        near = _without_verb(text, parsed, near)
        return near and _whole(text, parsed, near)
    run = run or read_governor(parsed)
    return _place(text, parsed, run) if run else None


def _without_verb(text: Text, parsed: Governed, near: Place) -> Place | None:
    """Return words behind a figure without a verb that they end with by the parse ("The 40 rallies in Tarn | drew")."""
    last = next((word for word in parsed.words if word.start == text.at(near.after - 1).start), None)
    behind = last is not None and last.pos == VERB and last.index >= parsed.past and near.after - near.first > 1
    if not behind or not _may_be_verb(text, near.after - 1) or text.at(near.after - 1).isa(Morphology.ING_ENDING):
        return near
    after = near.after - 1
    while after > near.first and ends_as_adverb(text.at(after - 1)):
        after -= 1
    return near._replace(after=after) if after > near.first else None


def is_difference(text: Text, this: Found) -> bool:
    """Return whether a measure or a sum tells by how much two things differ ("is 3 metres longer [than the dam]")."""
    return this.unit.kind != "percent" and this.noun is None and text.at(this.after).isa(BesideFigures.COMPARATIVE)


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
    return token.word.cue is not None or (verb < first - 1 and token.word.verb is not None)


def is_open(text: Text, this: Found, beside: Place | None) -> bool:
    """Return whether a figure's sentence must be parsed to know what it measures."""
    return not this.hold and (beside is None or not _tells(text, this, beside) or _is_unsure(text, this, beside))


def _is_unsure(text: Text, this: Found, beside: Place) -> bool:
    """Return whether words behind a figure may be a part of what they say, or not what it measures."""
    lone = beside.after - beside.first == 1 and text.at(beside.first).isa(Morphology.ING_ENDING)
    if this.unit.kind == "percent" and beside.after <= this.first and _goes_on(text, this.after):
        return True  # "The list is 90 percent accurate"
    acted = beside.after == this.first and text.at(beside.after - 2).isa(VerbGroups.DETERMINER)
    verbal = beside.first == this.after and beside.after - beside.first > 1 and _may_be_verb(text, beside.after - 1)
    return lone or acted or verbal or _of_whole(text, this, beside) or _may_go_on(text, this, beside)


def _may_be_verb(text: Text, place: int) -> bool:
    """Return whether a word is a form of a verb that stands with a subject, and not the verb's name ("slams")."""
    form = text.at(place).word.verb
    return form is not None and form.finite and text.at(place).lower != form.verb.lemma


def _of_whole(text: Text, this: Found, beside: Place) -> bool:
    """Return whether words are the whole of a share, which may be a share in something else ("was 2 percent of")."""
    return this.unit.kind == "percent" and beside.first > this.after and text.at(beside.first - 1).isa(Closed.OF)


def _is_part(text: Text, this: Found, parsed: Governed, beside: Place) -> bool:
    """Return whether by the parse a measure is a verb alone ("in fixing [it]"), or its noun is left out ("a new")."""
    last = next((word for word in parsed.words if word.start == text.at(beside.after - 1).start), None)
    lone = beside.after - beside.first == 1 and text.at(beside.first).isa(Morphology.ING_ENDING)
    left_out = beside.after == this.first and last is not None and last.pos in DESCRIBING
    return left_out or (lone and last is not None and last.pos == VERB)


def _tells(text: Text, this: Found, beside: Place) -> bool:
    """Return whether words beside a figure say more than its unit."""
    led = beside.after == this.first and text.at(beside.after - 1).isa(VerbGroups.PREPOSITION)
    return not (
        led or is_dimension(text, this, beside) or _repeats_unit(this, beside) or _is_verb_alone(text, this, beside)
    )


def sentence_place(text: Text, this: Found) -> tuple[int, int]:
    """Return where the sentence of a figure stands in the body."""
    left, right = sentence_bounds(text, this.first, this.after)
    return text.at(left).start, text.at(right - 1).end


def _repeats_unit(this: Found, measures: Place) -> bool:
    """Return whether words are no more than the counted noun, which is the unit ("63 votes")."""
    counted = this.unit.kind == "count" and this.noun is not None
    return counted and this.first <= measures.first and measures.after <= this.after


def _is_verb_alone(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a measure is one word that is a verb here: a participle, or the word right before the figure."""
    if measures.after - measures.first > 1:
        return False
    token, form = text.at(measures.first), text.at(measures.first).word.verb
    led = text.at(this.first - 1).isa(VerbGroups.PREPOSITION)
    adjoins = measures.after == this.first - led
    before = text.at(this.first - 1).isa(Closed.OF) or text.at(measures.after).isa(Measures.WORTH)
    past = token.isa(Morphology.PAST_ENDING) and adjoins
    return not before and (past or (form is not None and (adjoins or not form.nominal)))


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


def _parsed(text: Text, this: Found, around: Around, parses: Parses) -> Governed | None:
    """Parse the sentence of a figure; None where it is too long, or where the figure is not found in it."""
    parse = parses.text(*sentence_place(text, this))
    if parse is None or not parse.words:
        return None
    starts = [word.start for word in parse.words]
    first, past = (bisect_left(starts, place) for place in (text.at(this.first).start, text.at(this.after - 1).end))
    limit = bisect_left(starts, text.at(around.end - 1).end)
    noun = bisect_left(starts, text.at(this.noun.first).start) if this.noun and this.unit.kind == "count" else None
    return (
        Governed(parse, first, past, noun, _lead(text.at(this.first - 1)), limit, _silent(text, parse))
        if first < past
        else None
    )


def _lead(before: Token) -> Lead:
    """Return what a word before a figure makes of it."""
    if before.isa(Closed.OF):
        return "content"
    if before.isa(Measures.EXTENT):
        return "extent"
    if before.isa(VerbGroups.PARTICLE) and not before.isa(VerbGroups.PREPOSITION):
        return "particle"
    return "apart" if before.isa(Measures.APART) else ""


def _silent(text: Text, parse: Parse) -> frozenset[int]:
    """Return the words of a sentence that as nouns tell nothing of what is measured."""
    word_of = text.language.word
    return frozenset(word.index for word in parse.words if _tells_nothing(word_of(word.text.lower())))


def _tells_nothing(word: KnownWord) -> bool:
    """Return whether a word tells nothing of what is measured: "total", "increase", a length of time, "said"."""
    says = word.cue is not None and word.cue.verb.isa(SpeechVerbs.SAID)
    return says or word.isa(*_SILENT) or word.value(Durations.UNIT) is not None


_SILENT = (
    Measures.EMPTY,
    Measures.CHANGE_NOUN,
    Measures.PREPOSITIONAL,
    BesideFigures.EMPTY_MEASURE,
    Arguments.COMPARES,
)
"""Words that tell nothing of what a figure beside them measures."""


def _place(text: Text, parsed: Governed, run: Run) -> Place | None:
    """Return the tokens of some parsed words; None where the two are cut differently."""
    start, end = parsed.words[run[0]].start, parsed.words[run[1] - 1].end
    first = bisect_left(text.tokens, start, key=lambda token: token.start)
    after = bisect_left(text.tokens, end, key=lambda token: token.end) + 1
    exact = text.at(first).start == start and text.at(after - 1).end == end
    return Place(first, after) if exact and first < after else None


def _whole(text: Text, parsed: Governed, measures: Place) -> Place | None:
    """Return a measure up to the noun that its last word describes ("of unpaid leave", "the Office of Key Control")."""
    end = text.at(measures.after - 1).end
    last = noun = next((word for word in parsed.words if word.end == end), None)
    while noun is not None and (then := _described(parsed, noun)) is not None:
        noun = then
    if last is None or noun is None or noun is last:
        return measures
    rest = _place(text, parsed, (last.index, noun.index + 1))
    return rest and measures._replace(after=rest.after)


def _described(parsed: Governed, word: Word) -> Word | None:
    """Return the noun that a word before it describes, where only such words stand between."""
    noun = parsed.words[word.head]
    between = parsed.words[word.index + 1 : noun.index + 1]
    behind = word.index < noun.index < parsed.limit and noun.index not in parsed.silent
    goes_on = behind and noun.pos in NOMINAL and word.relation in _BEFORE_NOUN
    return noun if goes_on and all(other.pos in TOLD for other in between) else None


_BEFORE_NOUN: frozenset[Relation] = frozenset({"modifier", "other", "part"})
"""What a word before a noun is to it."""
