"""A draft to a file: front matter that says where each field comes from, and the words exactly as they were read."""

import json
import re
from collections.abc import Collection, Iterable
from datetime import date

from sitegen.add.drafts import FIELDS, Draft, Stated
from sitegen.records import Carrier
from sitegen.records.ids import romanized, slug

_PLAIN = re.compile(r"[^\W\d_](?:[\w .’/–—()-]*[\w.’)])?")
"""A text that YAML reads as it stands."""
_PLAIN_ALONE = re.compile(r"https?://[^\s#\"']+[^\s#\"':]|[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+|sitegen [\w ,.]+")
"""Likewise, but for what stands in a list."""
_UNKNOWN = {"null"}
_LINE_ENDS = re.compile(r"[\u2028\u2029\ufeff]")
"""What YAML would take for the end of a line, or drop."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
_CARRIER = ("url", "outlet", "title", "published")
_CARRIED = re.compile(r"^also_carried_by:[ \t]*\r?\n(?=  - url: )", re.MULTILINE)
_LONGEST = 72
"""Characters of an id; a number may follow."""
_FIRST_WORDS = 8
"""Words of the body that name an article without a headline."""


def file_text(draft: Draft, article_id: str) -> str:
    """Return the Markdown file of a draft; ``read_articles`` reads the same words and fields from it.

    Args:
        draft: The article.
        article_id: Its id, which then does not depend on where the file lies.

    """
    stated = {**draft.fields, "id": Stated(article_id, "")}
    lines = [_line(name, *stated[name]) for name in FIELDS if name in stated]
    if draft.retrieved:
        lines.append(_line("retrieved", draft.retrieved, ""))
    if not draft.markdown:
        lines.append(_line("markup", "none", "the words below are plain text"))
    lines += [_line("page_sha256", draft.page_sha256, ""), _line("read_with", draft.read_with, "")]
    lines += _listed("notices", [_scalar(notice, listed=True) for notice in draft.notices])
    lines += carried_lines(draft.carriers)
    missing = f"# Not found: {', '.join(draft.missing)}\n" if draft.missing else ""
    return "".join(("---\n", *lines, missing, "---\n", draft.body))


def carried_lines(carriers: Iterable[Carrier], *, headed: bool = True) -> list[str]:
    """Return the lines of front matter that tell who else carries an article."""
    entries = [
        "\n    ".join(f"{name}: {_stated(value)}" for name in _CARRIER if (value := getattr(carrier, name)))
        for carrier in carriers
    ]
    lines = _listed("also_carried_by", entries)
    return lines if headed else lines[1:]


def with_carrier(text: str, body_start: int, carrier: Carrier) -> str | None:
    """Return a Markdown file with one more carrier in its front matter, all else as it stands.

    Args:
        text: The file.
        body_start: Where its body begins; 0 where it has no front matter.
        carrier: Who else carries it.

    Returns:
        The file; None where the front matter lists them in a way that is not the house's own, or is not there.

    """
    head, closing = text[:body_start], text[:body_start].rstrip("\r\n").rfind("\n") + 1
    listed = _CARRIED.search(head)
    if not closing or (listed is None and "also_carried_by" in head):
        return None
    at = closing if listed is None else listed.end()
    return text[:at] + "".join(carried_lines([carrier], headed=listed is None)) + text[at:]


def _listed(name: str, entries: Iterable[str]) -> list[str]:
    lines = [f"  - {entry}\n" for entry in entries]
    return [f"{name}:\n", *lines] if lines else []


def _stated(value: str | date) -> str:
    return value.isoformat() if isinstance(value, date) else _scalar(value)


def clean(text: str) -> str:
    """Return a text as front matter may hold it: on one line, without control characters."""
    return " ".join(_CONTROL.sub(" ", text).split())


def article_id(draft: Draft, taken: Collection[str]) -> str:
    """Return an id for a draft that no other article has: the one it states, else its day and headline.

    Args:
        draft: The article.
        taken: The ids that are given away.

    """
    stated = draft.text("id")
    if stated and stated not in taken:
        return stated
    day = draft.day("published")
    named = draft.text("title") or _opening(draft.body)
    first = slug(_short(f"{day.isoformat()} {named}" if day else named))
    tries = (slug(f"{first[:_LONGEST].rstrip('-')} {number}") for number in range(2, len(taken) + 3))
    return first if first not in taken else next(one for one in tries if one not in taken)


def _opening(body: str) -> str:
    """Return the first words of a text, of its first line alone: that is often a headline."""
    first = next((line for line in body.splitlines() if line.strip()), "")
    return " ".join(first.split()[:_FIRST_WORDS])


def _short(name: str) -> str:
    """Return a name as the words of a slug, as many as fit; one whose letters are unknown stays as it is."""
    made = romanized(name)
    cut = made if len(made) <= _LONGEST else made[: _LONGEST + 1].rpartition("-")[0]
    return cut or name


def place(draft: Draft, article_id: str) -> str:
    """Return where in the folder of articles a draft belongs: by year, or among those without a day."""
    day = draft.day("published")
    return f"{day.year:04}/{article_id}.md" if day else f"undated/{article_id}.md"


def _line(name: str, value: str | date | tuple[str, ...], where: str) -> str:
    note = f"  # {clean(where)}" if where else ""
    if isinstance(value, tuple):
        return f"{name}: [{', '.join(_scalar(part, listed=True) for part in value)}]{note}\n"
    return f"{name}: {value.isoformat() if isinstance(value, date) else _scalar(value)}{note}\n"


def _scalar(value: str, *, listed: bool = False) -> str:
    """Write a text so that YAML reads it back: as it stands where that is sure, else in quotation marks."""
    text = clean(value)
    sure = _PLAIN.fullmatch(text) and text.lower() not in _UNKNOWN and "---" not in text
    if sure or (not listed and _PLAIN_ALONE.fullmatch(text)):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _LINE_ENDS.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
