"""What lies beside a page for each of its charts: the numbers as CSV, and the drawing as SVG that stands alone.

A drawing that is taken along keeps what it shows and where it is from: its title stands above it, and under it the site
and the address of its page. Its colours are in it, since no style sheet of ours goes with it.
"""

import textwrap
from collections.abc import Iterable
from typing import Final

from markupsafe import Markup

from sitegen.render.charts.chart_views import ChartView
from sitegen.render.charts.svg_charts import WIDTH
from sitegen.render.text.escape import plain_title, xml_text
from sitegen.render.text.language import gettext
from sitegen.render.text.site import Site

_LINE: Final = 18
_LETTERS: Final = 62
"""Of the title that fit on a line."""
_STYLE: Final = (
    "svg{background:#fdfcf9;font:13px system-ui,sans-serif}text{fill:#1b1d21}.sg-bar{fill:#0b5563}"
    ".sg-rule{stroke:#dcd8cf;fill:none}.sg-range{stroke:#5b6068;stroke-width:2;fill:none}.sg-axis,.sg-count{fill:#5b6068}"
    ".sg-dot{fill:#0b5563;stroke:#0b5563;stroke-width:1.2}.sg-dot-1,.sg-dot-4{fill:#8a3b12;stroke:#8a3b12}"
    ".sg-dot-2,.sg-dot-5{fill:#1b1d21;stroke:#1b1d21}.sg-dot-3{fill:#5b6068;stroke:#5b6068}.sg-hollow{fill:none}"
)


def chart_files(charts: Iterable[ChartView | None], page: str, site: Site) -> dict[str, str]:
    """Return the files of some charts: path under docs -> text.

    Args:
        charts: The charts of one page; None where there is none.
        page: Address of the page, from the root of the site.
        site: What the site is called, and where it will stand.

    """
    made = [chart for chart in charts if chart]
    numbers = {chart.csv: chart.data for chart in made}
    return numbers | {chart.file: _alone(chart, page, site) for chart in made}


def _alone(chart: ChartView, page: str, site: Site) -> str:
    """Return a drawing with its title, where it is from, and its colours."""
    opening, _, inside = chart.svg.partition(">")
    height = float(opening.partition("viewBox=")[2].split('"')[1].split()[3])
    title = textwrap.wrap(plain_title(chart.title), _LETTERS)
    above = _LINE * len(title) + 8
    source = gettext("From: %(site)s", site=plain_title(site.name))
    address = site.address(f"{page}#{chart.id}")
    below = [source, *(textwrap.wrap(address, _LETTERS) if address else ())]
    lines = [(line, _LINE * number - above + 14.0, "bold") for number, line in enumerate(title)]
    lines += [(line, height + _LINE * number + 14, "normal") for number, line in enumerate(below)]
    written = Markup("").join(
        Markup('<text x="0" y="{:g}" font-weight="{}">{}</text>').format(y, weight, line) for line, y, weight in lines
    )
    # Who draws the file onto something else, a browser too, asks it for its size.
    wide, high = WIDTH + 24, above + height + _LINE * len(below) + 24
    size = f'width="{wide}" height="{high:g}" viewBox="-12 {-above - 8} {wide} {high:g}"'
    labelled = opening.partition(" role=")[2]
    return xml_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role={labelled}><style>{_STYLE}</style>'
        f"{inside.removesuffix('</svg>')}{written}</svg>\n"
    )
