"""Raw attributions become quotes: with an id, a speaker, and the reason where one is held."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from sitegen.records import (
    Article,
    Attribution,
    Doubts,
    Extraction,
    Manner,
    Quote,
    RawAttribution,
    Resolution,
    Sentences,
    Span,
    check_spans,
    doubts,
    item_id,
    spans_of,
    told_as_one,
)
from sitegen.records.quote import REPORTED_UNPUBLISHED
from sitegen.resolve.actors import EntityPlace
from sitegen.resolve.damage import Damage
from sitegen.resolve.identity import Identity
from sitegen.resolve.misquoted import Misquoted
from sitegen.resolve.topics import TopicHits
from sitegen.settings import REPORTED_CONFIDENCE

_MANNERS: Final[Mapping[Manner, str]] = {
    "negated": "the article says that this was not said",
    "hypothetical": "the article does not say that this was said, only that it might be",
    "nested": "these words lie inside another quotation",
}
_NOBODY: Final = Identity(None, "no speaker was found")
_LEFT_OPEN: Final = Identity(None)


class ItemIds:
    """Gives the items of one article their ids; the same words come again with the next turn."""

    def __init__(self, prefix: Literal["q", "f"], article_id: str) -> None:
        """Start with no id given."""
        self._prefix: Literal["q", "f"] = prefix
        self._article_id = article_id
        self._turns: Counter[tuple[str, ...]] = Counter()
        self._given: set[str] = set()

    def give(self, spans: tuple[Span, ...]) -> str:
        """Return the id of the next item, in text order.

        A turn is skipped where its id is given: a control character in hostile words can make two word lists hash
        alike.
        """
        words = tuple(s.text for s in spans)
        while True:
            made = item_id(self._prefix, self._article_id, spans, turn=self._turns[words])
            self._turns[words] += 1
            if made not in self._given:
                self._given.add(made)
                return made


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article with what its items are resolved against."""

    article: Article
    extraction: Extraction
    identities: Mapping[EntityPlace, Identity]
    hits: TopicHits
    publish_confidence: float
    reported_from: float | None = REPORTED_CONFIDENCE
    """The confidence from which reported speech is published; None where none is."""
    offices: tuple[tuple[Span, ...], ...] = field(init=False)
    """What the article says that each entity is, in text order."""
    damage: Damage = field(init=False)
    misquoted: Misquoted = field(init=False)
    damaged_names: tuple[str | None, ...] = field(init=False)
    """Why the name of each entity cannot be published, where a character of it is damaged."""

    def __post_init__(self) -> None:
        """Prepare once what every item asks for."""
        offices = (tuple(sorted(e.roles, key=lambda s: (s.end, s.start))) for e in self.extraction.entities)
        object.__setattr__(self, "offices", tuple(offices))
        names = ([*(m.span for m in e.mentions), *e.roles] for e in self.extraction.entities)
        object.__setattr__(self, "damage", Damage(self.article.body, self.sentences, self.article.unseen))
        named = (entity.name for entity in self.extraction.entities if entity.named)
        object.__setattr__(self, "misquoted", Misquoted(self.article.notices, named))
        object.__setattr__(self, "damaged_names", tuple(self.damage.of_name(spans) for spans in names))

    @property
    def sentences(self) -> Sentences:
        """Where the sentences of the article stand."""
        return self.extraction.sentences

    def topics_of(self, start: int, end: int, before: Span | None = None, after: Span | None = None) -> tuple[str, ...]:
        """Return the topics of the sentences that hold a place, leaving out the sentences before and after."""
        first, last = self.sentences.around(start, end)
        if before and before.end <= start:
            first = before.end
        if after and after.start >= end:
            last = after.start
        return self.hits.within(first, last)


def make_quotes(view: ArticleView) -> dict[int, Quote]:
    """Make the quotes of one article.

    Returns:
        The quotes by the index of their attribution, in text order.

    Raises:
        SpanMismatchError: a span does not hold the words of the article.

    """
    ids = ItemIds("q", view.article.id)
    raws = [(i, raw) for i, raw in enumerate(view.extraction.attributions) if raw.content_spans]
    raws.sort(key=lambda pair: ([(s.start, s.end) for s in pair[1].content_spans], pair[0]))
    return {index: _quote(view, raw, ids.give(raw.content_spans)) for index, raw in raws}


