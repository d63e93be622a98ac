"""What leads into a quotation without a verb of speech: a name, a colon, a noun for the utterance, a dash below it."""

from sitegen.extract.languages.vocabulary import SpeechVerbs
from sitegen.extract.lexicon.people import BODIES, GROUPS, HEADS, OFFICES
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.pages.page import POSSESSIVES, Item
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.phrases import Source, phrase_ending, read_phrase
from sitegen.extract.sentences.sources import before_bracket, subject_before
from sitegen.extract.sentences.subjects import first_subject
from sitegen.extract.speech.asides import LONG, SHORT
from sitegen.extract.speech.reading import Clause, Reading
from sitegen.extract.speech.report import Found
from sitegen.extract.text.marks import Quotation

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
_FURTHER = (["more", "from"], ["this", "from"], ["further", "from"])
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
    source = Source(name.first, name.past, "name", name)
    return Clause(Cue(1, 2, "—", "present", 1), source, inverted=True), "signed", "direct"


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
    while noun > 0 and (items[noun].text in {":", ","} or items[noun].lower in {"is", "was", "were"}):
        noun -= 1
    if items[noun].lower not in _UTTERANCES or quotation.words <= SHORT or noun < 2:  # noqa: PLR2004 - "X's words"
        return None
    owner = noun - 1
    while (
        owner > 0
        and noun - owner < _NEAR_NOUN
        and items[owner].text.islower()
        and items[owner].lower not in POSSESSIVES
    ):
        owner -= 1
    name = reading.names.ending.get(owner)
    if items[owner].lower not in POSSESSIVES or name is None or not name.words:
        return None
    cue = Cue(noun, noun + 1, "words", "present", noun)
    return Clause(cue, Source(name.first, name.past, "name", name)), "worded", "direct" if owner == 1 else "mixed"


def chanted(reading: Reading, at: int) -> Found | None:
    """Read "Halden's supporters answered with chants of “...”": who chants is the group named last before."""
    items = reading.sentence.items
    if at < 3 or items[at - 1].lower != "of" or items[at - 2].lower not in _CHANTS:  # noqa: PLR2004 - somebody's chants
        return None
    noun = at - 2
    cue = Cue(noun, at, "chant", "present", noun)
    if items[noun - 1].lower == "their":
        return Clause(cue, Source(noun - 1, noun, "pronoun", head="they")), "worded", "direct"
    crowd = GROUPS | _CROWDS
    group = next((n for n in range(noun - 1, -1, -1) if items[n].lower in crowd or items[n].quote is not None), None)
    if group is None or items[group].quote is not None:
        return None
    source = phrase_ending(items, reading.names, group + 1)
    return (Clause(cue, source), "worded", "direct") if source is not None else None


_CROWDS = words("crowd crowds audience hall arena stands")
_CHANTS = words("chants shouts cries screams chorus choruses chant")


