"""What reviewers decided, laid over the facts: new records take the place of old ones, which stay as they are."""

import difflib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple, TypeVar

from sitegen.codes import Code
from sitegen.errors import Fault
from sitegen.records import (
    Correction,
    Decision,
    Facts,
    Figure,
    FigureSeries,
    Item,
    LedgerEntry,
    Quote,
    Repeat,
    Span,
    Speaker,
)
from sitegen.records.figure import HELD_WITH_QUOTE

DECISIONS: Final = "decisions.yml"
CORRECTIONS: Final = "corrections.yml"

_Changed = TypeVar("_Changed", bound=Item)


class Reviewed(NamedTuple):
    """The facts as reviewers left them."""

    facts: Facts
    faults: tuple[Fault, ...]
    """What cannot be carried out; the field begins with the place in the file, counted from 1."""


class _RefusedError(Exception):
    """A decision that cannot be carried out."""

    def __init__(self, problem: str, fix: str, field: str = "speaker") -> None:
        super().__init__(problem)
        self.problem = problem
        self.fix = fix
        self.field = field


def apply_decisions(
    facts: Facts,
    decisions: Sequence[Decision],
    corrections: Sequence[Correction],
    ledger: Sequence[LedgerEntry] | None = None,
) -> Reviewed:
    """Publish and hold what reviewers decided, and add the corrections, newest first.

    Of two decisions on one item the later day wins, then the later place in the file. A figure that waits for its
    quote follows it. Grouping again (repeats, series) is the caller's next step; here only what is held leaves its
    group.

    Args:
        facts: as resolved.
        decisions: in the order of their file.
        corrections: likewise.
        ledger: what was ever published; corrections may name it too. None: their items are not checked.

    """
    desk = _Desk(facts)
    faults = [fault for number, d in _in_force(decisions) if (fault := desk.decide(number, d))]
    if ledger is not None:
        known = {*desk.quotes, *desk.figures, *(entry.id for entry in ledger)}
        faults += [fault for n, c in enumerate(corrections, 1) for fault in _unknown(n, c, known)]
    newest = sorted(corrections, key=lambda c: (-c.on.toordinal(), c.items, c.what))
    return Reviewed(desk.facts().model_copy(update={"corrections": tuple(newest)}), tuple(faults))


