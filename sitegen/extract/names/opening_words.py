"""Whether the first word of a run has its capital because a name begins with it, or because a sentence does."""

from itertools import pairwise

from sitegen.extract.clauses.word_kinds import is_adverb
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Closed, GivenNames, Kinship, Morphology, Names, People, Places
from sitegen.extract.lemmas import is_common, lemmatize
from sitegen.extract.names.titles import is_title
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.text.tokens import DASHES

_NAMES_ALONE = (GivenNames.MALE, GivenNames.FEMALE, Places.COUNTRY, Places.GOVERNMENT)
"""Classes of words that name somebody or something where they open a sentence."""
BULLETS = frozenset("-–—•*·")
"""What opens a line of a list."""


def begins_name(items: list[Item], at: int, past: int, known: frozenset[str] | set[str], language: Language) -> bool:
    """Return whether the first word of a run has its capital because a name begins with it."""
    if at == 0 and (_is_inverted_cue(items, past, known) or not _names_at_start(items, past, known, language)):
        return False
    listed = at == 1 and items[0].text in BULLETS
    if past > at + 1 or (listed and items[at].isa(Names.OPENS_SENTENCE)):
        return not _only_opens(items, at, language)
    if listed and is_common(items[at].lower, language):
        return _names_at_start(items[1:], 1, known, language)  # "- Quick access to the lock"
    return not _is_numbered(items, at, past) and not _is_noun_behind_label(items, at, language)


def _is_noun_behind_label(items: list[Item], at: int, language: Language) -> bool:
    """Return whether a word only opens what stands behind a label ("The latest: Commuters say")."""
    told = item_at(items, at - 1).text == ":" and item_at(items, at + 1).word.cue is not None
    return told and _are_many(items, at, language)


def _is_numbered(items: list[Item], at: int, past: int) -> bool:
    """Return whether a word with a capital only says which part of a paper is meant ("Article 33")."""
    return items[at].isa(Names.NUMBERED) and item_at(items, past).text[:1].isdigit()


def _is_inverted_cue(items: list[Item], past: int, known: frozenset[str] | set[str]) -> bool:
    """Return whether the first word of "Added Mira Halden: ..." or "Adds Mira Halden: ..." is a cue."""
    form = items[0].word.cue
    if past < 2 or form is None or items[0].text in known:  # noqa: PLR2004 - a verb and a name
        return False
    return form.tense == "past" or (form.tense == "present" and _leads_to_words(items, past))


def _leads_to_words(items: list[Item], past: int) -> bool:
    """Return whether no noun opens a line, and words in marks follow it ("Adds Mira Halden, a baker: “It leaks.”")."""
    marks = any(item.text == ":" and behind.quote is not None for item, behind in pairwise(items[past:]))
    return marks and items[past].text in {":", ","} and not items[1].isa(People.OFFICE)


def _only_opens(items: list[Item], at: int, language: Language) -> bool:
    """Return whether the first word of a run has its capital from the sentence ("Outside Tarn", "(See Halden")."""
    word, before = items[at], item_at(items, at - 1)
    if word.isa(Names.OPENS_QUESTION) and items[-1].text == "?" and (at == 0 or before.text in _OPENS_QUESTION):
        return True
    listed = at == 1 and items[0].text in BULLETS
    if at and items[at - 1].text != "(" and not listed:
        return False
    opens = word.isa(Names.OPENS_SENTENCE) or _are_kin(word, item_at(items, at + 1))
    return opens or _is_common_adverb(word, language)


def _is_common_adverb(word: Item, language: Language) -> bool:
    """Return whether a word is an adverb of the dictionary, and no given name."""
    adverb = word.isa(Morphology.ADVERB_ENDING) and not word.isa(GivenNames.GIVEN_NAME)
    return adverb and is_common(word.lower, language)


def _are_kin(word: Item, following: Item) -> bool:
    """Return whether a plural tells what those are to each other who are named behind it ("Twins Ada and Ida Oke")."""
    several = word.isa(Kinship.KIN) and word.isa(Morphology.PLURAL_ENDING)
    return several and following.isa(GivenNames.GIVEN_NAME)


_OPENS_QUESTION = frozenset({",", ":", *DASHES})
"""Marks behind which a question may begin in its sentence ("As boats go, will Tarn ...?")."""


def _names_at_start(items: list[Item], past: int, known: frozenset[str] | set[str], language: Language) -> bool:
    """Return whether a run that opens a sentence is a name."""
    first = items[0]
    if first.text in known or past > 1:
        return True
    if first.isa(*_NAMES_ALONE) or is_title(first.lower, language):
        return True
    if first.isa(People.GROUP, People.OFFICE) or len(items) == 1 or _are_many(items, 0, language):
        return False
    return _tells(items, language) or items[1].isa(Names.BEGINS_CUE)


def _are_many(items: list[Item], at: int, language: Language) -> bool:
    """Return whether a noun in the plural stands there for many ("Waters rise", but not "Waters believes")."""
    told = item_at(items, at + 1)
    form = told.word.cue
    of_one = form is not None and form.tense == "present" and told.lower != form.lemma
    return not of_one and _is_plural_noun(items[at], language)


def _is_plural_noun(item: Item, language: Language) -> bool:
    """Return whether a word is a noun of the dictionary in the plural ("Commuters"), and none of a given name."""
    (lemma,) = lemmatize([item.lower], language)
    plural = item.isa(Morphology.PLURAL_ENDING) and lemma != item.lower and is_common(item.lower, language)
    return plural and not language.word(lemma).isa(GivenNames.GIVEN_NAME)


def _tells(items: list[Item], language: Language) -> bool:
    """Return whether a verb of speech follows the first word of a sentence, or what helps it behind a word that names.

    "Halden said", and "Voss had earlier said", but not "Rain also said".
    """
    behind = range(1, min(len(items), 1 + _BEFORE_VERB))
    verb = next((n for n in behind if items[n].word.cue is not None or not _stands_before_verb(items[n])), 1)
    form = item_at(items, verb).word.cue
    told = form is not None and form.is_finite
    return told and not (verb > 1 and is_common(items[0].lower, language))


_BEFORE_VERB = 4
"""Words behind the first among which its verb stands, with those before it."""


def _stands_before_verb(item: Item) -> bool:
    """Return whether a word may stand between a subject and its verb, or helps the verb to its tense."""
    return item.text.islower() and (is_adverb(item) or item.isa(Closed.HAVE))
