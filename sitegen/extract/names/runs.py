"""Names in a sentence: capitalised runs."""

import re

from sitegen.extract.lemmas import is_common
from sitegen.extract.lexicon.calendar import DAYS, MONTHS
from sitegen.extract.lexicon.given_names import FEMALE, GIVEN, MALE
from sitegen.extract.lexicon.people import GROUPS, OFFICES, TITLES
from sitegen.extract.lexicon.places import COUNTRIES, GOVERNMENTS, ORG_WORDS
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.names.naming import APOSTROPHES, Name, split_run
from sitegen.extract.pages.page import Item

PARTICLES = words(
    "de van von der den del della di da do dos du la le el al bin bint ibn ter ten af av zu y ul und abu ben"
)
_NOT_NAMES = words(
    """
    i the a an he she it they we you this that these those there here his her their its our my your who what when
    where why how which but and or nor so yet if as at by for from in into of off on onto out over to up with
    about after before since until while although though because despite during against among between through
    under without not no yes all any both each few many more most other some such one two three four five six
    seven eight nine ten hundreds thousands millions according also even just only still then now later earlier
    meanwhile however moreover indeed instead perhaps maybe once twice never always often sometimes asked speaking
    told said says is are was were be been has have had do does did would can could might must shall should let
    please thank thanks well oh every either neither another whether unlike like given ahead following based
    turning responding referring noting adding today yesterday tomorrow last next recently again afterward
    afterwards whereas nearly almost about around roughly first second third finally too very much there's it's that's
    he's she's what's whatever whenever whoever gop nobody everybody somebody anybody everyone someone anyone nothing
    everything something none neither
    """,
)
_INITIAL = re.compile(r"[A-Z]\.(?:[A-Z]\.)*$|[A-Z]$")
_SUFFIXES = frozenset({"jr.", "sr.", "jr", "sr", "ii", "iii", "iv"})


def is_capital(item: Item) -> bool:
    """Return whether an item can be part of a name."""
    return (
        item.quote is None
        and (item.capital or (item.text[:2] in {"d'", "al", "d’"} and item.text[3:4].isupper()))
        and item.lower not in _NOT_NAMES
        and item.lower not in DAYS
        and (item.lower not in MONTHS or item.lower in {"april", "may", "june", "august"})
    )


def is_initial(text: str) -> bool:
    """Return whether a word is an initial ("J.", "F.D.")."""
    return bool(_INITIAL.match(text))


def names_in(items: list[Item], known: frozenset[str] | set[str], surnames: frozenset[str] = frozenset()) -> list[Name]:
    """Find the names in a sentence.

    Args:
        items: The sentence.
        known: Words that begin with a capital within sentences elsewhere: such a word names at the beginning, too.
        surnames: Months and little words that are surnames in this article ("Al From"), in lower case.

    """
    found = []
    at = 0
    while at < len(items):
        past = run_end(items, at)
        if past < len(items) and _ends_in_word(items, at, past, surnames):
            past += 1
        if past == at:
            at += 1
            continue
        if at == 0 and (_is_inverted_cue(items, past, known) or not _names_at_start(items, past, known)):
            at += 1
            continue
        if past > at + 1 and _only_opens(items, at):
            at += 1
            continue
        if past > at + 1 or items[at].lower not in MONTHS or (items[at].lower in surnames and not _is_dated(items, at)):
            found.append(split_run(items, at, past))
        at = past
    return found


def word_surnames(items: list[Item]) -> frozenset[str]:
    """Return the little words and short months that follow a given name with a capital ("said Al From"), in lower case.

    In the first words of a sentence, and where every word has a capital, nothing tells them from other words.
    """
    found = set()
    for at in range(1, len(items)):
        item, before = items[at], items[at - 1]
        if item.capital and not is_capital(item) and item.quote is None and before.capital:
            following = items[at + 1] if at + 1 < len(items) else None
            plain = following is None or following.quote is not None or not following.text[:1].isupper()
            if plain and item.lower in _NOT_NAMES | MONTHS and before.lower in GIVEN:
                found.add(item.lower)
    return frozenset(found)


def _ends_in_word(items: list[Item], at: int, past: int, surnames: frozenset[str]) -> bool:
    """Return whether a run goes on with a surname that is a word, or is one, right before a verb of speech."""
    item = items[past]
    if item.lower not in surnames or not item.capital or item.quote is not None:
        return False
    if past > at:
        return items[past - 1].lower in GIVEN
    form = items[past + 1].word.cue if past + 1 < len(items) else None
    return form is not None and form.tense in {"past", "present"}


