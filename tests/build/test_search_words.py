"""The words by which an entry is found."""

import re
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.build.search_words import TELLS, chunks, postings, words_of
from sitegen.records import SearchEntry


def entry(title="Wessa Orlo", shown="“The ferries sailed.”", found_by="", weight=1.0):
    """Return an entry with some words."""
    return SearchEntry(url="a/", page="P", title=title, shown=shown, found_by=found_by, weight=weight)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ferry", "Ferries"),
        ("sail", "sailed"),
        ("sail", "sailing"),
        ("stop", "stopped"),
        ("close", "closing"),
        ("agree", "agreed"),
        ("box", "boxes"),
        ("dish", "dishes"),
        ("pass", "passes"),
        ("worry", "worried"),
        ("Orlo", "Orlo’s"),
        ("Stirba", "ŠTIRBA"),
    ],
)
def test_forms_of_one_word_are_one(one, other):
    """Case, accents, an owner's ending and inflections are no difference."""
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ferry", "ferret"), ("press", "pre"), ("bus", "bu"), ("axis", "ax"), ("wing", "w"), ("40", "4")]
)
def test_words_that_only_look_alike_stay_two(one, other):
    """What is no ending is left."""
    assert words_of(one) != words_of(other)


@given(st.text())
def test_any_text_has_words_of_letters_and_digits(text):
    """Whatever an article holds."""
    assert all(word and all(part.isalnum() for part in word) for word in words_of(text))


def told(places):
    """Return the numbers of entries and how much each tells, as a browser reads them."""
    steps = re.findall("([0-9a-z]*)([A-Z])", places)
    assert "".join(step + letter for step, letter in steps) == places
    numbers = accumulate(int(step or "0", 36) for step, _ in steps)
    return dict(zip(numbers, (TELLS[ord(letter) - ord("A")] for _, letter in steps), strict=True))


def test_what_stands_between_tags_is_found():
    """Marks of HTML are no words, and what is not shown is found too."""
    found = postings([entry("<bdi>Wessa</bdi>", "A keeper<br>“A &amp; B”", "Orlo")])
    assert list(found) == ["a", "b", "keeper", "orlo", "wessa"]


def test_a_place_is_a_step_and_a_letter():
    """So a browser fetches a third less than of numbers with commas: entry 0, entry 40, and the one after it."""
    words = ["quay"] + ["ferry"] * 39 + ["quay", "quay"]
    assert re.fullmatch("[A-Z]14[A-Z]1[A-Z]", postings([entry("", word) for word in words])["quay"])


@given(st.lists(st.lists(st.sampled_from(["ferry", "sails", "quay", "№", "öre"]), min_size=1)))
def test_every_word_leads_to_each_entry_that_has_it(texts):
    """Places are told by their distances, and each tells something."""
    entries = [entry("", " ".join(words)) for words in texts]
    found = {}
    for word, places in postings(entries).items():
        found[word] = list(told(places))
    assert found == {
        word: [n for n, one in enumerate(entries) if word in words_of(one.shown)]
        for word in {word for one in entries for word in words_of(one.shown)}
    }


def test_a_page_that_bears_the_name_comes_before_what_mentions_it():
    """However often an item has it, and where the words beside it are few."""
    places = postings(
        [entry("Orlo", "Orlo, Orlo", "Orlo"), entry("Orlo", "A keeper of the house by the quay", weight=10.0)]
    )
    assert told(places["orlo"])[0] < told(places["orlo"])[1]
    other = postings([entry("Wessa Orlo", "Sail", "Captain"), entry("Wessa Orlo", "3 quotes", "Captain", weight=10.0)])
    assert told(other["captain"])[0] < told(other["captain"])[1]


def test_pieces_hold_all_words_in_order():
    """A browser finds the piece of a word by the first words of all."""
    words = postings([entry("", f"quay{n} ferry ship{n} öre") for n in range(50)])
    some = list(chunks(words, 40))
    assert len(some) > 5
    assert [word for chunk in some for word in chunk] == sorted(words)
    assert {word: places for chunk in some for word, places in chunk.items()} == words
