"""Extraction over several processes: rules and parses hold the interpreter, so threads would wait for each other."""

import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from sitegen.errors import BrokenRuleError
from sitegen.extract.extractor import Extractor, a_few_articles
from sitegen.records import Article, Extraction

_AT_LEAST = 100
"""Articles for each process: it has to load the pipeline first, which takes as long as these."""
_MOST = 8
"""Processes at once, as each holds the pipeline: some 300 MB."""
_AHEAD = 2
"""How often a few articles wait for each process, so that none idles and not many are held in memory."""
_own: list[Extractor] = []
"""The extractor of a process that works for another, made when it starts."""


def workers_for(articles: int, allowed: int | None) -> int:
    """Return how many processes are worth starting for so many articles; 1 is the process that asks.

    Args:
        articles: How many are to be extracted.
        allowed: How many there may be; None for as many as this process may use cores,
            and not very many.

    """
    return max(1, min(min(_cores(), _MOST) if allowed is None else allowed, articles // _AT_LEAST))


def extract_with(
    extractor: Extractor, articles: Sequence[Article], *, workers: int
) -> Iterator[Extraction | BrokenRuleError]:
    """Yield the extraction of each article as it is done, which with several processes is no order.

    Where a rule breaks on an article, that is what comes of it. Where a process dies, as for want of memory, what is
    left is extracted in this one.

    Args:
        extractor: Does the work where one process is enough; each process makes one like it.
        articles: What to extract.
        workers: How many processes, from :func:`workers_for`.

    """
    left = {article.id: article for article in articles}
    if workers > 1:
        try:
            for extraction in _in_processes(extractor.pipeline, articles, workers):
                del left[extraction.article_id]
                yield extraction
        except BrokenProcessPool:
            pass
    yield from extractor.try_many(left.values())


def _in_processes(pipeline: str, articles: Iterable[Article], workers: int) -> Iterator[Extraction | BrokenRuleError]:
    # Started anew and not forked: a copy of a process with threads, such as that of a progress bar, may stand still.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(pipeline,))
    waiting = a_few_articles(articles)
    try:
        running: set[Future[list[Extraction | BrokenRuleError]]] = {
            pool.submit(_extract, some) for some in islice(waiting, workers * _AHEAD)
        }
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            running |= {pool.submit(_extract, some) for some in islice(waiting, len(done))}
            for future in done:
                yield from future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(pipeline: str) -> None:
    # Ctrl-C reaches the whole group; the process that was called ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _own.append(Extractor(pipeline))


def _extract(articles: Sequence[Article]) -> list[Extraction | BrokenRuleError]:
    return list(_own[0].try_many(articles))


def _cores() -> int:
    """Return how many cores this process may use, which in a container may be fewer than there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
