"""Figures that measure the same thing, side by side."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sitegen.records import Article, Figure, FigureSeries, SeriesPoint, SeriesWords, key_id
from sitegen.resolve.told_as import Comparing, sort_of

_Key = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]

_Names = tuple[frozenset[str], frozenset[str]]
"""The words of the name before a figure, and of the one behind it."""
_Words = tuple[str, str, int]
"""An article, a unit, and where the words stand that tell what a figure measures."""


def find_series(articles: Sequence[Article], figures: Sequence[Figure], words: SeriesWords) -> tuple[FigureSeries, ...]:
    """Group the published figures that have the same unit, measure the same thing and hold for the same time.

    What they measure must be told as the same by more than their words: their sentences share a topic or a speaker who
    is named. The whole that a share is of is no measure ("40 percent of voters"), nor
    is a verb alone ("raised"), nor a margin of error, which every poll has of its own.

    Two figures without stated measures are never put together, nor are those that measure no more than their counted
    noun tells ("200 people"), nor "in 2030" and "in 2031". A figure as of Monday and one as of Tuesday are: that is a
    revision. A pledge and a payment are not, nor a fall and a level. Two values in one article by one speaker are in
    none: they are of two things, or parts of one, which the sentences about them tell apart ("Of the young, the share
    was 33 percent. Of the old, the share was 36 percent."), unless the second only is another number for the very
    words of the first ("one said 40 tonnes had died, the other gave a figure of 16").

    Args:
        articles: in their final order.
        figures: in their final order, so that every series runs from the oldest article to the newest.
        words: what the language tells of them.

    """
    shown = [figure for figure in figures if figure.status == "published"]
    twice = _told_twice(shown)
    told, bodies = Comparing(words), {a.id: a.body for a in articles}
    groups = _alike(articles, shown, twice, told)
    days = {a.id: a.source.published for a in articles}
    return tuple(
        _series(key, part, days, first=one is parts[0])
        for key, group in groups.items()
        if (parts := _tied(group, {f.id: told.whose(f, bodies[f.article_id]) for f in group}))
        for one in parts
        if (part := _of_one_value_each(one, twice)) and _is_told_again(part, twice)
    )


def _alike(
    articles: Sequence[Article],
    figures: Sequence[Figure],
    twice: frozenset[_Words],
    told: Comparing,
) -> Mapping[_Key, list[Figure]]:
    """Return the figures that are told as the same thing, by what tells them."""
    years = {a.id: a.source.published.year if a.source.published else None for a in articles}
    bodies = {a.id: a.body for a in articles}
    groups: defaultdict[_Key, list[Figure]] = defaultdict(list)
    for figure in figures:
        if measures := told.measures(figure, bodies[figure.article_id], echoed=_words_of(figure) in twice):
            period = told.period(figure, years)
            groups[figure.unit_kind, told.unit(figure), measures, period, sort_of(figure)].append(figure)
    return groups


def _subjects(figure: Figure) -> set[str]:
    """Return what ties a figure to others: its article, the topics of its own sentence, who states it by name."""
    named = {figure.stated_by.id} if figure.stated_by and figure.stated_by.named else set()
    return {figure.article_id, *figure.topics, *named}


def _tied(group: Sequence[Figure], actors: Mapping[str, _Names]) -> list[list[Figure]]:
    """Return the parts of a group that share a topic or a speaker, in the order of their oldest figures.

    The topics of other sentences tie nothing: an article on phones and on headphones tells of two batteries. Two
    figures beside which other names stand are of two places or actors ("Tarn cast 40 votes", "cost €2 in Orm").

    Args:
        group: Figures that are told as the same thing.
        actors: By figure, the words of the names before and behind it; none where none is named.

    """
    parts: list[tuple[set[str], list[Figure]]] = []
    for figure in group:
        subjects, members = _subjects(figure), [figure]
        rest: list[tuple[set[str], list[Figure]]] = []
        for part in parts:
            if part[0] & subjects and not _are_apart(part[1], members, actors):
                subjects, members = subjects | part[0], [*part[1], *members]
            else:
                rest.append(part)
        parts = [*rest, (subjects, members)]
    place = {figure.id: number for number, figure in enumerate(group)}
    return sorted((sorted(part[1], key=lambda f: place[f.id]) for part in parts), key=lambda part: place[part[0].id])


def _are_apart(some: Sequence[Figure], others: Sequence[Figure], actors: Mapping[str, _Names]) -> bool:
    """Return whether one of some figures is told of somebody else than one of others.

    Where an article sets two values of the very same words against each other, the names are of those who tell them.
    """
    pairs = ((one, other) for one in some for other in others if _words_of(one) != _words_of(other))
    named = (names for one, other in pairs for names in zip(actors[one.id], actors[other.id], strict=True))
    return any(one and other and not one & other for one, other in named)


def _words_of(figure: Figure) -> _Words:
    """Return the unit of a figure, and where the words stand that tell what it measures; -1 where there are none."""
    return figure.article_id, figure.unit, figure.measures.start if figure.measures else -1


def _told_twice(figures: Sequence[Figure]) -> frozenset[_Words]:
    """Return the words of which an article sets two values against each other.

    They stand behind one figure and before the other, which has none of its own ("one said 40 tonnes [had died], the
    other gave a figure of 16"). Words before both are those of a verb that two parts of something may share.
    """
    told: defaultdict[_Words, set[tuple[bool, Decimal, Decimal | None]]] = defaultdict(set)
    for figure in figures:
        if figure.measures is not None and figure.role is None and figure.period is None:
            behind = figure.measures.start >= figure.span.end
            told[_words_of(figure)].add((behind, figure.value, figure.upper))
    return frozenset(words for words, values in told.items() if len({behind for behind, *_ in values}) > 1)


def _of_one_value_each(part: Sequence[Figure], twice: frozenset[_Words]) -> list[Figure]:
    """Return the figures of those who give one value, or two of the very same words."""
    values: defaultdict[tuple[str, str | None], set[tuple[Decimal, Decimal | None]]] = defaultdict(set)
    for figure in part:
        if _words_of(figure) not in twice:
            values[_voice(figure)].add((figure.value, figure.upper))
    return [figure for figure in part if _words_of(figure) in twice or len(values[_voice(figure)]) == 1]


def _is_told_again(part: Sequence[Figure], twice: frozenset[_Words]) -> bool:
    """Return whether two voices tell the figures of a part, or one voice two values of the very same words."""
    return len(set(map(_voice, part))) > 1 or not twice.isdisjoint(map(_words_of, part))


def _voice(figure: Figure) -> tuple[str, str | None]:
    return figure.article_id, figure.stated_by.id if figure.stated_by else None


def _series(key: _Key, group: Sequence[Figure], days: Mapping[str, date | None], *, first: bool) -> FigureSeries:
    """Make a series; a later part of a group has its oldest article in its id."""
    oldest = group[0]
    label = oldest.measures.text if oldest.measures else oldest.unit
    home = () if first else (oldest.article_id,)
    return FigureSeries(
        label=" ".join(label.split()),
        unit=oldest.unit,
        figure_ids=tuple(f.id for f in group),
        values=_distinct(group),
        id=key_id("s", (key[0], *("\x1e".join(words) for words in key[1:]), *home)),
        unit_kind=oldest.unit_kind,
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
