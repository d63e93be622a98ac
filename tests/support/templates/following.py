"""Follows every variable of a template through loops, ``set`` and macros, and tells what is not documented."""

import dataclasses
import inspect
import typing
from collections import ChainMap
from functools import singledispatchmethod
from typing import Any, Generic, TypeVar, get_origin

from jinja2 import nodes
from jinja2.defaults import DEFAULT_FILTERS
from jinja2.runtime import LoopContext
from markupsafe import Markup

from tests.support.templates.declared import Folder, Macro, Template
from tests.support.templates.view_types import element, fits, in_words, members, parts, union

Row = TypeVar("Row")
Scope = ChainMap[str, Any]

_GIVEN = {"caller", "super", "loop", "varargs", "kwargs"}
"""Names that Jinja itself gives to a block, a loop or a macro."""
_SAID = {"_", "gettext", "ngettext"}
"""What gives the words of a message."""
_SAME = {"list", "rejectattr", "reverse", "selectattr", "sort", "unique"}
"""Filters that leave the rows as they are."""
_BY_ATTRIBUTE = {"groupby", "rejectattr", "selectattr"}
"""Filters whose first argument is the name of an attribute of the rows."""


@dataclasses.dataclass(frozen=True)
class Grouped(Generic[Row]):
    """What Jinja's ``groupby`` makes."""

    grouper: str
    """What the rows have in common."""
    list: tuple[Row, ...]
    """The rows."""


