"""Pydantic models of everything that is known: the vocabulary of the whole house."""

from sitegen.records.actor import Actor, ActorKind, NameLink, Role, Speaker
from sitegen.records.article import Article, Carrier, Source, address_key, body_sha256
from sitegen.records.base import Record
from sitegen.records.decision import (
    APART,
    NOTHING,
    Change,
    Correction,
    CorrectionKind,
    Decision,
    LedgerEntry,
    Stated,
    Verdict,
)
from sitegen.records.doubts import Doubts, doubts, each_of, told_as_one
from sitegen.records.extraction import (
    Attribution,
    ChangeRole,
    Extraction,
    Lemma,
    Lemmas,
    Manner,
    Qualifier,
    QuoteKind,
    RawAttribution,
    RawEntity,
    RawFigure,
    RawMention,
    Resolution,
    Stage,
    StatedFigure,
    UnitKind,
)
from sitegen.records.facts import Facts, FigureSeries, Registry, Repeat, SeriesPoint
from sitegen.records.figure import Figure
from sitegen.records.harvest import Harvest
from sitegen.records.ids import item_id, key_id, romanized, slug
from sitegen.records.item import Item, Status
from sitegen.records.law import check_spans, spans_of
from sitegen.records.outline import Outline
from sitegen.records.people_words import PeopleWords
from sitegen.records.quote import Quote
from sitegen.records.reading import Reading
from sitegen.records.search import SearchEntry
from sitegen.records.sentences import Place, Sentences
from sitegen.records.series_words import SeriesWords
from sitegen.records.span import Span
from sitegen.records.table import Column, Kind, Table, Value
from sitegen.records.topic import Outlet, Topic

__all__ = [
    "APART",
    "NOTHING",
    "Actor",
    "ActorKind",
    "Article",
    "Attribution",
    "Carrier",
    "Change",
    "ChangeRole",
    "Column",
    "Correction",
    "CorrectionKind",
    "Decision",
    "Doubts",
    "Extraction",
    "Facts",
    "Figure",
    "FigureSeries",
    "Harvest",
    "Item",
    "Kind",
    "LedgerEntry",
    "Lemma",
    "Lemmas",
    "Manner",
    "NameLink",
    "Outlet",
    "Outline",
    "PeopleWords",
    "Place",
    "Qualifier",
    "Quote",
    "QuoteKind",
    "RawAttribution",
    "RawEntity",
    "RawFigure",
    "RawMention",
    "Reading",
    "Record",
    "Registry",
    "Repeat",
    "Resolution",
    "Role",
    "SearchEntry",
    "Sentences",
    "SeriesPoint",
    "SeriesWords",
    "Source",
    "Span",
    "Speaker",
    "Stage",
    "Stated",
    "StatedFigure",
    "Status",
    "Table",
    "Topic",
    "UnitKind",
    "Value",
    "Verdict",
    "address_key",
    "body_sha256",
    "check_spans",
    "doubts",
    "each_of",
    "item_id",
    "key_id",
    "romanized",
    "slug",
    "spans_of",
    "told_as_one",
]
