"""Challenges of a speaker who may be one of several: "and", "or" or a mark joins somebody to them."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_adverb
from sitegen.extract.languages.vocabulary import Challenge, Closed, Kinship, Morphology, NounPhrases, People, Reporting
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import SPEAKS_WITH_ANOTHER
from sitegen.extract.sentences.before_aside import before_bracket
from sitegen.extract.sentences.mentions import SourceMention


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
    at = source.first - 1 - is_adverb(item_at(sentence.items, source.first - 1))  # "Oke or possibly Vell"
    joins = item_at(sentence.items, at)
    before = before_bracket(sentence.items, max(at, 0), _BRACKET) - 1
    joined = (joins.isa(Closed.AND, Closed.OR, Challenge.NOR) or joins.text in _JOINING_MARKS) and before >= 0
    return joined and _may_be_somebody(this, sentence, before)


def _holds_two(items: list[Item], source: SourceMention) -> bool:
    """Return whether somebody is joined to the one named last ("said Joris Oke & Ada Quill", "a cook and his son Oke").

    "The mayor and party chairman Joris Oke" is one: no article opens the second office.
    """
    led = range(source.first, source.name.first) if source.name is not None else range(0)
    joined = any(items[n].isa(Closed.AND) and items[n + 1].isa(Closed.DETERMINER) for n in led)
    return joined or any(items[n].text in _JOINING_MARKS for n in led)


def _may_be_another_instead(this: Attributed) -> bool:
    """Return whether an aside behind a source names who else it may have been ("Oke, or perhaps her son, said").

    Another name of the same one is none ("Oke, or Annie to her friends, said").
    """
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or item_at(sentence.items, source.past).text not in _OPENS_ASIDE:
        return False
    items, joins = sentence.items, source.past + 1
    name = this.cast.names[sentence.number].at.get(joins + 1)
    called = name is not None and item_at(items, name.past).isa(Closed.TO, Closed.AS)
    return item_at(items, joins).isa(Closed.OR) and item_at(items, joins + 1).quote is None and not called


_OPENS_ASIDE: Final = frozenset({",", "(", "-", "–", "—"})
"""Marks with which an aside begins."""


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


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (SPEAKS_WITH_ANOTHER, _speaks_with_another),
    (SPEAKS_WITH_ANOTHER, _may_be_another_instead),
    (SPEAKS_WITH_ANOTHER, _is_put_behind),
)
"""Each with the reason to hold; independent of one another."""
