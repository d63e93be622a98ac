"""A pattern of many alternatives finds what its whole expression finds, and tries few of them."""

import re

import pytest

from sitegen.extract.languages import load_language
from sitegen.extract.languages.declaring import Pattern, Vocabulary
from sitegen.extract.languages.language import FOLDER
from sitegen.extract.languages.needed import fold, needed
from sitegen.extract.languages.reading import read_pack
from sitegen.extract.languages.searching import Search

ENGLISH = load_language("en")
PATTERNS = [name for known in Vocabulary.known.values() for name in known.names() if isinstance(name, Pattern)]
SEARCHES = [name for name in PATTERNS if isinstance(ENGLISH.pattern(name), Search)]
TEXTS = [
    text
    for section in read_pack(FOLDER / "en").sections.values()
    for entry in section.patterns.values()
    for text in (*entry.matches, *entry.misses)
]
"""Some thousand sentences, each near a pattern."""
_EACH = 4
"""Of them one in so many is enough to try every alternative."""


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("withdrew it", {"withdrew it"}),
        ("(?i)Withdrew|RETRACTED", {"withdrew", "retracted"}),
        (r"\bwithdrew\b(?: all)? of", {"withdrew"}),
        (r"withdrew|\d+", set()),
        (r"(?:with|re)drew (?:it|them)", {"drew "}),
        (r"claims? (?=denied)", {"claim"}),
        (r"claim+s", {"claim"}),
        (r"(?:claims){0,2} denied", {" denied"}),
        (r"(?:claims){2,3} [a-z]+", {"claims"}),
        (r"[“(?|]denied\.[^]a]", {"denied."}),
        (r"’s \x41 denied", {" denied"}),
        ("(?<!not )denied(?!, he)", {"denied"}),
        ("of the mill", {"of the mill"}),
        ("(?:the|a) (?:mill|boat)", {"mill", "boat"}),
        ("é", set()),
        ("(?P<who>Oke)(?-i:S)aid", {"oke"}),
    ],
)
def test_what_an_expression_needs(expression, words):
    """Of what must stand in a match, the words that the fewest texts hold are told; none where a match needs none."""
    assert needed(expression, {"the", "of", "a"}) == words


def test_a_letter_that_may_be_another_is_not_folded():
    """Capitals are folded, a long "s" as well; of an "i" without a dot nobody knows what an expression takes it for."""
    assert (fold("ÉTÉ ſaid"), fold("Diyarbakır"), fold("İzmir")) == ("été said", None, None)


def spans(pattern, text):
    """Return where a pattern finds something in a text: first, and all from its second character on."""
    first = pattern.search(text)
    return first and (first.span(), first.groups()), [match.span() for match in pattern.finditer(text, 1)]


@pytest.mark.parametrize("name", SEARCHES, ids=map(repr, SEARCHES))
def test_a_search_finds_what_the_whole_expression_finds(name):
    """On texts of the pack, as written, in capitals and in small letters, a search gives the same places."""
    pattern = ENGLISH.pattern(name)
    whole = re.compile(pattern.pattern)
    texts = [told for text in TEXTS[::_EACH] for told in (text, f" {text.lower()}", text.upper())]
    assert [text for text in texts if spans(pattern, text) != spans(whole, text)] == []


def test_long_texts_and_odd_letters_are_searched_whole():
    """A text too long to spare anything, or with a letter that may be another, is searched by the whole expression."""
    search = Search("(?i)inn|mill", ["(?i)inn", "(?i)mill"])
    assert [bool(search.search(text)) for text in ("a" * 2_000 + "mill", "ınn", "İNN", "quay")] == [
        True,
        True,
        True,
        False,
    ]


def test_few_alternatives_are_tried(monkeypatch):
    """An alternative is tried only where a word that it needs stands in the text."""
    search = Search("withdrew|retracted|a?b?", ["withdrew", "retracted", "denied [a-z]+"])
    tried = []
    monkeypatch.setattr(Search, "_alternative", lambda _, number: tried.append(number) or re.compile("(?!)"))
    assert search.search("Oke withdrew; she denied it") is None
    assert tried == [0, 2]


def test_a_pattern_is_asked_at_a_place_as_well():
    """What matches at a place, over a whole part, and what is put in its stead, are those of the whole expression."""
    search = Search("mills?|quay", ["mills?", "quay"])
    assert search.match("the mills", 4).span() == (4, 9)
    assert search.match("the mills") is None
    assert search.fullmatch("the mills", 4, 8).span() == (4, 8)
    assert search.sub("boat", "a mill, a quay") == "a boat, a boat"
