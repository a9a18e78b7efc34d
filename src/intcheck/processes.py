"""The same work in one process or in several: results in the order of what was given, however much that is.

The only module that starts processes, for the options by which a user asks for them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from intcheck.errors import IntcheckError

Given = TypeVar("Given")
Found = TypeVar("Found")

_AHEAD = 4
"""Pieces of work in hand for each process, so that memory does not grow with their number."""


def in_order(
    begin: Callable[[], Callable[[Given], Found]], given: Iterable[Given], jobs: int, at_once: int = 1
) -> Iterator[Found]:
    """What the work that `begin` makes gives for each item, in order.

    With more than one job `begin` is called once in each process, so it must be picklable; `at_once` items are
    then sent together. Raises IntcheckError when a process ends early.
    """
    if jobs == 1:
        yield from map(begin(), given)
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    waiting: deque[Future[list[Found]]] = deque()
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (begin,))
    try:
        for some in _handfuls(given, at_once):
            waiting.append(pool.submit(_work_on, some))
            while waiting and (waiting[0].done() or len(waiting) >= jobs * _AHEAD):
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise IntcheckError("A process ended early. Run again with --jobs 1 to see why.") from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _handfuls(given: Iterable[Given], size: int) -> Iterator[list[Given]]:
    items = iter(given)
    while some := list(islice(items, size)):
        yield some


_work: Callable[[Any], Any] | None = None


def _begin(begin: Callable[[], Callable[[Given], Found]]) -> None:
    global _work
    _work = begin()


def _work_on(some: list[Any]) -> list[Any]:
    assert _work is not None
    return list(map(_work, some))
