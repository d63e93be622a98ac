"""Builds the site beside the old one, and puts it in place only when nothing is wrong with it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Final

from sitegen.build.builder import Built, run_mkdocs
from sitegen.build.ingredients import Ingredients, gather
from sitegen.build.last_site import LastSite, Made, read_last, remember
from sitegen.build.links import broken_links, read_pages
from sitegen.build.manifest import Manifest, read_manifest
from sitegen.build.mkdocs_settings import mkdocs_faults
from sitegen.build.place import PageChange, fill, listed, put_in_place, require_movable, room_beside, take
from sitegen.build.search import SEARCH, write_search
from sitegen.build.zensical import run_zensical
from sitegen.errors import PlaceError, SettingsError, SiteBuildError
from sitegen.files import naming
from sitegen.records import SearchEntry
from sitegen.settings import Settings
from sitegen.tree import Tree, tree_of, walk

_SITEMAP = "sitemap.xml"
_PREPARED = "CNAME"
"""Beside names that begin with a dot, what hosts ask for in a folder before there is a site in it."""


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
    changes: tuple[PageChange, ...] = ()
    """What a reader may find changed."""


def build_site(  # noqa: PLR0913 - what it takes beside the settings
    settings: Settings,
    *,
    epoch: int,
    entries: Sequence[SearchEntry] = (),
    generated: Collection[str] = (),
    on_log: Callable[[str], None] | None = None,
    before_public: Callable[[], object] | None = None,
    words: Mapping[str, str] = MappingProxyType({}),
    docs: Tree | None = None,
) -> SiteReport:
    """Build the site from the docs folder, strictly, and swap it for the old one.

    The bytes depend on the docs folder, the overrides of the theme, mkdocs.yml and what it inherits or takes from the
    environment, the entries and the epoch only: not on the clock, the machine or the folder.

    Args:
        settings: Where everything lies.
        epoch: The time that the site is given as its own, in seconds since 1970.
        entries: What a search may lead to, beside the pages written by hand.
        generated: Folders of docs in which every page is one block of ready HTML, so that none is made of another.
        on_log: Told each warning of the site builder.
        words: What the frame of a page says, in English and in the language of the site.
        before_public: Called when the site is finished and not yet public, also when nothing has changed.
        docs: How the docs folder lies there, where whoever calls has just looked.

    Raises:
        SettingsError: the builder is not installed, or does not take its settings as they are written; or the site
            folder holds what the site is built from.
        PlaceError: the site folder holds something that no build has made; it and the site stand as they were.
        SiteBuildError: the builder warned, or a link leads nowhere; the site of the last build still stands.

    """
    require_builder(settings)
    _refuse_foreign(settings)
    last = read_last(settings)
    made_of = gather(
        settings,
        epoch=epoch,
        entries=entries,
        generated=generated,
        seen=last.sources,
        words=words,
        docs=docs or walk(settings.docs),
    )
    current = _current_files(made_of, last, settings.site)
    if current is not None:
        (before_public or _nothing)()
        return SiteReport(_pages(current), written=0, unchanged=len(current), removed=0, skipped=True)
    with room_beside(settings.site) as finished:
        # Only now: a build of another project with the same site folder may have put its own in place meanwhile.
        _refuse_foreign(settings)
        there = walk(settings.site)
        made, tree = _make(
            settings, finished, made_of, last, there, entries=entries, on_log=on_log or _silent, words=words
        )
        placed = put_in_place(tree, there, seen=last.files, before_public=before_public)
    remember(settings, LastSite.of(made_of, placed.seen, made))
    return SiteReport(
        _pages(placed.seen),
        placed.written,
        placed.unchanged,
        placed.removed,
        skipped=False,
        changes=placed.changes,
    )


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


def _make(  # noqa: PLR0913 - what it is made of
    settings: Settings,
    finished: Path,
    made_of: Ingredients,
    last: LastSite,
    there: Tree,
    *,
    entries: Sequence[SearchEntry],
    on_log: Callable[[str], None],
    words: Mapping[str, str],
) -> tuple[Made, Tree]:
    """Make the whole site in a folder, and stop at what is wrong with it; what has not changed is taken as it is."""
    with naming(finished):
        built = _run(settings, finished, made_of, last, there, words=words)
        for warning in built.warnings:
            on_log(warning)
        tree = fill(finished, there, built.kept)
        known = {name: last.pages[name] for name in built.kept if name in last.pages}
        pages = read_pages(tree, url=built.url, known=known)
        problems = built.warnings or broken_links(tree, pages, url=built.url)
        if problems:
            _refuse_settings(settings, built)
            told = ["the site was not built; the old one still stands.", *problems, *_lacking(settings.docs)]
            raise SiteBuildError("\n".join(told))
        _drop_empty_sitemap(finished)
        reuse = partial(_reuse_part, there, finished, last if made_of.frame == last.frame else LastSite())
        search = write_search(finished, entries, reuse=reuse)
        return Made(built, pages, search), _with_search(tree)


def _refuse_settings(settings: Settings, built: Built) -> None:
    """Raise where the builder warned because it does not take its settings as they are written.

    Raises:
        SettingsError: so it is; each message names the place.

    """
    if built.warnings and settings.builder == "mkdocs" and (faults := mkdocs_faults(settings)):
        raise SettingsError(faults)


def _lacking(docs: Path) -> list[str]:
    """Return the fix for a folder of pages that lacks what every page of the site links to."""
    lacks = [name for name in _LINKED if not (docs / name).exists()]
    if not lacks:
        return []
    fix = (
        "`sitegen init` writes a site with all of them into an empty folder: begin with that, or copy its docs/ and "
        "overrides/ to yours."
    )
    return [f"{docs} lacks {', '.join(lacks)}, to which the pages of the site link. Fix: {fix}"]


_LINKED: Final = ("about.md", "method.md", "assets")
"""What is written by hand, or is the site's look, and must stand in the folder of pages."""


