"""Names in a sentence: capitalised runs."""

from collections.abc import Iterable
from itertools import pairwise

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Calendar, Closed, GivenNames, Names, People
from sitegen.extract.names.capitals import is_capital
from sitegen.extract.names.naming import Name, split_run
from sitegen.extract.names.opening_words import begins_name
from sitegen.extract.names.run_ends import run_end
from sitegen.extract.names.titles import is_title
from sitegen.extract.pages.page import Item, Sentence, item_at


def names_in(
    sentence: Sentence,
    known: frozenset[str] | set[str],
    surnames: frozenset[str] = frozenset(),
    people: frozenset[str] = frozenset(),
) -> list[Name]:
    """Find the names in a sentence.

    Args:
        sentence: The sentence.
        known: Words that begin with a capital within sentences elsewhere: such a word names at the beginning, too.
        surnames: Months and little words that are surnames in this article ("Al From"), in lower case.
        people: Surnames of people in the article, in lower case.

    """
    items, language = sentence.items, sentence.language
    found: list[Name] = []
    at = 0
    if _is_dateline(items):
        return found
    while (at := _past_small(items, at)) < len(items):
        past = run_end(items, at, people)
        if past < len(items) and _ends_in_word(items, at, past, surnames):
            past += 1
        if past > at and _is_title_of_work(items, at, past):
            at = past
            continue
        if past == at or not begins_name(items, at, past, known, language):
            at += 1
            continue
        listed = _past_fields(items, at, past, people)
        if listed is not None:
            at = listed
            continue
        if past > at + 1 or not _is_month(items, at, surnames):
            found += _named_in(items, at, past, people, language)
        at = past
    return found


def _past_small(items: list[Item], at: int) -> int:
    """Return the first item at or after one that may begin a name, by its capital; the end where there is none."""
    return next((n for n in range(at, len(items)) if not items[n].is_small), len(items))


def _named_in(items: list[Item], at: int, past: int, people: frozenset[str], language: Language) -> list[Name]:
    """Return the name that a run is, or the two of a paper and the one who spoke to it; none where only nouns stand."""
    if not _is_told(items, at, past, people, language):
        return []
    cut = _past_paper(items, at, past)
    *before, last = [split_run(items, first, end, language) for first, end in ((at, cut), (cut, past)) if first < end]
    return [*before, _of_office_word(last, items, people)]


def _is_dateline(items: list[Item]) -> bool:
    """Return whether a line is the place that the article was sent from, alone ("TARN:")."""
    words = [item for item in items if item.quote is None and item.text.isalpha()]
    return items[-1].text == ":" and bool(words) and all(item.text.isupper() for item in words)


def _of_office_word(name: Name, items: list[Item], people: frozenset[str]) -> Name:
    """Return the name that a word for an office is where the article has somebody of that surname ("Baker said")."""
    item = items[name.first]
    if not name.bare or name.past != name.first + 1 or not item.isa(Names.SURNAME_TOO) or item.lower not in people:
        return name
    following = item_at(items, name.past)
    told = following.word.cue is not None or following.isa(Closed.OWNER_MARK)
    return Name(name.first, name.first, name.past, (item.text,), (), "person") if told else name


def _past_paper(items: list[Item], first: int, past: int) -> int:
    """Return where who speaks begins in "Speaking to the Tarn Echo Halden claimed"; the end where nobody does."""
    to = first - 1 - item_at(items, first - 1).isa(Closed.THE)
    led = 0 < to < first - 1 and items[to].isa(Closed.TO, Closed.WITH) and item_at(items, past).word.cue is not None
    papers = (n + 1 for n in range(first, past - 1) if items[n].isa(Names.PAPER))
    return next(papers, past) if led else past


def _past_fields(items: list[Item], at: int, past: int, people: frozenset[str]) -> int | None:
    """Return the end of the fields of an office ("Minister of Ports, Piers and Locks"); None where no list stands.

    A name may follow the last of them without a mark ("Chair of the Board of Piers and Locks Mira Halden").
    """
    if not _opens_fields(items, at, past) or item_at(items, past).text != ",":
        return None
    comma = past
    while item_at(items, comma).text == "," and is_capital(item_at(items, comma + 1)):
        end = run_end(items, comma + 1, people)
        if item_at(items, end).isa(Closed.AND) and is_capital(item_at(items, end + 1)):
            return _past_last_field(items, end + 1, people)
        comma = end
    return None


def _past_last_field(items: list[Item], first: int, people: frozenset[str]) -> int | None:
    """Return the end of the last field of an office: one word, or all up to a comma ("Piers and Inland Locks,")."""
    last, end = first + 1, run_end(items, first, people)
    listed = item_at(items, end).text == "," and not items[first].isa(GivenNames.GIVEN_NAME)
    if listed:
        return end
    return last if last == end or items[last].isa(GivenNames.GIVEN_NAME) else None


