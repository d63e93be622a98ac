"""A site folder of one's own: settings, registries, pages written by hand, and what publishes it."""

import re
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final, Literal

from sitegen import __version__
from sitegen.errors import SitegenError
from sitegen.files import write_whole
from sitegen.read import registry_schemas
from sitegen.render import menu_words
from sitegen.settings import packaged_skeleton

Ci = Literal["github", "gitlab", "none"]
_CI_FILES: Final[dict[Ci, tuple[str, str]]] = {
    "github": ("github.yml", ".github/workflows/site.yml"),
    "gitlab": ("gitlab.yml", ".gitlab-ci.yml"),
    "none": ("publish.sh", "publish.sh"),
}
"""What is kept in the package, and where it goes."""
_RENAMED: Final = {"gitignore": ".gitignore", "gitattributes": ".gitattributes"}
_BY_HAND: Final = ("docs/about.md", "docs/method.md")
_LOOK: Final = ("docs/assets", "overrides")


class BeginError(SitegenError):
    """A site cannot be begun in a folder."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody wants of a new site."""

    name: str
    """What it is called."""
    site_url: str | None = None
    contact: str | None = None
    language: str = "en"
    """Of the site's own words; see :func:`sitegen.render.languages`."""
    templates: bool = False
    """Whether the templates are copied, to be changed; else those of the package are used."""
    ci: Ci = "none"


def begin(folder: Path, wishes: Wishes) -> tuple[Path, ...]:
    """Write a site into a folder; nothing is written where a file of it is there already.

    Returns:
        The files, in order.

    Raises:
        BeginError: a file stands in the way.

    """
    files = site_files(wishes)
    in_the_way = [name for name in sorted(files) if (folder / name).exists()]
    if in_the_way:
        told = ", ".join(in_the_way[:5]) + (f" and {len(in_the_way) - 5} more" if len(in_the_way) > 5 else "")  # noqa: PLR2004 - a line
        message = f"{folder}: there is {told} already. Fix: name an empty folder, or move them away."
        raise BeginError(message)
    return _write(folder, files)


def renew_look(folder: Path, *, templates: bool) -> tuple[Path, ...]:
    """Write style, scripts and parts of the theme anew, as after a new release of sitegen; content stays as it is.

    Raises:
        BeginError: the folder holds no site.

    """
    if not (folder / "mkdocs.yml").is_file():
        message = f"{folder}: there is no mkdocs.yml, so no site. Fix: name the folder of a site."
        raise BeginError(message)
    return _write(folder, _skeleton((*_LOOK, *(("templates",) if templates else ()))))


def site_files(wishes: Wishes) -> dict[str, bytes]:
    """Return every file of a new site by its path from the site's folder."""
    starter = resources.files("sitegen.maintain") / "starter"
    kept, goes = _CI_FILES[wishes.ci]
    own = {_RENAMED.get(name, name): data for name, data in _below(starter) if not name.startswith("ci/")}
    return {
        "mkdocs.yml": _settings(wishes).encode(),
        "requirements.txt": f"sitegen[html]=={__version__}\n".encode(),
        **own,
        **_skeleton((*_BY_HAND, *_LOOK, "zensical.yml", *(("templates",) if wishes.templates else ()))),
        **dict(_below(resources.files("sitegen.maintain") / "languages" / wishes.language)),
        **{f"schemas/{name}": text.encode() for name, text in registry_schemas().items()},
        goes: (starter / "ci" / kept).read_bytes(),
    }


def _settings(wishes: Wishes) -> str:
    """Return the mkdocs.yml: the one that comes with sitegen, with what is this site's own."""
    text = (packaged_skeleton() / "mkdocs.yml").read_text("utf-8")
    url = f"site_url: {_quoted(wishes.site_url)}" if wishes.site_url else "# site_url: https://example.org/"
    contact = f"contact: {_quoted(wishes.contact)}" if wishes.contact else "# contact: digest@example.org"
    templates = "    templates: templates\n" if wishes.templates else ""
    for pattern, by in (
        (r"^site_name: .*$", f"site_name: {_quoted(wishes.name)}"),
        (r"^# site_url: .*$", url),
        (r"^exclude_docs: \|\n  /templates\.md\n", ""),
        (r"^    templates: templates\n", templates),
        (r"^    # contact: .*$", f"    {contact}"),
    ):
        text, found = re.subn(pattern, lambda _, by=by: by, text, count=1, flags=re.MULTILINE)  # type: ignore[misc]
        assert found, pattern  # noqa: S101 - the file comes with the package
    return text if wishes.language == "en" else _translated(text, wishes.language)


def _translated(text: str, language: str) -> str:
    """Return a mkdocs.yml whose menu and switches are in a language, and which asks for it everywhere else."""
    text = re.sub(r"^(  language: )en$", rf"\g<1>{language}", text, count=1, flags=re.MULTILINE)
    for words, told in menu_words(language).items():
        for line in (f"  - {words}: ", f"        name: {words}\n", f"site_description: {words}\n"):
            text = text.replace(line, line.replace(words, told))
    return text


def _quoted(name: str) -> str:
    plain = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def _skeleton(names: tuple[str, ...]) -> dict[str, bytes]:
    root = packaged_skeleton()
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for name in names
        for path in ([root / name] if (root / name).is_file() else sorted((root / name).rglob("*")))
        if path.is_file()
    }


def _below(folder: Traversable, prefix: str = "") -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    if not folder.is_dir():
        return found  # English needs none
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _below(entry, f"{prefix}{entry.name}/")
        else:
            found.append((f"{prefix}{entry.name}", entry.read_bytes()))
    return sorted(found)


def _write(folder: Path, files: dict[str, bytes]) -> tuple[Path, ...]:
    for name, data in sorted(files.items()):
        write_whole(folder / name, data)
        if name.endswith(".sh"):
            (folder / name).chmod(0o755)
    return tuple(folder / name for name in sorted(files))
