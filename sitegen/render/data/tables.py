"""The published facts as tables: one name, one set of columns, in CSV and in the database alike."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from sitegen.records import Actor, Article, Column, Correction, LedgerEntry, Outlet, Role, Table, Topic
from sitegen.render.catalogue.correction_ids import with_ids
from sitegen.render.data.figure_tables import figure_tables
from sitegen.render.data.lookup import Lookup
from sitegen.render.data.quote_tables import quote_tables
from sitegen.render.data.table_fields import Field, make_table
from sitegen.render.text.addresses import page_url
from sitegen.render.text.escape import web_url

_OUTLETS: Final[Sequence[Field[Outlet]]] = (
    Field(Column("id", "text", "Id among the publishers on record."), lambda o, _: o.id),
    Field(Column("name", "text", "Name of the publisher.", searched=True), lambda o, _: o.name),
    Field(Column("url", "text", "Its site.", optional=True), lambda o, _: o.url),
    Field(Column("country", "text", "ISO 3166-1 alpha-2 code.", optional=True), lambda o, _: o.country),
    Field(
        Column("description", "text", "What the people who run the site say of it.", optional=True),
        lambda o, _: o.description,
    ),
    Field(Column("invented", "boolean", "Whether it exists only in sample content."), lambda o, _: int(o.invented)),
)

_ARTICLES: Final[Sequence[Field[Article]]] = (
    Field(Column("id", "text", "Id of the article."), lambda a, _: a.id),
    Field(Column("title", "text", "The headline.", optional=True, searched=True), lambda a, _: a.source.title),
    Field(
        Column("authors", "text", "The by-line; names parted by “; ”.", optional=True),
        lambda a, _: "; ".join(a.source.authors) or None,
    ),
    Field(
        Column("outlet_id", "text", "The publisher, where it is on record.", optional=True, refers="outlets"),
        lambda a, lookup: o.id if (o := lookup.catalogue.outlet(a)) else None,
    ),
    Field(
        Column("outlet", "text", "Who published it.", optional=True, searched=True), lambda a, lookup: lookup.outlet(a)
    ),
    Field(Column("published", "date", "The day of publication.", optional=True), lambda a, _: _day(a.source.published)),
    Field(
        Column("modified", "date", "The day of the last change that the publisher states.", optional=True),
        lambda a, _: _day(a.source.modified),
    ),
    Field(
        Column("retrieved", "date", "The day on which it was read.", optional=True),
        lambda a, _: _day(a.source.retrieved),
    ),
    Field(
        Column("language", "text", "BCP 47 tag: the one stated, else the one detected.", optional=True),
        lambda a, _: a.source.language,
    ),
    Field(Column("url", "text", "Address of the original.", optional=True), lambda a, _: web_url(a.source.url)),
    Field(
        Column("archive", "text", "Address of an archived copy.", optional=True), lambda a, _: web_url(a.source.archive)
    ),
    Field(
        Column("licence", "text", "Terms of the text, as far as known.", optional=True), lambda a, _: a.source.licence
    ),
    Field(
        Column("sha256", "text", "SHA-256 of the text in UTF-8, from which all places are counted."),
        lambda a, _: a.source.sha256,
    ),
    Field(Column("characters", "integer", "Length of the text in code points."), lambda a, _: len(a.body)),
    Field(Column("page", "text", "Address of its sheet."), lambda a, lookup: lookup.sheet(a)),
)

_ACTORS: Final[Sequence[Field[Actor]]] = (
    Field(Column("id", "text", "Id of the actor."), lambda a, _: a.id),
    Field(
        Column("name", "text", "As on record, else the fullest form in the articles.", searched=True),
        lambda a, _: a.name,
    ),
    Field(
        Column("kind", "text", "`person`, `organisation`, `government`, `group`, `place` or `unknown`."),
        lambda a, _: a.kind,
    ),
    Field(
        Column("registered", "boolean", "Whether the people who run the site have the actor on record."),
        lambda a, _: int(a.registered),
    ),
    Field(Column("wikidata", "text", "Wikidata id.", optional=True), lambda a, _: a.wikidata),
    Field(Column("page", "text", "Address of the sheet."), lambda a, lookup: lookup.address(page_url("actors", a.id))),
)

_NAMES: Final[Sequence[Field[tuple[Actor, str]]]] = (
    Field(Column("actor_id", "text", "The actor.", refers="actors"), lambda row, _: row[0].id),
    Field(Column("name", "text", "Another form of the name.", searched=True), lambda row, _: row[1]),
)

_ROLES: Final[Sequence[Field[tuple[Actor, int, Role]]]] = (
    Field(Column("actor_id", "text", "The actor.", refers="actors"), lambda row, _: row[0].id),
    Field(Column("number", "integer", "Which office, from 1, the oldest first."), lambda row, _: row[1]),
    Field(Column("title", "text", "The office."), lambda row, _: row[2].title),
    Field(Column("of", "text", "What it belongs to.", optional=True), lambda row, _: row[2].of),
    Field(Column("since", "date", "First day in the office.", optional=True), lambda row, _: _day(row[2].since)),
    Field(Column("until", "date", "Last day in the office.", optional=True), lambda row, _: _day(row[2].until)),
)

_TOPICS: Final[Sequence[Field[Topic]]] = (
    Field(Column("id", "text", "Id of the topic."), lambda t, _: t.id),
    Field(Column("name", "text", "Name of the topic.", searched=True), lambda t, _: t.name),
    Field(
        Column("description", "text", "What the people who run the site say of it.", optional=True, searched=True),
        lambda t, _: t.description,
    ),
    Field(
        Column("phrases", "text", "Words that show the topic, in any inflection; parted by “; ”.", optional=True),
        lambda t, _: "; ".join(t.phrases) or None,
    ),
    Field(Column("media_topic", "text", "Id in the IPTC Media Topics.", optional=True), lambda t, _: t.media_topic),
    Field(Column("page", "text", "Address of its sheet."), lambda t, lookup: lookup.address(page_url("topics", t.id))),
)

_CORRECTIONS: Final[Sequence[Field[tuple[str, Correction]]]] = (
    Field(Column("id", "text", "Permanent id."), lambda row, _: row[0]),
    Field(Column("day", "date", "The day of the correction."), lambda row, _: row[1].on.isoformat()),
    Field(Column("what", "text", "What was wrong and what is right.", searched=True), lambda row, _: row[1].what),
    Field(
        Column("kind", "text", "Whose error it was: ours, outlet, extractor, or withdrawn.", optional=True),
        lambda row, _: row[1].kind,
    ),
    Field(
        Column("page", "text", "Its place on the page of corrections."),
        lambda row, lookup: lookup.address(f"corrections/#{row[0]}"),
    ),
)

_CORRECTED: Final[Sequence[Field[tuple[str, str]]]] = (
    Field(Column("correction_id", "text", "The correction.", refers="corrections"), lambda row, _: row[0]),
    Field(Column("item_id", "text", "The quote or figure that was wrong; it may be gone."), lambda row, _: row[1]),
)

_WITHDRAWN: Final[Sequence[Field[LedgerEntry]]] = (
    Field(Column("id", "text", "Id of the quote or figure; never given to another one."), lambda e, _: e.id),
    Field(Column("article_id", "text", "The article that it was drawn from; it may be gone."), lambda e, _: e.article),
    Field(
        Column(
            "words",
            "text",
            "The words as they were published; “ … ” stands between parts. Empty where they were taken off the site.",
            optional=True,
        ),
        lambda e, _: e.text or None,
    ),
    Field(Column("reason", "text", "Why it is no longer published.", optional=True), lambda e, _: e.gone),
    Field(
        Column("digest", "text", "SHA-256 over the words and places that were published.", optional=True),
        lambda e, _: e.digest or None,
    ),
)


def tabulate(lookup: Lookup) -> tuple[Table, ...]:
    """Return all that is published as tables; each stands after those that it refers to."""
    catalogue = lookup.catalogue
    actors = tuple(catalogue.actors.values())
    names = [(actor, name) for actor in actors for name in dict.fromkeys(actor.aliases)]
    roles = [(actor, number, role) for actor in actors for number, role in enumerate(actor.roles, start=1)]
    corrections = tuple(with_ids(catalogue.facts.corrections))
    corrected = [(i, item) for i, correction in corrections for item in dict.fromkeys(correction.items)]
    return (
        make_table("outlets", "Publishers on record.", _OUTLETS, catalogue.facts.outlets, lookup),
        make_table("articles", "What was read, without its text.", _ARTICLES, catalogue.articles, lookup),
        make_table("actors", "Everybody who is quoted, states a figure or is on record.", _ACTORS, actors, lookup),
        make_table("actor_names", "Other names of actors.", _NAMES, names, lookup, key=("actor_id", "name")),
        make_table(
            "actor_roles", "Offices of actors that are on record.", _ROLES, roles, lookup, key=("actor_id", "number")
        ),
        make_table("topics", "Topics on record.", _TOPICS, catalogue.topics.values(), lookup),
        *quote_tables(lookup),
        *figure_tables(lookup),
        make_table("corrections", "What was published and was wrong.", _CORRECTIONS, corrections, lookup),
        make_table(
            "correction_items",
            "Which items each correction is about.",
            _CORRECTED,
            corrected,
            lookup,
            key=("correction_id", "item_id"),
        ),
        make_table("withdrawn", "What was published and is gone.", _WITHDRAWN, catalogue.facts.tombstones, lookup),
    )


def _day(when: date | None) -> str | None:
    return when.isoformat() if when else None
