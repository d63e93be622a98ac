"""What the charts show."""

import csv
from datetime import date
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.charts.chart_views import Plan
from sitegen.render.charts.files import chart_files
from sitegen.render.charts.make_charts import by_name, over_time
from sitegen.render.charts.scales import Scale, round_top, ticks, time_bins
from sitegen.render.items.make_views import ItemViews
from sitegen.render.sheets.series import series_views
from sitegen.render.text.site import Site
from tests.support.many import many

PLAN = Plan("quotes", "actors/x/", "Quotes: <X>")


def test_quotes_are_counted_by_week_with_the_empty_weeks_between():
    """The table and the file hold what the drawing shows, and what has no date is told of."""
    days = [date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 16), None]
    chart = over_time(days, PLAN)
    assert [row[1] for row in chart.rows] == ["2", "0", "1"]
    assert chart.rows[0][0] == "week of 2 March 2026"
    assert chart.data.splitlines() == [
        '"from","quotes","guarded"',
        '"2026-03-02",2,""',
        '"2026-03-09",0,""',
        '"2026-03-16",1,""',
    ]
    assert chart.note == "1 quote without a date not shown."
    assert chart.csv == "actors/x/quotes.csv"


def test_a_drawing_is_an_image_with_a_title_and_a_description():
    """Well formed, named by both, with a bar for each number that is not zero."""
    drawing = ET.fromstring(over_time([date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 16)], PLAN).svg)  # noqa: S314
    assert drawing.get("role") == "img"
    assert [drawing.find(f"*[@id='{i}']").tag for i in drawing.get("aria-labelledby").split()] == ["title", "desc"]
    assert drawing.find("title").text == "Quotes: <X>; by week, 2 to 16 March 2026"
    assert len(drawing.findall("rect")) == 2


def test_too_few_numbers_make_no_chart():
    """They are read faster as they stand."""
    assert over_time([date(2026, 3, 2), date(2026, 3, 30)], PLAN) is None
    assert over_time([date(2026, 3, 2)] * 9, PLAN) is None
    assert by_name([("a", 1), ("b", 2)], PLAN, "topic") is None
    assert by_name([("a", 1), ("b", 1), ("c", 1)], PLAN, "topic") is None


def test_names_keep_their_order_and_the_table_has_them_all():
    """The drawing has the first dozen, and no cell of the file is a formula."""
    chart = by_name([(f"={n}", 20 - n) for n in range(15)], PLAN, "topic")
    assert len(chart.rows) == 15
    assert chart.note == "3 more in the table."
    assert chart.data.splitlines()[1] == '"\'=0",20,"topic"'


def test_time_is_cut_into_stretches_that_can_be_read():
    """Weeks, then months, then years; the ends of the calendar break nothing."""
    assert len(time_bins([date(2026, 1, 1), date(2026, 3, 1)])) == 9
    assert time_bins([date(2025, 1, 1), date(2026, 3, 1)])[-1].words == "March 2026"
    assert time_bins([date(1, 1, 1), date(9999, 12, 31)])[-1].words == "9999"
    assert time_bins([date(9999, 12, 31)])[0].words == "week of 27 December 9999"


def test_a_scale_ends_in_a_round_number():
    """Never below the highest; the middle stands for a scale of one number."""
    assert [round_top(Decimal(n)) for n in (0, 7, 169, 1000)] == [1, 8, 200, 1000]
    assert Scale(5, 5, 0, 10).at(5) == 5


def test_figures_of_a_measure_are_drawn_where_and_when_they_were_stated():
    """A dot for each, two and a line for a range, a mark for each source; who has no date is told of."""
    chart = measure(many(60))
    drawing = ET.fromstring(chart.svg)  # noqa: S314
    dots = [path for path in drawing.findall("path") if "sg-dot" in path.get("class")]
    ranges = [path for path in drawing.findall("path") if path.get("class") == "sg-range"]
    dated = [row for row in chart.rows if row[0] != "date unknown"]
    sources = {row[-1] for row in dated}
    assert (len(chart.rows), len(dated), len(sources), len(ranges)) == (5, 4, 4, 1)
    assert len(dots) == len(dated) + len(ranges) + len(sources)
    assert chart.note == "1 figure without a date not shown."
    assert "18,000,000 crowns" in drawing.find("desc").text


