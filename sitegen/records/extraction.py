"""What one article yields before anything outside it is known: raw, and cached as it is."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import accumulate
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from sitegen.records.actor import ActorKind
from sitegen.records.base import Record
from sitegen.records.doubts import Doubts
from sitegen.records.sentences import Place, Sentences
from sitegen.records.span import Span

QuoteKind = Literal["direct", "mixed", "indirect"]
Resolution = Literal["name", "alias", "role", "pronoun", "continuation", "none"]
Manner = Literal["denied", "negated", "hypothetical", "nested"]
UnitKind = Literal["currency", "percent", "measure", "duration", "count"]
Qualifier = Literal["exact", "approximately", "less_than", "more_than", "at_least", "at_most", "range"]
Stage = Literal[
    "requested", "planned", "expected", "estimated", "pledged", "approved", "set_aside", "delivered", "spent"
]
"""How far an amount has come. Money and goods: asked for, promised, decided, handed over, used up, as the reporting
standards of aid part them (OECD DAC: commitment and disbursement; IATI's transaction types: pledge, commitment,
disbursement, expenditure; OCHA's Financial Tracking Service: requirements, pledges, commitments, paid). Other numbers:
``planned`` is somebody's own aim, ``expected`` a forecast and ``estimated`` an estimate, as SDMX's code list of
observation status parts F and E from a normal value."""
ChangeRole = Literal["change", "from", "to"]
"""The part that a figure has in a change: by how much, where it began, where it led."""
Confidence = Annotated[float, Field(ge=0, le=1)]


class RawMention(Record):
    """Words of the article that name or stand for somebody."""

    span: Span
    form: Literal["name", "surname", "role", "pronoun", "description"]
    """How the words refer: a full name, a part of one, an office, a pronoun, or any other description."""


class RawEntity(Record):
    """Somebody in one article, with every mention that surely refers to them."""

    name: str
    """The fullest form of the name in the article; for an unnamed source the words that describe it."""
    kind: ActorKind
    named: bool
    """False where the article gives no name ("one official")."""
    roles: tuple[Span, ...] = ()
    """Offices and descriptions that the article attaches to the name ("the harbour minister")."""
    mentions: tuple[RawMention, ...]
    """In text order; never empty."""


class Told(Record):
    """Something that an article tells: what every kind of it has."""

    manner: tuple[Manner, ...] = ()
    """Marks of what is not asserted: words that were not said or lie within others, a number that only might be so."""


class Attribution(Told):
    """Words that the article gives to somebody (PARC: content, cue and source spans), as far as it tells by itself."""

    kind: QuoteKind
    content_spans: tuple[Span, ...]
    """The words said, without quotation marks, in text order; two where "she said" stands between."""
    cue_span: Span | None = None
    """The words that say that something is said ("said", "according to")."""
    source_span: Span | None = None
    """The local mention of who speaks ("she"); for a hanging quotation the words that name the speaker before it."""
    resolution: Resolution
    """How the speaker was found."""
    confidence: Confidence
    description: Span | None = None
    """Where the article describes who speaks ("the driver"), if it only does that and whom it means stays open: the
    words may be published as those of whom the article so describes, but nobody's name is put to them."""
    repairs: tuple[str, ...] = ()
    """What was mended in the marks, as a reader would be told ("closing mark missing")."""
    before: Span | None = None
    """The sentence before, where there is one in the same or the previous paragraph."""
    after: Span | None = None
    """The sentence after, likewise."""
    said_when: Span | None = None
    """When it was said, where the reporting clause tells ("on Tuesday")."""


class RawAttribution(Attribution):
    """An attribution before the speaker is known across articles."""

    entity: int | None = None
    """Index into the extraction's entities."""
    hold: Doubts = ()
    """Why it must not be published as it is, in words for a reviewer; empty where it may be."""


class StatedFigure(Told):
    """A number with what it counts, as one article writes it."""

    span: Span
    """As written, with qualifier, currency, magnitude and unit or counted noun."""
    value: Decimal
    """Magnitudes applied: "nearly €169 billion" is 169000000000."""
    upper: Decimal | None = None
    """Upper end of a range, else None."""
    unit: str
    """ISO 4217 code, ``percent``, ``percentage point``, a CLDR unit id, or the counted noun as written."""
    unit_kind: UnitKind
    qualifier: Qualifier
    measures: Span | None = None
    """What it counts, in the article's words."""
    period: Span | None = None
    """The time it holds for, in the article's words."""
    notes: tuple[str, ...] = ()
    """What was assumed to read it, as a reader would be told ("“$” is taken as the US dollar")."""
    stage: Stage | None = None
    """How far the amount has come, where the verb that governs it tells: amounts of different stages are never the same
    amount."""
    role: ChangeRole | None = None
    """Its part in a change of one quantity, where the article tells one ("rose 4.8 percent to $13.2bn from $11bn")."""


class RawFigure(StatedFigure):
    """A figure before it is known who states it; a negated one is held."""

    attribution: int | None = None
    """Index of the attribution that holds it; None where the article itself states it."""
    hold: Doubts = ()
    """Why it must not be published as it is; empty where it may be."""
    linked: tuple[int, ...] = ()
    """Indices of the other figures of the same change, in text order."""
    ahead: bool = False
    """Whether its clause looks ahead ("will reach"), so that a month without its year is the next one."""


class Lemma(Record):
    """A word of the body reduced to its dictionary form, for matching topics."""

    start: int
    end: int
    lemma: str
    """Lower case."""


class Lemmas(Record):
    """The words of one body by their dictionary form, in text order: by columns, as they are most of an extraction."""

    words: tuple[str, ...] = ()
    """Each lemma, in lower case."""
    gaps: tuple[int, ...] = ()
    """Code points between the word before and each; before the first those from the start of the body."""
    lengths: tuple[int, ...] = ()
    """Code points of each word as it is written."""

    @model_validator(mode="after")
    def _is_a_table(self) -> Self:
        if not len(self.words) == len(self.gaps) == len(self.lengths):
            message = f"{len(self.words)} words have {len(self.gaps)} gaps and {len(self.lengths)} lengths"
            raise ValueError(message)
        return self

    @classmethod
    def of(cls, lemmas: Iterable[Lemma]) -> Self:
        """Return lemmas, which come in text order, by columns."""
        each = tuple(lemmas)
        ends = (0, *(lemma.end for lemma in each))
        return cls(
            words=tuple(lemma.lemma for lemma in each),
            gaps=tuple(lemma.start - end for lemma, end in zip(each, ends, strict=False)),
            lengths=tuple(lemma.end - lemma.start for lemma in each),
        )

    def places(self) -> list[Place]:
        """Return where each word stands."""
        past = accumulate(gap + length for gap, length in zip(self.gaps, self.lengths, strict=True))
        return [(end - length, end) for end, length in zip(past, self.lengths, strict=True)]

    def each(self) -> tuple[Lemma, ...]:
        """Return every lemma with its place."""
        placed = zip(self.places(), self.words, strict=True)
        return tuple(Lemma(start=start, end=end, lemma=word) for (start, end), word in placed)


class Extraction(Record):
    """Everything drawn from one article without knowing any other."""

    article_id: str
    body_sha256: str
    extractor: str
    """Fingerprint of the code, rules and model that made it."""
    sentences: Sentences = Sentences()
    """Where the sentences of the body stand."""
    entities: tuple[RawEntity, ...] = ()
    attributions: tuple[RawAttribution, ...] = ()
    """In order of their first content span."""
    figures: tuple[RawFigure, ...] = ()
    """In text order, none overlapping another."""
    lemmas: Lemmas = Lemmas()
    """Words only."""
