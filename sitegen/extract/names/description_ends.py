"""Where the words before a name end that only describe who bears it: offices, titles, places, nations."""

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Closed, GivenNames, Morphology, Names, People, Places
from sitegen.extract.lemmas import is_common
from sitegen.extract.names.capitals import APOSTROPHES
from sitegen.extract.names.titles import is_initial, is_title, office_of
from sitegen.extract.pages.page import Item, item_at

FULL = 2
"""Words of a full name."""
FULL_AND_MORE = 3
"""Words of a run that can be a full name with a description before it."""


def end_of_description(items: list[Item], first: int, past: int, language: Language) -> int:
    """Return how many words of a capitalised run describe who bears the name behind them.

    Args:
        items: Those of a sentence.
        first: Where the run begins.
        past: Where it ends.
        language: The language of the text.

    """
    run = items[first:past]
    opening = (_after_of(items, first, past, language), _after_place(items, first, past))
    given = 0 if _has_first_name_before(items, first, past, language) else _before_given_name(run, language)
    cut = max(given, *opening)
    if not cut and _is_introduced(items, first, past):
        return 0
    for number, item in enumerate(run):
        if _owns_next(run, number):
            continue
        describes = number + 1 < len(run) and _only_describes(item, run[number + 1], language)
        if describes or _is_office(items, first, past, number, language):
            cut = number + 1
    if cut or len(run) < FULL_AND_MORE:
        return cut
    return int(_opens_with_nation(items, first, past, language))


def _opens_with_nation(items: list[Item], first: int, past: int, language: Language) -> bool:
    """Return whether the first word of a run tells the nation of the one named behind it."""
    nation = language.pattern(Names.NATION).match(items[first].text) is not None
    return nation and (items[first + 1].isa(GivenNames.GIVEN_NAME) or _is_led_person(items, first, past, language))


def _is_led_person(items: list[Item], first: int, past: int, language: Language) -> bool:
    """Return whether "the" leads to two words behind a nation that no dictionary has ("the Orvian Zelm Harsk, who")."""
    led, behind = item_at(items, first - 1).isa(Closed.THE), item_at(items, past)
    told = behind.text in {",", "."} or behind.word.cue is not None
    rest = items[first + 1 : past]
    return led and told and len(rest) == FULL and not any(is_common(item.lower, language) for item in rest)


def _is_office(items: list[Item], first: int, past: int, number: int, language: Language) -> bool:
    """Return whether a word of a run is an office and no surname, nor letters behind a full name ("Orvo Delk MP")."""
    at = first + number
    if number >= FULL and at == past - 1 and items[at].text in language.words(Names.LETTERS):
        return False
    described = _ends_description(items[at], language) and not _is_called_in_capitals(items[first:past], number)
    told = described and not _is_surname(items, first, past, number, language)
    return told or _is_peerage(items, at, past)


def _is_called_in_capitals(run: list[Item], number: int) -> bool:
    """Return whether a word is written in capitals as a name is, beside one that is not ("BARONESS Tarn", a paper)."""
    text = run[number].text
    behind = item_at(run, number + 1)
    return len(text) > _SHORT_FORM and text.isupper() and behind.text.isalpha() and not behind.text.isupper()


_SHORT_FORM = 5
"""Letters of the longest office that is written in capitals ("CEO", "SPEAKER" is none)."""


def _is_peerage(items: list[Item], at: int, past: int) -> bool:
    """Return whether a word that is a first name too is what a peer is ("the Duke of Tarn")."""
    led, tied = item_at(items, at - 1).isa(Closed.THE), item_at(items, past).isa(Closed.OF)
    return at == past - 1 and led and tied and items[at].isa(Names.PEERAGE)


def _is_introduced(items: list[Item], first: int, past: int) -> bool:
    """Return whether a first name that is an office as well, and a surname, are told who they are ("Dean Oke, a cook").

    Whoever has the office is introduced by it.
    """
    told, opens = item_at(items, past), item_at(items, past + 1)
    both = past - first == FULL and items[first].isa(GivenNames.GIVEN_NAME)
    led = first > 0 and items[first - 1].isa(Names.BEFORE_OFFICE)
    return both and not led and told.text == "," and (opens.isa(Closed.A) or opens.text.isdigit())


def _only_describes(item: Item, behind: Item, language: Language) -> bool:
    """Return whether a compound describes the name behind it ("Tarn-based Halden Marine", "Snow-capped Elland").

    Not the given name of "Ji-woo Han", whose parts may be words by chance.
    """
    first, _, rest = item.text.partition("-")
    last = rest.split("-")[-1]
    if item.isa(Names.COMPOUND_ENDING):
        return True
    if not last.islower() or language.word(last).isa(Names.PARTICLE):
        return False
    given = bool(first) and behind.isa(Names.BEHIND_HYPHEN) and not is_common(first.lower(), language)
    return item.isa(Morphology.PAST_ENDING) or (is_common(last, language) and not given)


