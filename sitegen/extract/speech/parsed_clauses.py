"""Whether words are a clause by the parse of their sentence, asked where no rule knows their verb."""

from typing import Final

from sitegen.extract.languages.vocabulary import Reporting, SpeechVerbs
from sitegen.extract.parse_labels import ACTS, NOUNS, OPENS_NOUN, PLAIN_NOUNS
from sitegen.extract.parsing import Parse, Parses, Word
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.clauses import Reading
from sitegen.extract.speech.hanging import hanging
from sitegen.extract.speech.infinitives import MARKS
from sitegen.records import Place

SHORTEST: Final = 3
"""Items of a clause."""


def is_parsed_bare(reading: Reading, cue: Cue, told: Place, parses: Parses) -> bool:
    """Return whether a clause with a subject hangs on a cue that begins with some words behind it, without "that"."""
    items, (start, end) = reading.sentence.items, told
    if not cue.isa(Reporting.CLEAR) or end - start < SHORTEST or items[start].text in MARKS:
        return False
    first = items[start].start
    parse, held = hanging(reading, cue, parses)
    word = next((w for w in held if w.relation == "clause" and first <= w.start < items[end - 1].end), None)
    if parse is None or word is None:
        return False
    acts = _has_subject(parse, word, first) or (cue.isa(SpeechVerbs.SAID) and _is_verb_read_as_noun(parse, word))
    return acts and parse.below(word)[0].start == first


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
