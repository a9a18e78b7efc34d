"""Two times held against each other: "higher in 2016 than in 2018" tells of a fall between them."""

from typing import NamedTuple

from intcheck.language.reading import Reading
from intcheck.model.knowledge import Period

PIVOTS = frozenset(["than", "versus", "vs", "compared", "against"])
"""Words between the two times that a comparison of them turns on."""
LATER = frozenset(["later", "afterwards", "after"])
EARLIER = frozenset(["earlier", "before", "previously", "previous"])
NEAR = 4
"""Words after a pivot within which "a year later" stands."""


class Times(NamedTuple):
    """The span from the earlier to the later time, and whether the later one is the yardstick of the earlier."""

    period: Period
    turned: bool


def compared_times(reading: Reading, first: int, last: int) -> Times | None:
    """The two times that words first..last hold against each other, or None where they hold none."""
    pivot = next((at for at in range(first, last) if reading.words[at].lower in PIVOTS), None)
    if pivot is None:
        return None
    start, turn, end = (reading.words[at].start for at in (first, pivot, last - 1))
    told = [(p, at) for p, (at, _) in reading.periods if start <= at <= end and p.start and p.end]
    before, after = [p for p, at in told if at < turn], [p for p, at in told if at > turn]
    if len(before) == 1 and len(after) == 1:
        return _spanned(before[0], after[0])
    return _relative(reading, pivot, last, before[0]) if len(before) == 1 and not after else None


def _spanned(one: Period, other: Period) -> Times:
    early, late = sorted((one, other), key=lambda period: period.start or "")
    return Times(Period(early.start, late.end), one is early and one != other)


def _relative(reading: Reading, pivot: int, last: int, known: Period) -> Times | None:
    """A time told from the other: "than a year later"."""
    near = {word.lower for word in reading.words[pivot + 1 : min(last, pivot + 1 + NEAR)]}
    years = 1 if "year" in near else 0
    if near & LATER:
        return Times(Period(known.start, _years_on(known.end, years)), True)
    return Times(Period(_years_on(known.start, -years), known.end), False) if near & EARLIER else None


def _years_on(date: str | None, years: int) -> str | None:
    """A date that many years on; none where the text does not tell how many."""
    return f"{int(date[:4]) + years}{date[4:]}" if date and years else None
