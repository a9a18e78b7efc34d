"""One group of people held against another: "women gained more than men", told from a finding on each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from intcheck.matching.figures import written
from intcheck.matching.order import compares_groups
from intcheck.matching.stance import NOTHING
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Direction, Role, Stance


def contrasted(claim: Claim, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, with each two findings of one work on the claim's two groups held against each other.

    The one that moved further, the claim's way, is ahead; a finding of nothing is behind any other.
    """
    if len(claim.groups) != 2 or not compares_groups(claim):
        return list(evidence)
    told = [e for e in evidence if len(e.assertion.groups) == 1 and _is_on_the_subject(e)]
    ours, theirs = ([e for e in told if e.assertion.groups[0] == group] for group in claim.groups)
    settled: dict[str, Evidence] = {}
    for one, other in product(ours, theirs):
        ahead = _is_ahead(claim, one.assertion, other.assertion)
        if ahead is not None and one.assertion.work == other.assertion.work:
            settled |= {e.assertion.id: _settled(claim, e, one, other, ahead) for e in (one, other)}
    return [settled.get(e.assertion.id, e) for e in evidence]


def _is_on_the_subject(item: Evidence) -> bool:
    fits = {c.field: c.outcome for c in item.comparisons}
    about = {fits["programme"], fits["place"], fits["outcome"]}
    return not about & {"differs", "wider"} and fits["period"] != "differs"


def _is_ahead(claim: Claim, one: Assertion, other: Assertion) -> bool | None:
    """Whether the first finding is ahead of the second as the claim says, None where they cannot be compared."""
    ways = {a.finding.direction for a in (one, other)} - NOTHING
    sizes = [_size(a) for a in (one, other)]
    if len(ways) != 1 or one.outcome != other.outcome or None in sizes or sizes[0] == sizes[1]:
        return None
    way = ways.pop()
    further = sizes[0] > sizes[1]  # type: ignore[operator]
    if claim.direction in (way, Direction.EFFECT, Direction.FASTER_INCREASE):
        return further != claim.negated
    return further == claim.negated if claim.direction is Direction.SLOWER_INCREASE else None


def _size(assertion: Assertion) -> float | None:
    main = _main(assertion)
    if assertion.finding.direction in NOTHING:
        return 0.0
    return abs(main.amount) if main else None


def _main(assertion: Assertion) -> Value | None:
    return next((v for v in assertion.finding.values if v.role is Role.MAIN), None)


def _settled(claim: Claim, item: Evidence, one: Evidence, other: Evidence, ahead: bool) -> Evidence:
    figures = [written(main) if (main := _main(e.assertion)) else "nothing clear" for e in (one, other)]
    reason = f"It found {figures[0]} for {claim.groups[0]} and {figures[1]} for {claim.groups[1]}."
    said = Stance.SUPPORTS if ahead else Stance.CONTRADICTS
    comparison = Comparison("direction", said.value, claim.text, " and ".join(figures), reason)
    return item._replace(
        stance=said,
        reason=reason,
        decisive=True,
        remark=None if ahead else "contradicted-direction",
        comparisons=(*item.comparisons, comparison),
    )
