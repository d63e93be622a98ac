"""JSON-LD in pages, read by a program that is not ours and held against the terms of schema.org."""

import json
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rdflib import RDF, SDO, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from sitegen.records import Facts
from sitegen.render import Site, render_pages
from tests.support.invented import FERRY, article, figure, hostile, quote, sample

TEMPLATES = Path(__file__).parents[3] / "templates"
SITE = Site("Skerry digest", "https://digest.example/skerry/")
ROOT = "https://digest.example/skerry/"
TERMS = "https://schema.org/"

# rdflib's own reader of JSON-LD uses what rdflib itself has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


OWN = ("../assets/find.js",)
"""Scripts of the site's that a generated page may fetch."""


class Scripts(HTMLParser):
    """Finds the data of a page as a browser does: what stands between the tags of its script."""

    def __init__(self, page):
        """Read the body of a page."""
        super().__init__()
        self.scripts, self.inside = [], False
        self.feed(page.split("---\n", 2)[2])
        self.close()

    def handle_starttag(self, tag, attrs):
        """Note that a script begins; one that is fetched from the site has no data."""
        if tag == "script" and dict(attrs).get("src") not in OWN:
            self.inside = True
            self.scripts.append("")
            assert attrs == [("type", "application/ld+json")]

    def handle_endtag(self, tag):
        """Note that it ends."""
        self.inside = self.inside and tag != "script"

    def handle_data(self, data):
        """Gather what it holds."""
        if self.inside:
            self.scripts[-1] += data


def documents(facts, site=SITE):
    """Return the JSON-LD of each page by the page's file."""
    pages = render_pages(facts, templates=TEMPLATES, site=site)
    return {name: document(text) for name, text in pages.items() if name.endswith(".md")}


def document(page):
    """Return the one document of a page."""
    (script,) = Scripts(page).scripts
    return json.loads(script)


def graph(made, base=ROOT):
    """Read a document with rdflib; the context is said inline, so that nothing is fetched."""
    assert made["@context"] == "https://schema.org"
    inline = {**made, "@context": {"@vocab": TERMS, "@base": base}}
    return Graph().parse(data=json.dumps(inline), format="json-ld")


def figures(**fields):
    """Return the observation that a figure becomes."""
    made = figure(FERRY, "May", "5", "boats", "count", **fields)
    nodes = documents(Facts(articles=(FERRY,), figures=(made,)))["articles/ferry/index.md"]["@graph"]
    return next(node["about"] for node in nodes if node["@type"] == "Claim")


CASES = {"sample": documents(sample()), "hostile": documents(hostile()), "empty": documents(Facts())}
PAGES = [pytest.param(made, id=f"{case} {name}") for case, pages in CASES.items() for name, made in pages.items()]


@pytest.mark.parametrize("made", PAGES)
def test_every_term_is_one_of_schema_org(made):
    """Classes and properties exist, addresses are full ones, and no word of an article has become a term."""
    read = graph(made)
    assert len(read) > 3
    for subject, predicate, value in read:
        assert predicate == RDF.type or predicate in SDO, predicate
        if predicate == RDF.type:
            assert value in SDO, value
        assert not isinstance(subject, URIRef) or subject.startswith("https://")
    assert not list(read.subjects(RDF.type, SDO.ClaimReview))


@pytest.mark.parametrize("made", PAGES)
def test_what_a_page_refers_to_is_told_on_the_page(made):
    """A node that another one names by its address has a type or a name there."""
    nodes = {node["@id"] for node in made["@graph"]}
    assert len(nodes) == len(made["@graph"])

    def named(value):
        if isinstance(value, list):
            return [found for part in value for found in named(part)]
        if isinstance(value, dict):
            return [value["@id"]] if set(value) == {"@id"} else [i for part in value.values() for i in named(part)]
        return []

    assert {i for node in made["@graph"] for part in node.values() for i in named(part)} <= nodes


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("index.md", "CollectionPage"),
        ("actors/orla-vance/index.md", "ProfilePage"),
        ("topics/ferry/index.md", "CollectionPage"),
        ("articles/ferry/index.md", "WebPage"),
        ("data/index.md", "DataCatalog"),
    ],
)
def test_a_page_says_what_it_is(page, kind):
    """Its type, at its address."""
    address = page.removesuffix(".md").removesuffix("index")
    place = URIRef(f"{ROOT}{address}{'' if not address or address.endswith('/') else '/'}")
    assert (place, RDF.type, SDO[kind]) in graph(CASES["sample"][page])


