"""What reviewers decided, laid over the facts: new records take the place of old ones, which stay as they are."""

import dataclasses
import difflib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from sitegen.codes import Code
from sitegen.errors import Fault
from sitegen.records import Correction, Decision, Facts, Figure, Item, LedgerEntry, Quote, Speaker
from sitegen.review.grouping import repeats_left, series_left
from sitegen.review.ledger import reasons_told
from sitegen.review.passages import passage_place, plain, stands_in, words_of
from sitegen.review.settling import (
    RefusedError,
    changed,
    cut_out_or_following,
    figure_as_decided,
    following,
    quote_as_decided,
    told,
    without_around,
    without_its_quote,
)
from sitegen.review.taken_off import taken_off, told_without

DECISIONS: Final = "decisions.yml"
CORRECTIONS: Final = "corrections.yml"

Place = tuple[str, int | None, int | None]
"""A file, a line of it and a character of that, counted from 1."""


class StaleDecision(NamedTuple):
    """A decision on words that no longer stand where they stood: it does nothing, and its item is undecided."""

    decision: Decision
    place: Place | None
    """Where it is written; None where the caller did not tell."""
    why: str
    """What changed, in words."""

    @property
    def fix(self) -> str:
        """What to do about it."""
        return "decide anew, or remove the decision"

    def __str__(self) -> str:
        """Return the place, the item and what changed, on one line."""
        path, line, _ = self.place or (DECISIONS, None, None)
        place = path if line is None else f"{path}:{line}"
        return f"{place}: the decision on {self.decision.item} is stale and does nothing: {self.why}. Fix: {self.fix}."


class Reviewed(NamedTuple):
    """The facts as reviewers left them."""

    facts: Facts
    faults: tuple[Fault, ...]
    """What cannot be carried out; without places the field begins with the number of the entry, counted from 1."""
    stale: tuple[StaleDecision, ...] = ()
    """In the order of their file."""
    in_force: tuple[Decision, ...] = ()
    """The decisions that were carried out."""
    rejected: Mapping[str, str] = {}
    """Why each rejected item is gone, by id."""


def apply_decisions(  # noqa: PLR0913 - where things are written is told beside them
    facts: Facts,
    decisions: Sequence[Decision],
    corrections: Sequence[Correction],
    ledger: Sequence[LedgerEntry] | None = None,
    *,
    at: Sequence[Place] | None = None,
    corrected_at: Sequence[Place] | None = None,
    unread: Collection[str] = (),
) -> Reviewed:
    """Publish, hold and reject what reviewers decided, and add the corrections, newest first.

    Of two decisions on one item the later day wins, then the later place in the files; two that contradict each other
    on one day are a fault, for nobody can have known of the other. A decision whose words or passage have changed is
    stale: it is told and does nothing. A figure that waits for its quote follows it. Grouping again (repeats, series)
    is the caller's next step; here only what is not published leaves its group.

    Args:
        facts: as resolved.
        decisions: in the order of their files.
        corrections: likewise.
        ledger: what was ever published; corrections may name it too. None: their items are not checked.
        at: where each decision is written.
        corrected_at: where each correction is.
        unread: ids of articles that are there and could not be read: what was decided on them waits for that.

    """
    desk = _Desk(facts, ledger or (), taken_off(corrections))
    faults, stale, done = list(_contradictions(decisions, at)), [], []
    known = (pair for pair in _in_force(decisions) if not desk.is_idle(pair[1], unread))
    for number, decision in known:
        place = at[number - 1] if at else None
        if why := desk.staleness(decision):
            stale.append(StaleDecision(decision, place, why))
        elif fault := desk.decide(decision):
            faults.append(_placed(fault, number, place))
        else:
            done.append(decision)
    desk.take_off(reasons_told(corrections))
    if ledger is not None:
        ever = {*desk.quotes, *desk.figures, *desk.rejected, *(entry.id for entry in ledger)}
        faults += _never_published(corrections, corrected_at, ever)
    newest = sorted(told_without(corrections), key=lambda c: (-c.on.toordinal(), c.items, c.what))
    after = desk.facts().model_copy(update={"corrections": tuple(newest)})
    return Reviewed(after, tuple(faults), tuple(stale), tuple(done), desk.rejected)


