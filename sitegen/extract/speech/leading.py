"""What leads into a quotation without a verb of speech: a name, a colon, a noun for the utterance, a dash below it."""

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Cues,
    NounPhrases,
    People,
    Quoting,
    Reporting,
    SpeechVerbs,
)
from sitegen.extract.names.naming import may_be_person
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.before_aside import before_bracket
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.phrases import phrase_ending, read_phrase
from sitegen.extract.sentences.subject_before import subject_before
from sitegen.extract.sentences.subjects import first_subject
from sitegen.extract.speech.asides import LONG, SHORT
from sitegen.extract.speech.before_colon import has_past_ending, leads_into
from sitegen.extract.speech.clauses import Clause, Reading
from sitegen.extract.speech.report import Found
from sitegen.extract.text.marks import Quotation
from sitegen.extract.text.tokens import DASHES

_NEAR_NOUN = 4
NEAR_VERB = 8
_NEAR_FROM = 12


def signed(reading: Reading, at: int) -> Found | None:
    """Read "“...” — Mira Halden", alone on its line, as a signature."""
    items = reading.sentence.items
    if at or len(items) < 3 or items[1].text not in DASHES:  # noqa: PLR2004 - quotation, dash, name
        return None
    name = reading.names.at.get(2)
    if name is None or not name.words or name.first != 2:  # noqa: PLR2004
        return None
    if name.past < len(items) and items[name.past].text not in {",", ".", "("}:
        return None
    if any(clause.cue.first > at for clause in reading.clauses):
        return None
    source = SourceMention(name.first, name.past, "name", name)
    return Clause(Cue(1, 2, "mark", "present", 1), source, inverted=True), "signed", "direct"


def labelled_by(reading: Reading, at: int) -> Found | None:
    """Read "has been called “a farce” by critics"."""
    for clause in reading.clauses:
        if clause.cue.passive and clause.source is not None and clause.cue.past <= at and clause.source.first == at + 2:
            return (
                (clause, "label", "mixed") if at - clause.cue.past <= 1 and clause.cue.isa(SpeechVerbs.LABEL) else None
            )
    return None


