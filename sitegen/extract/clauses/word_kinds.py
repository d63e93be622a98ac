"""What a word may be, by its class or its form: asked alike where a noun phrase, a subject or a figure is read."""

from collections.abc import Iterable

from sitegen.extract.clauses.words import ClauseWord
from sitegen.extract.languages.vocabulary import (
    Calendar,
    CountedNouns,
    Cues,
    Morphology,
    NounPhrases,
    People,
    Reporting,
    VerbGroups,
)

_SHORTEST_PLURAL = 4
"""Letters of the shortest word that its ending makes a plural."""
_SHORTEST_ADVERB = 5
"""Letters of the shortest word that its ending makes an adverb."""


def is_plural(word: ClauseWord) -> bool:
    """Return whether a word is a plural by its form."""
    if word.isa(CountedNouns.IRREGULAR_PLURAL) or _is_plural_of_letters(word):
        return True
    if word.isa(CountedNouns.NOT_PLURAL, CountedNouns.STOP) or len(word.lower) < _SHORTEST_PLURAL:
        return False
    return word.isa(Morphology.PLURAL_ENDING) and not word.isa(CountedNouns.NO_PLURAL_ENDING)


def _is_plural_of_letters(word: ClauseWord) -> bool:
    """Return whether a small ending behind capitals makes a short form several ("12 MPs", "9 NGOs")."""
    letters, ending = word.text[:-1], word.text[-1:]
    short = len(letters) > 1 and letters.isalpha() and letters.isupper()
    return short and ending.islower() and word.isa(Morphology.PLURAL_ENDING)


def ends_as_adverb(word: ClauseWord) -> bool:
    """Return whether a word is an adverb by its ending; with a capital it may be a name ("Kelly")."""
    ends = word.isa(Morphology.ADVERB_ENDING) and not word.isa(VerbGroups.NO_ADVERB)
    return ends and word.text.islower() and len(word.lower) >= _SHORTEST_ADVERB


def is_adverb(word: ClauseWord) -> bool:
    """Return whether a word may stand between a subject and its verb."""
    return ends_as_adverb(word) or word.isa(Cues.BETWEEN)


def is_auxiliary(word: ClauseWord) -> bool:
    """Return whether a word may help a verb; "May" and "Will" with their capitals are names."""
    return word.isa(Cues.AUXILIARY) and not (word.isa(Cues.NAME_TOO) and word.text.istitle())


def is_inflected_verb(word: ClauseWord) -> bool:
    """Return whether a word is a verb that has a subject, in another form than its base ("covers", "sold")."""
    form = word.word.verb
    return form is not None and form.finite and form.lemma != word.lower


def may_be_verb(word: ClauseWord) -> bool:
    """Return whether a word is a verb that has a subject, and may be a noun as well ("costs", "sold")."""
    form = word.word.verb
    return form is not None and form.finite


def is_verb_only(word: ClauseWord) -> bool:
    """Return whether a word is a verb that has a subject, and can be no noun ("sold")."""
    form = word.word.verb
    return form is not None and form.finite and not form.nominal


def is_doing(word: ClauseWord) -> bool:
    """Return whether a word may tell what somebody is doing, and is no noun of that ending ("evening", "king")."""
    return word.isa(Morphology.ING_ENDING) and not word.isa(NounPhrases.TIME_NOUN, NounPhrases.DETERMINER, People.HEAD)


def is_past(word: ClauseWord) -> bool:
    """Return whether a word in small letters has the form of a verb in the past."""
    return word.text.islower() and word.isa(Morphology.PAST_ENDING, Reporting.PAST_VERB)


def is_acting(word: ClauseWord) -> bool:
    """Return whether a subject goes with a word, whatever it is: an auxiliary, or the form of a verb in the past."""
    return word.isa(Cues.FINITE) or is_past(word)


def acts(word: ClauseWord) -> bool:
    """Return whether a subject goes with a word in small letters that can be no noun: `is_acting`, `is_verb_only`."""
    return word.text.islower() and (is_acting(word) or is_auxiliary(word) or is_verb_only(word))


def has_form_of_verb(word: ClauseWord) -> bool:
    """Return whether a word is in the lists of verbs, in whatever form, be it a noun as well."""
    return word.word.verb is not None or word.word.cue is not None


def may_act(word: ClauseWord) -> bool:
    """Return whether a subject may go with a word in small letters: as `is_acting`, or a verb of a list.

    Nouns that look like such a verb are among them.
    """
    return word.text.islower() and (is_acting(word) or word.word.cue is not None or may_be_verb(word))


def is_helping_verb(word: ClauseWord) -> bool:
    """Return whether a word is "be" or helps a verb, "to" among them."""
    return word.isa(VerbGroups.BE, VerbGroups.AUXILIARY)


def has_verb(words: Iterable[ClauseWord]) -> bool:
    """Return whether one of some words may be a verb that has a subject."""
    return any(map(may_be_verb, words))


def is_pronoun(word: ClauseWord) -> bool:
    """Return whether a word is a pronoun that can be the subject of a verb of speech."""
    return word.word.value(People.PRONOUN) is not None


def is_time(word: ClauseWord) -> bool:
    """Return whether a word is a day, or an adverb that tells when."""
    return word.isa(Calendar.DAY, Calendar.WHEN)


def is_mark(word: ClauseWord) -> bool:
    """Return whether a word is none, but a mark or a quotation."""
    return not any(map(str.isalnum, word.text))


def is_number(word: ClauseWord) -> bool:
    """Return whether a word is digits alone, with what parts and signs them."""
    return word.text[:1].isdigit() and not any(map(str.isalpha, word.text))
