"""Articles and registries as no newsroom writes them: good ones, changed at random, the same for the same number."""

from collections.abc import Callable
from random import Random
from typing import Final

ARTICLES: Final = {
    ".md": (
        "---\ntitle: Council keeps the weir open\noutlet: harbour-wire\npublished: 2026-09-14\n"
        "authors: [Ines Falk]\n---\n"
        "The weir at Orlay will stay open, harbour master Ada Quill said on Monday.\n\n"
        "“We have spent nearly €4.2 million on the gates,” Quill told reporters. “They will hold.”\n\n"
        "Some 1,200 of 3,400 boats, or 35 percent, wait below it; in 2024 there were 900.\n"
    ),
    ".txt": (
        "ROAD CLOSED\n\n\"The road is closed until further notice,\" said Bren Tolloway, the engineer. 'No,' he\n"
        'added, "it will cost between $3m and $5m."\n\nAccording to the mayor, Mira Halden, repairs take 6-8 weeks.\n'
    ),
    ".html": (
        '<!DOCTYPE html><html lang="en"><head><title>Ferry returns</title><script type="application/ld+json">'
        '{"@type": "NewsArticle", "headline": "Ferry returns", "datePublished": "2026-03-09", "author": "A B"}'
        "</script></head><body><article><h1>Ferry returns</h1><p>The ferry left the quay at noon, said the harbour "
        "master, Lena Vos.</p><p>&ldquo;It came back at four,&rdquo; she said, with 240 people on board.</p>"
        "<p>Two others stay in port until the storm is over, the line said on Friday.</p></article></body></html>"
    ),
}
REGISTRIES: Final = {
    "actors.yml": "quill:\n  name: Ada Quill\n  kind: person\n  roles:\n    - title: harbour master\n",
    "topics.yml": "weir:\n  name: The weir\n  phrases: [weir, gates]\n",
    "outlets.yml": "harbour-wire:\n  name: Harbour Wire\n",
    "corrections.yml": "- items: [q-abcdefgh23]\n  on: 2026-09-20\n  kind: ours\n  what: The engineer had said so.\n",
    "decisions.yml": (
        "- item: q-abcdefgh23\n  verdict: publish\n  words: They will hold.\n  article: weir\n  speaker: quill\n"
        "  reason: Nobody else is named.\n  by: B. Orlo\n  on: 2026-09-15\n"
        "- {item: f-bcdefghi34, verdict: reject, reason: It counts no boats., by: B. Orlo, on: 2026-09-15}\n"
    ),
}
LEDGER: Final = (
    '{"id": "q-abcdefgh23", "article": "weir", "digest": "0a", "text": "They will hold.", "by": "quill", '
    '"name": "Ada Quill", "manner": "asserted", "outlet": "Harbour Wire", "day": "2026-09-14"}\n'
    '{"id": "f-bcdefghi34", "article": "weir", "digest": "1b", "text": "35 percent", "value": "35", '
    '"unit": "percent", "measures": "boats", "corrected": 2, "gone": "article"}\n'
)
SETTINGS: Final = (
    "site_name: Orlay facts\nsite_url: https://facts.example/\ntheme:\n  name: material\n  language: en\n"
    "extra:\n  sitegen:\n    content: content\n    publish_confidence: 0.8\n    published: all\n"
)
PIECES: Final = (
    *("\x00", "\x1b[31m", "\u202e", "\u2066", "\ufeff", "\u200b", "\u2028", "\r", "\n\n", "\t", "\ud83d", "\U0010ffff"),
    *('"', "“", "”", "‘", "’", "«", "»", "„", "'", "``", "“" * 40, "”" * 40, "(", "[", "{" * 30, "---\n", "- ", ": "),
    *("<script>alert(1)</script>", "</p>", "<!--", "&#xD800;", "&#0;", "\\ud800", "]]>", "<q>", "{{ x }}", "{% raw %}"),
    *(
        "1-" * 30,
        "twenty-" * 20,
        "9" * 60,
        "1,000,000",
        "$",
        "€",
        "%",
        "1e999",
        "0.0.0",
        "½",
        "٣",
        "-",
        "–",
        "…",
        "." * 30,
    ),
    *(
        " said ",
        " told ",
        "Mr. ",
        "he",
        " and ",
        ", ",
        "according to",
        "&a",
        "*a",
        "!!python/object:x",
        "<<: *a",
        "|\n",
        "~",
    ),
)
"""What makes readers of text stumble: controls, marks without their partner, markup, numbers, references of YAML."""


def mutant(text: str, random: Random) -> bytes:
    """Return a text with some changes: pieces put in, cut out, repeated, moved, bytes flipped."""
    changes: tuple[Callable[[str, Random], str], ...] = (_put_in, _put_in, _cut, _repeat, _move)
    for _ in range(random.randint(1, 6)):
        text = random.choice(changes)(text, random)
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(random.choice((0, 0, 0, 1, 5))):
        data[random.randrange(len(data))] = random.randrange(256)
    return bytes(data)


def _put_in(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(PIECES) * random.choice((1, 1, 1, 7)) + text[at:]


def _cut(text: str, random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:start] + text[end:] or " "


def _repeat(text: str, random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:end] + text[start:end] * random.randint(1, 5) + text[end:]


def _move(text: str, random: Random) -> str:
    start, end = _stretch(text, random)
    rest = text[:start] + text[end:]
    at = random.randint(0, len(rest))
    return rest[:at] + text[start:end] + rest[at:]


def _stretch(text: str, random: Random) -> tuple[int, int]:
    start = random.randint(0, len(text))
    return start, min(len(text), start + random.randint(1, 80))
