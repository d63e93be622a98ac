"""The one grammar of noun phrases: how far one reaches, where its head ends, and what an "and" joins within it.

Speech and figures ask it alike, of the same words. Speech takes all that may belong to a phrase, for its head tells who
speaks; what a figure measures goes only as far as is sure (`sitegen.extract.clauses.sure_phrases`).
"""

from sitegen.extract.clauses.coordination import joins_fields, joins_modifiers, joins_names
from sitegen.extract.clauses.names import Names
from sitegen.extract.clauses.word_kinds import is_auxiliary, is_doing, is_plural, is_time
from sitegen.extract.languages.vocabulary import Closed, Cues, Kinship, Morphology, NounPhrases, People, Reporting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.text.tokens import DASHES

STOPS = frozenset({",", ";", ":", "(", ")", "“”", "...", "…", ".", "?", "!", "[", "]", "|", *DASHES})
"""Marks over which no noun phrase goes on."""
REACH = 25
"""Words of the longest noun phrase."""
_TITLE = 8
"""Words in marks that may be the title of what somebody wrote."""
_COMPLEMENT = 6
"""Words of the longest complement behind a noun that is the subject."""


def reach_back(items: list[Item], names: Names, past: int) -> int:
    """Return where the noun phrase begins that ends before a word, with all that may belong to it."""
    first = past
    while first > 0 and past - first < REACH:
        name = names.ending.get(first)
        if name is None and ends_before(items, names, first - 1) and not _holds_title(items, first - 1, past):
            break
        first = first - 1 if name is None else name.first
    return first


def ends_before(items: list[Item], names: Names, at: int) -> bool:
    """Return whether an item cannot belong to a noun phrase whose end lies after it."""
    item = items[at]
    if item.text in STOPS or item.quote is not None or (is_auxiliary(item) and not item.isa(NounPhrases.WITHIN)):
        return True
    if item.isa(NounPhrases.BREAK) and not (item.isa(Closed.AND) and _joins(items, names, at)):
        return True
    return _is_verb_of_saying(items, names, at)


def _holds_title(items: list[Item], at: int, past: int) -> bool:
    """Return whether a quotation is the title of a paper that somebody gave out ("the guild's “Boats 2023” report")."""
    title, before = items[at].quote, item_at(items, at - 1)
    short = title is not None and title.words <= _TITLE and title.last.isalnum() and at + 2 == past
    return short and (before.isa(Closed.OWNER_MARK) or before.isa(Closed.ARTICLE))


def _is_verb_of_saying(items: list[Item], names: Names, at: int) -> bool:
    form = items[at].word.cue
    if form is None or items[at].capital or item_at(items, at - 1).isa(Closed.ARTICLE):
        return False
    if items[at].isa(Cues.BEFORE_BODY) and item_at(items, at + 1).isa(People.BODY):
        return False
    if form.tense == "base" and _modifies(items, names, at):
        return False
    return form.tense == "past" or (form.tense in {"present", "base"} and not items[at].isa(People.HEAD))


def _modifies(items: list[Item], names: Names, at: int) -> bool:
    """Return whether a form without ending describes the noun behind it ("The Tarn state engineer").

    What is one has another form of the verb, and so has nothing before it.
    """
    before, name = item_at(items, at - 1), names.ending.get(at)
    one = name is not None and not is_plural(before)
    opens = at == 0 or (at == 1 and before.isa(NounPhrases.JOINS_SENTENCE))
    return _is_plain(items, names, at + 1) and (one or opens or before.isa(Closed.DETERMINER, NounPhrases.SOME_OF))


def _joins(items: list[Item], names: Names, at: int) -> bool:
    """Return whether an "and" stands within a noun phrase: between names, or after a noun for a person."""
    after_noun = item_at(items, at - 1).isa(People.OFFICE, People.GROUP, Kinship.KIN)
    joined = joins_names(names, at) or after_noun or joins_fields(items, at)
    return joined or _opens_modified(items, at) or _shares_article(items, names, at)


def _shares_article(items: list[Item], names: Names, at: int) -> bool:
    """Return whether "and" joins two plain nouns behind the article of their phrase ("The keeper and mayor")."""
    then = item_at(items, at + 1)
    first = at
    while first > 0 and at - first < _BESIDE and _is_plain(items, names, first - 1):
        first -= 1
    led = first > 0 and first < at and items[first - 1].isa(Closed.ARTICLE) and opens_phrase(items, first - 1)
    name = names.at.get(at + 1)
    past = at + 1 if name is None else name.past  # "The former mayor and Tarn senator"
    return led and not then.isa(NounPhrases.DETERMINER) and _is_plain(items, names, past)


