"""``sitegen add``: articles into the content folder, from files, folders, addresses and feeds."""

import sys
from collections import Counter
from collections.abc import Iterable
from contextlib import nullcontext
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitegen.cli.app import ConfigOption, ContentOption, app
from sitegen.cli.telling import print_line, progress, reporting, say
from sitegen.errors import Fault, FaultsError
from sitegen.files import one_writer
from sitegen.messages import counted
from sitegen.settings import find_config

if TYPE_CHECKING:
    from sitegen.add import Outcome

_STOPPED = 130
"""What shells give for Ctrl-C."""
_NOTHING_NEW = 3
_ON_TRIAL = {"added": "would add", "updated": "would update"}
_OF_PAGE = {
    "kept": "its page is kept beside it",
    "there": "its page was kept before",
    "another": "this is not the page that its words were read from, so it is not kept",
}
_SUMS_ON_TRIAL = {"added": "would be added", "updated": "would be updated"}
_WORDS = {"added": "added", "updated": "updated", "known": "known", "copy": "copy", "revision": "newer"}


class Form(StrEnum):
    """What ``sitegen add`` can print."""

    TEXT = "text"
    JSONL = "jsonl"


@app.command()
def add(  # noqa: PLR0913 - the options of the command
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            help="Addresses, feeds, sitemaps; pages, articles and folders of them; lists of addresses (.txt, .urls); "
            "- for standard input."
        ),
    ] = None,
    *,
    watch: Annotated[
        Path | None,
        typer.Option(help="A YAML list of feeds, for cron and CI: says only what is new; exit code 3: nothing."),
    ] = None,
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
    most: Annotated[int, typer.Option(min=1, help="Articles that are taken of one feed or sitemap.")] = 50,
    outlet: Annotated[
        str | None, typer.Option(help="Id or name of the outlet of all that do not say theirs themselves.")
    ] = None,
    published: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day of all that do not say theirs themselves."),
    ] = None,
    config: ConfigOption = None,
    content: ContentOption = None,
) -> None:
    """Take articles in: freeze their words as they are read, with what is known of them and where from."""
    from sitegen import add as room  # noqa: PLC0415 - the reader of pages takes a second to load
    from sitegen.add.folder import open_folder  # noqa: PLC0415
    from sitegen.add.sources import take_apart  # noqa: PLC0415
    from sitegen.add.watching import read_feeds  # noqa: PLC0415
    from sitegen.build import read_settings  # noqa: PLC0415 - the pipeline would load spaCy, which takes seconds

    if not sources and watch is None:
        message = "name a source, or a list of feeds with --watch"
        raise typer.BadParameter(message)
    base, done = Path.cwd(), list["Outcome"]()
    stated = [name for name, given in (("--outlet", outlet), ("--published", published)) if given]
    with reporting(), progress() as bars:
        settings = read_settings(find_config(config), content=content)
        feeds = [] if watch is None else read_feeds(watch, base=base)
        named = [*take_apart(sources or [], stdin=sys.stdin.buffer.read, base=base), *feeds]
        wanted = room.Wanted(
            force=force,
            copies=copies,
            update=update,
            keep_page=keep_page,
            dry_run=dry_run,
            most=most,
            outlet=outlet,
            published=published and published.date(),
        )
        only = nullcontext() if dry_run else one_writer(settings.state)
        try:
            with only:
                adding = open_folder(settings, wanted, base=base, today=datetime.now(UTC).date())
                for outcome in adding.run(named):
                    done.append(outcome)
                    bars("Adding", len(done), max(len(named), len(done)))
                    _tell(outcome, format, stated, trial=dry_run, quiet=watch is not None)
        except KeyboardInterrupt:
            kept = sum(one.is_new for one in done)
            say(f"stopped; what was added until then is kept ({kept}); run the same again for the rest")
            raise typer.Exit(_STOPPED) from None
    _close(done, trial=dry_run, quiet=watch is not None)


def _tell(outcome: "Outcome", form: Form, stated: list[str], *, trial: bool, quiet: bool) -> None:
    """Print what became of one source; what was refused is told at the end."""
    from sitegen.add.lines import json_line  # noqa: PLC0415 - loaded by now

    if outcome.status == "refused" or (quiet and outcome.status == "known"):
        return
    if form is Form.JSONL:
        if outcome.draft is not None:
            print_line(json_line(outcome))
        return
    said = {**_WORDS, **(_ON_TRIAL if trial else {})}[outcome.status]
    print_line(f"{said:<8} {outcome.path} <- {outcome.name}{_remark(outcome, stated)}")
    if outcome.draft is not None and outcome.status in {"added", "updated"} and not quiet:
        for sentence in outcome.draft.warnings:
            print_line(f"         {sentence}")
        if outcome.draft.missing:
            print_line(f"         not found: {', '.join(outcome.draft.missing)}")


def _remark(outcome: "Outcome", stated: list[str]) -> str:
    """Return what is told behind the name of a source; ``stated``: the options that say what an article is."""
    match, changed = outcome.match, _changes(outcome)
    if outcome.page is not None:
        return f": {_OF_PAGE[outcome.page]}"
    if match is None or outcome.status == "known":
        are = "is" if len(stated) == 1 else "are"
        return f": {' and '.join(stated)} {are} not written into what is there; edit it" if match and stated else ""
    if outcome.status == "updated":
        return f": {changed}"
    if outcome.status == "revision":
        return f": another version of it, {changed}; --update takes it"
    share = f"the same story ({match.shared:.0%} of the words)"
    if outcome.status == "added":
        return f": {share} as {match.path}"
    noted = "noted there as also carried by it" if outcome.noted else "it has no place to note it"
    return f": {share}; {noted}"


def _changes(outcome: "Outcome") -> str:
    """Return what a newer version changes, in words."""
    changed, touched = outcome.revision
    said = f"{counted(changed, 'paragraph')} changed"
    if not touched:
        return said
    return f"{said}, {counted(len(touched), 'published item')} not in it any more ({', '.join(touched)})"


def _close(done: list["Outcome"], *, trial: bool, quiet: bool) -> None:
    """Say how many there were of each kind, then what was refused and why, and leave with what that means."""
    if not quiet:
        say(_sum_of(done, trial=trial) or "nothing is new")
    faults = [fault for outcome in done for fault in outcome.faults]
    if not quiet:
        with reporting():
            _raise(faults)
        return
    for fault in faults:
        say(str(fault))
    if not any(outcome.is_new for outcome in done):
        raise typer.Exit(1 if faults else _NOTHING_NEW)


def _sum_of(done: list["Outcome"], *, trial: bool) -> str:
    words = {**_WORDS, **(_SUMS_ON_TRIAL if trial else {})}
    counts = Counter(outcome.status for outcome in done)
    return ", ".join(f"{count} {words.get(status, status)}" for status, count in counts.items())


def _raise(faults: Iterable[Fault]) -> None:
    if found := list(faults):
        raise FaultsError(found)
