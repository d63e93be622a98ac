"""Figures that measure the same thing, side by side."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from sitegen.records import Article, Figure, FigureSeries, SeriesPoint, key_id
from sitegen.resolve.names import name_key, word_set

_STOP: Final = word_set(
    "a about also an and are as at be been being by for from had has have he her his in into is it its nearly of on "
    "or our over she so some than that the their them these they this those to was we were which who will with",
)
_AS_OF: Final = word_set(
    "afternoon as date day early end evening far friday late later midday midnight monday morning night noon now "
    "saturday so sunday thursday today tomorrow tuesday until wednesday yesterday yet",
)
"""Words that say when a figure was counted, not what time it counts: they part no series."""
_RELATIVE: Final = frozenset({"last", "next", "this", "previous", "coming", "past", "current"})

_Key = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def find_series(articles: Sequence[Article], figures: Sequence[Figure]) -> tuple[FigureSeries, ...]:
    """Group the published figures that have the same unit, measure the same thing and hold for the same time.

    Two figures without stated measures are never put together, nor are those that measure no more than their counted
    noun tells ("200 people"), nor "in 2030" and "in 2031". A figure as of Monday and one as of Tuesday are: that is a
    revision. A pledge and a payment are not, nor a fall and a level. Two in one article by one speaker are no series by
    themselves: they count two things, or parts of one.

    Args:
        articles: in their final order.
        figures: in their final order, so that every series runs from the oldest article to the newest.

    """
    years = {a.id: a.source.published.year if a.source.published else None for a in articles}
    groups: defaultdict[_Key, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.status == "published" and figure.measures:
            unit = _unit(figure)
            measures = set(_content(figure.measures.text))
            if measures - set(unit):
                period = _period(figure, years)
                groups[figure.unit_kind, unit, tuple(sorted(measures)), period, _sort(figure)].append(figure)
    days = {a.id: a.source.published for a in articles}
    return tuple(_series(key, group, days) for key, group in groups.items() if len(set(map(_voice, group))) > 1)


def _sort(figure: Figure) -> tuple[str, ...]:
    """Return what parts figures that share their words: a fall is no level, a pledge no payment, "would" no "did".

    An estimate, a forecast and a plain statement stay together: they are how one quantity is revised.
    """
    change = ("change",) if figure.role == "change" else ()
    supposed = ("hypothetical",) if "hypothetical" in figure.manner else ()
    stage = (figure.stage,) if figure.stage and figure.stage not in {"expected", "estimated"} else ()
    return (*change, *supposed, *stage)


def _voice(figure: Figure) -> tuple[str, str | None]:
    return figure.article_id, figure.stated_by.id if figure.stated_by else None


def _series(key: _Key, group: Sequence[Figure], days: Mapping[str, date | None]) -> FigureSeries:
    first = group[0]
    label = first.measures.text if first.measures else first.unit
    return FigureSeries(
        label=" ".join(label.split()),
        unit=first.unit,
        figure_ids=tuple(f.id for f in group),
        values=_distinct(group),
        id=key_id("s", (key[0], *("\x1e".join(words) for words in key[1:]))),
        unit_kind=first.unit_kind,
        points=tuple(_point(figure, days[figure.article_id]) for figure in group),
    )


def _point(figure: Figure, published: date | None) -> SeriesPoint:
    return SeriesPoint(
        figure_id=figure.id,
        article_id=figure.article_id,
        published=published,
        value=figure.value,
        upper=figure.upper,
        stage=figure.stage,
    )


def _distinct(group: Sequence[Figure]) -> tuple[Decimal, ...]:
    """Return the values, with the upper ends of ranges where the ranges differ."""
    if len({(f.value, f.upper) for f in group}) == 1:
        return (group[0].value,)
    ends = [end for f in group for end in (f.value, f.upper) if end is not None]
    return tuple(dict.fromkeys(ends))


def _unit(figure: Figure) -> tuple[str, ...]:
    return tuple(_content(figure.unit)) if figure.unit_kind == "count" else (figure.unit,)


def _period(figure: Figure, years: Mapping[str, int | None]) -> tuple[str, ...]:
    if figure.period is None:
        return ()
    words = set(_words(figure.period.text))
    told = {_singular(w) for w in words - _STOP - _AS_OF}
    if words & _RELATIVE and told - _RELATIVE:
        told |= (words & _RELATIVE) | {str(years[figure.article_id])}
    return tuple(sorted(told))


def _content(text: str) -> Iterator[str]:
    yield from (_singular(w) for w in _words(text) if w not in _STOP)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+(?:['-]\w+)*", name_key(text))


def _singular(word: str) -> str:
    """Drop a plural ending: a key that need not be a word, only the same for both numbers."""
    if re.fullmatch(r".{3,}ies", word):
        return f"{word[:-3]}y"
    if re.fullmatch(r".{2,}(?:s|sh|ch|x|z)es", word):
        return word[:-2]
    return word[:-1] if re.fullmatch(r".{2,}[^su]s", word) else word
