"""A rule that breaks on one article costs that article and no other, and whoever builds is told which and where."""

import pickle

import pytest
from spacy.language import Language

from sitegen import pipeline
from sitegen.errors import BrokenRuleError, Fault, FaultsError
from sitegen.extract import Extractor, kept
from sitegen.records import Article
from tests.scale.measure import make_house

SOUND = "“The weir holds,” said Ada Quill."
BREAKING = "“The kiln holds,” said Joris Oke."
HEAD = "---\ntitle: A report\noutlet: The Tarn Post\nurl: https://tarn.example/{}\npublished: 2026-03-02\n---\n\n"


@Language.component("breaks_on_kilns")
def breaks_on_kilns(doc):
    """Stand for a rule with a fault in it."""
    if "kiln" in doc.text:
        return ()[len(doc)]
    return doc


@pytest.fixture
def breaking():
    """An extractor one rule of which breaks on kilns."""
    extractor = Extractor("blank:en")
    extractor._nlp.add_pipe("breaks_on_kilns", first=True)  # noqa: SLF001 - where a rule of the house would stand
    return extractor


@pytest.fixture
def project(tmp_path, breaking, monkeypatch):
    """A project with an article that breaks the rule between two that do not."""
    settings = make_house(tmp_path)
    folder = settings.content / "articles"
    folder.mkdir(parents=True)
    for number, words in enumerate((SOUND, BREAKING, SOUND.replace("weir", "mill"))):
        (folder / f"report-{number}.md").write_text(HEAD.format(number) + words + "\n", "utf-8")
    monkeypatch.setattr(kept, "Extractor", lambda _name: breaking)
    monkeypatch.setattr(kept, "_kept", [])
    return settings


def test_the_articles_beside_it_are_drawn(breaking):
    """In their order, with the error in its place; one by itself raises it."""
    articles = [Article.from_text(text, id=f"a{n}") for n, text in enumerate((SOUND, BREAKING, SOUND))]
    first, broken, last = breaking.try_many(articles)
    assert first.attributions[0].content_spans == last.attributions[0].content_spans
    assert isinstance(broken, BrokenRuleError)
    assert (broken.article_id, "IndexError in test_broken_rule.py" in broken.told) == ("a1", True)
    with pytest.raises(BrokenRuleError, match=r"Fix: leave it out for now"):
        breaking.extract(articles[1])


def test_it_goes_from_one_process_to_another():
    """With all that it says."""
    error = BrokenRuleError("a1", "a1.md", "IndexError in rule.py, line 3: gone")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made above
    assert (str(again), again.fault) == (str(error), error.fault)


def test_records_of_the_others_are_printed(project):
    """The fault comes behind them, with the file of the article."""
    first, last, fault = pipeline.extract_lines([project.content / "articles"], project)
    assert ("weir" in first, "mill" in last) == (True, True)
    assert isinstance(fault, Fault)
    assert (fault.code.value, fault.path.endswith("report-1.md")) == ("SG222", True)


def test_a_build_tells_which_article_it_is(project):
    """It stops at it as at any fault; told to go on, it publishes the others."""
    with pytest.raises(FaultsError) as stopped:
        pipeline.make_digest(project)
    assert [fault.code.value for fault in stopped.value.faults] == ["SG222"]
    digest = pipeline.make_digest(project, keep_going=True)
    assert [quote.article_id[-1] for quote in digest.facts.quotes] == ["0", "2"]
    assert digest.content.unread == {"report-1"}
