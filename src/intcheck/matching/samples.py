"""A number of people or places that a claim gives beside its figure, which the same work gives in another statement.

"In a trial of 3,230 people, 4.6% died": one statement tells of the trial, another of the deaths.
"""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.matching.given import is_exact, is_telling
from intcheck.matching.judge import Judge
from intcheck.matching.traits import fitting, silent
from intcheck.model.claims import Claim
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Stance


def with_samples(claim: Claim, evidence: Sequence[Evidence], judge: Judge) -> list[Evidence]:
    """The evidence, with what gives every figure of a claim but a number that its own work gives elsewhere.

    Such evidence is held against the claim without that number.
    """
    counts = {q.text for q in claim.quantities if q.unit == "count" and is_telling(q.text)}
    others = {q.text for q in claim.quantities if is_exact(q)} - counts
    if not counts or not others:
        return list(evidence)
    given: dict[str, set[str]] = {}
    for item in evidence:
        given.setdefault(item.assertion.work, set()).update(fitting(item) & counts)
    return [_without_samples(claim, e, given[e.assertion.work], others, judge) for e in evidence]


def _without_samples(claim: Claim, item: Evidence, sampled: set[str], others: set[str], judge: Judge) -> Evidence:
    missing = silent(item)
    if not missing or not missing <= sampled or not others <= fitting(item):
        return item
    rest = tuple(quantity for quantity in claim.quantities if quantity.text not in missing)
    again = judge.judge(claim._replace(quantities=rest), item.assertion)
    if again.stance is not Stance.SUPPORTS:
        return item
    told = (
        Comparison("figure", "fits", figure, figure, f"The same work gives {figure}.") for figure in sorted(missing)
    )
    return again._replace(comparisons=(*again.comparisons, *told))
