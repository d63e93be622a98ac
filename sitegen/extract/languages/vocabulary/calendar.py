"""Days, months, and adverbs that tell when something was."""

from sitegen.extract.languages.declaring import Vocabulary, WordClass


class Calendar(Vocabulary, file="calendar"):
    """Days, months, and adverbs that tell when something was."""

    DAY = WordClass()
    """Names of the days of the week."""
    MONTH = WordClass()
    """Names of the months, and their short forms without a point."""
    THIS = WordClass()
    """What opens a time that is going on ("this year")."""
    LATER = WordClass()
    """Words that set another time against one that was told ("a year later")."""
    WHEN = WordClass()
    """Adverbs that tell when ("yesterday")."""
    HALF_OF_DAY = WordClass()
    """Behind an hour, which half of the day it is in."""
    NOW = WordClass()
    """Adverbs that tell that something is so at present ("now", "currently")."""