def _quote(view: ArticleView, raw: RawAttribution, made_id: str) -> Quote:
    identity = _identity(view, raw)
    reasons = _reasons(view, raw, identity)
    spans = raw.content_spans
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    told = raw.part(Attribution) | {"resolution": _resolution(raw, identity)} | _neighbours(view, raw)
    quote = Quote(
        **told,
        id=made_id,
        article_id=view.article.id,
        speaker=identity.speaker,
        role_span=_role_span(view, raw, identity),
        status="held" if reasons else "published",
        reason=told_as_one(reasons),
        topics=view.topics_of(start, end, raw.before, raw.after),
    )
    check_spans(view.article, quote)
    return quote


def _neighbours(view: ArticleView, raw: RawAttribution) -> dict[str, Span | None]:
    """Return the sentences before and behind, but none with a damaged character, which no page may show."""
    beside = {"before": raw.before, "after": raw.after}
    return {where: None if span is None or view.damage.of_place(span) else span for where, span in beside.items()}


def _own_spans(raw: RawAttribution) -> list[Span]:
    """Return the places that a quote is drawn from, without the sentences beside it, which can be left out."""
    return [span for span in spans_of(raw) if span not in {raw.before, raw.after}]


def _identity(view: ArticleView, raw: RawAttribution) -> Identity:
    if raw.description is not None:
        return _LEFT_OPEN
    if raw.entity is None:
        return _NOBODY
    return view.identities.get((view.article.id, raw.entity), _NOBODY)


def _role_span(view: ArticleView, raw: RawAttribution, identity: Identity) -> Span | None:
    """Return the last office or description that the article has given the speaker when the words end."""
    if raw.entity is None or identity.speaker is None:
        return None
    around = [*raw.content_spans, *(s for s in (raw.cue_span, raw.source_span) if s)]
    end = max(s.end for s in around)
    told = view.offices[raw.entity]
    count = bisect_right(told, end, key=lambda s: s.end)
    return told[count - 1] if count else None


def _resolution(raw: RawAttribution, identity: Identity) -> Resolution:
    """Say how the speaker was found, where the registry had the last word: a name may be an alias or an office."""
    if identity.speaker is None:
        return "none"
    return identity.via if identity.via and raw.resolution in {"name", "none"} else raw.resolution


def _damaged_name(view: ArticleView, raw: RawAttribution, identity: Identity) -> str | None:
    return None if raw.entity is None or identity in {_NOBODY, _LEFT_OPEN} else view.damaged_names[raw.entity]


_MISQUOTED = "a correction of the article says that somebody was quoted wrongly"
_WRITES = "the pronoun would mean an author of the article"


def _would_be_author(view: ArticleView, raw: RawAttribution, identity: Identity) -> bool:
    """Return whether "he" or "she" was taken for somebody who wrote the article: a byline is nobody's antecedent."""
    speaker = identity.speaker
    return raw.resolution == "pronoun" and speaker is not None and speaker.name in view.article.source.authors


def _reasons(view: ArticleView, raw: RawAttribution, identity: Identity) -> Doubts:
    """Return why the quote is held; the extractor's own reasons stand for what it tells of manner and speaker."""
    reasons = [
        view.article.held,
        *raw.hold,
        view.damage.of_item(_own_spans(raw), raw.content_spans),
        _damaged_name(view, raw, identity),
        _MISQUOTED if view.misquoted.takes_back(identity.speaker.name if identity.speaker else None) else None,
        _WRITES if _would_be_author(view, raw, identity) else None,
    ]
    if not raw.hold:
        reasons += [_MANNERS[m] for m in raw.manner if m in _MANNERS]
    if not raw.hold or identity != _NOBODY:
        reasons.append(identity.reason)
    return doubts(*reasons, _unsure(view, raw))


def _unsure(view: ArticleView, raw: RawAttribution) -> str | None:
    """Return why an attribution is not sure enough for this site, or of no kind that it shows."""
    least = view.reported_from if raw.kind == "indirect" else view.publish_confidence
    if least is None:
        return REPORTED_UNPUBLISHED
    return f"confidence {raw.confidence:.2f} is below {least:.2f}" if raw.confidence < least else None
