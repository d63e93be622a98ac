"""A small site and what may happen to it: articles, registries, templates and settings that come, change and go."""

import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sitegen import pipeline
from sitegen.errors import FaultsError
from tests.scale.measure import make_house

PEOPLE = ("Ada Quill", "Bren Tolloway", "Célia Orn")
OUTLETS = ("Harbour Wire", "The Lowmoor Star")
TOPICS = {"gates": "gate", "roads": "road"}
_MADE = ("actors", "articles", "corrections", "data", "digest", "figures", "outlets", "topics")


def make_site(root: Path, articles: int = 2) -> None:
    """Make a project of a few articles, read with a tokenizer alone, which is quick."""
    make_house(root, config="    pipeline: blank:en\n")
    (root / "content" / "articles").mkdir(parents=True)
    for number in range(articles):
        write_article(root, number, random.Random(number))  # noqa: S311 - nothing secret


def write_article(root: Path, number: int, chance: random.Random) -> None:
    """Write an article of somebody who says something, with a figure, on a day or on none."""
    who, cost = chance.choice(PEOPLE), chance.randint(2, 9)
    day = chance.choice(("", f"published: 2026-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}\n"))
    (root / "content" / "articles" / f"item-{number}.md").write_text(
        f"---\ntitle: Gate {number} & road\noutlet: {chance.choice(OUTLETS)}\n{day}---\n"
        f"“The gate will hold for {cost} years,” said {who}, the harbour master.\n\n"
        f"The road cost €{cost}.5 million. “It was closed,” {who} said.\n",
        encoding="utf-8",
    )


def build(root: Path) -> dict[str, bytes]:
    """Build the site and return every file of it with its bytes.

    Where something that is published would change in silence, it is as if it had never been.
    """
    settings = pipeline.load_settings(root / "mkdocs.yml")
    try:
        pipeline.build(settings, allow_empty=True)
    except FaultsError:
        (root / "content" / "ledger.jsonl").unlink()
        pipeline.build(settings, allow_empty=True)
    return {p.relative_to(settings.site).as_posix(): p.read_bytes() for p in settings.site.rglob("*") if p.is_file()}


def copy_clean(root: Path, to: Path) -> Path:
    """Copy a project as it would be checked out: without site, state and generated pages."""
    shutil.copytree(root, to, ignore=lambda folder, names: _made(root, Path(folder), names))
    return to


def _made(root: Path, folder: Path, names: list[str]) -> list[str]:
    if folder == root:
        return [name for name in names if name.startswith(".") or name == "site"]
    return [name for name in names if name in (*_MADE, "index.md")] if folder == root / "docs" else []


def _articles(root: Path) -> list[Path]:
    return sorted((root / "content" / "articles").glob("*.md"))


def _add_article(root: Path, chance: random.Random) -> None:
    write_article(root, chance.randint(10, 99), chance)


def _change_article(root: Path, chance: random.Random) -> None:
    path = chance.choice(_articles(root))
    path.write_text(path.read_text("utf-8").replace("hold", "not hold").replace("closed", "open"), encoding="utf-8")


def _remove_article(root: Path, chance: random.Random) -> None:
    if len(articles := _articles(root)) > 1:
        chance.choice(articles).unlink()


def _rename_article(root: Path, chance: random.Random) -> None:
    path = chance.choice(_articles(root))
    path.rename(path.with_name(f"moved-{chance.randint(10, 99)}.md"))


def _edit_actors(root: Path, chance: random.Random) -> None:
    name = chance.choice(PEOPLE)
    alias = f"the {chance.choice(('harbour', 'gate'))} master"
    text = f"keeper:\n  name: {name}\n  kind: person\n  aliases: [{alias}]\n"
    (root / "content" / "actors.yml").write_text(text, encoding="utf-8")


