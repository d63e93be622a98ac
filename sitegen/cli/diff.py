"""``sitegen diff``: what a change does to the published site."""

from enum import StrEnum
from typing import Annotated

import typer

from sitegen.cli.app import ConfigOption, ContentOption, KeepGoingOption, app
from sitegen.cli.telling import print_line, progress, reporting, say, skipped_lines
from sitegen.messages import visible
from sitegen.settings import find_config


class DiffFormat(StrEnum):
    """How ``sitegen diff`` can tell what differs."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


@app.command()
def diff(
    config: ConfigOption = None,
    content: ContentOption = None,
    *,
    against: Annotated[
        str | None,
        typer.Option(
            "--against", "-a", help="A git revision, a facts.sqlite, or the folder of a site. Default: the last build."
        ),
    ] = None,
    format: Annotated[  # noqa: A002 - the option's name
        DiffFormat, typer.Option(help="Lines for a terminal, Markdown for a pull request, or one JSON object.")
    ] = DiffFormat.TEXT,
    keep_going: KeepGoingOption = False,
) -> None:
    """Tell what the content in hand would change for readers: new, changed, gone, held, corrected."""
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load
    from sitegen.maintain.diff import diff as look  # noqa: PLC0415 - as above
    from sitegen.maintain.difference_words import as_json, as_markdown, as_text  # noqa: PLC0415 - as above

    with reporting(), progress() as watch:
        settings = pipeline.load_settings(find_config(config), content=content)
        found, said, faults = look(settings, against, keep_going=keep_going, watch=watch)
    for line in skipped_lines(faults):
        say(line)
    if format is DiffFormat.TEXT:
        for line in as_text(found, said).splitlines():
            print_line(visible(line))
    else:
        print_line(as_json(found, said) if format is DiffFormat.JSON else as_markdown(found, said).rstrip("\n"))
