"""Fails the file operations of `add`, `review` and `correct` in turn, and lets the same command and a build mend it.

By hand: ``python -m tests.faults.commands FOLDER --command add --kind kill full denied`` prints what came of it, as
``trials`` does for builds.
"""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path

from tests.faults.house import make_house
from tests.faults.tally import Tally, is_told, left_over, looks
from tests.faults.trials import KINDS, build_here, fail_in_copy, in_child, operations_of

BY = "Ada Orlo"
DOUBT = "Harbour master Ada Quill did not say whether the ford would open.\n"
"""An article of which one thing waits for a reviewer, and nothing else is in it."""
FORD = "“The ford is dry since Monday,” said Bren Tolloway, the county engineer.\n"
KEYS = "y\n"
"""What a reviewer presses: publish what waits."""
Command = Callable[[Path], None]


def add(folder: Path) -> None:
    """Take an article in."""
    _type(folder, ["add", "incoming/ford.txt"], good=(0, 3))


def review(folder: Path) -> None:
    """Publish what waits, by a line from standard input."""
    keys = os.open(folder / "keys", os.O_RDONLY)
    os.dup2(keys, 0)
    sys.stdin = os.fdopen(0, encoding="utf-8")
    _type(folder, ["review", "--by", BY])


def correct(folder: Path) -> None:
    """Say of a published quote what was wrong."""
    first = json.loads((folder / "content" / "ledger.jsonl").read_text("utf-8").splitlines()[0])
    said = "The headline named another weir."
    _type(folder, ["correct", first["id"], "--kind", "ours", "--reason", said, "--by", BY])


COMMANDS: dict[str, Command] = {"add": add, "review": review, "correct": correct}


def _type(folder: Path, words: list[str], *, good: tuple[int, ...] = (0,)) -> None:
    from sitegen.cli import app  # noqa: PLC0415 - loads spaCy and MkDocs, once for all that are forked

    os.chdir(folder)
    try:
        app(args=words, obj=words)
    except SystemExit as ending:
        if (ending.code or 0) not in good:
            raise


def run(name: str, kind: str, folder: Path, every: int, after: tuple[Command, ...] = (build_here,)) -> Tally:
    """Try one kind of failure at the operations of one command.

    Args:
        name: The command.
        kind: ``kill``, ``full`` or ``denied``.
        folder: Where the house is; its site is built already.
        every: Each so many of the operations is tried, the first included.
        after: What is done behind the same command again, before the project is looked at.

    """
    command = COMMANDS[name]
    clean = folder.with_name("clean")
    shutil.rmtree(clean, ignore_errors=True)
    shutil.copytree(folder, clean, symlinks=True)
    operations = operations_of(clean, command)
    tally = Tally(f"{name} {kind}", len(operations))
    before, done = looks(folder), looks(clean)
    for step in after:
        _must(clean, step)
    wanted = looks(clean)
    for point in range(0, len(operations), every):
        trial, (code, said) = fail_in_copy(folder, command, kind, point)
        named = f"{point}: {operations[point]}"
        tally.tried += 1
        found = looks(trial)
        if found["site"] != before["site"] or _whole(found["content"]) not in (before["content"], done["content"]):
            tally.mixed.append(named)
        if not is_told(kind, code, said):
            tally.untold.append(f"{named} -> {code} {said[-300:]}")
        # What has said that it is done is not done again.
        ended = [in_child(trial, step) for step in (after if code == 0 else (command, *after))]
        if any(code for code, _ in ended) or looks(trial) != wanted or left_over(trial):
            tally.unmended.append(f"{named} -> {[(code, said[-200:]) for code, said in ended]} {left_over(trial)}")
    return tally


def _whole(content: dict[str, object]) -> dict[str, object]:
    """Return the files that a reader of the content takes for such: what hides is read by nobody."""
    return {name: held for name, held in content.items() if not name.rpartition("/")[2].startswith(".")}


def _must(folder: Path, step: Command) -> None:
    code, said = in_child(folder, step)
    if code:
        raise RuntimeError(said)


def make_newsroom(folder: Path) -> None:
    """Make a project with an article to take in, and something that waits for a reviewer."""
    make_house(folder)
    (folder / "content" / "articles" / "doubt.txt").write_text(DOUBT, "utf-8")
    (folder / "incoming").mkdir()
    (folder / "incoming" / "ford.txt").write_text(FORD, "utf-8")
    (folder / "keys").write_text(KEYS, "utf-8")


def main() -> None:
    """Make a house, run the trials, and print what came of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--command", nargs="+", default=tuple(COMMANDS), choices=COMMANDS)
    parser.add_argument("--kind", nargs="+", default=KINDS, choices=KINDS)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--no-site", action="store_true", help="only the content is looked at, which is quicker")
    given = parser.parse_args()
    house, after = given.folder.resolve() / "house", () if given.no_site else (build_here,)
    if not house.exists():
        make_newsroom(house)
    # In this process, so that all that are forked have loaded what they need.
    if given.no_site:
        shutil.copytree(house, house.with_name("loading"))
        COMMANDS[given.command[0]](house.with_name("loading"))
    else:
        build_here(house)
    for name in given.command:
        for tally in map(partial(run, name, folder=house, every=given.every, after=after), given.kind):
            sys.stdout.write(json.dumps(asdict(tally)) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
