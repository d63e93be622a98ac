"""Challenges of who speaks, and whether anything was said at all."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.sentence import Told
from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Cues,
    Kinship,
    Morphology,
    NounPhrases,
    People,
    Quoting,
    Reporting,
)
from sitegen.extract.pages.page import Item, Page, Sentence, item_at
from sitegen.extract.reasons import (
    LABEL,
    MAY_BE_UNSAID,
    SECOND_HAND,
    SHORT_BEFORE_FULL,
    SPEAKS_WITH_ANOTHER,
    SPELLED_OTHERWISE,
    STOP_LOST,
)
from sitegen.extract.sentences.before_aside import before_bracket
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SourceMention


def _is_unsaid(this: Attributed) -> bool:
    """Return whether the sentence, outside quotations, takes back that it was said."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or cue.first >= len(sentence.items):
        return False
    ask = this.page.language.pattern
    before = _outside(this.page, sentence, sentence.start, sentence.items[cue.first].start)
    whole = _outside(this.page, sentence, sentence.start, sentence.end)
    told = Told(whole, before, this.page.language)
    opening = (before, *_up_to_name(this, sentence))
    if told.asks or any(map(ask(Challenge.UNSAID_BEFORE).search, opening)) or _is_taken_back(this, sentence, whole):
        return True
    if ask(Challenge.UNSAID_BEHIND).search(whole[len(before) :]):
        return True
    untrue = told.untrue_after or ask(Challenge.REFUTED).search(whole[len(before) :]) is not None
    return untrue and ask(Challenge.CLAIM_BEFORE).search(before) is not None


def _up_to_name(this: Attributed, sentence: Sentence) -> tuple[str, ...]:
    """Return what stands between the verb and the name behind it ("said an imaginary Oke"), where one is there."""
    source, cue = this.report.source, this.report.cue
    name = source.name if source is not None else None
    if name is None or cue is None or not cue.past <= name.first < len(sentence.items):
        return ()
    return (_outside(this.page, sentence, sentence.items[cue.first].start, sentence.items[name.first].start),)


def _is_taken_back(this: Attributed, sentence: Sentence, whole: str) -> bool:
    """Return whether the sentence says that its words come from a forgery, or the next one that nobody said them."""
    ask, following = this.page.language.pattern, this.page.sentences[sentence.number + 1 : sentence.number + 2]
    if ask(Challenge.FROM_A_FAKE).search(whole):
        return True
    texts = (_outside(this.page, later, later.start, later.end) for later in following)
    return any(ask(Challenge.TAKEN_BACK).search(text) for text in texts)


def _is_unsaid_ahead(this: Attributed) -> bool:
    """Return whether the sentence before says that nobody said what follows, or that the paper it is in is a fake."""
    ask, first = this.page.language.pattern, this.first_quotation
    home = this.page.homes[first.start] if first is not None else this.report.source_sentence
    before = this.page.sentences[home.number - 1] if home is not None and home.number else None
    if home is None or before is None:
        return False
    told, own = (_outside(this.page, one, one.start, one.end) for one in (before, home))
    fake = ask(Challenge.FAKE_AHEAD).search(told) is not None and ask(Challenge.REFERS_TO_PAPER).search(own) is not None
    return fake or ask(Challenge.UNSAID_AHEAD).search(told) is not None


def _outside(page: Page, sentence: Sentence, start: int, end: int) -> str:
    """Return a part of a sentence without its quotations."""
    text, at = "", start
    for item in sentence.items:
        if item.quote is not None and start <= item.start < end:
            text, at = text + page.body[at : item.start], item.end
    return text + page.body[at : max(at, end)]


