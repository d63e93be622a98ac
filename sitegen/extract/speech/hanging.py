"""What the parse has hang on a verb of speech."""

from sitegen.extract.parsing import Parse, Parses, Word
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.clauses import Reading


def hanging(reading: Reading, cue: Cue, parses: Parses) -> tuple[Parse | None, list[Word]]:
    """Return the parse of a sentence, if it has one, and the words that hang on a cue in it."""
    item, parse = reading.sentence.items[cue.first], parses.sentence(reading.sentence)
    verb = parse.head_within(item.start, item.end) if parse is not None and parse.has_syntax else None
    return parse, list(parse.under(verb)) if parse is not None and verb is not None else []
