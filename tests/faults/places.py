"""Puts something odd in each place of a project, builds, and looks at what is left.

By hand: ``python -m tests.faults.places FOLDER`` prints what came of every oddity, and ``--only site docs`` of some.
"""

import argparse
import errno
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from tests.faults.house import change, make_project, tree
from tests.faults.moments import Hook, cleared, copied, load_once
from tests.faults.tally import Looks, Tally, is_told, judge, left_over, looks
from tests.faults.trials import build_here, in_child

PLACES = {
    "site": "site",
    "page": "site/index.html",
    "page folder": "site/actors",
    "list": "site/.sitegen.json",
    "workshop": ".site.sitegen",
    "workshop, new": ".site.sitegen/new",
    "workshop, old": ".site.sitegen/old",
    "docs": "docs",
    "generated": "docs/actors",
    "generated page": "docs/index.md",
    "state": ".sitegen",
    "state, note": ".sitegen/site.json",
    "state, cache": ".sitegen/extractions.sqlite",
    "state, items": ".sitegen/items.sqlite",
    "state, readings": ".sitegen/readings.sqlite",
    "state, templates": ".sitegen/templates",
    "state, theme": ".sitegen/theme",
    "templates": "templates",
    "template": "templates/actor.md",
    "overrides": "overrides",
    "content": "content",
    "articles": "content/articles",
    "article": "content/articles/weir.md",
    "ledger": "content/ledger.jsonl",
    "configuration": "mkdocs.yml",
}
"""Where something odd can stand."""
_READING = ("os.listdir", "os.scandir")


def swaps(folder: Path, place: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """Yield what may stand in a place instead of what should, with how it gets there."""
    yield "a folder for a file, or a file for a folder", lambda: _other_kind(folder, place)
    yield "an empty folder", place.mkdir
    yield "a link to what was there", lambda: _link(folder, place)
    yield "a loop", lambda: place.symlink_to(place)
    yield "a link to nothing", lambda: place.symlink_to(folder / "nowhere")


def _other_kind(trial: Path, place: Path) -> None:
    if _was(trial).is_dir():
        place.write_text("mine", "utf-8")
    else:
        place.mkdir()
        (place / "mine.txt").write_text("mine", "utf-8")


def _link(trial: Path, place: Path) -> None:
    if _was(trial).exists():
        _was(trial).rename(trial / "elsewhere")
    place.symlink_to(trial / "elsewhere")


def _was(trial: Path) -> Path:
    """Return where lies what was in the place: beside the project, so that no build takes it for content."""
    return trial.with_name("was")


def run(folder: Path, names: Iterable[str]) -> list[Tally]:
    """Try every oddity in some places of a project whose site is built and out of date."""
    before = looks(folder)
    after = folder.with_name("after")
    shutil.copytree(folder, after, symlinks=True)
    ended = in_child(after, build_here)
    if ended[0] != 0:
        raise RuntimeError(ended[1])
    wanted = looks(after)
    odd, refused = Tally("things that are not what they should be"), Tally("read-only or unreadable")
    for name in names:
        for what, arrange in swaps(folder.with_name("trial"), folder.with_name("trial") / PLACES[name]):
            trial = _copy(folder)
            place = trial / PLACES[name]
            if place.exists() or place.is_symlink():
                place.rename(_was(trial))
            arrange()
            theirs = tree(trial / "elsewhere")
            ended = in_child(trial, build_here)
            _judge_place(odd, f"{name}: {what}", ended, trial, (before, wanted))
            if tree(trial / "elsewhere") != theirs:
                odd.outside.append(f"{name}: {what}")
            _mend(odd, f"{name}: {what}", folder, trial / PLACES[name], wanted)
        for what, denies in (("read-only", _writes), ("unreadable", _reads)):
            trial = _copy(folder)
            ended = in_child(trial, build_here, _denier(str(trial / PLACES[name]), denies))
            _judge_place(refused, f"{name}: {what}", ended, trial, (before, wanted))
            _mend(refused, f"{name}: {what}", folder, trial / PLACES[name], wanted)
    return [odd, refused]


def _copy(folder: Path) -> Path:
    trial = folder.with_name("trial")
    for left in (trial, _was(trial)):
        if left.is_file() or left.is_symlink():
            left.unlink()
        shutil.rmtree(left, ignore_errors=True)
    shutil.copytree(folder, trial, symlinks=True)
    return trial


def _judge_place(tally: Tally, named: str, ended: tuple[int, str], trial: Path, looked: tuple[Looks, Looks]) -> None:
    code, said = ended
    tally.tried += 1
    tally.said.append(f"{named} -> {code} {said.strip()[-200:]}")
    if not named.startswith(("site", "page", "list")):
        judge(tally, named, ended, (*looked, looks(trial)))
    elif not is_told("", code, said):
        # What stands in the site folder itself is no mixture that we made.
        tally.untold.append(f"{named} -> {code} {said[-300:]}")


def _mend(tally: Tally, named: str, folder: Path, odd: Path, wanted: Looks) -> None:
    """Put back what was there, and see that the next build is as good as any."""
    trial = folder.with_name("trial")
    if _was(trial).exists():
        if odd.is_symlink() or odd.is_file():
            odd.unlink()
        elif odd.is_dir():
            shutil.rmtree(odd)
        _was(trial).rename(odd)
    for place in PLACES.values():
        if (trial / place).is_symlink():
            (trial / place).unlink()
            if (trial / "elsewhere").exists():
                (trial / "elsewhere").rename(trial / place)
        elif not (folder / place).exists() and (trial / place).is_file():
            (trial / place).unlink()
        elif not (folder / place).exists() and (trial / place / "mine.txt").is_file():
            (trial / place / "mine.txt").unlink()
    code, said = in_child(trial, build_here)
    if code != 0 or looks(trial) != wanted or left_over(trial):
        tally.unmended.append(f"{named} -> {code} {said[-300:]} {left_over(trial)}")


def _writes(event: str, given: tuple[object, ...]) -> bool:
    return event not in _READING and (
        event != "open" or bool(int(str(given[2])) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    )


def _reads(event: str, _given: tuple[object, ...]) -> bool:
    return event in _READING or event == "open"


def _denier(prefix: str, denies: Callable[[str, tuple[object, ...]], bool]) -> Hook:
    """Return an audit hook that refuses what goes on at a path or under it."""

    def hook(event: str, given: tuple[object, ...]) -> None:
        if event != "open" and not event.startswith("os."):
            return
        path = os.fsdecode(given[0]) if given and isinstance(given[0], (str, bytes)) else ""
        at = path == prefix or path.startswith(f"{prefix}{os.sep}")
        if at and denies(event, given):
            code = errno.EROFS if denies is _writes else errno.EACCES
            raise OSError(code, os.strerror(code), path)

    return hook


def main() -> None:
    """Make a project, try the oddities, and print what came of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", default=list(PLACES), choices=PLACES)
    given = parser.parse_args()
    house = given.folder.resolve() / "house"
    if not house.exists():
        make_project(house)
        build_here(house)
        change(house)
    load_once(lambda: build_here(copied(house, cleared(house.with_name("loading")) / "house")))
    for name in given.only:
        for tally in run(house, [name]):
            sys.stdout.write(json.dumps(asdict(tally)) + "\n")
        sys.stdout.flush()
        shutil.rmtree(house.with_name("after"))


if __name__ == "__main__":
    main()