def _is_second_hand(this: Attributed) -> bool:
    """Return whether the sentence says that its subject hands on somebody else's words, as who sings does."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or this.report.kind == "indirect":
        return False
    if cue is not None and cue.isa(Quoting.SING) and _is_object_of(this, sentence.items, cue):
        return True
    ask = this.page.language.pattern
    opening = min((this.page.body[one.start : one.end] for one in this.report.quotations), default="")
    whole = _outside(this.page, sentence, sentence.start, _before_who(this, sentence))
    reposted = ask(Challenge.REPOSTED).match(opening) is not None
    acted = _acts_another(this) or _is_name_of_something(sentence.items, this)
    return reposted or acted or ask(Challenge.SECOND_HAND).search(whole) is not None


def _before_who(this: Attributed, sentence: Sentence) -> int:
    """Return where ", who" tells of somebody behind a verb ("said Oke, who recalled Vell saying"); else the end.

    It tells of another time than that of the words before the verb.
    """
    source, cue, items = this.report.source, this.report.cue, sentence.items
    if source is None or cue is None or this.report.evidence != "inverted":
        return sentence.end
    told = item_at(items, source.past).text == "," and item_at(items, source.past + 1).isa(Closed.WHO)
    return items[source.past].start if told else sentence.end


def _acts_another(this: Attributed) -> bool:
    """Return whether the sentence before tells that the speaker acts somebody else ("Oke imitated the mayor")."""
    before = this.before if this.by_pronoun else None
    if before is None:
        return False
    told = this.page.body[before.start : before.end]
    return this.page.language.pattern(Challenge.ACTS_ANOTHER).search(told) is not None


def _is_name_of_something(items: list[Item], this: Attributed) -> bool:
    """Return whether words in marks only say what a noun before them is ("Oke’s slogan, “...,” was a joke")."""
    cue, quotations = this.report.cue, this.report.quotations
    at = next((n for n, item in enumerate(items) if quotations and item.quote is quotations[0]), 0)
    if cue is None or at < cue.past + _NOUN or item_at(items, at - 1).text != ",":
        return False
    noun = item_at(items, at - 2)
    return noun.text.isalpha() and noun.text.islower() and _is_finite_auxiliary(item_at(items, at + 1))


def _is_finite_auxiliary(item: Item) -> bool:
    """Return whether a word is an auxiliary that a subject goes with ("was", not "to")."""
    return is_auxiliary(item) and item.isa(Cues.FINITE)


_NOUN: Final = 3
"""Items of a determiner, the noun that words in marks stand for, and the comma behind it."""


def _is_object_of(this: Attributed, items: list[Item], cue: Cue) -> bool:
    """Return whether words in marks stand right beside a verb and who does it, as what is done ("she sang “...”")."""
    following = item_at(items, cue.past + (item_at(items, cue.past).text in {",", ":"}))
    return this.report.evidence in {"after", "inverted"} or following.quote is not None


def _runs_on(this: Attributed) -> bool:
    """Return whether a line without a full stop seems to hold two sentences, as a teaser does whose stops are lost."""
    sentence = this.report.sentence
    if not sentence.is_headline or len(sentence.items) < _LONG_LINE:
        return False
    return this.page.language.pattern(Challenge.RUN_ON).search(this.page.body, sentence.start, sentence.end) is not None


_LONG_LINE = 12
"""Words of a line that may be more than a headline."""


def _is_label(this: Attributed) -> bool:
    """Return whether the speaker is a line's label in capitals ("STORM WARNING: Skippers said ...")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.name is None or source.first:
        return False
    words = source.name.words
    capitals = len(words) > 1 and all(word.isupper() for word in words)
    colon, following = item_at(sentence.items, source.past), item_at(sentence.items, source.past + 1)
    return capitals and colon.text == ":" and following.quote is None


def _speaks_with_another(this: Attributed) -> bool:
    """Return whether "and" joins the source to somebody else ("Oke and her deputy said", "said Oke and her deputy").

    So does "or": then it is open which of them it was.
    """
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or source.form == "pronoun":
        return False
    if source.several or _is_of_several(sentence.items, source):
        return not source.several or _is_led_by_pronoun(sentence.items, source.first)
    if _holds_two(sentence.items, source):
        return True
    if source.first >= cue.first:
        return _goes_on_with_another(sentence.items, source) or _opens_list(this, sentence, source)
    return _is_joined_before(this, sentence, source)


def _is_joined_before(this: Attributed, sentence: Sentence, source: SourceMention) -> bool:
    """Return whether "and", "or" or a mark joins somebody before a source to it."""
    joins = item_at(sentence.items, source.first - 1)
    before = before_bracket(sentence.items, max(source.first - 1, 0), _BRACKET) - 1
    joined = (joins.isa(Closed.AND, Closed.OR, Challenge.NOR) or joins.text in _JOINING_MARKS) and before >= 0
    return joined and _may_be_somebody(this, sentence, before)


