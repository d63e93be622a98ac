"""The same quotation printed in several places."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from sitegen.records import Article, Quote, Repeat

_WORD: Final = re.compile(r"\w+(?:['.,]\w+)*|[%€$£¥]")
_TELLING: Final = 5
"""This many words in a row, by the same speaker, are one utterance wherever they are printed."""
_NEAR: Final = 3
"""This many are enough inside one article, where they are the whole of both quotations."""

Words = tuple[str, ...]
_Voice = tuple[str, bool]
"""Speaker, and whether the words are reported without marks: a paraphrase repeats no quotation."""


class _Printed(NamedTuple):
    """A published quotation and its words, in an order that puts the fullest and earliest first."""

    rank: tuple[int, int]
    quote: Quote
    words: Words
    voice: _Voice


def find_repeats(articles: Sequence[Article], quotes: Sequence[Quote]) -> tuple[Repeat, ...]:
    """Group the published quotations that are printed more than once, in the order of their first quotation.

    A quotation belongs to a fuller one by the same speaker when its words stand in it in one run. Marks, case,
    punctuation and white space do not count.

    Args:
        articles: in their final order.
        quotes: in their final order.

    """
    order = {article.id: at for at, article in enumerate(articles)}
    printed = sorted(_printed(quotes), key=lambda p: p.rank)
    heads = _Heads(order)
    groups: defaultdict[str, list[_Printed]] = defaultdict(list)
    for one in printed:
        groups[heads.place(one).quote.id].append(one)
    found = [group for group in groups.values() if len(group) > 1]
    found.sort(key=lambda group: group[0].rank[1])
    return tuple(Repeat(quote_ids=tuple(p.quote.id for p in group)) for group in found)


def _printed(quotes: Sequence[Quote]) -> list[_Printed]:
    """Return what may be a repeat: the words of whoever is quoted once are none."""
    voiced = [(at, quote, _voice(quote)) for at, quote in enumerate(quotes) if quote.status == "published"]
    heard = Counter(voice for _, _, voice in voiced)
    made = []
    for at, quote, voice in voiced:
        if voice is not None and heard[voice] > 1 and len(words := _words(quote.text)) >= _NEAR:
            made.append(_Printed((-len(words), at), quote, words, voice))
    return made


def _voice(quote: Quote) -> _Voice | None:
    return (quote.speaker.id, quote.kind == "indirect") if quote.speaker else None


def _words(text: str) -> Words:
    plain = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    return tuple(_WORD.findall(plain))


class _Heads:
    """The fullest form of every quotation, found by any five words in a row."""

    def __init__(self, order: Mapping[str, int]) -> None:
        self._order = order
        self._runs: defaultdict[tuple[_Voice, Words], list[_Printed]] = defaultdict(list)
        self._short: dict[tuple[str, _Voice, Words], _Printed] = {}

    def place(self, one: _Printed) -> _Printed:
        """Return the head that holds the words, or make the quotation a head of its own."""
        if len(one.words) < _TELLING:
            return self._short.setdefault((one.quote.article_id, one.voice, one.words), one)
        runs = {(one.voice, one.words[i : i + _TELLING]) for i in range(len(one.words) - _TELLING + 1)}
        rarest = min((self._runs.get(run, []) for run in runs), key=len)
        holding = [head for head in rarest if _holds(head.words, one.words)]
        if holding:
            home = one.quote.article_id
            return min(holding, key=lambda head: (head.quote.article_id != home, head.rank))
        for run in runs:
            self._runs[run].append(one)
        return one


def _holds(longer: Words, shorter: Words) -> bool:
    return f" {' '.join(shorter)} " in f" {' '.join(longer)} "
