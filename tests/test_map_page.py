"""The walk of dev/map.md is a program that gives what the page says."""

import re
import subprocess
import sys
from pathlib import Path

MAP = Path(__file__).parents[1] / "dev" / "map.md"
STEP = re.compile(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
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