def test_the_file_of_a_measure_has_every_figure_with_its_place():
    """The ends of a range in two fields, numbers as numbers, and the id that leads to the words."""
    lines = list(csv.DictReader(measure(many(60)).data.splitlines()))
    assert [line["value"] for line in lines] == ["24500000", "18000000", "23000000", "21000000", "31000000"]
    assert [line["upper"] for line in lines] == ["", "", "27000000", "", ""]
    assert all(line["figure"].startswith("f-") and line["guarded"] == "" for line in lines)


def test_one_day_and_few_figures_make_no_drawing():
    """They stand side by side as words."""
    assert measure(many(30)) is None


def measure(facts):
    """Return the chart of the one measure of some facts."""
    catalogue = Catalogue.of(facts)
    return series_views(
        catalogue.revised(catalogue.figures), "figures/measures/", ItemViews(catalogue, Site()), catalogue
    )[0].chart


@pytest.mark.parametrize(
    ("last", "called"),
    [
        (date(2026, 3, 16), "Quotes: <X>; by week, 2 to 16\u00a0March\u00a02026"),
        (date(2027, 2, 1), "Quotes: <X>; by month, 2\u00a0March\u00a02026 to 1\u00a0February\u00a02027"),
        (date(2036, 2, 1), "Quotes: <X>; by year, 2\u00a0March\u00a02026 to 1\u00a0February\u00a02036"),
    ],
)
def test_a_chart_says_what_a_bar_is_and_of_which_years(last, called):
    """Its ticks have no year, and where it is taken along no page around it tells."""
    chart = over_time([date(2026, 3, 2), date(2026, 3, 4), last], PLAN)
    assert chart.title == called


def test_a_drawing_that_is_taken_along_says_what_it_shows_and_where_it_is_from():
    """A file of its own, well formed: title above, the site and the address of the chart under it, its own colours."""
    chart = over_time([date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 16)], PLAN)
    site = Site("Skerry <digest>", "https://digest.example/")
    files = chart_files([chart, None], "actors/x/", site)
    assert list(files) == ["actors/x/quotes.csv", "actors/x/quotes.svg"]
    drawing = ET.fromstring(files["actors/x/quotes.svg"])  # noqa: S314 - made here
    svg = "{http://www.w3.org/2000/svg}"
    assert drawing.tag == f"{svg}svg"
    assert len(drawing.findall(f"{svg}rect")) == 2
    said = [text.text for text in drawing.findall(f"{svg}text")]
    title = "Quotes: <X>; by week, 2 to 16 March 2026"
    assert {title, "From: Skerry <digest>", "https://digest.example/actors/x/#quotes"} <= set(said)
    left, top, width, height = map(float, drawing.get("viewBox").split())
    places = [float(text.get("y")) for text in drawing.findall(f"{svg}text")]
    assert top < min(places) <= max(places) < top + height
    assert left < 0 < width
    assert drawing.find(f"{svg}style") is not None


def test_who_stated_a_figure_is_told_by_its_mark():
    """Revisions are told apart by who made them; the outlet stands for its own article."""
    catalogue = Catalogue.of(many())
    items = ItemViews(catalogue, Site())
    views = series_views(catalogue.revised(catalogue.figures), "figures/measures/", items, catalogue)
    charts = [(view, view.chart) for view in views if view.chart]
    assert charts
    for view, chart in charts:
        legend = {text.text for text in ET.fromstring(chart.svg).findall("text[@class='sg-label']")}  # noqa: S314
        dated = [figure for figure in view.figures if figure.place.day.iso]
        by = {(f.stated_by.name if f.stated_by else f.place.outlet.name).striptags() for f in dated}
        assert legend == by or "other sources" in legend


@pytest.mark.parametrize("number", [1, 5, 6, 7, 8, 10, 23, 40, 60])
def test_what_is_written_at_the_foot_stands_equally_far_apart(number):
    """From the first stretch on, and never more than five of them."""
    written = sorted(ticks(number))
    assert written[0] == 0
    assert len({later - earlier for earlier, later in pairwise(written)}) <= 1
    assert 1 <= len(written) <= 5
