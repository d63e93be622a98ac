"""How an article gives words to a speaker, told in a reader's words and shown in the article's own."""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from sitegen.records import Quote, Sentences
from sitegen.render.text.escape import shown

_WAYS = {"name": "By name: {}", "alias": "By another name: {}", "role": "By role: {}", "pronoun": "By pronoun: {}"}
_BY_NAME = {"name", "alias"}
_FARTHEST = 20_000
"""Characters: a name farther back explains nothing."""


def attribution_line(quote: Quote, body: str, sentences: Sentences, names: Iterable[str]) -> Markup:
    """Return the way of attribution: "By name: “Orla Vance”", "By pronoun: “she” (“Vance”, in the paragraph before)".

    Args:
        quote: The utterance.
        body: The text of its article.
        sentences: Where its sentences and paragraphs stand.
        names: What the speaker is called; a pronoun or a role is shown with the nearest of them before it.

    """
    words = Markup("“{}”").format(shown(quote.source_span.text)) if quote.source_span else None
    if quote.speaker is None:
        return _as_described(quote, words)
    if not quote.speaker.named:
        return Markup("Source not named in the article") + (Markup(", only ") + words if words else Markup(""))
    continued = quote.resolution == "continuation" or words is None
    way = Markup("Continues the words of the same speaker; no name in this sentence")
    if not continued:
        way = escape(_WAYS.get(quote.resolution, "As {}")).format(words)
        if quote.resolution in _BY_NAME:
            return way
    named = _named_before(quote, body, sentences, names)
    return way + (Markup(" (“{}”, {})").format(shown(named[0]), named[1]) if named else Markup(""))


def _as_described(quote: Quote, words: Markup | None) -> Markup:
    """Return how an article describes a speaker to whom it puts no name here."""
    if quote.description is None:
        return Markup("No speaker given")
    told = Markup("Only described here, as “{}”").format(shown(quote.description.text))
    if words is not None and quote.source_span is not None and quote.source_span.start != quote.description.start:
        told += Markup(", which {} takes up").format(words)
    return told + Markup("; no name is put to the words")


def _named_before(quote: Quote, body: str, sentences: Sentences, names: Iterable[str]) -> tuple[str, str] | None:
    """Return the last name of the speaker before the words that stand for them, and how far back it is."""
    place = quote.source_span.start if quote.source_span else quote.content_spans[0].start
    # The longest first, so that "Vance" is not cut out of "Orla Vance".
    either = "|".join(re.escape(name) for name in sorted(set(names), key=lambda name: (-len(name), name)) if name)
    near = re.compile(rf"(?<!\w)(?:{either})(?!\w)").finditer(body, max(place - _FARTHEST, 0), place)
    found = list(near) if either else []
    if not found:
        return None
    back = len(sentences.within(found[-1].end(), place + 1))
    where = {0: "in the same paragraph", 1: "in the paragraph before"}.get(back, f"{back} paragraphs before")
    return found[-1].group(), where
