"""What of articles is likely not meant: found across all of them, and never a reason to stop."""

import difflib
from collections.abc import Iterator, Sequence
from datetime import date

from sitegen.codes import Code
from sitegen.errors import Fault
from sitegen.pipeline import Content
from sitegen.records import Article, Outlet, address_key

_DAYS = ("published", "modified", "retrieved")


def content_warnings(content: Content, today: date, *, registered_outlets: Sequence[Outlet]) -> Iterator[Fault]:
    """Yield the warnings that only the articles together, or the day of the check, can tell.

    Args:
        content: What was read.
        today: Days behind it lie in the future.
        registered_outlets: Those of outlets.yml; where there are none, none is called unknown.

    """
    yield from _twice(content, Code.SAME_BODY)
    yield from _twice(content, Code.SAME_URL)
    for article in content.articles:
        yield from _future_days(content, article, today)
        yield from _unknown_outlet(content, article, registered_outlets)
        yield from _no_address(content, article)


def _warn(content: Content, article: Article, field: str | None, told: tuple[str, str], code: Code) -> Fault:
    """Make the warning about a field of an article, placed where it is stated, or where the article begins."""
    at = content.places.get(article.id, {})
    line, column = at.get(field or "", (1, 1) if article.first_line else (None, None))
    return Fault(article.path, line, field, *told, code, column)


def _twice(content: Content, code: Code) -> Iterator[Fault]:
    """Yield each article whose words, or whose address, an earlier one has."""
    first: dict[str, Article] = {}
    for article in content.articles:
        key = article.source.sha256 if code is Code.SAME_BODY else address_key(article.source.url)
        if key and (owner := first.setdefault(key, article)) is not article:
            if code is Code.SAME_BODY:
                told = f"its words are those of {owner.path}", "remove one of the two files"
                yield _warn(content, article, None, told, code)
            else:
                told = f"{owner.path} states the same address", "keep one of the two, or correct the address"
                yield _warn(content, article, "url", told, code)


def _future_days(content: Content, article: Article, today: date) -> Iterator[Fault]:
    for field in _DAYS:
        day = getattr(article.source, field)
        if day and day > today:
            told = f"{day.isoformat()} lies in the future (today is {today.isoformat()})", "correct the day"
            yield _warn(content, article, field, told, Code.FUTURE_DAY)


def _unknown_outlet(content: Content, article: Article, outlets: Sequence[Outlet]) -> Iterator[Fault]:
    stated = article.source.outlet
    names = {name.casefold(): name for outlet in outlets for name in (outlet.id, outlet.name)}
    if not stated or not names or stated.casefold() in names:
        return
    near = difflib.get_close_matches(stated.casefold(), list(names), n=1, cutoff=0.7)
    meant = f"did you mean {names[near[0]]}? Else register" if near else "register"
    told = f"{stated!r} is no outlet of outlets.yml", f"{meant} it in outlets.yml"
    yield _warn(content, article, "outlet", told, Code.UNKNOWN_OUTLET)


def _no_address(content: Content, article: Article) -> Iterator[Fault]:
    if article.source.url or article.source.archive:
        return
    told = "no address is given at which readers can check its words", "state `url`, or `archive`, in its front matter"
    yield _warn(content, article, None, told, Code.NO_ADDRESS)
