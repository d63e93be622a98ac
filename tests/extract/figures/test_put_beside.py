"""The mutation check of what stands around a figure: signs, hedges on both sides, denials, subjects and times.

`mutations.toml` lists what is put beside a plain figure. Each must change what is published of it: its value, its
qualifier, its time, or whether it is published at all. The list is written by itself and not made from the language's
words, so a word or a rule that is taken away lets a mutation live.
"""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sitegen.extract.figures import beside
from sitegen.extract.languages import load_language
from sitegen.extract.languages.vocabulary import BesideFigures, Qualifiers
from sitegen.records import RawFigure
from sitegen.resolve.periods import read_days
from tests.support import english
from tests.support.marked_figures import read_sentences

_LISTS: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "mutations.toml").read_text("utf-8"))
_CLAUSE = "the guild spent €4 million"


def _told(body: str) -> list[tuple[object, ...]]:
    """Return what a reader takes from the published figures of a text."""
    found = english.find_figures(body)
    return [(f.value, f.upper, f.unit, f.qualifier, f.manner) for f in found if not f.hold]


def _alive(plain: str, mutants: Iterator[str]) -> list[str]:
    """Return the mutants of a sentence of which the same is published."""
    before = _told(plain)
    assert before, plain
    return [mutant for mutant in mutants if _told(mutant) == before]


def test_no_hedge_before_or_behind_a_sum_is_passed_over():
    """Every hedge of the list changes the qualifier of a sum, or holds it."""
    mutants = [f"The storm cost {before} €4 million." for before in _LISTS["before"]]
    mutants += [f"The storm cost €4 million{after}." for after in _LISTS["after"]]
    assert _alive("The storm cost €4 million.", iter(mutants)) == []


def test_no_verb_that_qualifies_is_passed_over():
    """Every verb of the list qualifies a sum behind a modal and behind a plural."""
    helped = (f"The cost will {verb} €4 million." for verb in _LISTS["helped"])
    assert _alive("The cost will be €4 million.", helped) == []
    alone = (f"Losses {verb} €4 million." for verb in _LISTS["helped"])
    assert _alive("Losses were €4 million.", alone) == []


def test_no_hedge_behind_a_count_is_passed_over():
    """A hedge behind a noun, which the noun must not take for a part of itself."""
    mutants = (f"The storm took 400 boats{after}." for after in _LISTS["after"])
    assert _alive("The storm took 400 boats.", mutants) == []


def test_no_sign_is_passed_over():
    """A share behind a word or a dash that makes it less than nothing, and a temperature before one."""
    signed = (f"The margin was {sign}3.2 percent." for sign in _LISTS["signs_before"])
    assert _alive("The margin was 3.2 percent.", signed) == []
    below = (f"The pond sank to ten degrees Celsius{sign}." for sign in _LISTS["signs_behind"])
    assert _alive("The pond sank to ten degrees Celsius.", below) == []


def test_no_denial_question_or_supposition_is_passed_over():
    """Sentences around the clause, verbs in place of its own, and nobody for its subject."""
    plain = f"{_CLAUSE.capitalize()}."
    mutants = [frame.format(clause=_CLAUSE, Clause=_CLAUSE.capitalize()) for frame in _LISTS["frames"]]
    mutants += [plain.replace("spent", undone) for undone in _LISTS["undone"]]
    mutants += [plain.replace("The guild", nobody) for nobody in _LISTS["nobody"]]
    assert _alive(plain, iter(mutants)) == []


@pytest.mark.parametrize("time", _LISTS["times"])
def test_no_other_time_is_read_as_the_year(time: str):
    """A time that is not the whole of 2024 is given its own days or none, before the clause and behind it."""
    year = (date(2024, 1, 1), date(2024, 12, 31))
    for body in (f"The guild spent €4 million {time}.", f"{time[0].upper()}{time[1:]} the guild spent €4 million."):
        days = [_days(figure) for figure in english.find_figures(body) if figure.value == 4_000_000 and not figure.hold]
        assert year not in days, body


def _days(figure: RawFigure) -> tuple[date | None, date | None]:
    """Return the first and the last day of a figure's time."""
    days = read_days(figure.period.text if figure.period else None, date(2026, 5, 3))
    return days.start, days.end


def test_every_hedge_of_the_language_is_on_the_list():
    """A hedge that is learnt is put on the list, so that it is missed when it is lost."""
    language = load_language("en")
    known = {phrase for phrase, entry in language.table(Qualifiers.LEADING).items() if entry.means != "exact"}
    known |= {" ".join(words) for words in language.phrases(BesideFigures.HEDGE_BEFORE)}
    listed = {_plain(before) for before in (*_LISTS["before"], *_LISTS["helped"])}
    assert {phrase for phrase in known if _plain(phrase) not in listed} == set()


def _plain(phrase: str) -> str:
    """Return a phrase without blanks."""
    return phrase.replace(" ", "")


def test_each_check_beside_a_figure_is_the_only_one_to_hold_something():
    """Without any one of the checks a sentence would be published that must not be; and none of them is."""
    alone = {figure.hold for sentence in _held_sentences() for figure in english.find_figures(sentence)}
    assert [s for s in _held_sentences() if not any(figure.hold for figure in english.find_figures(s))] == []
    needed = [reason for reason, _ in beside.CHECKS]
    assert [reason for reason in needed if (reason,) not in alone] == []


def _held_sentences() -> Iterator[str]:
    """Return sentences that the checks beside a figure hold."""
    yield from _LISTS["held"]


@pytest.mark.slow
def test_no_hedge_is_passed_over_in_any_sentence_of_the_tables():
    """Each hedge before the sums of ten marked sentences: a rule may fail beside other words."""
    plain = [s.text for s in read_sentences() if len(s.figures) == 1 and _sum_at(s.text) is not None]
    alive = []
    for number, before in enumerate(_LISTS["before"]):
        for sentence in plain[number % 7 :: max(1, len(plain) // 10)]:
            place = _sum_at(sentence)
            assert place is not None
            mutant = f"{sentence[:place]}{before} {sentence[place:]}"
            if _told(mutant) == _told(sentence):
                alive.append(mutant)
    assert alive == []


def _sum_at(sentence: str) -> int | None:
    """Return where the one published sum without a qualifier begins that a blank stands before."""
    found = english.find_figures(sentence)
    exact = len(found) == 1 and not found[0].hold and found[0].qualifier == "exact"
    start = found[0].span.start if exact else 0
    plain = exact and found[0].unit_kind == "currency" and sentence[start] in "€$£" and sentence[start - 1] == " "
    return start if plain and start else None
