"""Items of an article are made again where anything changes that they are made of, and only there."""

from datetime import date

import pytest

from sitegen.records import Actor, Registry, Topic
from sitegen.resolve import resolve_facts
from tests.support.extracted import Draft

WORDS = "“The weir is safe,” Ole Brandt said. It cost 40 crowns a year earlier."


def draft(identifier="weir", **more):
    """Write an article with a quote and a figure."""
    made = Draft(identifier, WORDS, **{"published": date(2026, 3, 2), **more})
    made.says("Ole Brandt", "The weir is safe")
    made.counts("40 crowns", "40", "crowns", period="a year earlier")
    return made


class Keeping:
    """Keeps items as a build does, and notes which articles had theirs made."""

    def __init__(self):
        """Begin with none."""
        self.known, self.made = {}, []

    def __call__(self, article, made_of, make):
        """Take or make them."""
        if (article, made_of) not in self.known:
            self.made.append(article)
            self.known[article, made_of] = make()
        return self.known[article, made_of]

    def resolve(self, *drafts, registry=None, **more):
        """Resolve articles and return the facts with the articles whose items were made."""
        self.made = []
        given = {d.article.id: d.extraction for d in drafts}
        told = {"phrase_lemmas": {}, "publish_confidence": 0.8, **more}
        articles = [d.article for d in drafts]
        facts = resolve_facts(articles, given, registry or Registry(), keep=self, **told)
        assert facts == resolve_facts(articles, given, registry or Registry(), **told)
        return facts, self.made


def test_a_new_article_leaves_the_items_of_the_others():
    """Theirs are taken as they were, and the facts are those of making all."""
    keeping = Keeping()
    assert keeping.resolve(draft(), draft("sluice"))[1] == ["sluice", "weir"]
    facts, made = keeping.resolve(draft(), draft("sluice"), draft("lock"))
    assert made == ["lock"]
    assert len(facts.quotes) == len(facts.figures) == 3


REGISTERED = Registry(actors=(Actor(id="keeper", name="Ole Brandt", kind="person"),))
TOPIC = Registry(topics=(Topic(id="weirs", name="Weirs", phrases=("weir",)),))


@pytest.mark.parametrize(
    ("changed", "more"),
    [
        (draft(published=date(2026, 3, 9)), {}),
        (draft(held="not in English"), {}),
        (draft(authors=("Ole Brandt",)), {}),
        (draft(), {"registry": REGISTERED}),
        (draft(), {"registry": TOPIC}),
        (draft(), {"publish_confidence": 0.99}),
        (draft(), {"reported_from": None}),
    ],
    ids=["day", "held", "author", "who is who", "topic", "confidence", "reported speech"],
)
def test_what_items_are_made_of_counts(changed, more):
    """Facts of the article, of who is who in it, of topics, of what the site publishes."""
    keeping = Keeping()
    keeping.resolve(draft())
    assert keeping.resolve(changed, **more)[1] == ["weir"]


def test_a_name_that_turns_out_to_be_anothers_changes_its_own_articles():
    """An actor who is registered changes the items of who names them, and of nobody else."""
    keeping, other = Keeping(), Draft("ferry", "“It sails,” Wessa Orlo said.")
    other.says("Wessa Orlo", "It sails")
    keeping.resolve(draft(), other)
    facts, made = keeping.resolve(draft(), other, registry=REGISTERED)
    assert made == ["weir"]
    assert {quote.speaker.id for quote in facts.quotes} == {"keeper", "wessa-orlo"}
