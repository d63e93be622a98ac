"""Which articles there are, in one order everywhere, and how they are dealt out."""

from dataclasses import dataclass
from math import ceil
from pathlib import PurePosixPath

from sitegen.cluster.addresses import Folder
from sitegen.errors import Fault
from sitegen.read import article_paths
from sitegen.read.discovery import SUFFIXES

_MOST = 250
"""Articles in a part: as many as are read again where a worker is lost, half a minute of work."""
_LEAST = 10
_PARTS = 64
"""Parts that a small archive is cut into, so that some workers have something to do each."""


@dataclass(frozen=True, slots=True)
class Part:
    """Articles that one worker reads in one go."""

    number: int
    files: tuple[tuple[str, str], ...]
    """Each as the source lists it, and as its article's path, which its id is made from."""

    @property
    def name(self) -> str:
        """The file that its records go to."""
        return f"part-{self.number:06}.parquet"


def find_articles(source: Folder) -> tuple[list[tuple[str, str]], tuple[Fault, ...]]:
    """Return the articles of a folder, and what is wrong with others.

    On this disk they are found as a build finds them, links and all. Elsewhere an article is a file with the ending of
    one; what is hidden, or lies beside a folder ``articles``, is none.
    """
    local = source.local
    if local is not None:
        found = article_paths([local], base=local)
        root = local / "articles" if (local / "articles").is_dir() else local
        pairs = [
            (file.path.relative_to(local).as_posix(), file.path.relative_to(root).as_posix()) for file in found.files
        ]
        return sorted(pairs, key=lambda pair: pair[1]), tuple(found.faults)
    names = [name for name in source.names() if _is_article(PurePosixPath(name))]
    inner = [name for name in names if name.startswith("articles/")]
    return [(name, name.removeprefix("articles/")) for name in inner] or [(name, name) for name in names], ()


def deal_out(files: list[tuple[str, str]]) -> list[Part]:
    """Cut the articles into parts: the same ones for the same articles, however many workers there are."""
    size = max(_LEAST, min(_MOST, ceil(len(files) / _PARTS)))
    cuts = range(0, len(files), size)
    return [Part(number, tuple(files[first : first + size])) for number, first in enumerate(cuts)]


def _is_article(path: PurePosixPath) -> bool:
    return path.suffix.lower() in SUFFIXES and not any(step.startswith(".") for step in path.parts)
