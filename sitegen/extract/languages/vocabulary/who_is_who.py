"""What tells across articles who is one and the same."""

from sitegen.extract.languages.declaring import Phrase, Vocabulary, WordClass


class WhoIsWho(Vocabulary, file="who_is_who"):
    """Words that are asked for when the speakers of several articles are compared."""

    SMALL = WordClass()
    """Words that say nothing of what an office or a body is: "of", "the"."""
    NO_LONGER = WordClass()
    """Words before an office that somebody no longer holds, or does not hold yet."""
    SOLE_OFFICE = Phrase()
    """Offices that one person of a state or church holds at a time: with a surname they tell who is meant."""
