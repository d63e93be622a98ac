"""The subject of a cue that has none of its own: "..., adding", "... and said", "who said", "a message that said"."""

from sitegen.extract.clauses.word_kinds import is_auxiliary, is_past, is_time
from sitegen.extract.languages.vocabulary import (
    Closed,
    Cues,
    Discourse,
    Morphology,
    NounPhrases,
    People,
    Quoting,
    Reporting,
    SpeechVerbs,
)
from sitegen.extract.pages.page import NOTHING, Item, item_at
from sitegen.extract.sentences.before_aside import before_parenthesis
from sitegen.extract.sentences.clauses import Cue, names_thing
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.phrases import phrase_ending, read_phrase
from sitegen.extract.sentences.placing import is_place
from sitegen.extract.sentences.subjects import first_subject
from sitegen.extract.speech.clauses import Clause, Reading
from sitegen.extract.speech.papers import given_out, of_paper, of_which
from sitegen.extract.text.tokens import ASIDE_MARKS, DASHES


def _with_name(reading: Reading, cue: Cue) -> Clause | None:
    """Give "with Smith adding" its own subject."""
    items = reading.sentence.items
    name = reading.names.ending.get(cue.group_first)
    if name is None or not name.words or not name.first:
        return _with_group(reading, cue)
    if not items[name.first - 1].isa(Reporting.WITH_SUBJECT):
        return None
    return Clause(cue, SourceMention(name.first, name.past, "name", name))


def _with_group(reading: Reading, cue: Cue) -> Clause | None:
    """Give "with a row of clerks and marchers chanting" its own subject."""
    items = reading.sentence.items
    reach = range(cue.group_first - 1, max(-1, cue.group_first - 1 - _GROUP), -1)
    led = next((n for n in reach if items[n].isa(Closed.WITH) or items[n].text in {",", "“”"}), None)
    if led is None or not items[led].isa(Closed.WITH) or not _may_be_group(items[cue.group_first - 1]):
        return None
    source = read_phrase(items, reading.names, led + 1, cue.group_first)
    return Clause(cue, source) if source is not None else None


def _may_be_group(item: Item) -> bool:
    """Return whether a word may be the last of those who do something: "clerks", or any plural in small letters."""
    return item.isa(People.HEAD) or (item.text.islower() and item.isa(Morphology.PLURAL_ENDING))


_GROUP = 8
"""Words after "with" that may describe who chants."""


def _who_before(items: list[Item], cue: Cue) -> int | None:
    """Return "who" before a verb, or behind a comma if no more than a time or a place parts the two.

    "Oke, who said", "Oke, who in May had said".
    """
    if item_at(items, cue.group_first - 1).isa(Closed.WHO):
        return cue.group_first - 1
    for at in range(cue.group_first - 2, 1, -1):
        if items[at].isa(Closed.WHO):
            apart = item_at(items, at + 1).isa(NounPhrases.BEHIND_HEAD) and items[at - 1].text == ","
            return at if apart and cue.is_finite else None
        if not items[at].text.isalnum() or items[at].isa(NounPhrases.BREAK) or _helps_or_acts(items, at):
            return None
    return None


def _helps_or_acts(items: list[Item], at: int) -> bool:
    """Return whether a word helps a verb, or is one: of speech, or in the past."""
    told = items[at].word.cue is not None and not names_thing(items, at)
    return told or is_auxiliary(items[at]) or is_past(items[at])


def _relative(reading: Reading, cue: Cue, past: int) -> Clause | None:
    """Give "Smith, who called it “a farce”" the name before the pronoun, which stands at an item."""
    items = reading.sentence.items
    if past and items[past - 1].text == ",":
        past -= 1
    name = reading.names.ending.get(past)
    if name is None or not name.words:
        return None
    led = item_at(items, name.first - 1).isa(NounPhrases.BEHIND_HEAD, Closed.THE)
    hangs = led or (name.first > 0 and is_place(items, reading.names, name))
    # "Mira Halden of Tarn, the head of the water board of Elland, who said"
    headed = _headed(reading, past) if hangs and name.kind != "person" else None
    return Clause(cue, headed or SourceMention(name.first, name.past, "name", name), inherited=True, relative=True)