class _Desk:
    """The items under review."""

    def __init__(self, facts: Facts, ledger: Iterable[LedgerEntry], off: frozenset[str] = frozenset()) -> None:
        self._facts = facts
        self._off = off
        self._ledger = {entry.id: entry for entry in ledger}
        self._articles = {a.id: a for a in facts.articles}
        self._speakers = {
            known: Speaker(id=a.id, name=a.name, named=True) for a in facts.actors for known in (a.id, *a.formerly)
        }
        self.quotes = {q.id: q for q in facts.quotes}
        self.figures = {f.id: f for f in facts.figures}
        self.rejected: dict[str, str] = {}
        self._figures_of: defaultdict[str, list[str]] = defaultdict(list)
        for figure in facts.figures:
            if figure.quote_id:
                self._figures_of[figure.quote_id].append(figure.id)

    def is_idle(self, decision: Decision, unread: Collection[str]) -> bool:
        """Return whether there is nothing to decide on: the item is gone, or may stand in what could not be read."""
        if decision.item in self._off:
            return True
        if self._item(decision.item) is not None:
            return False
        entry = self._ledger.get(decision.item)
        may_be_unread = decision.article is None or decision.article in unread
        return bool(entry and entry.gone) or (bool(unread) and may_be_unread)

    def staleness(self, decision: Decision) -> str | None:
        """Return how what was decided on has changed; None where it has not, or the decision does not tell."""
        item = self._item(decision.item)
        if item is None:
            entry = self._ledger.get(decision.item)
            where = f" of {decision.article}" if decision.article else ""
            words = decision.words or (entry and entry.text)
            return f"the words “{words}”{where} are no longer found" if words else None
        if decision.words is not None and plain(decision.words) != words_of(item):
            return f"it was decided on “{decision.words}”, and the item now says “{words_of(item)}”"
        article = self._articles[item.article_id]
        if decision.passage is not None and not stands_in(plain(decision.passage), article, item):
            return f"the sentence around “{words_of(item)}” has changed"
        return None

    def decide(self, decision: Decision) -> Fault | None:
        """Carry one decision out, or return why it cannot be."""
        try:
            if decision.item in self.quotes:
                self._decide_quote(decision, self.quotes[decision.item])
            elif decision.item in self.figures:
                self._decide_figure(decision, self.figures[decision.item])
            else:
                fix = _meant(decision.item, {*self.quotes, *self.figures})
                problem = f"{decision.item} is in no article"
                return Fault(DECISIONS, None, "item", problem, fix, Code.DECISION_WITHOUT_ITEM)
        except RefusedError as refused:
            return Fault(DECISIONS, None, refused.field, refused.problem, refused.fix, Code.DECISION_REFUSED)
        return None

    def take_off(self, reasons: Mapping[str, str]) -> None:
        """Take away what may not be shown any more, whatever anybody decided."""
        places = [(one.article_id, *passage_place(self._facts, one)) for i in self._off if (one := self._item(i))]
        for identifier in sorted(self._off):
            self.rejected[identifier] = reasons[identifier]
            if self.quotes.pop(identifier, None) is not None:
                self._part_figures(identifier)
            self.figures.pop(identifier, None)
        for article, start, end in places:
            beside = [quote for quote in self.quotes.values() if quote.article_id == article]
            self.quotes |= {quote.id: without_around(quote, start, end) for quote in beside}

    def _part_figures(self, quote_id: str) -> None:
        """Hold the figures of a quotation that is none."""
        for figure_id in self._figures_of[quote_id]:
            if figure_id in self.figures:
                self.figures[figure_id] = without_its_quote(self.figures[figure_id])

    def _item(self, identifier: str) -> Item | None:
        return self.quotes.get(identifier) or self.figures.get(identifier)

    def _decide_quote(self, decision: Decision, quote: Quote) -> None:
        belonging = self._figures_of[quote.id]
        if decision.verdict == "reject":
            self.rejected[quote.id] = told(decision)
            del self.quotes[quote.id]
            self._part_figures(quote.id)
            return
        if decision.verdict == "hold":
            self.quotes[quote.id] = changed(quote, status="held", reason=told(decision))
        else:
            self._check_publishable(quote.article_id)
            article = self._articles[quote.article_id]
            self.quotes[quote.id] = quote_as_decided(quote, decision, self._speaker(decision), self._facts, article)
        for figure_id in belonging:
            follow = cut_out_or_following if decision.only else following
            self.figures[figure_id] = follow(self.figures[figure_id], self.quotes[quote.id])

    def _decide_figure(self, decision: Decision, figure: Figure) -> None:
        if decision.verdict == "reject":
            self.rejected[figure.id] = told(decision)
            del self.figures[figure.id]
        elif decision.verdict == "hold":
            self.figures[figure.id] = changed(figure, status="held", reason=told(decision))
        else:
            self._check_publishable(figure.article_id)
            speaker = self._speaker(decision) or figure.stated_by
            if speaker is None and figure.quote_id and not self._is_described(figure.quote_id):
                problem = f"the figure is stated in the quote {figure.quote_id}, which has no speaker that is published"
                raise RefusedError(problem, "decide on that quote, or add `speaker:` with the id of an actor")
            article = self._articles[figure.article_id]
            self.figures[figure.id] = figure_as_decided(figure, decision, speaker, self._facts, article)

    def _is_described(self, quote_id: str) -> bool:
        quote = self.quotes[quote_id]
        return quote.status == "published" and quote.description is not None

    def _check_publishable(self, article_id: str) -> None:
        article = self._articles[article_id]
        if article.held:
            problem = f"nothing of the article may be published: {article.held}"
            raise RefusedError(problem, "remove the decision", "item")

    def _speaker(self, decision: Decision) -> Speaker | None:
        if decision.speaker is None:
            return None
        if decision.speaker not in self._speakers:
            problem = f"the speaker {decision.speaker} is no actor"
            fix = _meant(decision.speaker, self._speakers, "register the actor in actors.yml")
            raise RefusedError(problem, fix)
        return self._speakers[decision.speaker]

    def facts(self) -> Facts:
        """Return the facts with the changed items; what is not published leaves the groups it stood in."""
        items: tuple[Mapping[str, Item], ...] = (self.quotes, self.figures)
        shown = {i for each in items for i, item in each.items() if item.status == "published"}
        return self._facts.model_copy(
            update={
                "quotes": tuple(self.quotes[q.id] for q in self._facts.quotes if q.id in self.quotes),
                "figures": tuple(self._unlinked(f.id) for f in self._facts.figures if f.id in self.figures),
                "repeats": repeats_left(self._facts.repeats, shown),
                "series": series_left(self._facts.series, shown, self.figures),
            },
        )

    def _unlinked(self, figure_id: str) -> Figure:
        """Return a figure without links to figures that were rejected."""
        figure = self.figures[figure_id]
        if self.rejected.keys().isdisjoint(figure.linked):
            return figure
        return changed(figure, linked=tuple(i for i in figure.linked if i not in self.rejected))


