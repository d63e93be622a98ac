"""Noun phrases: where one ends, which noun or name is its head, and what it names."""

from sitegen.extract.clauses.coordination import joins_names
from sitegen.extract.clauses.noun_phrases import STOPS, end_of_head, inner_article, joined_owner, reach_back
from sitegen.extract.clauses.word_kinds import is_adverb, is_plural, is_pronoun, is_time
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.vocabulary import Challenge, Closed, Discourse, Kinship, Morphology, NounPhrases, People
from sitegen.extract.languages.vocabulary import Names as NameWords
from sitegen.extract.lemmas import is_common
from sitegen.extract.names.naming import Name, may_be_person
from sitegen.extract.names.titles import is_title
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.mentions import Form, SentenceNames, SourceMention


def phrase_ending(items: list[Item], names: SentenceNames, past: int) -> SourceMention | None:
    """Read the noun phrase that ends before an item."""
    last = items[past - 1]
    if last.quote is not None or last.text in STOPS:
        return None
    if is_pronoun(last):
        return SourceMention(past - 1, past, "pronoun", head=last.lower)
    first = reach_back(items, names, past)
    first = _past_time_noun(items, names, first, past)
    while first < past and _opens_late(items, first, past):
        first += 1
    if first == past:
        return None
    if items[first].isa(Closed.WHOSE) and past > first + 1:
        return read_phrase(items, names, first + 1, past)  # "Oke, whose lawyers argued"
    if items[first].isa(NounPhrases.BEHIND_HEAD) and first not in names.at:
        return _tail(items, names, first, past) or _counted(items, names, first, past)
    return _with_hedge(items, _with_owner(items, names, read_phrase(items, names, first, past)))


def _counted(items: list[Item], names: SentenceNames, first: int, past: int) -> SourceMention | None:
    """Read "About 40 per cent of rowers", whose preposition only hedges the count."""
    count = phrase_end(items, first, NounPhrases.HEDGES_COUNT)
    if count is None or count >= past or not _is_count(items[count]):
        return None
    return _with_hedge(items, read_phrase(items, names, count, past))


def _with_hedge(items: list[Item], source: SourceMention | None) -> SourceMention | None:
    """Return a count of people with what hedges it ("more than 40 per cent of rowers")."""
    if source is None or source.name is not None or not _is_count(items[source.first]):
        return source
    before = range(max(0, source.first - _HEDGE), source.first)
    hedge = next((n for n in before if phrase_end(items, n, NounPhrases.HEDGES_COUNT) == source.first), None)
    if hedge is not None:
        source.first = hedge
    return source


_HEDGE = 3
"""Words of "as many as"."""


def _is_count(item: Item) -> bool:
    """Return whether a word counts people, or a part of them ("40", "half", "one in ten")."""
    return item.text[:1].isdigit() or item.isa(Challenge.COUNTS)


def _with_owner(items: list[Item], names: SentenceNames, source: SourceMention | None) -> SourceMention | None:
    """Return "Mira Halden and her crew" whole, where the phrase before a verb is "her crew"."""
    described = source is not None and source.form in {"description", "role"}
    first = joined_owner(items, names, source.first) if source is not None and described else None
    if source is None or first is None:
        return source
    return SourceMention(first, source.past, "description", head=source.head, several=True)


def _past_time_noun(items: list[Item], names: SentenceNames, first: int, past: int) -> int:
    """Return where a noun phrase begins that a time without a comma stands before ("Last week the guild said").

    Or one of a number of times, of which it is told what somebody said of them ("The years the guild said").
    """
    inner = inner_article(items, first, past)
    if inner is None:
        return first
    singular = names.language.without(items[inner - 1].lower, Morphology.PLURAL_ENDING)
    return inner if names.language.word(singular).isa(NounPhrases.TIME_NOUN) else first


def _opens_late(items: list[Item], first: int, past: int) -> bool:
    """Return whether an item before a noun phrase is no part of it ("also", "on Monday"; but "both" is)."""
    if items[first].isa(NounPhrases.WHOLE) and past > first + 1:
        return False
    return is_adverb(items[first]) or is_time(items[first]) or items[first].isa(NounPhrases.LINK)


