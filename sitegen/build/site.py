"""Builds the site beside the old one, and puts it in place only when nothing is wrong with it."""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from sitegen.build.builder import Built, run_mkdocs
from sitegen.build.config import config_hash
from sitegen.build.links import check_links
from sitegen.build.place import files_under, put_in_place, tree_hash
from sitegen.build.search import write_search
from sitegen.build.zensical import config_beside, run_zensical
from sitegen.errors import SettingsError, SiteBuildError
from sitegen.records import SearchEntry
from sitegen.settings import Settings

_PACKAGES = {
    "mkdocs": ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "pagefind"),
    "zensical": ("zensical", "markdown", "pymdown-extensions"),
}
"""What the bytes of the site depend on, by its builder."""
_OURS = "404.html"
"""Both builders make this file in every site: a folder without it is not one that we built."""
_STATE = "site.json"


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What a build of the site came to, in files."""

    pages: int
    """HTML pages of the site."""
    written: int
    """Files whose bytes changed."""
    unchanged: int
    removed: int
    skipped: bool
    """Whether nothing had changed, so that the builder did not run."""


def build_site(
    settings: Settings,
    *,
    epoch: int,
    entries: Sequence[SearchEntry] = (),
    on_log: Callable[[str], None] | None = None,
) -> SiteReport:
    """Build the site from the docs folder, strictly, and put what changed in its place.

    The bytes depend on the docs folder, the overrides of the theme, mkdocs.yml and what it inherits or takes from the
    environment, the entries and the epoch only: not on the clock, the machine or the folder.

    Args:
        settings: Where everything lies.
        epoch: The time that the site is given as its own, in seconds since 1970.
        entries: What a search may lead to, beside the pages written by hand.
        on_log: Told each warning of the site builder.

    Raises:
        SettingsError: the builder is not installed; or the site folder holds something that is not a site of ours, or
            what it is built from.
        SiteBuildError: the builder warned, or a link leads nowhere; the site of the last build still stands.

    """
    require_builder(settings)
    _refuse_foreign(settings)
    inputs = _fingerprint(settings, epoch, entries)
    if _is_current(settings, inputs):
        files = files_under(settings.site)
        return SiteReport(_pages(files), written=0, unchanged=len(files), removed=0, skipped=True)
    staging = settings.state / "staging"
    built = _run(settings, staging, epoch)
    for warning in built.warnings:
        (on_log or _silent)(warning)
    problems = built.warnings or check_links(staging, url=built.url)
    if not problems:
        _drop_empty_sitemap(staging)
        write_search(staging, entries, language=built.language)
    if problems:
        shutil.rmtree(staging, ignore_errors=True)
        raise SiteBuildError("\n".join(["the site was not built; the old one still stands.", *problems]))
    moved = put_in_place(staging, settings.site)
    pages = _pages(files_under(staging))
    shutil.rmtree(staging)
    _remember(settings, inputs)
    return SiteReport(pages, moved.written, moved.unchanged, moved.removed, skipped=False)


def require_builder(settings: Settings) -> None:
    """Raise unless the builder that the settings ask for is there.

    Raises:
        SettingsError: it is not installed.

    """
    if settings.builder == "zensical" and find_spec("zensical") is None:
        message = (
            f"{settings.config_file}: extra.sitegen.builder: zensical, which this setting or --builder asks for, is "
            "not installed. Fix: install it with sitegen's extra of that name, `pip install 'sitegen[zensical]'`, or "
            "build with mkdocs."
        )
        raise SettingsError(message)


def _run(settings: Settings, staging: Path, epoch: int) -> Built:
    if settings.builder == "zensical":
        return run_zensical(settings, site=staging)
    return run_mkdocs(settings.config_file, docs=settings.docs, site=staging, epoch=epoch)


def _drop_empty_sitemap(site: Path) -> None:
    """Remove a sitemap that names no page, as builders make one where nobody has said where the site will stand."""
    sitemap = site / "sitemap.xml"
    if sitemap.is_file() and "<loc>" not in sitemap.read_text(encoding="utf-8"):
        sitemap.unlink()
        sitemap.with_name("sitemap.xml.gz").unlink(missing_ok=True)


def _refuse_foreign(settings: Settings) -> None:
    """Raise unless the site folder is one that may be emptied."""
    for source in (settings.config_file, settings.docs, settings.content, settings.templates):
        if source == settings.site or settings.site in source.parents:
            message = f"{settings.site}: holds {source}, which a build would remove. Fix: name another site_dir."
            raise SettingsError(message)
    if settings.site.is_dir() and any(settings.site.iterdir()) and not (settings.site / _OURS).is_file():
        message = f"{settings.site}: holds files but no site built here. Fix: empty it, or name another site_dir."
        raise SettingsError(message)


def _pages(names: Iterable[str]) -> int:
    return sum(name.endswith(".html") for name in names)


def _fingerprint(settings: Settings, epoch: int, entries: Iterable[SearchEntry]) -> str:
    """Return a hash over everything that the bytes of the site depend on."""
    digest = hashlib.sha256(f"{settings.builder} {epoch}".encode())
    for package in _PACKAGES[settings.builder]:
        digest.update(f"{package}={version(package)}\n".encode())
    digest.update(config_hash(settings.config_file).encode())
    digest.update(config_hash(config_beside(settings)).encode())
    digest.update(tree_hash(settings.docs).encode())
    for entry in entries:
        digest.update(entry.model_dump_json().encode())
    if settings.overrides is not None:
        digest.update(tree_hash(settings.overrides).encode())
    return digest.hexdigest()


def _is_current(settings: Settings, inputs: str) -> bool:
    try:
        state = json.loads((settings.state / _STATE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    known = {"inputs": inputs, "site": str(settings.site)}
    return (
        isinstance(state, dict) and state.items() >= known.items() and state.get("outputs") == tree_hash(settings.site)
    )


def _remember(settings: Settings, inputs: str) -> None:
    state = {"inputs": inputs, "outputs": tree_hash(settings.site), "site": str(settings.site)}
    settings.state.mkdir(parents=True, exist_ok=True)
    (settings.state / _STATE).write_text(json.dumps(state), encoding="utf-8")


def _silent(_message: str) -> None:
    """Tell nobody."""
