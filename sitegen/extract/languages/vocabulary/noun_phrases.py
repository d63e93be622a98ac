"""Where a noun phrase begins and ends, what heads it, and what its neighbours make of it."""

from typing import Literal

from sitegen.extract.languages.declaring import Pattern, Phrase, Table, Vocabulary, WordClass

StandIn = Literal["several people"]
"""Whom a description means where its noun says nothing to the rules."""


class NounPhrases(Vocabulary, file="noun_phrases"):
    """The edges and heads of the noun phrases that are subjects."""

    TELLS_WHICH = WordClass()
    """Adjectives that tell which people are meant ("senior")."""
    DETERMINER = WordClass()
    """What opens a description of who speaks."""
    SOME_OF = WordClass()
    """What makes the name of many mean some of them ("many Greens")."""
    INDEFINITE = WordClass()
    """Pronouns for somebody who is not said to be anyone in particular."""
    DEFINITE = WordClass()
    """What opens a description of somebody who is known already."""
    BEHIND_HEAD = WordClass()
    """What opens a part of the phrase behind its head: prepositions, relative pronouns, some participles."""
    TAKES_TO = WordClass()
    """Adjectives behind a noun that "to" goes on with ("people close to the mill")."""
    BREAK = WordClass()
    """What opens another clause, so that no phrase goes on over it."""
    OPENS_WITH_TO = WordClass()
    """Words that with "to" open a sentence before its subject ("Thanks to Halden, Oke stayed")."""
    OPENING = WordClass()
    """What opens a part of the sentence before its main clause, which a comma closes: the last two together."""
    WITHIN = WordClass()
    """Auxiliaries that may stand inside a noun phrase as something else."""
    HANGS = WordClass()
    """Prepositions that join a noun to a complement of it, so that a phrase surely goes on over them."""
    INSIDE = WordClass()
    """Small words that may stand within a noun phrase whose end is known, and not first in it."""
    WHOLE = WordClass()
    """Pronouns that may open a noun phrase, and stand behind one as well ("both ministers")."""
    LINK = WordClass()
    """What stands before a noun phrase and is no part of it, beside adverbs and times."""
    BEFORE_TIME = WordClass()
    """Words that end a noun phrase where a time follows ("the minister on Monday")."""
    FIELD = WordClass()
    """Prepositions between an office and its field ("minister of water")."""
    BESIDE = WordClass()
    """Prepositions that tell where something is: no subject begins before them and has its head behind them."""
    PLURAL_VERB = WordClass()
    """Auxiliaries whose subject is several."""
    AUTHOR = WordClass()
    """Prepositions between a paper and who wrote it."""
    PAPER = WordClass()
    """What somebody writes in their own name; a report or a book is a source of its own."""
    WORK = WordClass()
    """What is read for itself, whoever made it: it may stand as a source of its own."""
    HEDGES_COUNT = Phrase()
    """What stands before a count of people, and is part of how they are called ("more than 40 rowers")."""
    OPENS_INNER = WordClass()
    """What opens a phrase of its own within words that have opened another ("a post no keeper has held")."""
    ONE_OWNER = WordClass()
    """Possessives of one person."""
    OWNER: Table[str] = Table(str)
    """Possessives, and the pronoun that is the subject for the same ("their": "they")."""
    OBJECT: Table[str] = Table(str)
    """Pronouns as object, and the same as subject ("him": "he")."""
    STAND_IN: Table[str] = Table(str)
    """Whom a description means -> the noun by which the rules know such a one."""

    BEFORE_PLACE = WordClass()
    """Words before the name of a place."""
    WITHIN_PLACE = WordClass()
    """Words before a name that make it a place or a seat, no origin ("in Tarn", "along the Elland")."""
    QUARTER = WordClass()
    """Parts of the name of an area that are no name by themselves ("northern Norway")."""
    SEAT = Pattern()
    """How the party and the state of a member stand in brackets or between commas."""

    APPOSITION = WordClass()
    """What opens words between commas that say more about the name before them."""
    ABOUT_NAME = WordClass()
    """Prepositions behind a name that say more about who bears it."""
    OPENS_OBJECT = WordClass()
    """What opens the object inside a relative clause, or its subject ("the diver who the board dismissed")."""
    SUBJECT = WordClass()
    """Pronouns that are subjects after a cue."""
    BEFORE_NAME = WordClass()
    """Words between a comma and a name that describe who bears it, beside offices and kin."""

    ADJECTIVE = Pattern()
    """The end of a word that describes the noun after it, where a determiner stands before it."""
    ADJECTIVE_FIRST = Pattern()
    """The same where it opens the sentence: surnames in "-an" are none."""
    ARTICLE = WordClass()
    """What stands before an adjective that is none of a name."""
    RELATIVE = WordClass()
    """What opens a clause about the noun before it, so that a subject is not sought behind it."""
    SUBJECT_NOUN = WordClass()
    """Nouns that end the description of a subject."""
    GOVERNS = WordClass()
    """Words before a name that is no subject."""
    CONJUNCTION = WordClass()
    """Words before a description that are no part of it ("when my mother came")."""
    COMPLEMENT = WordClass()
    """Prepositions behind a noun that belong to it ("residents of Mill Lane")."""
    VERB_PARTICLE = WordClass()
    """Particles of a verb, with which no subject behind it begins ("ordered up a study")."""
    WHOLE_BEFORE = WordClass()
    """What may stand before the article of a noun phrase ("half the board", "a look into the board")."""
    TIME_NOUN = WordClass()
    """Nouns for a time ("last week the guild met", "said that night")."""
    GIVEN_OUT = WordClass()
    """Participles behind a paper that only tell when it came out."""
    JOINS_SENTENCE = WordClass()
    """What joins a sentence to the one before."""
    EARLY_SUBJECT = WordClass()
    """Pronouns before which an opening phrase needs no comma ("At noon she ...")."""
