"""``sitegen build``: the articles become a site."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitegen.cli.app import ConfigOption, ContentOption, KeepGoingOption, app
from sitegen.cli.archives import harvest_of
from sitegen.cli.telling import digest_lines, held_lines, progress, reporting, shown, skipped_lines, tell
from sitegen.last_build import WHOLE, Told, begin, recall, remember, usual_state
from sitegen.settings import Builder, find_config

if TYPE_CHECKING:
    from sitegen.build import SiteReport
    from sitegen.pipeline import Outcome

_NAMED = 4
"""Pages that are named of those that have changed."""


@app.command()
def build(  # noqa: PLR0913 - an option each
    context: typer.Context,
    config: ConfigOption = None,
    content: ContentOption = None,
    site: Annotated[Path | None, typer.Option(help="Where the site goes. Default: as in mkdocs.yml.")] = None,
    *,
    builder: Annotated[
        Builder | None, typer.Option(help="What makes the site of the pages. Default: as in mkdocs.yml, else mkdocs.")
    ] = None,
    keep_going: KeepGoingOption = False,
    allow_empty: Annotated[
        bool,
        typer.Option(
            "--allow-empty", help="Build also from no article, where much is taken back, or the ledger begins anew."
        ),
    ] = False,
    whole: Annotated[  # noqa: ARG001 - asked before the options are read: recall
        bool,
        typer.Option(WHOLE, help="Look at every file of the site, also where nothing else has changed, and mend it."),
    ] = False,
    records: Annotated[
        str | None,
        typer.Option(help="Address of records that `sitegen extract --records` wrote, in place of the articles."),
    ] = None,
) -> None:
    """Read the articles, check every word, and build the site."""
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load, --help must not
    from sitegen.maintain.committed import stop_at_lost_entries  # noqa: PLC0415 - as above

    with reporting(), progress(log=True) as watch:
        settings = pipeline.load_settings(find_config(config), content=content, site=site, builder=builder)
        if context.obj is not None and settings.state != usual_state(context.obj):
            # Where the settings name another place for the state, nobody could ask there before they were read.
            again = recall(context.obj, settings.state)
            if again is not None:
                tell(again)
                return
        if not allow_empty:
            stop_at_lost_entries(settings)
        sources = pipeline.sources_of(settings)
        begun = begin(sources)
        outcome = pipeline.build(
            settings,
            keep_going=keep_going,
            allow_empty=allow_empty,
            watch=watch,
            workers=None,
            harvest=None if records is None else harvest_of(records),
        )
    tell(told_of(outcome, settings.site))
    # Nobody can ask another address what has changed there without reading it.
    if context.obj is not None and records is None:
        with reporting():
            remember(sources, begun, context.obj, told_of(outcome.repeated(), settings.site))


def _changes(made: "SiteReport") -> str:
    """Say in one line what a reader finds changed: how many pages, and the first of them, new ones before others."""
    kinds = ("new", "changed", "gone")
    counts = Counter(str(change.kind) for change in made.changes)
    if not counts:
        return "no page"
    first = sorted(made.changes, key=lambda change: (kinds.index(change.kind), change.page))[:_NAMED]
    named = ", ".join(change.page or "the first page" for change in first)
    more = f" and {len(made.changes) - _NAMED} more" if len(made.changes) > _NAMED else ""
    return f"{', '.join(f'{counts[kind]} {kind}' for kind in kinds)}: {named}{more}"


def told_of(outcome: "Outcome", site: Path) -> Told:
    """Return what a build has to tell."""
    digest, pages, made = outcome.digest, outcome.pages, outcome.site
    changes = f"{made.written} files written, {made.removed} removed"
    return Told(
        out=(
            *digest_lines(digest),
            f"pages    {pages.written + pages.unchanged}: {pages.written} written, {pages.unchanged} unchanged",
            f"site     {shown(site)}: {made.pages} pages; {changes}",
            f"changed  {_changes(made)}",
        ),
        aside=(*skipped_lines(digest.faults), *held_lines(digest)),
    )
