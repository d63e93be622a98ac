"""The walk of dev/map.md is a program that gives what the page says."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

MAP = Path(__file__).parents[1] / "dev" / "map.md"
STEP = re.compile(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ROOMS = re.compile(r"^```text (\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
END = "-- end of step --\n"


def test_the_walk_gives_what_the_page_says(tmp_path, request):
    """Every step runs after the ones before it, in an empty folder; ``--update-golden`` writes what it prints."""
    page = MAP.read_text("utf-8")
    program = "".join(f"{code}\nprint({END!r}, end='')\n" for code, _ in STEP.findall(page))
    (tmp_path / "walk.py").write_text(program, "utf-8")
    done = subprocess.run([sys.executable, "walk.py"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    printed = done.stdout.split(END)[:-1]
    if request.config.getoption("--update-golden"):
        given = iter(printed)
        MAP.write_text(STEP.sub(lambda step: f"```python\n{step[1]}```\n\n```text\n{next(given)}```", page), "utf-8")
        page = MAP.read_text("utf-8")
    assert [said for _, said in STEP.findall(page)] == printed


def test_every_block_of_the_walk_is_run():
    """No step stands on the page without what it gives."""
    page = MAP.read_text("utf-8")
    assert page.count("```python\n") == page.count("```text\n") == len(STEP.findall(page)) > 0


def test_the_rooms_stand_as_the_contracts_have_them(request):
    """Each drawing of rooms is the list of layers that the contract of its name has in pyproject.toml."""
    text = (MAP.parents[1] / "pyproject.toml").read_text("utf-8")
    contracts = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    held = {one["id"]: "".join(f"{line}\n" for line in one.get("layers", ())) for one in contracts}
    if request.config.getoption("--update-golden"):
        page = ROOMS.sub(lambda room: f"```text {room[1]}\n{held[room[1]]}```", MAP.read_text("utf-8"))
        MAP.write_text(page, "utf-8")
    drawn = dict(ROOMS.findall(MAP.read_text("utf-8")))
    assert {"layers", "extract", "figures", "render"} <= set(drawn)
    assert drawn == {name: held[name] for name in drawn}