def test_a_quotation_has_its_words_its_speaker_and_its_article():
    """The exact words of each part, tied to the actor and to the original publication."""
    read = graph(CASES["sample"]["actors/orla-vance/index.md"])
    (sold,) = read.subjects(RDF.type, SDO.Quotation)
    assert sold == URIRef(f"{ROOT}articles/ferry/#q-j7xyml444r")
    assert {str(words) for words in read.objects(sold, SDO.text)} == {
        "We will not sell the ferry",
        "It is not ours to sell.",
    }
    (creator,) = read.objects(sold, SDO.creator)
    assert read.value(creator, SDO.name) == Literal("Orla Vance")
    assert (creator, RDF.type, SDO.Person) in read
    (origin,) = read.objects(sold, SDO.isBasedOn)
    assert origin == URIRef("https://skerry-post.example/ferry?p=1&q=2")
    assert read.value(origin, SDO.datePublished) == Literal("2026-03-02")


def test_what_needs_its_sentence_is_left_out_or_has_it():
    """Nothing denied, hypothetical or reported becomes a quotation; a partial one brings its sentence."""
    everything = json.dumps([made["@graph"] for made in CASES["sample"].values()])
    assert "the pier would close" not in everything
    nodes = {node["@id"]: node for node in CASES["sample"]["articles/ferry/index.md"]["@graph"]}
    older = next(node for node in nodes.values() if node.get("text") == "older than the pier")
    assert older["description"].startswith("Harbour keeper Tomas Reyk called the boat “older than the pier”, and said")
    made = figure(FERRY, "May", "5", "boats", "count", manner=("hypothetical",))
    page = documents(Facts(articles=(FERRY,), figures=(made,)))["articles/ferry/index.md"]
    assert not [node for node in page["@graph"] if node["@type"] == "Claim"]


def test_a_source_that_is_not_named_is_nobody():
    """The article's words for it are a credit, and no person."""
    nodes = CASES["sample"]["articles/ferry/index.md"]["@graph"]
    (read,) = [node for node in nodes if node.get("text") == "Nobody has read the report."]
    assert read["creditText"] == "one official"
    assert "creator" not in read


@pytest.mark.parametrize(
    ("qualifier", "ends"),
    [
        ("exact", {"value": "5"}),
        ("approximately", {"value": "5"}),
        ("at_least", {"minValue": "5"}),
        ("more_than", {"minValue": "5"}),
        ("at_most", {"maxValue": "5"}),
        ("less_than", {"maxValue": "5"}),
    ],
)
def test_a_bound_is_no_value(qualifier, ends):
    """Of "at least 5" a program learns the lower end, and not that it is 5."""
    made = figures(qualifier=qualifier)
    assert {name: made.get(name) for name in ("value", "minValue", "maxValue") if name in made} == ends
    assert (made["name"], made["unitText"]) == ("May", "boats")


def test_a_day_is_told_where_it_is_one_day():
    """The day of an as-of; of a longer time nothing, since an observation has one date."""
    day = date(2026, 5, 1)
    assert figures(period_start=day, period_end=day)["observationDate"] == "2026-05-01"
    assert "observationDate" not in figures(period_start=day, period_end=date(2026, 5, 31))
    assert "observationDate" not in figures()


def test_the_data_page_lists_its_files_for_programs():
    """Each download with its address, form and hash."""
    read = graph(CASES["sample"]["data/index.md"])
    (dataset,) = read.subjects(RDF.type, SDO.Dataset)
    downloads = set(read.objects(dataset, SDO.distribution))
    addresses = {str(read.value(one, SDO.contentUrl)) for one in downloads}
    assert {f"{ROOT}data/quotes.csv", f"{ROOT}data/quotes.json", f"{ROOT}data/SHA256SUMS"} <= addresses
    assert all(len(str(read.value(one, SDO.sha256))) == 64 for one in downloads)


def test_without_an_address_the_way_is_relative():
    """The nodes are then counted from the page, and are the same things wherever the site stands."""
    for name, page in (
        ("topics/pier/index.md", "topics/pier/"),
        ("index.md", ""),
        ("corrections/index.md", "corrections/"),
    ):
        relative = documents(sample(), Site("Skerry digest"))[name]
        assert isomorphic(graph(relative, f"{ROOT}{page}"), graph(CASES["sample"][name]))


def test_a_long_page_tells_of_its_first_items():
    """So that what programs read does not weigh as much as what people read."""
    body = article("any", " ".join(f"“Word {i},” she said." for i in range(60)))
    facts = Facts(articles=(body,), quotes=tuple(quote(body, f"Word {i},") for i in range(60)))
    texts = [node.get("text") for node in documents(facts)["articles/any/index.md"]["@graph"]]
    assert [text for text in texts if text] == [f"Word {i}," for i in range(40)]


@pytest.mark.parametrize(
    "said", ["</script>x", "<!--<script>x", "]]>x-->", "a\u2028b", "a\x7f\x85b", "\\u003c", "klzzwxh:0"]
)
def test_no_words_end_the_script(said):
    """Whatever is said, the script ends where it ends, and the words come back."""
    body = article("any", f"He said: “{said}”.")
    page = render_pages(Facts(articles=(body,), quotes=(quote(body, said),)), templates=TEMPLATES)[
        "articles/any/index.md"
    ]
    assert said in [node.get("text") for node in document(page)["@graph"]]
