"""The command line: arguments, exit codes and progress bars. Nothing else in the house prints.

Exit codes: 0 all went well; 1 the input has faults, or the site could not be built; 2 the command was called wrongly.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from sitegen import __version__
from sitegen.errors import Fault, FaultsError, SitegenError
from sitegen.settings import Builder, find_config

if TYPE_CHECKING:
    from sitegen.pipeline import Digest

app = typer.Typer(
    name="sitegen",
    help="Turn news articles into a fact-sheet site on which every word can be checked.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


class Format(StrEnum):
    """What ``sitegen extract`` can print."""

    JSONL = "jsonl"


ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", "-f", help="The site's mkdocs.yml. Default: ./mkdocs.yml, else the one of the package."),
]
ContentOption = Annotated[
    Path | None,
    typer.Option("--content", "-c", help="Content folder, or a bare folder of articles. Default: as in mkdocs.yml."),
]
KeepGoingOption = Annotated[
    bool,
    typer.Option("--keep-going", "-k", help="Go on with what is good, and list what was skipped."),
]


@app.command()
def build(
    config: ConfigOption = None,
    content: ContentOption = None,
    site: Annotated[Path | None, typer.Option(help="Where the site goes. Default: as in mkdocs.yml.")] = None,
    *,
    builder: Annotated[
        Builder | None, typer.Option(help="What makes the site of the pages. Default: as in mkdocs.yml, else mkdocs.")
    ] = None,
    keep_going: KeepGoingOption = False,
) -> None:
    """Read the articles, check every word, and build the site."""
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load, --help must not

    with _reporting(), _progress() as watch:
        settings = pipeline.load_settings(find_config(config), content=content, site=site, builder=builder)
        outcome = pipeline.build(settings, keep_going=keep_going, watch=watch)
    _tell_skipped(outcome.digest.faults)
    _tell_digest(outcome.digest)
    pages, made = outcome.pages, outcome.site
    typer.echo(f"pages    {pages.written + pages.unchanged}: {pages.written} written, {pages.unchanged} unchanged")
    changes = f"{made.written} files written, {made.removed} removed"
    typer.echo(f"site     {_shown(settings.site)}: {made.pages} pages; {changes}")


@app.command()
def check(config: ConfigOption = None, content: ContentOption = None, *, keep_going: KeepGoingOption = False) -> None:
    """Do everything but write pages and site: report faults, and list what is held for review."""
    from sitegen import pipeline  # noqa: PLC0415 - as above
    from sitegen.review import held_items  # noqa: PLC0415

    with _reporting(), _progress() as watch:
        settings = pipeline.load_settings(find_config(config), content=content)
        digest = pipeline.make_digest(settings, keep_going=keep_going, watch=watch)
    _tell_skipped(digest.faults)
    for item in held_items(digest.facts):
        typer.echo(f"{item.path}: body line {item.line}: {item.id} held: {item.reason}")
        typer.echo(f"    {shorten(item.words, 110, placeholder=' ...')}")
    _tell_digest(digest)


@app.command()
def extract(
    paths: Annotated[list[Path], typer.Argument(help="Articles (.md, .txt, .html) or folders of them.")],
    *,
    format: Annotated[Format, typer.Option(help="One JSON object per article and line.")] = Format.JSONL,  # noqa: A002 - the option's name
    config: ConfigOption = None,
) -> None:
    """Print what each article yields, for other programs; needs no registry and no site."""
    from sitegen import pipeline  # noqa: PLC0415 - as above

    del format  # there is one so far
    with _reporting(), _progress() as watch:
        settings = pipeline.load_settings(find_config(config))
        faults = []
        for line in pipeline.extract_lines(paths, settings, watch=watch):
            if isinstance(line, Fault):
                faults.append(line)
            else:
                _print_line(line)
        if faults:
            raise FaultsError(faults)


@app.command()
def schema(
    folder: Annotated[Path, typer.Argument(help="Where the files go; made when it is not there.")],
) -> None:
    """Write the JSON Schema of each kind of record."""
    from sitegen import pipeline  # noqa: PLC0415 - as above

    with _reporting():
        for path in pipeline.write_schemas(folder):
            typer.echo(path)


@app.callback(invoke_without_command=True)
def main(
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)] = False,
) -> None:
    """Answer ``--version`` before any command is asked for."""
    if version:
        typer.echo(f"sitegen {__version__}")
        raise typer.Exit


@contextmanager
def _reporting() -> Iterator[None]:
    """Print a :class:`SitegenError` as the user should read it, and exit with 1."""
    try:
        yield
    except FaultsError as error:
        for fault in error.faults:
            _say(str(fault))
        count = len(error.faults)
        _say(f"{count} fault{'' if count == 1 else 's'}.")
        raise typer.Exit(1) from error
    except SitegenError as error:
        _say(str(error))
        raise typer.Exit(1) from error
    except BrokenPipeError:
        # The reader (such as `head`) has seen enough; keep Python from complaining about it on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


class _Bars:
    """One progress bar for each stage; silent where nobody watches, as in CI."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(stage, total=total)
        self._progress.update(self._tasks[stage], completed=done, total=total)


@contextmanager
def _progress() -> Iterator[_Bars]:
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
        yield _Bars(progress)


def _tell_skipped(faults: tuple[Fault, ...]) -> None:
    for fault in sorted(faults, key=lambda f: (f.path, f.line or 0)):
        _say(f"skipped  {fault}")


def _tell_digest(digest: "Digest") -> None:
    facts, extracted = digest.facts, digest.extracted
    for sentence in extracted.trouble:
        _say(sentence)
    for stale in digest.stale:
        _say(str(stale))
    for article in facts.articles:
        if article.held:
            _say(f"held     {article.path}: {article.held}")
    total = len(facts.articles)
    typer.echo(f"articles {total}: {extracted.made} extracted, {total - extracted.made} cached")
    typer.echo(f"quotes   {_split(item.status for item in facts.quotes)}")
    typer.echo(f"figures  {_split(item.status for item in facts.figures)}")
    typer.echo(f"checked  {digest.spans_checked} places, word for word")


def _split(statuses: Iterable[str]) -> str:
    seen = list(statuses)
    published = seen.count("published")
    return f"{published} published, {len(seen) - published} held for review"


def _shown(path: Path) -> str:
    """Name a path as the user would: relative where it lies in the working folder."""
    return f"{path.relative_to(Path.cwd())}/" if path.is_relative_to(Path.cwd()) else str(path)


def _print_line(line: str) -> None:
    sys.stdout.write(line + "\n")


def _say(line: str) -> None:
    typer.echo(line, err=True)
