"""Gathers what readers see into the catalogues under sitegen/render/locale: ``nox -s messages`` (adr/0090).

A message keeps its translation while it stays as it is, to the letter; a new one is left empty, and a test names it.
"""

import re
import sys
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

WHERE = {
    "docs/assets": [("**.js", "javascript")],
    "overrides": [("**.html", "jinja2.ext:babel_extract")],
    "sitegen/render": [("**.py", "python")],
    "templates": [("**.md", "jinja2.ext:babel_extract"), ("**.html", "jinja2.ext:babel_extract")],
}
"""Folders with words for readers, and how each kind of file is read."""
KEYWORDS = {
    **dict.fromkeys(("gettext", "_", "marked", "noted", "say")),
    **dict.fromkeys(("ngettext", "noted_both"), (1, 2)),
    "Column": (3,),
    "make_table": (2,),
}
"""The calls that hold a message, and in which argument."""
LOCALE = "sitegen/render/locale"
_CHANCE = re.compile(rb'^"(?:POT-|PO-|Last-|Report-|Generated-|Project-|Language-Team)[^\n]*\n', re.MULTILINE)
"""Lines of a head that tell of the day, the tool and nobody in particular."""


def gather(root: Path) -> Catalog:
    """Return every message, in the order of the files that say it."""
    found = Catalog(fuzzy=False)
    for folder, methods in WHERE.items():
        for file, _, message, _, context in extract_from_dir(root / folder, methods, keywords=KEYWORDS):
            found.add(message, locations=[(f"{folder}/{Path(file).as_posix()}", 0)], context=context)
    return found


def as_text(catalogue: Catalog, *, head: bool) -> bytes:
    """Return a catalogue as a file holds it, the same on any day."""
    out = BytesIO()
    write_po(out, catalogue, width=0, include_lineno=False, omit_header=not head, sort_by_file=False)
    return _CHANCE.sub(b"", out.getvalue())


def renewed(found: Catalog, file: Path) -> bytes:
    """Return the catalogue of a language with the messages that there are now, each with the translation it had."""
    with file.open("rb") as source:
        had = read_po(source)
    new = Catalog(locale=had.locale, fuzzy=False, header_comment=had.header_comment)
    for message in found:
        if message.id:
            known = had.get(message.id)
            new.add(message.id, known.string if known else None, locations=message.locations)
    return as_text(new, head=True)


def catalogues(root: Path) -> dict[Path, bytes]:
    """Return each file of the catalogues as it should be."""
    found = gather(root)
    own = {file: renewed(found, file) for file in sorted((root / LOCALE).glob("*/LC_MESSAGES/*.po"))}
    return {root / LOCALE / "sitegen.pot": as_text(found, head=False), **own}


def main() -> None:
    """Write them, and name what still has no translation."""
    for file, text in catalogues(Path.cwd()).items():
        file.write_bytes(text)
        empty = [m.id for m in read_po(BytesIO(text)) if m.id and not m.string] if file.suffix == ".po" else []
        sys.stdout.write(f"{file.relative_to(Path.cwd())}: {len(empty)} without a translation\n")
        sys.stdout.writelines(f"  {message}\n" for message in empty)


if __name__ == "__main__":
    main()
