"""Each kind of file to a draft, in a module of its own, loaded when the first file of that kind comes."""

from collections.abc import Callable
from importlib import import_module

from sitegen.add.drafts import Draft, refusal
from sitegen.add.offers import Offer
from sitegen.errors import FaultsError

_HOMES = {
    "page": "sitegen.add.kinds.pages",
    "markdown": "sitegen.add.kinds.texts",
    "text": "sitegen.add.kinds.texts",
    "mail": "sitegen.add.kinds.mail",
    "archive": "sitegen.add.kinds.mail",
    "word": "sitegen.add.kinds.word",
    "pdf": "sitegen.add.kinds.portable",
    "json": "sitegen.add.kinds.records",
    "newsml": "sitegen.add.kinds.newsml",
}


def read_offer(offer: Offer) -> Draft:
    """Take the article out of an offer.

    Raises:
        FaultsError: it cannot be read, or holds no words.

    """
    read: Callable[[Offer], Draft] = getattr(import_module(_HOMES[offer.kind]), f"read_{offer.kind}")
    try:
        return read(offer).filled(offer.hints)
    except FaultsError:
        raise
    except Exception as error:
        # A stranger's file meets a parser that never saw the like of it; one bad of fifty must not stop the others.
        problem, fix = (
            f"it cannot be read ({type(error).__name__})",
            "save its words as a .txt file, and report the bug",
        )
        raise refusal(offer.name, problem, fix) from error
