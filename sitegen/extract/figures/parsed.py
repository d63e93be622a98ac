"""A figure in the parse of its sentence, with what the language tells of the words around it."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from sitegen.extract.clauses.numbered_names import is_in_name
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.governed import Governed, Lead, Run
from sitegen.extract.figures.clauses.numbered_phrases import tells_apart
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import Found
from sitegen.extract.languages import Word as KnownWord
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Changes,
    Closed,
    Durations,
    FigureVerbs,
    Measures,
    Morphology,
    SpeechVerbs,
    Stages,
    VerbGroups,
)
from sitegen.extract.parse_labels import NOMINAL, VERBS
from sitegen.extract.parsing import Parse, Parses, Word
from sitegen.extract.text.text import Text, sentence_bounds
from sitegen.extract.text.tokens import Token


def sentence_place(text: Text, this: Found) -> tuple[int, int]:
    """Return where the sentence of a figure stands in the body."""
    left, right = sentence_bounds(text, this.first, this.after)
    return text.at(left).start, text.at(right - 1).end


def find_in_parse(text: Text, this: Found, around: Around, parses: Parses) -> Governed | None:
    """Parse the sentence of a figure; None where it is too long, or where the figure is not found in it."""
    parse = parses.text(*sentence_place(text, this))
    if parse is None or not parse.words:
        return None
    starts = [word.start for word in parse.words]
    first, past = (bisect_left(starts, place) for place in (text.at(this.first).start, text.at(this.after - 1).end))
    limit = bisect_left(starts, text.at(around.end - 1).end)
    noun = bisect_left(starts, text.at(this.noun.first).start) if this.noun and this.unit.kind == "count" else None
    if first >= past:
        return None
    told = [(word, text.language.word(word.text.lower())) for word in parse.words]
    return Governed(
        parse,
        first,
        past,
        noun,
        _lead(text.at(this.first - 1), money=this.unit.kind == "currency"),
        limit,
        _silent(told),
        this.unit.kind == "percent",
        _named(text, this, parse),
        _light(told),
        _says(told),
        _of_class(told, lambda word: word.verb is not None and word.verb.verb.isa(*_MOVING)),
        _of_class(told, lambda word: word.isa(Morphology.ING_ENDING)),
        _of_class(told, lambda word: word.isa(Changes.CONTESTED)),
    )


def is_a_deed(text: Text, this: Found, parses: Parses) -> bool:
    """Return whether the parse sees a verb in what seems to be counted ("1572 Ruy Lorne | defeats two players")."""
    if this.noun is None or this.unit.kind != "count":
        return False
    parse, last = parses.text(*sentence_place(text, this)), text.at(this.noun.after - 1)
    word = parse.head_within(last.start, last.end) if parse is not None else None
    if parse is None or word is None or word.pos not in VERBS or not last.text.islower():
        return False
    return any(one.relation == "subject" and one.start < word.start for one in parse.under(word))


def _lead(before: Token, *, money: bool) -> Lead:
    """Return what a word before a figure makes of it; "in" before a sum belongs to its verb ("took in €9")."""
    if money and before.isa(Closed.IN):
        return "particle"
    if before.isa(Closed.OF):
        return "content"
    if before.isa(Measures.EXTENT):
        return "extent"
    if before.isa(VerbGroups.PARTICLE) and not before.isa(VerbGroups.PREPOSITION):
        return "particle"
    if before.isa(Closed.WITH):
        return "beside"
    return "apart" if before.isa(Measures.APART) else ""


Told = Sequence[tuple[Word, KnownWord]]
"""The words of a parse, each with what the language knows of it."""


def _silent(told: Told) -> frozenset[int]:
    """Return the words of a sentence that as nouns tell nothing of what is measured."""
    return frozenset(word.index for word, known in told if _tells_nothing(known, word.pos))


def _light(told: Told) -> frozenset[int]:
    """Return the verbs of a sentence that tell nothing with a pronoun ("It has", "there were", "she said")."""
    return _of_class(told, lambda word: _is_said(word) or word.isa(VerbGroups.BE, Stages.HAVE))


def _is_said(word: KnownWord) -> bool:
    """Return whether a word reports speech, and can have nothing that is counted for its object ("added 40 berths")."""
    return word.cue is not None and not (word.verb is not None and word.verb.verb.isa(*_ACTING))


def _says(told: Told) -> frozenset[int]:
    """Return the verbs of a sentence that report what somebody says or thinks."""
    return _of_class(told, lambda word: word.cue is not None)


def _of_class(told: Told, is_one: Callable[[KnownWord], bool]) -> frozenset[int]:
    """Return the words of a sentence of which something holds, by their index."""
    return frozenset(word.index for word, known in told if is_one(known))


_MOVING = (FigureVerbs.SHIFT, FigureVerbs.LEVEL)
"""Verbs by which, or at which, the subject has a value."""


_ACTING = (FigureVerbs.SHIFT, FigureVerbs.MOVE, FigureVerbs.MONEY, FigureVerbs.TRADE)
"""Verbs that do something with an amount, whether they report speech as well or not."""


def _named(text: Text, this: Found, parse: Parse) -> frozenset[int]:
    """Return the numbers and short forms of a figure's sentence that are a part of a name."""
    tokens = text.tokens[slice(*sentence_bounds(text, this.first, this.after))]
    starts = {token.start for at, token in enumerate(tokens) if is_in_name(tokens, at) or tells_apart(tokens, at)}
    return frozenset(word.index for word in parse.words if word.start in starts)


def _tells_nothing(word: KnownWord, pos: str) -> bool:
    """Return whether a word tells nothing of what is measured: "total", "increase", a length of time, "said"."""
    says = pos not in NOMINAL and word.cue is not None and word.cue.verb.isa(SpeechVerbs.SAID)
    return says or word.isa(*_SILENT) or word.value(Durations.UNIT) is not None


_SILENT = (
    Measures.EMPTY,
    Measures.CHANGE_NOUN,
    Measures.PREPOSITIONAL,
    BesideFigures.EMPTY_MEASURE,
    Arguments.COMPARES,
    Changes.COMPARED,
    Changes.PERCENT,
)
"""Words that tell nothing of what a figure beside them measures."""


def place_of(text: Text, parsed: Governed, run: Run) -> Place | None:
    """Return the tokens of some parsed words; None where the two are cut differently."""
    start, end = parsed.words[run[0]].start, parsed.words[run[1] - 1].end
    first = bisect_left(text.tokens, start, key=lambda token: token.start)
    after = bisect_left(text.tokens, end, key=lambda token: token.end) + 1
    exact = text.at(first).start == start and text.at(after - 1).end == end
    return Place(first, after) if exact and first < after else None
