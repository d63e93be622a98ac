"""Who speaks behind a "by", and whom a sentence is about then: "She was told by a keeper" goes on about her."""

from sitegen.extract.entities import Entity
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import People
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.clauses import Reading


def acts_in_passive(reading: Reading, spoke: Entity) -> bool:
    """Return whether somebody speaks behind the "by" of a sentence ("was called “a farce” by a keeper")."""
    told = (clause.source for clause in reading.clauses if clause.cue.passive and clause.source is not None)
    spoken = {mention.item for mention in spoke.mentions if mention.sentence == reading.sentence.number}
    return any(source.first in spoken for source in told)


def is_listener(subject: SourceMention | None, gender: str, language: Language) -> bool:
    """Return whether the subject of a passive is somebody whom a pronoun may mean: named, or the same pronoun."""
    if subject is None or subject.form == "name":
        return subject is not None
    return subject.form == "pronoun" and language.word(subject.head).value(People.PRONOUN) == gender
