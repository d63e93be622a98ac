"""Challenges of whether the source is somebody, or a paper, that says anything, and whether the words are its own."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Discourse,
    GivenNames,
    Kinship,
    Morphology,
    NounPhrases,
    People,
    Reporting,
    SpeechVerbs,
)
from sitegen.extract.lemmas import is_common
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import (
    BREAKS_OFF,
    DENIED_WORDS,
    LISTED_NEARER,
    MAY_BE_UNSAID,
    NO_VOICE,
    OBJECT_OF_SENTENCE,
    ONE_OF_TWO,
    OWNER_NAMED_BETWEEN,
)
from sitegen.extract.sentences.clauses import Cue, cues_of
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention
from sitegen.extract.text.tokens import DASHES

_VOICES: Final = (
    People.SPEAKER,
    People.ACROSS,
    People.SPEAKS_FOR,
    NounPhrases.PAPER,
    NounPhrases.WORK,
    Reporting.INQUIRY,
    Reporting.PIECE,
    Challenge.VOICE,
    Challenge.VOICE_ENDING,
    Discourse.CAMPAIGN,
    Kinship.KIN,
)


def _has_no_voice(this: Attributed) -> bool:
    """Return whether a description is of nothing that speaks or is written ("her hands told", "the deal suggests").

    What stands right before "said" is taken for somebody, be the noun known or not ("a cobbler said"), but not what
    stands before "made it clear", as a flood may do so.
    """
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or source.form != "description" or source.name is not None:
        return False
    if this.page.language.word(source.head).isa(Challenge.MUTE) or _noun(sentence, source).isa(Challenge.MUTE):
        return True
    says = cue is not None and _says(sentence.items, cue)
    return not says and not any(_has_voice(sentence, at) for at in range(source.first, _past_head(sentence, source)))


def _says(items: list[Item], cue: Cue) -> bool:
    """Return whether a verb tells by itself that somebody spoke ("said", not "made it clear")."""
    return cue.isa(SpeechVerbs.SAID) and cue.tense != "ing" and items[cue.first].word.cue is not None


def _is_instrument(this: Attributed) -> bool:
    """Return whether what shows a number is all that says it ("the clock said", not "the Tarn gauge said")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form != "description" or source.name is not None:
        return False
    placed = any(item.capital for item in sentence.items[source.first + 1 : source.past])
    return not placed and this.page.language.word(source.head).isa(Challenge.INSTRUMENT)


def _is_no_name(this: Attributed) -> bool:
    """Return whether an abstract noun or an adverb that opens the sentence is taken for a name ("History tells us")."""
    entity, named = this.speaker.entity, this.named
    if named is None or entity is None or len(entity.words) != 1 or named[1].first:
        return False
    items, _ = named
    adverb = items[0].isa(Morphology.ADVERB_ENDING) and is_common(items[0].lower, this.page.language)
    return items[0].isa(Challenge.ABSTRACT) or (adverb and not items[0].isa(GivenNames.GIVEN_NAME))


def _is_hardly_said(this: Attributed) -> bool:
    """Return whether a word right before a plain verb of saying nearly denies it ("Oke hardly said “It leaks”")."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or not cue.isa(SpeechVerbs.SAID):
        return False
    return any(item.isa(Challenge.HARDLY) for item in sentence.items[max(0, cue.group_first - 1) : cue.first])


def _noun(sentence: Sentence, source: SourceMention) -> Item:
    """Return the noun that a description begins with, before its first preposition ("rumours in the town")."""
    within = range(source.first + 1, source.past)
    return sentence.items[next((n for n in within if sentence.items[n].isa(NounPhrases.BEHIND_HEAD)), source.past) - 1]


def _past_head(sentence: Sentence, source: SourceMention) -> int:
    """Return where the noun that heads a description ends ("the loss of the treaty"), unless it counts what follows."""
    within = range(source.first + 1, source.past)
    of = next((n for n in within if sentence.items[n].isa(Closed.OF)), source.past)
    counts = of < source.past and sentence.items[of - 1].isa(Challenge.COUNTS)
    return source.past if counts else of


def _has_voice(sentence: Sentence, at: int) -> bool:
    """Return whether a word is a noun for somebody, for what is written, or for several of them, or a name."""
    item, language = sentence.items[at], sentence.language
    one = language.word(language.without(item.lower, Morphology.PLURAL_ENDING))
    return (item.capital and at > 0) or item.isa(*_VOICES) or one.isa(*_VOICES)


def _is_denied(this: Attributed) -> bool:
    """Return whether a part of what somebody denies stands in marks: it is as a rule what others said."""
    report, cue = this.report, this.report.cue
    if cue is None or report.kind != "mixed" or not cue.isa(Reporting.DENY) or report.source is None:
        return False
    return report.source.first < cue.first and report.evidence not in {"after", "inverted"}


def _is_listed_nearer(this: Attributed) -> bool:
    """Return whether a dash ties words to one of several who are listed ("keepers, among them Oke — “...” —")."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or sentence is not this.report.sentence or not this.report.quotations:
        return False
    items = sentence.items
    at = next(n for n, item in enumerate(items) if item.quote is this.report.quotations[0])
    name = this.cast.names[sentence.number].ending.get(at - 1)
    if name is None or item_at(items, at - 1).text not in DASHES or name.first < cue.past:
        return False
    return any(item.isa(Challenge.SINGLES_OUT) for item in items[cue.past : name.first])


