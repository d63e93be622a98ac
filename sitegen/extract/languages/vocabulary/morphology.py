"""Endings that tell what kind of word one is that no list has."""

from sitegen.extract.languages.declaring import Vocabulary, WordClass


class Morphology(Vocabulary, file="morphology"):
    """Endings, each of any longer word; rules add what else they ask of it (its length, its case)."""

    ADVERB_ENDING = WordClass()
    """That of adverbs made of adjectives ("quickly")."""
    PAST_ENDING = WordClass()
    """That of the past and the past participle of regular verbs ("closed")."""
    ING_ENDING = WordClass()
    """That of present participles and of nouns made of verbs ("closing")."""
    VERB_ENDING = WordClass()
    """Those of most forms of verbs that a text tells a story with ("closed", "closes", "kept")."""
    PLURAL_ENDING = WordClass()
    """That of plurals, which is also that of verbs after "he" or "she" ("weirs", "closes")."""
    OWNER_ENDING = WordClass()
    """That of an owner in the singular where it is no token of its own ("keeper's")."""
    PLURAL_OWNER_ENDING = WordClass()
    """That of an owner in the plural where it is no token of its own ("keepers'")."""
    SEAT_ENDING = WordClass()
    """That of an adjective for where somebody has their seat ("Tarn-based")."""
    AGE_ENDING = WordClass()
    """That of an age in years ("45-year-old")."""
    ENCLITIC = WordClass()
    """Those that are words of their own ("keeper's", "they're", "didn't")."""
