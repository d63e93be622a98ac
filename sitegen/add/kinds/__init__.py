"""Each kind of file to a draft, in a module of its own, loaded when the first file of that kind comes."""

from collections.abc import Callable
from importlib import import_module

from sitegen.add.drafts import Draft
from sitegen.add.offers import Offer

_HOMES = {
    "page": "sitegen.add.kinds.pages",
    "markdown": "sitegen.add.kinds.texts",
    "text": "sitegen.add.kinds.texts",
    "mail": "sitegen.add.kinds.mail",
    "archive": "sitegen.add.kinds.mail",
    "word": "sitegen.add.kinds.word",
    "pdf": "sitegen.add.kinds.portable",
    "json": "sitegen.add.kinds.records",
}


def read_offer(offer: Offer) -> Draft:
    """Take the article out of an offer.

    Raises:
        FaultsError: it cannot be read, or holds no words.

    """
    read: Callable[[Offer], Draft] = getattr(import_module(_HOMES[offer.kind]), f"read_{offer.kind}")
    draft = read(offer)
    return draft.filled(offer.hints)
