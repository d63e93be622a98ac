"""As what a figure is told: the words, the unit and the time by which it is compared with those of other articles."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from sitegen.records import Figure, SeriesWords
from sitegen.resolve.names import name_key

_ENDS: Final = frozenset(".!?:”")
"""Marks behind which a sentence begins."""
_NAME: Final = re.compile(r"(?<=[\w,;’'\"“)–—-]\s)[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'-]*)*")
"""Capitals behind another word of their sentence."""
_BEHIND: Final = re.compile(r"\s+([a-z]+)\s+([^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'-]*)*)")
"""A small word right behind a figure, and the name that it leads to."""
_NEXT: Final = re.compile(r"\s+(\w+)")
"""The word that follows with nothing but a blank before it."""
_SHORTEST: Final = 3
"""Letters of the shortest word that may be a singular."""


class Comparing:
    """Compares figures by the words of a language."""

    def __init__(self, known: SeriesWords) -> None:
        """Keep what the language tells.

        Args:
            known: Its words; with an empty one nothing is compared.

        """
        self._known = known

    def measures(self, figure: Figure, body: str, *, echoed: bool) -> tuple[str, ...]:
        """Return the words that tell what a figure measures, in order; none where they tell too little to compare it.

        Args:
            figure: The figure.
            body: Its article's.
            echoed: Whether the article gives another value for the very same words, which parts nothing off.

        """
        if figure.measures is None or not self._known.small:
            return ()
        words = self._plainly(figure, set(self._content(figure.measures.text)))
        lone = words - set(self.unit(figure))
        alone = len(words) == 1 and (words <= self._known.of_each or self._is_no_noun(*words))
        silent = alone or not lone or bool(lone & self._known.everywhere)
        compared = (echoed or self._is_told_alone(figure, body)) and not self._is_of_a_clause(figure, body)
        return tuple(sorted(words)) if compared and not silent and not self._is_open(figure, body) else ()

    def _plainly(self, figure: Figure, words: set[str]) -> set[str]:
        """Drop what says only how sure a number is, and of money that it is what something costs.

        "The official toll" is the toll, and "the cost of the repairs" what "the repairs cost".
        """
        plain = words - self._known.standing
        if figure.unit_kind == "currency":
            plain -= self._known.costs
        return plain or words

    def _is_told_alone(self, figure: Figure, body: str) -> bool:
        """Return whether a measure is neither parted from what it is of nor a clause."""
        return not (self._is_apart(figure, body) or self._is_clause(figure, body))

    def _is_of_a_clause(self, figure: Figure, body: str) -> bool:
        """Return whether a clause right behind a figure tells when it was so ("was at 7 percent | when Kell came")."""
        behind = _NEXT.match(body, figure.span.end)
        return behind is not None and figure.period is None and behind[1].casefold() in self._known.at_the_time

    def _is_open(self, figure: Figure, body: str) -> bool:
        """Return whether a measure is one of many, belongs to somebody unnamed, or is a name alone ("Orrey").

        A capital that only opens a sentence makes no name ("Repairs cost 40 crowns").
        """
        measures = figure.measures
        written = measures.text.split() if measures else []
        before = body[: measures.start].rstrip(' \n“"') if measures else ""
        opens = len(written) == 1 and (not before or before[-1] in _ENDS)
        named = not opens and all(word[:1].isupper() for word in written)
        return (figure.unit_kind in {"percent", "count"} and named) or written[0].casefold() in self._known.one_of_many

    def _is_no_noun(self, word: str) -> bool:
        """Return whether a word alone is a verb or an adverb, which tells nothing of what is measured ("raised")."""
        return word in self._known.verbs or word.endswith(self._known.no_noun)

    def _is_apart(self, figure: Figure, body: str) -> bool:
        """Return whether words behind a figure name the whole of a share, or a thing that it only describes.

        "40 percent of voters" and "six in ten voters" are no share of voters in general, "a 52-minute film" and "an
        800-page book" are each one of many, and so are "$5 worth of goods" any goods and "ten years in prison"
        anybody's.
        """
        if figure.measures is None or figure.measures.start < figure.span.start:
            return False
        if figure.unit_kind == "count":
            return (
                figure.measures.start >= figure.span.end and not body[figure.span.end : figure.measures.start].strip()
            )
        between = _words(body[figure.span.end : figure.measures.start])
        whole = figure.unit_kind == "percent" or len(figure.measures.text.split()) == 1
        return not between or (whole and between[0] in self._known.content)

    def _is_clause(self, figure: Figure, body: str) -> bool:
        """Return whether a measure is what is told of a figure, and names nothing that another article could mean too.

        That is a verb with its subject right before the figure ("The keeper has 40 boats", "leads by 40 points"), and
        words behind a counted noun without any name ("people were killed").
        """
        measures = figure.measures
        if measures is None:
            return True
        if measures.start < figure.span.start:
            between = body[measures.end : figure.span.start]
            return re.search(r"[^\w\s]", between) is None and _opens_with(_words(between), self._known.leads)
        named = any(word[:1].isupper() for word in measures.text.split()[1:])
        return figure.unit_kind == "count" and measures.start < figure.span.end and not named

    def whose(self, figure: Figure, body: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words of the last name before a figure in its sentence, and of a place right behind it."""
        return self.actor(figure, body), self._place(figure, body)

    def _place(self, figure: Figure, body: str) -> frozenset[str]:
        """Return the words of the name to which a small word leads behind a figure ("€2 in Tarn"); none of a time."""
        behind = _BEHIND.match(body, figure.span.end)
        if behind is None or behind[1] not in self._known.small:
            return frozenset()
        timed = figure.period is not None and figure.period.start < behind.end() and behind.start() < figure.period.end
        measured = figure.measures is not None and figure.measures.start >= figure.span.end
        return (
            frozenset() if timed or measured else frozenset(_words(behind[2])) - self._known.small - self._known.as_of
        )

    def actor(self, figure: Figure, body: str) -> frozenset[str]:
        """Return the words of the last name before a figure in its sentence: whose it is, or where it is so.

        Not that of who states it, nor one that is a part of what it measures, nor a word that only opens its sentence.
        """
        start = max((body.rfind(end, 0, figure.span.start) for end in (*_ENDS, "\n")), default=-1) + 1
        before = body[start : figure.span.start]
        if figure.measures is not None and start <= figure.measures.start < figure.span.start:
            before = body[start : figure.measures.start] + body[figure.measures.end : figure.span.start]
        stated = set(_words(figure.stated_by.name)) if figure.stated_by else set()
        names = [frozenset(_words(name)) for name in _NAME.findall(before)]
        told = [name - self._known.small - self._known.as_of for name in names]
        return next((name for name in reversed(told) if name and not name & stated), frozenset())

    def unit(self, figure: Figure) -> tuple[str, ...]:
        """Return the unit of a figure, a counted noun as the words that tell it."""
        return tuple(self._content(figure.unit)) if figure.unit_kind == "count" else (figure.unit,)

    def period(self, figure: Figure, years: Mapping[str, int | None]) -> tuple[str, ...]:
        """Return the words that tell the time for which a figure holds, with the year on which "last" depends."""
        if figure.period is None:
            return ()
        words = set(_words(figure.period.text))
        told = {self._singular(w) for w in words - self._known.small - self._known.as_of}
        if words & self._known.relative and told - self._known.relative:
            told |= (words & self._known.relative) | {str(years[figure.article_id])}
        return tuple(sorted(told))

    def _content(self, text: str) -> Iterator[str]:
        yield from (self._singular(w) for w in _words(text) if w not in self._known.small)

    def _singular(self, word: str) -> str:
        """Drop a plural ending: a key that need not be a word, only the same for both numbers."""
        known = self._known
        ends = (end for end in known.singular if word.endswith(end) and not word.endswith(known.no_plural))
        for end in sorted(ends, key=len, reverse=True):
            key = word[: -len(end)] + known.singular[end]
            if len(key) >= _SHORTEST:
                return key
        return word


def sort_of(figure: Figure) -> tuple[str, ...]:
    """Return what parts figures that share their words: a fall is no level, a pledge no payment, "would" no "did".

    An estimate, a forecast and a plain statement stay together: they are how one quantity is revised.
    """
    change = ("change",) if figure.role == "change" else ()
    supposed = ("hypothetical",) if "hypothetical" in figure.manner else ()
    stage = (figure.stage,) if figure.stage and figure.stage not in {"expected", "estimated"} else ()
    return (*change, *supposed, *stage)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+(?:['-]\w+)*", name_key(text))


def _opens_with(words: list[str], known: Collection[str]) -> bool:
    """Return whether the first of some words is one of others, or there are none."""
    return not words or words[0] in known