def _holds_two(items: list[Item], source: SourceMention) -> bool:
    """Return whether somebody is joined to the one named last ("said Joris Oke & Ada Quill", "a cook and his son Oke").

    "The mayor and party chairman Joris Oke" is one: no article opens the second office.
    """
    led = range(source.first, source.name.first) if source.name is not None else range(0)
    joined = any(items[n].isa(Closed.AND) and items[n + 1].isa(Closed.DETERMINER) for n in led)
    return joined or any(items[n].text in _JOINING_MARKS for n in led)


def _is_put_behind(this: Attributed) -> bool:
    """Return whether "than" puts the source behind the one who speaks ("Oke rather than Vell said")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or not item_at(sentence.items, source.first - 1).isa(Closed.THAN):
        return False
    return item_at(sentence.items, source.first - 2).isa(Challenge.PREFERS)


def _goes_on_with_another(items: list[Item], source: SourceMention) -> bool:
    """Return whether "or" and a name, or "and her deputy", stands behind a source (", or a man like him")."""
    behind = item_at(items, source.past + (item_at(items, source.past).text == ","))
    either = source.name is not None and (behind.isa(Closed.OR) or behind.text in _JOINING_MARKS)
    titled = source.name is not None and _joins_titled(items, source.past)
    return either or titled or _is_joined_behind(items, source.past) or _has_others_behind(items, source.past)


def _joins_titled(items: list[Item], joins: int) -> bool:
    """Return whether "and", a noun for a person and a name stand behind a name ("said Oke | and keeper Ada Quill")."""
    reach = range(joins + 1, joins + 1 + _JOINED)
    name = next((n for n in reach if item_at(items, n).capital), joins)
    led = items[joins + 1 : name]
    plain = bool(led) and not any(item.isa(NounPhrases.BEHIND_HEAD, Closed.TO) for item in led)
    return (
        item_at(items, joins).isa(Closed.AND)
        and plain
        and (_is_someone(led[-1]) or led[-1].isa(Challenge.VOICE_ENDING))
    )


def _has_others_behind(items: list[Item], joins: int) -> bool:
    """Return whether "and others" or "and three others" stands behind a source."""
    others = items[joins + 1 : joins + 3]
    return item_at(items, joins).isa(Closed.AND) and any(item.isa(Reporting.OTHERS) for item in others)


_JOINING_MARKS: Final = frozenset({"&", "/", "+"})
"""Marks that stand for "and" or "or" between two names."""


def _may_be_somebody(this: Attributed, sentence: Sentence, at: int) -> bool:
    """Return whether a name or a noun for a person stands at an item, or a capital that opens the sentence."""
    opens = at == 0 and sentence.items[0].capital  # "Tarn and Elland officials said"
    return opens or at in this.cast.names[sentence.number].at or _is_someone(item_at(sentence.items, at))


def _is_of_several(items: list[Item], source: SourceMention) -> bool:
    """Return whether a pronoun is joined to the source, or a plural tells that its name is that of several."""
    return _is_led_by_pronoun(items, source.first) or _are_siblings(items, source)


def _is_led_by_pronoun(items: list[Item], first: int) -> bool:
    """Return whether "and" joins what stands at an item to a pronoun ("She and some keepers said")."""
    joined = item_at(items, first - 1).isa(Closed.AND, Closed.OR)
    return joined and first > 1 and items[first - 2].isa(Closed.HE_OR_SHE, Closed.THEY, Closed.WE)


def _are_siblings(items: list[Item], source: SourceMention) -> bool:
    """Return whether a plural stands before the one name of several ("the brothers Oke", "the Misses Oke")."""
    name = source.name
    if name is None or not name.words:
        return False
    led = item_at(items, name.first - 1)
    kin = len(name.words) == 1 and led.isa(Kinship.KIN) and led.isa(Morphology.PLURAL_ENDING)
    return kin or any(item.isa(Challenge.SEVERAL_TITLED) for item in items[max(0, name.first - 1) : name.past - 1])


_BRACKET: Final = 5
"""Items of a bracket that may stand behind a name ("Oke (left) and Quill said")."""


def _opens_list(this: Attributed, sentence: Sentence, source: SourceMention) -> bool:
    """Return whether others are listed behind a name, the last behind "and" (", Joris Oke and Mira Vell")."""
    if source.name is None:
        return False
    names, at, listed, firm = this.cast.names[sentence.number].at, source.past, 0, False
    if item_at(sentence.items, at).text == "," and _opens_office(sentence.items, at + 1):
        return False
    while item_at(sentence.items, at).text == "," and at + 1 in names:
        firm = firm or "&" in names[at + 1].words  # "Oke, Quill & Co."
        at, listed = names[at + 1].past, listed + 1
    at += item_at(sentence.items, at).text == ","
    last = at + 1 in names or item_at(sentence.items, at + 1).isa(Closed.DETERMINER)
    return firm or (listed > 0 and item_at(sentence.items, at).isa(Closed.AND) and last)


def _opens_office(items: list[Item], first: int) -> bool:
    """Return whether what somebody is opens behind a comma, in capitals ("Oke, | Research and Press Officer of Tarn").

    Its noun ends words with capitals, or opens them; before a name it is the title of another one.
    """
    past = next((n for n in range(first, len(items)) if not (items[n].capital or _joins(items[n]))), len(items))
    while past > first and not items[past - 1].capital:
        past -= 1
    return past > first and (items[past - 1].isa(People.OFFICE) or _is_office_alone(items, first))


def _is_office_alone(items: list[Item], first: int) -> bool:
    """Return whether an office is all that stands before a comma, a preposition or its field ("VP | Marketing")."""
    behind = item_at(items, first + 1)
    apart = behind.text == "," or behind.isa(Closed.PREPOSITION) or behind.isa(NounPhrases.FIELD)
    return items[first].isa(People.OFFICE) and apart


def _joins(item: Item) -> bool:
    """Return whether a word or a mark joins two that one holds ("Co-Founder and CEO")."""
    return item.isa(Closed.AND) or item.text == "&"


def _is_joined_behind(items: list[Item], at: int) -> bool:
    """Return whether "and her deputy" or "and a keeper" stands at an item."""
    led = item_at(items, at + 1).isa(Closed.THEIR, Closed.A)
    return item_at(items, at).isa(Closed.AND) and led and any(map(_is_someone, items[at + 2 : at + 2 + _JOINED]))


_JOINED = 4
"""Words behind "and" among which the noun of somebody who speaks too is looked for."""


def _is_someone(item: Item) -> bool:
    """Return whether a word in small letters is a noun for a person."""
    return item.isa(People.OFFICE, People.SOMEONE, People.ACROSS, People.SPEAKS_FOR) and item.text.islower()


def _is_spelled_otherwise(this: Attributed) -> bool:
    """Return whether the words are given to somebody under a name that is spelled otherwise than the full one."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.name is None:
        return False
    return (sentence.number, source.name.first) in this.cast.slips