def introduced(reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Give what a colon or comma introduces without a cue to the subject of the sentence."""
    items = reading.sentence.items
    mark = items[at - 1].text
    if mark != ":" and (mark != "," or quotation.words < LONG):
        return None
    cue = Cue(at - 1, at, ":", "present", at - 1)
    if mark == ":":
        name = (
            _name_before_colon(reading, at - 1)
            or _author_before_colon(reading, at - 1)
            or _shown_before_colon(reading, at - 1)
        )
        if name is not None:
            return Clause(cue, name), "name and colon", "direct"
        found = _verb_before_colon(reading, at - 1)
        if found is not None:
            return found
    source = first_subject(items, reading.names, at)
    if source is None:
        return None
    utterance = items[at - 2].lower in _UTTERANCES
    led = mark == ":" or (utterance and any(i.isa(SpeechVerbs.GIVES_OUT) for i in items[:at]))
    told = led and (quotation.words > SHORT or utterance) and _is_about(reading, source, at - 1)
    return Clause(cue, source), "subject and colon" if told else "introduced", "direct"


def _verb_before_colon(reading: Reading, colon: int) -> Found | None:
    """Read a verb that is no cue right before the colon ("Mira Halden beamed:", "She leaned in and grinned:")."""
    items = reading.sentence.items
    if colon < 2 or not is_past(items[colon - 1]) or items[colon - 1].word.cue is not None:  # noqa: PLR2004 - subject, verb
        return None
    verb = Cue(colon - 1, colon, items[colon - 1].lower, "past", colon - 1)
    subject = subject_before(items, reading.names, verb)
    if subject is not None and subject.past == colon - 1:
        return Clause(verb, subject), "verb and colon", "direct"
    return None


def _is_about(reading: Reading, source: Source, colon: int) -> bool:
    """Return whether a sentence leads into what its subject says: the subject is somebody, begins it, and acts.

    "Halden delivered a blunt message to the board:" does; "Halden faced one question:" does not.
    """
    items = reading.sentence.items
    person = source.form == "pronoun" and source.head in {"he", "she"}
    named = source.name is not None and source.name.kind in _SPEAKING and bool(source.name.words)
    told = source.form in {"role", "description"} and source.opened and source.head in _TELLING
    person = person or (told and source.past - source.first <= _SHORT_PHRASE)
    first = source.first - (source.first > 0 and items[source.first - 1].lower == "the")
    opening = first == 0 or items[first - 1].text == "," or items[first - 1].lower in _TURNS
    if not ((person or named) and opening):
        return False
    between = items[_past_aside(items, source.past, colon) : colon]
    if not between or not (between[0].text.islower() and between[0].text.isalpha()):
        return False
    if between[0].lower in HEADS:
        return False  # "The Halden campaign" is not Halden
    return not any(item.quote is not None or item.lower in _NOT_OWN for item in between)


def _past_aside(items: list[Item], at: int, colon: int) -> int:
    """Return where the sentence goes on after ", R-Tarn," or ", the mayor," that says more about its subject."""
    if items[at].text != ",":
        return at
    close = next((n for n in range(at + 1, min(colon, at + _ASIDE)) if items[n].text == ","), None)
    return at if close is None else close + 1


_ASIDE = 10
_SHORT_PHRASE = 6
_TELLING = (OFFICES | BODIES) - words("ad advertisement video film source sources")
_SPEAKING = frozenset({"person", "unknown", "organisation", "government"})
_TURNS = frozenset({"and", "but", "then", "so"})
_NOT_OWN = words(
    """
    faced heard received got read reads saw carried carries wore held holds question questions asked sign banner
    poster headline title titled slogan shirt placard letter email message from motto proverb saying lyric lyrics
    was were by if not never no about remembers remembered recalls quoted quotes quoting their his her
    """,
) - {"his", "her", "their", "about", "message", "was", "were"}
"""Words that make what follows a colon somebody else's, or nobody's."""


def _author_before_colon(reading: Reading, colon: int) -> Source | None:
    """Read "From Halden's letter:", "A line from Mira Halden:", "Then came the reply from Mira Halden:"."""
    items = reading.sentence.items
    first = next((n for n in range(colon - 1, max(-1, colon - _NEAR_FROM), -1) if items[n].lower == "from"), None)
    if first is None or colon - first < 2:  # noqa: PLR2004 - "from", somebody
        return None
    lead = items[first - 1].lower if first else ""
    source = read_phrase(items, reading.names, first + 1, colon)
    if source is None or (source.several and lead not in {"more", "further"}):
        return None
    owned = source.name is not None and source.name.past < source.past
    told = source.form in {"role", "description"} and source.head in BODIES and source.definite
    if lead in {"more", "further"} and (told or source.form == "name"):
        return source
    if owned or told:
        return source if first == 0 else None
    return source if lead in _UTTERANCES and source.form == "name" and source.past == colon else None


def _shown_before_colon(reading: Reading, colon: int) -> Source | None:
    """Read "Here's Mira Halden in May 2009:"."""
    items = reading.sentence.items
    if [item.lower for item in items[:2]] not in (["here", "'s"], ["here", "’s"], ["here", "is"]):
        return None
    name = reading.names.at.get(2)
    if name is None or name.first != 2 or name.kind not in {"person", "unknown"}:  # noqa: PLR2004 - "Here's", a name
        return None
    rest = items[name.past : colon]
    return Source(name.first, name.past, "name", name) if not rest or rest[0].lower in {"in", "on", "at"} else None


def _name_before_colon(reading: Reading, colon: int) -> Source | None:
    """Read "Mira Halden: “...”", with a heading and a dash, or "More from", before it."""
    items, past = reading.sentence.items, before_bracket(reading.sentence.items, colon, NEAR_VERB)
    name = reading.names.ending.get(past)
    if name is None or not name.words:
        return None
    first = name.first
    while first > 0 and colon - first < NEAR_VERB and _is_word(items[first - 1]):
        if items[first - 1].lower in _QUOTES:
            break
        first -= 1
    lead = [item.lower for item in items[first : name.first]]
    if lead in _FURTHER:
        return Source(name.first, name.past, "name", name)
    if "from" in lead or (first > 0 and items[first - 1].text not in DASHES and items[first - 1].lower not in _QUOTES):
        return None
    source = read_phrase(items, reading.names, first, past)
    return source if source is not None and source.name is name else None


_QUOTES = frozenset({"quotes", "quoted", "cites", "cited"})
"""Verbs of a writer who hands on what the one named after them said."""


def _is_word(item: Item) -> bool:
    return item.quote is None and item.text[:1].isalpha()


def is_past(item: Item) -> bool:
    """Return whether a word has the ending of a verb in the past, and is longer than "need"."""
    return item.quote is None and item.text.islower() and item.lower.endswith("ed") and len(item.text) > len("need")
