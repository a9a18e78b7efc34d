"""Which candidates can say anything of a claim; the others are not worth a judgement, but for the nearest of them."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest

from intcheck.matching.findings import FEW_WORDS, GRAZES
from intcheck.matching.lists import PARTS
from intcheck.matching.scope import Scope
from intcheck.matching.wording import Overlap, WordingComparer
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Direction

NEAREST_KEPT = 8
"""Assertions that are judged though they can decide nothing, to be shown as the nearest that is held."""


class Sieve:
    """Parts the candidates of a claim by what decides: a direction of the same outcome, or enough of its wording."""

    def __init__(self, scope: Scope, wording: WordingComparer) -> None:
        self._scope = scope
        self._wording = wording

    def bearing(self, claim: Claim, found: Sequence[Assertion]) -> list[Assertion]:
        """The assertions that may decide a claim, and the nearest of the others, in the order given."""
        overlaps = self._wording.overlaps(claim, found)
        if len(claim.programmes) > 1 or len(claim.groups) > 1:
            return list(found)
        kept: set[str] = set()
        others: list[tuple[Assertion, Overlap]] = []
        for assertion, overlap in zip(found, overlaps, strict=True):
            if _tells_enough(claim, overlap) or self._is_directed(claim, assertion):
                kept.add(assertion.id)
            else:
                others.append((assertion, overlap))
        programmes = frozenset(claim.programmes)
        nearest = nlargest(NEAREST_KEPT, others, key=lambda other: _nearness(claim, programmes, *other))
        kept.update(a.id for a, _ in nearest)
        return [a for a in found if a.id in kept]

    def _is_directed(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether claim and finding both tell which way a result went that the two may share."""
        if claim.direction is None or claim.outcome is None:
            return False
        told = assertion.finding.direction is not Direction.DESCRIPTIVE
        return told and self._scope.is_within(claim.outcome, assertion)


def _tells_enough(claim: Claim, overlap: Overlap) -> bool:
    """Whether a statement holds enough of a claim for its wording to decide, or to be part of what does."""
    if overlap.coverage >= GRAZES or overlap.left <= FEW_WORDS:
        return True
    return claim.direction is None and len(overlap.units) >= PARTS


def _nearness(claim: Claim, programmes: frozenset[str], assertion: Assertion, overlap: Overlap) -> float:
    """How much the two share: the programme, the place, the outcome and the wording."""
    shared = (
        not programmes.isdisjoint(assertion.programmes),
        assertion.place in claim.places,
        assertion.outcome == claim.outcome,
    )
    return sum(shared) + overlap.coverage
