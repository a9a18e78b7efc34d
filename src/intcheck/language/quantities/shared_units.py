"""Figures whose unit stands elsewhere: "7.9 against 7.5 per 1,000", "delayed days rose by 185,000"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from intcheck.language.figure_words import ending, lists, word
from intcheck.language.lexer import Token
from intcheck.language.quantities.readings import Reading

_REACH = 8
_LEAST_DAYS = 100
_LENT = frozenset({"percent", "percentage-points", "rate"})
_POINTS = frozenset({"percent", "percentage-points"})


def with_shared_units(read: Sequence[Token], readings: Sequence[Reading]) -> list[Reading]:
    """The figures in order, bare ones with the unit that another figure or the subject names."""
    with_percent = any(reading.unit in _POINTS for reading in readings)
    days_at = _days_at(read) if any(map(_is_bare, readings)) else None
    found = [_of_subject(reading, days_at) for reading in readings]
    for at, (left, right) in enumerate(pairwise(found)):
        if _compares(read, left, right):
            found[at] = _lent(left, right)
            found[at + 1] = _lent(right, left)
    return [_in_points(read, reading) if with_percent else reading for reading in found]


def _is_bare(reading: Reading) -> bool:
    return reading.unit == "count" and reading.noun is None


def _of_subject(reading: Reading, days_at: int | None) -> Reading:
    if days_at is None or days_at > reading.first or not _is_bare(reading) or reading.value < _LEAST_DAYS:
        return reading
    return reading._replace(unit="days", noun=(days_at, days_at + 1))


def _days_at(read: Sequence[Token]) -> int | None:
    """Where days are named as what is counted, with no figure before them: "delayed days"."""
    counted = lists().words["counted_by_day"]
    places = (at for at, token in enumerate(read) if token.text == "days" and word(read, at - 1) in counted)
    return next(places, None)


def _compares(read: Sequence[Token], left: Reading, right: Reading) -> bool:
    """Whether a comparison links two figures and nothing else: "24 against 9 per cent"."""
    if right.first - left.last > _REACH:
        return False
    return any(ending(lists().comparators, read, end) for end in range(right.first, left.last, -1))


def _lent(reading: Reading, lender: Reading) -> Reading:
    if lender.unit not in _LENT or not _is_bare(reading):
        return reading
    return reading._replace(unit=lender.unit)


def _in_points(read: Sequence[Token], reading: Reading) -> Reading:
    """Reads "points" beside percentages as percentage points."""
    if reading.unit != "count" or reading.noun is None or reading.noun != (reading.last, reading.last + 1):
        return reading
    if word(read, reading.last) not in {"point", "points"}:
        return reading
    return reading._replace(unit="percentage-points", noun=None, last=reading.last + 1)
