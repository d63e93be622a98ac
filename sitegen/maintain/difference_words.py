"""Differences for people and programs: lines for a terminal, Markdown for a pull request, JSON."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import shorten
from typing import Any, Final

from sitegen.maintain.differences import Aspect, Changed, Differences, Removed
from sitegen.maintain.groups import Regrouped
from sitegen.maintain.snapshot import Shown

_LONGEST: Final = 140
"""Characters of words that are shown; the item's page has all of them."""
_MOST: Final = 60
"""Entries of a section of Markdown: a comment holds 65,536 characters, and nobody reads more."""
_MEANS_MORE: Final = re.compile(r"[\\`*_{}\[\]<>#|~@&!]|(?<=\w)://|(?<=^)[-+=]")
"""Characters that Markdown, HTML or a code host gives a meaning: words of articles must have none."""


def as_text(found: Differences, against: str) -> str:
    """Return a line for each difference, and the counts at the end.

    Args:
        found: What differs.
        against: What the site was compared with, in words.

    """
    lines = [f"{word:<10}{said}" for word, _, entries in _sections(found) for said in entries]
    return "\n".join([f"against {against}:", *lines, _counts(found)])


def as_markdown(found: Differences, against: str) -> str:
    """Return a comment for a pull request: the counts, then a section of each kind that is not empty."""
    lines = ["### What readers will find changed", "", f"Against {_plain(against)}: {_counts(found)}.", ""]
    for _, title, entries in _sections(found):
        said = list(entries)
        if said:
            opening = "<details open>" if title in _GRAVE else "<details>"
            lines += [opening, f"<summary>{title} ({len(said)})</summary>", ""]
            lines += [f"- {_plain(entry)}" for entry in said[:_MOST]]
            lines += [f"- and {len(said) - _MOST} more"] if len(said) > _MOST else []
            lines += ["", "</details>", ""]
    return "\n".join(lines).rstrip() + "\n"


def as_json(found: Differences, against: str) -> str:
    """Return everything as one JSON object."""
    return json.dumps(
        {
            "against": against,
            "new": [_item(item, found) for item in found.new],
            "changed": [_changed_item(one, found) for one in found.changed],
            "gone": [{**_item(one.item, found), "why": one.why} for one in found.gone],
            "held": [{**_item(one.item, found), "why": one.why} for one in found.held],
            "corrected": [{"on": day, "what": what} for day, what in found.corrected],
            "new_addresses": list(found.new_addresses),
            "lost_addresses": list(found.lost_addresses),
            "regrouped": [{"group": o.group, "joined": list(o.joined), "left": list(o.left)} for o in found.regrouped],
        },
        ensure_ascii=False,
        indent=2,
    )


_GRAVE: Final = ("Changed", "Gone", "Held", "Addresses that lead nowhere now")


def _sections(found: Differences) -> Iterator[tuple[str, str, Iterable[str]]]:
    """Yield the word, the title and the entries of each kind of difference, the gravest first."""
    yield "changed", "Changed", (_told_changed(one, found) for one in found.changed)
    yield "gone", "Gone", (_told_removed(one, found) for one in found.gone)
    yield "held", "Held", (_told_removed(one, found) for one in found.held)
    yield "lost", "Addresses that lead nowhere now", found.lost_addresses
    yield "regrouped", "Under another topic, or in another series", map(_told_regrouped, found.regrouped)
    yield "corrected", "Corrected", (f"{day}: {what}" for day, what in found.corrected)
    yield "new", "New", (_told(item, found) for item in found.new)
    yield "sheet", "New sheets", found.new_addresses


def _counts(found: Differences) -> str:
    counts = (
        (found.new, "new"),
        (found.changed, "changed"),
        (found.gone, "gone"),
        (found.held, "held"),
        (found.corrected, "corrected"),
    )
    told = ", ".join(f"{len(entries)} {word}" for entries, word in counts if entries)
    if not told:
        return "nothing that is published differs" if not found else "only sheets, topics or series differ"
    lost = len(found.lost_addresses)
    leads = "address leads" if lost == 1 else "addresses lead"
    return f"{told}, {lost} {leads} nowhere now" if lost else told


def _told(item: Shown, found: Differences) -> str:
    words = f"“{shorten(item.words, _LONGEST, placeholder=' …')}”" if item.kind == "quote" else _figure(item)
    return f"{item.by or 'the article'}: {words} ({found.titles.get(item.article, item.article)}; {item.id})"


def _figure(item: Shown) -> str:
    value = f"{item.value} to {item.upper}" if item.upper else item.value
    measured = f", {shorten(item.measures, _LONGEST, placeholder=' …')}" if item.measures else ""
    return f"{item.words} [{value} {item.unit}]{measured}"


def _told_changed(one: Changed, found: Differences) -> str:
    said = "; ".join(f"{a.name} was {_value(a.was)}, is {_value(a.now)}" for a in one.aspects)
    return f"{said} | {_told(one.now, found)}"


def _value(value: str | None) -> str:
    return "nothing" if value is None else repr(shorten(value, _LONGEST, placeholder=" …"))


def _told_removed(one: Removed, found: Differences) -> str:
    return f"{_told(one.item, found)}: {one.why}"


def _told_regrouped(one: Regrouped) -> str:
    parts = (("joined by", one.joined), ("left by", one.left))
    told = (f"{verb} {len(items)}, such as {items[0]}" for verb, items in parts if items)
    return f"{one.group}: {'; '.join(told)}"


def _plain(text: str) -> str:
    """Return words for Markdown that mean nothing but themselves, on one line."""
    return _MEANS_MORE.sub(lambda m: f"&#{ord(m[0])};" if len(m[0]) == 1 else "&#58;//", " ".join(text.split()))


def _item(item: Shown, found: Differences) -> dict[str, Any]:
    fields = {name: getattr(item, name) for name in ("id", "kind", "article", "words", "by")}
    numbers = {name: getattr(item, name) for name in ("value", "upper", "unit", "qualifier", "measures", "period")}
    return {**fields, "title": found.titles.get(item.article), **(numbers if item.kind == "figure" else {})}


def _changed_item(one: Changed, found: Differences) -> dict[str, Any]:
    return {**_item(one.now, found), "was_id": one.was.id, "changes": _aspects(one.aspects)}


def _aspects(aspects: Sequence[Aspect]) -> list[dict[str, str | None]]:
    return [{"what": aspect.name, "was": aspect.was, "now": aspect.now} for aspect in aspects]
