"""Charts as static SVG: columns over time, bars beside names, dots on a scale. Nothing here knows what they show.

Every colour is a class that the style sheet gives a variable, so that one file serves light, dark and paper. Text is
the reader's own font. A chart is an image with a title and a description; its numbers stand beside it as a table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from markupsafe import Markup, escape

from sitegen.render.charts.scales import Scale, round_top
from sitegen.render.text.escape import plain_title

WIDTH: Final = 480
"""Units of the drawing; narrow, so that its words can still be read on a telephone."""
_LEFT, _RIGHT, _TOP, _FOOT = 44, 8, 18, 26
_PLOT: Final = 150
"""Height of the part that is drawn on."""
_ROW: Final = 36
"""Height of a bar with its name above it."""
_LONGEST_LABEL: Final = 58
"""Characters of a name that fit above a bar; the table has all of it."""
_LETTER: Final = 8
"""Width of a digit where letters are largest, on a telephone."""
MARKS: Final = 6
"""Kinds of dots that can be told apart."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A number for a stretch of time, or for a name."""

    label: str
    """What stands at its foot, or above the bar; empty for none."""
    value: int
    """How many; not negative."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A number, or a range of numbers, at one time."""

    at: int
    """The day, counted as ``date.toordinal`` does."""
    value: Decimal
    """The number, or the lower end of the range."""
    upper: Decimal | None
    """The upper end."""
    mark: int
    """Which of the kinds of dots, from 0."""


def columns(name: str, title: str, description: str, data: Sequence[Bar]) -> Markup:
    """Draw a column for each stretch of time; the scale begins at zero."""
    top = round_top(Decimal(max((column.value for column in data), default=1)), whole=True)
    height = Scale(0, float(top), _TOP + _PLOT, _TOP)
    step = (WIDTH - _LEFT - _RIGHT) / max(len(data), 1)
    width = min(step * 0.8, 40)
    parts = [_grid(height, [Decimal(0), top / 2 if top % 2 == 0 else None, top])]
    for number, column in enumerate(data):
        x = _LEFT + step * number + (step - width) / 2
        y = height.at(column.value)
        if column.value:
            parts.append(_rect("sg-bar", x, y, width, _TOP + _PLOT - y))
        if column.label:
            parts.append(_text("sg-axis", x + width / 2, _TOP + _PLOT + 18, column.label, _anchor(number, len(data))))
    return _svg(name, title, description, _TOP + _PLOT + _FOOT, parts)


def bars(name: str, title: str, description: str, data: Sequence[Bar]) -> Markup:
    """Draw a bar beside each number, its name above it; the scale begins at zero."""
    length = Scale(0, float(max((bar.value for bar in data), default=1)) or 1, 0, WIDTH - 70)
    parts = []
    for number, bar in enumerate(data):
        y = number * _ROW
        x = length.at(bar.value)
        parts += [
            _text("sg-label", 0, y + 14, _cut(bar.label)),
            _rect("sg-bar", 0, y + 20, x, 8),
            _text("sg-count", x + 6, y + 29, f"{bar.value:,}"),
        ]
    return _svg(name, title, description, len(data) * _ROW + 4, parts)


