"""``sitegen check``: what is wrong with the content, and what waits for a reviewer."""

from textwrap import shorten

import typer

from sitegen.cli.app import ConfigOption, ContentOption, KeepGoingOption, app
from sitegen.cli.telling import digest_lines, held_lines, progress, reporting, say, skipped_lines, tell
from sitegen.last_build import Told
from sitegen.messages import visible
from sitegen.settings import find_config


@app.command()
def check(config: ConfigOption = None, content: ContentOption = None, *, keep_going: KeepGoingOption = False) -> None:
    """Do everything but write pages and site: report faults, and list what is held for review."""
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load
    from sitegen.review import held_items  # noqa: PLC0415

    with reporting(), progress() as watch:
        settings = pipeline.load_settings(find_config(config), content=content)
        digest = pipeline.make_digest(settings, keep_going=keep_going, watch=watch)
    for line in skipped_lines(digest.faults):
        say(line)
    for item in held_items(digest.facts):
        typer.echo(visible(f"{item.path}: body line {item.line}: {item.id} held: {item.reason}"))
        typer.echo(visible(f"    {shorten(item.words, 110, placeholder=' ...')}"))
    tell(Told(tuple(digest_lines(digest)), tuple(held_lines(digest))))
