"""Two projects that have one site folder: the site is that of one of them, never of both."""

import sys

import pytest

from sitegen.build import build_site
from sitegen.pipeline import load_settings
from tests.faults.house import tree
from tests.faults.tally import left_over
from tests.faults.trials import in_child

SETTINGS = """site_name: {}
site_dir: ../site
docs_dir: docs
nav: [index.md]
theme: {{name: material, custom_dir: theme}}
"""
PAGE = "<!DOCTYPE html><html><title>{{ config.site_name }}</title>{{ page.content }}</html>"
SHOP = ".site.sitegen"
"""The folder with the lock, which a build makes where it is missing, and then waits."""

pytestmark = [
    pytest.mark.filterwarnings("default"),  # MkDocs is not ours to mend
    pytest.mark.skipif(sys.platform != "linux", reason="forks"),
]


def project(folder, name, pages):
    """Make a project of a few pages by hand whose site stands beside it."""
    for path, text in {
        "mkdocs.yml": SETTINGS.format(name),
        "theme/main.html": PAGE,
        "theme/404.html": PAGE,
        **pages,
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    (folder / "temporary").mkdir(exist_ok=True)
    return folder


def build(folder):
    """Build the site of a project."""
    build_site(load_settings(folder / "mkdocs.yml"), epoch=1_775_000_000, generated=("notes",))


def test_a_site_that_another_project_replaces_meanwhile_is_not_mixed_with_it(tmp_path):
    """The other one puts its site in place when this one has looked and waits for the lock: this one looks again."""
    mine = project(tmp_path / "mine", "Mine", {"docs/index.md": "Weir.\n", "docs/notes/ferry.md": "Ferry.\n"})
    build(mine)
    other = project(tmp_path / "other", "Other", {"docs/index.md": "Road.\n", "docs/notes/ferry.md": "Bridge.\n"})
    project(mine, "Mine", {"docs/notes/harbour.md": "Harbour.\n"})
    begun = []

    def hook(event, given):
        if event == "os.mkdir" and str(given[0]).endswith(SHOP) and not begun:
            begun.append(event)  # first, as the other process begins with this hook
            if (ended := in_child(other, build)) != (0, ""):
                raise RuntimeError(ended)

    assert in_child(mine, build, hook) == (0, "")
    made = tree(tmp_path / "site")
    assert left_over(tmp_path) == []
    alone = project(
        tmp_path / "alone" / "mine",
        "Mine",
        {"docs/index.md": "Weir.\n", "docs/notes/ferry.md": "Ferry.\n", "docs/notes/harbour.md": "Harbour.\n"},
    )
    build(alone)
    assert made == tree(tmp_path / "alone" / "site")
