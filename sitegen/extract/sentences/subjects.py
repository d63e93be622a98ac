"""The subject of a sentence: its first noun phrase, after an opening, that hangs on nothing."""

from sitegen.extract.clauses.noun_phrases import REACH, STOPS, past_complement
from sitegen.extract.clauses.word_kinds import is_adverb, is_auxiliary, is_plural, is_pronoun
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Cues,
    Discourse,
    Morphology,
    NounPhrases,
    People,
    Places,
    Reporting,
)
from sitegen.extract.languages.vocabulary import Names as NameWords
from sitegen.extract.lemmas import is_common
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.line_heads import past_line_head
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention
from sitegen.extract.sentences.phrases import described, named, phrase_ending
from sitegen.extract.sentences.subject_behind import named_after_comma
from sitegen.extract.text.tokens import DASHES


def first_subject(items: list[Item], names: SentenceNames, limit: int) -> SourceMention | None:
    """Find the subject of the sentence: the first noun phrase, after an opening phrase that a comma closes.

    Args:
        items: The sentence.
        names: Its names.
        limit: The subject must end before this item.

    """
    first = _begins(items, names, limit)
    if first is None:
        return None
    for at in range(first, min(limit, len(items), first + REACH)):
        item, name = items[at], names.at.get(at)
        outright = _pronoun_or_bearer(items, names, at)
        if outright is not None:
            return outright
        if name is not None and name.words:
            if _is_no_subject(items, names, name):
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


def _is_no_subject(items: list[Item], names: SentenceNames, name: Name) -> bool:
    """Return whether a name hangs on a preposition, or on the noun that follows it."""
    if _is_of_several(items, name):
        return False
    led = _modifies(items, name) or _belongs_to(items, name) or _is_adjective(items, name, names.language)
    return led or _hangs(items, names, name)


def _is_of_several(items: list[Item], name: Name) -> bool:
    """Return whether a plural that is no verb stands between a name and the verb ("Tarn Bay rowers have shut")."""
    noun, verb = item_at(items, name.past), item_at(items, name.past + 1)
    plain = noun.text.isalpha() and noun.text.islower() and not is_auxiliary(noun) and not noun.isa(People.HEAD)
    plural = plain and noun.word.cue is None and noun.word.verb is None and is_plural(noun)
    return plural and name.kind != "person" and is_auxiliary(verb) and verb.isa(Cues.FINITE)


def _is_adjective(items: list[Item], name: Name, language: Language) -> bool:
    """Return whether a word with a capital only describes the noun after it ("The Norwegian diver was out")."""
    if name.past + 1 >= len(items) or not (items[name.past].text.islower() and items[name.past].text.isalpha()):
        return False
    following = items[name.past]
    if is_auxiliary(following) or is_adverb(following) or following.isa(NounPhrases.OPENING):
        return False
    if following.isa(Morphology.PAST_ENDING) or following.word.cue is not None:
        return False
    last = (name.words or name.before)[-1].lower()
    led = item_at(items, name.first - 1).isa(NounPhrases.ARTICLE)
    return _ends_as_adjective((name.words or name.before)[-1], language, led=led) and is_common(last, language)


def _ends_as_adjective(word: str, language: Language, *, led: bool) -> bool:
    """Return whether a word has the form of an adjective; behind an article a nation's may be short ("the Welsh")."""
    pattern = language.pattern(NounPhrases.ADJECTIVE if led else NounPhrases.ADJECTIVE_FIRST)
    nation = led and language.pattern(NameWords.NATION).match(word) is not None
    return nation or pattern.search(word.lower()) is not None


def _before_relative(names: SentenceNames, who: int) -> SourceMention | None:
    """Return the person of whom a sentence that has named no subject tells in "talk of Mira Halden, who"."""
    name = names.ending.get(who) or names.ending.get(who - 1)
    return SourceMention(name.first, name.past, "name", name) if name is not None and name.kind == "person" else None