def _headed(reading: Reading, past: int) -> SourceMention | None:
    """Return the one whom a phrase that ends in a place or a body describes."""
    items, names = reading.sentence.items, reading.names
    whole = phrase_ending(items, names, past)
    if whole is not None and whole.form == "name" and whole.name is not None and whole.name.past < past:
        return whole
    return before_parenthesis(items, names, past) if past < len(items) and items[past].text == "," else None


def inherited(reading: Reading, cue: Cue) -> Clause | None:
    """Give "..., adding" and "... and said" the subject of the cue before, else of the sentence."""
    items = reading.sentence.items
    before = item_at(items, cue.group_first - 1)
    who = _who_before(items, cue)
    if who is not None:
        return _relative(reading, cue, who)
    if before.isa(Closed.THAT, Closed.WHICH) and cue.tense != "ing":
        return of_which(reading, cue)
    written = cue.tense == "ing" and before.isa(NounPhrases.PAPER, NounPhrases.WORK) and before.text.islower()
    paper = of_paper(reading, cue, cue.group_first) if written else None  # "cited a report saying that"
    if paper is not None:
        return paper
    if before.isa(Reporting.ANOTHER_CLAUSE) or _stands_apart(items, cue) or _is_no_verb(items, cue, before):
        return None
    if _is_unread(reading, cue):
        reading.unread.append(cue)
        return None
    return _of_subject(reading, cue, before)


def _is_unread(reading: Reading, cue: Cue) -> bool:
    """Return whether a verb has a subject that no rule knows."""
    return _has_unread_subject(reading, cue) or _fills_gap(reading.sentence.items, cue)


def _fills_gap(items: list[Item], cue: Cue) -> bool:
    """Return whether a verb follows who is told to say of whom it is ("a keeper who he said | told him that ...")."""
    said = items[cue.group_first - 1] if cue.group_first else NOTHING
    form = said.word.cue if cue.is_finite else None
    finite = form is not None and form.is_finite and form.verb.isa(SpeechVerbs.SAID)
    return finite and said.text.islower() and not items[cue.group_first].isa(Closed.TO)  # "is said to have told"


def _only_describes(cue: Cue, before: Item) -> bool:
    """Return whether a participle tells what others call the plural before it ("letters later deemed “secret”")."""
    plain = before.text.islower() and before.text.isalpha() and before.isa(Morphology.PLURAL_ENDING)
    label = cue.tense == "past" and cue.isa(SpeechVerbs.LABEL) and not cue.passive
    return label and plain and before.word.cue is None


def _is_no_verb(items: list[Item], cue: Cue, before: Item) -> bool:
    """Return whether a form only describes what stands before it, or is its object."""
    return _only_describes(cue, before) or _is_object(items, cue, before)


def _is_object(items: list[Item], cue: Cue, before: Item) -> bool:
    """Return whether a form that is a noun as well is the object of the verb before it ("rejected | claims that")."""
    noun = cue.tense == "present" and items[cue.first].isa(SpeechVerbs.NOUN_TOO) and cue.group_first == cue.first
    tells = item_at(items, cue.past).text[:1].isalpha() and not item_at(items, cue.past).isa(Closed.AND, Closed.OR)
    return noun and tells and _is_plain(before) and not is_time(before)


