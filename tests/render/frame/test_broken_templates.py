"""A template of one's own that is broken: the message names the file and the line, and the site of before stands."""

import pickle
import shutil
from pathlib import Path

import pytest

from sitegen.errors import TemplateBrokenError
from sitegen.render import render_pages
from tests.support.invented import sample

HOUSE = Path(__file__).parents[3]
TIMES = 3
"""The line on which what is wrong stands."""


@pytest.fixture
def templates(tmp_path):
    """A copy of the templates, to be broken."""
    return shutil.copytree(HOUSE / "templates", tmp_path / "templates")


@pytest.mark.parametrize(
    ("template", "line", "told"),
    [
        ("home.md", "{% for one in %}", "Expected an expression"),
        ("home.md", "{{ no_such_name }}", "'no_such_name' is undefined"),
        ("home.md", "{{ view.no_such_thing.at_all }}", "has no attribute 'no_such_thing'"),
        ("home.md", '{% include "no-such-file.md" %}', "there is no template no-such-file.md"),
        ("feeds/quote.html", "{{ no_such_name }}", "'no_such_name' is undefined"),
        ("item/page.html", "{{ no_such_name }}", "'no_such_name' is undefined"),
    ],
)
def test_file_and_line_are_named(templates, template, line, told):
    """Whatever page it is of, and whatever is wrong with it."""
    path = templates / template
    path.write_text("\n" * (TIMES - 1) + line + "\n", "utf-8")
    with pytest.raises(TemplateBrokenError) as caught:
        dict(render_pages(sample(), templates=templates))
    assert caught.value.place == f"{path}:{TIMES}"
    assert told in str(caught.value)
    assert "Fix: correct it" in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - made one line above


def test_a_part_that_is_gone_is_named_where_it_is_asked_for(templates):
    """A folder that holds only some of the templates is no trouble of the disk."""
    (templates / "layout.md").unlink()
    with pytest.raises(TemplateBrokenError, match=r"\.md:\d+: .*there is no template layout\.md"):
        dict(render_pages(sample(), templates=templates))
