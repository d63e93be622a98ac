"""``sitegen init``: a site folder of one's own."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sitegen.cli.app import app
from sitegen.cli.telling import reporting


class Host(StrEnum):
    """Who checks and publishes the site."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


@app.command("init")
def begin(  # noqa: PLR0913 - an option each
    folder: Annotated[Path, typer.Argument(help="Where the site goes; made when it is not there.")],
    *,
    name: Annotated[str | None, typer.Option(help="What the site is called. Default: from the folder's name.")] = None,
    site_url: Annotated[str | None, typer.Option(help="Where it will be published.")] = None,
    contact: Annotated[str | None, typer.Option(help="Where readers report a mistake.")] = None,
    language: Annotated[
        str, typer.Option(help="The language of its own words, menu and pages about itself: en, de.")
    ] = "en",
    ci: Annotated[
        Host, typer.Option(help="Files that check, build, comment and publish: for a code host, or a script (none).")
    ] = Host.NONE,
    templates: Annotated[bool, typer.Option("--templates", help="Copy the templates too, to change them.")] = False,
    look: Annotated[
        bool, typer.Option("--look", help="Only write style, scripts and parts of the theme anew, after an upgrade.")
    ] = False,
) -> None:
    """Begin a site: settings, registries with comments, a sample article, and what publishes it."""
    from sitegen.maintain.begin import Wishes, renew_look  # noqa: PLC0415 - the pipeline takes a second to load
    from sitegen.maintain.begin import begin as write  # noqa: PLC0415 - as above
    from sitegen.render import languages  # noqa: PLC0415 - as above

    if language not in languages():
        raise typer.BadParameter(f"{language!r} is none of {', '.join(languages())}", param_hint="--language")

    with reporting():
        if look:
            for path in renew_look(folder, templates=templates):
                typer.echo(path)
            return
        called = name or (folder.resolve().name.replace("-", " ").replace("_", " ").capitalize() or "Digest")
        wishes = Wishes(called, site_url, contact, language, templates=templates, ci=ci.value)
        for path in write(folder, wishes):
            typer.echo(path)
        typer.echo(f"\nNow: cd {folder} && sitegen serve. {folder}/README.md says what to do before you publish.")
