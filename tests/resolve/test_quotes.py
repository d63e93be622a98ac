"""Raw attributions become quotes."""

import pytest

from sitegen.errors import SpanMismatchError
from sitegen.records import Span, item_id
from tests.support.extracted import Draft, resolve
from tests.support.invented import span

BODY = (
    "The ferry is late.\n"
    "“No. We will sail,” ferry warden Wessa Orlo said. “No. We will sail,” she added. She is the oldest captain.\n"
    "Nobody answered."
)


def draft(**more):
    """Begin an article with one speaker who has two offices."""
    made = Draft("late", BODY, **more)
    made.who("Wessa Orlo", roles=["ferry warden", "the oldest captain"])
    return made


def test_everything_that_was_drawn_is_kept():
    """Places, kind, confidence, repairs and sentences pass through as they are."""
    made = draft()
    places = {
        "cue_span": span(made.article, "said"),
        "source_span": span(made.article, "Wessa Orlo"),
        "before": span(made.article, "The ferry is late."),
        "after": span(made.article, "She is the oldest captain."),
        "said_when": span(made.article, "late"),
        "repairs": ("closing mark missing",),
    }
    made.says(0, "No.", "We will sail", **places)
    (quote,) = resolve(made).quotes
    assert {name: getattr(quote, name) for name in places} == places
    assert (quote.kind, quote.confidence, quote.status, quote.reason) == ("direct", 0.95, "published", None)
    assert quote.text == "No. We will sail"
    assert quote.id == item_id("q", "late", quote.content_spans)


def test_the_same_words_again_are_another_item():
    """Turns are counted in text order, whatever order the attributions come in."""
    made = draft()
    made.says(0, "We will sail", nth=1)
    made.says(0, "We will sail")
    first, second = resolve(made).quotes
    assert first.content_spans[0].start < second.content_spans[0].start
    assert [first.id, second.id] == [item_id("q", "late", first.content_spans, turn=t) for t in (0, 1)]


def test_words_with_control_characters_take_nobodys_id():
    """Words that hash like others, as a hostile article may have them, get a later turn."""
    made = Draft("odd", "“yes\x1fno” and “yes” and “no” Wessa Orlo said")
    made.says("Wessa Orlo", "yes\x1fno")
    made.attributions.append(
        made.attributions[0].model_copy(
            update={"content_spans": (span(made.article, "yes", 1), span(made.article, "no", 1))},
        ),
    )
    assert len({q.id for q in resolve(made).quotes}) == 2


def test_the_office_is_the_last_one_told_so_far():
    """What the article says only later is not what the reader had read when the words stood there."""
    made = draft()
    made.says(0, "No", source_span=span(made.article, "Wessa Orlo"))
    made.says(0, "Nobody answered")
    first, last = resolve(made).quotes
    assert first.role_span.text == "ferry warden"
    assert last.role_span.text == "the oldest captain"
    made = draft()
    made.says(0, "The ferry is late")
    made.says(None, "Nobody answered")
    assert [q.role_span for q in resolve(made).quotes] == [None, None]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"confidence": 0.5}, "confidence 0.50 is below 0.80"),
        ({"hold": ("two possible speakers",)}, "two possible speakers"),
        ({"manner": ("negated",)}, "the article says that this was not said"),
        ({"manner": ("hypothetical",)}, "the article does not say that this was said, only that it might be"),
        ({"manner": ("nested",)}, "these words lie inside another quotation"),
        ({"entity": None}, "no speaker was found"),
        ({"entity": 7}, "no speaker was found"),
        ({"entity": -1}, "no speaker was found"),
        ({"hold": ("two people fit",), "entity": None}, "two people fit"),
        ({"hold": ("it was not said",), "manner": ("negated",)}, "it was not said"),
        (
            {"hold": ("marks crossed", "two people fit"), "confidence": 0.2},
            "marks crossed; two people fit; confidence 0.20 is below 0.80",
        ),
    ],
)
def test_doubt_holds_a_quote_and_says_why(more, reason):
    """Every reason is told to the reviewer, and nothing of it is published."""
    made = draft()
    made.says(0, "We will sail", **more)
    (quote,) = resolve(made).quotes
    assert (quote.status, quote.reason) == ("held", reason)


def test_an_article_that_is_held_publishes_nothing():
    """Whatever its words; the reason is the article's."""
    made = draft(held="not in English")
    made.says(0, "We will sail")
    made.counts("No", "0", "ferry")
    facts = resolve(made)
    assert [(i.status, i.reason) for i in (*facts.quotes, *facts.figures)] == [("held", "not in English")] * 2


def test_an_attribution_without_words_is_no_quote():
    """There is nothing to show."""
    made = draft()
    made.says(0)
    assert resolve(made).quotes == ()


def test_words_that_do_not_stand_there_are_an_error():
    """The law is checked for every span of a quote, also for the sentences around it."""
    made = draft()
    made.says(0, "We will sail", after=Span(start=0, end=5, text="A lie"))
    with pytest.raises(SpanMismatchError, match="A lie"):
        resolve(made)
