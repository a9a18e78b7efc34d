"""Ways in which a statement that shares a claim's words says something else."""

from __future__ import annotations

from intcheck.language.told import directions_of
from intcheck.matching.attribution import Speakers
from intcheck.matching.findings import is_compared
from intcheck.matching.once import once_a_claim
from intcheck.matching.order import compares, is_joint, is_the_measure, names_both, says_than
from intcheck.matching.stance import NOTHING
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Certainty, Direction


def names_another_body(claim: Claim, assertion: Assertion, speakers: Speakers) -> bool:
    """Whether a claim tells something of a body of which a statement does not speak, and which does not say it."""
    bodies = bodies_beside_the_speaker(claim)
    return bool(bodies) and not any(speakers.speaks(body, assertion) for body in bodies)


@once_a_claim
def bodies_beside_the_speaker(claim: Claim) -> frozenset[str]:
    """The bodies that a claim names beside its speaker."""
    return frozenset(m.term for m in claim.mentions if m.kind == "body" and m.term != claim.attribution)


def compares_others(claim: Claim, assertion: Assertion) -> bool:
    """Whether a claim holds two programmes or groups against each other, and a finding is not on both together."""
    if len(claim.programmes) > 1 and (is_compared(claim) or compares(claim, "programme")) and claim.direction:
        return not (is_joint(claim) or _compares_both(claim, assertion))
    if compares(claim, "programme") and not names_both(claim, assertion):
        return True
    if claim.direction is None and is_the_measure(claim):
        return True
    return len(claim.groups) > 1 and compares(claim, "group") and not set(claim.groups) <= set(assertion.groups)


def _compares_both(claim: Claim, assertion: Assertion) -> bool:
    """Whether a statement itself holds the two programmes of a claim against each other."""
    described = assertion.finding.direction is Direction.DESCRIPTIVE
    compared = compares(claim, "programme") and names_both(claim, assertion)
    return described and compared and says_than(assertion.statement)


WAYS = {
    "rise": Direction.INCREASE,
    "fall": Direction.DECREASE,
    "less": Direction.DECREASE,
    "restrain": Direction.DECREASE,
    "level": Direction.NO_CHANGE,
    "halt": Direction.NO_CHANGE,
}
"""Parts of cues that tell one plain direction."""
PLAIN = frozenset(WAYS.values())


def tells_another_way(claim: Claim, assertion: Assertion) -> bool:
    """Whether a claim tells a plain direction, and a statement on something else, or on none, tells only other ones."""
    plain = claim.direction in PLAIN and not claim.negated and claim.certainty is not Certainty.UNPROVEN
    if not plain:
        return False
    told = {WAYS[part] for part in directions_of(assertion.statement) & WAYS.keys()}
    return bool(told) and claim.direction not in told


def faces_away(claim: Claim, assertion: Assertion) -> bool:
    """Whether a claim says that what it measures rose and the finding is that it fell, or the other way round."""
    if claim.negated or claim.direction not in (Direction.INCREASE, Direction.DECREASE):
        return False
    return assertion.finding.direction in AWAY[claim.direction]


AWAY = {
    Direction.INCREASE: NOTHING | {Direction.DECREASE, Direction.LOWER_LEVEL},
    Direction.DECREASE: NOTHING | {Direction.INCREASE, Direction.HIGHER_LEVEL},
}
"""Findings that do not show what a claim says happened."""