def _has_owner_between(this: Attributed) -> bool:
    """Return whether who tells of it is named right before "his wife said" ("Oke, the Echo's Quill noted, his ...")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.first < _NAMED or source.name is not None:
        return False
    past = source.first - 1
    owned = sentence.items[source.first].isa(Closed.THEIR) and sentence.items[past].text == ","
    return owned and _tells(sentence, this.cast.names[sentence.number], past)


def _has_owner_among_words(this: Attributed) -> bool:
    """Return whether the words open with another than whose friends say so ("Oke is late, say his friends").

    "His" may be Oke's.
    """
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    if source is None or sentence is None or entity is None or entity.named or this.report.kind != "indirect":
        return False
    if not sentence.items[source.first].isa(Closed.THEIR):
        return False
    first = this.cast.names[sentence.number].at.get(0)
    other = this.cast.entity_of(sentence, first) if first is not None else None
    if other is None or other.kind == "organisation" or not other.words or source.first <= 1:
        return False
    return other.words[-1] not in entity.label


def _tells(sentence: Sentence, names: SentenceNames, past: int) -> bool:
    """Return whether a name and a verb of speech stand between two commas, of which the second is given."""
    items = sentence.items
    opens = next((n for n in range(past - 1, 1, -1) if items[n].text == ","), past)
    between = range(opens + 1, past)
    told = any(items[n].word.cue is not None and items[n].text.islower() for n in between)
    return told and any(n in names.at for n in between)


_NAMED: Final = 3
"""Items of a name, its verb and a comma."""


def _is_one_of_two(this: Attributed) -> bool:
    """Return whether two are named before words that no verb gives to both ("Oke and Quill spoke. “It leaks.”")."""
    source = this.report.source
    return this.report.cue is None and source is not None and source.several and source.form == "name"


def _is_object_of_label(this: Attributed) -> bool:
    """Return whether a verb stands between two names before a colon, so that the second one may only be its object.

    "Vera Oke surprised Ada Quill: “...”", and no "Tarn baker Ada Quill: “...”".
    """
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.name is None or this.report.evidence != "name and colon":
        return False
    led = [name for name in set(this.cast.names[sentence.number].at.values()) if source.first <= name.first]
    behind = (sentence.items[name.past] for name in led if name.past < source.name.first)
    return any(item.text.islower() and item.text.isalpha() and not _describes(item) for item in behind)


def _describes(item: Item) -> bool:
    """Return whether a word in small letters may stand between a place or a body and who belongs to it."""
    return item.isa(People.OFFICE, People.SOMEONE, People.ACROSS, People.SPEAKS_FOR, Kinship.KIN)


def _is_whose(this: Attributed) -> bool:
    """Return whether a lone relative is named by whose one it is ("Oke, whose aunt said ...")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.past != source.first + 1:
        return False
    items = sentence.items
    return item_at(items, source.first - 1).isa(Closed.WHOSE) and items[source.first].isa(Kinship.KIN)


def _goes_on_with_thought(this: Attributed) -> bool:
    """Return whether words in marks that name nobody would go on with what the sentence before only thinks."""
    report, sentence = this.report, this.report.source_sentence
    if report.cue is not None or report.antecedent is not None or sentence is None or sentence is report.sentence:
        return False
    verbs = [cue for cue in cues_of(sentence) if cue.kind == "verb"]
    return bool(verbs) and all(cue.isa(Reporting.THINK) for cue in verbs)


def _is_thought(this: Attributed) -> bool:
    """Return whether a whole sentence in marks was only thought ("“It leaks,” she thought").

    Where it stands behind a colon and what is thought before that, it was said ("She thinks that it leaks: “Look.”").
    """
    report, sentence = this.report, this.report.source_sentence
    if report.kind != "direct" or report.cue is None or sentence is None or not report.cue.isa(Reporting.THINK):
        return False
    behind = sentence.items[report.cue.past : report.cue.past + 1]
    told = any(item.isa(Closed.THAT) for item in behind)
    colons = (n for n, item in enumerate(sentence.items) if item.text == ":" and n > report.cue.past)
    return not (told and any(item_at(sentence.items, n + 1).quote is not None for n in colons))


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NO_VOICE, _has_no_voice),
    (NO_VOICE, _is_instrument),
    (NO_VOICE, _is_no_name),
    (MAY_BE_UNSAID, _is_hardly_said),
    (MAY_BE_UNSAID, _is_thought),
    (MAY_BE_UNSAID, _goes_on_with_thought),
    (DENIED_WORDS, _is_denied),
    (LISTED_NEARER, _is_listed_nearer),
    (ONE_OF_TWO, _is_one_of_two),
    (OWNER_NAMED_BETWEEN, _has_owner_between),
    (OWNER_NAMED_BETWEEN, _has_owner_among_words),
    (BREAKS_OFF, _is_whose),
    (OBJECT_OF_SENTENCE, _is_object_of_label),
)
"""Each with the reason to hold; independent of one another."""
