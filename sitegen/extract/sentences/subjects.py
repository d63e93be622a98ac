"""The subject of a sentence: its first noun phrase, after an opening, that hangs on nothing."""

from sitegen.extract.clauses.noun_phrases import REACH, STOPS, past_complement
from sitegen.extract.clauses.word_kinds import is_adverb, is_auxiliary, is_pronoun, may_act
from sitegen.extract.languages.vocabulary import Challenge, Closed, Cues, Morphology, NounPhrases, People, Reporting
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.dependent_names import is_no_subject, is_noun_only, is_of_several
from sitegen.extract.sentences.main_clause import begins_main_clause
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention
from sitegen.extract.sentences.phrases import described, named, phrase_ending
from sitegen.extract.sentences.subject_behind import named_after_comma


def first_subject(items: list[Item], names: SentenceNames, limit: int) -> SourceMention | None:
    """Find the subject of the sentence: the first noun phrase, after an opening phrase that a comma closes.

    Args:
        items: The sentence.
        names: Its names.
        limit: The subject must end before this item.

    """
    first = begins_main_clause(items, names, limit)
    if first is None:
        return None
    for at in range(first, min(limit, len(items), first + REACH)):
        item, name = items[at], names.at.get(at)
        outright = _pronoun_or_bearer(items, names, at)
        if outright is not None:
            return outright
        if name is not None and name.words:
            if is_no_subject(items, names, name):
                continue
            return _named_first(items, names, first, name, limit)
        if item.quote is not None or item.text in {":", ";"} or item.isa(NounPhrases.RELATIVE):
            return _before_relative(names, at) if item.isa(Closed.WHO) else None
        if item.text == ",":
            first = at + 1
        if _heads_subject(items, names, first, at):
            source = _headed_by(items, names, first, at, limit)
            return _named_beside(items, names, source) if source is not None else None
    return None


