"""Names in a sentence: capitalised runs."""

from collections.abc import Iterable
from itertools import pairwise

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Calendar, Closed, GivenNames, Morphology, Names, People, Places
from sitegen.extract.lemmas import is_common
from sitegen.extract.names.naming import APOSTROPHES, Name, is_title, split_run
from sitegen.extract.pages.page import Item, Sentence, item_at

_NO_NAME = (Names.NO_NAME, Calendar.DAY)
_NAMES_ALONE = (GivenNames.MALE, GivenNames.FEMALE, Places.COUNTRY, Places.GOVERNMENT)
"""Classes of words that name somebody or something where they open a sentence."""
BULLETS = frozenset("-–—•*·")
"""What opens a line of a list."""
_CLIPPED_NAME = 3
"""Items before the last one of "in 't Hout"."""


def is_capital(item: Item) -> bool:
    """Return whether an item can be part of a name."""
    if item.quote is not None or not (item.capital or _begins_with_particle(item)):
        return False
    month = item.isa(Calendar.MONTH) and not item.isa(Names.NAME_MONTH)
    return not month and not item.isa(*_NO_NAME)


def _begins_with_particle(item: Item) -> bool:
    """Return whether a name begins with a small particle that is joined to it ("al-Sadun")."""
    return item.isa(Names.WITH_PARTICLE) and item.text != item.lower


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
    while at < len(items):
        past = run_end(items, at, people)
        if past < len(items) and _ends_in_word(items, at, past, surnames):
            past += 1
        if past > at and _is_title_of_work(items, at):
            at = past
            continue
        if past == at or not _begins_name(items, at, past, known, language):
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
            last = end + 2
            return last if last == run_end(items, end + 1, people) or items[last].isa(GivenNames.GIVEN_NAME) else None
        comma = end
    return None


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


def _begins_name(items: list[Item], at: int, past: int, known: frozenset[str] | set[str], language: Language) -> bool:
    """Return whether the first word of a run has its capital because a name begins with it."""
    if at == 0 and (_is_inverted_cue(items, past, known) or not _names_at_start(items, past, known, language)):
        return False
    listed = at == 1 and items[0].text in BULLETS
    if past > at + 1 or (listed and items[at].isa(Names.OPENS_SENTENCE)):
        return not _only_opens(items, at, language)
    if listed and is_common(items[at].lower, language):
        return _names_at_start(items[1:], 1, known, language)  # "- Quick access to the lock"
    return not _is_numbered(items, at, past)


def _is_numbered(items: list[Item], at: int, past: int) -> bool:
    """Return whether a word with a capital only says which part of a paper is meant ("Article 33")."""
    return items[at].isa(Names.NUMBERED) and item_at(items, past).text[:1].isdigit()


def _is_title_of_work(items: list[Item], at: int) -> bool:
    """Return whether a capitalised run is the title of a work ("the play entitled Any Silver Weir")."""
    before = at - 1
    while before > 0 and items[before].capital and items[before].quote is None:
        before -= 1
    return item_at(items, before).isa(Names.BEFORE_WORK)


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
    return form is not None and form.tense in {"past", "present"}


def _is_month(items: list[Item], at: int, surnames: frozenset[str]) -> bool:
    """Return whether a word is a month, and not somebody of that surname."""
    return items[at].isa(Calendar.MONTH) and not (items[at].lower in surnames and not _is_dated(items, at))


def _is_dated(items: list[Item], at: int) -> bool:
    """Return whether a month that is also a surname stands for the month here ("in May", "May 4")."""
    before = items[at - 1] if at else None
    after = items[at + 1].text if at + 1 < len(items) else ""
    return after[:1].isdigit() or (before is not None and (before.isa(Names.BEFORE_MONTH) or before.text.isdigit()))


def run_end(items: list[Item], at: int, people: frozenset[str] = frozenset()) -> int:
    """Return the end of the capitalised run that begins at an item; the item itself where none does.

    Args:
        items: Those of a sentence.
        at: Where it may begin.
        people: Surnames of people in the article, in lower case: what they own does not bear their name.

    """
    if not is_capital(items[at]) and not _is_family_name(items, at):
        return (_past_apostrophe(items, at) if items[at].capital else None) or at
    past = at + 1
    while past < len(items):
        if _goes_on(items, past):
            past += 1
            continue
        after = (
            _past_apostrophe(items, past)
            or _past_particles(items, past)
            or _past_link(items, at, past, people)
            or _past_nickname(items, past)
        )
        if after is None:
            break
        past = after
    return past


def _goes_on(items: list[Item], at: int) -> bool:
    """Return whether a word with a capital, "Jr" or a paper's "Today" belongs to the name before it."""
    return is_capital(items[at]) or items[at].isa(Names.GENERATION) or _ends_in_day(items, at)


