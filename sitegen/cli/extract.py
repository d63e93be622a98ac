"""``sitegen extract`` and ``sitegen schema``: records for other programs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sitegen.cli.app import ConfigOption, app, named_path
from sitegen.cli.archives import extract_into
from sitegen.cli.telling import print_line, progress, reporting, say
from sitegen.errors import Fault, FaultsError
from sitegen.messages import visible
from sitegen.settings import find_config


class Format(StrEnum):
    """What ``sitegen extract`` can print."""

    JSONL = "jsonl"


@app.command()
def extract(
    sources: Annotated[
        list[str],
        typer.Argument(
            help="Articles (.md, .txt, .html) or folders of them; with --records one folder, here or at any address "
            "that fsspec knows (s3://, https://, ...).",
        ),
    ],
    *,
    format: Annotated[Format, typer.Option(help="One JSON object per article and line.")] = Format.JSONL,  # noqa: A002 - the option's name
    records: Annotated[
        str | None,
        typer.Option(help="Write records as Parquet to this address instead, for `sitegen build --records`."),
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(help="Address of a Dask scheduler (tcp://...) whose workers extract, with --records."),
    ] = None,
    config: ConfigOption = None,
) -> None:
    """Print what each article yields, for other programs; needs no registry and no site."""
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load

    del format  # there is one so far
    if (scheduler and not records) or (records and len(sources) > 1):
        message = "name one folder, and with --records the address that its records go to"
        raise typer.BadParameter(message)
    paths = [named_path(source) for source in sources]
    with reporting(), progress() as watch:
        settings = pipeline.load_settings(find_config(config))
        if records is not None:
            made = extract_into(sources[0], records, settings, scheduler=scheduler, watch=watch)
            print_line(f"records  {visible(records)}: articles {made.articles}, parts {made.parts}")
            if made.faults:
                raise FaultsError(made.faults)
            return
        faults, told = [], False
        for line in pipeline.extract_lines(paths, settings, watch=watch):
            if isinstance(line, Fault):
                faults.append(line)
            else:
                print_line(line)
                told = True
        if faults:
            raise FaultsError(faults)
        if not told:
            say(f"{', '.join(map(visible, sources))}: holds no article. Fix: name a file or a folder that does.")


@app.command()
def schema(
    folder: Annotated[Path, typer.Argument(help="Where the files go; made when it is not there.")],
) -> None:
    """Write the JSON Schema of each kind of record."""
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load

    with reporting():
        for path in pipeline.write_schemas(folder):
            typer.echo(path)
