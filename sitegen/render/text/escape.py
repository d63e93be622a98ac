"""Words of articles as they may stand in HTML, in front matter and in URLs: data, never markup.

Nothing else in the house makes HTML from text. ``shown`` and ``isolated`` are for text content, never for attributes,
which Jinja's autoescaping covers.
"""

import json
import re
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

# Embeddings, overrides and isolates reorder what stands beside them; the others do not show, or act on a terminal.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f\ufff9-\ufffb]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SCRIPT = re.compile("[<>&\x7f-\x9f\u2028\u2029]")
_NOT_IRI = re.compile(
    '[\\s\x00-\x20"<>\\\\^`{|}\x7f-\xa0\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\uf8ff\ufffe\uffff]'
)
_REMEMBERED = 1 << 14
"""Names and titles, which stand on many pages each."""
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_OPENS = re.compile(r"(?:An?|Her|His|Its|Our|Their|The) [a-z]")
"""A word that has a capital for the beginning of a sentence alone: no name goes on with a small letter."""


def shown(text: str) -> Markup:
    """Return text for the content of an element: the characters that they are, with hidden controls made visible.

    Each control stands in a ``<bdi>`` of its own, which ends its effect; a title names it and the style sheet shows it.
    """
    if not _CONTROL.search(text):
        return escape(text)
    plain = text.replace("\r\n", "\n")
    pieces = []
    done = 0
    for match in _CONTROL.finditer(plain):
        pieces += [escape(plain[done : match.start()]), _control(match.group())]
        done = match.end()
    return Markup("").join([*pieces, escape(plain[done:])])


@lru_cache(maxsize=_REMEMBERED, typed=True)
def isolated(text: str) -> Markup:
    """Return text as one run that cannot reorder its neighbours, for names and titles inside a line."""
    return Markup("<bdi>") + shown(text) + Markup("</bdi>")


def stressed(line: str) -> Markup:
    """Return a line that stands apart from what is around it."""
    return Markup("<b>{}</b>").format(line)


@lru_cache(maxsize=_REMEMBERED, typed=True)
def beside_name(words: str) -> str:
    """Return what somebody is called as it stands behind their name: a word that only opened a sentence small."""
    return f"{words[0].lower()}{words[1:]}" if _OPENS.match(words) else words


def plain_title(text: str) -> str:
    """Return text for a place that takes no markup (the title of a window), on one line and unable to reorder."""
    line = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", text).split())
    if not _REORDERING.search(line):
        return line
    return f"{_FIRST_STRONG_ISOLATE}{_REORDERING.sub('', line)}{_POP_ISOLATE}"


def front_matter_text(text: str) -> str:
    """Return text as a double-quoted YAML scalar of plain ASCII that decodes to the text as HTML.

    MkDocs writes front matter into pages without escaping it, so the value is HTML already.
    """
    html = str(escape(plain_title(text)))
    return '"' + "".join(_yaml_character(c) for c in html) + '"'


def xml_text(text: str) -> str:
    """Return text without the characters that XML 1.0 cannot hold, each replaced by U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


def script_json(value: Any) -> Markup:  # noqa: ANN401 - any JSON
    """Return JSON for the inside of a script element, which no word in it can end.

    A browser looks for ``</script`` and ``<!--`` in there and for nothing else; what these are made of, and the
    characters that are line ends to JavaScript alone, are written as escapes of JSON.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(_SCRIPT.sub(lambda match: f"\\u{ord(match[0]):04x}", text))  # noqa: S704 - escaped here


def iri(url: str | None) -> str | None:
    """Return a web address with every character that no address can hold as its percent code, else None."""
    return _NOT_IRI.sub(lambda match: quote(match[0]), url) if url and web_url(url) else None


def web_url(url: str | None) -> str | None:
    """Return the URL if it is one that a reader may be sent to (http or https), else None."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def _control(character: str) -> Markup:
    # Python-Markdown drops raw C0 controls and a browser reads the numbers of C1 controls as Windows-1252, so each goes
    # the other way; NUL cannot stand in HTML at all.
    code = ord(character)
    number = Markup("&#x{:X};").format(code)
    body = number if "\0" < character < " " else escape(character.replace("\0", "\ufffd"))
    return Markup('<bdi class="sg-control" title="U+{:04X}">{}</bdi>').format(code, body)


def _yaml_character(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isascii() and character.isprintable():
        return character
    return f"\\U{ord(character):08X}"
