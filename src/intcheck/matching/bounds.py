"""Claims of a number up to a bound: any part of a whole stays below it, so that the largest number decides."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.matching.traits import differing, fitting, words_shared
from intcheck.model.claims import Claim
from intcheck.model.results import Evidence
from intcheck.model.terms import Hedge, Stance

PART = "It counts only some of them."


def largest(claim: Claim, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, in which a number below the claim's bound decides nothing where one of the same lies beyond it.

    That 14 pioneers began bears out no "fewer than 20 pioneers" where another statement tells that 25 were set up. What
    gives two figures of a claim is on just what it tells.
    """
    bounds = {q.text for q in claim.quantities if q.unit == "count" and q.hedge is Hedge.UNDER}
    beyond = [e for e in evidence if e.stance is Stance.CONTRADICTS and differing(e) & bounds] if bounds else []
    if not beyond:
        return list(evidence)
    told = max(map(words_shared, beyond))
    return [_of_a_part(e, bounds) if _keeps_to(e, bounds) and words_shared(e) <= told else e for e in evidence]


def _keeps_to(item: Evidence, bounds: set[str]) -> bool:
    """Whether an item gives no figure of a claim but one that keeps to a bound."""
    given = fitting(item)
    return len(given) == 1 and given <= bounds


def _of_a_part(item: Evidence, bounds: set[str]) -> Evidence:
    kept = tuple(c for c in item.comparisons if c.field != "figure" or c.claimed not in bounds)
    return item._replace(stance=Stance.CONTEXT, reason=PART, decisive=False, remark=None, comparisons=kept)
