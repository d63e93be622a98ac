"""Every marked sentence: the figures it holds, field by field, and no others."""

from decimal import Decimal

import pytest

from sitegen.records import RawFigure
from tests.support.english import find_figures, find_parsed_figures
from tests.support.marked_figures import Marked, Sentence, read_table, sections

SECTIONS = sections()
SENTENCES = [sentence for _, sentences in SECTIONS for sentence in sentences]


def value_of(figure: RawFigure) -> str:
    """Return the value as the table writes it."""
    return f"{figure.value:f}" if figure.upper is None else f"{figure.value:f}..{figure.upper:f}"


def fields_of(figure: RawFigure) -> list[str]:
    """Return the fields of a figure in the table's order."""
    measures = figure.measures.text if figure.measures else "-"
    period = figure.period.text if figure.period else "-"
    return [
        figure.span.text, value_of(figure), figure.unit, figure.unit_kind, figure.qualifier, measures, period
    ]  # fmt: skip


def differences(sentence: Sentence) -> list[str]:
    """List where the figures of a sentence are not those that are marked, in the form of the table, "+" before each."""
    found = find_parsed_figures(sentence.text)
    placed = all(sentence.text[one.span.start : one.span.end] == one.span.text for one in found)
    alike = placed and len(found) == len(sentence.figures) and all(map(_is_as_marked, found, sentence.figures))
    return [] if alike else [f"+ {'?' if one.hold else '='} {' | '.join(fields_of(one))}" for one in found] or ["+"]


def _is_as_marked(figure: RawFigure, marked: Marked) -> bool:
    fields = zip(fields_of(figure), marked.fields, strict=False)
    return bool(figure.hold) == marked.held and all(expected in {"*", got} for got, expected in fields)


@pytest.mark.parametrize("sentences", [of for _, of in SECTIONS], ids=[heading for heading, _ in SECTIONS])
def test_the_marked_sentences_of_a_section_are_read_right(sentences: list[Sentence]):
    """Every figure comes with all its fields, doubtful ones are held, and there are no others."""
    assert {sentence.text: wrong for sentence in sentences if (wrong := differences(sentence))} == {}


@pytest.mark.parametrize("marked", ["= 9 boats | 8", "? 9 boats | 9", "= 9 boats | 9\n= boats | 9", ""])
def test_a_sentence_that_is_read_otherwise_is_told(marked, tmp_path):
    """A value that differs, a doubt that is none, one figure too many or too few: told as they would be marked."""
    path = tmp_path / "marked.txt"
    path.write_text(f"The storm sank 9 boats.\n{marked}\n", "utf-8")
    assert [line[:11] for line in differences(next(read_table(path)))] == ["+ = 9 boats"]


def test_table_is_large_enough():
    """The tables hold at least 450 marked figures and 50 sentences without one."""
    assert sum(len(sentence.figures) for sentence in SENTENCES) >= 450
    assert sum(not sentence.figures for sentence in SENTENCES) >= 50


def test_values_are_plain_decimals():
    """Values carry no exponent and no trailing zeros, so that equal values print alike."""
    values = [figure.value for sentence in SENTENCES for figure in find_figures(sentence.text)]
    assert all(value == Decimal(f"{value:f}") and "E" not in str(value) for value in values)
