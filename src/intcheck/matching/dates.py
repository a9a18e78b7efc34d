"""The dates of a claim against those of a statement: when something began, ended or held."""

from __future__ import annotations

from functools import lru_cache

from intcheck.language.periods import periods
from intcheck.language.reading import is_within
from intcheck.matching.matches import PLANS, Figures, Match
from intcheck.matching.once import once_a_claim, once_an_assertion
from intcheck.matching.texts import understand
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Period


def compare_dates(claim: Claim, assertion: Assertion) -> list[Figures]:
    """For each of a claim's dates, whether a statement gives it, another, or none.

    A claim on a beginning or an end is held against that end of a span, and a span against both. Only an event that
    both speak of, or the deadline of a plan, can have another date; a state may hold at both. Once one date fits, the
    others may be those of other events; the years that a finding covers date no event.
    """
    return _compared(claim, assertion) if _dates_of(claim) else []


@once_an_assertion
def _compared(claim: Claim, assertion: Assertion) -> list[Figures]:
    told = _dates(assertion.statement)
    held = told or ((assertion.period,) if assertion.period else ())
    if not told and EVENTS & understand(claim.text).names.keys():
        held = ()
    planned = claim.status in PLANS and assertion.finding.status in PLANS
    each = [_compare_date(claim.text, said, held, assertion.statement, planned) for said in _dates_of(claim)]
    if not told or any(date.match is Match.FITS for date in each):
        return [d._replace(match=Match.SILENT) if d.match is Match.WRONG else d for d in each]
    return each


def is_of_other_dates(claim: Claim, assertion: Assertion) -> bool:
    """Whether a statement gives dates itself, and none of the dates that a claim gives agrees with any of them."""
    said, told = _dates_told(claim), _dates(assertion.statement)
    return bool(said and told) and all(_are_apart(one, other) for one in said for other in told)


def _are_apart(one: Period, other: Period) -> bool:
    """Whether two dates share no day; two that only say "by" or only "from" are held against each other as years."""
    if one.start is None and other.start is None:
        return _year(one.end) != _year(other.end)
    if one.end is None and other.end is None:
        return _year(one.start) != _year(other.start)
    return not one.overlaps(other)


@once_a_claim
def only_dates(claim: Claim) -> bool:
    """Whether a claim tells no more than when something that happens once happened: "Pioneers began in 2013"."""
    dated = bool(_dates_told(claim) and claim.units) and not (claim.quantities or claim.attribution)
    return dated and not any(ENDS.isdisjoint(unit.names) for unit in claim.units)


def dates_the_same(claim: Claim, assertion: Assertion) -> bool:
    """Whether a claim dates something that happens once, and a statement dates the same.

    Of several dates, the first is that of a beginning and the last that of an end.
    """
    said, told = _dates_told(claim), _dates(assertion.statement)
    if not said or not told:
        return False
    events = EVENTS & understand(claim.text).names.keys()
    if events.isdisjoint(understand(assertion.statement).names):
        return False
    ends = _ends(claim.text)
    points = [_point(period, ends) for period in told]
    dated = {"start": min, "end": max}[ends](points, key=_known) if ends else None
    fitting = [point for point in points if any(_agree(_point(date, ends), point) for date in said)]
    return not fitting or dated is None or dated in fitting


def _known(period: Period) -> str:
    return period.start or period.end or ""


def gives_dates(assertion: Assertion) -> bool:
    """Whether a statement gives dates itself."""
    return bool(_dates(assertion.statement))


def _dates_of(claim: Claim) -> tuple[Period, ...]:
    """The dates that a claim gives itself, else the one it takes over from its context."""
    return _dates_told(claim) or ((claim.period,) if claim.period else ())


@once_a_claim
def _dates_told(claim: Claim) -> tuple[Period, ...]:
    """The dates that a claim gives itself, but for the years in names of programmes."""
    start = claim.span[0]
    named = [(m.span[0] - start, m.span[1] - start) for m in claim.mentions if m.kind == "programme"]
    return tuple(period for period, span in periods(claim.text) if not is_within(span, named))


def _compare_date(text: str, said: Period, held: tuple[Period, ...], statement: str, planned: bool) -> Figures:
    if not held:
        return Figures(Match.SILENT, "The evidence gives no date.", str(said), "")
    found = ", ".join(str(period) for period in held)
    ends = None if _is_span(said) else _ends(text)
    by_then = planned and said.start is None
    same = [period for period in held if period.end or not by_then]
    if any(_agree(_point(said, ends), _point(period, ends)) for period in same):
        return Figures(Match.FITS, f"Both say {found}.", str(said), found, "wrong-date")
    events = EVENTS & understand(text).names.keys()
    deadlines = by_then and all(period.start is None for period in held)
    shared = deadlines or not events.isdisjoint(understand(statement).names)
    reason = f"The claim says {said}, the evidence {found}."
    return Figures(Match.WRONG if shared else Match.SILENT, reason, str(said), found, "wrong-date")


def _agree(said: Period, held: Period) -> bool:
    """Whether two dates are the same as far as both are given: spans by both their years, others by overlap."""
    if not said.overlaps(held):
        return False
    if held.end is None and (said.end is None or _is_span(said)):
        return _year(said.start) == _year(held.start)
    return not _is_span(said) or (_is_span(held) and _is_same_span(said, held))


def _is_same_span(said: Period, held: Period) -> bool:
    """Whether two spans end in one year and begin in one, or one apart: ten years to 2021 begin in 2010 or 2011."""
    if _year(said.end) != _year(held.end):
        return False
    one, other = _year(said.start), _year(held.start)
    return one == other or (one is not None and other is not None and abs(int(one) - int(other)) == 1)


def _is_span(period: Period) -> bool:
    """Whether a period has two ends of its own, unlike a month, a year or a financial year."""
    if period.start is None or period.end is None or period.start == period.end:
        return False
    financial_year = period.start[4:] == "-04" and period.end[4:] == "-03"
    return not (financial_year and int(period.end[:4]) - int(period.start[:4]) == 1)


def _years(period: Period) -> tuple[str | None, str | None]:
    return _year(period.start), _year(period.end)


def _year(date: str | None) -> str | None:
    return date[:4] if date else None


EVENTS = frozenset(["announce", "begin", "end", "choose", "replace", "become", "statutory", "lead", "ever-since"])
"""Concepts of things that happen once."""
BEGINNINGS = frozenset(["begin", "choose", "ever-since"])
"""Concepts of what is dated by when it began."""
ENDS = frozenset(["begin", "ever-since", "end", "order-first"])
"""Concepts of a beginning or an end, and of what came first."""


@lru_cache(maxsize=8192)
def _dates(statement: str) -> tuple[Period, ...]:
    return tuple(period for period, _ in periods(statement))


def _ends(text: str) -> str | None:
    """ "start" or "end" where the text speaks of a beginning or an end, else None."""
    named = understand(text).names
    begins, over = not BEGINNINGS.isdisjoint(named), "end" in named
    if begins is over:
        return None
    return "start" if begins else "end"


def _point(period: Period, ends: str | None) -> Period:
    if period.start is None:
        return Period(period.end, period.end)
    if ends == "start" and period.start:
        return Period(period.start, period.start)
    if ends == "end" and period.end:
        return Period(period.end, period.end)
    return period
