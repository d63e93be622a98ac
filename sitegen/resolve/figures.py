"""Raw figures become figures: with an id, who states them, and the reason where one is held."""

from collections.abc import Mapping

from sitegen.records import Figure, Quote, RawFigure, StatedFigure, check_spans, doubts, spans_of, told_as_one
from sitegen.records.figure import HELD_WITH_QUOTE
from sitegen.resolve.calendar import Days
from sitegen.resolve.periods import read_days
from sitegen.resolve.quotes import ArticleView, ItemIds


def make_figures(view: ArticleView, quotes: Mapping[int, Quote]) -> tuple[Figure, ...]:
    """Make the figures of one article, in text order.

    Args:
        view: the article.
        quotes: its quotes by the index of their attribution.

    Raises:
        SpanMismatchError: a span does not hold the words of the article.

    """
    ids = ItemIds("f", view.article.id)
    raws = sorted(enumerate(view.extraction.figures), key=lambda pair: (pair[1].span.start, pair[1].span.end))
    made_ids = {index: ids.give((raw.span,)) for index, raw in raws}
    return tuple(_figure(view, raw, index, made_ids, quotes) for index, raw in raws)


def _figure(
    view: ArticleView,
    raw: RawFigure,
    index: int,
    made_ids: Mapping[int, str],
    quotes: Mapping[int, Quote],
) -> Figure:
    quote = None if raw.attribution is None else quotes.get(raw.attribution)
    said = quote is not None and quote.status == "published"
    reasons = [view.article.held, *raw.hold, view.damage.of_item(spans_of(raw), (raw.span,))]
    if raw.attribution is not None and not said:
        reasons.append(HELD_WITH_QUOTE)
    told = doubts(*reasons)
    days = _days(view, raw)
    figure = Figure(
        **raw.part(StatedFigure),
        id=made_ids[index],
        article_id=view.article.id,
        stated_by=quote.speaker if quote and said else None,
        quote_id=quote.id if quote else None,
        status="held" if told else "published",
        reason=told_as_one(told),
        topics=view.topics_of(raw.span.start, raw.span.end),
        linked=tuple(made_ids[i] for i in raw.linked if i in made_ids),
        period_start=days.start,
        period_end=days.end,
    )
    check_spans(view.article, figure)
    return figure


def _days(view: ArticleView, raw: RawFigure) -> Days:
    """Return the days of a figure's period; "a year earlier" looks back from the figures it is linked with."""
    if raw.period is None:
        return Days()
    published = view.article.source.published
    others = (view.extraction.figures[i] for i in raw.linked if i < len(view.extraction.figures))
    anchors = (read_days(other.period.text, published, ahead=other.ahead) for other in others if other.period)
    anchor = next((days for days in anchors if days.start and days.end), None)
    return read_days(raw.period.text, published, ahead=raw.ahead, anchor=anchor)
