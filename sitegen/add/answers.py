"""What the network gave for an address, and what is needed to ask again only whether it has changed."""

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class Validators:
    """What a server gave to ask again only whether something has changed."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True)
class Answer:
    """What a server gave for an address."""

    url: str
    """After redirects."""
    data: bytes = field(repr=False)
    content_type: str = ""
    """In small letters, without its parameters."""
    charset: str | None = None
    validators: Validators = Validators()
    unchanged: bool = False
    """Whether nothing has changed since the validators were given; then there is no data."""


class Network(Protocol):
    """Whatever fetches addresses."""

    def fetch(self, address: str, validators: Validators | None = None) -> Answer:
        """Fetch an address.

        Args:
            address: http or https.
            validators: From an earlier answer, to be told when nothing has changed.

        Raises:
            FaultsError: it cannot be fetched, or may not be.

        """
