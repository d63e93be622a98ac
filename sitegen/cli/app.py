"""The program itself, and the options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

from sitegen import __version__

app = typer.Typer(
    name="sitegen",
    help="Turn news articles into a fact-sheet site on which every word can be checked.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


def named_path(name: str) -> Path:
    """Take a path that was named. An empty one, as of a shell variable that is not set, is not the working folder.

    Raises:
        BadParameter: it is empty.

    """
    if not name.strip():
        message = "an empty name leads nowhere; name a folder, or . for this one"
        raise typer.BadParameter(message)
    return Path(name)


ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", "-f", help="The site's mkdocs.yml. Default: ./mkdocs.yml, else the one of the package."),
]
ContentOption = Annotated[
    Path | None,
    typer.Option(
        "--content",
        "-c",
        parser=named_path,
        metavar="<path>",
        help="Content folder, or a bare folder of articles. Default: as in mkdocs.yml.",
    ),
]
KeepGoingOption = Annotated[
    bool,
    typer.Option("--keep-going", "-k", help="Go on with what is good, and list what was skipped."),
]


@app.callback(invoke_without_command=True)
def main(
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)] = False,
) -> None:
    """Answer ``--version`` before any command is asked for."""
    if version:
        typer.echo(f"sitegen {__version__}")
        raise typer.Exit