def _is_head(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether an item is the last noun of a phrase for who speaks."""
    if not items[at].isa(NounPhrases.SUBJECT_NOUN) or at + 1 >= len(items):
        return False
    led = item_at(items, at - 1).isa(Closed.TO) or _only_points(items, at)
    return names.at.get(at + 1) is None and not led and not _is_noun_only(items[at + 1])


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


def _modifies(items: list[Item], name: Name) -> bool:
    """Return whether a name only says which one is meant ("to see a Tarn farmer")."""
    if not item_at(items, name.first - 1).isa(Closed.A) or name.past + 1 >= len(items):
        return False
    return items[name.past].isa(People.OFFICE, People.SOMEONE)


def _is_noun_only(item: Item) -> bool:
    """Return whether a word is a noun for who speaks, and no verb of speech."""
    return item.isa(People.HEAD) and item.word.cue is None


def _belongs_to(items: list[Item], name: Name) -> bool:
    """Return whether the noun after a name is what the sentence is about ("The Tarn senator", "Party leaders")."""
    if name.past + 1 >= len(items) or (len(name.words) > 1 and name.kind == "person"):
        return False
    return items[name.past].text.islower() and (_is_noun_only(items[name.past]) or _is_told_of(items, name.past))


def _is_told_of(items: list[Item], at: int) -> bool:
    """Return whether a plural with a "who" stands behind a name that only says which ("Tarn shepherds, who")."""
    who = at + 1 + (item_at(items, at + 1).text == ",")
    return items[at].isa(Morphology.PLURAL_ENDING) and item_at(items, who).isa(Closed.WHO)


def _hangs(items: list[Item], names: SentenceNames, name: Name) -> bool:
    """Return whether a name cannot be a subject: a preposition stands before it, or it is the line's place.

    "Here in Tarn, Halden", "in Tarn, Colo., the graduate", "TARN (Fjord Wire) — The mayor".
    """
    at = name.first
    if at == 0:
        following = items[name.past].text if name.past < len(items) else ""
        return following in {"(", *DASHES} and all(word.isupper() for word in name.words)
    before = at - 1 - (at > 1 and items[at - 1].isa(Closed.THE))
    if items[before].isa(NounPhrases.BEFORE_PLACE, NounPhrases.GOVERNS):
        return True
    place = names.ending.get(at - 1) if items[at - 1].text == "," else None
    if place is None or place.first == 0 or not items[place.first - 1].isa(NounPhrases.BEFORE_PLACE):
        return False
    word_of = names.language.word
    return all(word.endswith(".") or word_of(word.lower()).isa(Places.AREA, Places.COUNTRY) for word in name.words)


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


def _begins(items: list[Item], names: SentenceNames, limit: int) -> int | None:
    """Return where the main clause begins; a name that is a preposition as well opens none ("Per Halden rose")."""
    name = names.at.get(0)
    full = name is not None and name.kind == "person" and len(name.words) > 1 and not name.before
    return 0 if full or _opens_with_described(items, names) else _after_opening(items, limit)


def _opens_with_described(items: list[Item], names: SentenceNames) -> bool:
    """Return whether a participle only describes the one named behind its noun ("Retired clerk Mira Halden")."""
    if not item_at(items, 0).isa(Morphology.PAST_ENDING) or item_at(items, 0).word.cue is not None:
        return False
    at = next((n for n in range(2, min(len(items), _DESCRIBED)) if n in names.at), 0)
    name = names.at.get(at)
    plain = all(item.text.islower() and item.text.isalpha() and not item.isa(*_NO_ADJECTIVE) for item in items[1:at])
    return name is not None and name.kind == "person" and plain


_DESCRIBED = 5
"""Items among which a name stands behind a participle and the words for who that is."""
_NO_ADJECTIVE = (NounPhrases.BEHIND_HEAD, Closed.DETERMINER, Closed.TO, Closed.AND, Closed.THEIR, Closed.A, Closed.THE)


def _after_opening(items: list[Item], limit: int) -> int | None:
    """Return where the main clause begins after "In Berlin," or "Turning to trade,"; None where no comma tells."""
    start = past_line_head(items) or _past_label(items)
    if start:
        further = _after_opening(items[start:], limit - start)
        return None if further is None else start + further
    opening = item_at(items, 0)
    if opening.isa(NounPhrases.JOINS_SENTENCE):
        return int(len(items) > 1 and items[1].text != ",")
    if not _opens_phrase(opening, item_at(items, 1)):
        return 0
    commas = [n for n in range(min(limit, len(items))) if items[n].text == ","]
    if _is_asked(opening):
        # "Asked whether Halden, the mayor, would resign, Oke laughed": the answer comes last
        commas = commas[-1:]
    comma = _closing(items, commas) if commas else _before_pronoun(items, limit)
    return None if comma is None else comma + 1


def _closing(items: list[Item], commas: list[int]) -> int:
    """Return the comma that closes an opening phrase, past what "who" tells in it ("Like Oke, who stayed, she")."""
    told = len(commas) > 1 and items[commas[0] + 1].isa(NounPhrases.RELATIVE)
    return commas[1] if told else commas[0]


def _past_label(items: list[Item]) -> int:
    """Return where an answer begins behind the letter and the colon that open it ("A: My grandmother."); else 0."""
    letter = len(items) > 2 and len(items[0].text) == 1 and items[0].capital  # noqa: PLR2004 - a letter, a colon, a word
    return 2 if letter and items[1].text == ":" else 0


def _opens_phrase(item: Item, following: Item) -> bool:
    """Return whether an item opens words before the main clause: a phrase, another clause, or a participle."""
    if item.isa(NounPhrases.OPENS_WITH_TO) and following.isa(Closed.TO):
        return True
    form = item.word.cue
    saying = form is not None and form.tense == "ing"
    return saying or item.isa(NounPhrases.OPENING, Morphology.ING_ENDING, Morphology.PAST_ENDING)


def _is_asked(item: Item) -> bool:
    form = item.word.cue
    return item.capital and form is not None and form.tense == "past" and form.verb.isa(Discourse.ASKING)


def _before_pronoun(items: list[Item], limit: int) -> int | None:
    """Return the item before the "she" of "At noon she ...", which needs no comma."""
    early = range(1, min(limit, len(items), _OPENING))
    return next((n - 1 for n in early if items[n].isa(NounPhrases.EARLY_SUBJECT)), None)


_OPENING = 5
"""Words among which a pronoun that follows an opening phrase stands."""


def _named_first(items: list[Item], names: SentenceNames, first: int, name: Name, limit: int) -> SourceMention | None:
    if name.owns(items):
        return _possessed(items, names, first, name.past + 1, limit)
    if _is_of_several(items, name):
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
    return bool(after) and any(_is_noun_only(item) for item in after)


_POSSESSED = 5
