"""How near a finding is to a claim, from 0 to 1."""

from __future__ import annotations

from functools import lru_cache

from intcheck.matching.findings import Finding
from intcheck.matching.fits import WAYS, Fit, Fits


def relevance(fits: Fits, found: Finding, measured: bool) -> float:
    """How near a finding is to a claim, by how each field of the scope fits and how strong the likeness is.

    A claim on something that is not `measured` may be filed under any such subject, and what says all that a claim
    says and no more is on what it is about, wherever it is filed.
    """
    if found.strength >= SAID and fits.outcome is Fit.DIFFERENT:
        fits = fits._replace(outcome=Fit.SAME)
    scope = _of_scope(fits, measured)
    return round(min(1.0, scope + 0.2 * min(found.strength, 1.0) * (1.25 if found.strength > 1 else 0.8)), 3)


SAID = 0.95
"""Likeness from which a statement says all that a claim says."""


@lru_cache(maxsize=2 * WAYS)
def _of_scope(fits: Fits, measured: bool) -> float:
    """The points of all fields, each for how it fits."""
    by_field = fits._asdict() if measured else fits._asdict() | {"outcome": Fit.UNKNOWN}
    return sum(points * SHARES[by_field[field]] for field, points in POINTS.items())


POINTS = {"programme": 0.25, "place": 0.15, "outcome": 0.25, "group": 0.05, "period": 0.1}
"""What each field of the scope adds to relevance where it agrees."""


SHARES = {Fit.SAME: 1.0, Fit.NARROWER: 0.6, Fit.WIDER: 0.4, Fit.UNKNOWN: 0.5, Fit.DIFFERENT: 0.0}
"""Share of those points by fit."""
