"""One reviewer at work: what is held, one item after another, each settled by one call and saved at once.

Knows no terminal and no browser; both show it and call it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final, Protocol

from sitegen.errors import Fault
from sitegen.records import Actor, Decision, Facts, RawEntity, Verdict
from sitegen.review.candidates import Candidate, actors_like, candidates, stranger
from sitegen.review.day_files import DayFile, decision_file, entry_of
from sitegen.review.decisions import apply_decisions
from sitegen.review.passages import passage_of, words_of
from sitegen.review.queue import Waiting, alike, alone, grouped, waiting_items

REASONS: Final[dict[Verdict, str]] = {
    "publish": "read in the article, and right",
    "hold": "read in the article, and in doubt",
    "reject": "read in the article, and none",
}
"""What a decision says where the reviewer gives no reason of their own."""


class Newcomers(Protocol):
    """Where somebody is entered who speaks for the first time, and taken out again."""

    def enter(self, actor: Actor) -> None:
        """Register somebody.

        Raises:
            SitegenError: that cannot be; nothing is written.

        """

    def strike(self, actor: Actor) -> None:
        """Take out whom this registered."""


NOBODY: Final = "nobody is known to have said it: a digit gives it to one of the list, s to anybody"
"""Said where something is published and nobody speaks; the keys are the same in a terminal and in a browser."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What one call did, so that it can be undone."""

    items: tuple[str, ...]
    facts: Facts
    """As they were before."""
    held: frozenset[str]
    """What the reviewer had decided to hold before."""
    skipped: tuple[str, ...]
    """What had been skipped before."""
    newcomer: Actor | None = None
    """Who was registered for it."""