def worded(reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Read "Mira Halden's response was: “...”" and "in Mira Halden's words, “...”"."""
    items, noun = reading.sentence.items, at - 1
    while noun > 0 and (items[noun].text in {":", ","} or items[noun].isa(Closed.IS)):
        noun -= 1
    if not items[noun].isa(Quoting.UTTERANCE) or quotation.words <= SHORT or noun < 2:  # noqa: PLR2004 - "X's words"
        return None
    owner = noun - 1
    while (
        owner > 0
        and noun - owner < _NEAR_NOUN
        and items[owner].text.islower()
        and not items[owner].isa(Closed.OWNER_MARK)
    ):
        owner -= 1
    name = reading.names.ending.get(owner)
    if name is None or not name.words or not _owns_words(reading, owner, name.first):
        return None
    cue = Cue(noun, noun + 1, "noun", "present", noun)
    source = SourceMention(name.first, name.past, "name", name)
    return Clause(cue, source), "worded", _kind_of_worded(items, owner, noun, at)


def _kind_of_worded(items: list[Item], owner: int, noun: int, at: int) -> str:
    """Return whether words behind a noun and a colon are a sentence of their own ("Oke’s statement: “It leaks.”")."""
    quotation = items[at].quote
    closes = quotation is not None and quotation.last in _CLOSES and at == len(items) - 1
    return "direct" if owner == 1 or (closes and items[at - 1].text == ":" and noun == at - 2) else "mixed"


_CLOSES = frozenset(".!?")
"""Marks that end words behind a colon which are a sentence of their own."""


def _owns_words(reading: Reading, owner: int, first: int) -> bool:
    """Return whether a name owns an utterance, and nobody else says something of that.

    Args:
        reading: The sentence.
        owner: Where the owner's mark would stand.
        first: Where the name begins.

    """
    return reading.sentence.items[owner].isa(Closed.OWNER_MARK) and not _is_told_of(reading, first)


def _is_told_of(reading: Reading, first: int) -> bool:
    """Return whether somebody else says something of what the one named uttered ("Halden said of Oke's request: ...").

    Args:
        reading: The sentence.
        first: Where the name begins.

    """
    before = first - 1 - item_at(reading.sentence.items, first - 1).isa(Closed.THE)
    led = item_at(reading.sentence.items, before).isa(Closed.OF, Closed.ABOUT, Closed.ON, Closed.TO)
    clauses = (c for c in reading.clauses if c.source is not None and c.cue.kind == "verb" and c.cue.past <= before)
    return led and any(clause.cue.isa(SpeechVerbs.SAID, Challenge.REPLYING) for clause in clauses)


def chanted(reading: Reading, at: int) -> Found | None:
    """Read "Halden's supporters answered with chants of “...”": who chants is the group named last before."""
    items = reading.sentence.items
    if at < 3 or not (items[at - 1].isa(Closed.OF) and items[at - 2].isa(Quoting.CHANT)):  # noqa: PLR2004 - "X's chants of"
        return None
    noun = at - 2
    cue = Cue(noun, at, "noun", "present", noun)
    owner = items[noun - 1].word.value(NounPhrases.OWNER)
    if owner is not None and not items[noun - 1].isa(NounPhrases.ONE_OWNER):
        return Clause(cue, SourceMention(noun - 1, noun, "pronoun", head=owner)), "worded", "direct"
    group = next((n for n in range(noun - 1, -1, -1) if items[n].isa(*_CROWD) or items[n].quote is not None), None)
    if group is None or not _is_crowd(items, group, noun):
        return None
    source = phrase_ending(items, reading.names, group + 1)
    return (Clause(cue, source), "worded", "direct") if source is not None else None


def _is_crowd(items: list[Item], group: int, noun: int) -> bool:
    """Return whether a word is a group, and does not only count the noun behind it ("Some shouts of “...”")."""
    counts = group == noun - 1 and items[group].isa(NounPhrases.DETERMINER)
    return items[group].quote is None and not counts


_CROWD = (People.GROUP, Quoting.CROWD)


def introduced(reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Give what a colon or comma introduces without a cue to the subject of the sentence."""
    items = reading.sentence.items
    mark = items[at - 1].text
    if mark != ":" and (mark != "," or quotation.words < LONG):
        return None
    cue = Cue(at - 1, at, "mark", "present", at - 1)
    if mark == ":":
        name = _label_before_colon(reading, at - 1)
        if name is not None:
            return Clause(cue, name), "name and colon", "direct"
        found = _verb_before_colon(reading, at - 1)
        if found is not None:
            return found
    source = first_subject(items, reading.names, at)
    if source is None:
        return None
    utterance = items[at - 2].isa(Quoting.UTTERANCE)
    led = mark == ":" or (utterance and any(i.isa(SpeechVerbs.GIVES_OUT) for i in items[:at]))
    told = led and (quotation.words > SHORT or utterance) and leads_into(reading, source, at - 1)
    return Clause(cue, source), "subject and colon" if told else "introduced", "direct"


def _verb_before_colon(reading: Reading, colon: int) -> Found | None:
    """Read a verb that is no cue right before the colon ("Mira Halden beamed:", "She leaned in and grinned:")."""
    items = reading.sentence.items
    if colon < 2 or not has_past_ending(items[colon - 1]) or items[colon - 1].word.cue is not None:  # noqa: PLR2004 - subject, verb
        return None
    verb = Cue(colon - 1, colon, "unlisted verb", "past", colon - 1)
    subject = subject_before(items, reading.names, verb)
    if subject is not None and subject.past == colon - 1:
        return Clause(verb, subject), "verb and colon", "direct"
    return None


def _author_before_colon(reading: Reading, colon: int) -> SourceMention | None:
    """Read "From Halden's letter:", "A line from Mira Halden:", "Then came the reply from Mira Halden:"."""
    items = reading.sentence.items
    first = next((n for n in range(colon - 1, max(-1, colon - _NEAR_FROM), -1) if items[n].isa(Closed.FROM)), None)
    if first is None or colon - first < 2:  # noqa: PLR2004 - "from", somebody
        return None
    lead = item_at(items, first - 1)
    source = read_phrase(items, reading.names, first + 1, colon)
    if source is None or (source.several and not lead.isa(Quoting.MORE)):
        return None
    owned = source.name is not None and source.name.past < source.past
    told = source.form in {"role", "description"} and source.definite and _is_body(reading, source)
    if lead.isa(Quoting.MORE) and (told or source.form == "name"):
        return source
    if owned or told:
        return source if first == 0 else None
    return source if lead.isa(Quoting.UTTERANCE) and source.form == "name" and source.past == colon else None


def _is_body(reading: Reading, source: SourceMention) -> bool:
    return reading.sentence.language.word(source.head).isa(People.BODY)


def _shown_before_colon(reading: Reading, colon: int) -> SourceMention | None:
    """Read "Here's Mira Halden in May 2009:"."""
    items = reading.sentence.items
    first = phrase_end(items, 0, Quoting.HERE_IS)
    name = reading.names.at.get(first) if first is not None else None
    if name is None or name.first != first or name.kind not in {"person", "unknown"}:
        return None
    rest = items[name.past : colon]
    return SourceMention(name.first, name.past, "name", name) if not rest or rest[0].isa(Quoting.AT_OCCASION) else None


def _name_before_colon(reading: Reading, colon: int) -> SourceMention | None:
    """Read "Mira Halden: “...”", with a heading and a dash, or "More from", before it."""
    items, past = reading.sentence.items, before_bracket(reading.sentence.items, colon, NEAR_VERB)
    name = reading.names.ending.get(past)
    if name is None or not name.words:
        return None
    first = name.first
    while first > 0 and colon - first < NEAR_VERB and _is_word(items[first - 1]):
        if _hands_on(items[first - 1]):
            break
        first -= 1
    if phrase_end(items, first, Quoting.FURTHER) == name.first:
        return SourceMention(name.first, name.past, "name", name)
    if _hangs(items, first, name.first) or not _may_lead(items, first):
        return None
    source = read_phrase(items, reading.names, first, past)
    return source if source is not None and source.name is name else None


def _label_before_colon(reading: Reading, colon: int) -> SourceMention | None:
    """Return who is named before a colon as the one whose words follow it."""
    found = _name_before_colon(reading, colon) or _affiliated_before_colon(reading, colon)
    return found or _author_before_colon(reading, colon) or _shown_before_colon(reading, colon)


def _affiliated_before_colon(reading: Reading, colon: int) -> SourceMention | None:
    """Read "Mira Halden, Tarn Gazette: “...”", where the line is nothing but the label and the words."""
    items, name = reading.sentence.items, reading.names.at.get(0)
    if name is None or name.past >= colon or items[name.past].text != "," or colon + 2 != len(items):
        return None
    if colon - name.past > _AFFILIATION or any(_is_more_than_label(item) for item in items[:colon]):
        return None
    one = name.kind == "person" or (name.kind == "unknown" and may_be_person(name.words, reading.sentence.language))
    return SourceMention(0, name.past, "name", name) if one else None


def _is_more_than_label(item: Item) -> bool:
    """Return whether a label with an item in it is a clause, or holds words of its own."""
    return item.quote is not None or item.isa(Cues.AUXILIARY) or item.word.cue is not None


_AFFILIATION = 10
"""Items between a name and a colon that may tell where somebody belongs."""


def _hangs(items: list[Item], first: int, name: int) -> bool:
    """Return whether a preposition governs the name before a colon, or a verb: "To Mira Halden:" is said to her."""
    led = items[first].isa(NounPhrases.BEHIND_HEAD) or any(item.isa(Closed.FROM) for item in items[first:name])
    return led or _meets(items, first, name)


def _meets(items: list[Item], first: int, name: int) -> bool:
    """Return whether what stands before a name does something to whom it means ("Angry crowds met leader Ada Oke:")."""
    verbs = (n for n in range(first + 1, name) if items[n].isa(Reporting.PAST_VERB) or has_past_ending(items[n]))
    return any(items[n].isa(Reporting.PAST_VERB) or is_plural(items[n - 1]) for n in verbs)


def _may_lead(items: list[Item], first: int) -> bool:
    """Return whether a heading, or a name and a colon, may begin at an item: first, after a dash or "quotes"."""
    return first == 0 or items[first - 1].text in DASHES or _hands_on(items[first - 1])


def _hands_on(item: Item) -> bool:
    """Return whether an item is a verb of a writer who hands on what the one named after it said ("cites")."""
    form = item.word.cue
    return form is not None and form.tense in {"present", "past"} and form.verb.isa(Quoting.QUOTE)


def _is_word(item: Item) -> bool:
    return item.quote is None and item.text[:1].isalpha()
