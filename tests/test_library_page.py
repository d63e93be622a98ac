"""The examples of dev/library.md and of the README run, and print what stands below them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = ("dev/library.md", "README.md")
EXAMPLE = re.compile(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = [
    pytest.param(code, printed, id=f"{page}-{number}")
    for page in PAGES
    for number, (code, printed) in enumerate(EXAMPLE.findall((ROOT / page).read_text("utf-8")), start=1)
]


@pytest.mark.parametrize(("code", "printed"), EXAMPLES)
def test_an_example_prints_what_the_page_says(code, printed, tmp_path):
    """Each example is a whole program that runs in an empty folder."""
    (tmp_path / "example.py").write_text(code, "utf-8")
    done = subprocess.run(
        [sys.executable, "example.py"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == printed


def test_no_example_goes_without_its_output():
    """Every block of Python is an example: six on the page of the library, one in the README."""
    blocks = [(ROOT / page).read_text("utf-8").count("```python\n") for page in PAGES]
    assert blocks == [6, 1]
    assert len(EXAMPLES) == sum(blocks)
