"""A figure in a parsed sentence, and which runs of its words are whole."""

from typing import Literal, NamedTuple

from sitegen.extract.parse_labels import (
    ADVERB,
    AUXILIARY,
    DESCRIBING,
    DETERMINER,
    JOINING,
    MARK,
    PARTING,
    PREPOSITION,
    PRONOUN,
    TOLD,
    VERB,
    Relation,
)
from sitegen.extract.parsing import Parse, Word

LONGEST = 12
"""Words of the longest answer; a longer one is a sentence, which stands beside the figure anyway."""
LONGEST_CLAUSE = 14
"""Words of the longest clause that is an answer, with a comma and a participle in it or without."""
_WITHIN = frozenset({"-", "‑", "'", "’"})
"""Marks within a word or a name."""

Run = tuple[int, int]
"""Words from the first up to the second, by their index in the sentence."""


Lead = Literal["content", "extent", "apart", "particle", "beside", ""]
"""What leads to a figure: "of", which makes it the content of the noun before it; "by", how far a verb goes; a word
such as "as", behind which another clause may begin; the particle of its verb ("went down 40 percent"); "with", which
may go with any noun before it; or another word."""


class Governed(NamedTuple):
    """A figure in a parsed sentence."""

    parse: Parse
    first: int
    """Its first word."""
    past: int
    noun: int | None
    """The first word of its counted noun, None where it counts nothing."""
    lead: Lead
    """What leads to it."""
    limit: int
    """Where the words it may lie in end: its sentence, cut at the next figure and at the time it holds for."""
    silent: frozenset[int]
    """Words that tell nothing of what is measured, by their index: "a total of 40 swans", "following 40 storms"."""
    share: bool = False
    """Whether it is a percentage, of which one noun tells enough ("support at 40 percent")."""
    named: frozenset[int] = frozenset()
    """Numbers that are a part of a phrase: of a name, with the marks of short brackets ("the Velm 60 (V60) index"), of
    a word with hyphens ("a 10-year note"), an age, a year before its noun ("a 2011 sale"), a part of a ranking."""
    light: frozenset[int] = frozenset()
    """Verbs that tell nothing with a pronoun ("It has 40 boats", "there were")."""
    says: frozenset[int] = frozenset()
    """Verbs that report what somebody says or thinks, by their index."""
    moves: frozenset[int] = frozenset()
    """Verbs whose subject has a value, or changes by it or to it, by their index."""
    ongoing: frozenset[int] = frozenset()
    """Words with the ending of a participle that no past is written like ("met" is both, "meeting" is not)."""
    contests: frozenset[int] = frozenset()
    """Verbs that tell who is ahead in a contest, by their index ("leads", "trailing")."""

    @property
    def words(self) -> list[Word]:
        """The words of the sentence."""
        return self.parse.words

    @property
    def told_from(self) -> int:
        """Where words behind the figure begin to tell what it measures: at its noun, or right behind it."""
        return self.past if self.noun is None else self.noun

    def child(self, word: Word, relation: Relation) -> Word | None:
        """Return the first word that stands in a relation to another."""
        return next((other for other in self.parse.under(word) if other.relation == relation), None)

    def phrase(self, word: Word) -> Run:
        """Return a word with all that hangs on it."""
        held = self.parse.below(word)
        return held[0].index, held[-1].index + 1

    def left_edge(self, noun: Word) -> int | None:
        """Return where the phrase of a noun begins; None where its beginning is not sure."""
        held = {word.index for word in self.parse.below(noun)}
        first = noun.index
        while first - 1 in held and not self.parts(first - 1) and not self._leads(first - 1, noun):
            first -= 1
        first += self.words[first].pos == JOINING and first < noun.index
        sure = first - 1 not in held or self._leads(first - 1, noun) or self._opens_with_marks(first, min(held))
        first += self.words[first].pos == ADVERB and self.words[first + 1].pos == DETERMINER  # "where | the old weir"
        return first if sure else None

    def _opens_with_marks(self, first: int, start: int) -> bool:
        """Return whether only marks and "and" stand before a phrase, by the parse a part of it (", and the town")."""
        return all(self.words[index].pos in {MARK, JOINING} for index in range(start, first))

    def _leads(self, index: int, noun: Word) -> bool:
        """Return whether a word is the preposition that leads to a noun, or the "is" before one that has a share."""
        leads = {PREPOSITION, AUXILIARY} if self.share else {PREPOSITION}
        return self.words[index].pos in leads and self.words[index].head == noun.index

    def parts(self, index: int) -> bool:
        """Return whether a word ends a phrase: a mark, a number, or what joins or opens another clause."""
        word = self.words[index]
        if index in self.named:
            return False
        if word.pos == MARK:
            return not self.within(index)
        if word.pos == JOINING:
            return self.words[word.head].pos not in TOLD
        return word.pos in PARTING

    def within(self, index: int) -> bool:
        """Return whether a mark stands within a word or a name, without a blank on either side."""
        before, word, then = (self.words[max(0, min(i, len(self.words) - 1))] for i in (index - 1, index, index + 1))
        return word.text in _WITHIN and before.end == word.start and word.end == then.start


def is_whole(figure: Governed, run: Run) -> bool:
    """Return whether some words are one phrase: not too long, no mark, no number, no other clause between them."""
    held = range(*run)
    glued = run[0] > 0 and figure.within(run[0] - 1)
    listed = run[0] > 0 and figure.words[run[0] - 1].pos == MARK and any(_joins_nouns(figure, i) for i in held)
    return 0 < len(held) <= LONGEST and not glued and not listed and not any(_breaks(figure, i, run) for i in held)


def _joins_nouns(figure: Governed, index: int) -> bool:
    """Return whether a word joins a noun to one that may be the last of a list ("Tarn, [Orm and Elland]")."""
    word = figure.words[index]
    return word.pos == JOINING and figure.words[word.head].pos != VERB


def _breaks(figure: Governed, index: int, run: Run) -> bool:
    """Return whether a word parts a run, and joins no two words of it."""
    if index == run[1] - 1 and figure.words[index].pos in DESCRIBING and figure.words[index].head >= run[1]:
        return True  # "gets a new | 149 horsepower"
    joins = _joins(figure, figure.words[index], run) or (index > run[0] and is_relative_comma(figure, index))
    return figure.parts(index) and not joins


def _joins(figure: Governed, word: Word, run: Run) -> bool:
    """Return whether a word joins two words of a run."""
    joined = figure.words[word.head]
    both = run[0] <= joined.head and joined.index < run[1]
    return word.pos == JOINING and joined.relation == "joined" and both


def is_relative_comma(figure: Governed, index: int) -> bool:
    """Return whether a mark only stands between a noun and the pronoun of its relative clause ("Orrey, who saved")."""
    word, then = figure.words[index], figure.words[min(index + 1, len(figure.words) - 1)]
    before = figure.words[max(0, index - 1)]
    clause = figure.words[then.head]
    relative = then.pos == PRONOUN and then.relation == "subject" and clause.relation == "clause"
    return word.text == "," and relative and clause.head in {before.index, before.head}
