"""Which rules of a sheet an element is selected by, for no more work than a page may ask for.

Selectors are matched by cssselect2. What that costs grows with the rules times the elements of a page, with the
siblings before each, and with its ancestors to the power of a selector's parts. So each step is counted: a page that
asks for too many is not read, as nobody knows what its reader would see.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from cssselect2 import ElementWrapper, Matcher, SelectorError, compile_selector_list

from sitegen.read.steps import A_STEP, take_steps

T = TypeVar("T")

_COMPILED = 1_000
"""Steps that the compiler of selectors takes for one, whose length is charged besides."""


class _Siblings(list[Any]):
    """The elements in another one; going over them is work, knowing how many there are is none."""

    def __iter__(self) -> Iterator[Any]:
        take_steps(len(self))
        return super().__iter__()

    def __getitem__(self, at: Any) -> Any:  # noqa: ANN401 - a number or a slice, as of any list
        found = super().__getitem__(at)
        take_steps(len(found) if isinstance(at, slice) else 1)
        return found


class _Element(ElementWrapper):  # type: ignore[misc] # cssselect2 is not typed
    """An element that counts what is asked of those around it, and keeps no list of them as large as the page."""

    def __init__(self, etree_element: Any, parent: "_Element | None", *given: Any, **named: Any) -> None:  # noqa: ANN401
        self._inner: _Siblings | None = None
        self.weight = 1 + sum(map(len, etree_element.attrib.values())) // A_STEP
        """The price of comparing it, as some selectors go over the whole of an attribute."""
        super().__init__(etree_element, parent, *given, **named)

    @property
    def ancestors(self) -> Iterator["_Element"]:
        return self._others(lambda element: element.parent)

    @property
    def previous_siblings(self) -> Iterator["_Element"]:
        return self._others(lambda element: element.previous)

    def _others(self, following: Callable[["_Element"], "_Element | None"]) -> Iterator["_Element"]:
        other = following(self)
        while other is not None:
            take_steps(other.weight)
            yield other
            other = following(other)

    @property
    def etree_children(self) -> _Siblings:
        if self._inner is None:
            self._inner = _Siblings(element for element in self.etree_element if isinstance(element.tag, str))
        return self._inner


class _Matcher(Matcher):  # type: ignore[misc] # cssselect2 is not typed
    def add_relevant_selectors(self, element: _Element, selectors: list[Any], relevant: list[Any]) -> None:
        take_steps(len(selectors) * element.weight)
        Matcher.add_relevant_selectors(element, selectors, relevant)


def selected(
    tree: Any,  # noqa: ANN401 - lxml is not typed
    rules: Iterable[tuple[str, T]],
) -> Iterator[tuple[Any, list[T], list[T]]]:
    """Yield each element of a page with what the rules say of it, and of what is drawn before or after its words.

    Args:
        tree: The page as lxml.html parses it.
        rules: Selector and what it says, in their order; a selector in a form that is not known is for none.

    Raises:
        TooManyStepsError: the page asks for more work than is done for one.

    """
    matcher = _matcher(rules)
    for element in _Element.from_html_root(tree.getroottree().getroot()).iter_subtree():
        matched = matcher.match(element)
        own = [declared for _, _, drawn, declared in matched if not drawn]
        yield element.etree_element, own, [declared for _, _, drawn, declared in matched if drawn]


def _matcher(rules: Iterable[tuple[str, T]]) -> _Matcher:
    """Gather the rules by the elements that they are for."""
    matcher = _Matcher()
    for selector, declared in rules:
        take_steps(_COMPILED + 20 * len(selector))
        try:
            compiled = compile_selector_list(selector)
        except SelectorError:
            continue
        for one in compiled:
            if one.pseudo_element in {None, "before", "after"}:
                matcher.add_selector(one, declared)
    return matcher
