"""What the user of ``sitegen add`` wants, and where everything lies."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitegen.add.drafts import Stated


@dataclass(frozen=True)
class Wanted:
    """What the user asks for beside the plain case."""

    force: bool = False
    """Take what looks like no article."""
    copies: bool = False
    """Take what the folder has at another address or under another headline."""
    update: bool = False
    """Put a newer version in the place of the one that is there."""
    keep_page: bool = False
    """Keep the page beside the article, compressed."""
    dry_run: bool = False
    """Write nothing."""
    most: int = 50
    """Addresses that are taken of one feed or sitemap."""
    outlet: str | None = None
    """Id or name of who published what does not say so itself."""
    published: date | None = None
    """When that was published of which nothing else tells the day."""

    @property
    def stated(self) -> dict[str, Stated]:
        """What the user knows of all that is taken in, for those fields that an article lacks."""
        known = {"outlet": self.outlet, "published": self.published}
        return {name: Stated(value, "stated when it was added") for name, value in known.items() if value is not None}

    @property
    def takes_more(self) -> bool:
        """Whether something is wanted that an earlier run may have told and left."""
        return self.force or self.copies or self.update

    def takes(self, status: str | None) -> bool:
        """Return whether something is wanted now of which an earlier run told this."""
        wanted = {"refused": self.force, "copy": self.copies, "revision": self.update}
        return wanted.get(status or "", False)


@dataclass(frozen=True)
class Options:
    """Where everything lies, and what is wanted."""

    articles: Path
    """The folder that articles are written to."""
    base: Path
    """Where the user stands: files are named from there."""
    today: date
    max_bytes: int
    wanted: Wanted = Wanted()
