"""A web page to a draft: its words as the house's reader takes them, its fields with the tags they stand in."""

import contextlib
from importlib.metadata import version

from sitegen.add.drafts import FIELDS, Draft, Stated
from sitegen.add.offers import Offer
from sitegen.read.languages import detect_language
from sitegen.read.page import AS_BROWSERS_READ, Page, take_page


def read_page(offer: Offer) -> Draft:
    """Take the article out of a web page.

    Raises:
        FaultsError: it is no page, is in an encoding that it does not declare, or holds no prose.

    """
    return draft_of(take_page(_in_utf8(offer), offer.name), offer)


def draft_of(page: Page, offer: Offer) -> Draft:
    """Make the draft of a page that was read."""
    fields = {
        name: Stated(value, page.stated.where.get(name, "the page"))
        for name in FIELDS
        if (value := getattr(page.stated, name, None))
    }
    warnings = []
    if offer.address and "url" not in fields:
        fields["url"] = Stated(offer.address, "where it was fetched")
    if page.stated.language and _contradicts(page):
        warnings.append(f"the page states the language {page.stated.language}, its words are in another")
        del fields["language"]
    return Draft(
        name=offer.name,
        body=page.body,
        data=offer.data,
        read_with=f"sitegen {version('sitegen')}, trafilatura {version('trafilatura')}",
        fields=fields,
        notices=page.notices,
        no_article=page.no_article,
        warnings=tuple(warnings),
        retrieved=offer.retrieved,
    )


def _contradicts(page: Page) -> bool:
    """Return whether the words are in another language than the page's tag, which is often its template's."""
    detected, stated = detect_language(page.body), page.stated.language
    return bool(detected and stated and detected.partition("-")[0] != stated.partition("-")[0].lower())


def _in_utf8(offer: Offer) -> bytes:
    """Return a page in UTF-8, as far as its server says what it is in; what the page itself declares is read later.

    A page that is UTF-8 is taken as such: servers call everything ISO 8859-1 that nobody told them about.
    """
    stated = (offer.charset or "utf-8").lower()
    try:
        offer.data.decode("utf-8")
    except UnicodeDecodeError:
        with contextlib.suppress(LookupError, UnicodeError):
            return offer.data.decode(AS_BROWSERS_READ.get(stated, stated)).encode()
    return offer.data
