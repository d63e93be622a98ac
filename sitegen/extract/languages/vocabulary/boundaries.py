"""The words that tell where a paragraph, a quotation and a sentence end."""

from sitegen.extract.languages.declaring import Pattern, Vocabulary, WordClass


class Boundaries(Vocabulary, file="boundaries"):
    """The words that tell where a paragraph, a quotation and a sentence end; abbreviations stand without last point."""

    BEFORE_NAME = WordClass()
    """With a capital letter they stand before a name and never end a sentence ("Supt. Oke", "Mt. Ardel")."""
    BEFORE_NUMBER = WordClass()
    """They end no sentence before a number ("No. 5", "6 ft. 2", "Sept. 3", "vol. II")."""
    RUNS_ON = WordClass()
    """Their point ends no sentence, whatever follows ("Oke vs. The Weir Board")."""
    ABBREVIATION = WordClass()
    """They end a sentence only where the next word shows that one begins ("at Weir Inc. The board")."""
    CAPITAL_ABBREVIATION = WordClass()
    """The same, where they have a capital letter: months, days, states."""
    CLOCK = WordClass()
    """They end a sentence unless a day or a time zone follows ("at 5 p.m. Police said", "at 5 p.m. Monday")."""
    AFTER_CLOCK = WordClass()
    """What goes on after the time of day."""
    LETTER_PRONOUN = WordClass()
    """Pronouns of one letter, which look like an initial ("she is taller than I. Oke left")."""
    MARKED_NAME = WordClass()
    """Names that are written with an exclamation mark."""
    STARTER = WordClass()
    """Words that, with a capital letter, show that a sentence begins; no name goes on with one as a rule."""
    RUNS_ON_LINE = WordClass()
    """Small words that end no line of their own, so that a line break after one only wraps the text."""
    RUNS_ON_TO_NUMBER = WordClass()
    """The same before digits and signs of money."""
    AFTER_BARE_CUE = WordClass()
    """What follows a verb of saying that has no object ("“Sail!” Oke said on Monday")."""
    LIVELY_CUE = WordClass()
    """Verbs that report only behind a question or an exclamation ("“Now?” Oke shot back")."""
    LIVELY_WITH_IT = WordClass()
    """The same, where "it" follows ("“Now?” as Oke put it")."""
    IT = WordClass()
    """What stands for the words said behind such a verb."""
    NOBODY = WordClass()
    """Subjects of which nothing is reported."""
    FIRST_PERSON = Pattern()
    """The writer's or the speaker's own words."""
    ELISION = Pattern()
    """Words that begin with an apostrophe, which is no quotation mark; matched behind it."""
    OWNER = Pattern()
    """An apostrophe after an "s" that rather makes an owner of the word ("the boys’ boat") than closes a quotation."""
