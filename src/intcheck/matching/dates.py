"""The dates of a claim against those of a statement: when something began, ended or held."""

from __future__ import annotations

from functools import lru_cache

from intcheck.language.periods import periods
from intcheck.matching.quantities import Figures, Match
from intcheck.matching.wording import understand
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Period


def compare_dates(claim: Claim, assertion: Assertion) -> Figures:
    """Whether a statement gives the claim's date, another one, or none.

    A claim on a beginning or an end is held against that end of a span. Only an event that both speak of can have
    another date; a state may hold at both.
    """
    if claim.period is None:
        return Figures(Match.NONE)
    held = _dates(assertion.statement) or ((assertion.period,) if assertion.period else ())
    if not held:
        return Figures(Match.SILENT, "The evidence gives no date.", str(claim.period), "")
    ends = _ends(claim.text)
    said = _point(claim.period, ends)
    found = ", ".join(str(period) for period in held)
    if any(said.overlaps(_point(period, ends)) for period in held):
        return Figures(Match.FITS, f"Both say {found}.", str(claim.period), found)
    match = (
        Match.WRONG
        if EVENTS & understand(claim.text).names.keys() & understand(assertion.statement).names.keys()
        else Match.SILENT
    )
    return Figures(match, f"The claim says {claim.period}, the evidence {found}.", str(claim.period), found)


EVENTS = frozenset(["begin", "end", "choose", "replace", "become", "statutory"])
"""Concepts of things that happen once."""


@lru_cache(maxsize=8192)
def _dates(statement: str) -> tuple[Period, ...]:
    return tuple(period for period, _ in periods(statement))


def _ends(text: str) -> str | None:
    """ "start" or "end" where the text speaks of a beginning or an end, else None."""
    named = understand(text).names
    if "begin" in named or "choose" in named:
        return "start"
    return "end" if "end" in named else None


def _point(period: Period, ends: str | None) -> Period:
    if period.start is None:
        return Period(period.end, period.end)
    if ends == "start" and period.start:
        return Period(period.start, period.start)
    if ends == "end" and period.end:
        return Period(period.end, period.end)
    return period
