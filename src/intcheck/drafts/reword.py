"""A sentence with words replaced, and the way back from its offsets to those of the original."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from intcheck.model.claims import Span


class Edit(NamedTuple):
    """Put `text` in the place of a span of the original; an empty span inserts."""

    span: Span
    text: str


class Reworded(NamedTuple):
    """The new text, and for each stretch of it (start, end) the span of the original it stands for."""

    text: str
    stretches: tuple[tuple[Span, Span], ...]

    def original(self, span: Span) -> Span:
        """The span of the original from which a span of the new text comes."""
        start = self._back(span[0], False)
        end = self._back(span[1], True)
        return start, max(start, end)

    def _back(self, offset: int, ends: bool) -> int:
        for (new_start, new_end), (old_start, old_end) in self.stretches:
            inside = new_start < offset <= new_end if ends else new_start <= offset < new_end
            if not inside:
                continue
            if new_end - new_start == old_end - old_start:
                return old_start + offset - new_start
            return old_end if ends else old_start
        return self.stretches[-1][1][1] if self.stretches and offset > 0 else 0


def reword(original: str, edits: Iterable[Edit]) -> Reworded:
    """The original with the edits made; edits that overlap an earlier one are left out."""
    parts: list[str] = []
    stretches: list[tuple[Span, Span]] = []
    at = length = 0
    for edit in sorted(edits, key=lambda e: e.span):
        start, end = edit.span
        if start < at:
            continue
        for text, span in ((original[at:start], (at, start)), (edit.text, (start, end))):
            if text:
                stretches.append(((length, length + len(text)), span))
                parts.append(text)
                length += len(text)
        at = end
    if at < len(original):
        stretches.append(((length, length + len(original) - at), (at, len(original))))
        parts.append(original[at:])
    return Reworded("".join(parts), tuple(stretches))