def _named_beside(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention:
    """Return who is meant by a description, where the name or a pronoun stands behind its comma; else itself."""
    return _pronoun_beside(items, source) or named_after_comma(items, names, source)


def _pronoun_beside(items: list[Item], source: SourceMention) -> SourceMention | None:
    """Return the pronoun that a description only opens with ("A sailor by training, | he meets me"); None else."""
    comma = next((n for n in range(source.past, len(items)) if items[n].text == "," or is_auxiliary(items[n])), 0)
    pronoun = item_at(items, comma + 1)
    plain = all(item.text.islower() and item.word.cue is None for item in items[source.past : comma])
    if not comma or items[comma].text != "," or source.first > 0 or not (plain and pronoun.isa(Closed.HE_OR_SHE)):
        return None
    return SourceMention(comma + 1, comma + 2, "pronoun", head=pronoun.lower)


def _headed_by(items: list[Item], names: SentenceNames, first: int, at: int, limit: int) -> SourceMention | None:
    """Return the subject that a noun heads, or that of the verb whose object the noun is ("The town gave a note")."""
    deed = _deed_before(items, names, first, at)
    return phrase_ending(items, names, deed) if deed is not None else _described_first(items, names, first, at, limit)


def _deed_before(items: list[Item], names: SentenceNames, first: int, at: int) -> int | None:
    """Return where a verb stands whose object a noun is, where no list has its subject."""
    verbs = (n for n in range(first + 2, at) if items[n].isa(Reporting.PAST_VERB, Morphology.PAST_ENDING))
    return next((n for n in verbs if n not in names.at and _opens_object(items[n + 1])), None)


def _opens_object(item: Item) -> bool:
    return item.isa(Closed.DETERMINER, Challenge.COUNTS)


def _before_past(items: list[Item], first: int, past: int) -> int:
    """Return where a phrase ends that runs on to a verb in the past without an ending ("rowers of Tarn | met")."""
    return next((n for n in range(first + 1, past) if items[n].isa(Reporting.PAST_VERB)), past)


def _pronoun_or_bearer(items: list[Item], names: SentenceNames, at: int) -> SourceMention | None:
    """Return the subject that needs no look at what stands before it: a pronoun, or who bears an office."""
    if is_pronoun(items[at]):
        return SourceMention(at, at + 1, "pronoun", head=items[at].lower)
    bearer = _bearer_of_office(items, names, at)
    return SourceMention(bearer.first, bearer.past, "name", bearer) if bearer is not None else None


def _bearer_of_office(items: list[Item], names: SentenceNames, at: int) -> Name | None:
    """Return who is named right behind what an office is for ("Elland's Chief of Port Safety Mira Halden")."""
    owner = names.at.get(at)
    of = (owner.past + 1 if owner is not None and owner.owns(items) else at) + 1
    name = names.at.get(of + 1) if item_at(items, of).isa(Closed.OF) and items[of - 1].isa(People.OFFICE) else None
    return name if name is not None and name.kind == "person" and name.words and name.before else None


def _before_relative(names: SentenceNames, who: int) -> SourceMention | None:
    """Return the person of whom a sentence that has named no subject tells in "talk of Mira Halden, who"."""
    name = names.ending.get(who) or names.ending.get(who - 1)
    return SourceMention(name.first, name.past, "name", name) if name is not None and name.kind == "person" else None


def _is_head(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether an item is the last noun of a phrase for who speaks."""
    if not items[at].isa(NounPhrases.SUBJECT_NOUN) or at + 1 >= len(items):
        return False
    led = item_at(items, at - 1).isa(Closed.TO) or _only_points(items, at) or _is_of_office(items, names, at)
    return names.at.get(at + 1) is None and not led and not is_noun_only(items[at + 1])


def _is_of_office(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether a word only tells of the office of one who is named behind it ("Green state leader Ada Oke")."""
    for n in range(at + 1, min(at + 1 + _OFFICE, len(items))):
        name = names.at.get(n)
        if name is not None:
            return n > at + 1 and bool(name.words) and (bool(name.before) or items[n - 1].isa(People.OFFICE))
        plain = items[n].text.islower() and items[n].text.isalpha()
        if not plain or may_act(items[n]) or items[n].isa(NounPhrases.BEHIND_HEAD, NounPhrases.DETERMINER):
            return False
    return False


_OFFICE = 4
"""Words of an office behind the first of them, its bearer's first name with them."""


def _heads_subject(items: list[Item], names: SentenceNames, first: int, at: int) -> bool:
    """Return whether an item is the last noun of the subject, and of nothing beside it ("gates near those clerks")."""
    return _is_head(items, names, at) and not any(item.isa(NounPhrases.BESIDE) for item in items[first + 1 : at])


def _only_points(items: list[Item], at: int) -> bool:
    """Return whether "those", "some" or "many" stands before the noun that it belongs to ("near those hills")."""
    if not items[at].isa(NounPhrases.DETERMINER):
        return False
    for following in items[at + 1 : at + 1 + _POINTED]:
        plain = following.text.isalpha() and following.text.islower() and following.word.cue is None
        if not plain or is_auxiliary(following) or is_adverb(following) or following.isa(*_NO_NOUN):
            return False
        if following.isa(Morphology.PLURAL_ENDING):
            return True
    return False


_POINTED = 3
"""Words behind "several" of which the last is the plural that it counts ("several old river guilds")."""
_NO_NOUN = (
    *(NounPhrases.OPENING, NounPhrases.BEHIND_HEAD, NounPhrases.RELATIVE),
    *(Reporting.PAST_VERB, Morphology.PAST_ENDING),
)


def _described_first(items: list[Item], names: SentenceNames, first: int, at: int, limit: int) -> SourceMention | None:
    if items[at + 1].isa(Closed.OWNER_ENDING) and items[at].isa(People.OFFICE, People.BODY):
        return _possessed(items, names, first, at + 2, limit)
    first += first < at and items[first].isa(NounPhrases.CONJUNCTION)
    verb = next((n for n in range(first + 1, at) if is_auxiliary(items[n]) and items[n].isa(Cues.FINITE)), None)
    if verb is not None and not any(item.isa(NounPhrases.BREAK) for item in items[first:verb]):
        # "The magazine has been hostile to the government": what has the verb is the subject
        return described(items, names, first, verb, verb) if items[verb - 1].isa(People.SPEAKER) else None
    further = _of_office(items, names, at)
    if further is not None:
        return named(further, first)
    past = _before_past(items, at, past_complement(items, names, at + 1))
    return described(items, names, first, at + 1, past)


def _of_office(items: list[Item], names: SentenceNames, at: int) -> Name | None:
    """Return the name behind an office that goes on ("Tarn's Chief of Lock Staff General Jonas Oke"); None else."""
    further = names.at.get(at + 2) if item_at(items, at + 1).isa(Closed.OF) else None
    titled = further is not None and bool(further.words) and bool(further.before)
    return further if titled and items[at].isa(People.OFFICE) else None


def _named_first(items: list[Item], names: SentenceNames, first: int, name: Name, limit: int) -> SourceMention | None:
    if name.owns(items):
        return _possessed(items, names, first, name.past + 1, limit)
    if is_of_several(items, name):
        return described(items, names, name.first, name.past + 1, name.past + 1)
    return named(name, name.first) if name.past <= limit else None


def _possessed(items: list[Item], names: SentenceNames, first: int, at: int, limit: int) -> SourceMention | None:
    """Read "Smith's campaign" from the word after the possessive."""
    for past in range(at, min(at + _POSSESSED, limit, len(items))):
        name = names.at.get(past)
        if name is not None and name.words and not _leads_to_head(items, name):
            return named(name, name.first)
        if items[past].isa(People.HEAD):
            end = _past_joined(items, past)
            return described(items, names, first, end, end)
        if items[past].text in STOPS or items[past].isa(Cues.AUXILIARY):
            return None
    return None


def _past_joined(items: list[Item], at: int) -> int:
    """Return where a plural ends, with another one that "and" joins to it ("Oke's friends and relatives")."""
    joined = item_at(items, at + 1).isa(Closed.AND) and item_at(items, at + 2).isa(People.GROUP)
    return at + 3 if items[at].isa(People.GROUP) and joined else at + 1


def _leads_to_head(items: list[Item], name: Name) -> bool:
    """Return whether a name only says which one is meant, a word or two before the noun ("Tarn state director")."""
    after = [item for item in items[name.past : name.past + 2] if item.text.islower() and item.text.isalpha()]
    return bool(after) and any(is_noun_only(item) for item in after)


_POSSESSED = 5
