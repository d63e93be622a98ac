"""Items as a reviewer settled them: new, validated records, with every word looked up in the article."""

from typing import Final, TypeVar

from babel.numbers import list_currencies

from sitegen.records import (
    NOTHING,
    Article,
    Decision,
    Facts,
    Figure,
    Item,
    Quote,
    Span,
    Speaker,
    UnitKind,
    each_of,
    told_as_one,
)
from sitegen.records.figure import HELD_WITH_QUOTE
from sitegen.review.passages import find_words, passage_place

QUOTE_REJECTED: Final = "the words that stated it were rejected as a quotation"
NOT_IN_QUOTE: Final = "the quote that stated it was published without it"
_PRONOUNS: Final = frozenset({"i", "we", "he", "she", "it", "they", "you"})
_PERCENT: Final = frozenset({"percent", "percentage point"})
_VERBS: Final = {"publish": "published", "hold": "held", "reject": "rejected"}

_Changed = TypeVar("_Changed", bound=Item)


class RefusedError(Exception):
    """A decision that cannot be carried out."""

    def __init__(self, problem: str, fix: str, field: str = "speaker") -> None:
        """Say what is wrong with which field, and what to do."""
        super().__init__(problem)
        self.problem = problem
        self.fix = fix
        self.field = field


def changed(item: _Changed, **fields: object) -> _Changed:
    """Make a new, validated record from an old one."""
    return type(item).model_validate(item.part(type(item)) | fields)


def told(decision: Decision) -> str:
    """Return a decision in a sentence, as the reason of its item."""
    return f"{_VERBS[decision.verdict]} by {decision.by} on {decision.on.isoformat()}: {decision.reason}"


def quote_as_decided(quote: Quote, decision: Decision, named: Speaker | None, facts: Facts, article: Article) -> Quote:
    """Return a quote as it is published.

    Raises:
        RefusedError: nobody is known to have said it, or the words to publish do not stand there.

    """
    refuse_for(decision, "measures", "unit", "period", "series", kind="quote")
    speaker = named or quote.speaker
    described = None if speaker is not None else _described(quote)
    if speaker is None and described is None:
        problem = "to publish a quote, its speaker must be known or described"
        raise RefusedError(problem, "add `speaker:` with the id of an actor")
    same = speaker is not None and quote.speaker is not None and quote.speaker.id == speaker.id
    return changed(
        quote,
        status="published",
        reason=told(decision),
        speaker=speaker,
        description=described,
        role_span=quote.role_span if same else None,
        content_spans=_spans(quote, decision, facts, article) if decision.only else quote.content_spans,
    )


def figure_as_decided(
    figure: Figure, decision: Decision, speaker: Speaker | None, facts: Facts, article: Article
) -> Figure:
    """Return a figure as it is published.

    Raises:
        RefusedError: what it measures, its period, its unit or its series is not to be had.

    """
    refuse_for(decision, "only", kind="figure")
    fields: dict[str, object] = {"status": "published", "reason": told(decision), "stated_by": speaker}
    for name in ("measures", "period"):
        words = getattr(decision, name)
        if words is not None:
            fields[name] = None if words == NOTHING else _in_passage(words, name, figure, facts, article)
    if decision.period is not None:
        fields |= {"period_start": None, "period_end": None}  # its words are new, and only resolving reads days
    if decision.unit is not None:
        fields |= {"unit": decision.unit, "unit_kind": _unit_kind(decision.unit, figure, facts, article)}
    made = changed(figure, **fields)
    _check_series(decision, made, facts)
    return made


def following(figure: Figure, quote: Quote) -> Figure:
    """Hold or release a figure with its quote, unless it is held for a reason of its own."""
    own = _own_reasons(figure)
    if quote.status == "published":
        status = "held" if own else "published"
        return changed(figure, status=status, reason=told_as_one(own), stated_by=quote.speaker)
    return changed(figure, status="held", reason=told_as_one((*own, HELD_WITH_QUOTE)), stated_by=None)


def cut_out_or_following(figure: Figure, quote: Quote) -> Figure:
    """Return a figure whose quote was given other words: held, where it no longer stands in them."""
    if any(span.contains(figure.span) for span in quote.content_spans):
        return following(figure, quote)
    return _parted(figure, NOT_IN_QUOTE)


