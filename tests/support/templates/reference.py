"""Writes the generated part of docs/templates.md: what comments of templates and docstrings of views say."""

import dataclasses
import inspect
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args, get_origin

from jinja2.defaults import DEFAULT_FILTERS

from tests.support.templates.declared import Folder, Macro, Template
from tests.support.templates.view_types import in_words, members

MARK = "<!-- Generated from here on: `nox -s tests -- tests/templates --update-golden` -->\n"
_HEAD = ("| name | type | meaning |", "|---|---|---|")


def reference(folder: Folder, theme: Mapping[str, Template]) -> str:
    """Return the reference: every template, every macro, every filter of our own, and every view model.

    Args:
        folder: The templates.
        theme: What the site adds to the theme, by its path from the root of the project.

    """
    pages = [template for template in folder.templates.values() if template.comment.types]
    shared = [template for template in folder.templates.values() if template.macros]
    lines = [
        *("## Templates", "", "Each is given what stands in its table and, if it extends another one, in that one's."),
        *(line for template in pages for line in _page(template)),
        *("", "## Macros"),
        *(line for template in shared for line in _macros(template)),
        *("", "## Filters", "", *_filters(folder), "", "## Additions to the theme"),
        *(line for name, template in theme.items() if template.comment.types for line in _addition(name, template)),
        *("", "## Views"),
        *(line for view in _views(folder) for line in _view(view)),
    ]
    return "\n".join([*(line.replace("<", "&lt;") for line in lines), ""])


def _page(template: Template) -> Iterator[str]:
    extends = f" Extends `{template.parent}`." if template.parent else ""
    yield from ("", f"### {template.name}", "", f"{template.comment.summary}{extends}", "", *_HEAD)
    for name, kind in template.comment.types.items():
        said = [words for words in (template.comment.meanings[name], *_ways_to(kind)) if words]
        yield _row(name, kind, "; ".join(said))


def _ways_to(kind: Any) -> Iterator[str]:
    """Yield a link to each view that a type names."""
    if dataclasses.is_dataclass(cls := get_origin(kind) or kind):
        yield f"see [{cls.__name__}](#{cls.__name__.lower()})"
    for inside in get_args(kind):
        yield from _ways_to(inside)


def _macros(template: Template) -> Iterator[str]:
    yield from ("", f"### Macros of {template.name}", "")
    yield from (_macro(macro) for macro in template.macros.values())


def _macro(macro: Macro) -> str:
    given = ", ".join(f"{name}: {in_words(macro.type_of(name))}" for name in macro.parameters)
    said = "; ".join(f"`{name}`: {words}" for name, words in macro.comment.meanings.items() if words)
    return f"- `{macro.name}({given})`: {macro.comment.summary}{f' {said}.' if said else ''}"


def _filters(folder: Folder) -> Iterator[str]:
    yield from ("Beside [those of Jinja](https://jinja.palletsprojects.com/en/stable/templates/#builtin-filters):", "")
    for name in sorted(set(folder.env.filters) - set(DEFAULT_FILTERS)):
        function = folder.env.filters[name]
        parameters = list(inspect.signature(function).parameters.values())[1:]
        yield f"- `{name}({', '.join(str(one.name) for one in parameters)})`: {inspect.getdoc(function)}"


def _addition(name: str, template: Template) -> Iterator[str]:
    yield from ("", f"### {name}", "", template.comment.summary, "", *_HEAD)
    for path, kind in template.comment.types.items():
        yield _row(path, kind, template.comment.meanings[path])


def _views(folder: Folder) -> list[Any]:
    """Return every dataclass that a template can reach, by name."""
    macros = (macro for template in folder.templates.values() for macro in template.macros.values())
    ways = [kind for t in folder.templates.values() for kind in t.comment.types.values()]
    ways += [kind for macro in macros for kind in macro.comment.types.values()]
    found: dict[str, Any] = {}
    while ways:
        kind = ways.pop()
        cls = get_origin(kind) or kind
        ways += get_args(kind)
        if dataclasses.is_dataclass(cls) and cls.__name__ not in found:
            found[cls.__name__] = cls
            ways += [inside for inside, _ in members(cls).values()]
    return [found[name] for name in sorted(found)]


def _view(cls: Any) -> Iterator[str]:
    file = Path(inspect.getfile(cls)).as_posix().rpartition("/sitegen/")[2]
    yield from ("", f"### {cls.__name__}", "", f"{inspect.getdoc(cls)} Made in `sitegen/{file}`.", "", *_HEAD)
    yield from (_row(name, kind, doc) for name, (kind, doc) in members(cls).items())


def _row(name: str, kind: Any, meaning: str) -> str:
    return _cells([f"`{name}`", f"`{in_words(kind)}`", " ".join(meaning.split())])


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
