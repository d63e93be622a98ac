"""What came of trials, how it is judged, and the table of all rows.

``python -m tests.faults.tally FILE...`` prints a line of Markdown for each tally that the programs of this folder have
printed into the files.
"""

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.house import FOREIGN, tree

Looks = dict[str, dict[str, object]]
DEAD = 137
"""How a trial ends that is killed."""
HEAD = f"| tried | times | mixed | not mended | tracebacks | foreign files lost | written outside |\n{'|---' * 7}|\n"


@dataclass
class Tally:
    """What came of the trials of one kind; each list names the operations."""

    kind: str
    operations: int = 0
    """How many there are in a build."""
    tried: int = 0
    mixed: list[str] = field(default_factory=list)
    """Neither the old site nor the new one."""
    unrecorded: list[str] = field(default_factory=list)
    """Public, and in no ledger."""
    untold: list[str] = field(default_factory=list)
    """Ended in a traceback, or in no sentence with a fix."""
    lost: list[str] = field(default_factory=list)
    """Files of somebody else in the site folder are not there any more, or not as they were."""
    outside: list[str] = field(default_factory=list)
    """Something was written where nothing of ours is."""
    said: list[str] = field(default_factory=list)
    """What each ended with, where that is kept."""
    unmended: list[str] = field(default_factory=list)
    """The next build fails, or makes another site than a build that nothing has befallen, or leaves something over."""
    states: int = 0
    """How many different states of the project the next build was tried on, where trials that end alike share one."""

    def all_well(self) -> bool:
        """Whether nothing at all went wrong."""
        wrong = (self.mixed, self.unrecorded, self.untold, self.unmended, self.lost, self.outside)
        return self.tried > 0 and not any(wrong)

    def as_row(self) -> str:
        """Return a line of the table."""
        mixed = len(self.mixed) + len(self.unrecorded)
        counts = (self.tried, mixed, *map(len, (self.unmended, self.untold, self.lost, self.outside)))
        return f"| {self.kind} | {' | '.join(map(str, counts))} |\n"


def judge(tally: Tally, named: str, ended: tuple[int, str], looked: tuple[Looks, Looks, Looks]) -> None:
    """Put what a trial came to into the tally.

    Args:
        tally: Of the trials of this kind.
        named: The trial.
        ended: Its exit code, and what it said.
        looked: The project before, as a build makes it that nothing befalls, and as it was found.

    """
    code, said = ended
    before, wanted, found = looked
    if found["site"] not in (before["site"], wanted["site"]):
        tally.mixed.append(named)
    if any(found["site"].get(name) != before["site"][name] for name in FOREIGN if name in before["site"]):
        tally.lost.append(named)
    if found["site"] == wanted["site"] and found["content"] != wanted["content"]:
        tally.unrecorded.append(named)
    if not is_told(tally.kind, code, said):
        tally.untold.append(f"{named} -> {code} {said[-300:]}")


def is_told(kind: str, code: int, said: str) -> bool:
    """Whether a build ended as it should: well, or with a sentence that says what to do; killed it says nothing."""
    sentence = "Fix: " in said or "the old one still stands" in said
    return "Traceback" not in said and (
        code == 0 or (code == 1 and sentence) or (kind.startswith("kill") and code == DEAD)
    )


def looks(folder: Path) -> Looks:
    """Return every file of the site and of the content of a project."""
    return {name: tree(folder / name) for name in ("site", "content")}


def left_over(folder: Path) -> list[str]:
    """Return what an unfinished build has left that no build has cleared."""
    found = [p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.name.endswith((".new", ".tmp"))]
    shop = folder / ".site.sitegen"
    return found + [name for name in ("new", "under-way") if (shop / name).exists()]


def main() -> None:
    """Print the table of what the programs of this folder have printed; tallies of one kind are one row."""
    rows: dict[str, Tally] = {}
    for line in (line for name in sys.argv[1:] for line in Path(name).read_text("utf-8").splitlines()):
        if not line.startswith('{"kind"'):
            continue
        one = Tally(**json.loads(line))
        row = rows.setdefault(one.kind, Tally(one.kind))
        row.tried += one.tried
        for name in ("mixed", "unrecorded", "untold", "lost", "outside", "unmended"):
            getattr(row, name).extend(getattr(one, name))
    sys.stdout.write(HEAD + "".join(row.as_row() for row in rows.values()))


if __name__ == "__main__":
    main()