def _ends_in_day(items: list[Item], at: int) -> bool:
    """Return whether a paper's name ends in a word for a day ("Tarn Today reported")."""
    following = item_at(items, at + 1)
    told = following.word.cue is not None or following.text in {".", ","} or following.isa(Closed.OWNER_MARK)
    return items[at].capital and items[at].isa(Names.EDITION_DAY) and told


def _past_nickname(items: list[Item], at: int) -> int | None:
    """Return the end of what goes on behind a nickname in marks ("Orvo “Reef” Delk"); None where no surname does."""
    nickname, following = items[at].quote, item_at(items, at + 1)
    short = nickname is not None and nickname.words <= _NICKNAME and nickname.last.isalnum()
    named = is_capital(items[at - 1]) and not items[at - 1].isa(Places.ORGANISATION_WORD)
    return at + 2 if short and named and is_capital(following) else None


_NICKNAME = 2
"""Words of a nickname."""


def _past_link(items: list[Item], first: int, at: int, people: frozenset[str]) -> int | None:
    """Return the end of what "of", "for", "&", an owner's mark or a comma ties to a name; None where none does."""
    following = item_at(items, at + 1)
    if items[at].text == ",":
        return at + 2 if following.isa(Names.GENERATION) else None
    if following.isa(Closed.THE) and is_capital(item_at(items, at + 2)):
        return at + 3 if _is_purpose(items, at) or _is_field(items, at) else None
    return at + 2 if is_capital(following) and (_ties(items, at) or _owns_body(items, first, at, people)) else None


def _ties(items: list[Item], at: int) -> bool:
    """Return whether "&", "née", "of" or "for" ties what follows to a name."""
    ranked = items[at].isa(Closed.OWNER_ENDING) and items[at - 1].isa(Names.CROWN)
    if ranked and item_at(items, at + 1).isa(Names.RANK):
        return True  # "King's Counsel"
    return (
        items[at].text == "&"
        or items[at].isa(Names.BORN)
        or _is_of(items, at)
        or _is_for(items, at)
        or _is_on(items, at)
    )


def _is_on(items: list[Item], at: int) -> bool:
    """Return whether a body is named by what it is concerned with ("Council on Harbour Safety")."""
    return items[at].isa(Closed.ON) and items[at - 1].isa(Names.BEFORE_ON) and items[at - 1].capital


def _is_of(items: list[Item], at: int) -> bool:
    """Return whether a body is named by what it belongs to ("Ministry of Ports", "... for the Study of Weirs")."""
    if not items[at].isa(Closed.OF):
        return False
    within = item_at(items, at - 2).isa(Closed.THE) and item_at(items, at - 3).isa(Closed.FOR)
    return items[at - 1].isa(Places.ORGANISATION_WORD) or within


def _is_field(items: list[Item], at: int) -> bool:
    """Return whether "of the" goes on with what a ministry or a school is for ("Ministry of the Interior")."""
    return items[at].isa(Closed.OF) and items[at - 1].isa(Names.OF_FIELD) and item_at(items, at + 2).isa(Names.FIELD)


def _is_purpose(items: list[Item], at: int) -> bool:
    """Return whether "for the" goes on with what a body is for ("Society for the Study of Weirs")."""
    return _is_for(items, at) and item_at(items, at + 2).isa(Names.PURPOSE)


def _owns_body(items: list[Item], first: int, at: int, people: frozenset[str]) -> bool:
    """Return whether an owner's mark stands within the name of a body.

    A plural owns what it names ("Harbour Fishers' Union", "Fishers' Free Reef Trust"); of one owner it must be a word
    that names a firm behind its founder ("Delk's Analytics"), or a body that each state has ("Elland's Foreign
    Ministry").
    """
    past = at + 1
    while past < len(items) and is_capital(items[past]):
        past += 1
    if past == at + 1 or past - at > _OWNED:
        return False
    last = items[past - 1]
    if items[at].text in APOSTROPHES:
        return last.isa(Places.ORGANISATION_WORD) and items[at - 1].isa(Morphology.PLURAL_ENDING)
    if not items[at].isa(Closed.OWNER_ENDING) or items[at - 1].lower in people:
        return False
    return _is_seat(items, at, last) or _is_owned_by_one(items, first, at, past)


def _is_seat(items: list[Item], at: int, last: Item) -> bool:
    """Return whether an officer owns where they sit ("Tarn Attorney's Office")."""
    return items[at - 1].isa(People.OFFICE) and last.isa(Names.SEAT)


def _is_owned_by_one(items: list[Item], first: int, at: int, past: int) -> bool:
    """Return whether a founder, readers or a state owns what a name goes on with."""
    last = items[past - 1]
    named = _is_founded(items, first, at, last) or _is_for_readers(items, first, at, last)
    return named or _is_of_state(items[first:at], items[at + 1 : past])


