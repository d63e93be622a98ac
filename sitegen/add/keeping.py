"""The page that an article was read from: kept beside its file, compressed, where the user asks for it."""

from collections.abc import Iterator
from glob import escape
from pathlib import Path
from typing import Literal

from sitegen.add.drafts import Draft
from sitegen.files import packed, write_whole

Page = Literal["kept", "there", "another"]
"""What became of a page that was to be kept: it was written, lay there, or is not the one that the words are from."""


def keep_newer(draft: Draft, target: Path, *, asked: bool) -> None:
    """Keep the page of an article that is about to be written, in the place of the one of an older version.

    Args:
        draft: The article.
        target: Its file.
        asked: Whether the page is wanted where there is none.

    """
    older = list(_kept_of(target))
    if asked or older:
        page = target.with_suffix(f"{_suffix(draft)}.gz")
        write_whole(page, packed(draft.data))
        for other in older:
            if other != page:
                other.unlink()


def keep_of_known(draft: Draft, target: Path, read_from: str | None, *, trial: bool) -> Page:
    """Keep the page of an article that is there, if its words were read from this very page.

    Args:
        draft: The article as it was read now.
        target: Its file.
        read_from: SHA-256 of the page that the file says it was read from.
        trial: Whether nothing is to be written.

    """
    if any(_kept_of(target)):
        return "there"
    if read_from != draft.page_sha256:
        return "another"
    if not trial:
        write_whole(target.with_suffix(f"{_suffix(draft)}.gz"), packed(draft.data))
    return "kept"


def _kept_of(target: Path) -> Iterator[Path]:
    """Return the pages that lie beside an article's file."""
    return target.parent.glob(f"{escape(target.stem)}.*.gz")


def _suffix(draft: Draft) -> str:
    """Return the ending of the file that an article came from, before it was packed; from the network it has none."""
    own = "" if "://" in draft.name else Path(draft.name.removesuffix(".gz")).suffix.lower()
    return own or ".html"
