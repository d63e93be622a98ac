"""What an item is called where its words cannot be shown: in feeds, in windows, where somebody shares its address."""

from typing import Final

from sitegen.records import Figure, Quote
from sitegen.render.text import wording
from sitegen.render.text.escape import plain_title
from sitegen.render.text.language import gettext, noted

_LONGEST: Final = 140
_SAID_WHERE: Final = {
    "direct": noted("Quotation: %(who)s in %(where)s"),
    "mixed": noted("Partial quotation: %(who)s in %(where)s"),
    "indirect": noted("Reported speech: %(who)s in %(where)s"),
}


def quote_title(quote: Quote, where: str) -> str:
    """Return the words where they are short and whole; else who said them where, and never a part of them.

    Args:
        quote: The utterance.
        where: Outlet and day.

    """
    who = plain_title(quote.credited) if quote.credited else gettext("Speaker not given")
    words = quote.content_spans[0].text
    whole = quote.kind == "direct" and not quote.manner and len(quote.content_spans) == 1
    if whole and len(words) <= _LONGEST and "\n" not in words:
        return f"{who}: “{plain_title(words)}”"
    told = "".join(f"{what} " for what in wording.manner_words(quote))
    return f"{told}{gettext(_SAID_WHERE[quote.kind], who=who, where=where)}"


def figure_title(figure: Figure, where: str) -> str:
    """Return the figure as written, who states it, and where."""
    figures = plain_title(figure.span.text)
    told = "".join(f"{what} " for what in wording.figure_manner_words(figure))
    if figure.stated_by is None:
        return f"{told}{gettext('Figure: %(figure)s in %(where)s', figure=figures, where=where)}"
    who = plain_title(figure.stated_by.name)
    return (
        f"{told}{gettext('Figure: %(figure)s, stated by %(who)s in %(where)s', figure=figures, who=who, where=where)}"
    )
