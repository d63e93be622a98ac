"""A registry as its keeper wrote it: read, changed and written with order, comments and quotes kept."""

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark, YAMLError
from ruamel.yaml.tokens import CommentToken

from sitegen.errors import FaultsError, SitegenError
from sitegen.files import refuse_linked_content, write_whole
from sitegen.read import read_registry

_ENTRY_OF_LIST: Final = re.compile(r"^( *)[\w-]+:[^\n]*\n( *)- ", re.MULTILINE)
_WIDE: Final = 4_096
"""Columns before a line is folded: longer than any that a person writes."""

_SORTED: Final = 3
"""Entries in the order of their keys that are no accident."""


class RegistryError(SitegenError):
    """A registry cannot be changed as was asked."""


def edit_registry(
    path: Path, change: Callable[[CommentedMap], None], *, first: Callable[[str], str] | None = None
) -> bool:
    """Change a registry, check what becomes of it, and only then write it.

    Args:
        path: The registry; one that is not there is made.
        change: Changes the entries in their place.
        first: Changes the text before that, where an entry goes or gets another key: so that what stands around it
            stays with what it was written for.

    Returns:
        Whether anything changed.

    Raises:
        RegistryError: the file is not readable as YAML, or ``change`` refuses.
        FaultsError: the file is faulty, or would be afterwards; it stands as it was.

    """
    before = path.read_text("utf-8") if path.is_file() else ""
    _check(path, before)
    after = _changed(path, first(before) if first else before, change)
    if after == before:
        return False
    try:
        _check(path, after)
    except FaultsError as error:
        # It stands in no file, so no line of one can be named.
        raise FaultsError(
            [
                replace(one, line=None, column=None, problem=f"nothing is written, for {one.problem}")
                for one in error.faults
            ]
        ) from None
    refuse_linked_content(path.parent)
    write_whole(path, after.encode())
    return True


def entry(**fields: Any) -> CommentedMap:  # noqa: ANN401 - whatever a registry holds
    """Return an entry with the fields that hold something; lists of words stand on one line."""
    made = CommentedMap()
    for name, value in fields.items():
        if value:
            made[name] = in_one_line(value) if isinstance(value, list | tuple) else value
    return made


def in_one_line(words: list[str] | tuple[str, ...]) -> CommentedSeq:
    """Return a list that is written as ``[one, two]``."""
    made = CommentedSeq(words)
    made.fa.set_flow_style()
    return made


def add_words(held: CommentedMap, name: str, words: list[str]) -> None:
    """Add words to a list of an entry, or make it; what is there already is not added again."""
    known, listed = held.get(name), words_of_list(held, name)
    new = [word for word in words if word not in listed]
    if new and isinstance(known, list):
        known.extend(new)
    elif new and name in held:
        held[name] = in_one_line([*listed, *new])
    elif new:
        _insert(held, name, in_one_line(new))


def words_of_list(held: Mapping[str, Any], name: str) -> list[str]:
    """Return the words of a list of an entry, which may be a single word."""
    known = held.get(name) or []
    return [known] if isinstance(known, str) else list(known)


def drop_word(held: CommentedMap, name: str, word: str) -> None:
    """Take a word out of a list of an entry, and an empty list with it; a word that is not there is no matter.

    What is written below the list belongs to the next entry, and stays.
    """
    listed = words_of_list(held, name)
    if word not in listed:
        return
    below = _written_below(held, name)
    if len(listed) > 1:
        held[name] = in_one_line([one for one in listed if one != word])
        last = name
    else:
        keys = list(held)
        last = keys[keys.index(name) - 1]
        del held[name]
    if below:
        held.ca.items.setdefault(last, [None] * 4)[2] = CommentToken(_beside(held, last) + below, CommentMark(0), None)


def _written_below(held: CommentedMap, name: str) -> str:
    """Return the lines between a list and what follows it, from the end of its last line on."""
    token = (held.ca.items.get(name) or [None] * 4)[2]
    if token is None and isinstance(held[name], CommentedSeq):
        token = (held[name].ca.items.get(len(held[name]) - 1) or [None])[0]
    return "" if token is None else token.value[token.value.index("\n") :]


def _beside(held: CommentedMap, name: str) -> str:
    """Return the comment that stands on the line of a field."""
    token = (held.ca.items.get(name) or [None] * 4)[2]
    return "" if token is None else str(token.value).partition("\n")[0]


def renamed_key(text: str, old: str, new: str) -> str:
    """Return a registry in which an entry has another key, and nothing else differs."""
    lines = text.splitlines(keepends=True)
    at, column = _loaded(text).lc.key(old)
    line = lines[at]
    lines[at] = line[:column] + line[column:].replace(old, new, 1)
    return "".join(lines)


