"""Many drafts, one after another or in several processes: the same results in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from intcheck.drafts.read import STDIN, read_draft, read_stdin
from intcheck.drafts.review import Engine, Options, review
from intcheck.errors import DraftError
from intcheck.model.drafts import Draft, SentenceResult
from intcheck.processes import in_order


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
    jobs = 1 if STDIN in paths else max(1, min(jobs, len(paths)))
    begin = partial(_begin, open_checker, options, stdin_name, jobs > 1)
    return in_order(begin, paths, jobs)


def _begin(
    open_checker: Callable[[], Engine], options: Options, stdin_name: str | None, whole: bool
) -> Callable[[str], Outcome]:
    """What is done with each draft; `whole` gathers its results, so that they can travel."""
    checker = open_checker()

    def check(path: str) -> Outcome:
        outcome = _outcome(path, checker, options, stdin_name)
        return outcome._replace(results=list(outcome.results)) if whole else outcome

    return check


def _outcome(path: str, checker: Engine, options: Options, stdin_name: str | None = None) -> Outcome:
    try:
        draft: Draft = read_stdin(stdin_name) if path == STDIN else read_draft(path)
    except DraftError as error:
        return Outcome(path, (), str(error))
    return Outcome(path, review(draft, checker, options))
