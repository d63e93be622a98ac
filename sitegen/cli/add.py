"""``sitegen add``: articles into the content folder, from files, folders, addresses and feeds."""

import sys
from collections import Counter
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitegen.cli.app import ConfigOption, ContentOption, app
from sitegen.cli.telling import print_line, progress, reporting, say
from sitegen.errors import FaultsError
from sitegen.settings import find_config

if TYPE_CHECKING:
    from sitegen.add import Outcome


class Form(StrEnum):
    """What ``sitegen add`` can print."""

    TEXT = "text"
    JSONL = "jsonl"


@app.command()
def add(  # noqa: PLR0913 - the options of the command
    sources: Annotated[
        list[str],
        typer.Argument(help="Pages, articles, folders of them, lists of addresses (.txt, .urls), or - for stdin."),
    ],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Write nothing; say what would be done.")] = False,
    format: Annotated[Form, typer.Option(help="A line for people, or a JSON object an article.")] = Form.TEXT,  # noqa: A002 - the option's name
    force: Annotated[bool, typer.Option("--force", help="Take what looks like no article.")] = False,
    copies: Annotated[
        bool, typer.Option("--copies", help="Take the same story from another outlet or under another headline, too.")
    ] = False,
    update: Annotated[
        bool, typer.Option("--update", help="Put a newer version of a known article in its place.")
    ] = False,
    keep_page: Annotated[bool, typer.Option("--keep-page", help="Keep the page beside it, compressed.")] = False,
    config: ConfigOption = None,
    content: ContentOption = None,
) -> None:
    """Take articles in: freeze their words as they are read, with what is known of them and where from."""
    from sitegen.add import Adding, Options  # noqa: PLC0415 - the reader of pages takes a second to load
    from sitegen.add.folder import articles_folder, json_line, known_articles, known_outlets  # noqa: PLC0415
    from sitegen.add.sources import take_apart  # noqa: PLC0415
    from sitegen.pipeline import load_settings  # noqa: PLC0415

    with reporting(), progress() as watch:
        settings = load_settings(find_config(config), content=content)
        base = Path.cwd()
        options = Options(
            articles=articles_folder(settings.content),
            base=base,
            today=datetime.now(UTC).date(),
            max_bytes=settings.max_article_bytes,
            force=force,
            copies=copies,
            update=update,
            keep_page=keep_page,
            dry_run=dry_run,
        )
        adding = Adding(options, known_articles(settings, base), known_outlets(settings))
        done: list[Outcome] = []
        named = list(take_apart(sources, stdin=sys.stdin.buffer.read, base=base))
        try:
            for outcome in adding.run(named):
                done.append(outcome)
                watch("Adding", len(done), max(len(named), len(done)))
                if format is Form.JSONL and outcome.draft is not None and outcome.status != "refused":
                    print_line(json_line(outcome))
                elif format is Form.TEXT:
                    _tell(outcome, dry_run=dry_run)
        except KeyboardInterrupt:
            say(f"stopped; what was added is kept ({sum(one.is_new for one in done)}), run again for the rest")
            raise typer.Exit(130) from None
    _close(done, form=format)


def _tell(outcome: "Outcome", *, dry_run: bool) -> None:
    """Print what became of one source, on a line; what was refused is told at the end."""
    told = {
        "added": "would add" if dry_run else "added",
        "updated": "would update" if dry_run else "updated",
        "known": "known",
        "copy": "copy",
        "revision": "newer",
    }
    if outcome.status not in told:
        return
    print_line(f"{told[outcome.status]:<8} {outcome.path} <- {outcome.name}{_remark(outcome)}")
    if outcome.draft is not None and outcome.is_new:
        for sentence in outcome.draft.warnings:
            print_line(f"         {sentence}")
        if outcome.draft.missing:
            print_line(f"         not found: {', '.join(outcome.draft.missing)}")


def _remark(outcome: "Outcome") -> str:
    match = outcome.match
    if outcome.status == "updated":
        return f": {outcome.changed} paragraphs differ"
    if match is None or outcome.status == "known":
        return ""
    if outcome.status == "revision":
        return f": another version of it, {outcome.changed} paragraphs differ; --update takes it"
    share = f"the same story ({match.shared:.0%} of the words)"
    return f": {share} as {match.path}" if outcome.is_new else f": {share}; --copies takes it, too"


def _close(done: list["Outcome"], *, form: Form) -> None:
    """Say how many there were of each kind, then what was refused, and why."""
    counts = Counter(outcome.status for outcome in done)
    say(", ".join(f"{count} {status}" for status, count in counts.items()) or "nothing was named")
    if faults := [fault for outcome in done for fault in outcome.faults]:
        with reporting():
            raise FaultsError(faults)
    del form
