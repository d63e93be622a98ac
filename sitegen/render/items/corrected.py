"""View models of corrections: what was, what is, and why."""

from dataclasses import dataclass

from markupsafe import Markup

from sitegen.render.items.places import DayView


@dataclass(frozen=True, slots=True)
class StatedView:
    """What readers saw, or see, of an item that was corrected."""

    words: Markup
    """Its words; empty where they were taken off the site."""
    who: Markup | None
    """Who said it; None where it is the article itself, or not on record."""
    value: Markup | None
    """A figure's value with its qualifier and its unit; None for a quote, and where it is not on record."""
    beside: tuple[Markup, ...]
    """In a change what else became another thing, a phrase each: where and when it was printed, its time, whether the
    article asserts it."""


@dataclass(frozen=True, slots=True)
class WordsView:
    """An item that a correction is about, by its words."""

    words: Markup
    """Its words, as they stand or as they last stood; empty where they were taken off the site."""
    url: str
    """Its address or that of its tombstone."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What became of one item."""

    id: str
    """The item."""
    url: str
    """Its permanent address, at which its tombstone stands where it is gone."""
    was: StatedView
    """What stood there."""
    now: StatedView | None
    """What stands there; None where nothing does."""
    instead: WordsView | None = None
    """What stands in the place of what is gone; None where nothing does that was told."""


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """Something that was published and was wrong, or changed."""

    id: str
    """Its anchor in the log."""
    day: DayView
    """When it was corrected."""
    what: Markup
    """What was wrong and what is right."""
    unchanged: tuple[WordsView, ...]
    """The items of which no change is on record; none that was never published."""
    kind: str
    """Whose error it was, in words; empty where that was not told."""
    changes: tuple[ChangeView, ...]
    """What was and what is, for each item of which that is on record."""
