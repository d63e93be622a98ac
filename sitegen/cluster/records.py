"""Reads an archive of records back, and believes nothing that does not fit."""

import hashlib
import io

import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import ValidationError

from sitegen.cluster.addresses import Folder
from sitegen.cluster.manifest import PartEntry, faults_of, read_manifest
from sitegen.cluster.schema import from_row, row_schema
from sitegen.errors import PlaceError
from sitegen.records import Article, Extraction, Harvest, body_sha256


def read_records(address: str) -> Harvest:
    """Return what an archive of records holds.

    Raises:
        PlaceError: it is not there, or is not as it was written.

    """
    folder = Folder(address)
    manifest = read_manifest(folder)
    pairs = [pair for part in manifest.parts for pair in _part(folder, part)]
    kept = [pair for pair in pairs if pair[0].id not in manifest.left_out]
    if len({article.id for article, _ in kept}) < len(kept):
        raise _not_as_written(address, "an article stands in it twice")
    return Harvest(tuple(a for a, _ in kept), tuple(e for _, e in kept), faults_of(manifest))


def _part(folder: Folder, part: PartEntry) -> list[tuple[Article, Extraction]]:
    where = f"{folder.address.rstrip('/')}/{part.name}"
    data = folder.read(part.name)
    if hashlib.sha256(data).hexdigest() != part.sha256:
        raise _not_as_written(where, "its bytes have changed")
    try:
        table = pq.read_table(io.BytesIO(data))
        pairs = [from_row(row) for row in table.to_pylist()] if table.schema.equals(row_schema()) else None
    except (pa.ArrowException, ValidationError) as error:
        raise _not_as_written(where, f"it cannot be read ({error})") from error
    if pairs is None or len(pairs) != part.rows:
        raise _not_as_written(where, "it has another form than this release of sitegen gives records")
    for article, extraction in pairs:
        found = (body_sha256(article.body), article.id)
        if found != (article.source.sha256, extraction.article_id) or extraction.body_sha256 != found[0]:
            raise _not_as_written(where, f"the record of {article.id!r} belongs to other words")
    return pairs


def _not_as_written(where: str, problem: str) -> PlaceError:
    return PlaceError(f"{where}: {problem}. Fix: write the records anew with sitegen extract.")