_BESIDE = 4
"""Words between an article and the noun that another one shares it with, the noun included."""


def _is_plain(items: list[Item], names: Names, at: int) -> bool:
    """Return whether a word in small letters may belong to a noun phrase and open no verb, clause or other phrase."""
    item = items[at] if at < len(items) else None
    if item is None or at in names.at or not (item.text.islower() and item.text.isalpha()):
        return False
    verb = item.word.cue is not None or is_auxiliary(item) or item.isa(Morphology.PAST_ENDING, Reporting.PAST_VERB)
    opens = item.isa(NounPhrases.BEHIND_HEAD, NounPhrases.BREAK, NounPhrases.DETERMINER)
    return not verb and not opens and item.word.value(People.PRONOUN) is None


def _opens_modified(items: list[Item], at: int) -> bool:
    """Return whether an "and" joins two adjectives that open a phrase ("But present and former keepers")."""
    first, then = item_at(items, at - 1), item_at(items, at + 1)
    verb = first.word.cue or first.word.verb or first.isa(Morphology.PAST_ENDING, Morphology.ING_ENDING)
    plain = first.word.value(People.PRONOUN) is None and not then.isa(NounPhrases.DETERMINER, Closed.THEIR)
    lower = then.text.islower() and (at == 1 or first.text.islower())
    return (
        not verb
        and plain
        and lower
        and joins_modifiers(first, then, item_at(items, at + 2))
        and opens_phrase(items, at - 1)
    )


def opens_phrase(items: list[Item], at: int) -> bool:
    """Return whether nothing before a word can belong to its phrase: the sentence, a mark or another clause opens."""
    before = item_at(items, at - 1)
    return at == 0 or before.text in STOPS or before.isa(NounPhrases.BREAK)


def joined_owner(items: list[Item], names: Names, first: int) -> int | None:
    """Return where "Mira Halden and her crew" begins, of which "her crew" is known; None where no such two open it.

    Args:
        items: The sentence.
        names: Its names.
        first: Where the second of the two begins.

    """
    name = names.ending.get(first - 1) if items[first].isa(Closed.THEIR) else None
    joined = name is not None and items[first - 1].isa(Closed.AND) and bool(name.words)
    return name.first if name is not None and joined and opens_phrase(items, name.first) else None


def reach_on(items: list[Item], names: Names, first: int) -> int:
    """Return where a noun phrase ends that begins at an item, after its verb."""
    past = first
    while past < len(items) and past - first < REACH:
        item, name = items[past], names.at.get(past)
        if name is not None and name.first == past:
            past = name.past
            continue
        if _stops_on(items, first, past):
            break
        if (
            _opens_clause(items, first, past)
            or _follows_name(item, names, first, past)
            or (_closes(item) and not _joins_within(items, names, past) and not _is_led_on(items, past))
        ):
            break
        past += 1
    return past


def _stops_on(items: list[Item], first: int, at: int) -> bool:
    """Return whether a mark, a quotation or a time that tells nobody apart ends a subject."""
    item, modifies = items[at], at > first and items[at - 1].isa(Closed.ARTICLE)
    return item.text in STOPS or item.quote is not None or (is_time(item) and not modifies)


def _opens_clause(items: list[Item], first: int, at: int) -> bool:
    """Return whether a clause without "that" begins behind a noun ("figures her campaign released")."""
    return at > first and items[at].isa(Closed.THEIR) and _parts_from(items[at - 1])


def _parts_from(before: Item) -> bool:
    """Return whether no determiner goes on with a phrase behind a word: it is no preposition, "half", "and" or mark."""
    plain = before.text.isalpha() and before.text.islower() and before.quote is None
    joined = before.isa(NounPhrases.BEHIND_HEAD, NounPhrases.BREAK, NounPhrases.WHOLE_BEFORE, Closed.DETERMINER)
    return plain and not joined


def _follows_name(item: Item, names: Names, first: int, at: int) -> bool:
    """Return whether an article opens another phrase behind a name: whom it is said to, by its case, or who it is."""
    return at > first and at in names.ending and item.isa(Closed.ARTICLE)


