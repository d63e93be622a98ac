"""What an item is called where its words cannot be shown: in feeds, in windows, where somebody shares its address."""

from typing import Final

from sitegen.records import Figure, Quote
from sitegen.render.text import wording
from sitegen.render.text.escape import plain_title

_LONGEST: Final = 140
_KINDS: Final = {"direct": "Quotation", "mixed": "Partial quotation", "indirect": "Reported speech"}


def quote_title(quote: Quote, where: str) -> str:
    """Return the words where they are short and whole; else who said them where, and never a part of them.

    Args:
        quote: The utterance.
        where: Outlet and day.

    """
    who = plain_title(quote.credited) if quote.credited else "Speaker not given"
    words = quote.content_spans[0].text
    whole = quote.kind == "direct" and not quote.manner and len(quote.content_spans) == 1
    if whole and len(words) <= _LONGEST and "\n" not in words:
        return f"{who}: “{plain_title(words)}”"
    told = "".join(f"{wording.MANNER_WORDS[manner]} " for manner in quote.manner)
    return f"{told}{_KINDS[quote.kind]}: {who} in {where}"


def figure_title(figure: Figure, where: str) -> str:
    """Return the figure as written, who states it, and where."""
    who = f", stated by {plain_title(figure.stated_by.name)}" if figure.stated_by else ""
    told = "".join(f"{wording.FIGURE_MANNER_WORDS[manner]} " for manner in figure.manner)
    return f"{told}Figure: {plain_title(figure.span.text)}{who} in {where}"
