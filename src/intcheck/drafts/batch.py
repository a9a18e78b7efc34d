"""Many drafts, one after another or in several processes: the same results in the same order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from intcheck.drafts.read import STDIN, read_draft, read_stdin
from intcheck.drafts.review import Engine, Options, review
from intcheck.errors import DraftError
from intcheck.model.drafts import Draft, SentenceResult

_AHEAD = 4
"""Drafts in hand for each process, so that memory does not grow with the number of drafts."""


class Outcome(NamedTuple):
    """A draft's results, or the message that says why it could not be read."""

    path: str
    results: Iterable[SentenceResult]
    error: str | None = None


def check_drafts(
    paths: Sequence[str],
    open_checker: Callable[[], Engine],
    options: Options,
    *,
    stdin_name: str | None = None,
    jobs: int = 1,
) -> Iterator[Outcome]:
    """Check each draft. A draft that cannot be read has an error in its outcome and does not stop the others.

    With more than one job `open_checker` is called in each process, so it must be picklable.
    """
    jobs = min(jobs, len(paths))
    if jobs > 1 and STDIN not in paths:
        yield from _in_processes(paths, open_checker, options, jobs)
        return
    checker = open_checker()
    for path in paths:
        yield _outcome(path, checker, options, stdin_name)


def _outcome(path: str, checker: Engine, options: Options, stdin_name: str | None = None) -> Outcome:
    try:
        draft: Draft = read_stdin(stdin_name) if path == STDIN else read_draft(path)
    except DraftError as error:
        return Outcome(path, (), str(error))
    return Outcome(path, review(draft, checker, options))


def _in_processes(
    paths: Sequence[str], open_checker: Callable[[], Engine], options: Options, jobs: int
) -> Iterator[Outcome]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    waiting: deque[Future[Outcome]] = deque()
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _start, (open_checker, options))
    try:
        for path in paths:
            waiting.append(pool.submit(_whole, path))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise DraftError("A process that checks drafts ended early. Run again with --jobs 1 to see why.") from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


_worker: tuple[Engine, Options] | None = None


def _start(open_checker: Callable[[], Engine], options: Options) -> None:
    global _worker
    _worker = (open_checker(), options)


def _whole(path: str) -> Outcome:
    assert _worker is not None
    outcome = _outcome(path, *_worker)
    return outcome._replace(results=list(outcome.results))
