"""``sitegen check``: what is wrong with the content, and what waits for a reviewer."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sitegen.cli.app import ConfigOption, ContentOption, app
from sitegen.cli.telling import digest_lines, print_line, progress, reporting, say
from sitegen.errors import SettingsError
from sitegen.messages import counted
from sitegen.settings import find_config

if TYPE_CHECKING:
    from sitegen.maintain.check import Checked


class MessageFormat(StrEnum):
    """How ``sitegen check`` can tell what it found."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


@app.command()
def check(
    config: ConfigOption = None,
    content: ContentOption = None,
    *,
    format: Annotated[  # noqa: A002 - the option's name
        MessageFormat,
        typer.Option(help="Lines for people, one JSON object, or SARIF 2.1.0 for code hosts and editors."),
    ] = MessageFormat.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings, too.")] = False,
    keep_going: Annotated[
        bool, typer.Option("--keep-going", "-k", help="End with exit code 0 whatever is found.")
    ] = False,
) -> None:
    """Do everything but write pages and site: list errors, warnings, and what is held for review."""
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load
    from sitegen.maintain.check import Checked, in_order, slips  # noqa: PLC0415 - as above
    from sitegen.maintain.check import check as look  # noqa: PLC0415 - as above

    with reporting():
        try:
            with progress() as watch:
                settings = pipeline.load_settings(find_config(config), content=content)
                checked = look(settings, today=datetime.now(UTC).astimezone().date(), watch=watch)
        except SettingsError as error:
            if not error.faults:
                raise
            # What is wrong with the content is told beside it, where the content lies as it does without settings.
            checked = Checked(in_order((*error.faults, *slips(find_config(config), content))), None)
    _tell(checked, format)
    if checked.fails(strict=strict) and not keep_going:
        raise typer.Exit(1)


def _tell(checked: "Checked", form: MessageFormat) -> None:
    from sitegen.maintain.check import errors_last  # noqa: PLC0415 - as above
    from sitegen.maintain.formats import as_json, as_sarif  # noqa: PLC0415 - as above

    if form is not MessageFormat.TEXT:
        print_line(as_json(checked.messages) if form is MessageFormat.JSON else as_sarif(checked.messages))
        return
    for message in errors_last(checked.messages):
        typer.echo(str(message))
    if checked.digest is not None:
        for trouble in checked.digest.extracted.trouble:
            say(trouble)
        for line in digest_lines(checked.digest):
            typer.echo(line)
    typer.echo(f"found    {counted(checked.count('error'), 'error')}, {counted(checked.count('warning'), 'warning')}")
