"""``sitegen evaluate``: how often the machine was right, by what reviewers decided."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitegen.cli.app import ConfigOption, ContentOption, app
from sitegen.cli.telling import progress, reporting
from sitegen.messages import visible
from sitegen.settings import find_config

if TYPE_CHECKING:
    from sitegen.review.track_record import Judged


@app.command()
def evaluate(
    config: ConfigOption = None,
    content: ContentOption = None,
    *,
    decisions: Annotated[
        bool, typer.Option("--decisions", help="By what reviewers decided; there is no other measure yet.")
    ] = True,
) -> None:
    """Tell how often the machine was right, by kind of evidence, and what other thresholds would have done."""
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load
    from sitegen.review.track_record import judged  # noqa: PLC0415 - as above

    del decisions  # the only measure
    with reporting(), progress() as watch:
        settings = pipeline.load_settings(find_config(config), content=content)
        digest = pipeline.make_digest(settings, watch=watch)
    each = judged(digest.resolved, digest.in_force)
    if not each:
        typer.echo("no decisions yet; `sitegen review` makes them")
        return
    console = Console(highlight=False)
    console.print(_evidence_table(each))
    console.print(_threshold_table(each, settings.publish_confidence))


def _evidence_table(each: "tuple[Judged, ...]") -> Table:
    from sitegen.review.track_record import by_evidence  # noqa: PLC0415 - as above

    table = _table("Evidence", "right", "wrong", "held", "share right")
    for count in by_evidence(each):
        numbers = (count.right, count.wrong, count.open)
        table.add_row(
            Text(visible(f"{count.kind}: {count.evidence}")), *map(str, numbers), _share(count.right, count.wrong)
        )
    return table


def _threshold_table(each: "tuple[Judged, ...]", now: float) -> Table:
    from sitegen.review.track_record import at_thresholds  # noqa: PLC0415 - as above

    table = _table(
        "Threshold for quotes", "published right", "published wrong", "held right", "held wrong", "share right"
    )
    for at in at_thresholds(each):
        numbers = (at.published_right, at.published_wrong, at.held_right, at.held_wrong)
        label = f"{at.threshold:.2f}" + (" (now)" if at.threshold == now else "")
        table.add_row(label, *map(str, numbers), _share(at.published_right, at.published_wrong))
    return table


def _table(*heads: str) -> Table:
    table = Table(box=None, pad_edge=False)
    for number, head in enumerate(heads):
        table.add_column(head, justify="left" if number == 0 else "right")
    return table


def _share(right: int, wrong: int) -> str:
    """Return a share in percent; of few cases it tells little, which the numbers beside it show."""
    return f"{right / (right + wrong):.0%}" if right + wrong else "-"