@dataclass
class Session:
    """The work of one person on one day.

    The facts are those that a build would publish, with every decision so far; each call lays one more over them, so
    that what cannot be carried out is refused before it is written.
    """

    facts: Facts
    content: Path
    by: str
    on: date
    held: frozenset[str] = frozenset()
    """Items that decisions hold: settled, and not asked about again."""
    articles: frozenset[str] = frozenset()
    """Ids of the articles to review; empty for all."""
    cast: Mapping[str, Sequence[RawEntity]] = field(default_factory=dict, repr=False)
    """Whom each article names, by its id: among them those who never speak."""
    newcomers: Newcomers | None = None
    """Registers those; without it only who is an actor can be chosen."""
    branch: str = ""
    """The branch of git that this is done on, which the file of the day is named after; empty for none."""
    done: int = 0
    """How many items were settled here."""
    _file: DayFile = field(init=False, repr=False)
    _skipped: tuple[str, ...] = ()
    _steps: list[_Step] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Name the file that is written to."""
        self._file = decision_file(self.content, self.by, self.on, self.branch)

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """What is undecided, the most valuable first, and what was skipped at the end."""
        found = [w for w in waiting_items(self.facts, self.held) if not self.articles or w.article.id in self.articles]
        rank = {identifier: n for n, identifier in enumerate(self._skipped, 1)}
        return tuple(sorted(found, key=lambda w: rank.get(w.id, 0)))

    @property
    def current(self) -> Waiting | None:
        """The item that is asked about; None where all is settled or skipped."""
        first = next(iter(self.waiting), None)
        return None if first is None or first.id in self._skipped else first

    @property
    def skipped(self) -> int:
        """How many items were skipped and still wait."""
        return sum(w.id in self._skipped for w in self.waiting)

    def group(self, waiting: Waiting) -> tuple[Waiting, ...]:
        """Return what is held for the same signs: the item itself, then those of its article, then the others.

        Where nothing else is held for its signs, everything of its kind that is alone in that as well: each of them
        still has its own reason, but a list is read sooner than one screen after the other.
        """
        waits = self.waiting
        same = alike(waiting, waits)
        same = same if len(same) > 1 else alone(waiting, waits)
        return tuple(sorted(same, key=lambda w: (w.id != waiting.id, w.article.id != waiting.article.id)))

    def groups(self) -> tuple[tuple[Waiting, ...], ...]:
        """Return everything that waits, by what it is held for, and at the end of each kind what is alone in that."""
        return grouped(self.waiting)

    def candidates(self, waiting: Waiting) -> tuple[Candidate, ...]:
        """Return who may have said it."""
        cast = self.cast.get(waiting.article.id, ()) if self.newcomers else ()
        return candidates(self.facts, waiting.article, waiting.item.start, cast)

    def stranger(self, waiting: Waiting, words: str) -> Actor | None:
        """Return whom the article names by these words, if they are no actor yet and can be made one."""
        if self.newcomers is None:
            return None
        return stranger(words, self.facts, waiting.article, self.cast.get(waiting.article.id, ()))

    def actors_meant(self, waiting: Waiting, words: str) -> tuple[Actor, ...]:
        """Return whom a reviewer may mean by an id or a part of a name: those whom the article names before others."""
        found = actors_like(words, self.facts)
        here = {candidate.actor.id for candidate in self.candidates(waiting)}
        return tuple(actor for actor in found if actor.id in here) or found

    def decide_for(self, waiting: Sequence[Waiting], newcomer: Actor, reason: str | None = None) -> str:
        """Publish items as said by somebody who is no actor yet: they are registered first.

        Raises:
            SitegenError: they cannot be registered, or the file of the day cannot be written to.

        """
        if self.newcomers is None:
            return "nobody can be registered here"
        before = self.facts
        self.newcomers.enter(newcomer)
        registered = newcomer.model_copy(update={"registered": True})
        actors = sorted((*before.actors, registered), key=lambda actor: actor.id)
        self.facts = before.model_copy(update={"actors": tuple(actors)})
        done = self.done
        try:
            trouble = self.decide(waiting, "publish", reason, speaker=newcomer.id)
        finally:
            if self.done == done:  # refused, or raised
                self.newcomers.strike(newcomer)
                self.facts = before
        if self.done > done:
            self._steps.append(replace(self._steps.pop(), facts=before, newcomer=newcomer))
        return trouble

    def decide(self, waiting: Sequence[Waiting], verdict: Verdict, reason: str | None = None, **settled: Any) -> str:  # noqa: ANN401 - the fields of a decision, checked there
        """Decide on items, and save that.

        Args:
            waiting: the items, all of which get the same decision.
            verdict: what becomes of them.
            reason: in the reviewer's words.
            **settled: what a decision may put right: ``speaker``, ``only``, ``measures``, ``unit``, ``period``,
                ``series``.

        Returns:
            What stood in the way, in words; empty where all were settled. Of several items those that can be are.

        Raises:
            FaultsError: the file of the day cannot be written to; nothing was decided.

        """
        made = [self._decision(w, verdict, reason, settled) for w in waiting]
        reviewed = apply_decisions(self.facts, made, self.facts.corrections)
        if not reviewed.in_force:
            return _trouble(reviewed.faults, speaker_given="speaker" in settled)
        self._file.put(*(entry_of(decision) for decision in made if decision in reviewed.in_force))
        self._keep(reviewed.facts, reviewed.in_force)
        refused = len(made) - len(reviewed.in_force)
        return f"{refused} of {len(made)} were left: {reviewed.faults[0].problem}" if reviewed.faults else ""

    def skip(self) -> None:
        """Leave the current item for later."""
        current = self.current
        if current is not None:
            self._steps.append(_Step((), self.facts, self.held, self._skipped))
            self._skipped = (*self._skipped, current.id)

    def undo(self) -> bool:
        """Take the last call back, on disk as well.

        Returns:
            Whether there was one in this session.

        """
        if not self._steps:
            return False
        step = self._steps.pop()
        if step.items:
            self._file.drop(*step.items)
            self.done -= len(step.items)
        if step.newcomer and self.newcomers:
            self.newcomers.strike(step.newcomer)
        self.facts, self.held, self._skipped = step.facts, step.held, step.skipped
        return True

    def _keep(self, facts: Facts, decisions: Iterable[Decision]) -> None:
        made = tuple(decisions)
        self._steps.append(_Step(tuple(d.item for d in made), self.facts, self.held, self._skipped))
        self.facts = facts
        self.held |= {d.item for d in made if d.verdict == "hold"}
        self.done += len(made)

    def _decision(self, waiting: Waiting, verdict: Verdict, reason: str | None, settled: dict[str, Any]) -> Decision:
        return Decision(
            item=waiting.id,
            verdict=verdict,
            words=words_of(waiting.item),
            passage=passage_of(self.facts, waiting.article, waiting.item),
            article=waiting.article.id,
            reason=" ".join((reason or "").split()) or REASONS[verdict],
            by=self.by,
            on=self.on,
            **settled,
        )


def _trouble(faults: Sequence[Fault], *, speaker_given: bool) -> str:
    """Return in words why nothing was decided; what is missing of the speaker is told in the keys of a review."""
    if any((fault.field or "").endswith("speaker") for fault in faults):
        return faults[0].problem if speaker_given else NOBODY
    return "; ".join(f"{fault.problem}. {fault.fix}" for fault in faults) or "the words have changed meanwhile"