def _is_dated(items: list[Item], at: int) -> bool:
    """Return whether a month that is also a surname stands for the month here ("in May", "May 4")."""
    before = items[at - 1] if at else None
    after = items[at + 1].text if at + 1 < len(items) else ""
    return after[:1].isdigit() or (before is not None and (before.lower in _BEFORE_MONTH or before.text.isdigit()))


_BEFORE_MONTH = words("in since until till by last next early late mid of from to on this during before after every")


def run_end(items: list[Item], at: int) -> int:
    """Return the end of the capitalised run that begins at an item; the item itself where none does."""
    if not is_capital(items[at]):
        return (_past_apostrophe(items, at) if items[at].capital else None) or at
    past = at + 1
    while past < len(items):
        item = items[past]
        if is_capital(item) or item.lower in _SUFFIXES:
            past += 1
        elif (after := _past_apostrophe(items, past)) is not None or (
            item.lower in PARTICLES and (after := _past_particles(items, past)) is not None
        ):
            past = after
        elif (
            (
                item.lower == "of"
                and items[past - 1].lower in ORG_WORDS
                and past + 1 < len(items)
                and is_capital(items[past + 1])
            )
            or _is_for(items, past)
            or _owns_body(items, past)
            or (item.lower == "&" and past + 1 < len(items) and is_capital(items[past + 1]))
            or (item.lower == "," and past + 1 < len(items) and items[past + 1].lower in _SUFFIXES)
        ):
            past += 2
        else:
            break
    return past


def _owns_body(items: list[Item], at: int) -> bool:
    """Return whether an apostrophe ties a plural to the body it names ("Harbour Fishers' Union")."""
    return (
        items[at].text in APOSTROPHES
        and items[at - 1].lower.endswith("s")
        and at + 1 < len(items)
        and is_capital(items[at + 1])
        and items[at + 1].lower in ORG_WORDS
    )


def _is_for(items: list[Item], at: int) -> bool:
    """Return whether a body is named by what it is for ("Centers for Harbour Safety", "Club for Growth")."""
    return (
        items[at].lower == "for"
        and items[at - 1].lower in _FOR
        and items[at - 1].capital
        and at + 1 < len(items)
        and is_capital(items[at + 1])
    )


_FOR = words(
    """
    center centre centers centres club institute council association foundation fund partnership alliance coalition
    campaign society office agency federation network project initiative organization organisation league division
    commission citizens americans mothers doctors
    """,
)
"""Words of a body's name before its "for"."""


def _past_apostrophe(items: list[Item], at: int) -> int | None:
    """Return the end of "in 't Hout" from its preposition on; None where no such name stands here."""
    past = at + len(("in", "'", "t"))
    if past >= len(items) or items[at].lower not in {"in", "van", "op", "aan"} or items[at + 2].lower != "t":
        return None
    return past + 1 if items[at + 1].text in APOSTROPHES and is_capital(items[past]) else None


def _past_particles(items: list[Item], at: int) -> int | None:
    """Return the end of "van den Akker" from its first particle on; None where no name follows."""
    past = at
    while past < len(items) and items[past].lower in PARTICLES:
        past += 1
    return past + 1 if past < len(items) and is_capital(items[past]) else None


def _is_inverted_cue(items: list[Item], past: int, known: frozenset[str] | set[str]) -> bool:
    """Return whether the first word of "Added Mira Halden: ..." is a cue."""
    form = items[0].word.cue
    return past > 1 and form is not None and form.tense == "past" and items[0].text not in known


def _only_opens(items: list[Item], at: int) -> bool:
    """Return whether the first word of a run has its capital from the sentence ("Outside Tarn", "(See Halden")."""
    word = items[at].lower
    if at and items[at - 1].text != "(":
        return False
    if word in {"will", "may"}:
        return items[-1].text == "?"
    return word in _OPENING or (word.endswith("ly") and word not in GIVEN and is_common(word))


_OPENING = words("outside inside within near beyond behind across along amid above below beside throughout see")
"""Words that a name seldom begins with, and a sentence does."""


def _names_at_start(items: list[Item], past: int, known: frozenset[str] | set[str]) -> bool:
    word = items[0].lower
    if items[0].text in known or past > 1:
        return items[0].word.cue is None or items[0].text in known or past > 1
    if word in MALE or word in FEMALE or word.rstrip(".") in TITLES or word in COUNTRIES or word in GOVERNMENTS:
        return True
    if word in GROUPS or word in OFFICES:
        return False
    if len(items) > 1 and items[1].lower in {"went", "goes", "shot", "fired", "put"}:
        return True
    following = items[1].word.cue if len(items) > 1 else None
    return following is not None and following.tense in {"past", "present"}