def _names_two(names: SentenceNames, at: int) -> bool:
    """Return whether an "and" between names parts two people, and not two fields or seats of one office.

    "Water and Energy Minister Mira Halden" and "former Tarn Gov. and Party Chairman Jonas Oke" are one.
    """
    one, other = names.ending.get(at), names.at.get(at + 1)
    if one is None or other is None or not joins_names(names, at):
        return False
    single = len(one.words) == 1 and not one.before and len(other.before) > 1
    field = single and is_common(one.words[0].lower(), names.language)
    couple = one.bare and len(one.before) == 1 and is_title(one.before[0], names.language)  # "Mr and Mrs Halden"
    return couple or (bool(one.words) and not field)


def _tail(items: list[Item], names: SentenceNames, first: int, past: int) -> SourceMention | None:
    """Read the subject after an opening phrase that no comma closes ("In Berlin the minister said")."""
    name = names.ending.get(past)
    if name is not None and name.words and name.first > first + 1:
        return named(name, first)
    for at in range(past - 1, first, -1):
        if items[at].isa(NounPhrases.DETERMINER) and at > first + 1:
            return read_phrase(items, names, at, past)
    return None


def read_phrase(items: list[Item], names: SentenceNames, first: int, past: int) -> SourceMention | None:
    """Say what a noun phrase names: its head stands at the end of the part before the first preposition."""
    past = _before_time(items, first, past)
    end = end_of_head(items, names, first, past)
    written = _author(items, names, first, end, past)
    if written is not None:
        return written
    name = names.ending.get(end)
    if name is not None and name.bare and end + 1 < past and items[end].isa(Closed.OF, Closed.FOR):
        # "Secretary of State John ...", "the Minister for Mills Ada ...": the office goes on after its "of"
        further = names.at.get(end + 1 + items[end + 1].isa(Closed.THE))
        name = further if further is not None and further.words and further.before else name
    if name is None and end + 2 < past and items[end].isa(Closed.OF):
        name = _after_office(items, names, end + 1, past)
    if name is not None and name.words:
        source = named(name, first)
        source.several = _is_couple(name, names) or _names_several(items, names, first, end)
        return source
    return described(items, names, first, end, past)


_READ = 2
"""Words of a description behind which "published" only tells when ("a report published on Thursday")."""


def _before_time(items: list[Item], first: int, past: int) -> int:
    """Return where a description ends behind which only a time stands ("a report published on Thursday")."""
    while past > first + 1 and (is_time(items[past - 1]) or items[past - 1].isa(NounPhrases.BEFORE_TIME)):
        past -= 1
    return past - (past > first + _READ and items[past - 1].isa(NounPhrases.GIVEN_OUT))


def _names_several(items: list[Item], names: SentenceNames, first: int, end: int) -> bool:
    """Return whether an "and" parts two people in the part of a phrase before its first preposition."""
    return any(items[n].isa(Closed.AND) and _names_two(names, n) for n in range(first, end))


def _is_couple(name: Name, names: SentenceNames) -> bool:
    """Return whether two are named by one surname ("Mr. & Mrs. Halden")."""
    return sum(names.language.word(word.rstrip(".")).isa(Kinship.COURTESY) for word in name.before) > 1


def _after_office(items: list[Item], names: SentenceNames, at: int, past: int) -> Name | None:
    """Return the name that ends "secretary of state Mira Halden", and "Undersecretary of State Mira Halden"."""
    first = at
    while at < past and items[at].text.islower() and not items[at].isa(NounPhrases.DETERMINER):
        at += 1
    name = names.at.get(at)
    if name is None or name.first != at or name.past != past or name.kind not in {"person", "unknown"}:
        return None
    field = items[first - 2].isa(People.OFFICE) and _tells_field(name, names)
    if not (field if at == first else not _is_of_somebody(items[first - 2], items[at - 1])):
        return None
    return name if may_be_person(name.words, names.language) else None


def _is_of_somebody(noun: Item, last: Item) -> bool:
    """Return whether somebody is described by whose they are, not by an office ("a friend of driver | Oke")."""
    return noun.isa(*_OF_SOMEBODY) or is_plural(noun) or last.isa(*_SOMEBODY)


_OF_SOMEBODY = (Kinship.KIN, Discourse.RELATIONAL)
"""Nouns for somebody who is so to another ("mother", "lawyer")."""
_SOMEBODY = (People.OFFICE, People.SOMEONE, Discourse.ONE_PERSON)
"""Nouns for one person, as no field of an office is."""


def _tells_field(name: Name, names: SentenceNames) -> bool:
    """Return whether the words before a name are what an office is for ("State Mira Halden"), and no title or party."""
    titled = (is_title(one, names.language) or names.language.word(one).isa(*_NO_FIELD) for one in name.before)
    return bool(name.before) and not any(titled)


