"""What a reader can search for."""

from sitegen.records.base import Record


class SearchEntry(Record):
    """One result that a search may lead to: an item at its anchor, or a page.

    Fields in HTML hold text with its characters escaped; only their text is searched.
    """

    url: str
    """Address from the root of the site, with the anchor of an item."""
    page: str
    """What the page at that address is called, in HTML: for an item its article, with outlet and date."""
    title: str
    """In HTML: who speaks, or a figure as written, or a name; weighs most."""
    shown: str
    """What a result shows beneath its title, in HTML."""
    found_by: str
    """Text that leads here without being shown: other names of a speaker, other spellings of a number."""
    weight: float = 1.0
    """How much its words count against those of other entries, up to 10."""
    month: str = ""
    """Year and month in which its article was published, 0000-00 where that is unknown; empty for what has none."""
    lies_with: str = ""
    """Month with which it is put into a part of the index, where that is not that of its article."""
    day: str = ""
    """Day of its article, 0000-00-00 where that is unknown; empty for what has none."""
    facets: tuple[tuple[str, str], ...] = ()
    """By what results are narrowed: pairs of "kind", "speaker", "outlet" or "topic" and a value in plain text."""