class Follower:
    """Reads one template. ``faults`` are sentences: file, line, name and what is the matter with it."""

    def __init__(self, folder: Folder, template: Template) -> None:
        """Take the template and the folder in which it finds others."""
        self._folder = folder
        self._template = template
        self._root: Scope = ChainMap({**folder.variables(template), **template.macros})
        self.faults: list[str] = []

    def follow(self) -> list[str]:
        """Return what is wrong in the template."""
        for macro in self._template.macros.values():
            self._check_declared(macro)
        self._children(self._template.tree, self._root)
        return self.faults

    def _check_declared(self, macro: Macro) -> None:
        known = {*macro.inherited, *macro.comment.types}
        for name in macro.parameters:
            if name not in known:
                self._tell(macro.line, f"{macro.name}({name})", "the comment above the macro does not tell its type")
        for name in sorted(set(macro.comment.types) - set(macro.parameters)):
            self._tell(macro.line, f"{macro.name}({name})", "declared above the macro, which has no such parameter")

    def _tell(self, line: int, name: str, matter: str) -> None:
        self.faults.append(f"{self._template.name}:{line}: {name}: {matter}")

    def _children(self, node: nodes.Node, scope: Scope) -> None:
        for child in node.iter_child_nodes():
            self.read(child, scope)

    @singledispatchmethod
    def read(self, node: nodes.Node, scope: Scope) -> Any:
        """Read a statement or an expression, and return the type of its value; ``Any`` where that is not known."""
        self._children(node, scope)
        return Any

    @read.register
    def _(self, node: nodes.Name, scope: Scope) -> Any:
        if node.name in scope:
            return scope[node.name]
        if node.name not in _GIVEN and node.name not in self._folder.env.globals:
            self._tell(node.lineno, node.name, "the template is given no variable of this name")
        return Any

    @read.register
    def _(self, node: nodes.Const, _scope: Scope) -> Any:
        return type(node.value)

    @read.register
    def _(self, node: nodes.Getattr, scope: Scope) -> Any:
        return self._attribute(node, self.read(node.node, scope), node.attr)

    @read.register
    def _(self, node: nodes.Getitem, scope: Scope) -> Any:
        whole = self.read(node.node, scope)
        self.read(node.arg, scope)
        number = node.arg.value if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, int) else 0
        return element(whole, number)

    @read.register
    def _(self, node: nodes.Call, scope: Scope) -> Any:
        called = self.read(node.node, scope)
        given = [self.read(arg, scope) for arg in node.args]
        named = {arg.key: self.read(arg.value, scope) for arg in node.kwargs}
        if isinstance(called, Macro):
            self._call(node, called, given, named)
            return Markup
        return str if isinstance(node.node, nodes.Name) and node.node.name in _SAID else Any

    @read.register
    def _(self, node: nodes.Filter, scope: Scope) -> Any:
        rows = self.read(node.node, scope) if node.node else Any
        for child in (*node.args, *node.kwargs):
            self.read(child, scope)
        if node.name not in self._folder.env.filters:
            self._tell(node.lineno, node.name, "there is no such filter")
            return Any
        for name in _attribute_names(node):
            self._attribute(node, element(rows), name)
        return self._filtered(node, rows)

    @read.register
    def _(self, node: nodes.Test, scope: Scope) -> Any:
        self._children(node, scope)
        if node.name not in self._folder.env.tests:
            self._tell(node.lineno, node.name, "there is no such test")
        return bool

    @read.register
    def _(self, node: nodes.CondExpr, scope: Scope) -> Any:
        self.read(node.test, scope)
        return union(self.read(one, scope) for one in (node.expr1, node.expr2) if one)

    @read.register(nodes.And)
    @read.register(nodes.Or)
    def _(self, node: nodes.BinExpr, scope: Scope) -> Any:
        return union([self.read(node.left, scope), self.read(node.right, scope)])

    @read.register
    def _(self, node: nodes.Compare, scope: Scope) -> Any:
        self._children(node, scope)
        return bool

    @read.register
    def _(self, node: nodes.Tuple, scope: Scope) -> Any:
        return tuple[tuple(self.read(item, scope) for item in node.items)]

    @read.register
    def _(self, node: nodes.List, scope: Scope) -> Any:
        return tuple[union(self.read(item, scope) for item in node.items), ...]

    @read.register
    def _(self, node: nodes.For, scope: Scope) -> Any:
        inner = scope.new_child({"loop": LoopContext})
        self._bind(node.target, element(self.read(node.iter, scope)), inner)
        for child in (*([node.test] if node.test else []), *node.body):
            self.read(child, inner)
        for child in node.else_:
            self.read(child, scope)

    @read.register
    def _(self, node: nodes.Assign, scope: Scope) -> Any:
        self._bind(node.target, self.read(node.node, scope), scope)

    @read.register
    def _(self, node: nodes.Import, scope: Scope) -> Any:
        scope[node.target] = self._folder.templates[node.template.value]

    @read.register
    def _(self, node: nodes.Block, scope: Scope) -> Any:
        self._children(node, scope.new_child())

    @read.register
    def _(self, node: nodes.Macro, _scope: Scope) -> Any:
        macro = self._template.macros[node.name]
        for default in node.defaults:
            self.read(default, self._root)
        inner = self._root.new_child({name: macro.type_of(name) for name in macro.parameters})
        for child in node.body:
            self.read(child, inner)

    def _bind(self, target: nodes.Node, kind: Any, scope: Scope) -> None:
        """Give the names of a loop or a ``set`` their types."""
        if isinstance(target, nodes.Tuple):
            for number, item in enumerate(target.items):
                self._bind(item, element(kind, number), scope)
        elif isinstance(target, nodes.Name):
            scope[target.name] = kind

    def _attribute(self, node: nodes.Node, kind: Any, name: str) -> Any:
        """Return the type of an attribute, and tell where it is unknown or undocumented."""
        if isinstance(kind, Template):
            if name not in kind.macros:
                self._tell(node.lineno, name, f"{kind.name} has no such macro")
            return kind.macros.get(name, Any)
        found = []
        for one in parts(kind):
            cls = get_origin(one) or one
            if cls is Any:
                self._tell(node.lineno, name, "nothing tells of what it is an attribute")
            elif not dataclasses.is_dataclass(cls):
                if not hasattr(cls, name):
                    self._tell(node.lineno, name, f"{in_words(one)} has no such attribute")
            elif name not in members(one):
                self._tell(node.lineno, name, f"{in_words(one)} has no such attribute")
            else:
                inside, doc = members(one)[name]
                found.append(inside)
                if not doc:
                    self._tell(node.lineno, name, f"the attribute of {in_words(one)} has no docstring")
        return union(found)

    def _filtered(self, node: nodes.Filter, rows: Any) -> Any:
        """Return the type of what a filter makes."""
        if node.name not in DEFAULT_FILTERS:
            function = self._folder.env.filters[node.name]
            if not inspect.getdoc(function):
                self._tell(node.lineno, node.name, "the filter has no docstring")
            return typing.get_type_hints(function).get("return", Any)
        if node.name == "groupby":
            return tuple[Grouped[element(rows)], ...]
        if node.name in {"first", "last"}:
            return element(rows)
        return rows if node.name in _SAME else int if node.name == "length" else Any

    def _call(self, node: nodes.Call, macro: Macro, given: list[Any], named: dict[str, Any]) -> None:
        """Hold the arguments of a call to what the macro declares."""
        bound = {**dict(zip(macro.parameters, given, strict=False)), **named}
        if len(given) > len(macro.parameters) or set(named) - set(macro.parameters):
            self._tell(node.lineno, macro.name, f"the macro takes ({', '.join(macro.parameters)})")
        for name in set(macro.parameters[: macro.required]) - set(bound):
            self._tell(node.lineno, f"{macro.name}({name})", "is not given")
        for name, kind in bound.items():
            wanted = macro.type_of(name)
            if not fits(kind, wanted):
                matter = f"is {in_words(kind)} and must be {in_words(wanted)}"
                self._tell(node.lineno, f"{macro.name}({name})", matter)


def _attribute_names(node: nodes.Filter) -> list[str]:
    """Return the attributes of its rows that a filter is told by name."""
    told = node.args[:1] if node.name in _BY_ATTRIBUTE else []
    told = [*told, *(arg.value for arg in node.kwargs if arg.key == "attribute")]
    return [arg.value for arg in told if isinstance(arg, nodes.Const)]
