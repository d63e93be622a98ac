"""A changed word changes the figure: nothing that carries meaning is passed over."""

import re
from functools import cache

import pytest

from sitegen.records import RawFigure
from tests.support import english
from tests.support.english import only
from tests.support.marked_figures import read_sentences

SENTENCE = "She said that they have given nearly €169 billion in grain aid to Ostrava since 2022."


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("billion", "million", "value"),
        ("billion", "trillion", "value"),
        (" billion", "", "value"),
        ("169", "16.9", "value"),
        ("169", "196", "value"),
        ("€", "$", "unit"),
        ("€", "£", "unit"),
        ("nearly ", "", "qualifier"),
        ("nearly", "more than", "qualifier"),
        ("nearly", "up to", "qualifier"),
        ("grain aid", "fuel aid", "measures"),
        ("since 2022", "since 2021", "period"),
        (" since 2022", "", "period"),
        ("€169 billion", "€169-170 billion", "upper"),
    ],
)
def test_a_changed_word_changes_the_figure(old: str, new: str, field: str):
    """Magnitude, digits, currency, qualifier, measure and period each have their own effect."""
    before, after = only(SENTENCE), only(SENTENCE.replace(old, new))
    assert str(getattr(before, field)) != str(getattr(after, field))


SENTENCES_OF_TABLES = [sentence.text for sentence in read_sentences()]


@cache
def find_figures(body: str) -> tuple[RawFigure, ...]:
    """Find the figures of an English text; the sentences of the tables are asked for once a mutation."""
    return english.find_figures(body)


def fields(figure: RawFigure) -> tuple[object, ...]:
    """Return what a reader takes from a figure."""
    return figure.value, figure.upper, figure.unit, figure.qualifier


def mutants(pattern: str, old: str, new: str) -> list[tuple[str, str]]:
    """Return the sentences of the tables with a change inside one of their published figures, each with its mutant."""
    found = []
    for sentence in SENTENCES_OF_TABLES:
        place = re.search(pattern, sentence) and re.search(rf"(?<!,){re.escape(old)}", sentence)
        published = [figure for figure in find_figures(sentence) if not figure.hold]
        if place and any(figure.span.start <= place.start() < figure.span.end for figure in published):
            found.append((sentence, sentence[: place.start()] + new + sentence[place.end() :]))
    return found


@pytest.mark.parametrize(
    ("pattern", "old", "new"),
    [
        (r"billion", "billion", "million"),
        (r"million", "million", "billion"),
        (r"[0-9]bn", "bn", "m"),
        (r"thousand", "thousand", "hundred"),
        (r"[Nn]early ", "early ", " "),
        (r"\bmore than [€$0-9]", "more than", "less than"),
        (r"\bup to [€$0-9]", "up to ", ""),
        (r"\bat least [€$0-9]", "at least", "at most"),
        (r"€", "€", "£"),
        (r"percent\b(?! ?point)", "percent", "percentage points"),
        (r"per cent\b", "per cent", "percentage points"),
        (r"[0-9] ?%", "%", " percentage points"),
        (r"percentage point", "percentage point", "basis point"),
        (r"kilomet", "kilomet", "centimet"),
        (r"[0-9]", "1", "7"),
    ],
)
def test_no_mutation_of_the_tables_survives(pattern: str, old: str, new: str):
    """A magnitude, sign, unit or qualifier changed in any sentence of the tables changes what is published of it."""
    tried = mutants(pattern, old, new)
    alive = [sentence for sentence, mutant in tried if published(sentence) == published(mutant)]
    assert (len(tried) > 0, alive) == (True, [])


def published(sentence: str) -> list[tuple[object, ...]]:
    """Return what a reader takes from the published figures of a sentence."""
    return [fields(figure) for figure in find_figures(sentence) if not figure.hold]


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        ("The margin was 3.2 percent.", "3.2", "-3.2"),
        ("The margin was 3.2 percent.", "3.2", "minus 3.2"),
        ("The margin was 3.2 percent.", "3.2", "—3.2"),
        ("The margin was 3.2 percent.", "3.2 percent", "(3.2 percent)"),
        ("The pond sank to ten degrees Celsius.", "ten", "minus ten"),
        ("The pond sank to ten degrees Celsius.", "Celsius", "Celsius below zero"),
        ("The storm took 300 boats.", "boats", "boats at most"),
        ("The storm took 300 boats.", "boats", "boats, or more"),
        ("The storm took 300 boats.", "boats", "boats, perhaps"),
        ("The storm took 300 boats.", "300", "nowhere near 300"),
        ("The weir cost €4 million.", "€4", "twice €4"),
        ("The weir cost €4 million.", "cost", "did not cost"),
        ("The weir cost €4 million.", "The weir", "It is not true that the weir"),
        ("The weir cost €4 million.", "The weir", "The guild rejected the claim that the weir"),
        ("The guild lost €4 million.", "lost", "avoided a loss of"),
        ("The guild spent €4 million.", "spent", "would have spent"),
    ],
)
def test_a_sign_a_hedge_or_a_denial_changes_what_is_published(sentence: str, old: str, new: str):
    """On either side of the number, in signs and in words: the value, the qualifier or the manner, or it is held."""
    before, after = told(sentence), told(sentence.replace(old, new))
    assert before != after, before
    assert before[0][-1] == (), before


def told(sentence: str) -> list[tuple[object, ...]]:
    """Return what a reader takes from each figure of a sentence, with its manner and what holds it."""
    return [(*fields(figure), figure.manner, figure.hold) for figure in find_figures(sentence)]


@pytest.mark.parametrize(
    ("old", "new"),
    [("in 2024", "in 2023"), ("in 2024", "not in 2024"), (" in 2024", ""), ("in 2024", "a year later")],
)
def test_a_changed_time_changes_the_period(old: str, new: str):
    """Another year, one that is denied, none, and one that is told from elsewhere."""
    sentence = "The guild spent €4 million in 2024."
    (before,), (after,) = find_figures(sentence), find_figures(sentence.replace(old, new))
    assert (before.period and before.period.text) == "in 2024"
    assert (after.period and after.period.text) != "in 2024" or after.hold
