"""What the places of a web page say: its meta tags, its elements, with the name of the place."""

import re
from typing import Any, NamedTuple

from sitegen.read.fields import plain_text


class Said(NamedTuple):
    """What one place of a page says."""

    text: object
    where: str


class Meta:
    """The ``<meta>`` tags of a page by name or property, in the order of the page."""

    def __init__(self, tree: Any) -> None:  # noqa: ANN401 - lxml is not typed
        """Gather the tags of a page."""
        self._tags: dict[str, list[str]] = {}
        for tag in tree.xpath("//meta[@content]"):
            key = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
            self._tags.setdefault(key.lower(), []).append(tag.get("content"))

    def all(self, *keys: str) -> list[Said]:
        """Return what tags of these names say, in the order of the names."""
        return [Said(value, f"meta {key}") for key in keys for value in self._tags.get(key, [])]


def texts_at(tree: Any, path: str, where: str) -> list[Said]:  # noqa: ANN401
    """Return the texts of what a path finds, attributes or elements."""
    return [Said(found if isinstance(found, str) else found.text_content(), where) for found in tree.xpath(path)]


def bare_words(text: object) -> str:
    """Return the letters and digits of a text, which agree where signs are set in another way."""
    return re.sub(r"\W+", " ", (plain_text(str(text)) or "").casefold()).strip()
