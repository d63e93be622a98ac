"""The table of quotes, and those that hang on it."""

from collections.abc import Iterator, Sequence
from typing import Final

from sitegen.records import Column, Quote, Span, Table
from sitegen.render.data.lookup import Lookup
from sitegen.render.data.table_fields import Field, link_table, make_table, words_at
from sitegen.render.text.addresses import is_checkable
from sitegen.render.text.language import noted

_QUOTES: Final[Sequence[Field[Quote]]] = (
    Field(Column("id", "text", "Permanent id; the last part of `page`."), lambda q, _: q.id),
    Field(Column("article_id", "text", "The article that prints it.", refers="articles"), lambda q, _: q.article_id),
    Field(
        Column(
            "kind", "text", "`direct` (all in quotation marks), `mixed` (part of a sentence) or `indirect` (no marks)."
        ),
        lambda q, _: q.kind,
    ),
    Field(
        Column(
            "words",
            "text",
            "The article’s text from the first character said to the last one. Where `parts` is more than 1, what "
            "stands between the parts is included and not said by the speaker; quote_spans has each part alone.",
            searched=True,
        ),
        lambda q, lookup: lookup.catalogue.by_id[q.article_id].body[q.content_spans[0].start : q.content_spans[-1].end],
    ),
    Field(Column("parts", "integer", "How many runs of words were said."), lambda q, _: len(q.content_spans)),
    Field(
        Column("start", "integer", "First code point of `words`, from the start of the article’s text."),
        lambda q, _: q.content_spans[0].start,
    ),
    Field(Column("end", "integer", "One past their last code point."), lambda q, _: q.content_spans[-1].end),
    Field(
        Column(
            "speaker_id", "text", "Who spoke; empty for a source that is not named.", optional=True, refers="actors"
        ),
        lambda q, lookup: lookup.actor(q.speaker),
    ),
    Field(
        Column(
            "speaker",
            "text",
            "Name of the speaker; of a source that is not named, or only described here, the article’s words for it.",
            optional=True,
            searched=True,
        ),
        lambda q, _: q.credited,
    ),
    Field(
        Column("speaker_named", "boolean", "Whether the article names the speaker."),
        lambda q, _: int(q.speaker is not None and q.speaker.named),
    ),
    Field(
        Column(
            "description",
            "text",
            "What the article calls the speaker, where it may or may not mean somebody whom it names; else empty.",
            optional=True,
        ),
        lambda q, _: words_at(q.description),
    ),
    Field(
        Column("speaker_as", "text", "The words that name the speaker here (“she”).", optional=True),
        lambda q, _: words_at(q.source_span),
    ),
    Field(
        Column("speaker_role", "text", "What the article says that the speaker is.", optional=True),
        lambda q, _: words_at(q.role_span),
    ),
    Field(
        Column("cue", "text", "The words that say that something is said.", optional=True),
        lambda q, _: words_at(q.cue_span),
    ),
    Field(
        Column(
            "resolution",
            "text",
            "How the speaker was found: `name`, `alias`, `role`, `pronoun`, `continuation` or `none`.",
        ),
        lambda q, _: q.resolution,
    ),
    Field(
        Column("confidence", "number", "How sure the attribution is, from 0 to 1; see the method page."),
        lambda q, _: q.confidence,
    ),
    Field(
        Column(
            "manner",
            "text",
            "Empty for what is asserted. `denied`: the speaker says that it is not so; `negated`: the article says "
            "that it was not said; `hypothetical`: that it might be; `nested`: inside somebody else’s words. "
            "Several are parted by a space.",
            optional=True,
        ),
        lambda q, _: " ".join(q.manner) or None,
    ),
    Field(
        Column("repairs", "text", "What was mended in the quotation marks; parted by “; ”.", optional=True),
        lambda q, _: "; ".join(q.repairs) or None,
    ),
    Field(Column("sentence_before", "text", "The sentence before.", optional=True), lambda q, _: words_at(q.before)),
    Field(Column("sentence_after", "text", "The sentence after.", optional=True), lambda q, _: words_at(q.after)),
    Field(
        Column("said_when", "text", "When it was said, in the article’s words.", optional=True),
        lambda q, _: words_at(q.said_when),
    ),
    Field(
        Column(
            "first_id",
            "text",
            "Where the same words are printed in several places: the one that is shown for all of them.",
            optional=True,
            refers="quotes",
        ),
        lambda q, lookup: lookup.catalogue.first_of.get(q.id),
    ),
    Field(
        Column("checkable", "boolean", "Whether the article has an address at which a reader can check the words."),
        lambda q, lookup: int(is_checkable(lookup.catalogue.by_id[q.article_id].source)),
    ),
    Field(
        Column("published", "date", "The day of the article.", optional=True),
        lambda q, lookup: lookup.published(q.article_id),
    ),
    Field(
        Column("outlet", "text", "Who published the article.", optional=True),
        lambda q, lookup: lookup.outlet(lookup.catalogue.by_id[q.article_id]),
    ),
    Field(Column("page", "text", "Permanent address."), lambda q, lookup: lookup.item(q.article_id, q.id)),
)

_SPANS: Final[Sequence[Field[tuple[Quote, int, Span]]]] = (
    Field(Column("quote_id", "text", "The quote.", refers="quotes"), lambda row, _: row[0].id),
    Field(Column("number", "integer", "Which part, from 1."), lambda row, _: row[1]),
    Field(
        Column("start", "integer", "First code point, from the start of the article’s text."),
        lambda row, _: row[2].start,
    ),
    Field(Column("end", "integer", "One past the last code point."), lambda row, _: row[2].end),
    Field(Column("words", "text", "Exactly what stands there.", searched=True), lambda row, _: row[2].text),
)


def quote_tables(lookup: Lookup) -> Iterator[Table]:
    """Yield the quotes, newest article first, then their parts and topics."""
    quotes = lookup.catalogue.quotes
    yield make_table("quotes", "Words that an article gives to a speaker.", _QUOTES, quotes, lookup)
    spans = [(quote, number, span) for quote in quotes for number, span in enumerate(quote.content_spans, start=1)]
    about = noted("The parts of each quote: the runs of words that were said.")
    yield make_table("quote_spans", about, _SPANS, spans, lookup, key=("quote_id", "number"))
    topics = [(quote.id, topic) for quote in quotes for topic in quote.topics if topic in lookup.catalogue.topics]
    yield link_table(
        "quote_topics",
        noted("What each quote is about."),
        ("quote", noted("The quote."), "quotes"),
        ("topic", noted("The topic."), "topics"),
        topics,
    )
