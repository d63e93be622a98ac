"""How items are cited elsewhere."""

import json
from pathlib import Path

import citeproc
import pytest
from citeproc.source.json import CiteProcJSON

from sitegen.records import Facts
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.citations import Citations
from sitegen.render.text.site import Site
from tests.support.english import sentences_by_id
from tests.support.invented import FERRY, NOTE, article, figure, hostile, quote, sample

DATA = Path(citeproc.__file__).parent / "data"
STYLE = DATA / "styles" / "harvard-cite-them-right.csl"
SITE = Site("Skerry digest", "https://digest.example/skerry/")


def cited(facts, site=SITE):
    """Return the citations of all published items, by the words that begin them."""
    catalogue = Catalogue.of(facts)
    citations = Citations(catalogue, site)
    return {item.id: citations.of(item) for item in (*catalogue.quotes, *catalogue.figures)}


def only(facts, words, site=SITE):
    """Return the one citation whose text holds the words."""
    (found,) = [made for made in cited(facts, site).values() if words in made.text]
    return found


def test_a_quotation_is_cited_with_its_words_its_article_and_its_place():
    """Exact words with what stood between them, who spoke as what, the article, and the permanent address."""
    assert only(sample(), "We will not sell").text == (
        "“We will not sell the ferry,” mayor Orla Vance told reporters on the quay. “It is not ours to sell.” "
        "(Orla Vance, mayor). In: Ines Molnar, Bo Adair. “Council puts off ferry vote”. The Skerry Post (invented "
        "outlet), 2 March 2026. https://skerry-post.example/ferry?p=1&q=2 · "
        "Skerry digest: https://digest.example/skerry/i/q-j7xyml444r/"
    )


def test_a_full_stop_is_cited_once():
    """A headline or a name that ends with one of its own gets no second."""
    source = FERRY.source.model_copy(update={"title": "The ferry stays.", "authors": ("Bo Adair Jr.",)})
    facts = sample()
    others = tuple(one for one in facts.articles if one.id != FERRY.id)
    changed = facts.model_copy(update={"articles": (FERRY.model_copy(update={"source": source}), *others)})
    assert "In: Bo Adair Jr. “The ferry stays.” The Skerry Post (" in only(changed, "We will not sell").text


def test_what_was_not_said_is_never_cited_as_said():
    """A denied utterance stands in its sentence, after the word that it is denied."""
    text = only(sample(), "the pier would close").text
    assert text.startswith(
        "[The article says that this was not said.] [Reported speech, not a quotation.] "
        "She did not say that the pier would close."
    )


def test_a_figure_that_might_be_is_cited_as_one_that_might_be():
    """What the article puts as an "if" does not become a fact on its way to somebody's footnote."""
    made = figure(FERRY, "May", "5", "boats", "count", manner=("hypothetical",))
    text = only(Facts(articles=(FERRY,), sentences=sentences_by_id(FERRY), figures=(made,)), "May").text
    assert text.startswith(
        "[Not told as a fact: the article says that this would be so, or might be.] The council meets"
    )


def test_a_figure_is_cited_in_its_sentence_beside_its_normal_form():
    """As written, as read, and who states it."""
    text = only(sample(), "5,100,000").text
    assert text.startswith(
        "Repairs would cost 5.1 million crowns, Reyk said later. "
        "[“5.1 million crowns”: 5,100,000 crowns, stated by Tomas Reyk] In: [untitled, begins"
    )


def test_without_an_address_of_the_site_none_is_made_up():
    """The line then ends with the article."""
    made = only(sample(), "We will not sell", Site())
    assert made.text.endswith("https://skerry-post.example/ferry?p=1&q=2")
    assert made.csl["note"].endswith("Item q-j7xyml444r. Archived copy: https://archive.example/skerry-post/ferry")


def test_what_is_unknown_of_an_article_is_left_out():
    """No name, date or outlet is guessed; an article without a title is called by its opening words."""
    made = Citations(Catalogue.of(Facts(articles=(NOTE,))), SITE).article(NOTE)
    assert made == {
        "id": "note",
        "type": "article-newspaper",
        "title": "[untitled, begins “A short note with nothing in it that anybody …”]",
    }


def test_an_unnamed_source_is_cited_as_unnamed():
    """The words that describe a source do not become a name."""
    assert "(one official, not named there)" in only(sample(), "Nobody has read").text
    bare = Facts(articles=(FERRY,), quotes=(quote(FERRY, "Nobody has read the report."),))
    assert "(speaker not given)" in only(bare, "Nobody").text


@pytest.mark.parametrize("words", ["two\nlines", "bell \x07 and \x85", "over \u202eside\u202c end"])
def test_a_citation_is_one_line_that_cannot_reorder(words):
    """Whatever is said, the line is one line, and nothing in it turns what follows around."""
    body = article("any", f"“{words}”, said Vance.", title=words, outlet=words, authors=(words,))
    text = only(Facts(articles=(body,), quotes=(quote(body, words),)), "In:").text
    assert text.isprintable() or text.replace("\u2068", "").replace("\u2069", "").isprintable()
    assert "\u202e" not in text


@pytest.mark.parametrize("facts", [sample(), hostile()], ids=["sample", "hostile"])
def test_csl_json_is_read_by_a_citation_processor(facts):
    """citeproc-py renders every item in a real style: CSL's names of fields and types are ours."""
    items = [dict(made.csl) for made in cited(facts).values()]
    assert len({item["id"] for item in items}) == len(items)
    source = CiteProcJSON(json.loads(json.dumps(items)))
    style = citeproc.CitationStylesStyle(str(STYLE), validate=False)
    bibliography = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
    for item in items:
        bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    bibliography.sort()
    printed = [str(entry) for entry in bibliography.bibliography()]
    assert len(printed) == len(items)
    if facts == sample():
        assert any("Ines Molnar" in p and "2026" in p and "skerry-post.example" in p for p in printed)


def test_every_field_of_csl_json_is_one_of_csl():
    """Types and variables stand in the schema of CSL itself; a processor passes over what it does not know."""
    known = (DATA / "schema" / "schemas" / "styles" / "csl.rng").read_text("utf-8")
    for made in cited(sample()).values():
        assert f"<value>{made.csl['type']}</value>" in known
        for name in set(made.csl) - {"id", "type"}:
            assert f"<value>{name}</value>" in known, name