def _is_short_before_full(this: Attributed) -> bool:
    """Return whether a word is taken for a body that is named in full only later: a place may share the word."""
    source, entity = this.report.source, this.speaker.entity
    if source is None or source.name is None or entity is None or entity.kind == "person":
        return False
    (word, *more) = source.name.words
    sentence = this.report.source_sentence
    if sentence is None or sentence.items[source.first].isa(Closed.THE):
        return False  # "the Times" is no place
    return not more and len(entity.words) > 1 and word == entity.words[0] and _comes_first(this, entity, word)


def _comes_first(this: Attributed, entity: Entity, word: str) -> bool:
    """Return whether a word stands alone for somebody before the full name does."""
    places = [(m.start, this.page.body[m.start : m.end]) for m in entity.mentions]
    short, full = ([at for at, told in places if (told == word) is alone] for alone in (True, False))
    return bool(short) and bool(full) and min(short) < min(full)


CHALLENGES: tuple[tuple[str, Callable[[Attributed], bool]], ...] = (
    (MAY_BE_UNSAID, _is_unsaid),
    (SECOND_HAND, _is_second_hand),
    (STOP_LOST, _runs_on),
    (LABEL, _is_label),
    (SPEAKS_WITH_ANOTHER, _speaks_with_another),
    (SPEAKS_WITH_ANOTHER, _is_put_behind),
    (SPELLED_OTHERWISE, _is_spelled_otherwise),
    (SHORT_BEFORE_FULL, _is_short_before_full),
    (MAY_BE_UNSAID, _is_unsaid_ahead),
)
"""Each with the reason to hold; independent of one another."""
