"""A list of things said of one subject ("data, staff and money stand in the way"), each with a statement of its own."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.model.claims import Claim
from intcheck.model.results import Evidence
from intcheck.model.terms import Direction, Stance

WHOLE = 0.7
"""Share of a claim's wording that the statements must hold together."""
PARTS = 2


def parts_of_a_list(claim: Claim, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Statements that each hold a part of the claim, share one thing that is said of all, and hold it together."""
    units = {unit.words for unit in claim.units if not unit.general}
    if (
        claim.direction is not None
        or claim.quantities
        or claim.period
        or "," not in claim.text
        or len(units) < PARTS + 2
    ):
        return []
    partial = [(e, _shared(e) & units) for e in evidence if e.stance is Stance.CONTEXT and _in_scope(e)]
    partial = [(e, shared) for e, shared in partial if e.assertion.finding.direction is Direction.DESCRIPTIVE]
    partial = [(e, shared) for e, shared in partial if e.assertion.finding.status is claim.status]
    for said_of_all in sorted(units):
        parts = [(e, shared) for e, shared in partial if said_of_all in shared and len(shared) > 1]
        chosen = _cover(parts)
        together = set().union(*(shared for _, shared in chosen)) if chosen else set()
        if len(chosen) >= PARTS and len(together) >= WHOLE * len(units):
            return [e for e, _ in chosen]
    return []


def _shared(item: Evidence) -> set[str]:
    return {words for c in item.comparisons if c.field == "wording" for words in c.claimed.split(", ")}


def _in_scope(item: Evidence) -> bool:
    return not any(c.field in ("programme", "place") and c.outcome in ("differs", "wider") for c in item.comparisons)


def _cover(parts: Sequence[tuple[Evidence, set[str]]]) -> list[tuple[Evidence, set[str]]]:
    """The fewest parts, greedily, each of which adds something new."""
    chosen: list[tuple[Evidence, set[str]]] = []
    held: set[str] = set()
    for item, shared in sorted(parts, key=lambda p: (-len(p[1]), -p[0].weight, p[0].assertion.id)):
        if shared - held:
            chosen.append((item, shared))
            held |= shared
    return chosen
