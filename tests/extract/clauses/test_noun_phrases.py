"""Noun phrases: how far one reaches, in words that speech and figures share; every sentence is invented."""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from sitegen.extract.clauses.names import Name
from sitegen.extract.clauses.noun_phrases import reach_back
from sitegen.extract.clauses.sure_phrases import surely_back, surely_on
from sitegen.extract.languages import load_language
from sitegen.extract.pages.part import read_part
from sitegen.extract.text.text import read_text

ENGLISH = load_language("en")


class NoNames(NamedTuple):
    """A sentence of which no names are known."""

    at: Mapping[int, Name] = {}
    ending: Mapping[int, Name] = {}


def words(body: str) -> list[str]:
    """Return a text as words."""
    text = read_text(body, ENGLISH)
    return [item.text for item in read_part(text, 0, len(text.tokens)).items]


def on_from(body: str, opening: str) -> str:
    """Return the phrase that surely begins with some words."""
    text = read_text(body, ENGLISH)
    items = read_part(text, 0, len(text.tokens)).items
    first = next(n for n, item in enumerate(items) if item.start == body.index(opening))
    past = surely_on(items[first:], len(items), 14)
    return body[items[first].start : items[first + past - 1].end] if past else ""


def back_from(body: str, ending: str, *, core: bool = False, whole: bool = False) -> str:
    """Return the phrase that ends with some words: as far as it surely goes, or as far as it may go."""
    text = read_text(body, ENGLISH)
    items = read_part(text, 0, len(text.tokens)).items
    past = next(n for n, item in enumerate(items, 1) if item.end == body.index(ending) + len(ending))
    verbs = {n for n, item in enumerate(items) if item.word.verb is not None and not item.word.verb.nominal}
    first = reach_back(items, NoNames(), past) if whole else surely_back(items, past, verbs.__contains__, 14, core=core)
    return body[items[first].start : items[past - 1].end] if first < past else ""


@pytest.mark.parametrize(
    ("body", "cut"),
    [
        ("Mr. Oke's well-kept boats", ["Mr.", "Oke", "'s", "well-kept", "boats"]),
        ("the Fenn/Pellow quay", ["the", "Fenn", "/", "Pellow", "quay"]),
        ("Gov. Mira Halden of the U.S. board", ["Gov.", "Mira", "Halden", "of", "the", "U.S.", "board"]),
        ("the gate shut.", ["the", "gate", "shut", "."]),
    ],
)
def test_a_part_is_cut_as_a_page_is(body, cut):
    """Titles keep their points, compounds are whole, and an owner's ending is a word: for a figure as for a speaker."""
    assert words(body) == cut


@pytest.mark.parametrize("body", ["Mr. Oke's well-kept boats sank.", "A 6.6-billion-euro dam, said “Orla” Fenn (12)."])
def test_words_know_their_tokens(body):
    """The tokens at which a word begins and ends hold it, and the first of them is found again."""
    text = read_text(body, ENGLISH)
    part = read_part(text, 0, len(text.tokens))
    for number, item in enumerate(part.items):
        first, after = text.at(part.opens(number)), text.at(part.ends(number) - 1)
        assert first.start <= item.start
        assert item.end <= after.end
        if first.start == item.start:
            assert part.at(part.opens(number)) == number
    assert part.at(len(text.tokens)) == len(part.items)


@pytest.mark.parametrize(
    ("body", "ending", "phrase"),
    [
        ("Last year Mr. Oke paid.", "Oke", "Last year Mr. Oke"),
        ("So the latest Fenn/Pellow survey showed it.", "survey", "the latest Fenn/Pellow survey"),
        ("Orla Fenn and her crew paid.", "crew", "Orla Fenn and her crew"),
        ("In May, present and former keepers paid.", "keepers", "present and former keepers"),
        ("Then US exports fell.", "exports", "US exports"),
        ("The keepers' own boats sank.", "boats", "The keepers' own boats"),
        ("The ferry carried sheep and the barge sank.", "barge", "sheep and the barge"),
        ("She says the guild paid.", "guild", "the guild"),
        ("There were 40 swans here.", "swans", "swans"),
        ("“It leaks,” ''the keeper said.", "keeper", "the keeper"),
    ],
)
def test_a_phrase_before_a_verb_goes_as_far_back_as_is_sure(body, ending, phrase):
    """Titles, owners, names in capitals and what "and" joins belong to it; marks, numbers and verbs part it."""
    assert back_from(body, ending) == phrase


def test_the_core_has_nothing_behind_its_head():
    """A noun of which a figure is the content reaches no further back than what describes it."""
    assert back_from("A look at the guild's long-term debt of €5", "debt", core=True) == "guild's long-term debt"


@pytest.mark.parametrize(
    ("body", "ending", "phrase"),
    [
        ("On Monday the keeper of the weir near Tarn said so.", "Tarn", "On Monday the keeper of the weir near Tarn"),
        ("He waited while the keeper spoke.", "keeper", "the keeper"),
        ("The minister of water and energy said so.", "energy", "The minister of water and energy"),
        ("It had leaked, the clerk said.", "clerk", "the clerk"),
        ("But present and former keepers said so.", "keepers", "present and former keepers"),
        ("It had leaked, present and former keepers said.", "keepers", "present and former keepers"),
        ("They praised the guild and angry keepers said so.", "keepers", "angry keepers"),
        ("She rowed and several keepers said so.", "keepers", "several keepers"),
    ],
)
def test_a_phrase_for_who_speaks_takes_all_that_may_belong_to_it(body, ending, phrase):
    """It ends at a mark, at another clause and at an auxiliary; prepositions and fields of an office are within."""
    assert back_from(body, ending, whole=True) == phrase


@pytest.mark.parametrize(
    ("body", "opening", "phrase"),
    [
        ("It paid for long-term care in Tarn and Elland on Friday.", "long", "long-term care in Tarn and Elland"),
        ("It paid for the keepers' boats at once.", "the", "the keepers' boats"),
        ("It paid for stone to the pier, and left.", "stone", "stone to the pier"),
        ("It paid for Russian and Syrian tents.", "Russian", "Russian and Syrian tents"),
        ("It paid for boats and left.", "boats", "boats"),
        ("It paid for villagers stayed.", "villagers", "villagers"),
        ("It paid for money to reach the coast.", "money", "money"),
        ("It lost 40 votes to Fenn's 12.", "votes", "votes"),
        ("It paid for votes in Monday's race.", "votes", "votes in Monday's race"),
        ("It called them ‘Thieves’ in Tarn.", "Thieves", "Thieves"),
        ("It won’t pay.", "won", ""),
    ],
)
def test_a_phrase_behind_a_figure_goes_as_far_as_is_sure(body, opening, phrase):
    """Compounds, owners and two names are whole; a verb, a clause, an infinitive and another's number end it."""
    assert on_from(body, opening) == phrase
