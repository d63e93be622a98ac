"""The list of feeds that ``sitegen add --watch`` looks at."""

from pathlib import Path

from sitegen.add.drafts import Stated
from sitegen.add.sources import Address
from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError
from sitegen.read.discovery import display_name
from sitegen.read.fields import Language, RawRecord, RequiredLink, Text
from sitegen.read.strict_yaml import parse_yaml
from sitegen.read.text import decode, read_bytes
from sitegen.read.validation import validate

_MOST_BYTES = 1_000_000
"""Of a list of feeds."""


class RawFeed(RawRecord):
    """An entry of the list: an address alone, or a mapping."""

    url: RequiredLink
    outlet: Text = None
    """Who publishes what it lists, where the pages do not say: an id of outlets.yml, or a name."""
    language: Language = None
    licence: Text = None

    def address(self) -> Address:
        """Return the feed as something to fetch."""
        said = {"outlet": self.outlet, "language": self.language, "licence": self.licence}
        return Address(self.url, {name: Stated(value, "the list of feeds") for name, value in said.items() if value})


def read_feeds(path: Path, *, base: Path) -> list[Address]:
    """Read a list of feeds.

    Args:
        path: A YAML file: a list whose entries are addresses, or mappings with ``url`` and what is known.
        base: Where the user stands.

    Raises:
        FaultsError: everything that is wrong with it, together.

    """
    name = display_name(path, base)
    tree = parse_yaml(decode(read_bytes(path, name, max_bytes=_MOST_BYTES), name), name)
    if not isinstance(tree.value, list) or not tree.value:
        problem, (line, column) = "this is no list of feeds", tree.place_of(())
        fix = "write an address a line, each after `- `"
        raise FaultsError([Fault(name, line, None, problem, fix, Code.FIELD_SHAPE, column)])
    feeds, faults = [], list[Fault]()
    for number, entry in enumerate(tree.value):
        try:
            written = {"url": entry} if isinstance(entry, str) else entry
            feeds.append(validate(RawFeed, written, tree, name, (number,)).address())
        except FaultsError as error:
            faults += error.faults
    if faults:
        raise FaultsError(faults)
    return feeds
