"""``sitegen correct``: tells readers what changed of what they saw, and why."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitegen.cli.app import ConfigOption, ContentOption, app
from sitegen.cli.review import ByOption, branch_of, whoever
from sitegen.cli.telling import progress, reporting
from sitegen.records import CorrectionKind, LedgerEntry
from sitegen.settings import Settings, find_config

if TYPE_CHECKING:
    from sitegen.pipeline import Digest
    from sitegen.records import Facts
    from sitegen.review import PendingChange
    from sitegen.review.correcting import Corrector


@app.command()
def correct(  # noqa: PLR0913 - each is an option
    items: Annotated[
        list[str] | None, typer.Argument(help="Ids of published quotes and figures.", show_default=False)
    ] = None,
    *,
    kind: Annotated[
        CorrectionKind | None,
        typer.Option(
            help="Whose error it was: ours; the outlet's, which changed its text; the extractor's, which now reads it "
            "better; or withdrawn: taken back, whatever it says."
        ),
    ] = None,
    reason: Annotated[str | None, typer.Option(help="What was wrong and what is right, for readers.")] = None,
    without_words: Annotated[
        bool,
        typer.Option(
            "--without-words",
            help="With withdrawn: of what is taken back show no words and no name any more, in no place. Its id, the "
            "day and the reason stay.",
        ),
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="All that changed since the last build.")] = False,
    by: ByOption = None,
    config: ConfigOption = None,
    content: ContentOption = None,
) -> None:
    """Say what was wrong with published items: at their address, on every page, in the log and in the feed.

    Without ids: list what changed since the last build and waits to be told. A build stops at any of it.
    """
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load
    from sitegen.review.correcting import Corrector  # noqa: PLC0415

    with reporting():
        with progress() as watch:
            settings = pipeline.load_settings(find_config(config), content=content)
            digest = pipeline.make_digest(settings, watch=watch)
        wanted = [pending.change.item for pending in digest.changes] if every else list(dict.fromkeys(items or ()))
        if not wanted:
            pipeline.stop_at_changes(settings, digest)
            typer.echo("nothing that is published has changed since the last build")
            return
        kind, told = _told(kind, reason, without_words=without_words)
        corrector = Corrector(
            settings.content,
            by or whoever(),
            date.today(),  # noqa: DTZ011 - the maintainer's own day
            branch_of(settings.content),
        )
        wanted += _within(wanted, digest.facts) if kind == "withdrawn" else []
        if without_words:
            lines = _take_off(corrector, digest, wanted, settings, told)
        else:
            lines = _correct(corrector, digest, _published(wanted, settings.content), kind, told)
        for line in lines:
            typer.echo(line)


def _told(kind: CorrectionKind | None, reason: str | None, *, without_words: bool) -> tuple[CorrectionKind, str]:
    """Return what readers are to be told.

    Raises:
        typer.BadParameter: that is not all that they have to be, or words are to go of what is not taken back.

    """
    told = " ".join((reason or "").split())
    if kind is None or not told:
        message = "say whose error it was (--kind) and what was wrong and is right (--reason)"
        raise typer.BadParameter(message)
    if without_words and kind != "withdrawn":
        message = "--without-words is for what is taken back: --kind withdrawn"
        raise typer.BadParameter(message)
    return kind, told


def _take_off(
    corrector: "Corrector", digest: "Digest", wanted: list[str], settings: Settings, reason: str
) -> list[str]:
    """Take the words of items off the site, and return a line about each, and about where they stand still.

    Raises:
        typer.BadParameter: one of them was never published, or the reason would go on telling of it.

    """
    from sitegen.review import taken_off  # noqa: PLC0415 - as above

    beside = {item.id for item in taken_off.shown_beside(wanted, digest.facts)}
    entries = _published([*wanted, *sorted(beside)], settings.content)
    if told := taken_off.named_in(reason, entries):
        message = f"the reason would go on telling “{told}” on the site: give it without names and words of the item"
        raise typer.BadParameter(message)
    done = taken_off.taken_off(digest.content.corrections)
    left = [entry for entry in entries if entry.id not in done]
    lines = [f"known {e.id}: its words are taken off already; nothing is written" for e in entries if e.id in done]
    if left:
        corrector.take_off(left, reason)
        lines += [f"withdrawn {e.id}, its words and who said them{_why(e.id in beside)}" for e in left]
    return lines + _left_standing(left, digest.facts, settings)


def _left_standing(off: list[LedgerEntry], facts: "Facts", settings: Settings) -> list[str]:
    """Return a line for each place in which words that were taken off, or the name, go on standing."""
    from sitegen.review import taken_off  # noqa: PLC0415 - as above

    ids = {entry.id for entry in off}
    files = map(settings.name_of, taken_off.files_that_hold(settings.content, off))
    return [
        *(f"still published {one.id}: it has the same words; name it too" for one in taken_off.told_again(ids, facts)),
        *(
            f"still published {one.id}: it names {one.who.name} too"
            for one in taken_off.named_again(ids, facts)
            if one.who
        ),
        *(
            f"still published articles/{one.id}/: its headline {told}; edit `title` in {one.path}"
            for one, told in taken_off.headlines_that_tell(ids, facts)
        ),
        *(f"still there {file}: it holds the words" for file in files),
        "build and publish the site to take them off; what git has of old versions, and what others copied, stays",
    ]


def _why(shown_beside: bool) -> str:  # noqa: FBT001 - a fact about one item
    return ": the sentence around it has words that are taken off" if shown_beside else ""


def _within(items: list[str], facts: "Facts") -> list[str]:
    """Return the published figures that stand in the words of some quotes: they go with them."""
    wanted = set(items)
    return [f.id for f in facts.figures if f.quote_id in wanted and f.id not in wanted and f.status == "published"]


def _published(wanted: list[str], content: Path) -> list[LedgerEntry]:
    """Return what the ledger holds of the items.

    Raises:
        typer.BadParameter: one of them was never published.

    """
    from sitegen.review import read_ledger  # noqa: PLC0415 - as above

    known = {entry.id: entry for entry in read_ledger(content / "ledger.jsonl").entries}
    for item in wanted:
        if item not in known:
            message = f"{item} was never published"
            raise typer.BadParameter(message)
    return [known[item] for item in wanted]


def _correct(
    corrector: "Corrector", digest: "Digest", entries: list[LedgerEntry], kind: CorrectionKind, reason: str
) -> list[str]:
    """Save the corrections, and return a line about each item."""
    known = _told_already(digest, entries, kind, reason)
    left = [entry for entry in entries if entry.id not in known]
    told = [f"known {item}: {why}; nothing is written" for item, why in known.items()]
    if kind == "withdrawn":
        if left:
            corrector.withdraw(left, digest.facts, reason)
        return told + [f"withdrawn {entry.id}: “{entry.text}”" for entry in left]
    changed = _changed(digest, left)
    if changed:
        corrector.settle(changed, kind, reason)
    settled = {pending.change.item for pending in changed}
    told += map(_settled, changed)
    return told + _remark(corrector, [entry for entry in left if entry.id not in settled], kind, reason)


def _settled(pending: "PendingChange") -> str:
    """Return what was told of a change, and what stands in the place of what is gone."""
    from sitegen.review.changes import told_change  # noqa: PLC0415 - as above

    instead = f"; {pending.successor} stands in its place" if pending.successor else ""
    return f"corrected {pending.change.item}: {told_change(pending.change, done=True)}{instead}"


def _remark(corrector: "Corrector", entries: list[LedgerEntry], kind: CorrectionKind, reason: str) -> list[str]:
    """Tell readers in words alone of what has not changed, and return a line about each."""
    if entries:
        corrector.remark([entry.id for entry in entries], kind, reason)
    stands = {True: "stays withdrawn", False: "is published as it was"}
    return [f"corrected {entry.id}: in words; it {stands[bool(entry.gone)]}" for entry in entries]


def _told_already(digest: "Digest", entries: list[LedgerEntry], kind: CorrectionKind, reason: str) -> dict[str, str]:
    """Return the items of which readers know this already, as where a command is given twice, and how."""
    from sitegen.review.correcting import last_of_each  # noqa: PLC0415 - as above

    last = last_of_each(digest.facts.corrections)
    # What waits to be told, or is to be taken back and still stands there, is not known.
    open_still = {pending.change.item for pending in digest.changes}
    if kind == "withdrawn":
        open_still |= {item.id for item in digest.facts.items if item.status == "published"}
    known = dict[str, str]()
    for entry in entries:
        told = last.get(entry.id)
        if kind == "withdrawn" and entry.gone:
            known[entry.id] = f"it is gone already ({entry.gone})"
        elif told is not None and (told.kind, told.what) == (kind, reason) and entry.id not in open_still:
            known[entry.id] = f"readers are told so already, of {told.on.isoformat()}"
    return known


def _changed(digest: "Digest", entries: list[LedgerEntry]) -> list["PendingChange"]:
    wanted = {entry.id for entry in entries}
    return [pending for pending in digest.changes if pending.change.item in wanted]
