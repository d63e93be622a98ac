"""What a host's robots.txt allows (RFC 9309)."""

from dataclasses import dataclass

from protego import Protego

_TOKEN = "sitegen"  # noqa: S105 - the name under which robots.txt may speak to us
_LONGEST_DELAY = 60.0
"""Seconds; a host that asks for more between two requests is asked no faster than this."""
_FORBIDDEN = "its robots.txt does not allow programs to fetch it"
_UNKNOWN = "the robots.txt of its host cannot be read, so nothing is fetched from there"


@dataclass(frozen=True)
class Robots:
    """The rules of a host; without them all is forbidden, as for a host whose server is broken."""

    rules: Protego | None = None
    delay: float = 0.0
    """Seconds between two requests that the host asks for."""

    def allows(self, url: str) -> bool:
        """Return whether an address may be fetched."""
        return self.rules is not None and self.rules.can_fetch(url, _TOKEN)

    @property
    def problem(self) -> str:
        """Why an address may not be fetched."""
        return _FORBIDDEN if self.rules else _UNKNOWN


def rules_of(data: bytes, agent: str) -> Robots:
    """Read a robots.txt; an empty one allows all.

    Args:
        data: The file.
        agent: Who we say that we are; the rules are those for ``sitegen``, with which it begins.

    """
    rules = Protego.parse(data.decode("utf-8", "replace"))
    asked = rules.crawl_delay(agent.partition("/")[0]) or 0.0
    return Robots(rules, min(float(asked), _LONGEST_DELAY))
