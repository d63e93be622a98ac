"""Builds the site beside the old one, and puts it in place only when nothing is wrong with it."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from sitegen.build.builder import Built, run_mkdocs
from sitegen.build.config import config_hash
from sitegen.build.links import check_links
from sitegen.build.manifest import Manifest, Seen, digest_at, read_manifest
from sitegen.build.place import listed, put_in_place, require_movable, room_beside
from sitegen.build.search import write_search
from sitegen.build.zensical import config_beside, run_zensical
from sitegen.errors import PlaceError, SettingsError, SiteBuildError
from sitegen.files import files_under, naming, write_whole
from sitegen.records import SearchEntry
from sitegen.settings import Settings

_PACKAGES = {
    "mkdocs": ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "pagefind"),
    "zensical": ("zensical", "markdown", "pymdown-extensions"),
}
"""What the bytes of the site depend on, by its builder."""
_PREPARED = "CNAME"
"""Beside names that begin with a dot, what hosts ask for in a folder before there is a site in it."""
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
    before_public: Callable[[], object] | None = None,
) -> SiteReport:
    """Build the site from the docs folder, strictly, and swap it for the old one.

    The bytes depend on the docs folder, the overrides of the theme, mkdocs.yml and what it inherits or takes from the
    environment, the entries and the epoch only: not on the clock, the machine or the folder.

    Args:
        settings: Where everything lies.
        epoch: The time that the site is given as its own, in seconds since 1970.
        entries: What a search may lead to, beside the pages written by hand.
        on_log: Told each warning of the site builder.
        before_public: Called when the site is finished and not yet public, also when nothing has changed.

    Raises:
        SettingsError: the builder is not installed; or the site folder holds what the site is built from.
        PlaceError: the site folder holds something that no build has made; it and the site stand as they were.
        SiteBuildError: the builder warned, or a link leads nowhere; the site of the last build still stands.

    """
    require_builder(settings)
    _refuse_foreign(settings)
    inputs = _fingerprint(settings, epoch, entries)
    last = _read_last(settings)
    current = _current_files(settings, inputs, last)
    if current is not None:
        (before_public or _nothing)()
        return SiteReport(_pages(current), written=0, unchanged=len(current), removed=0, skipped=True)
    with room_beside(settings.site) as finished:
        _make(settings, finished, epoch=epoch, entries=entries, on_log=on_log or _silent)
        placed = put_in_place(finished, settings.site, seen=last.files, before_public=before_public)
    _remember(settings, _Last(inputs, placed.seen))
    return SiteReport(_pages(placed.seen), placed.written, placed.unchanged, placed.removed, skipped=False)


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


def _make(
    settings: Settings,
    finished: Path,
    *,
    epoch: int,
    entries: Sequence[SearchEntry],
    on_log: Callable[[str], None],
) -> None:
    """Make the whole site in a folder, and stop at what is wrong with it."""
    with naming(finished):
        built = _run(settings, finished, epoch)
        for warning in built.warnings:
            on_log(warning)
        problems = built.warnings or check_links(finished, url=built.url)
        if problems:
            raise SiteBuildError("\n".join(["the site was not built; the old one still stands.", *problems]))
        _drop_empty_sitemap(finished)
        write_search(finished, entries, language=built.language)


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
    """Raise unless the site folder may change places with another one."""
    for source in (settings.config_file, settings.docs, settings.content, settings.templates):
        if source == settings.site or settings.site in source.parents:
            message = f"{settings.site}: holds {source}, which a build would remove. Fix: name another site_dir."
            raise SettingsError(message)
    require_movable(settings.site)
    if settings.site.is_dir() and read_manifest(settings.site) is None:
        foreign = [path.name for path in settings.site.iterdir() if not _prepared(path.name)]
        if foreign:
            message = (
                f"{settings.site}: holds {listed(foreign)}, but no site built here. "
                "Fix: empty it, or name another site_dir."
            )
            raise PlaceError(message)


def _prepared(name: str) -> bool:
    return name.startswith(".") or name == _PREPARED


def _pages(names: Iterable[str]) -> int:
    return sum(name.endswith(".html") for name in names)


def _fingerprint(settings: Settings, epoch: int, entries: Iterable[SearchEntry]) -> str:
    """Return a hash over everything that the bytes of the site depend on."""
    digest = hashlib.sha256(f"{settings.builder} {epoch}".encode())
    for package in _PACKAGES[settings.builder]:
        digest.update(f"{package}={version(package)}\n".encode())
    digest.update(config_hash(settings.config_file).encode())
    digest.update(config_hash(config_beside(settings)).encode())
    digest.update(_tree_hash(settings.docs).encode())
    for entry in entries:
        digest.update(entry.model_dump_json().encode())
    if settings.overrides is not None:
        digest.update(_tree_hash(settings.overrides).encode())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class _Last:
    """The last build: what it was made of, and what it left."""

    inputs: str
    files: Mapping[str, Seen]


def _read_last(settings: Settings) -> _Last:
    """Return what the state folder tells of the last build; nothing where it tells nothing of this site."""
    try:
        state = json.loads((settings.state / _STATE).read_bytes())
        if state["site"] == str(settings.site):
            return _Last(str(state["inputs"]), {name: Seen(**seen) for name, seen in state["files"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass
    return _Last("", {})


def _current_files(settings: Settings, inputs: str, last: _Last) -> Manifest | None:
    """Return the files of the site where they are what a build would make, else None."""
    manifest = read_manifest(settings.site)
    if manifest is None or inputs != last.inputs or set(manifest) != set(last.files):
        return None
    same = all(digest_at(settings.site / name, last.files[name]) == digest for name, digest in manifest.items())
    return manifest if same else None


def _remember(settings: Settings, last: _Last) -> None:
    files = {name: asdict(seen) for name, seen in last.files.items()}
    state = {"site": str(settings.site), "inputs": last.inputs, "files": files}
    write_whole(settings.state / _STATE, json.dumps(state).encode())


def _nothing() -> None:
    """Do nothing."""


def _tree_hash(folder: Path) -> str:
    """Return a hash over the names and bytes of all files under a folder."""
    digest = hashlib.sha256()
    for name, path in files_under(folder).items():
        digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _silent(_message: str) -> None:
    """Tell nobody."""
