"""Who makes the parts: processes of this machine, or the workers of a Dask scheduler."""

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any

from sitegen.cluster.parts import Made, Work, make_part
from sitegen.cluster.sources import Part
from sitegen.errors import PlaceError, SitegenError

_ANSWER = 10
"""Seconds that a scheduler may take to answer."""
_WORKER = 60
"""Seconds that it may take until it has a worker, and that it may be without one."""
_LOOK = 5
"""Seconds between two looks at whether there is one, where no part becomes ready."""
_RETRIES = 3
"""How often a part is begun anew where a storage fails; a worker that is lost costs no retry of these."""


def by_processes(work: Work, parts: Sequence[Part], *, processes: int) -> Iterator[Made]:
    """Yield each part as it is done by processes of this machine; what a dead one leaves is made in this one.

    This process is one of them: it would only wait for the others, and each of those has to load the pipeline anew.
    """
    left = {part.number: part for part in parts}
    if processes > 1:
        try:
            for made in _together(work, parts, others=processes - 1):
                del left[made.number]
                yield made
        except BrokenProcessPool:
            pass
    for part in left.values():
        yield make_part(work, part)


def _together(work: Work, parts: Sequence[Part], *, others: int) -> Iterator[Made]:
    """Yield each part as it is done by other processes from the first on, and by this one from the last on.

    Each process is given a part when it has done the one before: what waited for one of them in the pool's own queue
    could be taken by no other, and at the end all would wait for that.
    """
    waiting, done = deque(parts), SimpleQueue[Future[Made]]()
    # Started anew and not forked: a copy of a process with threads may stand still.
    pool = ProcessPoolExecutor(others, mp_context=multiprocessing.get_context("spawn"))

    def deal() -> None:
        with suppress(IndexError):
            pool.submit(make_part, work, waiting.popleft()).add_done_callback(go_on)

    def go_on(future: Future[Made]) -> None:
        done.put(future)
        # Where the pool is broken or closed, what was put tells it, or nobody waits any more.
        with suppress(RuntimeError):
            deal()

    try:
        for _ in range(others):
            deal()
        for _ in parts:
            part = _last_of(waiting) if done.empty() else None
            yield done.get().result() if part is None else make_part(work, part)
    finally:
        pool.shutdown(cancel_futures=True)


def _last_of(waiting: deque[Part]) -> Part | None:
    """Take the last part that waits, which another thread may have taken meanwhile; None where there is none."""
    try:
        return waiting.pop()
    except IndexError:
        return None


def by_scheduler(work: Work, parts: Sequence[Part], *, scheduler: str) -> Iterator[Made]:
    """Yield each part as it is done by the workers of a scheduler, which gives what a lost worker had to another.

    Raises:
        PlaceError: the scheduler does not answer or is lost, has no worker for a minute, or a part cannot be made.

    """
    with _client(scheduler) as client:
        # Not pure: two runs over the same articles are two runs, since the files may have changed.
        futures = client.map(make_part, [work] * len(parts), parts, pure=False, retries=_RETRIES)
        done = SimpleQueue[Any]()
        for future in futures:
            future.add_done_callback(done.put)
        for _ in futures:
            future = _patiently(client, scheduler, lambda seconds: done.get(timeout=seconds))
            # What a worker had made and not handed over when it was lost is made again, so this may wait too.
            yield _patiently(client, scheduler, partial(_result, future, scheduler))
            future.release()


def _patiently(client: Any, scheduler: str, ask: Callable[[float], Any]) -> Any:  # noqa: ANN401 - Dask's own
    """Return what is waited for; while it does not come, see that there is somebody who works on it."""
    seen = time.monotonic()
    while True:
        try:
            return ask(_LOOK)
        except (Empty, TimeoutError):
            pass
        if _has_worker(client, scheduler):
            seen = time.monotonic()
        elif time.monotonic() - seen > _WORKER:
            raise PlaceError(f"{scheduler}: its workers are gone, and no other has come. Fix: {_START}, and run again.")


def _has_worker(client: Any, scheduler: str) -> bool:  # noqa: ANN401 - Dask's own
    try:
        return bool(client.nthreads())
    except OSError as error:
        raise _lost(scheduler) from error


def _lost(scheduler: str) -> PlaceError:
    return PlaceError(f"{scheduler}: the scheduler does not answer any more. Fix: {_START}, and run again.")


_START = "start it (`dask scheduler`, and `dask worker ADDRESS` where sitegen[cluster] is installed)"


@contextmanager
def _client(scheduler: str) -> Iterator[Any]:
    from distributed import Client  # noqa: PLC0415 - it takes a second, and only this needs it

    try:
        client = Client(scheduler, timeout=_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        raise PlaceError(
            f"{scheduler}: no scheduler answers there ({error}). Fix: {_START}, or name another."
        ) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_WORKER)
        except TimeoutError as error:
            raise PlaceError(f"{scheduler}: the scheduler has no worker. Fix: {_START}.") from error
        yield client


def _result(future: Any, scheduler: str, seconds: float) -> Made:  # noqa: ANN401 - Dask's own, which has no types
    try:
        made: Made = future.result(timeout=seconds)
    except SitegenError:
        raise
    except Exception as error:  # whatever a worker met: another installation, no memory, a storage that fails
        if isinstance(error, TimeoutError) and not future.done():
            raise  # nothing was met, it is not there yet
        if future.cancelled():
            raise _lost(scheduler) from error
        said = f"{type(error).__name__}: {error}"
        fix = "see the worker's log; all workers need the same sitegen[cluster] and a way to both addresses"
        raise PlaceError(f"{scheduler}: a part could not be made ({said}). Fix: {fix}.") from error
    return made