def dots(  # noqa: PLR0913 - what a chart needs
    name: str,
    title: str,
    description: str,
    data: Sequence[Dot],
    *,
    ends: tuple[int, int],
    bounds: tuple[Decimal, Decimal],
    ticks: Sequence[tuple[int, str]],
    marks: Sequence[str],
    numbers: Sequence[tuple[Decimal, str]],
) -> Markup:
    """Draw a dot for each number over time, and a line from end to end for a range.

    Args:
        name: Unique on the page; makes the ids of title and description.
        title: What is shown, in a line.
        description: The same for who cannot see it.
        data: The dots.
        ends: First and last day of the scale.
        bounds: Lowest and highest number of the scale.
        ticks: Days that are written at the foot.
        marks: What each kind of dot stands for.
        numbers: Numbers that are written at the side.

    """
    # The numbers at the side stand above their lines, and no dot stands on them.
    side = max((len(words) for _, words in numbers), default=0) * _LETTER
    across = Scale(ends[0], ends[1], max(_LEFT, side) + 16, WIDTH - _RIGHT - 12)
    height = Scale(float(bounds[0]), float(bounds[1]), _TOP + _PLOT, _TOP)
    parts = [_line("sg-rule", 0, height.at(float(value)), WIDTH, height.at(float(value))) for value, _ in numbers]
    parts += [_text("sg-axis", 0, height.at(float(value)) - 3, words) for value, words in numbers]
    for dot in data:
        x, y = across.at(dot.at), height.at(float(dot.value))
        if dot.upper is not None:
            parts.append(_line("sg-range", x, y, x, height.at(float(dot.upper))))
            parts.append(_mark(dot.mark, x, height.at(float(dot.upper))))
        parts.append(_mark(dot.mark, x, y))
    last = len(ticks) - 1
    for number, (day, words) in enumerate(ticks):
        parts.append(_text("sg-axis", across.at(day), _TOP + _PLOT + 18, words, _anchor(number, last + 1)))
    for number, words in enumerate(marks):
        y = _TOP + _PLOT + _FOOT + 18 * number + 10
        parts += [_mark(number, 6, y - 4), _text("sg-label", 18, y, _cut(words))]
    return _svg(name, title, description, _TOP + _PLOT + _FOOT + 18 * len(marks), parts)


def _svg(name: str, title: str, description: str, height: float, parts: Iterable[Markup]) -> Markup:
    return Markup(
        '<svg class="sg-chart" viewBox="0 0 {w} {h}" role="img" aria-labelledby="{n}-title {n}-desc">'
        '<title id="{n}-title">{t}</title><desc id="{n}-desc">{d}</desc>{parts}</svg>'
    ).format(
        w=WIDTH,
        h=_number(height),
        n=name,
        t=plain_title(title),
        d=plain_title(description),
        parts=Markup("").join(parts),
    )


def _grid(height: Scale, values: Iterable[Decimal | None]) -> Markup:
    drawn = [
        _line("sg-rule", _LEFT, height.at(float(value)), WIDTH - _RIGHT, height.at(float(value)))
        + _text("sg-axis", _LEFT - 6, height.at(float(value)) + 4, f"{value:,f}", "end")
        for value in values
        if value is not None
    ]
    return Markup("").join(drawn)


def _mark(kind: int, x: float, y: float) -> Markup:
    """Draw one of the kinds of dots: told apart by shape, not by colour alone."""
    shapes = ("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0", "M-4-4h8v8h-8z", "M0-5L5 4H-5z", "M0-5.5L5.5 0L0 5.5L-5.5 0z")
    drawn = shapes[kind % len(shapes)]
    hollow = " sg-hollow" if kind >= len(shapes) else ""
    return Markup('<path class="sg-dot sg-dot-{}{}" transform="translate({} {})" d="{}"/>').format(
        kind % MARKS, hollow, _number(x), _number(y), drawn
    )


def _rect(kind: str, x: float, y: float, width: float, height: float) -> Markup:
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
        kind, *map(_number, (x, y, width, height))
    )


def _line(kind: str, x1: float, y1: float, x2: float, y2: float) -> Markup:
    return Markup('<path class="{}" d="M{} {}L{} {}"/>').format(kind, *map(_number, (x1, y1, x2, y2)))


def _text(kind: str, x: float, y: float, words: str, anchor: str = "start") -> Markup:
    aligned = "" if anchor == "start" else Markup(' text-anchor="{}"').format(anchor)
    return Markup('<text class="{}" x="{}" y="{}"{}>{}</text>').format(
        kind, _number(x), _number(y), aligned, escape(plain_title(words))
    )


def _anchor(number: int, of: int) -> str:
    """Return how a word at the foot is held, so that the last one does not run over the edge."""
    return "end" if of > 1 and number == of - 1 else "middle"


def _cut(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1].rstrip()}…"


def _number(value: float) -> str:
    """Return a number of the drawing the same on any machine: one decimal, no trailing zero."""
    return f"{value:.1f}".removesuffix(".0")