def _of_subject(reading: Reading, cue: Cue, before: Item) -> Clause | None:
    """Give a cue its own subject behind "with", else that of the cue before or of the sentence."""
    items = reading.sentence.items
    own = _with_name(reading, cue) if cue.tense == "ing" else None
    if own is not None:
        return own
    if cue.isa(Quoting.READ) and cue.tense == "ing":
        return given_out(reading, cue)
    source = _shared_subject(reading, cue, joined=cue.tense == "ing" or _joins(before))
    if source is not None and before.isa(Closed.BY) and _led_by_noun(items, source):
        return None  # "quick access to the Tarn by saying “...”"
    if source is not None and _disagrees(items, cue, source):
        return None
    return Clause(cue, source, inherited=True) if source is not None else None


def _disagrees(items: list[Item], cue: Cue, source: SourceMention) -> bool:
    """Return whether a verb without ending cannot be that of one person ("Oke is read, and poets call her ...").

    Nor is it that of who has others do it ("Oke had her clerks write to Vell and say that ...").
    """
    behind = item_at(items, cue.group_first - 1).text == "," and source.past == cue.group_first - 1
    is_he_or_she = source.form == "pronoun" and items[source.first].isa(Closed.HE_OR_SHE)
    kinds = {"person", "unknown"} if behind else {"person"}  # "The quarrel with Oke, say friends"
    one = (source.name is not None and source.name.kind in kinds and not source.several) or is_he_or_she
    tied = item_at(items, cue.first - 1).isa(Closed.TO)
    helped = tied or any(item.isa(Closed.MODAL, Closed.DO) for item in items[source.past : cue.first])
    return one and cue.tense == "base" and source.past < cue.first and not helped


def _led_by_noun(items: list[Item], source: SourceMention) -> bool:
    """Return whether a preposition ties somebody to a noun, so that the sentence is not about them."""
    return item_at(items, source.first - 1).isa(NounPhrases.BEHIND_HEAD, Closed.TO)


def _is_told_of_subject(items: list[Item], cue: Cue) -> bool:
    """Return whether a participle tells what others did ("said Halden, asked about it", "reported by the Echo")."""
    before, following = item_at(items, cue.group_first - 1), item_at(items, cue.past)
    if cue.tense != "past":
        return False
    led = following.isa(Closed.BY) and (
        item_at(items, cue.past + 1).capital or item_at(items, cue.past + 1).isa(Closed.ARTICLE)
    )
    told = cue.isa(Reporting.TELL) and following.isa(Closed.OF, Closed.ABOUT, Closed.THAT, Closed.HOW)
    asked = cue.isa(Discourse.ASKING) and following.isa(Closed.ABOUT, Closed.WHETHER, Closed.IF, Closed.BY, Closed.HOW)
    return led or ((asked or told) and before.text == ",")


def _stands_apart(items: list[Item], cue: Cue) -> bool:
    """Return whether a participle is not what the subject of the sentence does."""
    if _is_told_of_subject(items, cue):
        return True
    if next((i.text for i in reversed(items[: cue.first]) if i.text in {"(", ")"}), "") == "(":
        return True  # "(44 percent say so)"
    another = item_at(items, cue.group_first - 1).isa(Reporting.OF_ANOTHER)
    return cue.tense == "ing" and (another or _is_of_next_clause(items, cue))


def _has_unread_subject(reading: Reading, cue: Cue) -> bool:
    """Return whether a noun that no rule knows opens a clause and is the subject of a verb ("fellow skippers call")."""
    items, at = reading.sentence.items, cue.group_first - 1
    if cue.tense == "ing" or at < 0 or not _is_plain(items[at]):
        return False
    name = reading.names.ending.get(at)
    if name is not None and _opens_clause(items, name.first):
        noun = items[at].isa(Morphology.PLURAL_ENDING) or items[at].word.cue is not None
        return noun and cue.group_first == cue.first  # "Harbour bosses said"
    if not items[at].isa(Morphology.PLURAL_ENDING):
        return False
    first = at
    while first > 0 and at - first < _MODIFIERS and _is_plain(items[first - 1]):
        first -= 1
    return _opens_clause(items, first)


