"""Tokens -> the figures that they give: what each measures, shares, ranges, units that stand elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.language.lexer import Token
from intcheck.language.numerals import may_open
from intcheck.language.quantities.comparators import comparators
from intcheck.language.quantities.exclusions import is_excluded, label_end
from intcheck.language.quantities.measures import measure
from intcheck.language.quantities.multiples import interval_end, multiple, statistic
from intcheck.language.quantities.ranges import range_or_steps
from intcheck.language.quantities.readings import Reading, hedge_of
from intcheck.language.quantities.shared_units import with_shared_units
from intcheck.language.quantities.shares import among, is_left_out, share
from intcheck.model.claims import Quantity


def read_quantities(text: str, read: Sequence[Token]) -> list[Quantity]:
    """The figures of a text, from its tokens without those of dates."""
    readings = with_shared_units(read, [reading for reading in _readings(read) if not _is_title(text, read, reading)])
    compared = comparators(read, readings)
    return [
        _quantity(text, read, reading, is_compared) for reading, is_compared in zip(readings, compared, strict=True)
    ]


def _readings(read: Sequence[Token]) -> list[Reading]:
    found: list[Reading] = []
    at = 0
    while at < len(read):
        last = at + 1
        if may_open(read[at]):
            last = max(last, label_end(read, at), interval_end(read, at))
            if last == at + 1:
                readings = _at(read, at)
                found.extend(reading for reading in readings if not is_excluded(read, reading))
                last = max((reading.last for reading in readings), default=last)
        at = last
    return found


def _is_title(text: str, read: Sequence[Token], reading: Reading) -> bool:
    """Whether a length of time is part of a name in capitals: "Five Year Forward View"."""
    if reading.unit != "days" or reading.noun is None:
        return False
    unit = text[read[reading.noun[0]].start :][:2]
    return unit[:1].isupper() and not unit[1:].isupper()


def _at(read: Sequence[Token], at: int) -> list[Reading]:
    single = statistic(read, at) or multiple(read, at)
    if single:
        return [single]
    part = share(read, at)
    if part:
        return range_or_steps(read, part, share) or [part]
    figure = measure(read, at)
    if figure is None:
        return []
    pair = range_or_steps(read, figure)
    if pair:
        return pair
    return _with_share(read, figure)


def _with_share(read: Sequence[Token], count: Reading) -> list[Reading]:
    """A count, and where its whole follows, the share and the whole; what is left out of no whole is no figure."""
    found, left_out = among(read, count), is_left_out(read, count.first)
    if found is None:
        return [] if left_out and count.unit == "count" else [count]
    part, whole_at = found
    whole = measure(read, whole_at)
    if whole is None:
        return [part, count]
    rest = whole.value - count.value if left_out else count.value
    return [part._replace(noun=whole.noun), count._replace(value=rest, noun=whole.noun), whole]


def _quantity(text: str, read: Sequence[Token], reading: Reading, compared: bool) -> Quantity:
    return Quantity(
        value=reading.value,
        unit=reading.unit,
        text=_words(text, read, reading.first, reading.last),
        span=(read[reading.first].start, read[reading.last - 1].end),
        high=reading.high,
        hedge=hedge_of(read, reading),
        slack=reading.slack,
        noun=_words(text, read, *reading.noun) if reading.noun else None,
        comparator=compared,
    )


def _words(text: str, read: Sequence[Token], first: int, last: int) -> str:
    return text[read[first].start : read[last - 1].end]
