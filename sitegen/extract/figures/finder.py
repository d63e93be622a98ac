"""Finds the figures of an article, and says whose they are."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from spacy.tokens import Doc

from sitegen.extract.annotations import declare_attributes
from sitegen.extract.figures.currencies import Setting, read_setting
from sitegen.extract.figures.exclusions import is_label, is_name_word, is_year, skip_shape
from sitegen.extract.figures.grammar import NO_UNIT, Amount, read_amount, starts_amount, with_rate
from sitegen.extract.figures.measures import find_measure
from sitegen.extract.figures.nouns import Counted, is_definite, is_uncounted, read_counted
from sitegen.extract.figures.numerals import MAGNITUDES, PLURALS, SMALL, TENS
from sitegen.extract.figures.periods import find_periods
from sitegen.extract.figures.qualifiers import Qualified, read_leading, read_trailing
from sitegen.extract.figures.tokens import Text, read_text, sentence_bounds
from sitegen.extract.figures.units import RATE_APART, Unit, read_rate
from sitegen.records import RawAttribution, RawFigure, Span
from sitegen.records.extraction import Qualifier

_NUMBER = re.compile("[0-9]")
_THESE = frozenset("the its their his her our those these".split())
UNACCOUNTED = "a number or magnitude word in the figure is not accounted for"
PART_OF_ANOTHER = "a part of a number that stands beside it"


class _Found(NamedTuple):
    """A figure in tokens, before its surroundings are read."""

    amount: Amount
    first: int
    after: int
    unit: Unit
    unit_id: str
    qualifier: Qualifier
    hold: str | None
    noun: Counted | None


def find_figures(body: str) -> tuple[RawFigure, ...]:
    """Find every figure of an article.

    Args:
        body: The article's body.

    Returns:
        The figures in text order, none overlapping another; ``attribution`` is not set. What cannot be read with
        certainty has a reason in ``hold``.

    """
    text = read_text(body)
    found = list(_find(text))
    figures: list[RawFigure] = []
    for place, this in enumerate(found):
        figure = _record(text, found, place)
        if figure.period is None and figures and text.at(this.first - 1).lower == "including":
            figure = figure.model_copy(update={"period": figures[-1].period})
        figures.append(figure)
    return tuple(figures)


def _find(text: Text) -> Iterator[_Found]:
    setting = read_setting(text)
    index = limit = 0
    while index < len(text.tokens):
        if not starts_amount(text, index):
            index += 1
            continue
        found, index = _read(text, index, limit, setting)
        if found:
            yield found
            limit = found.after


def _read(text: Text, index: int, limit: int, setting: Setting) -> tuple[_Found | None, int]:
    """Read the figure that starts at a token; return it, if it is one, and where to read on."""
    if text.at(index).kind == "number":
        skip = skip_shape(text, index)
        if skip is not None:
            return None, skip
    amount = read_amount(text, index, setting)
    if amount is None:
        return None, index + 1
    if amount.unit is None:
        return _read_count(text, amount, limit)
    if amount.unit.duration or not amount.unit.id:
        return None, amount.after
    if _is_small_word(text, amount) and amount.hyphened:
        return None, amount.after
    return _finish(text, amount, limit, None)


def _read_count(text: Text, amount: Amount, limit: int) -> tuple[_Found | None, int]:
    """Read a number without a unit of its own: a counted noun, or nothing."""
    leading = read_leading(text, amount.first, limit)
    trailing = read_trailing(text, amount.after)
    after = trailing.edge if trailing else amount.after
    noun = read_counted(text, after, single=amount.value == 1) or _of_these(text, amount, after)
    qualified = leading.edge < amount.first
    if _is_no_count(text, amount, noun, qualified=qualified):
        return None, amount.after
    if noun is None:
        large = amount.number.factor > 1 or amount.value >= 10_000 or amount.hold is not None or amount.number.fraction  # noqa: PLR2004
        return _finish(text, amount, limit, None) if large else (None, amount.after)
    return (None, noun.after) if noun.duration else _finish(text, amount, limit, noun)


def _of_these(text: Text, amount: Amount, after: int) -> Counted | None:
    """Read the noun of "200 of the refugees"; where it has its own number, the first is left without one."""
    if text.at(after).lower != "of" or amount.number.spelled or text.at(after + 1).lower not in _THESE:
        return None
    return read_counted(text, after + 2)


def _is_no_count(text: Text, amount: Amount, noun: Counted | None, *, qualified: bool) -> bool:
    """Return whether a number without a unit is a year, a label, a part of a name, or counts nothing that is stated."""
    first, plain = amount.number.first, amount.number.factor == 1
    if plain and is_year(text, first, amount.number.after, qualified=qualified):
        return True
    if not qualified and plain and is_label(text, amount.first):
        return True
    if not amount.number.spelled:
        small = amount.value < 11 and plain  # noqa: PLR2004
        return noun is not None and small and (is_definite(text, amount.first) or is_uncounted(text, noun))
    if plain and is_name_word(text, first):
        return True
    if not plain or amount.number.fraction:
        return False
    if noun is None or is_uncounted(text, noun):
        return True
    return is_definite(text, amount.first) or (amount.value == 1 and not qualified)


def _is_small_word(text: Text, amount: Amount) -> bool:
    return amount.number.spelled and is_name_word(text, amount.number.first) and amount.number.factor == 1


def _finish(text: Text, amount: Amount, limit: int, noun: Counted | None) -> tuple[_Found, int]:
    """Add the qualifier, the rate and the doubts to an amount."""
    leading = read_leading(text, amount.first, limit)
    trailing = read_trailing(text, amount.after)
    after = noun.after if noun else trailing.edge if trailing else amount.after
    unit = amount.unit or _counted_unit(text, amount, noun)
    rated = Amount(amount.first, after, amount.value, unit, amount.number)
    unit_id, after, rate_hold = with_rate(text, rated, after)
    first = leading.edge
    if text.at(first - 1).lower == "between" and amount.upper is not None and first > limit:
        first -= 1
    hold = amount.hold or unit.hold or leading.hold or rate_hold or (noun.hold if noun else None)
    hold = hold or _unaccounted(text, amount, after)
    qualifier = _qualifier(amount, leading, trailing)
    return _Found(amount, first, after, unit, unit_id, qualifier, hold, noun), after


def _counted_unit(text: Text, amount: Amount, noun: Counted | None) -> Unit:
    if noun:
        return Unit(_written(text, noun.first, noun.after), "count")
    if amount.number.fraction:
        return Unit("percent", "percent")
    return Unit("number", "count", hold=NO_UNIT)


def _written(text: Text, first: int, after: int) -> str:
    """Return the words of some tokens as written, blanks between them made one."""
    return " ".join(text.body[text.at(first).start : text.at(after - 1).end].split())


def _qualifier(amount: Amount, leading: Qualified, trailing: Qualified | None) -> Qualifier:
    if amount.upper is not None:
        return "range"
    if leading.qualifier == "exact" and trailing:
        return trailing.qualifier
    return leading.qualifier


def _unaccounted(text: Text, amount: Amount, after: int) -> str | None:
    """Return a reason to hold where a number or a magnitude touches the figure or hides in its unit."""
    before, then = text.at(amount.first - 1), text.at(after)
    if text.joined(after) and (then.lower in MAGNITUDES or then.lower in PLURALS):
        return UNACCOUNTED
    if text.joined(amount.first) and (before.lower in MAGNITUDES or before.lower in TENS):
        return UNACCOUNTED
    hidden = text.tokens[amount.after : after] if amount.unit is None else ()
    numbers = any(t.kind == "number" or t.lower in MAGNITUDES or t.lower in SMALL for t in hidden)
    return UNACCOUNTED if numbers and amount.unit is None and not _has_rate(text, amount.after, after) else None


def _has_rate(text: Text, first: int, after: int) -> bool:
    return "per" in text.lowers(first, after)


def _record(text: Text, found: list[_Found], place: int) -> RawFigure:
    """Make the record of a figure: its words, what it measures, and the time it holds for."""
    this = found[place]
    start, end = text.at(this.first).start, text.at(this.after - 1).end
    left, right = sentence_bounds(text, this.first, this.after)
    before = found[place - 1].after if place else 0
    next_first = found[place + 1].first if place + 1 < len(found) else len(text.tokens)
    period = _period(text, (left, right), max(left, before), min(right, next_first), this)
    stop = min(right, next_first)
    if period and period.start >= end:
        stop = next((i for i in range(this.after, stop) if text.at(i).start >= period.start), stop)
    measures = _measures(text, this, (left, stop))
    return RawFigure(
        span=Span.cut(text.body, start, end),
        value=_plain(this.amount.value),
        upper=_plain(this.amount.upper) if this.amount.upper is not None else None,
        unit=this.unit_id,
        unit_kind=this.unit.kind,
        qualifier=this.qualifier,
        measures=measures,
        period=period,
        hold=this.hold or _rate_apart(text, this, measures),
        notes=(this.unit.note,) if this.unit.note else (),
    )


def _plain(value: Decimal) -> Decimal:
    """Return a value without an exponent or trailing zeros, so that equal values print alike."""
    return Decimal(f"{value.normalize():f}")


def _measures(text: Text, this: _Found, bounds: tuple[int, int]) -> Span | None:
    found = find_measure(text, this.first, this.after, bounds)
    if found is None and this.noun and not this.hold:
        return Span.cut(text.body, text.at(this.noun.first).start, text.at(this.noun.after - 1).end)
    return Span.cut(text.body, text.at(found.first).start, text.at(found.after - 1).end) if found else None


def _rate_apart(text: Text, this: _Found, measures: Span | None) -> str | None:
    """Return a reason to hold where a rate follows what is measured ("€3 billion in aid a year")."""
    if measures is None or measures.start < text.at(this.after - 1).end:
        return None
    place = next((i for i in range(this.after, this.after + 20) if text.at(i).start >= measures.end), None)
    return RATE_APART if place is not None and read_rate(text, place) else None


def _period(text: Text, sentence: tuple[int, int], left: int, right: int, this: _Found) -> Span | None:
    """Return the time of a figure: after it, before the next one; else at the start of its sentence."""
    first, after = sentence
    if after <= first:
        return None
    start, end = text.at(this.first).start, text.at(this.after - 1).end
    places = find_periods(text.body, text.at(first).start, text.at(after - 1).end)
    later = [p for p in places if end <= p[0] and p[1] <= text.at(right - 1).end and not _NUMBER.search(text.body, end, p[0])]
    fronted = [p for p in places if p[1] <= start and _fronts(text.body, p[0], text.at(left).start, text.at(first).start)]
    chosen = later[0] if later else fronted[-1] if fronted else None
    return Span.cut(text.body, *chosen) if chosen else None


def _fronts(body: str, start: int, left: int, first: int) -> bool:
    """Return whether a time before a figure opens its sentence, or a clause after the figure before."""
    before = body[max(left, start - 8) : start].rstrip()
    return start - first <= 1 or (start > left and before.endswith((",", ";", ":", " and", " but", "—", "–")))


def attach_attributions(
    figures: Sequence[RawFigure],
    attributions: Sequence[RawAttribution],
) -> tuple[RawFigure, ...]:
    """Return the figures, each with the attribution whose content holds it.

    The narrowest content wins, so that a figure in a quotation inside a reported clause belongs to the quotation.
    A figure that only touches a content belongs to nobody but the article.
    """
    return tuple(figure.model_copy(update={"attribution": _holder(figure, attributions)}) for figure in figures)


def _holder(figure: RawFigure, attributions: Sequence[RawAttribution]) -> int | None:
    holding = [
        (span.end - span.start, index)
        for index, attribution in enumerate(attributions)
        for span in attribution.content_spans
        if span.contains(figure.span)
    ]
    return min(holding)[1] if holding else None


class FigureFinder:
    """The spaCy component that fills ``doc.spans["figures"]`` and ``doc._.sitegen_figures``."""

    def __init__(self) -> None:
        """Make sure that the extension it writes to is there."""
        declare_attributes()

    def __call__(self, doc: Doc) -> Doc:
        """Find the figures, and give each to the attribution that holds it."""
        figures = attach_attributions(find_figures(doc.text), doc._.sitegen_attributions)
        doc._.sitegen_figures = figures
        doc.spans["figures"] = [
            span
            for figure in figures
            if (span := doc.char_span(figure.span.start, figure.span.end, "FIGURE", alignment_mode="expand")) is not None
        ]
        return doc
