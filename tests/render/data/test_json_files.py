"""Published records as JSON."""

import json
from pathlib import Path

import jsonschema
import pytest

from sitegen.records import Quote
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.data import Lookup, citation_unit, data_files
from sitegen.render.data.json_files import json_files
from sitegen.render.frame.unit import Press
from sitegen.render.items.citations import Citations
from sitegen.render.text.site import Site
from tests.support.invented import FERRY, figure, hostile, sample

KINDS = (
    *("outlets", "articles", "actors", "topics", "quotes", "figures", "repeats", "series", "corrections", "withdrawn"),
)


def files(facts):
    """Return each JSON file."""
    return {file.name: file.content for file in json_files(Lookup.of(Catalogue.of(facts), Site()))}


def rows(facts, name):
    """Return the records of one file."""
    return json.loads(files(facts)[f"{name}.json"])


@pytest.mark.parametrize("facts", [sample(), hostile()], ids=["sample", "hostile"])
@pytest.mark.parametrize("name", KINDS)
def test_each_file_is_as_its_schema_says(facts, name):
    """The library jsonschema finds the schema to be one, and the file to follow it."""
    made = files(facts)
    schema = json.loads(made[f"{name}.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(made[f"{name}.json"]))


@pytest.mark.parametrize("name", KINDS)
def test_a_schema_is_closed(name):
    """A field that the schema does not know is refused, so that the schema tells all that there is."""
    made = files(sample())
    (first, *_) = json.loads(made[f"{name}.json"])
    schema = json.loads(made[f"{name}.schema.json"])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**first, "more": 1}], schema)
    for field in first:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate([{k: v for k, v in first.items() if k != field}], schema)


def test_a_record_is_a_line():
    """The file can be read a line at a time, without a parser that holds it whole."""
    facts = sample()
    first, *lines, last = files(facts)["quotes.json"].splitlines()
    assert (first, last) == (b"[", b"]")
    back = [json.loads(line.removesuffix(b",")) for line in lines]
    assert back == rows(facts, "quotes")
    assert {row["id"] for row in back} == {q.id for q in facts.quotes if q.status == "published"}


def test_a_record_comes_back_as_it_was():
    """Record, JSON, record is identity; the address of the page is all that is added."""
    facts = sample()
    known = {q.id: q for q in facts.quotes}
    for row in rows(facts, "quotes"):
        del row["page"]
        assert Quote.model_validate_json(json.dumps(row)) == known[row["id"]]


def test_published_data_is_what_is_published():
    """No held item, no text of an article, no place on the maintainer's disk."""
    assert {quote["status"] for quote in rows(sample(), "quotes")} == {"published"}
    assert not {"body", "path"} & set(rows(sample(), "articles")[0])
    assert rows(sample(), "figures")[0]["value"] == "5100000"
    assert len(rows(sample(), "repeats")) == len(rows(sample(), "series")) == 1


def test_groups_without_their_held_members_are_no_groups():
    """A repeat or a series of which one member is left is gone, and nothing names what is held."""
    facts = sample()
    held = tuple(item.model_copy(update={"status": "held"}) for item in facts.quotes)
    hidden = figure(FERRY, "again", "1", "boats", "count", status="held")
    shown = figure(FERRY, "May", "5", "boats", "count", linked=(hidden.id,), quote_id=held[0].id)
    less = facts.model_copy(update={"quotes": held, "figures": (hidden, shown)})
    assert [rows(less, name) for name in ("repeats", "quotes", "series")] == [[], [], []]
    assert [(row["linked"], row["quote_id"]) for row in rows(less, "figures")] == [([], None)]


def test_hostile_words_are_only_strings():
    """JSON comes back as it went in."""
    facts = hostile()
    titles = {row["id"]: row["source"]["title"] for row in rows(facts, "articles")}
    assert titles == {a.id: a.title for a in facts.articles}


def test_checksums_and_citations_cover_what_they_say():
    """Every file has its hash in the form of sha256sum, and every article its CSL-JSON."""
    *made, sums = data_files(Lookup.of(Catalogue.of(sample()), Site()), (), lambda _: b"x" * 2_345_678)
    assert sums.content.splitlines() == [f"{file.sha256}  {file.name}" for file in made]
    by_name = {file.name: file for file in made}
    assert [row["id"] for row in json.loads(by_name["citations.json"].content)] == ["pier", "ferry", "note"]
    assert by_name["facts.sqlite"].size == "2.3 MB"
    assert by_name["quotes.json"].size == "3 kB"


def test_an_article_has_its_citations_beside_its_page():
    """In three forms: the article first, then each of its items, repeats too, all under ids of their own."""
    catalogue, press = Catalogue.of(sample()), Press.of(Path("templates"), Site(), sample=True)
    units = [citation_unit(article, catalogue, Citations(catalogue, Site())) for article in catalogue.articles]
    made = {path: text for unit in units for path, text in unit.files(press)}
    forms = ("bib", "ris", "json")
    assert list(made) == [f"articles/{name}/citations.{form}" for name in ("pier", "ferry", "note") for form in forms]
    first, *items = json.loads(made["articles/ferry/citations.json"])
    assert first["id"] == "ferry"
    assert {item["id"][:2] for item in items} == {"q-", "f-"}
    assert {item["title"] for item in items} == {first["title"]}
    assert len(json.loads(made["articles/note/citations.json"])) == 1
