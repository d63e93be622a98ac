"""The catalogues of the interface: nothing is missing from them, nothing stale is in them, and no English is left."""

import importlib.util
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sitegen.render import Site, render_pages
from sitegen.render.text.language import language_of, languages, read_catalogue
from tests.support.invented import sample

HOUSE = Path(__file__).parents[3]
LEFT = {
    *(
        "Atom",
        "JSON",
        "Feed",
        "Feeds",
        "CSV",
        "SQLite",
        "Schema",
        "CSL",
        "BibTeX",
        "RIS",
        "SHA",
        "Wikidata",
        "kB",
        "MB",
    ),
    *("Name", "Person", "Organisation", "Text", "text", "integer", "number", "boolean", "date", "sg"),
}
"""Words that both languages have: names of formats and of types, and a few that are the same."""
_SAID = frozenset({"title", "aria-label", "data-label", "placeholder"})
_PLACEHOLDER = re.compile(r"%\((\w+)\)s|<[^>]+>")
_FILE = re.compile(r"[\w.]+\.(?:json|csv|sqlite)|SHA256SUMS|[a-z_]+|[0-9a-f]{64}")
"""Names of files, tables and columns, which are the same whatever language a page has."""
_HEAD = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)
_PLAIN = re.compile(r"[^\W\d_]{2,}")


def _messages():
    spec = importlib.util.spec_from_file_location("house_messages", HOUSE / "dev" / "messages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_catalogues_hold_what_the_templates_and_the_code_say_now():
    """Whoever changes a message runs `nox -s messages`: a translation of words that are gone would never be seen."""
    stale = [
        str(file.relative_to(HOUSE))
        for file, text in _messages().catalogues(HOUSE).items()
        if file.read_bytes() != text
    ]
    assert stale == []


@pytest.mark.parametrize("tag", [tag for tag in languages() if tag != "en"])
def test_a_language_has_every_message_and_keeps_what_it_is_filled_with(tag):
    """Nothing is left in English, and no value or link of a message is lost or made up."""
    for message in read_catalogue(tag):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        told = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(told), f"{tag}: no translation of {message.id!r}"
        wanted = sorted(set(_PLACEHOLDER.findall(ids[-1])))
        assert message.id == "" or sorted(set(_PLACEHOLDER.findall(told[-1]))) == wanted, message.id


class _Said(HTMLParser):
    """Gathers what a page says, to the eye and to the ear."""

    def __init__(self, html):
        """Read a page."""
        super().__init__()
        self.words, self._silent = set(), 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Take note of what is said in attributes."""
        self._silent += tag in {"script", "code", "style"}
        self.words.update(value for name, value in attrs if name in _SAID and value)

    def handle_endtag(self, tag):
        """Leave what is said to nobody."""
        self._silent -= tag in {"script", "code", "style"}

    def handle_data(self, data):
        """Take note of words."""
        if not self._silent:
            self.words.add(" ".join(data.split()))


def _texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in _texts(inner))
    elif isinstance(value, list | tuple):
        yield from (text for inner in value for text in _texts(inner))


@pytest.fixture(scope="module")
def pages():
    """Return what the invented sample comes to, in English and in German."""
    return {
        tag: render_pages(sample(), templates=HOUSE / "templates", site=Site("Skerry", language=tag))
        for tag in ("en", "de")
    }


def _said(pages):
    return {name: _Said(_shown(text)).words for name, text in pages.items() if name.endswith((".md", ".html"))}


def _shown(text):
    """Return what is shown of a page: of its front matter the title and the description, each apart."""
    head, rest = _HEAD.match(text).groups() if text.startswith("---") else ("", text)
    plain = re.sub(r"\\U[0-9A-F]{8}", " ", head)
    return "<br>".join([*re.findall(r'^(?:title|description): "(.*)"$', plain, re.MULTILINE), rest])


def test_no_page_of_a_german_site_says_a_word_of_the_interface_in_english(pages):
    """Whatever a page says in both languages comes from the articles and registries, which keep theirs."""
    facts = sample()
    known = {"Skerry"} | LEFT | set(_PLAIN.findall(" ".join(_texts(facts.model_dump()))))
    english, german = _said(pages["en"]), _said(pages["de"])
    assert english.keys() == german.keys()
    left = {
        words
        for name, said in german.items()
        for words in said & english[name]
        if not _FILE.fullmatch(words) and not set(_PLAIN.findall(words)) <= known
    }
    assert left == set()


def test_scripts_and_the_frame_of_a_page_have_their_words_beside_them(pages):
    """Neither can ask the catalogue: a page carries what its scripts say, and the build what its frame says."""
    german = language_of("de")
    assert german.of_scripts["Nothing matches"] == "Nichts gefunden"
    assert german.of_frame["Skip to the content"] == "Zum Inhalt springen"
    assert '"Nothing matches":"Nichts gefunden"' in pages["de"]["actors/index.md"]
    assert "sg-words" not in pages["en"]["actors/index.md"]
