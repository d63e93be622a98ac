"""What waits for a reviewer, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.records import Facts, Quote


@dataclass(frozen=True, slots=True)
class HeldItem:
    """A quote or figure that waits for a decision in content/decisions.yml."""

    id: str
    path: str
    line: int | None
    """Line of the file, counted from 1; None where the article stands in no file as it is, as a web page's does."""
    column: int | None
    """Character in the line, counted from 1."""
    words: str
    reason: str
    is_quote: bool


def held_items(facts: Facts) -> Iterator[HeldItem]:
    """Yield what is held and waits for somebody: first the quotes, then the figures, each by article and place."""
    unwanted = facts.unwanted
    by_id = {article.id: article for article in facts.articles}
    for item in facts.items:
        if item.status == "held" and item.id not in unwanted:
            article = by_id[item.article_id]
            place = item.spans()[0]
            line, column = article.place_of(place.start)
            reason = item.reason or "no reason given"
            yield HeldItem(item.id, article.path, line, column, place.text, reason, isinstance(item, Quote))
