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
_VERBS: Final = word_set(
    "cost earn gave get give given got grew held lost made make makes owe owes paid pay rose spent won"
)
"""Verbs that stand alone where the rules found no noun."""
_ANY: Final = frozenset({"a", "an", "her", "his", "its", "my", "our", "such", "their", "your"})
"""First words of what is one of many, or belongs to somebody who is not named."""
_ENDS: Final = frozenset(".!?:”")
"""Marks behind which a sentence begins."""
_OWN: Final = word_set("error sample margin")
"""What every poll has of its own."""
_CONTENT: Final = word_set("in of worth")
"""Words between a figure and the whole, or the stuff, that it is of."""
_LEADS: Final = word_set("by for with")
"""Words that at most stand between a verb and a figure that hangs on it."""
_AS_OF: Final = word_set(
    "afternoon as date day early end evening far friday late later midday midnight monday morning night noon now "
    "saturday so sunday thursday today tomorrow tuesday until wednesday yesterday yet",
)
"""Words that say when a figure was counted, not what time it counts: they part no series."""
_RELATIVE: Final = frozenset({"last", "next", "this", "previous", "coming", "past", "current"})

_Key = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]

_Words = tuple[str, str, int]
"""An article, a unit, and where the words stand that tell what a figure measures."""


def find_series(articles: Sequence[Article], figures: Sequence[Figure]) -> tuple[FigureSeries, ...]:
    """Group the published figures that have the same unit, measure the same thing and hold for the same time.

    What they measure must be told as the same by more than their words: their articles share a topic or a speaker who
    is named. The whole that a share is of is no measure ("40 percent of voters"), nor
    is a verb alone ("raised"), nor a margin of error, which every poll has of its own.

    Two figures without stated measures are never put together, nor are those that measure no more than their counted
    noun tells ("200 people"), nor "in 2030" and "in 2031". A figure as of Monday and one as of Tuesday are: that is a
    revision. A pledge and a payment are not, nor a fall and a level. Two in one article by one speaker are no series by
    themselves: they count two things, or parts of one, unless the second only is another number for the very words
    of the first ("one said 40 tonnes had died, the other gave a figure of 16").

    Args:
        articles: in their final order.
        figures: in their final order, so that every series runs from the oldest article to the newest.

    """
    shown = [figure for figure in figures if figure.status == "published"]
    twice = _told_twice(shown)
    groups = _alike(articles, shown, twice)
    days = {a.id: a.source.published for a in articles}
    about = _subjects(figures)
    return tuple(
        _series(key, part, days, first=part is parts[0])
        for key, group in groups.items()
        if (parts := _tied(group, about))
        for part in parts
        if len(set(map(_voice, part))) > 1 or not twice.isdisjoint(map(_words_of, part))
    )


def _alike(
    articles: Sequence[Article],
    figures: Sequence[Figure],
    twice: frozenset[_Words],
) -> Mapping[_Key, list[Figure]]:
    """Return the figures that are told as the same thing, by what tells them."""
    years = {a.id: a.source.published.year if a.source.published else None for a in articles}
    bodies = {a.id: a.body for a in articles}
    groups: defaultdict[_Key, list[Figure]] = defaultdict(list)
    for figure in figures:
        if measures := _measures(figure, bodies[figure.article_id], echoed=_words_of(figure) in twice):
            period = _period(figure, years)
            groups[figure.unit_kind, _unit(figure), measures, period, _sort(figure)].append(figure)
    return groups


def _measures(figure: Figure, body: str, *, echoed: bool) -> tuple[str, ...]:
    """Return the words that tell what a figure measures, in order; none where they tell too little to compare it.

    Args:
        figure: The figure.
        body: Its article's.
        echoed: Whether the article gives another value for the very same words, which parts nothing off.

    """
    if figure.measures is None:
        return ()
    words = set(_content(figure.measures.text))
    lone = words - set(_unit(figure))
    silent = not lone or bool(lone & _OWN) or (len(words) == 1 and _is_no_noun(*words))
    compared = echoed or not (_is_apart(figure, body) or _is_clause(figure, body))
    return tuple(sorted(words)) if compared and not silent and not _is_open(figure, body) else ()


