"""Bylines: the people whom a line such as "By Ada Quill and Joris Dole, Staff Writer" names."""

import re
import tomllib
from collections.abc import Iterable
from importlib import resources
from itertools import takewhile

from sitegen.read.fields import plain_text
from sitegen.read.line_words import names_a_body

_WORDS = {
    name: frozenset(words)
    for name, words in tomllib.loads(resources.files(__package__).joinpath("bylines.toml").read_text("utf-8")).items()
}
_NOBODY, _UNSET, _AGENCIES = (_WORDS[name] for name in ("nobody", "unset", "agencies"))
_BY = re.compile(
    r"^(?:(?:written|reported|compiled|words|text|story|report|posted|published)\s+)?(?:by|from)\s+"
    r"|^(?:text|words|story|report|author|by)\s*:\s*",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:(?i:and)|with|&|/)\s+|(?<=\w{3})/(?=\w{3})|\s*[;|]\s*")
_ROLE = re.compile(
    r"(?:,|\s[-–—])\s*(?:\w+\s+){0,3}(?:writers?|reporters?|editors?|correspondents?|staff|press|columnists?|contributors?|news)\b.*$",
    re.IGNORECASE,
)
"""What follows a name in a byline: an office, or an agency."""
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: (?:[a-z]{1,3}|[^\W\d_a-z][\w.'’-]*)){1,3}")
_BEHIND = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.'’-]*(?: (?:[a-z]{1,3} )?[^\W\d_a-z][\w.'’-]*){1,3}?)"
    r"(?P<mark>(?i:, special to |, for |,\s*| [-–—] | (?:for|in|from|at|of) ))(?P<behind>\S.*)"
)
"""A full name, and what stands behind it: a paper, an agency, a place."""
_CAPITALS = re.compile(r"^([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*)*? [A-Z][A-Z.'’-]{2,}) [A-Z][a-z].*$")
"""A name in capitals, and behind it an office or a paper that is not ("ADA QUILL Courier Staff")."""
_DESK = re.compile(r"(?i)\s(?:staff|newsroom|desk|team|bureau|agencies|reporters?|correspondents?|services?)$")
"""What those are called who are nobody by name."""
_ACCOUNT = re.compile(r"[a-z][a-z0-9._-]*")
"""What somebody is called who logs in to write."""
_NO_LETTER = re.compile(r"[\W_]+")
_LIST = 3
"""Full names with commas between them that are a list of people."""
_LAST_FIRST = re.compile(r"([^\W\d_][\w'’-]+), ((?:[^\W\d_][\w.'’-]*)(?: [^\W\d_][\w.'’-]*)?)")
_MAILED = re.compile(r"\S+@\S+ \(([^()]+)\)")
"""An author as RSS writes one: an address, and the name in brackets."""
_MAIL_BEHIND = re.compile(r"(?<=\w)[\s,|]+[<(\[]?[^\s<>()\[\]]+@[^\s<>()\[\]]+\.\w+[>)\]]?\s*$")
_TAG = re.compile(r"<[^<>]*>")
_BRACKETED = re.compile(r"([^()]*[^()\s]) ?\([^()]*\)")


def people_of(stated: str, outlet: str = "") -> list[str]:
    """Return the people of a byline ("By Ada Quill and Joris Dole, Staff Writer" names two).

    Args:
        stated: What a page says in one place.
        outlet: The name of its site, which may stand behind those of people.

    """
    text = plain_text(stated) or ""
    if "://" in text or text.startswith("("):
        return []  # Open Graph asks for the address of the author's profile, and a picture's credit is no name
    text = _named(text)
    swapped = _LAST_FIRST.fullmatch(text)
    if swapped:
        return [f"{swapped[2]} {swapped[1]}"]
    parts = _AND.split(_BY.sub("", text))
    joined = [part for part in parts if part is parts[0] or not names_a_body(part)] if "|" in text else parts
    people = [_alone(name, outlet) for part in joined for name in _listed(_ROLE.sub("", part), len(joined) - 1)]
    return list(filter(_is_somebody, people))


def _named(text: str) -> str:
    """Return a byline without the addresses, brackets and tags that programs leave in it."""
    mailed = _MAILED.fullmatch(text)
    if mailed:
        return mailed[1]
    bare = " ".join(_TAG.sub(" ", _MAIL_BEHIND.sub("", text)).split())
    bracketed = _BRACKETED.fullmatch(bare)
    return bracketed[1] if bracketed else bare


def _alone(name: str, outlet: str) -> str:
    """Return a name without what a byline says behind it: an office, an agency, a paper, a place."""
    name = _CAPITALS.sub(r"\1", _ROLE.sub("", name).strip(" ,"))
    found = _BEHIND.fullmatch(name)
    if found is None:
        return name
    behind = bare_name(found["behind"])
    told = behind in {bare_name(outlet), *_AGENCIES} or (found["mark"].strip() == "," and names_a_body(behind))
    return found["name"] if told or found["mark"].strip().lower() in {"in", "from", ", for", ", special to"} else name


def _is_somebody(name: str) -> bool:
    """Return whether a name is one, and no address, desk or word for nobody."""
    return bool(name) and "@" not in name and name.lower() not in _NOBODY and _DESK.search(name) is None


def is_unset(name: str) -> bool:
    """Return whether a name is what programs write where none is known."""
    return name.strip().casefold() in _UNSET


def is_account(name: str) -> bool:
    """Return whether a name is one that somebody logs in with, and nobody is called."""
    return _ACCOUNT.fullmatch(name) is not None


def is_account_of(name: str, sites: Iterable[str]) -> bool:
    """Return whether a name is one that a site itself logs in with ("orlaylantern" of The Orlay Lantern)."""
    return is_account(name) and _joined(name) in {_joined(bare_name(site)) for site in sites}


def _joined(name: str) -> str:
    return _NO_LETTER.sub("", name.casefold())


def _listed(text: str, more: int) -> list[str]:
    """Return the names of a list of three or more; of two parts the second is more often an office or an agency.

    Args:
        text: A part of a byline.
        more: Parts beside it, with "and" between.

    """
    close = text.split(",")
    if len(close) > 1 and ", " not in text and all(map(_FULL_NAME.fullmatch, close)):
        return close  # a list that a program wrote, for no place stands so close
    parts = text.split(", ")
    people = list(takewhile(lambda part: not names_a_body(part), parts))
    if people and people != parts and all(map(_FULL_NAME.fullmatch, people)):
        return people  # behind them stand what they are and where they work
    return parts if len(parts) + more >= _LIST and all(map(_FULL_NAME.fullmatch, parts)) else [text]


def two_names(name: str) -> tuple[str, str] | None:
    """Return the halves of a text that may be two people, or one of a place or a paper: two full names."""
    first, comma, second = name.partition(",")
    both = first.strip(), second.strip()
    return both if comma and all(map(_FULL_NAME.fullmatch, both)) else None


def people_alone(named: tuple[str, ...], itself: str) -> tuple[str, ...]:
    """Return names without the outlet's own and agencies, where anybody else is among them."""
    alone = (name for name in named if bare_name(name) not in {itself, *_AGENCIES})
    return tuple(alone) or named


def bare_name(name: str) -> str:
    """Return a name of a site or of somebody as it is compared: without "the", and in small letters."""
    return name.casefold().removeprefix("the ")