def _placed(fault: Fault, number: int, place: Place | None) -> Fault:
    """Return a fault with the place of the decision: its line, or the number of its entry."""
    if place is None:
        return dataclasses.replace(fault, field=f"{number}.{fault.field}")
    path, line, column = place
    return dataclasses.replace(fault, path=path, line=line, column=column)


def _in_force(decisions: Sequence[Decision]) -> list[tuple[int, Decision]]:
    """Return the last decision on every item, with its place in the file, counted from 1; quotes before figures."""
    latest: dict[str, tuple[int, Decision]] = {}
    for number, decision in sorted(enumerate(decisions, 1), key=lambda pair: (pair[1].on, pair[0])):
        latest[decision.item] = (number, decision)
    return sorted(latest.values(), key=lambda pair: (pair[1].item.startswith("f-"), pair[0]))


def _contradictions(decisions: Sequence[Decision], at: Sequence[Place] | None) -> Iterable[Fault]:
    """Yield a fault for each item on which two people decided differently on the last day on which it was decided."""
    if at is None:
        return
    by_item: defaultdict[str, list[tuple[int, Decision]]] = defaultdict(list)
    for number, decision in enumerate(decisions, 1):
        by_item[decision.item].append((number, decision))
    for each in by_item.values():
        day = max(decision.on for _, decision in each)
        *others, (number, decision) = [pair for pair in each if pair[1].on == day]
        for other, earlier in others:
            if _differ(earlier, decision):
                path, line, column = at[number - 1]
                where = f"{at[other - 1][0]}:{at[other - 1][1]}"
                problem = f"{decision.item} was decided otherwise on the same day by {earlier.by} ({where})"
                fix = "agree, and keep the decision that holds"
                yield Fault(path, line, "item", problem, fix, Code.DECIDED_TWICE, column)


def _differ(one: Decision, other: Decision) -> bool:
    """Return whether two decisions on one item contradict each other; on other words neither knows of the other."""
    same = all(
        getattr(one, n) == getattr(other, n) for n in ("words", "passage") if getattr(one, n) and getattr(other, n)
    )
    return same and any(getattr(one, name) != getattr(other, name) for name in _SETTLED)


_SETTLED: Final = ("verdict", "speaker", "only", "measures", "unit", "period", "series")


def _meant(wrong: str, known: Collection[str], otherwise: str = "remove it") -> str:
    near = difflib.get_close_matches(wrong, sorted(known), n=1, cutoff=0.7)
    return f"did you mean {near[0]}? Else {otherwise}" if near else otherwise


def _never_published(
    corrections: Sequence[Correction], at: Sequence[Place] | None, known: Collection[str]
) -> Iterable[Fault]:
    """Yield a fault for each item that a correction names and nobody ever saw."""
    for number, correction in enumerate(corrections, 1):
        for item in correction.items:
            if item not in known:
                problem = f"{item} was never published"
                fault = Fault(CORRECTIONS, None, "items", problem, _meant(item, known), Code.CORRECTION_WITHOUT_ITEM)
                yield _placed(fault, number, at[number - 1] if at else None)
