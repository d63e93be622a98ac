"""The examples of dev/library.md and of the README run, and print what stands below them."""

import re
import runpy
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
def test_an_example_prints_what_the_page_says(code, printed, tmp_path, monkeypatch, capfd):
    """Each example is a whole program that runs in an empty folder."""
    (tmp_path / "example.py").write_text(code, "utf-8")
    monkeypatch.chdir(tmp_path)
    runpy.run_path("example.py", run_name="__main__")
    assert capfd.readouterr().out == printed


def test_no_example_goes_without_its_output():
    """Every block of Python is an example: six on the page of the library, one in the README."""
    blocks = [(ROOT / page).read_text("utf-8").count("```python\n") for page in PAGES]
    assert blocks == [6, 1]
    assert len(EXAMPLES) == sum(blocks)
