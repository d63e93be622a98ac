"""What a server may answer: good feeds, sitemaps, lists and pages, changed at random, the same for the same number."""

import gzip
from dataclasses import dataclass
from random import Random
from typing import Final

from sitegen.add.answers import Answer, Validators
from tests.faults.mutants import ARTICLES, mutant
from tests.support.feeds import atom, rss, sitemap

HOST: Final = "http://courier.example"
_MOMENT: Final = "Mon, 14 Sep 2026 09:30:00 +0200"
FEEDS: Final = {
    ".rss": rss((f"{HOST}/weir", "The weir stays open", _MOMENT), ("/road", "Road closed", "yesterday")),
    ".xml": atom((f"{HOST}/ferry", "Ferry returns", "2026-09-15T04:30:00Z"), ("ferry-2", "It left", "2026-13-45")),
    ".sitemap.xml": sitemap((f"{HOST}/weir", "2026-09-14"), (f"{HOST}/road", "2026-09")),
    ".index.xml": sitemap((f"{HOST}/one.xml", "2026-09-14"), inner="sitemap"),
    ".news.xml": (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">'
        f"<url><loc>{HOST}/weir</loc><n:news><n:publication><n:name>Courier</n:name><n:language>en</n:language>"
        "</n:publication><n:publication_date>2026-09-14</n:publication_date><n:title>Weir &amp; road</n:title></n:news>"
        "</url></urlset>"
    ),
    ".json": (
        '{"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "items": [{"id": "1", "url": '
        f'"{HOST}/weir", "title": "Weir", "date_published": "2026-09-14T09:30:00Z", '
        '"authors": [{"name": "Ines Falk"}]}]}'
    ),
    ".txt": f"# what to read\n{HOST}/weir\n{HOST}/road\n",
}
"""What lists addresses, by the ending under which it may be saved."""
_TYPES: Final = (
    "",
    "text/html",
    "application/xml",
    "application/rss+xml",
    "application/json",
    "text/plain",
    "a b",
    "/",
)
_CHARSETS: Final = (None, None, "utf-8", "latin-1", "utf-16", "utf-7", "cp037", "no-such", "idna", "zlib", "\x00")
_HEADERS: Final = (
    'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: "1"\r\nLast-Modified: Mon, 14 Sep 2026\r\n\r\n',
    "HTTP/1.1 301 Moved\r\nLocation: /elsewhere\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n5\r\nabcde\r\n0\r\n\r\n",
    "HTTP/1.0 304 Not Modified\r\n\r\n",
    "HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 3\r\n\r\nabc",
)


@dataclass(frozen=True)
class Replaying:
    """A network on which every address has an answer, drawn anew for each one."""

    random: Random

    def fetch(self, address: str, validators: Validators | None = None) -> Answer:
        """Return a page or a list of others, changed at random."""
        draw = self.random
        if validators is not None and draw.random() < 0.1:
            return Answer(address, b"", unchanged=True)
        return Answer(
            address, drawn(draw), draw.choice(_TYPES), draw.choice(_CHARSETS), Validators(draw.choice((None, '"1"')))
        )


def drawn(random: Random) -> bytes:
    """Return a feed, a sitemap, a list or a page, changed at random, packed now and then."""
    data = mutant(random.choice([*FEEDS.values(), *ARTICLES.values()]), random)
    if random.random() < 0.1:
        data = gzip.compress(data)
        data = data[: random.choice((len(data), len(data) // 2))]
    return data


def saved(random: Random) -> tuple[str, bytes]:
    """Return a feed as somebody has saved it, changed at random, under an ending that fits it or does not."""
    kind = random.choice(list(FEEDS))
    return random.choice((kind, kind, ".html", ".txt", ".json.gz")), mutant(FEEDS[kind], random)


def on_the_wire(random: Random) -> bytes:
    """Return all bytes of an answer, its first line and headers changed at random too."""
    return mutant(random.choice(_HEADERS), random) + drawn(random)
