"""Every marked sentence: the figures it holds, field by field, and no others."""

from decimal import Decimal

import pytest

from sitegen.records import RawFigure
from tests.support.english import find_figures, find_parsed_figures
from tests.support.marked_figures import Sentence, read_sentences

SENTENCES = list(read_sentences())


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


@pytest.mark.parametrize("sentence", SENTENCES, ids=[sentence.text for sentence in SENTENCES])
def test_reads_a_marked_sentence(sentence: Sentence):
    """Every figure comes with all its fields, doubtful ones are held, and there are no others."""
    found = find_parsed_figures(sentence.text)
    assert [figure.span.text for figure in found] == [marked.fields[0] for marked in sentence.figures]
    for figure, marked in zip(found, sentence.figures, strict=True):
        fields = fields_of(figure)
        assert bool(figure.hold) == marked.held, figure.hold
        for got, expected in zip(fields, marked.fields, strict=False):
            assert expected in {"*", got}
        assert sentence.text[figure.span.start : figure.span.end] == figure.span.text


def test_table_is_large_enough():
    """The tables hold at least 450 marked figures and 50 sentences without one."""
    assert sum(len(sentence.figures) for sentence in SENTENCES) >= 450
    assert sum(not sentence.figures for sentence in SENTENCES) >= 50


def test_values_are_plain_decimals():
    """Values carry no exponent and no trailing zeros, so that equal values print alike."""
    values = [figure.value for sentence in SENTENCES for figure in find_figures(sentence.text)]
    assert all(value == Decimal(f"{value:f}") and "E" not in str(value) for value in values)