def _is_for_readers(items: list[Item], first: int, at: int, last: Item) -> bool:
    """Return whether a paper is named by who reads it ("People's Daily", "Farmer's Weekly")."""
    return at == first + 1 and items[first].isa(Names.READERS) and last.isa(Names.PAPER, Names.PERIODICAL)


def _is_founded(items: list[Item], first: int, at: int, last: Item) -> bool:
    """Return whether one owner stands before what a founder's firm is ("Delk's Analytics", "In Tarn Delk's Bar")."""
    return last.isa(Names.FOUNDED) and (at == first + 1 or items[first - 1] is items[0])


def _is_of_state(owner: list[Item], owned: list[Item]) -> bool:
    """Return whether a state stands before words for what each has ("Elland's Foreign Ministry")."""
    person = owner[0].isa(GivenNames.GIVEN_NAME) and len(owner) > 1
    return not person and len(owner) <= _STATE and len(owned) > 1 and owned[-1].isa(Names.OF_STATE)


_STATE = 2
"""Words of a state's name before an owner's mark ("South Korea's")."""


_OWNED = 5
"""Words of a body's name behind its owner, and the mark."""


def _is_for(items: list[Item], at: int) -> bool:
    """Return whether a body is named by what it is for ("Centers for Harbour Safety", "Club for Growth")."""
    return items[at].isa(Closed.FOR) and items[at - 1].isa(Names.BEFORE_FOR) and items[at - 1].capital


def _is_family_name(items: list[Item], at: int) -> bool:
    """Return whether a pronoun with its capital is the family name that stands first ("He Lanfen said")."""
    following = item_at(items, at + 1)
    if not (items[at].isa(Names.PRONOUN_TOO) and items[at].text.istitle() and is_capital(following)):
        return False
    behind = item_at(items, at + 2)
    return (
        following.capital
        and not following.text.isupper()
        and following.word.cue is None
        and (behind.word.cue is not None or behind.text == ",")
    )


def _past_apostrophe(items: list[Item], at: int) -> int | None:
    """Return the end of "in 't Hout" from its preposition on; None where no such name stands here."""
    past = at + _CLIPPED_NAME
    if past >= len(items) or not items[at].isa(Names.BEFORE_CLIPPED) or not items[at + 2].isa(Names.CLIPPED):
        return None
    return past + 1 if items[at + 1].text in APOSTROPHES and is_capital(items[past]) else None


def _past_particles(items: list[Item], at: int) -> int | None:
    """Return the end of "van den Akker" from its first particle on; None where no name follows."""
    past = at
    while past < len(items) and items[past].isa(Names.PARTICLE):
        past += 1
    return past + 1 if at < past < len(items) and is_capital(items[past]) else None


def _is_inverted_cue(items: list[Item], past: int, known: frozenset[str] | set[str]) -> bool:
    """Return whether the first word of "Added Mira Halden: ..." is a cue."""
    form = items[0].word.cue
    return past > 1 and form is not None and form.tense == "past" and items[0].text not in known


def _only_opens(items: list[Item], at: int, language: Language) -> bool:
    """Return whether the first word of a run has its capital from the sentence ("Outside Tarn", "(See Halden")."""
    word, before = items[at], item_at(items, at - 1)
    if word.isa(Names.OPENS_QUESTION) and items[-1].text == "?" and (at == 0 or before.text in _OPENS_QUESTION):
        return True
    listed = at == 1 and items[0].text in BULLETS
    if at and items[at - 1].text != "(" and not listed:
        return False
    adverb = word.isa(Morphology.ADVERB_ENDING) and not word.isa(GivenNames.GIVEN_NAME)
    return word.isa(Names.OPENS_SENTENCE) or (adverb and is_common(word.lower, language))


_OPENS_QUESTION = frozenset({",", ":", "—"})
"""Marks behind which a question may begin in its sentence ("As boats go, will Tarn ...?")."""


def _names_at_start(items: list[Item], past: int, known: frozenset[str] | set[str], language: Language) -> bool:
    """Return whether a run that opens a sentence is a name."""
    first = items[0]
    if first.text in known or past > 1:
        return True
    if first.isa(*_NAMES_ALONE) or is_title(first.lower, language):
        return True
    if first.isa(People.GROUP, People.OFFICE) or len(items) == 1:
        return False
    return _tells(items, language) or items[1].isa(Names.BEGINS_CUE)


def _tells(items: list[Item], language: Language) -> bool:
    """Return whether a verb of speech follows the first word of a sentence, or the adverb behind a word that names."""
    adverb = items[1].text.islower() and items[1].isa(Morphology.ADVERB_ENDING)
    form = item_at(items, 1 + adverb).word.cue
    told = form is not None and form.tense in {"past", "present"}
    return told and not (adverb and is_common(items[0].lower, language))
