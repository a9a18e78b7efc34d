"""How near a finding is to a claim, from 0 to 1."""

from __future__ import annotations

from functools import lru_cache

from intcheck.matching.findings import Finding
from intcheck.matching.fits import Fit


def relevance(fits: dict[str, Fit], found: Finding, measured: bool) -> float:
    """How near a finding is to a claim, by how each field of the scope fits and how strong the likeness is.

    A claim on something that is not `measured` may be filed under any such subject.
    """
    outcome = fits["outcome"] if measured else Fit.UNKNOWN
    scope = _of_scope(fits["programme"], fits["place"], outcome, fits["group"], fits["period"])
    return round(min(1.0, scope + 0.2 * min(found.strength, 1.0) * (1.25 if found.strength > 1 else 0.8)), 3)


@lru_cache(maxsize=len(Fit) ** 5)
def _of_scope(*fits: Fit) -> float:
    """The points of all fields, each for how it fits, in the order of POINTS."""
    return sum(points * SHARES[fit] for points, fit in zip(POINTS.values(), fits, strict=True))


POINTS = {"programme": 0.25, "place": 0.15, "outcome": 0.25, "group": 0.05, "period": 0.1}
"""What each field of the scope adds to relevance where it agrees."""


SHARES = {Fit.SAME: 1.0, Fit.NARROWER: 0.6, Fit.WIDER: 0.4, Fit.UNKNOWN: 0.5, Fit.DIFFERENT: 0.0}
"""Share of those points by fit."""
