"""Markdown with front matter, and plain text: taken as they stand, so that nothing of their words changes."""

from dataclasses import replace
from importlib.metadata import version

from sitegen.add.drafts import FIELDS, Draft, Stated, refusal
from sitegen.add.offers import Offer
from sitegen.read.front_matter import split_front_matter
from sitegen.read.text import decode
from sitegen.records import Carrier

_FIX = "add the article's words, or leave it out"


def read_text(offer: Offer) -> Draft:
    """Take a plain text whole; a star or a bracket in it is a character of its words.

    Raises:
        FaultsError: it is not UTF-8, or holds no words.

    """
    return plain_draft(offer, decode(offer.data, offer.name))


def plain_draft(offer: Offer, body: str) -> Draft:
    """Make the draft of words without markup, of which nothing else is known.

    Raises:
        FaultsError: there are no words.

    """
    if not any(map(str.isalnum, body)):
        raise refusal(offer.name, "there are no words in it", _FIX)
    return Draft(offer.name, body, offer.data, f"sitegen {version('sitegen')}", retrieved=offer.retrieved)


def read_markdown(offer: Offer) -> Draft:
    """Take a Markdown file: its front matter as it states it, its body as Markdown.

    Raises:
        FaultsError: it is not UTF-8, its front matter has faults, or it holds no words.

    """
    parts = split_front_matter(decode(offer.data, offer.name), offer.name)
    stated = {name: Stated(value, "its front matter") for name in FIELDS if (value := getattr(parts.front, name, None))}
    retrieved = parts.front.retrieved or offer.retrieved
    draft = plain_draft(offer, parts.body)
    carriers = tuple(Carrier(**carrier.model_dump()) for carrier in parts.front.also_carried_by)
    kept = replace(draft, notices=parts.front.notices, carriers=carriers)
    return replace(kept, fields=stated, markdown=parts.front.markup != "none", retrieved=retrieved)
