"""What the user names, taken apart: files, folders, standard input, lists of addresses, addresses."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sitegen.add.addresses import is_address
from sitegen.add.drafts import Stated, refusal
from sitegen.add.offers import KINDS, Offer, sniffed
from sitegen.add.unpacking import unpacked
from sitegen.codes import Code
from sitegen.errors import Fault
from sitegen.read.discovery import Discovery, display_name, find_files
from sitegen.read.text import read_bytes

STANDARD_INPUT = "-"
_INPUT = "standard input"
_LIST = ".urls"
"""Ending of a file that is nothing but a list of addresses."""
_PACKED = ".gz"


@dataclass(frozen=True)
class Address:
    """An address to fetch."""

    url: str
    hints: Mapping[str, Stated] = field(default_factory=dict)
    """What its feed says of it."""
    listed_in: str | None = None
    """The feed or sitemap that it stands in."""
    stamp: str | None = None
    """What that says of its last change."""
    depth: int = 0
    """How many sitemaps led to it."""

    def is_as_seen(self, stamp: str | None) -> bool:
        """Return whether its feed says that nothing has changed since a stamp was given."""
        return self.listed_in is not None and self.stamp is not None and self.stamp == stamp


Source = Path | Address | Offer
"""A file, an address, or bytes that are at hand."""


def take_apart(named: Sequence[str], *, stdin: Callable[[], bytes], base: Path) -> Iterator[Source | Fault]:
    """Yield what is named, in its order, a file or address at a time; what cannot be found is a fault.

    Args:
        named: Files, folders, addresses, and ``-`` for standard input.
        stdin: Reads standard input.
        base: Where the user stands.

    """
    seen: set[str] = set()
    for name in named:
        if name == STANDARD_INPUT:
            data = stdin()
            yield from _listed(data, _INPUT) or (Offer(_INPUT, data, sniffed(data)),)
        elif not name.strip():
            # As of a shell variable that is not set: an empty path would be the whole working folder.
            (error,) = refusal("''", "an empty name leads nowhere", "name a file, a folder or an address").faults
            yield error
        elif is_address(name):
            yield Address(name.strip())
        elif "://" in name:
            (error,) = refusal(name, "only http and https addresses are fetched", "check the address").faults
            yield error
        else:
            for one in _files(Path(name), base):
                if isinstance(one, Fault) or (key := str(one.resolve())) not in seen:
                    yield one
                    seen.add("" if isinstance(one, Fault) else key)


def offers_of(path: Path, *, base: Path, max_bytes: int) -> Sequence[Offer | Address | Fault]:
    """Return what a file holds: an article, or a list of addresses, with the lines of it that are none.

    Raises:
        FaultsError: it cannot be read.

    """
    name = display_name(path, base)
    data = read_bytes(path, name, max_bytes=max_bytes)
    inner = path
    if path.suffix.lower() == _PACKED:
        data, inner = unpacked(data, name, max_bytes=max_bytes), path.with_suffix("")
    kind = KINDS.get(inner.suffix.lower())
    if kind is None:
        raise refusal(name, "its name does not say what is packed in it", "name it such as page.html.gz")
    listed = _listed(data, name, sure=inner.suffix.lower() == _LIST) if kind == "text" else []
    return listed or [Offer(name, data, kind)]


def _files(path: Path, base: Path) -> Iterator[Path | Fault]:
    found: Discovery = find_files([path], (*KINDS, _PACKED), base=base)
    yield from found.faults
    yield from (file.path for file in found.files)


def _listed(data: bytes, name: str, *, sure: bool = False) -> list[Address | Fault]:
    """Return the addresses of a list, and what is wrong with it; empty where it is an article.

    Args:
        data: A text.
        name: Where it comes from, as the user would name it.
        sure: Whether it is a list, whatever it holds; else the first and half of its lines must be addresses.

    """
    lines = [(number, line) for number, line in enumerate(_lines(data), 1) if line and not line.startswith("#")]
    good = [is_address(line) for _, line in lines]
    if not any(good) or not (sure or (good[0] and good.count(True) * 2 >= len(good))):
        return []
    return [
        Address(line) if is_good else _no_address(name, number)
        for (number, line), is_good in zip(lines, good, strict=True)
    ]


def _no_address(name: str, line: int) -> Fault:
    fix = "give the whole address, such as https://news.example/2026/ferry, or take the line out"
    return Fault(name, line, None, "this line of a list of addresses is none", fix, Code.NOT_TAKEN)


def _lines(data: bytes) -> list[str]:
    return [line.strip() for line in data.decode("utf-8", "replace").removeprefix("\ufeff").splitlines()]


def addresses_in(data: bytes) -> list[Address]:
    """Return the addresses of a list, an address a line; empty where any line is none, for then it is an article."""
    listed = [line for line in _lines(data) if line and not line.startswith("#")]
    return [Address(line) for line in listed] if all(map(is_address, listed)) else []
