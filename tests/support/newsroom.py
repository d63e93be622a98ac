"""A content folder as large as a newsroom's, made of public articles that lie beside the checkout.

The articles are those of PolNeAR, train and dev: plain text files, and one table with what is known of each. They are
written with front matter, as a maintainer would keep them; what the table does not know stays out.
"""

import csv
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

import yaml

from tests.support.retold import day_of, retell, words_of

# What the table writes where it knows nothing.
_UNKNOWN = "None"
# Subjects of any newspaper, so that topic pages have something to hold.
_TOPICS = {
    "taxes": ("tax", "tax cut"),
    "jobs": ("job", "unemployment"),
    "schools": ("school", "teacher"),
    "polls": ("poll", "survey"),
    "health": ("health insurance", "hospital"),
}


def corpus_of(shared: Path) -> Path:
    """Return the folder of the corpus under the shared one."""
    return shared / "corpora" / "polnear"


def write_newsroom(corpus: Path, content: Path, *, articles: int | None = None) -> int:
    """Write a content folder with articles and topics.

    Args:
        corpus: Folder with ``metadata.tsv`` and, by compartment, ``text/``.
        content: The folder to fill.
        articles: How many, spread evenly over the table so that each publisher has some; None for all. Where there are
            more than the table has, they are told again with other names and on other days.

    Returns:
        How many articles were written.

    """
    rows = list(_rows(corpus / "metadata.tsv"))
    step = 1 if articles is None else max(1, len(rows) // articles)
    chosen = list(islice(rows[::step], articles))
    texts = {row["filename"]: _text(corpus, row) for row in chosen}
    words = words_of(texts.values())
    (content / "articles").mkdir(parents=True)
    count = len(chosen) if articles is None else articles
    for number in range(count):
        time, row = number // len(chosen), chosen[number % len(chosen)]
        _write(content / "articles", row, texts[row["filename"]], time, words)
    topics = {i: {"name": i.capitalize(), "phrases": list(phrases)} for i, phrases in _TOPICS.items()}
    (content / "topics.yml").write_text(yaml.safe_dump(topics), encoding="utf-8")
    return count


def _text(corpus: Path, row: Mapping[str, str]) -> str:
    return (corpus / row["compartment"] / "text" / f"{row['filename']}.txt").read_text(encoding="utf-8")


def _write(folder: Path, row: Mapping[str, str], text: str, time: int, words: frozenset[str]) -> None:
    """Write an article as it is told the first time, or again."""
    head, body = _front_matter(row, time, words), retell(text, time, words)
    name = f"{row['filename']}-{time}" if time else row["filename"]
    (folder / f"{name}.md").write_text(f"---\n{head}---\n{body}", encoding="utf-8")


def _rows(table: Path) -> Iterator[Mapping[str, str]]:
    with table.open(encoding="utf-8", newline="") as lines:
        # A quotation mark in a headline is a character of it.
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _front_matter(row: Mapping[str, str], time: int, words: frozenset[str]) -> str:
    known = {name: value.strip() for name, value in row.items() if value.strip() not in {"", _UNKNOWN}}
    fields = {
        "title": retell(known.get("title", ""), time, words),
        "outlet": known.get("publisher"),
        "authors": [retell(known["author"], time, words)] if "author" in known else None,
        "language": "en",
    }
    text = yaml.safe_dump({k: v for k, v in fields.items() if v}, allow_unicode=True, sort_keys=False, width=10_000)
    day = known.get("publication_date")
    return f"{text}published: {day_of(day, time)}\n" if day else text
