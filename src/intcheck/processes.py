"""The same work in one process or in several: results in the order of what was given, however much that is.

The only module that starts processes, for the options by which a user asks for them.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from intcheck.errors import IntcheckError

Given = TypeVar("Given")
Found = TypeVar("Found")

_SAFE_PATH = "PYTHONSAFEPATH"
_AHEAD = 4
"""Pieces of work in hand for each process, so that memory does not grow with their number."""


def in_order(
    begin: Callable[[], Callable[[Given], Found]], given: Iterable[Given], jobs: int, at_once: int = 1
) -> Iterator[Found]:
    """What the work that `begin` makes gives for each item, in order.

    With more than one job `begin` is called once in each process, so it must be picklable; `at_once` items are
    then sent together. Raises IntcheckError when a process ends early. No process outlives the iterator.
    """
    if jobs == 1:
        yield from map(begin(), given)
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    others = set(active_children())
    waiting: deque[Future[list[Found]]] = deque()
    with _unheard(), _without_this_folder():
        pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (begin,))
    try:
        for some in _handfuls(given, at_once):
            with _unheard(), _without_this_folder():
                waiting.append(pool.submit(_work_on, some))
            while waiting and (waiting[0].done() or len(waiting) >= jobs * _AHEAD):
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise IntcheckError("A process ended early. Run again with --jobs 1 to see why.") from error
    except BaseException:
        for process in set(active_children()) - others:
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _unheard() -> Iterator[None]:
    """While a process is begun: it will never hear what a terminal sends to all of us, and we act on for it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _without_this_folder() -> Iterator[None]:
    """While a process is begun: Python would look for its modules in the current folder first, beside the drafts."""
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before


def _handfuls(given: Iterable[Given], size: int) -> Iterator[list[Given]]:
    items = iter(given)
    while some := list(islice(items, size)):
        yield some


_work: Callable[[Any], Any] | None = None


def _begin(begin: Callable[[], Callable[[Given], Found]]) -> None:
    global _work
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_first, daemon=True).start()
    _work = begin()


def _end_with_the_first() -> None:
    """Leave when the process that began this one is gone, however it ended."""
    from multiprocessing import parent_process

    first = parent_process()
    if first is not None:
        first.join()
        os._exit(1)


def _work_on(some: list[Any]) -> list[Any]:
    assert _work is not None
    return list(map(_work, some))
