"""What tells the part of a figure in a change, and which figures are differences."""

from sitegen.extract.languages.declaring import VerbClass, Vocabulary, WordClass


class Changes(Vocabulary, file="changes"):
    """Words of change and of comparison around a figure."""

    PASSED_LEVEL = WordClass()
    """What before a number makes it the level that is passed, and no difference ("fell below 10 degrees")."""
    VERSUS = WordClass()
    """What stands before the value that was there before."""
    COMPARED = WordClass()
    """What with "with" does so."""
    PERCENT = WordClass()
    """What ends a percentage before a comparative."""
    POINT = WordClass()
    """Nouns for the steps of a share or a score."""
    MARGIN = WordClass()
    """Nouns for how far two values stand apart, before which points stand on a hyphen ("a 12-point lead")."""
    AHEAD_OF = WordClass()
    """Words after points that tell over whom somebody leads."""
    CONTEST = VerbClass()
    """Verbs of those who stand against each other."""
    CONTESTED = WordClass()
    """Forms of verbs that tell who is ahead in a contest, before its shares ("leads Orm, 46 percent to 44")."""
    MADE_UP = VerbClass()
    """Verbs that with "up" make their subject a part of something."""
    TAKES_UP = WordClass()
    """Forms of verbs whose "up" or "down" does something to a sum, and moves none ("put up", "turned down")."""
    VOTE = WordClass()
    """Nouns for what is cast for and against."""
    OFF_A_PLACE = WordClass()
    """Words behind a distance that tell from where it is measured."""
    NEEDS_LEAD = VerbClass()
    """Verbs of change that tell one only with a preposition before the figure."""
    BECOMES = VerbClass()
    """The verb before an adjective of change ("became 5 percent dearer")."""
    COMPARES = VerbClass()
    """The verb whose participle sets one value against another."""

    COMPARED_COUNT = WordClass()
    """Comparatives of amounts."""
    COMPARED_PLURAL = WordClass()
    """Those of them that stand before the noun that is counted."""
    FEWER = WordClass()
    """Those that before a counted noun always tell a difference."""
    MORE = WordClass()
    """The one that does so where "than" follows."""
    EXPECTED = WordClass()
    """Words after "than" for what somebody had foreseen."""
