"""What is spoken about."""

from sitegen.records.base import Record


class Topic(Record):
    """A subject with a fact sheet of its own, registered in content/topics.yml."""

    id: str
    """Slug, unique on the site."""
    name: str
    phrases: tuple[str, ...]
    """Words that show the topic; matched by lemma, so "ceasefire" also finds "ceasefires"."""
    media_topic: str | None = None
    """IPTC Media Topics id, such as ``medtop:20000065``."""
    description: str | None = None
    """One or two sentences by the maintainer."""


class Outlet(Record):
    """A publisher of articles, registered in content/outlets.yml."""

    id: str
    name: str
    url: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2 code."""
    description: str | None = None
    invented: bool = False
    """Whether the outlet exists only in sample content, which the site then says wherever it is named."""