def _is_open(figure: Figure, body: str) -> bool:
    """Return whether a measure is one of many, belongs to somebody unnamed, or is a name alone ("Orrey").

    A capital that only opens a sentence makes no name ("Repairs cost 40 crowns").
    """
    measures = figure.measures
    written = measures.text.split() if measures else []
    before = body[: measures.start].rstrip(' \n“"') if measures else ""
    opens = len(written) == 1 and (not before or before[-1] in _ENDS)
    named = not opens and all(word[:1].isupper() for word in written)
    return (figure.unit_kind in {"percent", "count"} and named) or written[0].casefold() in _ANY


def _is_no_noun(word: str) -> bool:
    """Return whether a word alone is a verb or an adverb, which tells nothing of what is measured ("raised")."""
    return word in _VERBS or word.endswith(("ed", "ing", "ly"))


def _is_apart(figure: Figure, body: str) -> bool:
    """Return whether words behind a figure name the whole of a share, or a thing that it only describes.

    "40 percent of voters" and "six in ten voters" are no share of voters in general, "a 52-minute film" is one film of
    many, and so are "$5 worth of goods" any goods and "ten years in prison" anybody's.
    """
    if figure.unit_kind == "count" or figure.measures is None or figure.measures.start < figure.span.start:
        return False
    between = _words(body[figure.span.end : figure.measures.start])
    whole = figure.unit_kind == "percent" or len(figure.measures.text.split()) == 1
    return not between or (whole and between[0] in _CONTENT)


def _is_clause(figure: Figure, body: str) -> bool:
    """Return whether a measure is what is told of a figure, and names nothing that another article could mean too.

    That is a verb with its subject right before the figure ("The keeper has 40 boats", "leads by 40 points"), and words
    behind a counted noun without any name ("people were killed").
    """
    measures = figure.measures
    if measures is None:
        return True
    if measures.start < figure.span.start:
        between = body[measures.end : figure.span.start]
        return re.search(r"[^\w\s]", between) is None and (_words(between) or ["by"])[0] in _LEADS
    named = any(word[:1].isupper() for word in measures.text.split()[1:])
    return figure.unit_kind == "count" and measures.start < figure.span.end and not named


def _subjects(figures: Sequence[Figure]) -> Mapping[str, frozenset[str]]:
    """Return the topics of each article's figures and who states them, by the article's id."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for figure in figures:
        found[figure.article_id].update(figure.topics)
        if figure.stated_by and figure.stated_by.named:
            found[figure.article_id].add(figure.stated_by.id)
    return {article: frozenset(subjects) for article, subjects in found.items()}


def _tied(group: Sequence[Figure], about: Mapping[str, frozenset[str]]) -> list[list[Figure]]:
    """Return the parts of a group whose articles share a topic or a speaker, in the order of their oldest figures."""
    parts: list[tuple[set[str], list[Figure]]] = []
    for figure in group:
        subjects = set(about[figure.article_id]) | {figure.article_id}
        near = [part for part in parts if part[0] & subjects]
        rest = [part for part in parts if not part[0] & subjects]
        members = [one for part in near for one in part[1]]
        parts = [*rest, (subjects.union(*(part[0] for part in near)), [*members, figure])]
    place = {figure.id: number for number, figure in enumerate(group)}
    return sorted((sorted(part[1], key=lambda f: place[f.id]) for part in parts), key=lambda part: place[part[0].id])


def _sort(figure: Figure) -> tuple[str, ...]:
    """Return what parts figures that share their words: a fall is no level, a pledge no payment, "would" no "did".

    An estimate, a forecast and a plain statement stay together: they are how one quantity is revised.
    """
    change = ("change",) if figure.role == "change" else ()
    supposed = ("hypothetical",) if "hypothetical" in figure.manner else ()
    stage = (figure.stage,) if figure.stage and figure.stage not in {"expected", "estimated"} else ()
    return (*change, *supposed, *stage)


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