def _with_search(tree: Tree) -> Tree:
    """Return how a site lies whose search was made, and whose sitemap may be gone, since it was looked at."""
    made = walk(tree.root / SEARCH).files
    files = {name: at for name, at in tree.files.items() if not name.startswith((f"{SEARCH}/", _SITEMAP))}
    sitemaps = [name for name in tree.files if name.startswith(_SITEMAP) and (tree.root / name).exists()]
    search = {f"{SEARCH}/{name}": at for name, at in made.items()}
    return tree_of(tree.root, {**files, **{name: tree.files[name] for name in sitemaps}, **search})


def _reuse_part(there: Tree, finished: Path, last: LastSite, folder: str, digest: str) -> bool:
    """Take a part of the search index along, where it stands in the site as it would be made."""
    files = last.part(there, folder, digest)
    take(there.root, finished, files or ())
    return files is not None


def _run(  # noqa: PLR0913 - what it is made of
    settings: Settings, staging: Path, made_of: Ingredients, last: LastSite, there: Tree, *, words: Mapping[str, str]
) -> Built:
    if settings.builder == "zensical":
        return run_zensical(settings, site=staging, words=words)

    def keeps(source: str, made: str) -> bool:
        before, now = last.sources.get(source), made_of.sources.get(source)
        same = before is not None and now is not None and before.digest == now.digest
        alone = source.partition("/")[0] in made_of.alone or not source.endswith(".md")
        return same and alone and last.holds(there, made) is not None

    keep = keeps if made_of.alone and made_of.frame == last.frame else None
    return run_mkdocs(
        settings.config_file,
        docs=settings.docs,
        site=staging,
        epoch=made_of.epoch,
        keeps=keep,
        menus=last.menus,
        alone=made_of.alone,
        sources=made_of.sources,
        words=words,
        compiled=settings.state / "theme",
    )


def _drop_empty_sitemap(site: Path) -> None:
    """Remove a sitemap that names no page, as builders make one where nobody has said where the site will stand."""
    sitemap = site / _SITEMAP
    if sitemap.is_file() and "<loc>" not in sitemap.read_text(encoding="utf-8"):
        sitemap.unlink()
        sitemap.with_name(f"{_SITEMAP}.gz").unlink(missing_ok=True)


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


def _current_files(made_of: Ingredients, last: LastSite, site: Path) -> Manifest | None:
    """Return the files of the site where they are what a build would make, else None."""
    manifest = read_manifest(site) if made_of.digest == last.inputs else None
    if manifest is None or set(manifest) != set(last.files):
        return None
    there = walk(site)
    return manifest if all(last.holds(there, name) == digest for name, digest in manifest.items()) else None


def _nothing() -> None:
    """Do nothing."""


def _silent(_message: str) -> None:
    """Tell nobody."""
