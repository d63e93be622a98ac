"""Repeats and series after decisions: without what is not published, and as reviewers joined and parted them."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from sitegen.records import APART, Decision, Facts, Figure, FigureSeries, Repeat, SeriesPoint, key_id


def repeats_left(repeats: Iterable[Repeat], shown: set[str]) -> tuple[Repeat, ...]:
    """Return the repeats of what is shown; one of fewer than two is none."""
    left = [tuple(i for i in repeat.quote_ids if i in shown) for repeat in repeats]
    return tuple(Repeat(quote_ids=ids) for ids in left if len(ids) > 1)


def series_left(
    series: Iterable[FigureSeries],
    shown: set[str],
    figures: Mapping[str, Figure],
) -> tuple[FigureSeries, ...]:
    """Return the series of what is shown; one of fewer than two is none."""
    made = []
    for one in series:
        ids = tuple(i for i in one.figure_ids if i in shown)
        if len(ids) > 1:
            ends = {end for i in ids for end in (figures[i].value, figures[i].upper)}
            values = tuple(v for v in one.values if v in ends)
            points = tuple(p for p in one.points if p.figure_id in shown)
            made.append(one.model_copy(update={"figure_ids": ids, "values": values, "points": points}))
    return tuple(made)


def regroup_series(facts: Facts, in_force: Sequence[Decision]) -> Facts:
    """Part from the series, and join to them, the figures on which reviewers decided; after all were grouped.

    Figures of different units are never joined: :func:`~sitegen.review.decisions.apply_decisions` refuses that.
    """
    figures = {f.id: f for f in facts.figures if f.status == "published"}
    asked = {d.item: d.series for d in in_force if d.series and d.item in figures}
    if not asked:
        return facts
    series = list(series_left(facts.series, figures.keys() - asked.keys(), figures))
    for item, other in sorted(asked.items()):
        if other != APART and other in figures and other != item:
            _join(series, figures[item], figures[other], facts)
    return facts.model_copy(update={"series": tuple(series)})


def _join(series: list[FigureSeries], figure: Figure, other: Figure, facts: Facts) -> None:
    at = next((n for n, one in enumerate(series) if other.id in one.figure_ids), None)
    found = None if at is None else series.pop(at)
    ids = {figure.id, *(found.figure_ids if found else (other.id,))}
    rank = {a.id: n for n, a in enumerate(facts.articles)}
    members = sorted((f for f in facts.figures if f.id in ids), key=lambda f: (rank[f.article_id], f.start))
    series.insert(len(series) if at is None else at, _series(found, other, members, facts))


def _series(found: FigureSeries | None, first: Figure, members: Sequence[Figure], facts: Facts) -> FigureSeries:
    label = " ".join((first.measures.text if first.measures else first.unit).split())
    days = {a.id: a.source.published for a in facts.articles}
    points = tuple(
        SeriesPoint(
            figure_id=f.id,
            article_id=f.article_id,
            published=days[f.article_id],
            value=f.value,
            upper=f.upper,
            stage=f.stage,
        )
        for f in members
    )
    return FigureSeries(
        label=found.label if found else label,
        unit=first.unit,
        figure_ids=tuple(f.id for f in members),
        values=_distinct(members),
        id=found.id if found else key_id("s", ("joined", first.id)),
        unit_kind=first.unit_kind,
        points=points,
    )


def _distinct(members: Sequence[Figure]) -> tuple[Decimal, ...]:
    """Return the values, with the upper ends of ranges where the ranges differ."""
    if len({(f.value, f.upper) for f in members}) == 1:
        return (members[0].value,)
    return tuple(dict.fromkeys(end for f in members for end in (f.value, f.upper) if end is not None))
