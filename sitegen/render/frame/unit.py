"""What is made together of what it is given, and of nothing else that changes from one build to the next (ADR 82)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from jinja2 import Environment

from sitegen.compiled import COMPILED, CompiledBefore, broken_templates_told
from sitegen.render.frame.site_page import environment
from sitegen.render.text.site import Site

Content = str | bytes
"""Text, or the bytes of a file as they are."""


@dataclass(frozen=True, slots=True)
class Press:
    """What all units are made with; where it changes, all of them are made anew."""

    env: Environment
    """The templates."""
    site: Site
    """What the site is called, and where it will stand."""
    sample: bool
    """Whether any article comes from an outlet that is invented, which every page tells."""
    printed: dict[tuple[str, str], str] = field(default_factory=dict)
    """Entries of feeds that were printed, by their addresses and the way from there to the root."""

    @classmethod
    def of(cls, templates: Path, site: Site, *, sample: bool, compiled: Path | None = None) -> Self:
        """Take the templates of a folder; ``compiled`` is the one in which they are kept ready to run."""
        known = CompiledBefore(compiled) if compiled else COMPILED
        return cls(environment(templates, known), site, sample)


@dataclass(frozen=True, slots=True)
class Unit:
    """Some files of the site."""

    name: str
    """No other unit has it: "actors/mira-halden/index.md"."""
    make: Callable[..., Iterable[tuple[str, Content]]]
    """Called with the press and with what is given; yields path under docs and content. A function of a module, so
    that it holds nothing that is not told apart by what it is given."""
    given: tuple[Any, ...]
    """Records, views, plain values, and sequences and mappings of these."""

    def files(self, press: Press) -> Iterator[tuple[str, Content]]:
        """Make its files: path under docs, and content.

        Raises:
            TemplateBrokenError: a template cannot be used as it is written.

        """
        with broken_templates_told():
            yield from self.make(press, *self.given)


@dataclass(frozen=True, slots=True)
class Lot:
    """Units that are made of one part of the facts: where that is the same, so are all of them."""

    name: str
    """No other lot has it: "article item-3"."""
    digest: str
    """Of all that the units may be made of; empty where nothing tells that, so that each of them is looked at."""
    units: Callable[[], Iterable[Unit]]
    """Makes what the units are given."""
