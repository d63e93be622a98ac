"""Markdown with YAML front matter: the fields at the top, and the body exactly as it stands after them."""

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError
from sitegen.read.fields import Day, Id, Language, Link, Listed, RawRecord, RequiredLink, Text, Words, choice, pattern
from sitegen.read.strict_yaml import Tree, parse_yaml
from sitegen.read.validation import validate

_OPENS = re.compile(r"---[ \t]*(?:\r\n|\r|\n|\Z)")
_CLOSES = re.compile(r"(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
_BREAK = re.compile(r"\r\n|\r|\n")
_FIELD = re.compile(r"(?P<name>[A-Za-z_]+):(?:[ \t]|$)")
_LIKE_YAML = re.compile(r"[A-Za-z_]+:(?:[ \t]|$)|[ \t]*- |[ \t]+\S|#")
_LONGEST = 64 * 1024
"""Characters of front matter; twelve short fields need less than a hundredth, and YAML is slow to read."""


class RawCarrier(RawRecord):
    """Another publication of the same story, of which the content folder has no copy."""

    url: RequiredLink
    outlet: Text = None
    """Id of an outlet in outlets.yml, or its name."""
    title: Text = None
    published: Day = None


class RawFrontMatter(RawRecord):
    """The fields that a maintainer writes above an article; all of them optional."""

    id: Id = None
    """Replaces the id that is made from the file's name."""
    title: Text = None
    url: Link = None
    outlet: Text = None
    """Id of an outlet in outlets.yml, or its name."""
    authors: Words = ()
    """One name, or a list of names."""
    published: Day = None
    modified: Day = None
    retrieved: Day = None
    language: Language = None
    archive: Link = None
    licence: Text = None
    notices: Words = ()
    """What the publisher says of corrections to the article; it is shown, and nothing is drawn from it."""
    also_carried_by: Annotated[tuple[RawCarrier, ...], Listed] = ()
    """Where else the same story was published; ``sitegen add`` writes it."""
    markup: Annotated[str | None, choice("none", "markdown")] = None
    """``none`` where no character of the body is a mark of Markdown; without it the body is Markdown."""
    page_sha256: Annotated[str | None, pattern(r"[0-9a-f]{64}", "is no SHA-256", "remove it")] = None
    """SHA-256 of the page or file that the words were taken from; ``sitegen add`` writes it."""
    read_with: Text = None
    """The programs that took the words from it, with their versions; likewise."""


@dataclass(frozen=True)
class Parts:
    """A Markdown file taken apart."""

    front: RawFrontMatter
    body: str
    """The text after the line that closes the front matter, code point for code point."""
    body_start: int = 0
    """Where in the file's text the body begins."""
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Line and column of each field that is stated."""


def split_front_matter(text: str, name: str) -> Parts:
    """Take a Markdown file apart; one that does not begin with a line of three hyphens is all body.

    The front matter ends with the next line of three hyphens, or of three dots, and what follows that line's break is
    the body: an empty line after it belongs to the body, and no line break is translated.

    Raises:
        FaultsError: everything that is wrong with the front matter, together.

    """
    opening = _OPENS.match(text)
    if opening is None:
        return Parts(RawFrontMatter(), text)
    closing = _closing(text, opening.end())
    if closing is None or closing[0] - opening.end() > _LONGEST:
        problem = "the front matter that opens here never closes" if closing is None else "the front matter is too long"
        fix = "end it with a line of three hyphens (---), then the article"
        raise FaultsError([Fault(name, 1, None, problem, fix, Code.FRONT_MATTER_OPEN, 1)])
    tree = parse_yaml(text, name, start=opening.end(), end=closing[0])
    if tree.value is not None and not isinstance(tree.value, dict):
        problem = "the front matter is no mapping of fields"
        fix, (line, column) = "write a field a line, such as title: ...", tree.place_of(())
        raise FaultsError([Fault(name, line, None, problem, fix, Code.FRONT_MATTER_SHAPE, column)])
    front = validate(RawFrontMatter, tree.value or {}, tree, name)
    if faults := _out_of_order(front, tree, name):
        raise FaultsError(faults)
    return Parts(front, text[closing[1] :], closing[1], _fields(tree))


def unopened_front_matter(text: str, name: str) -> tuple[Fault, ...]:
    """Return the warning that a file begins with fields which no line of three hyphens opens, if it does.

    A front matter is taken for one that was meant if its first lines, up to a line of three hyphens or an empty one,
    are all fields by their form, and the first has the name of a field that there is. An article may begin with a
    label and a colon: so the lines of words alone are never enough.
    """
    lines = _BREAK.split(text[:_LONGEST].lstrip("\ufeff"))
    head = list(itertools.takewhile(lambda line: line.strip() and not _CLOSES.fullmatch(line), lines))
    names = [found["name"] for line in head if (found := _FIELD.match(line))]
    is_meant = bool(names) and names[0] in RawFrontMatter.model_fields and all(map(_LIKE_YAML.match, head))
    closes = len(head) < len(lines) and bool(_CLOSES.fullmatch(lines[len(head)]))
    if not is_meant or not (closes or len(names) > 1):
        return ()
    problem = f"the file begins with the field {names[0]}, and no line of three hyphens (---) stands before it"
    fix = "put a line of three hyphens first, and one below the fields"
    return (Fault(name, 1, None, problem, fix, Code.FRONT_MATTER_UNOPENED, 1),)


def _fields(tree: Tree) -> Mapping[str, tuple[int, int]]:
    return {str(at[0]): place for at, place in tree.places.items() if len(at) == 1}


def _closing(text: str, begin: int) -> tuple[int, int] | None:
    while not (found := _CLOSES.match(text, begin)):
        line_end = _BREAK.search(text, begin)
        if line_end is None:
            return None
        begin = line_end.end()
    return found.span()


def _out_of_order(front: RawFrontMatter, tree: Tree, name: str) -> list[Fault]:
    """Find days that cannot follow each other.

    A day in the future is no fault: whether it lies in the future depends on when the site is built, and the same
    content has to give the same site on any day.
    """
    faults = []
    for earlier, later in (("published", "modified"), ("published", "retrieved"), ("modified", "retrieved")):
        first, second = getattr(front, earlier), getattr(front, later)
        if first and second and first > second:
            problem = f"{first} is later than {second}, the day {later} (line {tree.line_of((later,))})"
            fix, (line, column) = "correct one of the two days", tree.place_of((earlier,))
            faults.append(Fault(name, line, earlier, problem, fix, Code.DAYS_OUT_OF_ORDER, column))
    return faults
