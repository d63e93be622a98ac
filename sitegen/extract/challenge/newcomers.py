"""Challenges of whom a pronoun means: the sentence before tells of somebody described who acts there, and may speak."""

from collections.abc import Callable, Iterator
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.new_persons import PERSONS, is_told_by_speaker
from sitegen.extract.clauses.word_kinds import has_form_of_verb, is_auxiliary, is_past
from sitegen.extract.languages.vocabulary import Calendar, Challenge, Closed, Discourse, Kinship, NounPhrases, People
from sitegen.extract.names.descriptions import gender_of_noun
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import DESCRIBED_NEARER

PHRASE: Final = 4
"""Words of a description, its determiner with them, among which its noun stands."""
_TOLD: Final = 9
"""Items behind a noun in which the article tells more of somebody before the verb."""
_PLACE: Final = 3
"""Items of the shortest phrase that opens a sentence before its subject ("On the pier")."""


def _is_led_by_somebody(this: Attributed) -> bool:
    """Return whether the sentence before is about somebody described, who acts there ("His landlord rang the police").

    Not where the speaker is called so elsewhere ("Oke, a barber, ... The barber rang the police"), nor by an office
    behind "the", which may take up the speaker ("The senator rose").
    """
    before = this.before if this.by_pronoun else None
    if before is None or this.is_asked(before) or is_told_by_speaker(before, this):
        return False
    noun = _who_acts(before.items) or _who_cuts_in(before.items, this) or _who_comes(before.items, this)
    return noun is not None and fits(noun, before, this.gender) and not is_called(this, noun)


def _who_acts(items: list[Item]) -> Item | None:
    """Return the noun of the description that a sentence may be about, where that one acts; None where none does."""
    for opens in _openings(items):
        noun = _noun_behind(items, opens)
        if noun is not None and is_new(items, opens, noun) and acts_behind(items, noun):
            return items[noun]
    return None


def _who_cuts_in(items: list[Item], this: Attributed) -> Item | None:
    """Return the noun of somebody new who acts while the speaker does ("Quill spoke when a deputy rose").

    Not of one who does something to the speaker ("when a driver hit her"), who may well go on about it.
    """
    for opens in (n for n in range(2, len(items)) if items[n - 1].isa(Closed.WHEN)):
        noun = _noun_behind(items, opens)
        done_to = this.has_object(items[opens:]) or any(_is_hers(item, this.gender) for item in items[opens:])
        if noun is not None and items[opens].isa(Discourse.INTRODUCES) and acts_behind(items, noun) and not done_to:
            return items[noun]
    return None


def _who_comes(items: list[Item], this: Attributed) -> Item | None:
    """Return the noun of somebody new whom a sentence brings in behind its verb ("Behind her sat | an usher").

    No subject stands before that verb, be it "she".
    """
    verb = next((n for n, item in enumerate(items) if n and is_past(item)), 0)
    opens = verb + 1
    if not verb or not item_at(items, opens).isa(Discourse.INTRODUCES) or not _only_opens(items[:verb]):
        return None
    noun = _noun_behind(items, opens)
    return items[noun] if noun is not None and not this.has_object(items[opens:]) else None


def _noun_behind(items: list[Item], opens: int) -> int | None:
    """Return where the noun for one person stands in the description that an item opens; None where none does."""
    within = range(opens + 1, min(opens + PHRASE, len(items)))
    return next((n for n in within if is_somebody(items[n])), None)


def _only_opens(items: list[Item]) -> bool:
    """Return whether words before a verb tell only where or when ("In her place", "Then", "Behind her")."""
    led = items[0].isa(Closed.PREPOSITION, NounPhrases.BESIDE, NounPhrases.JOINS_SENTENCE, Calendar.WHEN)
    subject = any(item.isa(Closed.HE_OR_SHE, NounPhrases.SUBJECT) or item.text == "," for item in items)
    return led and not subject and len(items) <= _OPENING


_OPENING: Final = 4
"""Words of "In her old place"."""


def _is_hers(item: Item, gender: str) -> bool:
    """Return whether a word is the "she" or the "her" of a gender."""
    return gender in (item.word.value(Discourse.OWNER_GENDER), item.word.value(People.PRONOUN))


def is_new(items: list[Item], opens: int, noun: int) -> bool:
    """Return whether a description brings somebody in: no "the", a trade, or a clause that tells which ("Oke met").

    Args:
        items: Those of the sentence.
        opens: Where the description begins.
        noun: Where its noun stands.

    """
    return not items[opens].isa(Closed.THE) or items[noun].isa(Discourse.ONE_PERSON) or item_at(items, noun + 1).capital


def _openings(items: list[Item]) -> Iterator[int]:
    """Yield where a description opens that the sentence may be about: first, or behind a comma or an opening phrase."""
    places = (n for n in range(len(items)) if n == 0 or items[n - 1].text == "," or _is_behind_opening(items, n))
    return (n for n in places if items[n].isa(Closed.ARTICLE, Closed.THEIR, Discourse.INTRODUCES))


def _is_behind_opening(items: list[Item], at: int) -> bool:
    """Return whether a phrase that no comma closes ends here ("In the tunnel | a doctor", "Only | the cook")."""
    led = items[at - 1]
    if at == 1:
        return led.isa(NounPhrases.LINK, NounPhrases.JOINS_SENTENCE, Closed.ONLY)
    noun = led.text.isalpha() and not led.isa(Closed.PREPOSITION, Closed.DETERMINER, Closed.AND)
    opens = at >= _PLACE and items[0].isa(Closed.PREPOSITION, NounPhrases.BESIDE)
    return noun and opens and not any(_is_verbal(item) or item.text == "," for item in items[:at])