def without_entry(text: str, key: str) -> str:
    """Return a registry without an entry; empty lines and comments below it stay, as they belong to what follows."""
    lines = text.splitlines(keepends=True)
    start = _loaded(text).lc.key(key)[0]
    return "".join(lines[:start] + lines[_end_of(text, key) :])


def entry_of(path: Path, key: str) -> CommentedMap | None:
    """Return an entry of a registry, to be read; None where there is none."""
    data = _loaded(path.read_text("utf-8")) if path.is_file() else CommentedMap()
    found: CommentedMap | None = data.get(key)
    return found


def _insert(held: CommentedMap, name: str, value: CommentedSeq) -> None:
    """Add a field to an entry, but not as its last: what is written below the last belongs to the next entry."""
    keys = list(held)
    if len(keys) > 1:
        held.insert(2 if keys[1] == "aliases" and len(keys) > 2 else 1, name, value)  # noqa: PLR2004 - behind the names
        return
    comment = held.ca.items.pop(keys[0], None)
    held[name] = value
    if comment is not None and comment[2] is not None:
        beside, _, below = comment[2].value.partition("\n")
        if beside:
            held.yaml_add_eol_comment(beside, keys[0], column=comment[2].start_mark.column)
        comment[2].value = f"\n{below}"
        held.ca.items[name] = comment


def _loaded(text: str) -> CommentedMap:
    data = YAML().load(text)
    return CommentedMap() if data is None else data


def _changed(path: Path, before: str, change: Callable[[CommentedMap], None]) -> str:
    yaml = _yaml(before)
    try:
        data = yaml.load(before)
    except YAMLError as error:
        message = f"{path}: not readable as YAML. Fix: run `sitegen check`, and mend the file."
        raise RegistryError(message) from error
    if data is None:
        # A file of comments alone: what is added stands below them.
        data = CommentedMap()
        change(data)
        for key in list(data)[1:]:
            data.yaml_set_comment_before_after_key(key, before="\n")
        return f"{before.rstrip()}\n\n{_text(yaml, data)}".lstrip("\n") if data else before
    kept = list(data)
    change(data)
    new = list(data)[len(kept) :]
    for key in new:
        data.yaml_set_comment_before_after_key(key, before="\n")
    after = _text(yaml, data)
    is_sorted = len(kept) >= _SORTED and kept == sorted(kept) and list(data)[: len(kept)] == kept
    return _sorted_in(after, kept, new) if new and is_sorted else after


def _sorted_in(text: str, kept: list[str], new: list[str]) -> str:
    """Return a registry whose last entries are new, with these where its sorted keys want them.

    Two branches that each register somebody then seldom write at one place, and git merges them.
    """
    lines, places = text.splitlines(keepends=True), _loaded(text).lc
    starts = {key: places.key(key)[0] for key in (*kept, *new)}
    # Each new entry with the empty line above it.
    ends = [*(starts[key] - 1 for key in new[1:]), len(lines)]
    blocks = {key: lines[starts[key] - 1 : end] for key, end in zip(new, ends, strict=True)}
    base = "".join(lines[: starts[new[0]] - 1])
    if any(block[0].strip() for block in blocks.values()):
        return text
    for key in sorted(new, reverse=True):
        before = [other for other in kept if other < key]
        behind = before[-1] if before else kept[-1]
        at = _end_of(base, behind)
        shown = base.splitlines(keepends=True)
        base = "".join([*shown[:at], *blocks[key], *shown[at:]])
    return base


def _end_of(text: str, key: str) -> int:
    """Return the line behind an entry; empty lines and comments below it belong to what follows."""
    data, lines = _loaded(text), text.splitlines(keepends=True)
    start = data.lc.key(key)[0]
    end = min((line for other in data if (line := data.lc.key(other)[0]) > start), default=len(lines))
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return int(end)


def _yaml(text: str) -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDE
    found = _ENTRY_OF_LIST.search(text)
    offset = len(found[2]) - len(found[1]) if found else 2
    yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
    return yaml


def _text(yaml: YAML, data: Mapping[str, Any]) -> str:
    out = io.StringIO()
    yaml.dump(data, out)
    # An empty line as a comment is written with its mark.
    return re.sub(r"^#\s*\n(?=\S)", "\n", out.getvalue(), flags=re.MULTILINE)


def _check(path: Path, text: str) -> None:
    """Raise unless the registry is one that the site can be built with, whatever stands in the others."""
    with TemporaryDirectory(prefix="sitegen-registry-") as made:
        alone = Path(made) / path.parent.name
        alone.mkdir()
        (alone / path.name).write_text(text, "utf-8")
        if faults := read_registry(alone, base=Path(made)).faults:
            raise FaultsError(faults)
