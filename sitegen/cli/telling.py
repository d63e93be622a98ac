"""What all commands say in the same way: errors, progress, and what was found."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from sitegen.errors import Fault, FaultsError, SitegenError

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
        count = len(error.faults)
        say(f"{count} fault{'' if count == 1 else 's'}.")
        raise typer.Exit(1) from error
    except SitegenError as error:
        say(str(error))
        raise typer.Exit(1) from error
    except BrokenPipeError:
        # The reader (such as `head`) has seen enough; keep Python from complaining about it on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


class Bars:
    """One progress bar for each stage; silent where nobody watches, as in CI."""

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
def progress() -> Iterator[Bars]:
    """Show a bar for each stage on the terminal, while somebody watches."""
    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    watched = console.is_terminal and "CI" not in os.environ
    with Progress(*columns, console=console, transient=True, disable=not watched) as progress:
        yield Bars(progress)


def tell_skipped(faults: tuple[Fault, ...]) -> None:
    """Tell which inputs were left out, and why."""
    for fault in sorted(faults, key=lambda f: (f.path, f.line or 0)):
        say(f"skipped  {fault}")


def tell_digest(digest: "Digest") -> None:
    """Tell what was read and found, in numbers, and what of it is held whole."""
    facts, extracted = digest.facts, digest.extracted
    for sentence in extracted.trouble:
        say(sentence)
    for stale in digest.stale:
        say(str(stale))
    for article in facts.articles:
        if article.held:
            say(f"held     {article.path}: {article.held}")
    total = len(facts.articles)
    typer.echo(f"articles {total}: {extracted.made} extracted, {total - extracted.made} cached")
    typer.echo(f"quotes   {_split(item.status for item in facts.quotes)}")
    typer.echo(f"figures  {_split(item.status for item in facts.figures)}")
    typer.echo(f"checked  {digest.spans_checked} places, word for word")


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
    typer.echo(line, err=True)
