"""A data file with what a reader is told of it before the download."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Self

from sitegen.render.text import wording
from sitegen.render.text.language import gettext, grouped, noted

_KILO, _MEGA = 1000, 1_000_000


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file under data/."""

    name: str
    """File name."""
    form: str
    """What it is: "CSV", "JSON Schema"."""
    content: str | bytes = field(compare=False, repr=False)
    """All of it; two files are told apart by its hash."""
    length: int
    """Its size; text counts in UTF-8."""
    sha256: str
    """Hash of the content, in hexadecimal digits."""
    rows: int | None = None
    """How many records it holds; None for a file of another sort."""
    about: str | None = None
    """Name of the table that it holds or describes."""

    @classmethod
    def of(
        cls, name: str, form: str, content: str | bytes, *, rows: int | None = None, about: str | None = None
    ) -> Self:
        """Take the content, and its hash."""
        data = content.encode() if isinstance(content, str) else content
        return cls(name, form, content, len(data), hashlib.sha256(data).hexdigest(), rows, about)

    def without_content(self) -> Self:
        """Return what there is to tell of it, which takes no room."""
        return replace(self, content=b"")

    @property
    def size(self) -> str:
        """The size in decimal units: "812 bytes", "14 kB", "2.1 MB"."""
        if self.length < _KILO:
            return gettext("%(num)s bytes", num=self.length)
        if self.length < _MEGA:
            return f"{grouped(round(self.length / _KILO))} kB"
        return f"{wording.grouped_number(round(Decimal(self.length) / _MEGA, 1))} MB"


def checksums(files: Iterable[DataFile]) -> DataFile:
    """Return the file that ``sha256sum --check`` reads."""
    lines = "".join(f"{file.sha256}  {file.name}\n" for file in files)
    return DataFile.of("SHA256SUMS", noted("Checksums"), lines)
