"""What leads into a quotation without a verb of speech: a name, a colon, a noun for the utterance, a dash below it."""

from sitegen.extract.asides import LONG, SHORT
from sitegen.extract.clauses import Cue
from sitegen.extract.lexicon.cues import FORMS, LABEL
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.marks import Quotation
from sitegen.extract.page import Item
from sitegen.extract.phrases import read_phrase
from sitegen.extract.reading import Clause, Reading
from sitegen.extract.report import Found
from sitegen.extract.sources import Source, first_subject, subject_before

DASHES = frozenset({"—", "–", "―", "-", "--"})
_UTTERANCES = words(
    """
    statement message tweet letter email e-mail question answer response reply words post lines note memo warning
    remark comment advice explanation prediction conclusion verdict plea appeal rebuke retort argument case
    announcement editorial essay column article speech testimony request instruction tweets posts messages
    questions answers
    """,
)
_NEAR_NOUN = 4
_OWN = frozenset({"'s", "’s", "'", "’"})
_FURTHER = (["more", "from"], ["this", "from"], ["further", "from"])
NEAR_VERB = 8


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
    source = Source(name.first, name.past, "name", name)
    return Clause(Cue(1, 2, "—", "present", 1), source, inverted=True), "signed", "direct"


def labelled_by(reading: Reading, at: int) -> Found | None:
    """Read "has been called “a farce” by critics"."""
    for clause in reading.clauses:
        if clause.cue.passive and clause.source is not None and clause.cue.past <= at and clause.source.first == at + 2:
            return (clause, "label", "mixed") if at - clause.cue.past <= 1 and clause.cue.lemma in LABEL else None
    return None


def worded(reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Read "Mira Halden's response was: “...”" and "in Mira Halden's words, “...”"."""
    items, noun = reading.sentence.items, at - 1
    while noun > 0 and (items[noun].text in {":", ","} or items[noun].lower in {"is", "was", "were"}):
        noun -= 1
    if items[noun].lower not in _UTTERANCES or quotation.words <= SHORT or noun < 2:  # noqa: PLR2004 - "X's words"
        return None
    owner = noun - 1
    while owner > 0 and noun - owner < _NEAR_NOUN and items[owner].text.islower() and items[owner].lower not in _OWN:
        owner -= 1
    name = reading.names.ending.get(owner)
    if items[owner].lower not in _OWN or name is None or not name.words:
        return None
    cue = Cue(noun, noun + 1, "words", "present", noun)
    return Clause(cue, Source(name.first, name.past, "name", name)), "worded", "direct" if owner == 1 else "mixed"


def introduced(reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Give what a colon or comma introduces without a cue to the subject of the sentence."""
    items = reading.sentence.items
    mark = items[at - 1].text
    if mark != ":" and (mark != "," or quotation.words < LONG):
        return None
    cue = Cue(at - 1, at, ":", "present", at - 1)
    name = _name_before_colon(reading, at - 1) if mark == ":" else None
    if name is not None:
        return Clause(cue, name), "name and colon", "direct"
    if mark == ":" and at > 1 and is_past(items[at - 2]) and items[at - 2].lower not in FORMS:
        verb = Cue(at - 2, at - 1, items[at - 2].lower, "past", at - 2)
        subject = subject_before(items, reading.names, verb)
        if subject is not None and subject.past == at - 2:
            return Clause(verb, subject), "verb and colon", "direct"
    source = first_subject(items, reading.names, at)
    if source is None:
        return None
    return Clause(cue, source), "introduced", "direct"


def _name_before_colon(reading: Reading, colon: int) -> Source | None:
    """Read "Mira Halden: “...”", with a heading and a dash, or "More from", before it."""
    items, name = reading.sentence.items, reading.names.ending.get(colon)
    if name is None or not name.words:
        return None
    first = name.first
    while first > 0 and colon - first < NEAR_VERB and _is_word(items[first - 1]):
        first -= 1
    lead = [item.lower for item in items[first : name.first]]
    if lead in _FURTHER:
        return Source(name.first, name.past, "name", name)
    if "from" in lead or (first > 0 and items[first - 1].text not in DASHES):
        return None
    source = read_phrase(items, reading.names, first, colon)
    return source if source is not None and source.name is name else None


def _is_word(item: Item) -> bool:
    return item.quote is None and item.text[:1].isalpha()


def is_past(item: Item) -> bool:
    """Return whether a word has the ending of a verb in the past, and is longer than "need"."""
    return item.quote is None and item.text.islower() and item.lower.endswith("ed") and len(item.text) > len("need")
