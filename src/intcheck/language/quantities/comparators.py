"""Which figures belong to what the subject is compared with, or to where it started."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from intcheck.language.figure_words import ending, lists, word
from intcheck.language.lexer import Token
from intcheck.language.quantities.readings import Reading

_REACH = 8
_NEAR = 5
_LINK = 3
_ENDS = frozenset({",", ";", ".", ":", "!", "?", "(", ")"})


def comparators(read: Sequence[Token], readings: Sequence[Reading]) -> list[bool]:
    """For each figure, in order, whether it is compared with and not claimed."""
    told = [
        reading.baseline or _is_told(read, readings, at) or _is_start(read, readings, at)
        for at, reading in enumerate(readings)
    ]
    for one, other in pairwise(range(len(readings))):
        if _are_exchanged(read, readings, one, other, told):
            told[one], told[other] = True, False
    claimed = Counter(reading.unit for reading, is_told in zip(readings, told, strict=True) if not is_told)
    return [
        is_told or (claimed[reading.unit] > 1 and _is_of_others(read, readings, at))
        for at, (reading, is_told) in enumerate(zip(readings, told, strict=True))
    ]


def _are_exchanged(
    read: Sequence[Token], readings: Sequence[Reading], one: int, other: int, told: Sequence[bool]
) -> bool:
    """Whether others come first and the subject is held against them: "12% of controls, against 9% of residents"."""
    alike = readings[one].unit == readings[other].unit
    if not (alike and one < other and told[other] and not told[one]) or not _is_told(read, readings, other):
        return False
    return _is_of_others(read, readings, one) and not _is_of_others(read, readings, other)


def _is_told(read: Sequence[Token], readings: Sequence[Reading], at: int) -> bool:
    """Whether "against", "compared with" or the like stands before a figure in the same phrase."""
    first = readings[at].first
    floor = max(readings[at - 1].last if at else 0, first - _REACH, 0)
    for end in range(first, floor, -1):
        found = ending(lists().comparators, read, end)
        if found and found[1] >= floor:
            return not _is_hedge(read, end)
        if read[end - 1].text in _ENDS and not _opens_bracket(read, end - 1):
            return False
    return False


def _is_start(read: Sequence[Token], readings: Sequence[Reading], at: int) -> bool:
    """Whether a figure is where something started: "from 47% in 2006 to 58% in 2022"."""
    if at + 1 >= len(readings) or readings[at + 1].unit != readings[at].unit:
        return False
    start, goal = readings[at], readings[at + 1]
    before = _texts(read, max(readings[at - 1].end if at else 0, start.first - _NEAR), start.first)
    between = _texts(read, start.last, min(goal.first, start.last + _REACH))
    if goal.first - start.last <= _REACH and lists().becoming & set(between) and not _ENDS & set(between):
        return True
    if goal.first - start.last > _REACH or "from" not in before or "to" not in between[-_LINK:]:
        return False
    return not lists().ranging & set(before) and not _ENDS & set(between)


def _texts(read: Sequence[Token], first: int, last: int) -> list[str]:
    return [token.text for token in read[first:last]]


def _opens_bracket(read: Sequence[Token], at: int) -> bool:
    return read[at].text == "("


def _is_hedge(read: Sequence[Token], end: int) -> bool:
    """Whether "than" belongs to "more than" before a figure."""
    return read[end - 1].text == "than" and ending(lists().hedges, read, end) is not None


def _is_of_others(read: Sequence[Token], readings: Sequence[Reading], at: int) -> bool:
    """Whether "elsewhere", "other trusts" or the like stands beside a figure."""
    reading = readings[at]
    ceiling = readings[at + 1].first if at + 1 < len(readings) else len(read)
    for place in range(reading.last, min(ceiling, reading.last + _NEAR, len(read))):
        if read[place].text in _ENDS:
            break
        if read[place].text in lists().others:
            return True
    floor = max(readings[at - 1].end if at else 0, reading.first - _NEAR)
    for place in range(reading.first - 1, floor - 1, -1):
        if word(read, place) in _ENDS or word(read, place) in {"and", "but"}:
            return False
        if word(read, place) in lists().others:
            return True
    return False
