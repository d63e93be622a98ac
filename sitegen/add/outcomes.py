"""What became of one source of ``sitegen add``."""

from dataclasses import dataclass
from typing import Literal

from sitegen.add.drafts import Draft
from sitegen.add.keeping import Page
from sitegen.add.known import Match
from sitegen.add.revisions import NOTHING_CHANGED, Revision
from sitegen.errors import Fault

Status = Literal["added", "updated", "known", "copy", "revision", "refused"]


@dataclass(frozen=True)
class Outcome:
    """What became of one source."""

    status: Status
    name: str
    """The source, as the user would name it."""
    draft: Draft | None = None
    path: str | None = None
    """The file that was written, or that is like it."""
    match: Match | None = None
    """The article of the folder that it is, or nearly is."""
    revision: Revision = NOTHING_CHANGED
    """What a newer version changes."""
    noted: bool = False
    """Whether the article that it is a copy of now says who else carries it."""
    page: Page | None = None
    """What became of the page of a known article, where it was asked to be kept."""
    faults: tuple[Fault, ...] = ()
    """Why it was refused."""

    @property
    def is_new(self) -> bool:
        """Whether the content folder tells what it did not tell."""
        return self.noted or self.status in {"added", "updated"}

    @property
    def is_there(self) -> bool:
        """Whether the content folder has the very words."""
        carried = self.match is not None and self.match.noted
        return self.status in {"added", "updated"} or (self.status == "known" and not carried)
