"""Build the text of a passage from pieces of a file, and remember where each piece stood."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from intcheck.model.claims import Span
from intcheck.model.drafts import Anchor, Ignore, Kind, Passage

_CODES = r"(?P<codes>[a-z0-9-]*+(?:[ \t]*+,[ \t]*+[a-z0-9-]++)*+)"
_IGNORE = rf"intcheck-ignore\b[ \t]*+{_CODES}[ \t]*+(?:[:;](?P<reason>[^\[\]]*+))?+"
_COMMENT = re.compile(rf"\s*{_IGNORE}\s*", re.IGNORECASE)
_MARKER = re.compile(rf"[ \t]?\[{_IGNORE}\]", re.IGNORECASE)

_PIECE = re.compile(r"\s++|\S++(?: \S++)*+")
"""White space, to be folded, or words with single spaces between them, to be taken as they are."""


class Prose:
    """Text under construction; white space is folded to single spaces, offsets stay true."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._anchors: list[Anchor] = []
        self._ignores: list[Ignore] = []
        self._length = 0
        self._next: tuple[int, int, str | None] | None = None

    def __bool__(self) -> bool:
        return any(part.strip() for part in self._parts)

    def __len__(self) -> int:
        return self._length

    @property
    def ignores(self) -> tuple[Ignore, ...]:
        """The ignore comments met so far."""
        return tuple(self._ignores)

    def add(self, text: str, line: int, column: int, location: str | None = None) -> None:
        """Append text that stands at a line and column, without line breaks."""
        at = 0
        for match in _MARKER.finditer(text):
            self._append(text[at : match.start()], line, column + at, location)
            self._ignore(match, line, column + match.start())
            at = match.end()
        self._append(text[at:], line, column + at, location)

    def comment(self, content: str, line: int, column: int) -> bool:
        """Take in a comment of the file; true if it is an ignore comment."""
        match = _COMMENT.fullmatch(content)
        if match:
            self._ignore(match, line, column)
        return match is not None

    def adopt(self, ignores: Iterable[Ignore]) -> None:
        """Let ignore comments that stood before this passage speak for its start."""
        self._ignores[:0] = [replace(ignore, offset=0) for ignore in ignores]

    def space(self, line: int, column: int, location: str | None = None) -> None:
        """Part what came before from what comes next with one space."""
        self._append(" ", line, column, location)

    def literal(self, text: str, line: int, column: int, location: str | None = None) -> Span:
        """Append text as it is, and give its span."""
        start = self._length
        self._push(text, line, column, location)
        return start, self._length

    def passage(self, kind: Kind, level: int = 0, cells: tuple[Span, ...] = (), table: int = 0) -> Passage:
        """The finished passage."""
        text = "".join(self._parts).rstrip()
        anchors = tuple(self._anchors) or (Anchor(0, 1, 1),)
        return Passage(text, kind, anchors, level, cells, table, self.ignores)

    def _ignore(self, match: re.Match[str], line: int, column: int) -> None:
        codes = frozenset(code.strip().lower() for code in match["codes"].split(",") if code.strip())
        self._ignores.append(Ignore(codes, (match["reason"] or "").strip(), self._length, line, column))

    def _append(self, text: str, line: int, column: int, location: str | None) -> None:
        for match in _PIECE.finditer(text):
            piece = match.group()
            if not piece.isspace():
                self._push(piece, line, column + match.start(), location)
            elif self._length and not self._parts[-1].endswith(" "):
                self._push(" ", line, column + match.start(), location)

    def _push(self, text: str, line: int, column: int, location: str | None) -> None:
        if not text:
            return
        if self._next != (line, column, location):
            self._anchors.append(Anchor(self._length, line, column, location))
        self._parts.append(text)
        self._length += len(text)
        self._next = (line, column + len(text), location)
