"""How what was found relates to what is claimed, and the sentence that says so."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from intcheck.model.results import Comparison


class Fit(StrEnum):
    """How what was found relates to what is claimed."""

    SAME = "same"
    NARROWER = "narrower"
    WIDER = "wider"
    UNKNOWN = "unknown"
    DIFFERENT = "different"


class Fits(NamedTuple):
    """The fit of each field of the scope."""

    programme: Fit
    place: Fit
    group: Fit
    outcome: Fit
    period: Fit


_ORDER = (Fit.SAME, Fit.NARROWER, Fit.WIDER, Fit.UNKNOWN, Fit.DIFFERENT)
_SAYS = {
    Fit.SAME: "agrees",
    Fit.NARROWER: "narrower",
    Fit.WIDER: "wider",
    Fit.UNKNOWN: "unknown",
    Fit.DIFFERENT: "differs",
}
_FITS = {says: fit for fit, says in _SAYS.items()}
_WORDS = {
    Fit.SAME: "The {field} agrees: {found}.",
    Fit.NARROWER: "The {field} is narrower: {found}, where the claim says {claimed}.",
    Fit.WIDER: "The {field} is wider: {found}, where the claim says {claimed}.",
    Fit.UNKNOWN: "The {field} decides nothing: the evidence has {found}, the claim {claimed}.",
    Fit.DIFFERENT: "The {field} differs: {found}, where the claim says {claimed}.",
}


def best(fits: list[Fit]) -> Fit:
    """The nearest of some fits."""
    return min(fits, key=_ORDER.index)


def compared(field: str, fit: Fit, claimed: str, found: str) -> Comparison:
    """The comparison of a field, with what each has of it."""
    words = f"Neither gives a {field}." if fit is Fit.UNKNOWN and claimed == found else _WORDS[fit]
    return Comparison(field, _SAYS[fit], claimed, found, words.format(field=field, claimed=claimed, found=found))


def fit_of(comparison: Comparison) -> Fit:
    """The fit that a comparison states."""
    return _FITS[comparison.outcome]


def fits_of(comparisons: tuple[Comparison, ...]) -> Fits:
    """The fit of each field of the scope, which are compared in this order."""
    return _fits(*[comparison.outcome for comparison in comparisons])


WAYS = 3125
"""In how many ways five fields can each fit in one of five."""


@lru_cache(maxsize=WAYS)
def _fits(*outcomes: str) -> Fits:
    return Fits(*[_FITS[outcome] for outcome in outcomes])
