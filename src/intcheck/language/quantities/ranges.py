"""Two figures that belong together: "3% to 30%", "between 3 and 10 years", "from 750 to 502"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from intcheck.language.figure_words import ending, lists, starting, word
from intcheck.language.lexer import Token
from intcheck.language.numerals import numeral
from intcheck.language.quantities.measures import measure
from intcheck.language.quantities.readings import Reading

_WIDEST_CHANGE = 3.0


def range_or_steps(
    read: Sequence[Token], low: Reading, other: Callable[[Sequence[Token], int], Reading | None] = measure
) -> list[Reading] | None:
    """A range as one reading, or where something started and ended as two; None when neither follows.

    `other` reads the second figure, which is of the same kind as the first.
    """
    link = word(read, low.last)
    start = _start_of_a_move(read, low.first)
    before = word(read, start - 1)
    if link not in {"to", "-", "or"} and not (link == "and" and before == "between"):
        return None
    high = other(read, low.last + 1)
    if high is None:
        return None
    if (
        high.unit == "count"
        and starting(lists().currencies, read, low.first)
        and (link == "-" or _is_scaled(read, high))
    ):
        high = high._replace(unit=low.unit, noun=None)
    low = _in_unit_of(read, low, high)
    if before == "from" and high.unit == "count" and high.noun is None and low.unit == "days":
        high = _in_unit_of(read, high, low)
    if low.unit != high.unit:
        return None
    if before == "from" and word(read, start - 2) not in lists().ranging and link == "to":
        return [low._replace(baseline=True), high]
    return _range(read, low, high, link, before)


def _start_of_a_move(read: Sequence[Token], first: int) -> int:
    """Where a figure starts, with the hedge before it where something moved from there: "rose from about 4,400"."""
    hedge = ending(lists().hedges, read, first)
    moved = hedge is not None and word(read, hedge[1] - 2) in lists().words["moves"]
    return hedge[1] if hedge and moved else first


def _in_unit_of(read: Sequence[Token], low: Reading, high: Reading) -> Reading:
    """A figure with the scale and unit that only the one beside it names."""
    if low.unit not in {"count", high.unit}:
        return low
    first = numeral(read, low.first + _signs(read, low.first))
    second = numeral(read, high.first + _signs(read, high.first))
    if first is None or second is None:
        return low
    factor = _scale(read, second.last)
    if not first.scaled and second.scaled and first.value * factor < second.value:
        low = low._replace(value=first.value * factor, slack=first.slack * factor)
    if low.unit == "count" and high.unit != "count":
        factor = high.value / second.value if second.value else 1.0
        low = low._replace(value=round(first.value * factor, 6), slack=first.slack * factor, unit=high.unit)
    return low._replace(noun=low.noun or high.noun) if low.unit == high.unit else low


def _is_scaled(read: Sequence[Token], reading: Reading) -> bool:
    number = numeral(read, reading.first)
    return number is not None and number.scaled


def _signs(read: Sequence[Token], at: int) -> int:
    sign = starting(lists().currencies, read, at)
    return sign[1] - at if sign else 0


def _scale(read: Sequence[Token], last: int) -> float:
    return lists().scales.get(word(read, last - 1), 1.0)


def _range(read: Sequence[Token], low: Reading, high: Reading, link: str, before: str) -> list[Reading] | None:
    if high.value <= low.value:
        return [low._replace(baseline=True), high] if link == "to" else None
    if link == "or" and high.value > 2 * low.value:
        return None
    if link == "to" and before in lists().words["moves"] and high.value > _WIDEST_CHANGE * low.value:
        return [low, high]
    return [high._replace(value=low.value, high=high.value, first=low.first, slack=max(low.slack, high.slack))]
