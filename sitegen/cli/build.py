"""``sitegen build``: the articles become a site."""

from pathlib import Path
from typing import Annotated

import typer

from sitegen.cli.app import ConfigOption, ContentOption, KeepGoingOption, app
from sitegen.cli.telling import progress, reporting, shown, tell_digest, tell_skipped
from sitegen.settings import Builder, find_config


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

    with reporting(), progress() as watch:
        settings = pipeline.load_settings(find_config(config), content=content, site=site, builder=builder)
        outcome = pipeline.build(settings, keep_going=keep_going, watch=watch)
    tell_skipped(outcome.digest.faults)
    tell_digest(outcome.digest)
    pages, made = outcome.pages, outcome.site
    typer.echo(f"pages    {pages.written + pages.unchanged}: {pages.written} written, {pages.unchanged} unchanged")
    changes = f"{made.written} files written, {made.removed} removed"
    typer.echo(f"site     {shown(settings.site)}: {made.pages} pages; {changes}")
