"""Whether words in marks go on with those before a sentence of the writer's ("“It leaks,” she said. It did. “Go.”")."""

from sitegen.extract.languages.vocabulary import Closed
from sitegen.extract.sentences.subjects import first_subject
from sitegen.extract.speech.clauses import Reading
from sitegen.extract.speech.report import Report


def keeps_the_word(reading: Reading) -> bool:
    """Return whether a sentence between two quotations lets nobody speak, and is about one person by name or pronoun.

    Whether that is the one who spoke before, and whom else it names, is asked when the speaker is known.

    Args:
        reading: The sentence.

    """
    items = reading.sentence.items
    if reading.clauses or reading.unread or any(item.quote is not None for item in items):
        return False
    subject = first_subject(items, reading.names, len(items))
    if subject is None or subject.form != "pronoun":
        return subject is not None and subject.form == "name"
    return reading.sentence.language.word(subject.head).isa(Closed.HE_OR_SHE)


def may_go_on(said: Report | None) -> bool:
    """Return whether somebody surely spoke in marks, so that the same one may go on."""
    return said is not None and said.kind == "direct" and said.cue is not None and said.evidence in _SURE


_SURE = frozenset({"after", "inverted", "before"})
