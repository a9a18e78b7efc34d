"""A figure while the text around it is still being read, and the hedge on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from intcheck.language.figure_words import Entry, ending, lists, starting, word
from intcheck.language.lexer import Token
from intcheck.model.terms import Hedge


class Reading(NamedTuple):
    """A figure in base units; tokens `first` up to `last` hold it, and those of `noun` say what it counts."""

    value: float
    unit: str
    first: int
    last: int
    slack: float = 0.0
    high: float | None = None
    noun: tuple[int, int] | None = None
    hedge: Hedge | None = None
    baseline: bool = False

    @property
    def end(self) -> int:
        """One past the last token of the figure and its noun."""
        return max(self.last, self.noun[1]) if self.noun else self.last


def hedge_of(read: Sequence[Token], reading: Reading) -> Hedge:
    """How exactly a figure is meant, by the words just before it or just after it and its noun."""
    if reading.hedge is not None:
        return reading.hedge
    first = reading.first - 1 if word(read, reading.first - 1) == "." else reading.first
    before = ending(lists().hedges, read, first)
    if before and _holds(read, reading, *before):
        bound = Hedge(before[0]["value"])
        return _DENIED.get(bound, bound) if _opens_with_a_denial(read, before[1]) else bound
    for after_at in (reading.last, reading.end):
        at = after_at + 1 if word(read, after_at) == "-" else after_at
        after = starting(lists().hedges_after, read, at)
        if after:
            return Hedge(after[0]["value"])
    return Hedge.EXACT


_DENIED = {Hedge.OVER: Hedge.UNDER, Hedge.UNDER: Hedge.OVER}
"""What a bound is once it is denied: never more than so many is so many at most."""


def _opens_with_a_denial(read: Sequence[Token], first: int) -> bool:
    """Whether a text opens with a denial that reaches a bound: "Never did more than ten", "At no time were there".

    What never was so before is so now.
    """
    opening = [word(read, at) for at in range(min(first, 3))]
    if opening[:1] == ["never"]:
        return opening[1:2] != ["before"]
    return opening[:2] == ["at", "no"] and opening[2:] != [] and opening[2] in lists().words["moments"]


def _holds(read: Sequence[Token], reading: Reading, entry: Entry, first: int) -> bool:
    """Whether a hedge before a figure is one there: "over three years" is a stretch, "went up to 40" a level."""
    previous = word(read, first - 1)
    if entry.get("stretch") and reading.unit == "days":
        return previous in lists().words["bounding"]
    return previous not in entry.get("unless_after", ())
