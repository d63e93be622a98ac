"""The promise as a check: every span of every record holds the words of its article."""

from sitegen.records import Facts, check_spans


def check_law(facts: Facts) -> int:
    """Check that every span of every quote and figure holds the words of its article.

    Raises:
        SpanMismatchError: one does not.

    """
    by_id = {article.id: article for article in facts.articles}
    return sum(check_spans(by_id[item.article_id], item) for item in facts.items)
