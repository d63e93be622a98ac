"""Gives the filters of a search index an order of their own, so that the same entries make the same bytes.

Pagefind writes filters, and the values of each, in an order that is drawn anew at each run, and names files by what
is in them. See adr/0057.
"""

import gzip
import hashlib
import json
from pathlib import Path

import cbor2

from sitegen.build.search_parts import SIGNATURE, read_piece

_FILTERS = 3
"""Where the pairs of filter and file stand in the list that a ``.pf_meta`` is."""
_OF_FILTER = 7
_OF_META = 10
"""Figures of the hash in the name of a file, as Pagefind has them."""


def order_filters(made: Path) -> None:
    """Write the filters of an index anew, sorted, and what names their files.

    Args:
        made: The folder that Pagefind has written.

    """
    names = {path.stem: _ordered(path) for path in sorted((made / "filter").glob("*.pf_filter"))}
    if not names:
        return
    (meta,) = made.glob("*.pf_meta")
    told = cbor2.loads(read_piece(meta))
    told[_FILTERS] = sorted([kind, names[name]] for kind, name in told[_FILTERS])
    data = cbor2.dumps(told)
    before = meta.stem.partition(".")[2]
    after = _named(before, data, _OF_META)
    meta.unlink()
    _write(made / f"pagefind.{after}.pf_meta", data)
    entry = made / "pagefind-entry.json"
    index = json.loads(entry.read_text(encoding="utf-8"))
    for language in index["languages"].values():
        language["hash"] = after if language["hash"] == before else language["hash"]
    entry.write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")


def _ordered(path: Path) -> str:
    """Write one filter anew, its values sorted; return its name."""
    kind, values = cbor2.loads(read_piece(path))
    data = cbor2.dumps([kind, sorted(values)])
    name = _named(path.stem, data, _OF_FILTER)
    path.unlink()
    _write(path.with_name(f"{name}.pf_filter"), data)
    return name


def _named(before: str, data: bytes, figures: int) -> str:
    """Return the name of a file by what is in it: the language, and a hash."""
    return f"{before.partition('_')[0]}_{hashlib.sha256(data).hexdigest()[:figures]}"


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(gzip.compress(SIGNATURE + data, mtime=0))
