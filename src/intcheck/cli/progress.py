"""A line on stderr that says how far a long run has come, where somebody is there to read it."""

from __future__ import annotations

import sys
from time import monotonic

_PATIENCE = 1.0
_PACE = 0.1
_BAR = 24


class Progress:
    """Counts drafts; shows a bar after a second, on a terminal only, and removes it at the end."""

    def __init__(self, total: int, wanted: bool) -> None:
        self._total = total
        self._wanted = wanted and total > 1 and sys.stderr.isatty()
        self._next = monotonic() + _PATIENCE
        self._width = 0

    def show(self, done: int) -> None:
        """Say that so many drafts are done."""
        if not self._wanted or monotonic() < self._next:
            return
        self._next = monotonic() + _PACE
        filled = _BAR * done // self._total
        line = f"[{'#' * filled}{'.' * (_BAR - filled)}] {done} of {self._total} drafts"
        self._write(line)

    def clear(self) -> None:
        """Remove the bar, for a message or at the end."""
        if self._width:
            self._write("")

    def _write(self, line: str) -> None:
        sys.stderr.write(f"\r{line.ljust(self._width)}\r{line}")
        sys.stderr.flush()
        self._width = len(line)
