"""Words of a language stand in its pack: the words that stand in code are counted, and may only become fewer."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import sitegen

PACKAGE = Path(sitegen.__file__).parent
EXTRACT = PACKAGE / "extract"
NO_WORDS = {
    "languages": "the packs and what reads them",
    "annotations.py": "names of attributes on spaCy's documents",
    "components.py": "names of spaCy's factories and of what they write",
    "loading.py": "names of pipelines",
    "extractor.py": "names of files and components",
    "reasons.py": "sentences for reviewers",
    "unseen.py": "names of fields of records",
    "workers.py": "names of ways to start processes",
    "parse_labels.py": "labels of parsers, and names of spaCy's annotations",
}
"""Places below extract/ whose strings are no words of the articles' language, and what they are."""
CEILINGS = {
    "parsing.py": 1,
    "text": 7,
}
"""Room -> the most words that may stand in its code. Lower it with every word that goes; it is never raised.

Left are how addresses begin (3), letters of an initial or of a numbering (3), the letter before an apostrophe that
closes nothing, and a name of spaCy's.
"""

BEHIND = {
    "resolve/calendar.py": 1,
    "resolve/directory.py": 18,
    "resolve/names.py": 229,
    "resolve/periods.py": 186,
    "render/search.py": 30,
    "render/text/unit_words.py": 5,
}
"""Module behind the extraction that asks for words of articles -> the most words in its code: never raised.

What resolve and render say to reviewers and readers is no word of an article: it goes through `codes` and gettext.
"""
SAYS = frozenset(
    {
        "actors.py", "cast.py", "damage.py", "facts.py", "identity.py", "linking.py", "making.py", "misquoted.py",
        "quotes.py", "repeats.py", "slugs.py",
    }
)  # fmt: skip
"""Modules of resolve whose strings are what reviewers are told, or names of fields, types and encodings."""


def words_in(path: Path, tags: frozenset[str]) -> list[str]:
    """Return the strings of a module that hold letters, but for docstrings, tags of a Literal, and names it exports."""
    tree = ast.parse(path.read_text("utf-8"))
    left_out = {id(node) for node in _no_words(tree)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in left_out
        and any(character.isalpha() for character in node.value)
        and node.value not in tags
    ]


def _no_words(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value  # a docstring
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in {"__all__", "__slots__"}:
            yield from ast.walk(node.value)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "TypeVar":
            yield from ast.walk(node)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            yield from (part for part in ast.walk(node) if isinstance(part, ast.Constant) and _is_of_signs(part.value))
        elif isinstance(node, ast.Raise):
            yield from ast.walk(node)  # what a programmer is told
        elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
            yield from ast.walk(node.annotation)


_NO_LETTERS = re.compile(r"\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\.|\(\?P[<=]\w+[>)]|\(\?[aimsux-]+[:)]")
"""What has letters in a regular expression and stands for none: escapes, names of groups, flags."""


def _is_of_signs(regex: object) -> bool:
    """Return whether a regular expression has no word in it: no two letters stand side by side."""
    return isinstance(regex, str) and not re.search(r"[^\W\d_]{2}", _NO_LETTERS.sub(" ", regex))


@cache
def tags_of(package: Path) -> frozenset[str]:
    """Return the members of all Literal types: names of the program's own, in no language."""
    found: set[str] = set()
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
                found |= {n.value for n in ast.walk(node.slice) if isinstance(n, ast.Constant) and n.value}
    return frozenset(word for word in found if isinstance(word, str))


@cache
def counted() -> Counter[str]:
    """Count the words in code by room: a folder below extract/ (two deep for figures) or a module there."""
    tags = tags_of(PACKAGE)
    counts: Counter[str] = Counter()
    for path in sorted(EXTRACT.rglob("*.py")):
        parts = path.relative_to(EXTRACT).parts
        if parts[0] not in NO_WORDS:
            room = "/".join(parts[:2] if parts[0] == "figures" and len(parts) > 2 else parts[:1])
            counts[room] += len(words_in(path, tags))
    return counts


@pytest.mark.parametrize(
    ("regex", "signs"),
    [(r"(?P<digits>\d+)[a-z]?\u00a0", True), (r"[A-Z]\.", True), (r"(?:may|march)\b", False), (r"\bof\b", False)],
)
def test_a_regex_of_signs_holds_no_word(regex: str, signs: bool):  # noqa: FBT001
    """Escapes, ranges of letters and names of groups are in no language; two letters side by side may be."""
    assert _is_of_signs(regex) is signs


@pytest.mark.parametrize("room", sorted(CEILINGS))
def test_words_in_code_become_fewer(room):
    """A room holds no more words than the last time somebody counted; what is gained is written down."""
    assert counted()[room] == CEILINGS[room]


def test_every_room_is_counted():
    """A new room begins without a word in its code."""
    assert {room for room, count in counted().items() if count} <= set(CEILINGS)


def words_behind(path: Path) -> int:
    """Count the words in the strings of a module, of a list of words each of them."""
    strings = words_in(path, tags_of(PACKAGE))
    return sum(len(re.findall(r"[^\W\d_]+", _NO_LETTERS.sub(" ", string))) for string in strings)


@pytest.mark.parametrize("module", sorted(BEHIND))
def test_words_behind_the_extraction_become_fewer(module):
    """Where articles are compared, a language's words come from its pack; those still in code are written down."""
    assert words_behind(PACKAGE / module) == BEHIND[module]


def test_resolving_holds_no_other_words():
    """A module of resolve that is not listed has no word of a language in its code."""
    listed = {module.removeprefix("resolve/") for module in BEHIND} | SAYS
    paths = sorted((PACKAGE / "resolve").glob("*.py"))
    assert {path.name: words_behind(path) for path in paths if path.name not in listed and words_behind(path)} == {}
