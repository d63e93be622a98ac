"""What the content in hand would change on the site: against the last build, a revision, or what is published."""

import io
import shutil
import subprocess
import tarfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from sitegen import pipeline
from sitegen.errors import Fault
from sitegen.maintain.differences import Differences, compare
from sitegen.maintain.snapshot import Snapshot, SnapshotError, read_snapshot, snapshot_of
from sitegen.settings import Settings

_DATABASE = Path("data") / "facts.sqlite"
_CACHE = "extractions.sqlite"
_UNREAD: Final = "the article is there and could not be read, so no build takes this back"


def diff(
    settings: Settings, against: str | None, *, keep_going: bool = False, watch: pipeline.Watch | None = None
) -> tuple[Differences, str, tuple[Fault, ...]]:
    """Compare what would be published now with what was.

    Args:
        settings: Where everything lies.
        against: A ``facts.sqlite``, or a revision of git; None: the site of the last build.
        keep_going: Compare what is good beside faults.
        watch: Told about progress.

    Returns:
        The differences, in words what the content was compared with, and what of the content was left out as faulty.

    Raises:
        SnapshotError: there is nothing to compare with.
        FaultsError: the content has faults and ``keep_going`` is off.

    """
    before, said = _before(settings, against, watch)
    digest = pipeline.make_digest(settings, keep_going=keep_going, watch=watch)
    after = _with_unread(snapshot_of(digest.facts), before, digest.content.unread)
    return compare(before, after), said, digest.faults


def _with_unread(after: Snapshot, before: Snapshot, unread: Collection[str]) -> Snapshot:
    """Return a snapshot that tells of items as not read where the articles of these ids could not be."""
    told = {item.id: _UNREAD for item in before.items.values() if item.article in unread}
    return replace(after, gone={**after.gone, **told}) if told else after


def _before(settings: Settings, against: str | None, watch: pipeline.Watch | None) -> tuple[Snapshot, str]:
    if against is None:
        database = settings.site / _DATABASE
        return read_snapshot(database), f"the last build ({settings.name_of(database)})"
    named = Path(against)
    if named.is_dir() and (named / _DATABASE).is_file():
        named /= _DATABASE
    if named.is_file():
        return read_snapshot(named), named.as_posix()
    return _at_revision(settings, against, watch), f"revision {against}"


def _at_revision(settings: Settings, revision: str, watch: pipeline.Watch | None) -> Snapshot:
    """Return what the content of a revision would show, read by the program of today."""
    with _exported(settings.content, revision) as (content, state):
        if (settings.state / _CACHE).is_file():
            # A copy, because what the revision does not use would be dropped from the cache.
            shutil.copyfile(settings.state / _CACHE, state / _CACHE)
        then = settings.model_copy(update={"content": content, "state": state})
        return snapshot_of(pipeline.make_digest(then, keep_going=True, watch=watch).facts)


@contextmanager
def _exported(content: Path, revision: str) -> Iterator[tuple[Path, Path]]:
    """Lay the content of a revision into a folder of its own; the working tree and the index are not touched."""
    with TemporaryDirectory(prefix="sitegen-diff-") as made:
        folder, state = Path(made) / content.name, Path(made) / "state"
        state.mkdir()
        folder.mkdir()
        top = Path(_said(content, "rev-parse", "--show-toplevel"))
        place = _said(content, "rev-parse", "--show-prefix").rstrip("/")
        tree = _tree(top, revision)
        if place and not _said(top, "ls-tree", "-d", tree, place):
            message = f"{revision}: holds no folder {place}. Fix: name a revision in which the content lay there."
            raise SnapshotError(message)
        packed = _git(top, "archive", "--format=tar", f"{tree}:{place}" if place else tree)
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        yield folder, state


def _tree(top: Path, revision: str) -> str:
    try:
        return _said(top, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{tree}}")
    except SnapshotError as error:
        if "Needed a single revision" not in str(error):
            raise
        message = f"there is no revision {revision}. Fix: name one of this repository, or a facts.sqlite."
        raise SnapshotError(message) from error


def _said(folder: Path, *arguments: str) -> str:
    return _git(folder, *arguments).decode().strip()


def _git(folder: Path, *arguments: str) -> bytes:
    program = shutil.which("git")
    if program is None:
        message = "git is not installed, and a revision was named. Fix: install it, or name a facts.sqlite."
        raise SnapshotError(message)
    done = subprocess.run([program, "-C", str(folder), *arguments], capture_output=True, check=False)  # noqa: S603 - arguments are ours
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ").splitlines()
        message = f"git: {said[0] if said else 'failed'}. Fix: name a revision of this repository, or a facts.sqlite."
        raise SnapshotError(message)
    return done.stdout
