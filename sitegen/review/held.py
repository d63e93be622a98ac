"""What waits for a reviewer, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.records import Facts


@dataclass(frozen=True, slots=True)
class HeldItem:
    """A quote or figure that waits for a decision in content/decisions.yml."""

    id: str
    path: str
    line: int
    """Line of the article's body, counted from 1."""
    words: str
    reason: str


def held_items(facts: Facts) -> Iterator[HeldItem]:
    """Yield what is held for review: first the quotes, then the figures, each by article and place."""
    by_id = {article.id: article for article in facts.articles}
    for item in facts.items:
        if item.status == "held":
            article = by_id[item.article_id]
            place = item.spans()[0]
            line = article.body.count("\n", 0, place.start) + 1
            yield HeldItem(item.id, article.path, line, place.text, item.reason or "no reason given")
