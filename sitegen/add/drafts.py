"""A draft: the words of one article as they were read, what is known of it, and where that is known from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import sha256
from typing import NamedTuple, Self

from sitegen.codes import Code
from sitegen.errors import FaultsError
from sitegen.read.text import refusal as refused
from sitegen.records import Carrier

Value = str | date | tuple[str, ...]
"""What a field of the front matter holds."""
FIELDS = ("id", "title", "url", "outlet", "authors", "published", "modified", "language", "archive", "licence")
"""The fields that say what an article is, in the order in which they are written."""
WANTED = ("title", "url", "outlet", "authors", "published")
"""Fields whose lack is told."""
_TIME_ZONES = timedelta(days=1)
"""A day somewhere on earth may be tomorrow here."""


class Stated(NamedTuple):
    """The value of a field, and where it was found."""

    value: Value
    where: str


@dataclass(frozen=True)
class Draft:
    """An article that may be taken in."""

    name: str
    """Where it comes from, as the user would name it: a file or an address."""
    body: str
    """Its words, code point for code point as they will be extracted."""
    data: bytes = field(repr=False)
    """The page or file that the words were taken from."""
    read_with: str
    """The programs that took them."""
    fields: Mapping[str, Stated] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    """What its publisher says of corrections to it."""
    carriers: tuple[Carrier, ...] = ()
    """Who else is known to carry it."""
    markdown: bool = False
    """Whether the body is Markdown, and not words without any mark."""
    no_article: str | None = None
    """Why it is taken for no article, or None."""
    warnings: tuple[str, ...] = ()
    """What the user should know, a sentence without its full stop each."""
    retrieved: date | None = None
    """The day on which it was fetched; None for a file, which may have lain there for years."""

    @property
    def page_sha256(self) -> str:
        """The SHA-256 of the page or file."""
        return sha256(self.data).hexdigest()

    @property
    def missing(self) -> tuple[str, ...]:
        """The wanted fields that could not be found."""
        return tuple(name for name in WANTED if name not in self.fields)

    def get(self, name: str) -> Value | None:
        """Return the value of a field, or None."""
        stated = self.fields.get(name)
        return None if stated is None else stated.value

    def text(self, name: str) -> str | None:
        """Return the value of a field that holds a text, or None."""
        value = self.get(name)
        return value if isinstance(value, str) else None

    def day(self, name: str) -> date | None:
        """Return the value of a field that holds a day, or None."""
        value = self.get(name)
        return value if isinstance(value, date) else None

    def filled(self, more: Mapping[str, Stated]) -> Self:
        """Return the draft with fields that it lacks, as far as others know them."""
        return replace(self, fields={**more, **self.fields})

    def warned(self, *sentences: str) -> Self:
        """Return the draft with more warnings."""
        return replace(self, warnings=(*self.warnings, *sentences))

    def checked(self, today: date) -> Self:
        """Return the draft without days that cannot be: no article is published after the day on which it is read."""
        late = [name for name in ("published", "modified") if (self.day(name) or today) > today + _TIME_ZONES]
        draft = self.without(*late)
        first, last = draft.day("published"), draft.day("modified")
        if first and last and last < first:
            draft = draft.without("modified")
        newest = max((day for day in (first, last, self.retrieved) if day), default=None)
        return replace(draft, retrieved=newest if self.retrieved else None)

    def without(self, *names: str) -> Self:
        """Return the draft without some of its days, and say so."""
        told = [f"the {name} day {self.get(name)} cannot be and is left out" for name in names]
        kept = {name: stated for name, stated in self.fields.items() if name not in names}
        return replace(self, fields=kept).warned(*told)


def refusal(name: str, problem: str, fix: str, code: Code = Code.NOT_TAKEN) -> FaultsError:
    """Make the error of a source that is not taken."""
    return refused(name, problem, fix, code)
