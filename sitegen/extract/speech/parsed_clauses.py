"""Whether words are a clause by the parse of their sentence, asked where no rule knows their verb."""

from typing import Final

from sitegen.extract.languages.vocabulary import Closed, Morphology, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item
from sitegen.extract.parse_labels import ACTS, AUXILIARY, NOUNS, OPENS_NOUN, PLAIN_NOUNS
from sitegen.extract.parsing import Parse, Parses, Word
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.clauses import Reading
from sitegen.extract.speech.hanging import hanging
from sitegen.extract.speech.infinitives import MARKS
from sitegen.records import Place

SHORTEST: Final = 3
"""Items of a clause."""
_ASKS: Final = (Closed.IF, Closed.WHAT, Closed.WHO, Closed.WHICH, Closed.HOW)
"""What opens a question that is told of ("revealed what it had cost")."""


def is_parsed_bare(reading: Reading, cue: Cue, told: Place, parses: Parses) -> bool:
    """Return whether a clause with a subject hangs on a cue that begins with some words behind it, without "that".

    Behind a verb whose clause seldom goes without "that", and behind whom something is told, the subject itself begins
    there: not so in "announced after the flood that" or "told the jury of it".
    """
    items, (start, end) = reading.sentence.items, told
    if not _may_open(items[start], cue) or end - start < SHORTEST - cue.isa(Reporting.TELL):
        return False
    first = items[start].start
    parse, word = _clause_within(reading, cue, (first, items[end - 1].end), parses)
    if parse is None or word is None:
        return False
    if not cue.isa(Reporting.CLEAR):
        return _is_no_lone_participle(parse, word, reading) and _begins_with_subject(parse, word, first)
    acts = _has_subject(parse, word, first) or (cue.isa(SpeechVerbs.SAID) and _is_verb_read_as_noun(parse, word))
    return acts and parse.below(word)[0].start == first


def _clause_within(reading: Reading, cue: Cue, place: Place, parses: Parses) -> tuple[Parse | None, Word | None]:
    """Return the parse of a sentence, and the verb of a clause that hangs on a cue at a place of the body."""
    parse, held = hanging(reading, cue, parses)
    return parse, next((w for w in held if w.relation == "clause" and place[0] <= w.start < place[1]), None)


def _may_open(item: Item, cue: Cue) -> bool:
    """Return whether a word may open the clause of a verb; not in "repeated that promise" or "asking if".

    Behind a verb that has somebody who listens, only where it is known where that one's name ends ("told").
    """
    takes = cue.isa(SpeechVerbs.CLAUSE) and (cue.isa(Reporting.TELL) or not cue.isa(SpeechVerbs.LISTENER))
    clause = takes and not item.isa(Closed.THAT, *_ASKS)
    return item.text not in MARKS and (clause or cue.isa(Reporting.CLEAR))


def _is_no_lone_participle(parse: Parse, word: Word, reading: Reading) -> bool:
    """Return whether a verb is no participle alone ("reported Oke leading by five points")."""
    participle = reading.sentence.language.word(word.text.lower()).isa(Morphology.ING_ENDING)
    return not participle or any(other.pos == AUXILIARY for other in parse.under(word))


def _begins_with_subject(parse: Parse, word: Word, first: int) -> bool:
    """Return whether the subject of a verb begins at a place; a listener may hang on the verb as well."""
    subjects = (w for w in parse.under(word) if w.relation == "subject")
    return any(parse.below(subject)[0].start == first for subject in subjects)


def is_parsed_behind_that(reading: Reading, cue: Cue, told: Place, parses: Parses, *, timed: bool) -> bool:
    """Return whether "that" or "whether" opens a clause that hangs on a cue, and does not act in it itself.

    Behind a time or an occasion alone it opens one wherever the parse has it hang ("said Friday that the boats leak").
    """
    items, (that, end) = reading.sentence.items, told
    if end - that < SHORTEST:
        return False
    parse, held = hanging(reading, cue, parses)
    if parse is None:
        return False
    first, last = items[that].start, items[end - 1].end
    words = (w for w in (parse.words if timed else held) if w.relation == "clause" and first < w.start < last)
    word = next(words, None)
    return word is not None and _has_subject(parse, word, items[that].end) and parse.below(word)[0].start == first


def is_parsed_before(reading: Reading, told: Place, parses: Parses) -> bool:
    """Return whether a verb with a subject is the head of words before a cue ("The boats leak, Quill said")."""
    items, parse = reading.sentence.items, parses.sentence(reading.sentence)
    if parse is None or not parse.has_syntax:
        return False
    first, last = items[told[0]].start, items[told[1] - 1].end
    verb = parse.head_within(first, last)
    if verb is None or verb.pos not in ACTS or verb.relation not in {"clause", "root"}:
        return False
    return any(word.relation == "subject" and first <= word.start < verb.start for word in parse.under(verb))


def _has_subject(parse: Parse, word: Word, first: int) -> bool:
    """Return whether the subject of a verb begins at a place or behind it."""
    return any(w.relation == "subject" and w.start >= first for w in parse.under(word))


def _is_verb_read_as_noun(parse: Parse, word: Word) -> bool:
    """Return whether a clause hangs on a verb of speech whose own verb was read as a noun ("said the weir cost $5").

    A noun stands before it, as its subject, and another noun phrase right behind it, as its object; else it is a thing
    that is said ("said the marriage vows").
    """
    behind = parse.words[word.index + 1 : word.index + 2]
    has_object = any(w.pos in OPENS_NOUN for w in behind)
    return word.pos in PLAIN_NOUNS and has_object and any(_is_noun_before(w) for w in parse.under(word))


def _is_noun_before(word: Word) -> bool:
    """Return whether a word is a noun that goes with a noun behind it."""
    return word.relation == "modifier" and word.pos in NOUNS
