"""A line on stderr that says how far a long run has come, where somebody is there to read it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic

_PATIENCE = 1.0
_PACE = 0.1
_BAR = 24


class Progress:
    """Counts things; shows them after a second, on a terminal only, with a bar where a total is known.

    As a context it gives the function that shows, and removes the line at the end.
    """

    def __init__(self, things: str, total: int | None = None, *, wanted: bool = True) -> None:
        self._things = things
        self._total = total
        self._wanted = wanted and (total is None or total > 1) and sys.stderr.isatty()
        self._next = monotonic() + _PATIENCE
        self._width = 0

    def show(self, done: int) -> None:
        """Say that so many are done."""
        if not self._wanted or monotonic() < self._next:
            return
        self._next = monotonic() + _PACE
        if self._total is None:
            self._write(f"{done:,} {self._things}")
            return
        filled = _BAR * done // self._total
        self._write(f"[{'#' * filled}{'.' * (_BAR - filled)}] {done:,} of {self._total:,} {self._things}")

    def __enter__(self) -> Callable[[int], None]:
        return self.show

    def __exit__(self, *_error: object) -> None:
        self.clear()

    def clear(self) -> None:
        """Remove the bar, for a message or at the end."""
        if self._width:
            self._write("")

    def _write(self, line: str) -> None:
        sys.stderr.write(f"\r{line.ljust(self._width)}\r{line}")
        sys.stderr.flush()
        self._width = len(line)
