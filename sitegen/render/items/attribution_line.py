"""How an article gives words to a speaker, told in a reader's words and shown in the article's own."""

import re
from collections.abc import Iterable

from markupsafe import Markup

from sitegen.records import Quote, Sentences
from sitegen.render.text.escape import shown
from sitegen.render.text.language import gettext, marked, ngettext, noted

_WAYS = {
    "name": noted("By name: %(words)s"),
    "alias": noted("By another name: %(words)s"),
    "role": noted("By role: %(words)s"),
    "pronoun": noted("By pronoun: %(words)s"),
}
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
    words = marked("“%(words)s”", words=shown(quote.source_span.text)) if quote.source_span else None
    if quote.speaker is None:
        return _as_described(quote, words)
    if not quote.speaker.named:
        if quote.source_span is None or quote.source_span.text == quote.speaker.name:
            return marked("Source not named here")
        return marked("Source not named here, only %(words)s", words=words)
    continued = quote.resolution == "continuation" or words is None
    way = marked("Continues the words of the same speaker; no name in this sentence")
    if not continued:
        way = marked(_WAYS.get(quote.resolution, noted("As %(words)s")), words=words)
        if quote.resolution in _BY_NAME:
            return way
    named = _named_before(quote, body, sentences, names)
    if named is None:
        return way
    return marked("%(way)s (“%(words)s”, %(where)s)", way=way, words=shown(named[0]), where=named[1])


def _as_described(quote: Quote, words: Markup | None) -> Markup:
    """Return how an article describes a speaker to whom it puts no name here."""
    if quote.description is None:
        return marked("No speaker given")
    described = shown(quote.description.text)
    if words is not None and quote.source_span is not None and quote.source_span.start != quote.description.start:
        return marked(
            "Only described here, as “%(described)s”, which %(words)s takes up; no name is put to the words",
            described=described,
            words=words,
        )
    return marked("Only described here, as “%(described)s”; no name is put to the words", described=described)


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
    return found[-1].group(), _back(back)


def _back(paragraphs: int) -> str:
    """Return how far back something stands."""
    if paragraphs == 0:
        return gettext("in the same paragraph")
    return ngettext("in the paragraph before", "%(num)s paragraphs before", paragraphs)
