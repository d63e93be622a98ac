"""Runs Zensical, as a program of its own: it prints past Python, and keeps what it has read."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml
from rich.text import Text

from sitegen.build.builder import Built
from sitegen.files import refuse_link
from sitegen.settings import Settings

_BESIDE = "zensical.yml"


def run_zensical(settings: Settings, *, site: Path, words: Mapping[str, str]) -> Built:
    """Build a site with Zensical, in its strict mode.

    It takes pages only from below the folder of its configuration, and leaves a cache there. So it works in a folder
    of its own, which is removed afterwards.

    Args:
        settings: Where everything lies; a zensical.yml beside the mkdocs.yml says what differs from that.
        site: Replaces the site_dir; emptied first.
        words: What the frame of a page says, in English and in the language of the site.

    """
    work = settings.state / "zensical"
    refuse_link(work)
    for folder in (work, site):
        shutil.rmtree(folder, ignore_errors=True)
    try:
        shutil.copytree(settings.docs, work / "docs")
        (work / _BESIDE).write_text(yaml.safe_dump(_config(settings, words)), encoding="utf-8")
        refusal = _run(work)
        if not refusal:
            shutil.move(work / "site", site)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Built((refusal,) if refusal else (), settings.site_url or "")


def config_beside(settings: Settings) -> Path:
    """Return the configuration that the builder of the settings begins with."""
    beside = settings.config_file.with_name(_BESIDE)
    return beside if settings.builder == "zensical" and beside.is_file() else settings.config_file


def _config(settings: Settings, words: Mapping[str, str]) -> dict[str, object]:
    """Return what is the same for every site, over what its maintainers have written."""
    # It looks for anchors in the Markdown, where those of the theme are not; our own check reads the finished pages.
    made: dict[str, object] = {
        "INHERIT": str(config_beside(settings)),
        "docs_dir": "docs",
        "site_dir": "site",
        "validation": {"anchors": "ignore"},
        "extra": {"sitegen_words": dict(words)},
    }
    return made if settings.overrides is None else made | {"theme": {"custom_dir": str(settings.overrides)}}


def _run(work: Path) -> str:
    """Return what Zensical says where it refuses the pages, else nothing."""
    done = subprocess.run(  # noqa: S603 - no word of an article stands in the command
        [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", _BESIDE],
        cwd=work,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        encoding="utf-8",
    )
    # It colours what it says wherever it says it.
    said, _, trace = Text.from_ansi(done.stdout).plain.partition("Traceback (most recent call last):")
    lines = (said.strip(), trace.strip().rpartition("\n")[2])
    return "\n".join(["zensical refused the pages.", *filter(None, lines)]) if done.returncode else ""
