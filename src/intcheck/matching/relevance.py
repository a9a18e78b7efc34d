"""How near a finding is to a claim, from 0 to 1."""

from __future__ import annotations

from intcheck.matching.findings import Finding
from intcheck.matching.scope import Fit


def relevance(fits: dict[str, Fit], found: Finding) -> float:
    """How near a finding is to a claim, by how each field of the scope fits and how strong the likeness is."""
    scope = sum([points * SHARES[fits[field]] for field, points in POINTS])
    return round(min(1.0, scope + 0.2 * min(found.strength, 1.0) * (1.25 if found.strength > 1 else 0.8)), 3)


def _of_any_subject(fits: dict[str, Fit]) -> dict[str, Fit]:
    """The fits of a claim on something that is not measured, which may be filed under any such subject."""
    return {**fits, "outcome": Fit.UNKNOWN}


POINTS = (("programme", 0.25), ("place", 0.15), ("outcome", 0.25), ("group", 0.05), ("period", 0.1))
"""What each field of the scope adds to relevance where it agrees."""


SHARES = {Fit.SAME: 1.0, Fit.NARROWER: 0.6, Fit.WIDER: 0.4, Fit.UNKNOWN: 0.5, Fit.DIFFERENT: 0.0}
"""Share of those points by fit."""
