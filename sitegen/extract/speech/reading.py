"""A sentence read once: its names, its cues, and the subject of each cue."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import (
    Clauses,
    Closed,
    Cues,
    NounPhrases,
    People,
    Reporting,
    SpeechVerbs,
)
from sitegen.extract.names.descriptions import kind_of
from sitegen.extract.pages.page import Item, Page, Sentence, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.sentences.clauses import Cue, cues_of
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.subject_before import subject_before
from sitegen.extract.sentences.subject_behind import named_after_comma, subject_after
from sitegen.extract.speech.clauses import Clause, Reading
from sitegen.extract.speech.inheriting import inherited
from sitegen.extract.text.tokens import DASHES


def read_page(page: Page, cast: Cast) -> list[Reading]:
    """Read the sentences of a page; in a line that only leads elsewhere nobody speaks."""
    return [
        Reading(s, cast.names[s.number]) if s.paragraph in page.furniture else read_sentence(s, cast)
        for s in page.sentences
    ]


def read_sentence(sentence: Sentence, cast: Cast) -> Reading:
    """Find the cues of a sentence and their subjects."""
    names = cast.names[sentence.number]
    reading = Reading(sentence, names)
    parting = [n for n, item in enumerate(sentence.items) if item.text in _PARTING]
    denying: Cue | None = None
    for found in cues_of(sentence):
        cue = replace(found)  # what it says of the clause is changed below
        clause = _clause_of(reading, cue)
        if clause is None:
            continue
        if clause.source is not None and _is_nobody(sentence, clause.source):
            cue.clause = cue.clause.denied_by("subject")
        if denying is not None and _denies(sentence, denying, cue, parting):
            cue.clause = cue.clause.denied_by("verb")
        reading.clauses.append(clause)
        denying = clause.cue if clause.cue.isa(Reporting.DENY) else denying
    return reading


def _clause_of(reading: Reading, cue: Cue) -> Clause | None:
    """Return a cue with its subject; None where nobody is said to speak."""
    items = reading.sentence.items
    clause = _passive(reading, cue) if cue.passive or _is_by(items, cue) else _clause(reading, cue)
    return None if clause is None or _is_custom(clause) or _is_state(items, cue) else clause


def _is_by(items: list[Item], cue: Cue) -> bool:
    """Return whether a participle behind a comma tells what others call somebody ("Oke, called “a fox” by Halden,")."""
    past = cue.past + item_at(items, cue.past).isa(Closed.AS)
    label = cue.tense == "past" and cue.isa(SpeechVerbs.LABEL) and item_at(items, cue.group_first - 1).text == ","
    return label and item_at(items, past).quote is not None and item_at(items, past + 1).isa(Closed.BY)


def _is_custom(clause: Clause) -> bool:
    """Return whether a clause tells what people call something ("the players call it “the shadow foul”")."""
    cue = clause.cue
    plain = cue.isa(Cues.CUSTOM) and cue.tense == "base" and cue.group_first == cue.first
    return plain and (clause.source is None or clause.source.form != "name")


def _is_state(items: list[Item], cue: Cue) -> bool:
    """Return whether a verb tells in what state its subject was ("found themselves “...”"), and nothing said."""
    itself = item_at(items, cue.past).isa(Reporting.REFLEXIVE)
    return itself and not cue.isa(SpeechVerbs.LABEL, SpeechVerbs.LISTENER)


_PARTING: Final = frozenset({";", *DASHES})


def _denies(sentence: Sentence, earlier: Cue, cue: Cue, parting: Sequence[int]) -> bool:
    """Return whether a cue says what an earlier one denies ("denied that she said"), and no dash parts them.

    Args:
        sentence: In which both stand.
        earlier: The last one that denies; what parts it from a cue parts those before it too.
        cue: What may be denied.
        parting: Where dashes and semicolons stand.

    """
    parted = bisect_left(parting, earlier.past) < bisect_left(parting, cue.group_first)
    turned = item_at(sentence.items, cue.group_first - 1).isa(Closed.BUT)  # "denied it but later said"
    return not (
        parted or turned or _is_told_aside(sentence.items, earlier, cue) or _goes_on_to_say(sentence.items, cue)
    )


def _is_told_aside(items: list[Item], earlier: Cue, cue: Cue) -> bool:
    """Return whether commas part what is denied from the verb of the whole sentence ("Oke, who denies it, said")."""
    opens = item_at(items, earlier.group_first - 1), item_at(items, earlier.group_first - 2)
    return opens[0].isa(Closed.WHO) and opens[1].text == "," == item_at(items, cue.group_first - 1).text


def _goes_on_to_say(items: list[Item], cue: Cue) -> bool:
    """Return whether a comma and a participle tell what somebody said ("denied it, saying that ...")."""
    says = cue.isa(SpeechVerbs.SAID) or (
        cue.isa(SpeechVerbs.LABEL) and item_at(items, cue.past).isa(Closed.THE, Closed.IT)
    )
    return cue.tense == "ing" and item_at(items, cue.group_first - 1).text == "," and says


def _is_nobody(sentence: Sentence, source: SourceMention) -> bool:
    """Return whether a subject says that it was not said: "nobody", "no minister", "none of them"."""
    return sentence.items[source.first].isa(Clauses.NOBODY)


def _passive(reading: Reading, cue: Cue) -> Clause | None:
    """Read "was described by Mira Halden as": who speaks stands after "by"."""
    items = reading.sentence.items
    by = next((n for n in range(cue.past, min(len(items), cue.past + _BY)) if items[n].isa(Closed.BY)), None)
    quoted = sum(item.quote is not None for item in items[cue.past : by])
    if by is None or quoted > (cue.isa(SpeechVerbs.LABEL) and items[by - 1].quote is not None):
        return None
    source = subject_after(items, reading.names, by + 1)
    if source is None:
        return None
    return Clause(cue, named_after_comma(items, reading.names, source), inverted=True)


_BY = 6


def _clause(reading: Reading, cue: Cue) -> Clause | None:
    items, names = reading.sentence.items, reading.names
    if cue.kind in {"according", "in words"}:
        source = subject_after(items, names, cue.past)
        return Clause(cue, named_after_comma(items, names, source), inverted=True) if source is not None else None
    before = items[cue.group_first - 1] if cue.group_first else None
    inverted = _inverted(reading, cue, before)
    source = _before_cue(reading, cue)
    inverted = None if source is not None and _only_looks_behind(reading, before, inverted, cue) else inverted
    if (
        inverted is not None
        and before is not None
        and (before.quote is not None or _ends_clause(reading, inverted, strict=_rivals(source, inverted)))
    ):
        return Clause(cue, inverted, inverted=True)
    if source is not None:
        return Clause(cue, source)
    if inverted is not None and before is None:
        return Clause(cue, inverted, inverted=True)
    return inherited(reading, cue)


def _before_cue(reading: Reading, cue: Cue) -> SourceMention | None:
    """Return the subject before a cue; a participle has one behind an auxiliary alone."""
    items = reading.sentence.items
    if cue.tense == "ing" and not _is_progressive(items, cue):
        return None
    source = subject_before(items, reading.names, cue)
    return None if source is not None and _is_of_phrase(items, source, cue) else source


def _is_of_phrase(items: list[Item], source: SourceMention, cue: Cue) -> bool:
    """Return whether one person before a comma cannot be the subject of "say" ("The quarrel with Oke, say friends")."""
    if source.name is None or source.several or source.name.kind not in {"person", "unknown"}:
        return False
    set_off = items[cue.group_first - 1].text == "," and source.past == cue.group_first - 1
    return set_off and cue.tense == "base" and cue.group_first == cue.first


def _inverted(reading: Reading, cue: Cue, before: Item | None) -> SourceMention | None:
    """Return the subject behind a cue, where it may have one there."""
    after = _after_cue(reading, cue) if _may_invert(cue) and _may_precede(before, cue) else None
    items = reading.sentence.items
    asked = after is not None and _is_asked_to(items, before, after, cue)
    return None if after is None or asked or _has_own_verb(items, after) else after


def _is_asked_to(items: list[Item], before: Item | None, after: SourceMention, cue: Cue) -> bool:
    """Return whether what looks like the subject behind a cue is whom it asks ("The chair, Oke, asked Vell to row")."""
    spoken = before is not None and before.quote is not None
    return not spoken and cue.isa(SpeechVerbs.LISTENER) and item_at(items, after.past).isa(Closed.TO)


def _opens_mixed(reading: Reading, after: SourceMention | None) -> bool:
    """Return whether what looks like the subject behind a cue is that of the words that begin in its clause.

    "Jonas Oke, a judge, says Mira Halden “has signed two wills”" is what Oke says.
    """
    following = item_at(reading.sentence.items, after.past).quote if after is not None else None
    return following is not None and following.continues


def _only_looks_behind(reading: Reading, before: Item | None, after: SourceMention | None, cue: Cue) -> bool:
    """Return whether what looks like the subject behind a cue is none, where another stands before it."""
    return _opens_mixed(reading, after) or _is_spoken_to(reading.sentence.items, before, after, cue)


def _is_spoken_to(items: list[Item], before: Item | None, after: SourceMention | None, cue: Cue) -> bool:
    """Return whether words in marks follow what stands behind a cue ("The chair, Oke, asked Vell, “Will you row?”").

    It is then whom the one before the comma asks.
    """
    if after is None or (before is not None and before.quote is not None) or not cue.isa(SpeechVerbs.LISTENER):
        return False
    following = after.past + (item_at(items, after.past).text in {",", ":"})
    return item_at(items, following).quote is not None


def _has_own_verb(items: list[Item], after: SourceMention) -> bool:
    """Return whether what looks like the subject behind a cue is that of the words ("says keepers will come")."""
    verb = item_at(items, after.past)
    return is_auxiliary(verb) and verb.isa(Cues.FINITE) and not verb.isa(Closed.OWNER_ENDING)


def _may_invert(cue: Cue) -> bool:
    """Return whether what follows a verb may be its subject, and is not its object."""
    takes_listener = cue.isa(SpeechVerbs.LISTENER) and not cue.isa(Reporting.INVERTED)
    if cue.isa(Reporting.DENY):
        return False  # "The guild, which is old, denied the report, saying ..."
    plain = cue.tense == "base" and cue.isa(SpeechVerbs.SAID) and cue.group_first == cue.first  # "..., say biologists"
    return (plain or cue.is_finite) and not cue.isa(SpeechVerbs.LABEL) and not takes_listener


def _may_precede(before: Item | None, cue: Cue) -> bool:
    """Return whether an inverted cue may stand behind an item: a quotation, a mark that closes a clause, or nothing."""
    if before is None or before.quote is not None:
        return not cue.isa(Reporting.TO_SOMEBODY) or cue.group_first <= 1  # "Oke, star of “Mud,” thanked Quill"
    return before.text in {",", *DASHES} and cue.group_first > 1 and not cue.isa(Reporting.TO_SOMEBODY)


def _after_cue(reading: Reading, cue: Cue) -> SourceMention | None:
    """Return the subject behind a cue."""
    items, names = reading.sentence.items, reading.names
    source = _unless_bare(items, subject_after(items, names, cue.past))
    if source is not None and not cue.isa(SpeechVerbs.SAID) and _is_stand_in(source, reading.sentence.language):
        return None  # "reflected both concerns"
    if cue.tense == "base" and source is not None and not _is_plural(reading, source):
        return None
    return named_after_comma(items, names, source) if source is not None else None


def _is_stand_in(source: SourceMention, language: Language) -> bool:
    """Return whether a subject is a plural that no list has: people, or what a verb has as its object."""
    return source.head == language.table(NounPhrases.STAND_IN).get("several people")


def _is_plural(reading: Reading, source: SourceMention) -> bool:
    """Return whether several are the subject of "say" behind it."""
    return source.several or (source.name is None and kind_of(source.head, reading.sentence.language) == "group")


def _is_progressive(items: list[Item], cue: Cue) -> bool:
    """Return whether a participle has an auxiliary before it ("is suggesting"), and so a subject of its own."""
    group = items[cue.group_first : cue.first]
    return not cue.isa(Reporting.THINK) and any(item.isa(Reporting.PROGRESSIVE) for item in group)


def _unless_bare(items: list[Item], source: SourceMention | None) -> SourceMention | None:
    """Drop a "subject" that is only an article, because a day follows it ("reads a Monday editorial"), or an object."""
    bare = source is not None and source.past == source.first + 1
    if source is not None and bare and items[source.first].isa(Closed.ARTICLE, Closed.THEM):
        return None  # "thanked him “...”"
    return source


def _rivals(before: SourceMention | None, after: SourceMention) -> bool:
    """Return whether a name before the cue and a description after it both look like its subject."""
    return before is not None and before.form == "name" and after.form in {"role", "description"}


def _ends_clause(reading: Reading, source: SourceMention, *, strict: bool) -> bool:
    items = reading.sentence.items
    known = source.form in {"name", "pronoun"} or reading.sentence.language.word(source.head).isa(People.SPEAKER)
    if strict or not known:
        return known and (source.past >= len(items) or items[source.past].text in {",", "."})
    return source.past >= len(items) or _goes_on(items[source.past])


def _goes_on(item: Item) -> bool:
    """Return whether a sentence may go on with an item after a subject behind its cue."""
    return item.capital or item.text in _MARKS or item.isa(Reporting.GOES_ON)


_MARKS = frozenset({",", ".", ";", "“”", ":", *DASHES})
