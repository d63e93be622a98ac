"""Challenges of reported words that hang in the writer's sentence ("One thing Oke says he saw was", "As I wrote")."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.clauses import may_join
from sitegen.extract.challenge.new_persons import PERSONS
from sitegen.extract.clauses.word_kinds import acts, has_form_of_verb, is_adverb, is_auxiliary, is_plural
from sitegen.extract.languages.vocabulary import (
    Calendar,
    Clauses,
    Closed,
    Cues,
    Figures,
    NounPhrases,
    People,
    Reporting,
)
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.reasons import GOES_ON, NO_CLAUSE, PART_OF_SENTENCE, RUNS_ON
from sitegen.extract.sentences.mentions import SourceMention


def _runs_on_behind_contact_clause(this: Attributed) -> bool:
    """Return whether who says it and the words only tell which thing is meant, of which the sentence tells more.

    "One reason bakers say they came was the snow", "The boat Oke says she bought was sold".
    """
    (items, within), cue, sentence = this.told, this.report.cue, this.report.source_sentence
    opens = _past_thing(this)
    if opens is None or cue is None or sentence is None or not within or within[0] != cue.past:
        return False
    ends = next((n for n in within if may_join(items[n])), within[-1] + 1)
    further = _further_verbs(items, range(within[0], ends))
    if opens in this.cast.names[sentence.number].at:  # a noun that no list has may describe who is named
        return any(_leaves_open(items[n - 1]) for n in further)
    return bool(further)


def _further_verbs(items: list[Item], clause: range) -> list[int]:
    """Return the verbs of a clause, but for the first and those that an auxiliary helps, that have a subject."""
    verbs = [n for n in clause if acts(items[n])]
    return [n for n in verbs[1:] if items[n].isa(Cues.FINITE) or not is_auxiliary(items[n - 1])]


def _leaves_open(item: Item) -> bool:
    """Return whether what a verb or a preposition asks for is not behind it ("she bought | was")."""
    return acts(item) or has_form_of_verb(item) or item.isa(Closed.PREPOSITION)


def _past_thing(this: Attributed) -> int | None:
    """Return where who speaks begins right behind a noun for a thing that opens the sentence ("One thing | Oke said").

    A noun for somebody describes who is named, and one for a time tells when: behind these there is none.
    """
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None:
        return None
    items, named = sentence.items, this.cast.names[sentence.number].ending.get(source.past)
    first = named.first if named is not None else _past_one(items, source)
    led = first > 1 and items[0].isa(NounPhrases.DETERMINER, Closed.ARTICLE, Figures.ONE)
    somebody = items[first - 1].isa(*PERSONS, People.OFFICE, People.GROUP, People.HEAD, NounPhrases.TIME_NOUN)
    return first if led and not somebody and all(map(_may_be_of_phrase, items[1:first])) else None


def _past_one(items: list[Item], source: SourceMention) -> int:
    """Return where several begin who say it, of whom "one" before them is none ("One reason | bakers and crews")."""
    if source.first or not items[0].isa(Closed.A, Figures.ONE):
        return source.first
    return next((n for n in range(1, source.past) if is_plural(items[n])), 0)


def _may_be_of_phrase(item: Item) -> bool:
    """Return whether a word in small letters may stand in a noun phrase before its noun, or be that."""
    plain = item.text.islower() and item.text.isalpha()
    return plain and not (acts(item) or item.isa(NounPhrases.OPENING, Closed.AND, Closed.OR))


def _opens_with_writer(this: Attributed) -> bool:
    """Return whether words open with what the writer wrote before ("As I mentioned above, | it leaks, Oke said")."""
    items, within = this.told
    if not within or not items[within[0]].isa(Closed.AS):
        return False
    who, told = item_at(items, within[0] + 1), item_at(items, within[0] + 2)
    return (who.isa(Closed.WE) or who.word.value(People.PRONOUN) == "writer") and told.word.cue is not None


def _has_no_verb_behind(this: Attributed) -> bool:
    """Return whether no verb has a subject in what goes on behind "Oke has warned," put in behind an opening.

    "Over the years, Oke has advised, in no order, a mayor and a judge who rows": those are told it.
    """
    (items, within), cue, source = this.told, this.report.cue, this.report.source
    if cue is None or source is None or not within or not within[0] < source.first <= cue.first:
        return False
    past = next((n for n in within if n > cue.past and items[n].isa(*_RELATIVE)), len(items))
    acting = any(n < past and acts(items[n]) for n in within)  # "It was, Oke said, one of many"
    return within[-1] > cue.past and items[cue.past].text == "," and not acting


def _is_only_who_speaks(this: Attributed) -> bool:
    """Return whether words behind a verb are somebody, and what "who" tells of them (", said two crews who saw it").

    The one verb that a clause of their own would have is missing: they may well be those who say what stands before.
    """
    (items, told), cue = this.told, this.report.cue
    if cue is None or not told or item_at(items, cue.group_first - 1).text != ",":
        return False
    who = next((n for n in told if items[n].isa(Closed.WHO)), None)
    behind_verb = told[0] >= cue.past and not items[told[0]].isa(Closed.THAT)
    if who is None or not behind_verb or any(acts(item) for item in items[told[0] : who]):
        return False
    return sum(_opens_verb(items, n) for n in range(who + 1, told[-1] + 1)) <= 1


def _opens_verb(items: list[Item], at: int) -> bool:
    """Return whether a verb begins at an item, and none that "and" or a conjunction of time ties to one before."""
    before = items[at - 1]
    joined = before.isa(Closed.AND, Closed.OR, Reporting.SUBORDINATE) or is_auxiliary(before) or is_adverb(before)
    return acts(items[at]) and not (joined or items[at].isa(Closed.TO))


def _is_subject_before_saying(this: Attributed) -> bool:
    """Return whether words are a clause that is the subject of what stands behind ("What she wants, says Oke, is")."""
    (items, within), cue = this.told, this.report.cue
    if cue is None or not within or within[-1] > cue.first or not items[within[0]].isa(Closed.WHAT, Closed.HOW):
        return False
    behind = range(cue.past, len(items) - 1)
    return any(items[n].text == "," and items[n + 1].isa(Cues.FINITE) for n in behind)


def _runs_on_from_clause(this: Attributed) -> bool:
    """Return whether words of a clause that opens a sentence run on over the main one, which a comma or its verb opens.

    "Had Oke not said that it leaks, | we would", "Now that Oke says so, | we", "Only when Oke said so | did we".
    """
    (items, within), cue = this.told, this.report.cue
    if cue is None or not within or within[0] < cue.past:
        return False
    pairs = [(items[n], items[n + 1]) for n in within[:-1]]
    if items[0].isa(Reporting.ONLY):
        return any(is_auxiliary(helps) and then.isa(Reporting.NOMINATIVE) for helps, then in pairs)
    opens = items[0].isa(Clauses.INVERTS) or (items[0].isa(Calendar.NOW) and items[1].isa(Closed.THAT))
    return opens and any(mark.text == "," for mark, _ in pairs)


_RELATIVE: Final = (Closed.WHO, Closed.THAT, Closed.WHICH)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (RUNS_ON, _runs_on_behind_contact_clause),
    (PART_OF_SENTENCE, _opens_with_writer),
    (RUNS_ON, _runs_on_from_clause),
    (NO_CLAUSE, _has_no_verb_behind),
    (NO_CLAUSE, _is_only_who_speaks),
    (GOES_ON, _is_subject_before_saying),
)
"""Each with the reason to hold; independent of one another."""
