"""A figure of some people told of all of them, where the same work gives another figure of all."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.matching.judge import set_stance
from intcheck.matching.traits import differing, fitting
from intcheck.model.claims import Claim
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Stance


def of_all_the_group(claim: Claim, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, in which the figure of a part of a group is none of the group whose own figure its work gives.

    "Care home residents had 34% fewer" is denied by 34% in residential homes and 18% over all, told by one study.
    """
    if not claim.groups or not claim.quantities:
        return list(evidence)
    whole = [e for e in evidence if differing(e) and set(e.assertion.groups) == set(claim.groups)]
    return [_of_a_part(claim, e, whole) for e in evidence]


def _of_a_part(claim: Claim, item: Evidence, whole: Sequence[Evidence]) -> Evidence:
    if item.stance is not Stance.SUPPORTS or set(claim.groups) & set(item.assertion.groups):
        return item
    told = next((e for e in whole if fitting(item) & differing(e) and _is_one_study(item, e)), None)
    part = next((c.found for c in item.comparisons if c.field == "group" and c.outcome == "agrees"), None)
    if told is None or part is None:
        return item
    denied = differing(told)
    comparisons = [_of_others(c) if c.field == "figure" and c.claimed in denied else c for c in item.comparisons]
    found = set_stance(item, Stance.CONTRADICTS, f"It gives the figure of {part} only.", "figure-of-another-group")
    return found._replace(comparisons=tuple(comparisons))


def _of_others(figure: Comparison) -> Comparison:
    return figure._replace(outcome="others") if figure.outcome == "fits" else figure


def _is_one_study(item: Evidence, other: Evidence) -> bool:
    one, two = item.assertion, other.assertion
    return (one.work, one.outcome, one.place) == (two.work, two.outcome, two.place)