def _opens_clause(items: list[Item], at: int) -> bool:
    """Return whether a clause may begin at an item: first, behind a comma, or behind a word that joins clauses."""
    before = item_at(items, at - 1)
    joined = before.isa(Closed.AND, Closed.OR) and item_at(items, at - 2).text != ","  # "firms and traders say"
    return at == 0 or before.text == "," or (before.isa(NounPhrases.BREAK) and not joined)


def _is_plain(item: Item) -> bool:
    """Return whether a word may be a noun, or describe one: small letters, and none of the little words."""
    little = item.isa(
        NounPhrases.BEHIND_HEAD, NounPhrases.BREAK, Closed.DETERMINER, Closed.WHO, NounPhrases.OPENING, Closed.OR
    )
    return item.quote is None and item.text.isalpha() and item.text.islower() and not little and not is_auxiliary(item)


_MODIFIERS = 2
"""Words that may describe a noun that no rule knows."""


def _is_of_next_clause(items: list[Item], cue: Cue) -> bool:
    """Return whether a participle stands in a clause of another subject ("and one clerk had come out saying")."""
    verb = None
    for at in range(cue.group_first - 1, 0, -1):
        if items[at].quote is not None or items[at].text in _MARKS or items[at].isa(Closed.THAT):
            return False
        if is_auxiliary(items[at]) and items[at].isa(Cues.FINITE):
            verb = at
        if verb is not None and items[at].isa(Closed.AND, Closed.BUT):
            return verb - at > 1 and not is_auxiliary(items[at + 1])
    return False


def _joins(item: Item) -> bool:
    """Return whether an item joins a verb to the one before, with the same subject."""
    return item.text in ASIDE_MARKS or item.isa(Reporting.JOINING)


def _shared_subject(reading: Reading, cue: Cue, *, joined: bool) -> SourceMention | None:
    """Return the subject of the cue before, where a verb is joined to that, else of the sentence."""
    first = first_subject(reading.sentence.items, reading.names, cue.group_first)
    told = [c for c in reading.clauses if c.source is not None and not c.cue.manner] if joined else []
    earlier = [c for c in told if not _is_beside(reading.sentence.items, c, cue.group_first)]
    if not earlier or (first is not None and earlier[-1].cue.first < first.first):
        return first
    if cue.tense == "ing":
        return _outer(reading.sentence.items, earlier).source
    return None if _is_aside_of(reading.sentence.items, earlier) else earlier[-1].source


def _is_aside_of(items: list[Item], clauses: list[Clause]) -> bool:
    """Return whether the last clause only tells when: another verb may be of either ("as they sang and said")."""
    sources = [clause.source for clause in clauses if clause.source is not None]
    if len({source.head for source in sources}) < _BOTH:
        return False
    return item_at(items, sources[-1].first - 1).isa(Reporting.SUBORDINATE)


_BOTH = 2
"""Subjects of a clause and of the one that tells when."""


def _outer(items: list[Item], clauses: list[Clause]) -> Clause:
    """Return the last clause, or the one that reports it: "Oke wrote that they knew of it, adding ..." is Oke's."""
    last = clauses[-1]
    for clause in reversed(clauses[:-1]):
        begins = last.source.first if last.source is not None else 0
        between = items[clause.cue.past : begins]
        leads = clause.cue.isa(SpeechVerbs.CLAUSE) and clause.cue.past <= begins
        if leads and len(between) <= _LED and all(item.isa(Closed.THAT, Closed.THE) for item in between):
            last = clause
    return last


_LED = 2
"""Words between a verb and the subject of what it reports: "that", an article."""


def _is_beside(items: list[Item], clause: Clause, at: int) -> bool:
    """Return whether a report stands in an aside before an item ("Oke -- as the guild noted -- praised ...")."""
    source = clause.source
    opened = source is not None and item_at(items, source.first - 1).isa(Closed.AS)
    return opened and any(item.text in ASIDE_MARKS for item in items[clause.cue.past : at])


_MARKS = frozenset({",", ".", ";", "“”", ":", *DASHES})
