"""Invented pages of invented outlets, as a newspaper's program would write them."""

import json

WEIR = (
    "The council of Orlay voted on Monday to keep the old weir open for another year, the clerk said.",
    "“We have spent nearly €4.2 million on the gates,” harbour master Ada Quill said. “They will hold.”",
    "Fishermen from the lower river had asked for a wider passage, and the council put that off until the spring.",
    "The weir was built in 1911 and was last repaired after the flood of 1987, which closed the road for nine days.",
)
ROAD = (
    "The coast road between Norvale and Pell is closed until further notice, the county engineer said on Tuesday.",
    "“Two of the piers have moved by eleven centimetres since March,” Bren Tolloway told the county assembly.",
    "Buses go by way of the mill, which takes forty minutes longer, and the ferry makes two more crossings a day.",
    "The county has asked three firms for an estimate and hopes to open one lane before the herring season begins.",
)


def page_of(  # noqa: PLR0913 - what a page may state
    paragraphs: tuple[str, ...] = WEIR,
    *,
    title: str = "Council keeps the weir open",
    url: str | None = "https://courier.example/2026/09/weir",
    outlet: str = "The Norvale Courier",
    author: str = "Ines Falk",
    published: str = "2026-09-14",
    head: str = "",
) -> str:
    """Return the HTML of a page that states all there is to state."""
    thing = {
        "@type": "NewsArticle",
        "headline": title,
        "publisher": {"name": outlet},
        "author": {"name": author},
        "datePublished": published,
    }
    link = f'<link rel="canonical" href="{url}">' if url else ""
    words = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{link}{head}'
        f'<script type="application/ld+json">{json.dumps({k: v for k, v in thing.items() if v})}</script></head>'
        f"<body><nav>Home News Sport</nav><article><h1>{title}</h1>{words}</article>"
        "<footer>Imprint</footer></body></html>"
    )
