"""Markdown with front matter, and plain text: taken as they stand, so that nothing of their words changes."""

import re
from dataclasses import replace
from datetime import date
from importlib.metadata import version

from sitegen.add.drafts import FIELDS, Draft, Stated, refusal
from sitegen.add.offers import Offer
from sitegen.read.below_heading import told_below
from sitegen.read.front_matter import split_front_matter
from sitegen.read.text import decode
from sitegen.records import Carrier

_HEAD = 3
"""Lines below the first one among which a byline makes that one a headline."""
_LONGEST = 25
"""Words of a headline."""
_SENTENCE = 3
"""Words of the shortest text that is taken: of less nobody says anything."""
_BYLINE = re.compile(r"(?i)by\b:?\s")
_BELOW = "line below the headline"
_FIX = "add the article's words, or leave it out"


def read_text(offer: Offer) -> Draft:
    """Take a plain text whole; a star or a bracket in it is a character of its words.

    Raises:
        FaultsError: it is not UTF-8, or holds no words.

    """
    draft = plain_draft(offer, decode(offer.data, offer.name))
    too_short = "these words are fewer than a sentence has" if len(draft.body.split()) < _SENTENCE else None
    return replace(draft, fields=_told_at_top(draft.body), no_article=too_short)


def _told_at_top(body: str) -> dict[str, Stated]:
    """Return the headline of a text, its authors and its day, where a line that begins with "By" stands below it.

    Nothing else tells a headline of a text from its first words.
    """
    title, *lines = [line.strip() for line in body.splitlines() if line.strip()][: _HEAD + 1] or [""]
    if len(title.split()) > _LONGEST or title.endswith((".", "!", ":", ",", ";")):
        return {}
    at = next((number for number, line in enumerate(lines) if _BYLINE.match(line)), None)
    authors, day = told_below(title, lines[at:]) if at is not None else ((), None)
    if not authors:
        return {}
    named = {"title": Stated(title, "line above the byline"), "authors": Stated(authors, _BELOW)}
    return {**named, **({"published": Stated(date.fromisoformat(day), _BELOW)} if day else {})}


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