class _Desk:
    """The items under review."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._articles = {a.id: a for a in facts.articles}
        self._speakers = {a.id: Speaker(id=a.id, name=a.name, named=True) for a in facts.actors}
        self.quotes = {q.id: q for q in facts.quotes}
        self.figures = {f.id: f for f in facts.figures}
        self._figures_of: defaultdict[str, list[str]] = defaultdict(list)
        for figure in facts.figures:
            if figure.quote_id:
                self._figures_of[figure.quote_id].append(figure.id)

    def decide(self, number: int, decision: Decision) -> Fault | None:
        """Carry one decision out, or return why it cannot be."""
        try:
            if decision.item in self.quotes:
                self._decide_quote(decision)
            elif decision.item in self.figures:
                self._decide_figure(decision)
            else:
                fix = _meant(decision.item, {*self.quotes, *self.figures})
                problem = f"{decision.item} is in no article"
                return Fault(DECISIONS, None, f"{number}.item", problem, fix, Code.DECISION_WITHOUT_ITEM)
        except _RefusedError as refused:
            field = f"{number}.{refused.field}"
            return Fault(DECISIONS, None, field, refused.problem, refused.fix, Code.DECISION_REFUSED)
        return None

    def _decide_quote(self, decision: Decision) -> None:
        quote = self.quotes[decision.item]
        if decision.verdict == "hold":
            self.quotes[quote.id] = _changed(quote, status="held", reason=_told(decision))
        else:
            self._check_publishable(quote.article_id)
            speaker = self._speaker(decision) or quote.speaker
            described = None if speaker is not None else _described(quote)
            if speaker is None and described is None:
                problem = "to publish a quote, its speaker must be known or described"
                raise _RefusedError(problem, "add `speaker:` with the id of an actor")
            same = speaker is not None and quote.speaker is not None and quote.speaker.id == speaker.id
            self.quotes[quote.id] = _changed(
                quote,
                status="published",
                reason=_told(decision),
                speaker=speaker,
                description=described,
                role_span=quote.role_span if same else None,
            )
        for figure_id in self._figures_of[quote.id]:
            self.figures[figure_id] = _following(self.figures[figure_id], self.quotes[quote.id])

    def _decide_figure(self, decision: Decision) -> None:
        figure = self.figures[decision.item]
        if decision.verdict == "hold":
            self.figures[figure.id] = _changed(figure, status="held", reason=_told(decision))
            return
        self._check_publishable(figure.article_id)
        speaker = self._speaker(decision) or figure.stated_by
        if speaker is None and figure.quote_id and not self._is_described(figure.quote_id):
            problem = f"the figure is stated in the quote {figure.quote_id}, which has no speaker that is published"
            raise _RefusedError(problem, "decide on that quote, or add `speaker:` with the id of an actor")
        self.figures[figure.id] = _changed(figure, status="published", reason=_told(decision), stated_by=speaker)

    def _is_described(self, quote_id: str) -> bool:
        quote = self.quotes[quote_id]
        return quote.status == "published" and quote.description is not None

    def _check_publishable(self, article_id: str) -> None:
        article = self._articles[article_id]
        if article.held:
            problem = f"nothing of the article may be published: {article.held}"
            raise _RefusedError(problem, "remove the decision", "item")

    def _speaker(self, decision: Decision) -> Speaker | None:
        if decision.speaker is None:
            return None
        if decision.speaker not in self._speakers:
            problem = f"the speaker {decision.speaker} is no actor"
            fix = _meant(decision.speaker, self._speakers, "register the actor in actors.yml")
            raise _RefusedError(problem, fix)
        return self._speakers[decision.speaker]

    def facts(self) -> Facts:
        """Return the facts with the changed items; what is held leaves the groups it stood in."""
        shown = {i for items in (self.quotes, self.figures) for i, item in items.items() if item.status == "published"}
        return self._facts.model_copy(
            update={
                "quotes": tuple(self.quotes[q.id] for q in self._facts.quotes),
                "figures": tuple(self.figures[f.id] for f in self._facts.figures),
                "repeats": _repeats_left(self._facts.repeats, shown),
                "series": _series_left(self._facts.series, shown, self.figures),
            },
        )


def _described(quote: Quote) -> Span | None:
    """Return where the article describes who speaks, to be published as that; a pronoun describes nobody."""
    local = quote.source_span
    if quote.description is not None or local is None or local.text.casefold() in _PRONOUNS:
        return quote.description
    return local


_PRONOUNS: Final = frozenset({"i", "we", "he", "she", "it", "they", "you"})


def _in_force(decisions: Sequence[Decision]) -> list[tuple[int, Decision]]:
    """Return the last decision on every item, with its place in the file, counted from 1; quotes before figures."""
    latest: dict[str, tuple[int, Decision]] = {}
    for number, decision in sorted(enumerate(decisions, 1), key=lambda pair: (pair[1].on, pair[0])):
        latest[decision.item] = (number, decision)
    return sorted(latest.values(), key=lambda pair: (pair[1].item.startswith("f-"), pair[0]))


def _following(figure: Figure, quote: Quote) -> Figure:
    """Hold or release a figure with its quote, unless it is held for a reason of its own."""
    own = (figure.reason or "").removesuffix(HELD_WITH_QUOTE).removesuffix("; ")
    if quote.status == "published":
        status = "held" if own else "published"
        return _changed(figure, status=status, reason=own or None, stated_by=quote.speaker)
    return _changed(figure, status="held", reason="; ".join(filter(None, (own, HELD_WITH_QUOTE))), stated_by=None)


def _changed(item: _Changed, **fields: object) -> _Changed:
    """Make a new, validated record from an old one."""
    return type(item).model_validate(item.part(type(item)) | fields)


def _told(decision: Decision) -> str:
    verb = "published" if decision.verdict == "publish" else "held"
    return f"{verb} by {decision.by} on {decision.on.isoformat()}: {decision.reason}"


def _meant(wrong: str, known: Collection[str], otherwise: str = "remove it") -> str:
    near = difflib.get_close_matches(wrong, sorted(known), n=1, cutoff=0.7)
    return f"did you mean {near[0]}? Else {otherwise}" if near else otherwise


def _unknown(number: int, correction: Correction, known: set[str]) -> Iterable[Fault]:
    for item in correction.items:
        if item not in known:
            problem = f"{item} was never published"
            fix = _meant(item, known)
            yield Fault(CORRECTIONS, None, f"{number}.items", problem, fix, Code.CORRECTION_WITHOUT_ITEM)


def _repeats_left(repeats: Iterable[Repeat], shown: set[str]) -> tuple[Repeat, ...]:
    left = [tuple(i for i in repeat.quote_ids if i in shown) for repeat in repeats]
    return tuple(Repeat(quote_ids=ids) for ids in left if len(ids) > 1)


def _series_left(
    series: Iterable[FigureSeries],
    shown: set[str],
    figures: Mapping[str, Figure],
) -> tuple[FigureSeries, ...]:
    made = []
    for one in series:
        ids = tuple(i for i in one.figure_ids if i in shown)
        if len(ids) > 1:
            ends = {end for i in ids for end in (figures[i].value, figures[i].upper)}
            values = tuple(v for v in one.values if v in ends)
            points = tuple(p for p in one.points if p.figure_id in shown)
            made.append(one.model_copy(update={"figure_ids": ids, "values": values, "points": points}))
    return tuple(made)