def _opens_fields(items: list[Item], at: int, past: int) -> bool:
    """Return whether a run is, or ends in, the first field of an office or a board ("Minister of Ports")."""
    before = item_at(items, at - 1)
    office = before.isa(Closed.OF, Closed.FOR) and item_at(items, at - 2).isa(People.OFFICE)
    within = any(items[n].isa(Closed.OF, Closed.FOR) for n in range(at + 1, past - 1))
    return office or within


def _is_told(items: list[Item], at: int, past: int, people: frozenset[str], language: Language) -> bool:
    """Return whether something tells a name beside its capital, in a language that writes its nouns with one."""
    return not language.nouns_have_capitals or any(
        item.lower in people or item.isa(GivenNames.GIVEN_NAME) or is_title(item.lower, language)
        for item in (*items[at:past], item_at(items, at - 1))
    )


def _is_title_of_work(items: list[Item], at: int, past: int) -> bool:
    """Return whether a capitalised run is the title of a work ("the play entitled Any Silver Weir")."""
    if _is_set_off_title(items, at, past):
        return True
    before = at - 1
    while before > 0 and items[before].capital and items[before].quote is None:
        before -= 1
    noun = item_at(items, before)
    return noun.isa(Names.BEFORE_WORK) or (noun.isa(Names.WORK) and _is_called(items, before, at))


def _is_set_off_title(items: list[Item], at: int, past: int) -> bool:
    """Return whether commas set a title off behind a work that somebody owns ("Halden’s new film, Sister Ada, opens").

    Behind "In her film," who made it is named.
    """
    set_off = item_at(items, at - 1).text == "," and item_at(items, past).text == "," and at > 1
    if not set_off or not items[at - 2].isa(Names.WORK) or not item_at(items, past + 1).text.islower():
        return False
    led = next((n for n in range(at - 3, max(-1, at - 3 - _DESCRIBED), -1) if _owns_work(items[n])), None)
    opens = led is not None and not any(item.isa(Closed.PREPOSITION, Closed.AS) for item in items[:led])
    return opens and not items[past + 1].isa(Closed.ARTICLE, Closed.WHO, Closed.THEIR)


_DESCRIBED = 4
"""Words of a description before the noun for a work."""


def _owns_work(item: Item) -> bool:
    return item.isa(Closed.OWNER_MARK, Closed.THEIR)


def _is_called(items: list[Item], noun: int, at: int) -> bool:
    """Return whether a noun for a work has a title behind it ("her film Long Weir"), and nobody's name.

    Somebody may follow who made it ("the film Oke shot") or says something ("of the film Oke says").
    """
    led = noun > 0 and items[noun - 1].isa(Closed.OWNER_MARK, Closed.THEIR)
    full = item_at(items, at + 1).capital and not items[at].isa(GivenNames.GIVEN_NAME)
    return noun == at - 1 and led and full


def people_named(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the surnames that stand behind a given name or a title somewhere, in lower case."""
    return frozenset(
        item.lower
        for sentence in sentences
        for before, item in pairwise(sentence.items)
        if item.capital and before.capital and _is_before_surname(before, sentence.language)
    )


def _is_before_surname(item: Item, language: Language) -> bool:
    """Return whether a surname follows a word: a given name, an office, a title."""
    return item.isa(GivenNames.GIVEN_NAME, People.OFFICE) or is_title(item.lower, language)


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
            if plain and item.isa(Names.NO_NAME, Calendar.MONTH) and before.isa(GivenNames.GIVEN_NAME):
                found.add(item.lower)
    return frozenset(found)


def _ends_in_word(items: list[Item], at: int, past: int, surnames: frozenset[str]) -> bool:
    """Return whether a run goes on with a surname that is a word, or is one, right before a verb of speech."""
    item = items[past]
    if item.lower not in surnames or not item.capital or item.quote is not None:
        return False
    if past > at:
        return items[past - 1].isa(GivenNames.GIVEN_NAME)
    form = items[past + 1].word.cue if past + 1 < len(items) else None
    return form is not None and form.is_finite


def _is_month(items: list[Item], at: int, surnames: frozenset[str]) -> bool:
    """Return whether a word is a month, and not somebody of that surname."""
    return items[at].isa(Calendar.MONTH) and not (items[at].lower in surnames and not _is_dated(items, at))


def _is_dated(items: list[Item], at: int) -> bool:
    """Return whether a month that is also a surname stands for the month here ("in May", "May 4")."""
    before = items[at - 1] if at else None
    after = items[at + 1].text if at + 1 < len(items) else ""
    return after[:1].isdigit() or (before is not None and (before.isa(Names.BEFORE_MONTH) or before.text.isdigit()))
