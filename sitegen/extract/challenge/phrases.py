"""Challenges of a description: it must be a whole noun phrase, and itself the subject.

What is printed as the speaker must stand up alone. The rules find such a phrase by words and their order; the parse
shows what it hangs on, and what belongs to it.
"""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.saying import Saying
from sitegen.extract.clauses.noun_phrases import STOPS
from sitegen.extract.clauses.word_kinds import is_adverb, is_auxiliary, is_time
from sitegen.extract.languages.vocabulary import Closed, Morphology, NounPhrases, People
from sitegen.extract.pages.page import item_at
from sitegen.extract.parse_labels import ACTS, GOES_ON, JOINS, NEEDS_MORE, NOUNS, OPEN_ENDED
from sitegen.extract.parsing import Word
from sitegen.extract.reasons import BREAKS_OFF, NAME_CUT, NO_VERB_HERE, OTHER_SUBJECT


def _head(of: Saying) -> Word | None:
    """Return the word of a source on which the others hang."""
    return of.parse.head_within(*of.place)


def _stands_beside(of: Saying) -> bool:
    """Return whether a phrase only goes on with another one, which would be the subject.

    "A look at two boats and three barges suggests", "a note found on one of the keepers’ doors says", "A report on Oke,
    one of the keepers, said". Of a name that is the subject itself, an aside tells who it is: "Oke, a keeper, said".
    """
    head, before = _head(of), item_at(of.items, of.source.first - 1)
    if head is None or of.source.several or of.source.first >= of.cue.first:
        return False
    governs = of.parse.words[head.head]
    if governs.pos not in NOUNS or governs.end > of.place[0]:
        return False
    led = head.relation in {"joined", "nested"} and before.isa(Closed.AND, Closed.OR, NounPhrases.BEHIND_HEAD)
    closed = item_at(of.items, of.source.past).text == ","
    return led or (closed and head.relation == "apposition" and governs.relation != "subject")


def _holds_verb(of: Saying) -> bool:
    """Return whether a phrase holds the verb of its sentence ("Oke’s aide met the keepers, saying")."""
    held = of.parse.within(*of.place)
    inside = {word.index for word in held}
    return any(
        _is_parsed_verb(of, word) and (word.head not in inside or word.relation == "root") and _governs(word, held)
        for word in held
    )


def _opens_with_verb(of: Saying) -> bool:
    """Return whether a phrase opens with a verb ("Looks like someone", "Listing three of Oke’s mill")."""
    held = of.parse.within(*of.place)
    inside = {word.index for word in held}
    opens = held[0] if held else None
    apart = opens is not None and (opens.relation == "root" or opens.head not in inside)
    doing, then = of.items[of.source.first], item_at(of.items, of.source.first + 1)
    acts = doing.isa(Morphology.ING_ENDING) and then.isa(Closed.DETERMINER, NounPhrases.SOME_OF)
    verb = apart and len(held) > 1 and opens is not None and opens.pos in ACTS
    return acts or (verb and not of.source.first)


def _is_parsed_verb(of: Saying, word: Word) -> bool:
    """Return whether a word is a verb, and no participle that tells what somebody is doing."""
    plain = word.pos in ACTS and word.text.islower()
    return plain and not of.page.language.word(word.text).isa(Morphology.ING_ENDING)


def _governs(verb: Word, held: list[Word]) -> bool:
    """Return whether an object or "and" stands behind a verb, or nothing of a phrase longer than "the accused"."""
    at = held.index(verb)
    ends = at + 1 == len(held) > _WITH_ARTICLE or any(word.pos in JOINS for word in held[at + 1 : at + 2])
    return ends or any(word.head == verb.index and word.relation == "object" for word in held)


_WITH_ARTICLE: Final = 2
"""Words of a noun with its article."""


def _breaks_off(of: Saying) -> bool:
    """Return whether a phrase goes on right behind its last word ("the head of a pro-mill | rally")."""
    behind = item_at(of.items, of.source.past)
    if of.source.first >= of.cue.first or of.source.past >= of.cue.group_first or not behind.text.isalpha():
        return False
    last, first = (of.parse.within(item.start, item.end)[-1:] for item in (of.items[of.source.past - 1], behind))
    ends = any(word.pos in NEEDS_MORE for word in last) and of.source.past > of.source.first + 1
    plain = not (is_adverb(behind) or is_auxiliary(behind) or is_time(behind))
    return ends or (plain and any(word.pos in GOES_ON for word in first))


def _lacks_noun(of: Saying) -> bool:
    """Return whether a phrase ends with what needs a noun or more words behind it ("people close", "the aides of")."""
    source, last = of.source, of.items[of.source.past - 1]
    if source.past - source.first == 1 or not last.text.islower() or of.items[source.first].isa(Closed.THE):
        return False  # "the accused"
    known = last.isa(People.SPEAKER, People.HEAD)
    return not known and any(word.pos in OPEN_ENDED for word in of.parse.within(last.start, last.end)[-1:])


def _is_told_of(of: Saying) -> bool:
    """Return whether what would be a verb of saying tells of a thing put behind the words (", a plan told in May").

    What stands last may be what says it, be the noun known or not ("..., a cobbler said").
    """
    items, source, cue = of.items, of.source, of.cue
    told_of = items[source.first : source.past]
    thing = told_of[0].isa(Closed.A) and not any(item.isa(People.SPEAKER) for item in told_of)
    beside = source.past == cue.first and item_at(items, source.first - 1).text == ","
    noun = of.parse.words[of.verb.head]
    start, end = of.place
    told = of.verb.relation == "clause" and noun.pos in NOUNS and start <= noun.start < end
    return thing and beside and told and cue.tense == "past" and item_at(items, cue.past).text not in STOPS


def _begins_before(of: Saying) -> bool:
    """Return whether a noun right before a phrase belongs to it ("But protest | leaders said")."""
    head, first = _head(of), of.source.first
    before = item_at(of.items, first - 1)
    if head is None or not first or before.text in STOPS or before.quote is not None:
        return False
    words = of.parse.within(before.start, before.end)
    return any(word.head == head.index and word.relation == "modifier" for word in words)


def _asks(question: Callable[[Saying], bool]) -> Callable[[Attributed], bool]:
    """Return a challenge that puts a question where a description stands beside a verb of saying."""

    def asked(this: Attributed) -> bool:
        return this.saying is not None and this.saying.source.form in {"description", "role"} and question(this.saying)

    return asked


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (OTHER_SUBJECT, _asks(_stands_beside)),
    (BREAKS_OFF, _asks(_holds_verb)),
    (BREAKS_OFF, _asks(_opens_with_verb)),
    (BREAKS_OFF, _asks(_breaks_off)),
    (BREAKS_OFF, _asks(_lacks_noun)),
    (NO_VERB_HERE, _asks(_is_told_of)),
    (NAME_CUT, _asks(_begins_before)),
)
"""Each with the reason to hold; independent of one another."""