def _joins_within(items: list[Item], names: Names, at: int) -> bool:
    joined = joins_names(names, at) or joins_fields(items, at) or _joins_offices(items, names, at)
    return items[at].isa(Closed.AND) and joined


def _joins_offices(items: list[Item], names: Names, at: int) -> bool:
    """Return whether "and" joins two offices of one named behind them ("founder and chief executive Mira Oke")."""
    first = at + 1
    while first not in names.at and first - at <= _OFFICE and item_at(items, first).text.islower():
        first += 1
    named = names.at.get(first)
    office = item_at(items, at + 1).isa(People.OFFICE) or item_at(items, first - 1).isa(People.OFFICE)
    before = items[at - 1]  # one of the two that a list has tells that the other is one as well
    both = before.isa(People.OFFICE) if not office else _is_plain(items, names, at - 1) and not before.isa(Kinship.KIN)
    lone = first == at + 2
    return both and (office or lone) and named is not None and named.first == first


_OFFICE = 3
"""Words of an office in small letters before who holds it."""


def _is_led_on(items: list[Item], at: int) -> bool:
    """Return whether "to" belongs to an adjective before it ("people close to the mill")."""
    return items[at].isa(Closed.TO) and items[at - 1].isa(NounPhrases.TAKES_TO)


def _closes(item: Item) -> bool:
    """Return whether a word ends a subject after its verb."""
    helps = item.isa(Cues.AUXILIARY) and not item.isa(Closed.OWNER_ENDING)
    return helps or item.isa(NounPhrases.BREAK)


def end_of_head(items: list[Item], names: Names, first: int, past: int) -> int:
    """Return where the part of a noun phrase ends that stands before its first preposition or participle."""
    end = first
    while end < past:
        name = names.at.get(end)
        if name is not None and name.first == end:
            end = name.past
            continue
        owned = _past_owner(items, names, end) if _may_be_body(items, names, first, end) else None
        if owned is not None and owned < past:
            end = owned
            continue
        if end > first and (items[end].isa(NounPhrases.BEHIND_HEAD) or _is_participle(items, names, end)):
            break
        end += 1
    return end


def _may_be_body(items: list[Item], names: Names, first: int, end: int) -> bool:
    """Return whether a name ends before an item, or a plural with a capital that alone opens the phrase ("Friends")."""
    return end in names.ending or (end == first + 1 and items[first].capital and items[first].isa(People.GROUP))


def _past_owner(items: list[Item], names: Names, at: int) -> int | None:
    """Return the end of the owner that a name goes on to be ("Engineers of Tarn's chief economist"); None else."""
    first = at + 1 + item_at(items, at + 1).isa(Closed.THE)
    owner = names.at.get(first) if items[at].isa(Closed.OF, Closed.FOR) else None
    return owner.past + 1 if owner is not None and owner.first == first and owner.owns(items) else None


def _is_participle(items: list[Item], names: Names, at: int) -> bool:
    """Return whether "a pastor supporting Halden" ends its head here."""
    before = items[at - 1].isa(Closed.ARTICLE)  # "a smiling Halden"
    governs = at + 1 in names.at or item_at(items, at + 1).isa(Closed.ARTICLE)
    return not before and is_doing(items[at]) and items[at].text.islower() and governs


def past_complement(items: list[Item], names: Names, at: int) -> int:
    """Return the end of "residents of Mill Lane" from its preposition on."""
    if not items[at].isa(NounPhrases.COMPLEMENT):
        return at
    past = at + 1
    while past < len(items) and past - at < _COMPLEMENT and not ends_before(items, names, past):
        if items[past].isa(Morphology.PAST_ENDING) and past not in names.at:
            break
        past += 1
    return past if past > at + 1 else at


def inner_article(items: list[Item], first: int, past: int) -> int | None:
    """Return where an article stands within words as none does in a noun phrase ("the gale sees the keeper").

    Behind a preposition, a conjunction, a mark or "half" it does.
    """
    for at in range(first + 1, past):
        before = items[at - 1]
        if items[at].isa(*_OPENS_INNER) and items[at].text.islower() and _parts_from(before):
            return at if not before.isa(Morphology.ING_ENDING, Morphology.PAST_ENDING) else None
    return None


_OPENS_INNER = (Closed.ARTICLE, Closed.THEIR, NounPhrases.OPENS_INNER)
"""What opens a phrase of its own within words that have opened another ("a post no keeper has held")."""
