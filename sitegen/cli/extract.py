"""``sitegen extract`` and ``sitegen schema``: records for other programs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sitegen.cli.app import ConfigOption, app
from sitegen.cli.telling import print_line, progress, reporting
from sitegen.errors import Fault, FaultsError
from sitegen.settings import find_config


class Format(StrEnum):
    """What ``sitegen extract`` can print."""

    JSONL = "jsonl"


@app.command()
def extract(
    paths: Annotated[list[Path], typer.Argument(help="Articles (.md, .txt, .html) or folders of them.")],
    *,
    format: Annotated[Format, typer.Option(help="One JSON object per article and line.")] = Format.JSONL,  # noqa: A002 - the option's name
    config: ConfigOption = None,
) -> None:
    """Print what each article yields, for other programs; needs no registry and no site."""
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load

    del format  # there is one so far
    with reporting(), progress() as watch:
        settings = pipeline.load_settings(find_config(config))
        faults = []
        for line in pipeline.extract_lines(paths, settings, watch=watch):
            if isinstance(line, Fault):
                faults.append(line)
            else:
                print_line(line)
        if faults:
            raise FaultsError(faults)


@app.command()
def schema(
    folder: Annotated[Path, typer.Argument(help="Where the files go; made when it is not there.")],
) -> None:
    """Write the JSON Schema of each kind of record."""
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load

    with reporting():
        for path in pipeline.write_schemas(folder):
            typer.echo(path)
