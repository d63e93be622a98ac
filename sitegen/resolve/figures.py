"""Raw figures become figures: with an id, who states them, and the reason where one is held."""

from collections.abc import Mapping

from sitegen.records import Figure, Quote, RawFigure, check_spans
from sitegen.records.figure import HELD_WITH_QUOTE
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
    raws = sorted(view.extraction.figures, key=lambda raw: (raw.span.start, raw.span.end))
    return tuple(_figure(view, raw, ids.give((raw.span,)), quotes) for raw in raws)


def _figure(view: ArticleView, raw: RawFigure, made_id: str, quotes: Mapping[int, Quote]) -> Figure:
    quote = None if raw.attribution is None else quotes.get(raw.attribution)
    said = quote is not None and quote.status == "published"
    reasons = [view.article.held, raw.hold]
    if raw.attribution is not None and not said:
        reasons.append(HELD_WITH_QUOTE)
    told = list(dict.fromkeys(r for r in reasons if r))
    figure = Figure(
        id=made_id,
        article_id=view.article.id,
        span=raw.span,
        value=raw.value,
        upper=raw.upper,
        unit=raw.unit,
        unit_kind=raw.unit_kind,
        qualifier=raw.qualifier,
        measures=raw.measures,
        period=raw.period,
        notes=raw.notes,
        stated_by=quote.speaker if quote and said else None,
        quote_id=quote.id if quote else None,
        status="held" if told else "published",
        reason="; ".join(told) or None,
        topics=view.topics_of(raw.span.start, raw.span.end),
    )
    check_spans(view.article, figure)
    return figure