def without_its_quote(figure: Figure) -> Figure:
    """Return a figure whose quote is none: held, for nobody has looked at it as the article's own."""
    return _parted(figure, QUOTE_REJECTED)


def without_around(quote: Quote, start: int, end: int) -> Quote:
    """Return a quote whose context shows nothing of a part of the article."""
    names = ("before", "after")
    gone = {n: None for n in names if (s := getattr(quote, n)) is not None and s.start < end and start < s.end}
    return changed(quote, **gone) if gone else quote


def _parted(figure: Figure, why: str) -> Figure:
    reason = told_as_one((*_own_reasons(figure), why))
    return changed(figure, status="held", reason=reason, stated_by=None, quote_id=None)


def _own_reasons(figure: Figure) -> tuple[str, ...]:
    return tuple(reason for reason in each_of(figure.reason or "") if reason != HELD_WITH_QUOTE)


def refuse_for(decision: Decision, *fields: str, kind: str) -> None:
    """Refuse a decision that settles what items of its kind do not have.

    Raises:
        RefusedError: it does.

    """
    for name in fields:
        if getattr(decision, name):
            problem = f"{decision.item} is a {kind}, which has no `{name}`"
            raise RefusedError(problem, f"remove `{name}`", name)


def _described(quote: Quote) -> Span | None:
    """Return where the article describes who speaks, to be published as that; a pronoun describes nobody."""
    local = quote.source_span
    if quote.description is not None or local is None or local.text.casefold() in _PRONOUNS:
        return quote.description
    return local


def _spans(quote: Quote, decision: Decision, facts: Facts, article: Article) -> tuple[Span, ...]:
    """Return where the words stand that a reviewer wants in place of the machine's.

    Words in quotation marks are cut out of those that stand in them; reported speech may be longer than the machine
    has it, within its sentences.
    """
    places = [passage_place(facts, quote)]
    if quote.kind != "indirect":
        places = [(span.start, span.end) for span in quote.content_spans]
    found: list[Span] = []
    for words in decision.only:
        last = found[-1].end if found else 0
        spans = (find_words(words, article, max(start, last), end) for start, end in places if end > last)
        span = next((span for span in spans if span), None)
        if span is None:
            problem = f"“{words}” does not stand in the words of {quote.id} after those before it"
            raise RefusedError(problem, "copy it from the article, letter by letter", "only")
        found.append(span)
    return tuple(found)


def _in_passage(words: str, field: str, figure: Figure, facts: Facts, article: Article) -> Span:
    span = find_words(words, article, *passage_place(facts, figure))
    if span is None:
        problem = f"“{words}” does not stand in the sentence of {figure.id}"
        raise RefusedError(problem, f"copy it from there, or write `{NOTHING}` for none", field)
    return span


def _unit_kind(unit: str, figure: Figure, facts: Facts, article: Article) -> UnitKind:
    """Return the kind of a unit: of a currency, of percent, of a unit that another figure has, or a counted noun."""
    if unit in _PERCENT:
        return "percent"
    if unit in list_currencies():
        return "currency"
    known = next((f.unit_kind for f in facts.figures if f.unit == unit), None)
    if known is None and find_words(unit, article, *passage_place(facts, figure)) is None:
        problem = f"“{unit}” is no unit that is known, and does not stand in the sentence of {figure.id}"
        raise RefusedError(problem, "write a currency code, percent, or the counted noun as the article has it", "unit")
    return known or "count"


def _check_series(decision: Decision, figure: Figure, facts: Facts) -> None:
    if decision.series is None or not decision.series.startswith("f-"):
        return
    other = next((f for f in facts.figures if f.id == decision.series), None)
    if other is None or other.id == figure.id:
        problem = f"{decision.series} is no other figure"
        raise RefusedError(problem, "copy the id of a figure of the series", "series")
    if (other.unit, other.unit_kind) != (figure.unit, figure.unit_kind):
        problem = f"{figure.id} is in {figure.unit}, {other.id} in {other.unit}: they are never one series"
        raise RefusedError(problem, "remove `series`", "series")
