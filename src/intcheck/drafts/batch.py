"""Many drafts, one after another or in several processes: the same results in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from intcheck.drafts.kept import KeptResults
from intcheck.drafts.packed import Unpacker, pack, pack_one
from intcheck.drafts.read import STDIN, read_content, read_draft, read_stdin
from intcheck.drafts.review import Engine, Options, review
from intcheck.errors import DraftError
from intcheck.model.drafts import Draft, SentenceResult
from intcheck.processes import in_order
from intcheck.shelf import Packed


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
    kept: KeptResults | None = None,
) -> Iterator[Outcome]:
    """Check each draft. A draft that cannot be read has an error in its outcome and does not stop the others.

    With more than one job `open_checker` is called in each process, so it must be picklable. What is `kept` of
    earlier runs is not checked again.
    """
    begin = partial(_Checking, open_checker, options, stdin_name, kept)
    jobs = min(jobs, len(paths))
    if jobs < 2 or STDIN in paths:
        yield from map(begin().outcome, paths)
        return
    unpacker = Unpacker(open_checker().knowledge)
    for path, (packed, error) in zip(paths, in_order(partial(_packer, begin), paths, jobs), strict=True):
        yield Outcome(path, unpacker.unpack(packed, path), error)


class _Checking:
    """Checks drafts with one checker, looking first at what is kept."""

    def __init__(
        self, open_checker: Callable[[], Engine], options: Options, stdin_name: str | None, kept: KeptResults | None
    ) -> None:
        self._checker = open_checker()
        self._options = options
        self._stdin_name = stdin_name
        self._kept = kept
        self._unpacker = Unpacker(self._checker.knowledge)

    def outcome(self, path: str) -> Outcome:
        """The results of a draft, as they come."""
        try:
            if path == STDIN:
                return Outcome(path, self._review(read_stdin(self._stdin_name)))
            content = read_content(path)
            if self._kept is None:
                return Outcome(path, self._review(read_draft(path, content)))
            key = self._kept.key(path, content)
            found = self._found(self._kept.shelf.get(key), path)
            return Outcome(path, found or self._keeping(key, self._review(read_draft(path, content))))
        except DraftError as error:
            return Outcome(path, (), str(error))

    def packed(self, path: str) -> tuple[str, str | None]:
        """The results as text that can travel, and the message if there is one."""
        outcome = self.outcome(path)
        return pack(outcome.results), outcome.error

    def _review(self, draft: Draft) -> Iterator[SentenceResult]:
        return review(draft, self._checker, self._options)

    def _found(self, text: str | None, path: str) -> list[SentenceResult]:
        """The results in a text that was kept; none where there is no such text, or it is not what was written."""
        try:
            return self._unpacker.unpack(text or "", path)
        except (ValueError, TypeError, KeyError, RecursionError):
            return []

    def _keeping(self, key: str, results: Iterator[SentenceResult]) -> Iterator[SentenceResult]:
        """The same results, kept once the last of them has come."""
        packed = Packed()
        for result in results:
            packed.add(pack_one(result))
            yield result
        if self._kept is not None:
            self._kept.shelf.put(key, packed)


def _packer(begin: Callable[[], _Checking]) -> Callable[[str], tuple[str, str | None]]:
    return begin().packed
