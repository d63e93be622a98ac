"""Everything that is wrong with a site, likely wrong, or waiting for somebody, as one list of messages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import shorten

from sitegen import pipeline
from sitegen.build import mkdocs_faults
from sitegen.codes import Code, Severity
from sitegen.errors import Fault
from sitegen.maintain.committed import lost_entries, uncommitted_ledger
from sitegen.maintain.content_checks import content_warnings
from sitegen.maintain.settings_checks import settings_warnings
from sitegen.maintain.topics import Read, propose
from sitegen.read import NO_ADDRESS
from sitegen.records import Facts
from sitegen.review import held_items
from sitegen.settings import Settings

_PROPOSED = 3
"""Topics that are named where there are none."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found."""

    messages: tuple[Fault, ...]
    """Errors, warnings and notes, by file and place."""
    digest: pipeline.Digest | None
    """What was read; None where the settings could not be."""

    def count(self, severity: Severity) -> int:
        """Return how many messages of a gravity there are."""
        return sum(message.code.severity == severity for message in self.messages)

    def fails(self, *, strict: bool) -> bool:
        """Return whether what was found must not pass: an error, and where one is strict a warning."""
        return bool(self.count("error") or (strict and self.count("warning")))


def check(settings: Settings, *, today: date, watch: pipeline.Watch | None = None) -> Checked:
    """Do everything but write pages and site, and gather what is to be said about it.

    Args:
        settings: Where everything lies.
        today: Days of articles that lie behind it are in the future.
        watch: Told about progress.

    Raises:
        SpanMismatchError: a record does not say what its article says.
        SettingsError: the pipeline that the settings name cannot be loaded.

    """
    digest = pipeline.make_digest(settings, keep_going=True, watch=watch)
    messages = (
        *digest.content.faults,
        *(_consequences(settings, digest) if digest.content.registries_whole else _on_their_own(digest)),
        *lost_entries(settings),
        *uncommitted_ledger(settings),
        *digest.content.warnings,
        *content_warnings(digest.content, today, registered_outlets=digest.facts.outlets),
        *settings_warnings(settings),
        *(mkdocs_faults(settings) if settings.builder == "mkdocs" else ()),
        *_held(digest.facts),
    )
    return Checked(in_order(messages), digest)


def slips(config_file: Path, content: Path | None) -> tuple[Fault, ...]:
    """Return what is wrong with the content of a site whose settings cannot be used.

    Args:
        config_file: Where these stand: the content is sought where it lies for a site that sets nothing.
        content: Where it lies else.

    """
    if not config_file.is_file():
        return ()
    read = pipeline.read_content(Settings.of(config_file, {}, content=content))
    return (*read.faults, *read.warnings)


def in_order(messages: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Return messages by file, then place."""
    return tuple(sorted(messages, key=lambda m: (m.path, m.line or 0, m.column or 0, m.code.value, m.problem)))


def errors_last(messages: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Return messages by gravity, each as before: what must be mended stands last, where a terminal still shows it."""
    gravity: tuple[Severity, ...] = ("note", "warning", "error")
    return tuple(sorted(messages, key=lambda message: gravity.index(message.code.severity)))


def _no_topics(settings: Settings, digest: pipeline.Digest) -> Iterator[Fault]:
    """Yield a note where a site without topics could have some."""
    if digest.facts.topics or not pipeline.is_publication(settings.content):
        return
    if proposals := propose(Read(settings, digest))[:_PROPOSED]:
        first = ", ".join(one.phrases[0] for one in proposals)
        problem = f"there are no topics, though phrases recur: {first}"
        path = settings.name_of(settings.content / "topics.yml")
        yield Fault(path, 1, None, problem, "look at what `sitegen topics` proposes", Code.NO_TOPICS, 1)


def _consequences(settings: Settings, digest: pipeline.Digest) -> Iterator[Fault]:
    """Yield what follows from the registries, and would follow from a slip in one of them too."""
    yield from digest.refused
    yield from pipeline.change_faults(settings, digest)
    yield from _stale(digest)
    yield from _no_topics(settings, digest)


def _on_their_own(digest: pipeline.Digest) -> Iterator[Fault]:
    """Yield what is wrong with decisions and corrections whatever else is: they name what no article has."""
    own = {Code.DECISION_WITHOUT_ITEM, Code.CORRECTION_WITHOUT_ITEM, Code.DECIDED_TWICE}
    yield from (fault for fault in digest.refused if fault.code in own)


def _stale(digest: pipeline.Digest) -> Iterator[Fault]:
    for stale in digest.stale:
        path, line, column = stale.place or ("decisions.yml", None, None)
        problem = f"the decision on {stale.decision.item} is stale and does nothing: {stale.why}"
        yield Fault(path, line, "item", problem, stale.fix, Code.STALE_DECISION, column)


def _held(facts: Facts) -> Iterator[Fault]:
    for article in facts.articles:
        if article.held:
            stated = "`url` or `archive`" if article.held == NO_ADDRESS else "`language: en` if that is wrong"
            fix = f"state {stated}; else leave it, or remove the file"
            problem = "nothing of this article is published: " + article.held.partition("; state")[0]
            yield Fault(
                article.path, article.first_line, None, problem, fix, Code.ARTICLE_HELD, article.first_line and 1
            )
    for item in held_items(facts):
        code = Code.HELD_QUOTE if item.is_quote else Code.HELD_FIGURE
        problem = f"{item.id} is held: {item.reason}: {shorten(item.words, 90, placeholder=' ...')!r}"
        fix = "settle it with `sitegen review`, or leave it held"
        yield Fault(item.path, item.line, None, problem, fix, code, item.column)
