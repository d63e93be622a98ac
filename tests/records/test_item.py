"""What quotes and figures share is asked and kept alike."""

import pytest

from sitegen.records import Attribution, Item, StatedFigure
from tests.support.extracted import Draft, resolve

BODY = "“We will sail,” said Orla Vance, “with 40 boats by May.” The rain cost €3 million."


@pytest.fixture
def draft():
    """Return an article with a quote of two parts, and a figure in it and one outside."""
    made = Draft("ferry", BODY)
    said = made.says("Orla Vance", "We will sail", "with 40 boats by May", repairs=("closing mark missing",))
    made.counts("40 boats", "40", "boats", attribution=said, stage="planned", period="by May")
    made.counts("€3 million", "3000000", "EUR", "currency", notes=("the euro is meant",), manner=("hypothetical",))
    return made


def test_every_kind_says_where_it_stands_and_who_says_so(draft):
    """Whoever lists items need not know of which kind they are."""
    facts = resolve(draft)
    assert facts.items == (*facts.quotes, *facts.figures)
    assert all(isinstance(item, Item) for item in facts.items)
    assert [(item.start, item.text, item.who and item.who.name) for item in facts.items] == [
        (BODY.index("We will"), "We will sail with 40 boats by May", "Orla Vance"),
        (BODY.index("40"), "40 boats", "Orla Vance"),
        (BODY.index("€"), "€3 million", None),
    ]
    assert [item.text for item in facts.items] == [" ".join(s.text for s in item.spans()) for item in facts.items]


def test_what_the_article_tells_is_kept_as_it_was_drawn(draft):
    """A field that is added to what an article tells is in the record, with nothing to copy by hand."""
    facts = resolve(draft)
    for raw, item in zip(draft.attributions, facts.quotes, strict=True):
        assert item.part(Attribution) == raw.part(Attribution)
    for raw, item in zip(draft.figures, facts.figures, strict=True):
        assert item.part(StatedFigure) == raw.part(StatedFigure)
