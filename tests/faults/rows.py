"""What else befell builds: two at once, content that is gone, hostile names, damaged caches, disks that are small.

By hand: ``python -m tests.faults.rows FOLDER`` prints what came of each, and ``--only caches`` of some.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import cached_property
from pathlib import Path

from sitegen.messages import visible
from tests.faults.house import FOREIGN, change, make_house, tree
from tests.faults.moments import cleared, copied, load_once
from tests.faults.tally import Looks, Tally, is_told, judge, left_over, looks
from tests.faults.trials import build_here, in_child

HOSTILE = {
    "an escape in a key": ("actors.yml", b'"a\\e[31mb": {name: Ada Quill, kind: nobody}\n'),
    "a newline in a key": ("actors.yml", b'"a\\nerror: b": {name: Ada Quill, kind: nobody}\n'),
    "an escape in an outlet": ("outlets.yml", b'harbour-wire: {name: "Wire \\e]0;x\\a", homepage: "\\e[2J"}\n'),
    "an escape in a topic": ("topics.yml", b'weir: {name: "The \\e[31mweir", phrases: []}\n'),
    "an escape in a field": ("articles/a.md", b'---\n"ti\\e[31mtle": x\n---\nNobody said so.\n'),
    "a name that turns": ("articles/\u202ea.md", b"---\ntitle: [\n---\nNobody said so.\n"),
    "a name of two lines": ("articles/a\nerror: b.md", b"---\ntitle: [\n---\nNobody said so.\n"),
    "a name that is no text": (os.fsdecode(b"articles/\xff\x1b[31m.md"), b"---\ntitle: [\n---\nNobody said so.\n"),
    "half a character": (
        "articles/a.html",
        b'<script type="application/ld+json">{"@type":"NewsArticle","headline":"A\\ud800"}</script><p>No.',
    ),
}
"""File in the content folder, and what it holds: each is shown in a message, or read."""
PREPARED = {name: FOREIGN[name] for name in ("CNAME", ".git/HEAD")}
SETTLERS = {
    "a repository and a name of ours in an empty folder": (PREPARED, False),
    "a repository and a page among ours": ({**FOREIGN, "about-us.html": "Mine."}, True),
    "a page that has the name of one of ours": ({"articles/road/index.html": "Mine."}, True),
    "a site of another program": ({"index.html": "Mine.", "404.html": "Not here.", "posts/a.html": "Mine."}, False),
}
"""Files of somebody else, and whether a site of ours is there before."""
SIZES = (
    *(3_200, 3_600, 4_000, 4_400, 4_800, 5_200, 200, 1_200, 2_400, 6_400),
    *(400, 800, 1_600, 2_000, 2_800, 5_600, 6_000, 4_200, 4_600, 5_000),
)
"""Kilobytes of a small disk that are free when the build begins; first those between too little and enough."""
_DISK = """
mount -t tmpfs -o size=64m tmpfs "$1" && cp -a "$2/." "$1/" && free=$(df -k --output=avail "$1" | tail -1) || exit 99
head -c $(((free - $3) * 1024)) /dev/zero > "$1/filler"
cd "$1" && TMPDIR="$1" "$4" -m sitegen build > "$5/said" 2>&1; echo $? > "$5/code"
rm -f "$1/filler"; cp -a "$1" "$5/then"
"$4" -m sitegen build > "$5/again" 2>&1; echo $? > "$5/code-again"
cp -a "$1" "$5/after"
"""


class Rows:
    """A house whose site is built and out of date, and what a build makes of it that nothing befalls."""

    def __init__(self, house: Path) -> None:
        """Look at it."""
        self.house = house
        self.before = looks(house)
        self.trial = house.with_name("trial")

    @cached_property
    def wanted(self) -> Looks:
        """What a build makes of it, in a copy."""
        after = self.house.with_name("after")
        shutil.rmtree(after, ignore_errors=True)
        shutil.copytree(self.house, after, symlinks=True)
        code, said = in_child(after, build_here)
        if code:
            raise RuntimeError(said)
        return looks(after)

    def fresh(self) -> Path:
        """Return a copy of the house."""
        shutil.rmtree(self.trial, ignore_errors=True)
        return Path(shutil.copytree(self.house, self.trial, symlinks=True))

    def look(self, tally: Tally, named: str, ended: tuple[int, str], *, built: bool) -> None:
        """Put into the tally how a build ended, and what the next one makes of it."""
        tally.tried += 1
        tally.said.append(f"{named} -> {ended[0]} {ended[1].strip()[-160:]}")
        if built:
            judge(tally, named, ended, (self.before, self.wanted, looks(self.trial)))
            again = in_child(self.trial, build_here)
            if again[0] or looks(self.trial) != self.wanted or left_over(self.trial):
                tally.unmended.append(f"{named} -> {again} {left_over(self.trial)}")
            return
        if not is_told("", *ended) or any(visible(line) != line for line in ended[1].splitlines()):
            tally.untold.append(f"{named} -> {ended}")
        if looks(self.trial)["site"] != self.before["site"]:
            tally.mixed.append(named)


def at_once(rows: Rows, numbers: range) -> Tally:
    """Start two builds of one project, the second a moment later: none mixes with the other."""
    tally = Tally("two at once")
    for number in numbers:
        trial, said = rows.fresh(), []
        running = []
        for one in range(2):
            out = trial.with_name(f"said-{one}")
            said.append(out)
            with out.open("wb") as file:
                command = [sys.executable, "-m", "sitegen", "build"]
                running.append(subprocess.Popen(command, cwd=trial, stdout=file, stderr=file, env=_environment()))
            try:
                running[0].wait(random.Random(number).random() * 3)  # noqa: S311 - a moment, no secret
            except subprocess.TimeoutExpired:
                continue
        ended = [
            (process.wait(), out.read_text("utf-8", "replace")) for process, out in zip(running, said, strict=True)
        ]
        for one, how in enumerate(ended):
            if not is_told("", *how):
                tally.untold.append(f"{number}, {one} -> {how}")
        rows.look(tally, f"{number}", min(ended), built=True)
    return tally


def killed(rows: Rows, numbers: range) -> Tally:
    """Kill builds at random moments of the time that one takes, whatever it is doing then."""
    tally = Tally("kill at random moments")
    began = time.monotonic()
    in_child(rows.fresh(), build_here)
    whole = time.monotonic() - began
    for number in numbers:
        rows.fresh()
        moment = whole * random.Random(number).random()  # noqa: S311 - a moment, no secret
        ended = in_child(rows.trial, build_here, kill_after=moment)
        rows.look(tally, f"{number}", ended, built=True)
    return tally


def foreign(rows: Rows, _numbers: range) -> Tally:
    """What somebody else has put into the site folder stays, or stops the build with its names."""
    tally = Tally("foreign files")
    for named, (theirs, ours) in SETTLERS.items():
        site = rows.fresh() / "site"
        if not ours:
            shutil.rmtree(site)
        for name, text in theirs.items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(text, "utf-8")
        ended = in_child(rows.trial, build_here)
        tally.tried += 1
        tally.said.append(f"{named} -> {ended[0]} {ended[1].strip()[-160:]}")
        if not is_told("", *ended):
            tally.untold.append(f"{named} -> {ended}")
        found = tree(site)
        if any(found.get(name) != text.encode() for name, text in theirs.items()):
            tally.lost.append(named)
        rest = {name: held for name, held in found.items() if name not in theirs}
        if rest != (rows.wanted["site"] if ended[0] == 0 else rows.before["site"] if ours else {}):
            tally.mixed.append(named)
    return tally


def gone(rows: Rows, _numbers: range) -> Tally:
    """Content that is mistyped, empty or moved away: the site stays, and the build says so."""
    tally = Tally("content gone")
    for named, arrange, words in _losses(rows.trial):
        for more in ([], ["--keep-going"]):
            rows.fresh()
            arrange()
            rows.look(tally, f"{named} {more}", in_child(rows.trial, _typed("build", *words, *more)), built=False)
    return tally


def _losses(trial: Path) -> Iterator[tuple[str, Callable[[], object], list[str]]]:
    yield "mistyped", lambda: None, ["--content", "contents"]
    yield "moved away", lambda: (trial / "content").rename(trial / "elsewhere"), []
    yield "empty", lambda: _emptied(trial / "content"), []
    yield "no articles", lambda: _emptied(trial / "content" / "articles"), []


def _emptied(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def hostile(rows: Rows, _numbers: range) -> Tally:
    """What is written into keys, names and files of content is shown as an escape, and ends in no traceback."""
    tally = Tally("hostile strings")
    for named, (name, data) in HOSTILE.items():
        path = rows.fresh() / "content" / name
        path.write_bytes(data)
        tally.tried += 1
        for words in (("check",), ("build",), ("build", "--keep-going")):
            code, said = in_child(rows.trial, _typed(*words))
            tally.said.append(f"{named}: {words} -> {code} {said.strip()[-160:]}")
            shown = all(visible(line) == line for line in said.splitlines())
            if "Traceback" in said or code not in {0, 1} or not shown:
                tally.untold.append(f"{named}: {words} -> {code} {said[-400:]!r}")
    return tally


def caches(rows: Rows, numbers: range) -> Tally:
    """Each file of the state flipped, cut, emptied or of another program: the site comes out right."""
    tally = Tally("damaged caches")
    kept = [name for name in tree(rows.house / ".sitegen") if not name.endswith((".lock", "writer.json"))]
    ways: dict[str, Callable[[bytes], bytes]] = {
        "flipped": lambda data: (
            data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 255]) + data[len(data) // 2 + 1 :]
        ),
        "cut": lambda data: data[: len(data) // 3],
        "empty": lambda _: b"",
        "foreign": lambda _: b'{"mine": [1, 2]}',
    }
    each = [(name, way) for name in kept for way in ways if (rows.house / ".sitegen" / name).stat().st_size]
    for name, way in random.Random(21).sample(each, len(each))[numbers.start : numbers.stop]:  # noqa: S311 - the same on every run
        path = rows.fresh() / ".sitegen" / name
        path.write_bytes(ways[way](path.read_bytes()))
        rows.look(tally, f"{name}: {way}", in_child(rows.trial, build_here), built=True)
    return tally


def small_disk(rows: Rows, numbers: range) -> Tally:
    """A disk of its own with little room, in a namespace of its own: told in a sentence, mended when there is room."""
    tally = Tally("small disk")
    for free in SIZES[numbers.start : numbers.stop]:
        rows.fresh()
        out, disk = rows.house.with_name("out"), rows.house.with_name("disk")
        for folder in (out, disk):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        script = ["unshare", "--mount", "--map-root-user", "sh", "-c", _DISK, "sh"]
        given = [str(disk), str(rows.trial), str(free), sys.executable, str(out)]
        done = subprocess.run([*script, *given], env=_environment(), capture_output=True, text=True, check=False)
        if done.returncode == 99:
            raise RuntimeError(done.stderr)
        tally.tried += 1
        code, said = int((out / "code").read_text()), (out / "said").read_text("utf-8", "replace")
        tally.said.append(f"{free} -> {code} {said.strip()[-160:]}")
        judge(tally, f"{free}", (code, said), (rows.before, rows.wanted, looks(out / "then")))
        again = int((out / "code-again").read_text())
        if again or looks(out / "after") != rows.wanted or left_over(out / "after"):
            tally.unmended.append(f"{free} -> {again} {(out / 'again').read_text('utf-8', 'replace')[-300:]}")
    return tally


def _typed(*words: str) -> Callable[[Path], None]:
    def command(folder: Path) -> None:
        from sitegen.cli import app  # noqa: PLC0415 - loads spaCy and MkDocs, once for all that are forked

        os.chdir(folder)
        app(args=list(words), obj=list(words))

    return command


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}


ROWS: dict[str, Callable[[Rows, range], Tally]] = {
    "killed": killed,
    "foreign": foreign,
    "at-once": at_once,
    "gone": gone,
    "hostile": hostile,
    "caches": caches,
    "small-disk": small_disk,
}


def main() -> None:
    """Make a house, try the rows, and print what came of each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", default=list(ROWS), choices=ROWS)
    parser.add_argument("--times", type=int, default=32)
    parser.add_argument("--first", type=int, default=0, help="the number of the first that is drawn at random")
    given = parser.parse_args()
    house = given.folder.resolve() / "house"
    if not house.exists():
        make_house(house)
        (house / "content" / "actors.yml").write_text("ada-quill: {name: Ada Quill}\n", "utf-8")
        build_here(house)
        change(house)
    load_once(lambda: build_here(copied(house, cleared(house.with_name("loading")) / "house")))
    rows = Rows(house)
    for name in given.only:
        sys.stdout.write(json.dumps(asdict(ROWS[name](rows, range(given.first, given.first + given.times)))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
