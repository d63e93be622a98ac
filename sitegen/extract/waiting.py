"""Documents that wait for parses together: a few at a time, so that one run of the parser does for all of them.

A run costs some milliseconds, however few its sentences are (ADR 142).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from spacy.tokens import Doc

from sitegen.extract.parsing import Parses, ResultT, Waiting, parse_wanted

ItemT = TypeVar("ItemT")
_MOST_TOKENS = 5_000
"""Of the documents that wait together: some eight articles, of which some forty sentences are parsed at each turn."""


def finish(works: Iterable[Waiting[ResultT]]) -> list[ResultT]:
    """Do several works as far as the next parse that each waits for, parse for all of them, and so on to their ends."""
    running = dict(enumerate(works))
    ended: dict[int, ResultT] = {}
    while running:
        waiting: list[Parses] = []
        for number, work in list(running.items()):
            try:
                waiting.append(next(work))
            except StopIteration as end:
                ended[number] = end.value
                del running[number]
        parse_wanted(waiting)
    return [ended[number] for number in sorted(ended)]


def finish_alone(work: Waiting[ResultT]) -> ResultT:
    """Do one work, its sentences parsed by themselves."""
    return finish([work])[0]


def annotate_together(stream: Iterable[Doc], annotate: Callable[[Doc], Waiting[Doc]]) -> Iterator[Doc]:
    """Annotate documents in order, a few at a time."""
    for docs in a_few_at_a_time(stream, len, _MOST_TOKENS):
        yield from finish(map(annotate, docs))


def a_few_at_a_time(stream: Iterable[ItemT], size_of: Callable[[ItemT], int], most: int) -> Iterator[Sequence[ItemT]]:
    """Cut a stream into parts, each of which ends where its sizes come to so much or more."""
    held: list[ItemT] = []
    size = 0
    for item in stream:
        held.append(item)
        size += size_of(item)
        if size >= most:
            yield held
            held, size = [], 0
    if held:
        yield held