_NO_FIELD = (People.OFFICE, NameWords.NO_OFFICE)


def _author(items: list[Item], names: SentenceNames, first: int, end: int, past: int) -> SourceMention | None:
    """Return who wrote "a statement from X", "X's letter" or "her e-mail": a paper speaks for its author."""
    if not items[end - 1].isa(NounPhrases.PAPER):
        return None
    if end + 1 < past and items[end].isa(NounPhrases.AUTHOR):
        name = names.at.get(end + 1)
        if name is not None and name.words and name.kind in {"person", "unknown"} and not name.owns(items):
            joint = name.past < past and items[name.past].isa(Closed.AND)
            return SourceMention(first, past if joint else name.past, "name", name, several=joint)
        source = read_phrase(items, names, end + 1, past)
        if source is not None:
            source.first = first
        return source
    return _owner(items, names, first, end)


def _owner(items: list[Item], names: SentenceNames, first: int, end: int) -> SourceMention | None:
    """Return whose paper "her e-mail" or "X's letter" is."""
    owner = items[first].word.value(NounPhrases.OWNER)
    if owner is not None and items[first].isa(NounPhrases.ONE_OWNER):
        return SourceMention(first, end, "pronoun", head=owner)
    name = names.at.get(first)
    owned = name is not None and name.words and name.past < end and name.owns(items)
    return SourceMention(first, end, "name", name) if owned else None


def named(name: Name, first: int) -> SourceMention:
    """Return a name as a source, with the description before it."""
    start = name.first
    if start - first <= _DESCRIPTION:
        start = first
    return SourceMention(start, name.past, "name", name)


_DESCRIPTION = 8
"""Words before a name that can be its description ("the former harbour master of the town")."""


def described(items: list[Item], names: SentenceNames, first: int, end: int, past: int) -> SourceMention | None:
    """Return a noun phrase without a name as a source, if its head is a noun for somebody who speaks."""
    noun, opening = items[end - 1], items[first]
    if noun.isa(Morphology.SEAT_ENDING):
        return None
    bare = names.ending.get(end)
    known = noun.isa(People.SPEAKER) or bare is not None
    if not known and _are_several(items, names, first, end):
        return SourceMention(
            first, past, "description", head=names.language.table(NounPhrases.STAND_IN)["several people"]
        )
    if not known and not (_is_determined(items, first, end) and _may_describe(noun)):
        return None
    definite = opening.isa(NounPhrases.DEFINITE)
    role = definite and (noun.isa(People.OFFICE) or bare is not None)
    opens = opening.isa(NounPhrases.DETERMINER, NounPhrases.INDEFINITE)
    opened = opens or any(item.isa(Closed.OWNER_MARK) for item in items[first:end])
    form: Form = "role" if role else "description"
    return SourceMention(first, past, form, head=noun.lower, opened=opened, definite=definite)


def _is_determined(items: list[Item], first: int, end: int) -> bool:
    """Return whether a determiner opens a phrase, or a name that owns a noun for somebody does ("Oke's harpist")."""
    within = items[first : end - 1]
    one = items[end - 1].isa(Challenge.VOICE_ENDING) and not any(item.isa(Closed.AND, Closed.OR) for item in within)
    owned = one and any(item.isa(Closed.OWNER_MARK) for item in within)
    return owned or items[first].isa(NounPhrases.DETERMINER)


def _are_several(items: list[Item], names: SentenceNames, first: int, end: int) -> bool:
    """Return whether a noun that no list has is a plural, which nothing but the name of a body describes."""
    noun = items[end - 1]
    return noun.lower.isalpha() and is_plural(noun) and _is_modified(items, names, first, end)


def _is_modified(items: list[Item], names: SentenceNames, first: int, end: int) -> bool:
    """Return whether a plural stands alone, or behind a name that is no person's ("Harbour bosses")."""
    if end == first + 1 or (end == first + 2 and items[first].isa(NounPhrases.TELLS_WHICH)):
        return True  # nothing stands before it, or no more than "senior"
    led = names.at.get(first)
    body = led is not None and led.past == end - 1 and led.kind != "person"
    return body and not item_at(items, end).isa(Closed.TO)


def _may_describe(noun: Item) -> bool:
    """Return whether a word may end a description: letters, or an age ("a 45-year-old")."""
    age = noun.isa(Morphology.AGE_ENDING) and noun.text[0].isdigit()
    return noun.quote is None and (age or noun.lower.replace("-", "").isalpha())