def _owns_next(run: list[Item], number: int) -> bool:
    """Return whether a word owns what the name of a body goes on with ("Chiefs' Council")."""
    following = item_at(run, number + 1)
    return following.text in APOSTROPHES or following.isa(Closed.OWNER_ENDING)


def _ends_description(item: Item, language: Language) -> bool:
    """Return whether a word is an office, or what else stands right before a name and describes who bears it."""
    if office_of(item.lower, language) is not None:
        return True
    described = item.isa(Names.NO_OFFICE) or is_title(item.lower, language)
    return described and not item.isa(Places.ORGANISATION_WORD, Names.SAINT)


def _is_surname(items: list[Item], first: int, past: int, number: int, language: Language) -> bool:
    """Return whether a word for an office ends a name ("Brian Baker", "Mr. Prince")."""
    if first + number != past - 1 or not items[past - 1].isa(Names.SURNAME_TOO):
        return False
    if number == 0:
        led = first == 0 or items[first - 1].isa(Names.BEFORE_OFFICE)
        return not led and not (past < len(items) and items[past].isa(Closed.OF))
    before = items[past - 2]
    named = is_title(before.lower, language) or before.isa(GivenNames.GIVEN_NAME)
    return named or not before.isa(Places.ORGANISATION_WORD, Names.PART_OF_OFFICE)


def _after_of(items: list[Item], first: int, past: int, language: Language) -> int:
    """Return how many words of a run finish an office that began before it ("Chief of Staff Denis ...")."""
    if first < _OFFICE_OF or not items[first - 1].isa(Closed.OF) or not items[first - 2].isa(People.OFFICE):
        return 0
    if items[past - 1].isa(Places.ORGANISATION_WORD):
        return 0  # "the head of Tarn Bakers Association"
    fields = next((at for at in range(first, past) if not items[at].isa(Names.FIELD)), past)
    while past - fields > FULL and is_common(items[fields].lower, language) and not _opens_name(items[fields]):
        fields += 1
    return fields - first if past - fields > 1 else 0


def _opens_name(item: Item) -> bool:
    """Return whether a word is one that names of people begin with."""
    return item.isa(GivenNames.GIVEN_NAME, Names.PARTICLE)


_OFFICE_OF = 2
"""Words of "Chief of"."""


def _before_given_name(run: list[Item], language: Language) -> int:
    """Return where a known given name begins that words before it describe ("Secretary of State John ...").

    What no dictionary has and is no title is a given name, too ("Ports minister Ailith Petra Rill"), as is an initial.
    """
    if _opens_name(run[0]) or run[0].isa(Names.SAINT) or run[-1].isa(Names.NO_SURNAME):
        return 0
    given = (number for number in range(1, len(run) - 1) if run[number].isa(GivenNames.GIVEN_NAME))
    begin = next((number for number in given if not run[number - 1].isa(Closed.OF, Closed.ON, Closed.FOR)), 0)
    while begin and not _may_describe(run[begin - 1], language):
        begin -= 1
    return begin


def _has_first_name_before(items: list[Item], first: int, past: int, language: Language) -> bool:
    """Return whether a name of three words, right behind a verb of speech, opens with a first name that is a word, too.

    "Said Carrel William Halden": a noun for somebody would not stand with a capital there, but as an office or title.
    """
    word = items[first]
    if (
        item_at(items, first - 1).word.cue is None
        or past - first != FULL_AND_MORE
        or not items[first + 1].isa(GivenNames.GIVEN_NAME)
    ):
        return False
    marked = word.text.isupper() or not word.text.isalpha()
    bearer = _is_nation(word, language) or _ends_description(word, language) or word.isa(Names.OCCUPATION_ENDING)
    return not marked and not bearer and not word.isa(People.SOMEONE, Places.ORGANISATION_WORD)


def _may_describe(item: Item, language: Language) -> bool:
    """Return whether a word before a given name may say who bears it: one of the dictionary, a compound, a title."""
    if _is_nation(item, language) or _ends_description(item, language):
        return True
    if is_initial(item.text) or item.isa(Names.SAINT):
        return False
    return item.text.endswith(".") or "-" in item.text or item.text.isupper() or is_common(item.lower, language)


def _is_nation(item: Item, language: Language) -> bool:
    """Return whether a word is made of a place as those for its people are ("Tarnish", "Ellander")."""
    return item.isa(Places.AREA, Places.COUNTRY) or language.pattern(Names.NATION).match(item.text) is not None


def _after_place(items: list[Item], first: int, past: int) -> int:
    """Return how many words before a firm's name are the place that opens the sentence ("In Tarn Delk's Bar ...")."""
    owner = next((at for at in range(first, past) if items[at].isa(Closed.OWNER_ENDING)), first)
    opens = first == 1 and items[0].isa(Names.BEFORE_PLACE) and not items[0].isa(Closed.THE)
    return owner - 1 - first if opens and owner - first >= FULL else 0
