"""What a worker does: reads some articles, extracts them, and writes their records as one file."""

import hashlib
import io
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from sitegen.cluster.addresses import Folder
from sitegen.cluster.schema import row_schema, to_row
from sitegen.cluster.sources import Part
from sitegen.errors import Fault, PlaceError
from sitegen.extract import load_extractor
from sitegen.read import read_articles

_one_at_a_time = threading.Lock()
"""An extractor works for one thread; a worker may have several."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is the same for every part."""

    source: str
    records: str
    """Addresses of the articles and of their records."""
    pipeline: str
    fingerprint: str | None
    """Of the extractor of the process that asked, which a worker elsewhere must share; None on this machine."""
    max_bytes: int


@dataclass(frozen=True, slots=True)
class Made:
    """A part that is done."""

    number: int
    name: str
    sha256: str
    """Of its file."""
    rows: int
    ids: tuple[str, ...]
    """Of all its articles, those left out as two had the same among them."""
    faults: tuple[Fault, ...]
    fingerprint: str
    """Of the extractor that made it."""


def make_part(work: Work, part: Part) -> Made:
    """Read, extract and write one part; doing it twice writes the same file twice.

    Raises:
        PlaceError: an address cannot be reached, or this process runs another program than the one that asked.

    """
    with _one_at_a_time:
        extractor = load_extractor(work.pipeline)
        if work.fingerprint not in {None, extractor.fingerprint}:
            message = "a worker has another release of sitegen, of its libraries or of the pipeline than this program"
            raise PlaceError(f"{message}. Fix: install the same in both.")
        with tempfile.TemporaryDirectory() as folder:
            # A folder of that name is what read_articles takes for the place of all articles.
            root = Path(folder) / "articles"
            _fetch(Folder(work.source), part, root, work.max_bytes)
            read = read_articles([Path(folder)], max_bytes=work.max_bytes, base=root)
        extractions = extractor.extract_many(read.articles)
        rows = [to_row(*row) for row in zip(read.articles, extractions, strict=True)]
    data = _file_of(rows)
    Folder(work.records).write(part.name, data)
    digest = hashlib.sha256(data).hexdigest()
    ids = tuple(sorted(read.places))
    return Made(part.number, part.name, digest, len(rows), ids, read.faults, extractor.fingerprint)


def _fetch(source: Folder, part: Part, root: Path, max_bytes: int) -> None:
    """Copy the articles here; of one that is too large as much as shows that."""
    root.mkdir()
    for name, path in part.files:
        target = root / path
        if not target.resolve().is_relative_to(root.resolve()):
            raise PlaceError(f"{source.address}: {path!r} does not lie in it. Fix: name another address.")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read(name, most=max_bytes + 1))


def _file_of(rows: list[dict[str, object]]) -> bytes:
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=row_schema()), sink, compression="zstd")
    return sink.getvalue()
