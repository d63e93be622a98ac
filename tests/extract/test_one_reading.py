"""One article is read once: tokens, sentences and forms of words have one maker each, whoever asks for them."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import sitegen
from sitegen import extract

PACKAGE = Path(sitegen.__file__).parent
_SAMPLE = "Orla Fenn's 12 well-kept boats, said to cost €3.5m (or less), lay at the Tarn quay; 7 sank."
_MANY = 12
"""A pattern that leaves no sign of the sample out and cuts it into as many pieces is a tokenizer."""
MAKERS = {
    "Piece": {"extract/text/pieces.py"},
    "Token": {"extract/text/tokens.py"},
    "Item": {"extract/pages/page.py"},
    "Sentences": {"extract/text/sentences.py"},
    "CueForm": {"extract/languages/indexing.py"},
    "VerbForm": {"extract/languages/indexing.py"},
}
"""A record of the reading -> the modules that make it."""


def patterns_in(module: object) -> Iterator[re.Pattern[str]]:
    """Yield the compiled patterns that stand at the top of a module."""
    return (value for value in vars(module).values() if isinstance(value, re.Pattern))


def is_tokenizer(pattern: re.Pattern[str]) -> bool:
    """Return whether a pattern cuts a text into its words and marks, and leaves none out."""
    found = [match[0] for match in pattern.finditer(_SAMPLE) if match[0].strip()]
    return len(found) >= _MANY and "".join("".join(found).split()) == "".join(_SAMPLE.split())


@cache
def _calls() -> dict[str, set[str]]:
    """Return the names that the program calls with something -> the modules that do."""
    calls: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.keywords + node.args:
                calls.setdefault(node.func.id, set()).add(str(path.relative_to(PACKAGE)))
    return calls


def makers_of(name: str) -> set[str]:
    """Return the modules of the program in which a record is made of something; an empty one is no reading."""
    return _calls().get(name, set())


def test_one_pattern_cuts_a_text():
    """No module of the extraction but one has a pattern that cuts a text into words and marks."""
    modules = [
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(extract.__path__, "sitegen.extract.")
        if "__main__" not in found.name
    ]
    cutting = {module.__name__ for module in modules if any(map(is_tokenizer, patterns_in(module)))}
    assert cutting == {"sitegen.extract.text.pieces"}


def test_a_tokenizer_is_known_by_what_it_does():
    """A pattern of words and marks is one, whatever it is called; one of words alone, or of lines, is none."""
    assert is_tokenizer(re.compile(r"\w+|[^\w\s]"))
    assert is_tokenizer(re.compile(r"\S+"))
    assert not is_tokenizer(re.compile(r"\w+"))
    assert not is_tokenizer(re.compile(r"[^\n]+"))


def test_what_is_read_has_one_maker():
    """Pieces, tokens, items, sentences and forms of verbs are made in one module each; all others are given them."""
    assert {name: makers_of(name) for name in MAKERS} == MAKERS


def test_spacy_tokens_are_read_for_the_parser_alone():
    """What spaCy cuts is asked by the parses, by the lemmas and by what marks spans; no rule reads it."""
    knowing = {
        path.relative_to(PACKAGE / "extract").parts[0]
        for path in (PACKAGE / "extract").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "spacy.tokens"
    }
    assert not knowing & {"text", "pages", "clauses", "names", "sentences", "people", "speech", "discourse"}


GRAMMAR = ("coordination", "heads", "noun_phrases", "sure_phrases", "word_kinds")
"""The modules below extract/clauses/ that tell what a word may be, and how far a noun phrase reaches."""
EDGES = {
    "BODY_ENDING": {"clauses"},
    "CLOSER": {"clauses", "figures"},
    "HANGS": {"clauses", "figures"},
    "INSIDE": {"clauses", "figures"},
    "MODIFIER_ENDING": {"clauses"},
    "PLURAL_MODIFIER": {"clauses"},
    "TRIMMED": {"clauses"},
}
"""Classes of words that tell where a noun phrase ends -> the rooms that ask for them. No room comes to these."""


def functions_of(path: Path) -> set[str]:
    """Return the names of a module's functions that others may ask."""
    tree = ast.parse(path.read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")}


def test_noun_phrases_have_one_grammar():
    """What the grammar answers is answered nowhere else: no other module has a function of such a name."""
    owned = {
        name: module for module in GRAMMAR for name in functions_of(PACKAGE / "extract" / "clauses" / f"{module}.py")
    }
    again = {
        (name, str(path.relative_to(PACKAGE)))
        for path in (PACKAGE / "extract").rglob("*.py")
        for name in functions_of(path) & set(owned)
        if (path.parent.name, path.stem) != ("clauses", owned[name])
    }
    assert again == set()


def test_the_edges_of_noun_phrases_are_asked_by_the_grammar():
    """A class of words that ends a phrase is asked where the grammar is, and in rooms that asked when it was made."""
    asking: dict[str, set[str]] = {name: set() for name in EDGES}
    for path in (PACKAGE / "extract").rglob("*.py"):
        room = path.relative_to(PACKAGE / "extract").parts[0]
        if room != "languages":
            named = set(re.findall(r"\b(?:NounPhrases|Measures|CountedNouns)\.([A-Z_]+)\b", path.read_text("utf-8")))
            for name in named & set(EDGES):
                asking[name].add(room)
    assert asking == EDGES
