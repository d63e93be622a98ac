"""What the comments of templates declare: of each template its variables, of each macro its parameters.

A declaration is ``name: type`` between backticks, and what follows it up to the next one says what it means.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, nodes

from sitegen.render.frame.site_page import environment
from tests.support.templates.view_types import known_types, read_type

_COMMENT = r"\{#-?((?:(?!#\}).)*?)-?#\}"
_FIRST = re.compile(rf"\s*{_COMMENT}(?!\n\{{%-? macro )", re.DOTALL)
_DECLARED = re.compile(r"`([a-z_.]+): ([^`]+)`([^`]*(?:`(?![a-z_.]+: )[^`]*`[^`]*)*)")


@dataclass(frozen=True)
class Comment:
    """A comment, taken apart."""

    summary: str
    """What stands before the first declaration."""
    types: Mapping[str, Any]
    """Type of each declared name."""
    meanings: Mapping[str, str]
    """What is said of each; empty where its type says enough."""


@dataclass(frozen=True)
class Macro:
    """A macro of a template."""

    name: str
    line: int
    required: int
    """How many of its parameters have no default."""
    parameters: tuple[str, ...]
    comment: Comment
    inherited: Mapping[str, Any]
    """Types of the variables of every page: a parameter of such a name is that variable, handed on."""

    def type_of(self, parameter: str) -> Any:
        """Return the declared type of a parameter; ``Any`` where none is declared."""
        return (self.inherited | self.comment.types).get(parameter, Any)


@dataclass(frozen=True)
class Template:
    """A template, parsed."""

    name: str
    """Path under the folder of templates."""
    tree: nodes.Template
    comment: Comment
    parent: str | None
    """The template that it extends."""
    macros: Mapping[str, Macro]


class Folder:
    """A folder of templates."""

    def __init__(self, path: Path, known: Mapping[str, Any] | None = None) -> None:
        """Take the folder, and the types that its templates may name."""
        self.path = path
        self.known = known_types() if known is None else known
        self.env: Environment = environment(path)

    @cached_property
    def templates(self) -> Mapping[str, Template]:
        """Every template by its name."""
        names = sorted(path.relative_to(self.path).as_posix() for path in self.path.rglob("*") if path.is_file())
        return {name: self._template(name) for name in names}

    def variables(self, template: Template) -> Mapping[str, Any]:
        """Return the types of what a template is given, also by way of the one that it extends."""
        handed_on = self.variables(self.templates[template.parent]) if template.parent else {}
        return {**handed_on, **template.comment.types}

    @cached_property
    def _everywhere(self) -> Mapping[str, Any]:
        """Types of the variables of every page; none in a folder without a layout of its own."""
        if not (self.path / "layout.md").is_file():
            return {}
        return self._comment(_FIRST.match(self._source("layout.md"))).types

    def _template(self, name: str) -> Template:
        source = self._source(name)
        tree = self.env.parse(source, name)
        parent = next((node.template.value for node in tree.find_all(nodes.Extends)), None)
        macros = {node.name: self._macro(node, source) for node in tree.find_all(nodes.Macro)}
        return Template(name, tree, self._comment(_FIRST.match(source)), parent, macros)

    def _macro(self, node: nodes.Macro, source: str) -> Macro:
        above = re.search(rf"{_COMMENT}\n\{{%-? macro {node.name}\(", source, re.DOTALL)
        names = tuple(arg.name for arg in node.args)
        inherited = {n: t for n, t in self._everywhere.items() if n in names}
        return Macro(node.name, node.lineno, len(names) - len(node.defaults), names, self._comment(above), inherited)

    def _source(self, name: str) -> str:
        return (self.path / name).read_text("utf-8")

    def _comment(self, match: re.Match[str] | None) -> Comment:
        words = " ".join(match[1].split()) if match else ""
        found = _DECLARED.findall(words)
        return Comment(
            summary=_DECLARED.split(words)[0].strip(),
            types={name: read_type(kind, self.known) for name, kind, _ in found},
            meanings={name: said.strip(" ,;:.") for name, _, said in found},
        )
