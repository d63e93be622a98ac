"""Words that are taken off a site: id, day and reason of an item stay, and nothing of what was said or by whom."""

import gzip
import re
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from sitegen.records import Article, Correction, Facts, Item, LedgerEntry
from sitegen.review.passages import passage_place, plain, words_of

_NAMING: Final = re.compile(r"\b[^\W\d_]\w{3,}")
"""Words of a name that tell of whom it is; shorter ones stand in many sentences."""
_WORD: Final = re.compile(r"\w+(?:['’]\w+)?")
_FEW: Final = 4
"""Words in a row that a headline has from what somebody said; fewer are anybody's."""


def taken_off(corrections: Iterable[Correction]) -> frozenset[str]:
    """Return the ids of the items whose words readers may no longer find anywhere."""
    return frozenset(item for correction in corrections if correction.without_words for item in correction.items)


def told_without(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return corrections that tell nothing of what was taken off, and all that they told of the rest."""
    off = taken_off(corrections)
    return tuple(
        correction.model_copy(update={"changes": tuple(c for c in correction.changes if c.item not in off)})
        for correction in corrections
    )


def bare(entry: LedgerEntry) -> LedgerEntry:
    """Return an entry of which there is left where it stood, how often it was corrected, and why it is gone.

    The digest goes too: who guesses a few words could make sure of them by it.
    """
    return LedgerEntry(
        id=entry.id, article=entry.article, digest="", text="", corrected=entry.corrected, gone=entry.gone
    )


def shown_beside(wanted: Collection[str], facts: Facts) -> list[Item]:
    """Return the published items that would go on showing some words, or who said them: those of their sentences."""
    items = [item for item in facts.items if item.status == "published"]
    off = [item for item in items if item.id in wanted]
    return [item for item in items if item.id not in wanted and any(_reaches(item, one, facts) for one in off)]


def told_again(wanted: Collection[str], facts: Facts) -> list[Item]:
    """Return the published items that have the same words, or more around them, in another place."""
    items = [item for item in facts.items if item.status == "published"]
    off = [f" {words_of(item)} " for item in items if item.id in wanted and item.id.startswith("q-")]
    return [item for item in items if item.id not in wanted and any(one in f" {words_of(item)} " for one in off)]


def named_again(wanted: Collection[str], facts: Facts) -> list[Item]:
    """Return the published items that go on naming who said some words."""
    items = [item for item in facts.items if item.status == "published" and item.who and item.who.named]
    off = {item.who.id for item in items if item.id in wanted and item.who}
    return [item for item in items if item.id not in wanted and item.who and item.who.id in off]


def headlines_that_tell(wanted: Collection[str], facts: Facts) -> list[tuple[Article, str]]:
    """Return the articles whose headlines, which many pages print, go on telling of some items, and what they tell.

    That is words in a row of what was said, the name of who said it, or in the same article a part of the name.
    """
    off = [item for item in facts.items if item.status == "published" and item.id in wanted]
    told = ((article, _told_in(article, off)) for article in facts.articles if article.title and not article.held)
    return [(article, what) for article, what in told if what]


def _told_in(article: Article, off: Iterable[Item]) -> str | None:
    """Return what the headline of an article tells of items that are to go."""
    title = article.title or ""
    for item in off:
        said = _WORD.findall(words_of(item).casefold())
        if item.id.startswith("q-") and _rows(said) & _rows(_WORD.findall(title.casefold()), len(said)):
            return "has the words"
        if item.who is not None and item.who.named and _names(title, item, own=item.article_id == article.id):
            return f"names {item.who.name}"
    return None


def _names(title: str, item: Item, *, own: bool) -> bool:
    """Return whether a headline names who is told of in an item; in its own article by a part of the name, too."""
    name = item.who.name if item.who else ""
    parts = {part for part in map(str, _NAMING.findall(name)) if part[0].isupper()}
    return name in title or (own and not parts.isdisjoint(_NAMING.findall(title)))


def _rows(words: Sequence[str], of: int = _FEW) -> set[tuple[str, ...]]:
    """Return words in rows of a few, or of as many as there are in all (``of``) where these are fewer."""
    length = min(_FEW, of, len(words))
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)} if length else set()


def _reaches(item: Item, off: Item, facts: Facts) -> bool:
    """Return whether the sentences that are shown of one item are those of another, in which its speaker is named."""
    if item.article_id != off.article_id:
        return False
    (start, end), (first, past) = passage_place(facts, item), passage_place(facts, off)
    return start < past and first < end


def named_in(reason: str, entries: Iterable[LedgerEntry]) -> str | None:
    """Return what a reason for readers would tell of that which is to go: a word of a name, or the words themselves."""
    said, words = plain(reason).casefold(), set(_NAMING.findall(reason.casefold()))
    for entry in entries:
        for word in map(str, _NAMING.findall(entry.name or "")):
            if word[0].isupper() and word.casefold() in words:
                return word
        if entry.id.startswith("q-") and plain(entry.text).casefold() in said:
            return plain(entry.text)
    return None


def files_that_hold(content: Path, entries: Iterable[LedgerEntry]) -> Iterator[Path]:
    """Yield the files of the content folder in which some words stand still, but for the ledger, which a build writes.

    White space counts as one blank, so that words that go over two lines are found. Pages that were kept beside their
    articles are looked into as well.
    """
    wanted = [part for entry in entries for part in map(plain, entry.text.split(" … ")) if part]
    for path in sorted(content.rglob("*")):
        if path.is_file() and path.suffix in {".html", ".md", ".txt", ".yml", ".gz"}:
            text = plain(_text_of(path))
            if any(part in text for part in wanted):
                yield path


def _text_of(path: Path) -> str:
    data = path.read_bytes()
    if path.suffix == ".gz":
        with suppress(OSError, EOFError, zlib.error):
            data = gzip.decompress(data)
    return data.decode("utf-8", errors="replace")