def _edit_topics(root: Path, chance: random.Random) -> None:
    name, phrase = chance.choice(list(TOPICS.items()))
    (root / "content" / "topics.yml").write_text(
        f"{name}:\n  name: {name.title()}\n  phrases: [{phrase}]\n", encoding="utf-8"
    )


def _edit_outlets(root: Path, chance: random.Random) -> None:
    text = f"wire:\n  name: {OUTLETS[0]}\n  invented: {chance.choice(('true', 'false'))}\n"
    (root / "content" / "outlets.yml").write_text(text, encoding="utf-8")


def _edit_template(root: Path, chance: random.Random) -> None:
    path = root / "templates" / chance.choice(("article.md", "actor.md", "home.md"))
    path.write_text(f"{path.read_text('utf-8')}\n", encoding="utf-8")
    layout = root / "templates" / "layout.md"
    layout.write_text(layout.read_text("utf-8").replace("</", "</", 1) + f"{{# {chance.random()} #}}\n", "utf-8")


def _edit_override(root: Path, chance: random.Random) -> None:
    path = root / "overrides" / "partials" / "contact.html"
    path.write_text(f"{path.read_text('utf-8')}<!-- {chance.randint(0, 9)} -->\n", encoding="utf-8")


def _edit_settings(root: Path, chance: random.Random) -> None:
    path = root / "mkdocs.yml"
    name, url = f"Digest {chance.randint(0, 9)}", chance.choice(("", "site_url: https://example.org/sub/\n"))
    lines = [line for line in path.read_text("utf-8").splitlines(keepends=True) if not line.startswith("site_url")]
    lines = [f"site_name: {name}\n" if line.startswith("site_name") else line for line in lines]
    path.write_text(url + "".join(lines), encoding="utf-8")


def _edit_menu(root: Path, chance: random.Random) -> None:
    path = root / "mkdocs.yml"
    text = path.read_text("utf-8").replace("  - Method: method.md\n", "  - method.md\n")
    path.write_text(text, encoding="utf-8")
    page = root / "docs" / "method.md"
    page.write_text(f"---\ntitle: Way {chance.randint(0, 9)}\n---\n# Way\n\nAs it is done.\n", encoding="utf-8")


def _edit_page(root: Path, chance: random.Random) -> None:
    path = root / "docs" / "about.md"
    path.write_text(f"{path.read_text('utf-8')}\nAdded {chance.randint(0, 9)}.\n", encoding="utf-8")


def _spoil_the_site(root: Path, chance: random.Random) -> None:
    site = sorted(path for path in (root / "site").rglob("index.html"))
    if site:
        path = chance.choice(site)
        path.unlink()


def _spoil_a_page(root: Path, chance: random.Random) -> None:
    if pages := sorted((root / "docs" / "articles").rglob("*.md")):
        chance.choice(pages).write_text("somebody was here\n", encoding="utf-8")


def _lose_the_state(root: Path, chance: random.Random) -> None:
    if kept := sorted(path for path in (root / ".sitegen").glob("*") if path.is_file()):
        chance.choice(kept).unlink()


def _die(root: Path, chance: random.Random) -> None:
    """Change something and end the build before it is done."""
    _change_article(root, chance)
    stage = chance.choice(("Extracting", "Rendering", "Building the site"))

    def stop(now: str, _done: int, _total: int | None) -> None:
        if now == stage:
            raise KeyboardInterrupt

    with suppress(KeyboardInterrupt, FaultsError):
        pipeline.build(pipeline.load_settings(root / "mkdocs.yml"), watch=stop)


def _do_nothing(_root: Path, _chance: random.Random) -> None:
    """Change nothing."""


EDITS: dict[str, Callable[[Path, random.Random], None]] = {
    name.removeprefix("_"): edit
    for name, edit in globals().items()
    if name.startswith(("_add", "_change", "_remove", "_rename", "_edit", "_spoil", "_lose", "_die", "_do"))
}
"""Everything that may happen between two builds, by its name."""
