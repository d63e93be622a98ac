"""What the templates of overrides/ read of ours; the rest of what they are given is MkDocs's, and documented there."""

from collections.abc import Iterator

from jinja2 import nodes

from tests.support.templates.declared import Template

OURS = ("page.meta.", "config.extra.sitegen.")
"""Front matter of our pages, and our settings in mkdocs.yml."""


def undocumented(template: Template) -> list[str]:
    """Return what a template reads of ours and its first comment does not declare: file, line and name."""
    read = sorted(set(_paths(template.tree)))
    return [f"{template.name}:{line}: {path}" for line, path in read if path not in template.comment.types]


def _paths(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Yield line and dotted path of everything of ours, also where a ``set`` has given it a shorter name."""
    named = {node.target.name: node.node for node in tree.find_all(nodes.Assign) if isinstance(node.target, nodes.Name)}
    for node in tree.find_all(nodes.Getattr):
        path = _dotted(node, named)
        if path.startswith(OURS):
            yield node.lineno, path


def _dotted(node: nodes.Node, named: dict[str, nodes.Node]) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node, named)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return f"{_dotted(node.node, named)}.{node.arg.value}"
    if isinstance(node, nodes.CondExpr):
        return _dotted(node.expr1, named)
    if not isinstance(node, nodes.Name):
        return ""
    others = {name: value for name, value in named.items() if name != node.name}
    return _dotted(named[node.name], others) if node.name in named else node.name
