"""The table of figures, and those that hang on it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from sitegen.records import Column, Figure, FigureSeries, Table
from sitegen.render.data.lookup import Lookup
from sitegen.render.data.table_fields import Field, link_table, make_table, words_at
from sitegen.render.text.addresses import is_checkable
from sitegen.render.text.language import noted
from sitegen.render.text.wording import normal_form, plain_number

_FIGURES: Final[Sequence[Field[Figure]]] = (
    Field(Column("id", "text", "Permanent id; the last part of `page`."), lambda f, _: f.id),
    Field(Column("article_id", "text", "The article that prints it.", refers="articles"), lambda f, _: f.article_id),
    Field(Column("written", "text", "The figure as the article writes it.", searched=True), lambda f, _: f.span.text),
    Field(
        Column("start", "integer", "First code point of `written`, from the start of the article’s text."),
        lambda f, _: f.span.start,
    ),
    Field(Column("end", "integer", "One past its last code point."), lambda f, _: f.span.end),
    Field(
        Column("value", "text", "The number in full, exact, with a point for decimals: `169000000000`."),
        lambda f, _: plain_number(f.value),
    ),
    Field(
        Column("value_number", "number", "The same to sort and compare by; may be rounded at the 16th digit."),
        lambda f, _: float(f.value),
    ),
    Field(Column("upper", "text", "Upper end of a range, exact.", optional=True), lambda f, _: _exact(f.upper)),
    Field(
        Column("upper_number", "number", "The same to sort and compare by.", optional=True),
        lambda f, _: None if f.upper is None else float(f.upper),
    ),
    Field(
        Column(
            "unit",
            "text",
            "ISO 4217 code, or the name of a currency where the article does not tell whose (“pesos”), `percent`, "
            "`percentage point`, a unit of the CLDR, or the counted noun; “EUR per day” for a rate. Empty for a bare "
            "number.",
        ),
        lambda f, _: f.unit,
    ),
    Field(
        Column("unit_kind", "text", "`currency`, `percent`, `measure`, `duration` or `count`."),
        lambda f, _: f.unit_kind,
    ),
    Field(
        Column(
            "qualifier", "text", "`exact`, `approximately`, `less_than`, `more_than`, `at_least`, `at_most` or `range`."
        ),
        lambda f, _: f.qualifier,
    ),
    Field(Column("normal", "text", "Value and unit in one fixed form.", searched=True), lambda f, _: normal_form(f)),
    Field(
        Column("measures", "text", "What it measures, in the article’s words.", optional=True, searched=True),
        lambda f, _: words_at(f.measures),
    ),
    Field(
        Column("period", "text", "For which time, in the article’s words.", optional=True),
        lambda f, _: words_at(f.period),
    ),
    Field(
        Column("period_start", "date", "First day of that time, where words and date tell.", optional=True),
        lambda f, _: f.period_start.isoformat() if f.period_start else None,
    ),
    Field(
        Column("period_end", "date", "Last day of that time, or the day of an as-of.", optional=True),
        lambda f, _: f.period_end.isoformat() if f.period_end else None,
    ),
    Field(
        Column(
            "stage",
            "text",
            "How far an amount has come (`requested`, `pledged`, `approved`, `set_aside`, `delivered`, `spent`), or "
            "whether a number is `planned`, `expected` or `estimated`; empty where no verb tells.",
            optional=True,
        ),
        lambda f, _: f.stage,
    ),
    Field(
        Column("role", "text", "Its part in a change: `change` (by how much), `from` or `to`.", optional=True),
        lambda f, _: f.role,
    ),
    Field(
        Column("linked", "text", "Ids of the other figures of the same change, parted by a space.", optional=True),
        lambda f, lookup: " ".join(i for i in f.linked if i in lookup.figures) or None,
    ),
    Field(
        Column("manner", "text", "`hypothetical` where the article only says that it might be so.", optional=True),
        lambda f, _: " ".join(f.manner) or None,
    ),
    Field(
        Column(
            "stated_by_id",
            "text",
            "Who states it; empty for the article itself and for unnamed sources.",
            optional=True,
            refers="actors",
        ),
        lambda f, lookup: lookup.actor(f.stated_by),
    ),
    Field(
        Column(
            "stated_by",
            "text",
            "Name of who states it; empty where the article itself does, or a quote whose speaker it only describes.",
            optional=True,
            searched=True,
        ),
        lambda f, _: f.stated_by.name if f.stated_by else None,
    ),
    Field(
        Column(
            "stated_by_named",
            "boolean",
            "Whether the article names who states it; empty where it is the article itself.",
            optional=True,
        ),
        lambda f, _: int(f.stated_by.named) if f.stated_by else None,
    ),
    Field(
        Column("quote_id", "text", "The quote that holds it.", optional=True, refers="quotes"),
        lambda f, lookup: f.quote_id if f.quote_id in lookup.quotes else None,
    ),
    Field(
        Column("notes", "text", "How it was read, where that has to be said; parted by “; ”.", optional=True),
        lambda f, _: "; ".join(f.notes) or None,
    ),
    Field(
        Column("checkable", "boolean", "Whether the article has an address at which a reader can check the words."),
        lambda f, lookup: int(is_checkable(lookup.catalogue.by_id[f.article_id].source)),
    ),
    Field(
        Column("published", "date", "The day of the article.", optional=True),
        lambda f, lookup: lookup.published(f.article_id),
    ),
    Field(
        Column("outlet", "text", "Who published the article.", optional=True),
        lambda f, lookup: lookup.outlet(lookup.catalogue.by_id[f.article_id]),
    ),
    Field(Column("page", "text", "Permanent address."), lambda f, lookup: lookup.item(f.article_id, f.id)),
)

_SERIES: Final[Sequence[Field[FigureSeries]]] = (
    Field(Column("id", "text", "Permanent id."), lambda s, _: s.id),
    Field(Column("label", "text", "What they measure, in the words of the first of them."), lambda s, _: s.label),
    Field(Column("unit", "text", "Their unit, as in figures."), lambda s, _: s.unit),
    Field(
        Column("unit_kind", "text", "`currency`, `percent`, `measure`, `duration` or `count`."),
        lambda s, _: s.unit_kind,
    ),
)


def figure_tables(lookup: Lookup) -> Iterator[Table]:
    """Yield the figures, newest article first, then their topics and the series that they stand in."""
    figures = lookup.catalogue.figures
    yield make_table("figures", "Numbers, as written and in digits.", _FIGURES, figures, lookup)
    topics = [(figure.id, topic) for figure in figures for topic in figure.topics if topic in lookup.catalogue.topics]
    yield link_table(
        "figure_topics",
        noted("What each figure is about."),
        ("figure", noted("The figure."), "figures"),
        ("topic", noted("The topic."), "topics"),
        topics,
    )
    shown = [(s, [i for i in s.figure_ids if i in lookup.figures]) for s in lookup.catalogue.facts.series]
    series = [(s, ids) for s, ids in shown if len(ids) > 1]
    about = noted("Figures that measure the same thing, side by side; never averaged or summed.")
    yield make_table("series", about, _SERIES, [s for s, _ in series], lookup)
    members = [(s.id, i) for s, ids in series for i in ids]
    about = noted("The figures of each series, oldest first.")
    yield link_table(
        "series_figures",
        about,
        ("series", noted("The series."), "series"),
        ("figure", noted("The figure."), "figures"),
        members,
    )


def _exact(value: Decimal | None) -> str | None:
    return None if value is None else plain_number(value)
