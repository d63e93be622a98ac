"""Which of several people a sentence is about, as its parse tells.

Of those named in a sentence its subject is taken up by a pronoun in the next, before its objects and what hangs on a
noun (Grosz, Joshi and Weinstein 1995, "Centering": the grammatical role ranks the candidates).
"""

from collections.abc import Iterable

from sitegen.extract.entities import Entity
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Discourse, People, SpeechVerbs
from sitegen.extract.lemmas import lemmatize
from sitegen.extract.parse_labels import NOUN
from sitegen.extract.parsing import Parse, Word


def turns(language: Language) -> frozenset[str]:
    """Return the verbs after which the other one may speak as well.

    Who is asked answers, of two who met or played either may, and so may one to whom something was done: "treated Oke".
    """
    met = language.verbs_of(SpeechVerbs.LISTENER) | language.verbs_of(Discourse.MEETING)
    return met | language.words(Discourse.ACTS_ON)


Place = tuple[int, int, Entity]
"""Start and end of a name in the body, and who bears it."""


def main_subject(parse: Parse | None, places: Iterable[Place], language: Language) -> Entity | None:
    """Return the only one whose name is a subject of the main clause; None where that is nobody, two, or not told."""
    if parse is None or not parse.has_syntax:
        return None
    subjects: dict[int, Entity] = {}
    for start, end, entity in places:
        head = parse.head_within(start, end)
        if head is not None and _bearer(parse, head).relation == "agent":
            # "Halden was praised by Oke. “...,” she said": who acts may speak as well
            return None
        if head is not None and _is_main_subject(parse, head, language):
            subjects[id(entity)] = entity
    return next(iter(subjects.values())) if len(subjects) == 1 else None


def _is_main_subject(parse: Parse, word: Word, language: Language) -> bool:
    """Return whether a word is a subject of the main clause, or of one joined to it, alone or with others."""
    word = _bearer(parse, word)
    verb = parse.words[word.head]
    while verb.relation == "joined" and parse.words[verb.head] is not verb:
        verb = parse.words[verb.head]
    if word.relation != "subject" or verb.relation != "root":
        return False
    return lemmatize([verb.text], language)[0] not in turns(language) or _is_about_a_thing(parse, verb, language)


def _bearer(parse: Parse, word: Word) -> Word:
    """Return the word that a name's part, or one beside or joined to another, stands for in its clause."""
    while word.relation in {"apposition", "part", "joined"} and parse.words[word.head] is not word:
        word = parse.words[word.head]
    return word


def _is_about_a_thing(parse: Parse, verb: Word, language: Language) -> bool:
    """Return whether the object of a verb is a common noun ("questioned his logic"): nobody is turned to."""
    objects = [word for word in parse.under(verb) if word.relation == "object"]
    return bool(objects) and all(
        word.pos == NOUN and word.text.islower() and not language.word(word.text).isa(People.OFFICE, People.GROUP)
        for word in objects
    )