def acts_behind(items: list[Item], noun: int) -> bool:
    """Return whether a verb follows a noun and what tells more of it: "rang", "had rung", "who lived below rang".

    Args:
        items: Those of the sentence.
        noun: Where the noun stands.

    """
    following = item_at(items, noun + 1)
    if following.isa(Discourse.CALLED):
        return False  # "A clerk named Oke rang"
    if following.capital:
        return _closes_relative(items, noun + 1)
    noun += _past_part_of_body(items, noun)  # "The keeper's face fell"
    following = item_at(items, _past_what_tells(items, noun + 1))
    verb = has_form_of_verb(following) or is_past(following)
    acts = verb or is_auxiliary(following) or following.isa(Closed.WHO)
    return following.text.islower() and acts and not following.isa(Closed.OWNER_MARK)


def _past_part_of_body(items: list[Item], noun: int) -> int:
    """Return how many items stand behind a noun of what somebody's face or voice does; none where nothing does."""
    owns = item_at(items, noun + 1).isa(Closed.OWNER_MARK)
    return 2 if owns and item_at(items, noun + 2).isa(Challenge.PART_OF_BODY) else 0


def _past_what_tells(items: list[Item], at: int) -> int:
    """Return the item behind what tells more of somebody ("of the jury | rose", ", a retired clerk, | rose").

    A name in it may be that of the one described ("The mayor of Tarn, Ada Quill, rose").
    """
    if item_at(items, at).isa(Closed.PREPOSITION):
        at = next((n for n in _near(items, at) if items[n].text == "," or _is_verbal(items[n])), at)
    if item_at(items, at).text != ",":
        return at
    return at + 1 if item_at(items, at + 1).isa(Closed.WHO) else _past_apposition(items, at)


def _past_apposition(items: list[Item], comma: int) -> int:
    """Return the item behind the second of two commas that set a few words without a name off; else the first."""
    closes = next((n for n in _near(items, comma) if items[n].text == ","), comma)
    plain = all(item.text == item.lower and item.quote is None for item in items[comma:closes])
    return closes + 1 if closes > comma and plain else comma


def _near(items: list[Item], at: int) -> range:
    """Return the items behind one in which the article may tell more of somebody."""
    return range(at + 1, min(at + _TOLD, len(items)))


def _closes_relative(items: list[Item], at: int) -> bool:
    """Return whether a name and two verbs follow, so that the first one tells of a noun ("The man Oke met was ...").

    What the first is done with may stand between the two ("The man Oke had accused of theft left").
    """
    verb = next((n for n in range(at, len(items)) if not items[n].capital), len(items))
    past = next((n for n in range(verb, len(items)) if not _is_verbal(items[n])), len(items))
    group = items[verb:past]
    if not any(map(is_past, group)):
        return False
    return (len(group) > 1 and is_auxiliary(group[-1])) or _has_verb_behind(items, past)


def _is_verbal(item: Item) -> bool:
    return is_auxiliary(item) or is_past(item)


def _has_verb_behind(items: list[Item], past: int) -> bool:
    """Return whether a preposition, a noun, and a verb in the past follow ("of theft | left the court")."""
    led, noun, verb = (item_at(items, past + ahead) for ahead in range(PHRASE - 1))
    plain = noun.text.isalpha() and noun.text.islower() and not noun.isa(Closed.DETERMINER) and not _is_verbal(noun)
    return led.isa(Closed.PREPOSITION) and plain and is_past(verb)


def is_called(this: Attributed, noun: Item) -> bool:
    """Return whether the article calls the speaker by a noun, right behind the name or elsewhere."""
    entity = this.speaker.entity
    if entity is None or noun.lower in entity.roles:
        return entity is not None
    named = (mention for mention in entity.mentions if mention.form in {"name", "surname"})
    return any(_is_beside(this.page.sentences[mention.sentence], mention.end, noun) for mention in named)


def _is_beside(sentence: Sentence, end: int, noun: Item) -> bool:
    """Return whether a noun stands right behind the place where a name ends ("Oke, 46, a plumber").

    Not "Oke met the plumber", nor "Oke ate with the plumber".
    """
    past = item_from(sentence, end)
    past += 2 * item_at(sentence.items, past + 1).text.isdigit()
    near = sentence.items[past : past + 1 + PHRASE]
    ends = next((n for n, item in enumerate(near) if _opens_other(item)), len(near))
    return any(item.lower == noun.lower for item in near[:ends])


def _opens_other(item: Item) -> bool:
    """Return whether what stands behind a word is not what somebody is."""
    led = item.isa(Closed.PREPOSITION) and not item.isa(Closed.AS)
    return led or (is_past(item) and not item.isa(Discourse.SAYS_WHAT))


def item_from(sentence: Sentence, place: int) -> int:
    """Return the first item of a sentence at a place of the article or behind it.

    Args:
        sentence: The sentence.
        place: An offset in the body.

    """
    return next((n for n, item in enumerate(sentence.items) if item.start >= place), len(sentence.items))


def is_somebody(item: Item) -> bool:
    """Return whether a word in small letters is a noun for one person.

    Args:
        item: The word.

    """
    return item.text.islower() and item.isa(*PERSONS, Kinship.KIN)


def fits(item: Item, sentence: Sentence, gender: str) -> bool:
    """Return whether a noun may be of somebody of a gender.

    Args:
        item: The noun.
        sentence: Its sentence.
        gender: What the pronoun asks for.

    """
    return gender_of_noun(item.lower, sentence.language) in {"", gender}


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = ((DESCRIBED_NEARER, _is_led_by_somebody),)
"""Each with the reason to hold; independent of one another."""
