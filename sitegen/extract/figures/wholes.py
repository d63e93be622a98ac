"""How far the words beside a figure go by the parse: a whole phrase, the whole of a share with what its part does."""

from sitegen.extract.figures.clauses.governed import LONGEST, Governed
from sitegen.extract.figures.clauses.governors import told_on
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.parsed import place_of
from sitegen.extract.figures.told_behind import up_to_mark
from sitegen.extract.languages.vocabulary import Arguments, Morphology, VerbGroups
from sitegen.extract.parse_labels import NOMINAL, TOLD, Relation
from sitegen.extract.parsing import Word
from sitegen.extract.text.text import Text, sentence_bounds


def whole(text: Text, parsed: Governed, measures: Place) -> Place | None:
    """Return a measure up to the noun that its last word describes ("of unpaid leave", "the Office of Key Control")."""
    end = text.at(measures.after - 1).end
    last = noun = next((word for word in parsed.words if word.end == end), None)
    while noun is not None and (then := _described(parsed, noun)) is not None:
        noun = then
    if last is None or noun is None or noun is last:
        return measures
    rest = place_of(text, parsed, (last.index, noun.index + 1))
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


def told_apart(text: Text, parsed: Governed, near: Place) -> Place | None:
    """Return the whole of a share with the clause that tells it apart ("the keepers | who like it"); None if unsure."""
    noun_phrase = whole(text, parsed, near)
    if noun_phrase is None:
        return None
    noun = next((word for word in parsed.words if word.end == text.at(noun_phrase.after - 1).end), None)
    if noun is None:
        return noun_phrase
    if not _is_told_on(text, noun_phrase.after):
        return _with_predicate(text, parsed, noun_phrase, noun)
    last = parsed.phrase(noun)[1] - 1
    found = place_of(text, parsed, (last, last + 1))
    if found is None or not noun_phrase.after < found.after <= noun_phrase.first + LONGEST:
        return _up_to_end(text, noun_phrase)
    marks = any(token.kind != "word" for token in text.part(noun_phrase.after, found.after))
    return None if marks else noun_phrase._replace(after=found.after)


def _up_to_end(text: Text, noun_phrase: Place) -> Place | None:
    """Return a whole with the clause that goes on up to the end of its sentence, and holds no other."""
    end = sentence_bounds(text, noun_phrase.first, noun_phrase.after)[1]
    found = up_to_mark(text, noun_phrase.after, noun_phrase.after + 1, end)
    closed = found is not None and text.at(found.after).text in {".", ";"}
    return noun_phrase._replace(after=found.after) if found is not None and closed else None


def _with_predicate(text: Text, parsed: Governed, noun_phrase: Place, noun: Word) -> Place:
    """Return the whole of a share with what is told of its part ("the keepers | like the toll"), where that is sure."""
    end = told_on(parsed, noun)
    told = place_of(text, parsed, (noun.index, end)) if end is not None else None
    return noun_phrase._replace(after=told.after) if told is not None else noun_phrase


def _is_told_on(text: Text, place: int) -> bool:
    """Return whether a clause or a participle behind a noun tells it apart ("keepers | who", "keepers | asked in")."""
    token = text.at(place)
    form = token.word.verb
    participle = token.isa(Morphology.PAST_ENDING) and text.at(place + 1).isa(VerbGroups.PREPOSITION)
    plain = form is not None and form.participle and participle
    return text.joined(place) and (token.isa(Arguments.RELATIVE) or plain)
