"""Words for the time when something was said, between its verb and what is reported."""

from sitegen.extract.clauses.word_kinds import is_time
from sitegen.extract.languages.vocabulary import (
    Calendar,
    Challenge,
    Closed,
    Cues,
    NounPhrases,
    Reporting,
)
from sitegen.extract.pages.page import Item, item_at


def is_then(items: list[Item], at: int) -> bool:
    """Return whether "that night" is when something was said; what night did is reported ("that night would fall")."""
    return items[at].isa(Closed.THAT) and _is_timed(items, at)


def _is_timed(items: list[Item], at: int) -> bool:
    """Return whether "that night" or "last week" begins at an item, and no verb of its own or another noun follows."""
    time, following = item_at(items, at + 1), item_at(items, at + 2)  # "that night boats sail" tells of night boats
    named = time.isa(Calendar.DAY, Calendar.MONTH) and not following.capital  # "that June Oke was late"
    timed = items[at].isa(Closed.DEMONSTRATIVE, NounPhrases.BEFORE_TIME) and (time.isa(NounPhrases.TIME_NOUN) or named)
    plain = following.text.islower() and not following.isa(*_BEHIND_TIME)
    return timed and not plain


_BEHIND_TIME = (NounPhrases.DETERMINER, Reporting.NOMINATIVE, NounPhrases.BEHIND_HEAD, NounPhrases.BREAK)


def past_time(items: list[Item], first: int, end: int) -> int:
    """Return where words for a time end that begin at an item ("on Monday")."""
    while first < end and (is_time(items[first]) or _opens_day(items, first, end) or _is_two_words(items, first)):
        first += 1 + _is_two_words(items, first)
    return min(first + _words_of_span(items, first), end) if first < end else first


def _words_of_span(items: list[Item], at: int) -> int:
    """Return how many words tell how long after it was said, or on what ("hours later", "the next day")."""
    later = at + (items[at].isa(Closed.A, Challenge.COUNTS) or items[at].text.isdigit())
    lasts = item_at(items, later).isa(Reporting.LASTING, NounPhrases.TIME_NOUN) and is_time(item_at(items, later + 1))
    if lasts and not item_at(items, later + 2).isa(Cues.FINITE):  # not "said a week later would be too late"
        return later + 2 - at
    day, following = item_at(items, at + 2), item_at(items, at + 3)
    opens = following.isa(Closed.DETERMINER, Reporting.NOMINATIVE) or following.capital
    led = items[at].isa(Closed.THE) and item_at(items, at + 1).isa(Reporting.WHICH_DAY)
    return 3 if (led and day.isa(NounPhrases.TIME_NOUN) and opens) or _is_after_event(items, at) else 0


def _is_after_event(items: list[Item], at: int) -> bool:
    """Return whether a pronoun tells what was so behind what it was said after ("said after the match she was proud").

    What she would do may be said of the time after it ("said after the match she would go").
    """
    led = items[at].isa(Closed.AFTER, Closed.BEFORE) and item_at(items, at + 1).isa(Closed.DETERMINER)
    subject, verb = item_at(items, at + 3), item_at(items, at + 4)
    return (
        led and item_at(items, at + 2).text.islower() and subject.isa(Closed.HE_OR_SHE) and not verb.isa(Closed.MODAL)
    )


def _is_two_words(items: list[Item], at: int) -> bool:
    """Return whether two words for a time begin at an item ("that night", "for weeks")."""
    lasting = items[at].isa(Closed.FOR) and item_at(items, at + 1).isa(Reporting.LASTING)
    return lasting or _is_timed(items, at)


def _opens_day(items: list[Item], at: int, end: int) -> bool:
    return items[at].isa(Closed.ON) and items[min(at + 1, end - 1)].isa(Calendar.DAY)
