"""What all commands say in the same way: errors, progress, and what was found."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from sitegen.errors import Fault, FaultsError, SitegenError
from sitegen.last_build import Told
from sitegen.messages import counted, in_words, visible

if TYPE_CHECKING:
    from sitegen.pipeline import Digest


@contextmanager
def reporting() -> Iterator[None]:
    """Print a :class:`SitegenError` as the user should read it, and exit with 1."""
    try:
        yield
    except FaultsError as error:
        for fault in error.faults:
            say(str(fault))
        say(f"{counted(len(error.faults), 'fault')}.")
        raise typer.Exit(1) from error
    except SitegenError as error:
        for line in str(error).split("\n"):
            say(line)
        raise typer.Exit(1) from error
    except BrokenPipeError:
        # The reader (such as `head`) has seen enough; keep Python from complaining about it on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    except OSError as error:
        # Whatever the disk refuses, wherever: a full disk, a right that is missing, a folder in place of a file.
        say(in_words(error))
        raise typer.Exit(1) from error


class Lines:
    """A line for each stage that begins, where a log is kept and nobody watches."""

    def __init__(self) -> None:
        """Begin with no stage."""
        self._stage = ""

    def __call__(self, stage: str, _done: int, _total: int | None) -> None:
        """Tell of a stage that is new."""
        if stage != self._stage:
            self._stage = stage
            say(f"{stage} ...")


class Bars:
    """One progress bar for each stage; silent where nobody watches."""

    def __init__(self, progress: Progress) -> None:
        """Take the display that shows the bars."""
        self._progress = progress
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """Move the bar of a stage, which is made when its name is new."""
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(stage, total=total)
        self._progress.update(self._tasks[stage], completed=done, total=total)


@contextmanager
def progress(*, log: bool = False) -> Iterator[Bars | Lines]:
    """Show a bar for each stage on the terminal, while somebody watches.

    Args:
        log: Whether a line for each stage is told in CI, where nobody watches and a log is kept.

    """
    if log and "CI" in os.environ:
        yield Lines()
        return
    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    watched = console.is_terminal and "CI" not in os.environ
    with Progress(*columns, console=console, transient=True, disable=not watched) as progress:
        yield Bars(progress)


def skipped_lines(faults: tuple[Fault, ...]) -> list[str]:
    """Return which inputs were left out, and why."""
    return [f"skipped  {fault}" for fault in sorted(faults, key=lambda f: (f.path, f.line or 0))]


def held_lines(digest: "Digest") -> list[str]:
    """Return what stands beside the numbers: trouble, decisions on what is gone, and articles that are held whole."""
    held = (article for article in digest.facts.articles if article.held)
    beside = [*digest.extracted.trouble, *map(str, digest.stale)]
    return [visible(line) for line in (*beside, *(f"held     {article.path}: {article.held}" for article in held))]


def digest_lines(digest: "Digest") -> list[str]:
    """Return what was read and found, in numbers."""
    facts, extracted = digest.facts, digest.extracted
    total = len(facts.articles)
    return [
        f"articles {total}: {extracted.made} extracted, {total - extracted.made} cached",
        f"quotes   {_split(item.status for item in facts.quotes)}",
        f"figures  {_split(item.status for item in facts.figures)}",
        f"checked  {digest.spans_checked} places, word for word",
    ]


def tell(told: Told) -> None:
    """Print the lines of the output, and before them those beside it."""
    for line in told.aside:
        say(line)
    for line in told.out:
        typer.echo(line)


def _split(statuses: Iterable[str]) -> str:
    seen = list(statuses)
    published = seen.count("published")
    return f"{published} published, {len(seen) - published} held for review"


def shown(path: Path) -> str:
    """Name a path as the user would: relative where it lies in the working folder."""
    return f"{path.relative_to(Path.cwd())}/" if path.is_relative_to(Path.cwd()) else str(path)


def print_line(line: str) -> None:
    """Print one line of output for other programs."""
    sys.stdout.write(line + "\n")


def say(line: str) -> None:
    """Say something beside the output, on standard error."""
    typer.echo(visible(line), err=True)
