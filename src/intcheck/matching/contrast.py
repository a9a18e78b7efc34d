"""Two groups of people, or two programmes, held against each other, told from a finding on each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from intcheck.matching.figures import written
from intcheck.matching.order import compares
from intcheck.matching.rivals import Rivals
from intcheck.matching.stance import NOTHING
from intcheck.matching.texts import EXTREME, understand
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Direction, Role, Stance


def contrasted(claim: Claim, evidence: Sequence[Evidence], rivals: Rivals) -> list[Evidence]:
    """The evidence, with each two findings of one work on the two that a claim compares held against each other.

    The one that moved further, the claim's way, is ahead; a finding of nothing is behind any other. Where a claim says
    that one group moved the most, what the same work found for its rivals is held against it.
    """
    for kind, named in (("group", claim.groups), ("programme", claim.programmes)):
        measured = claim.outcome is not None or kind == "group"
        if len(named) == 2 and measured and compares(claim, kind):
            return _held_against(claim, named, kind, evidence)
    furthest = understand(claim.text).signs.get(EXTREME, 0)
    if furthest and len(claim.groups) == 1 and claim.outcome is not None:
        return _held_against_its_rivals(claim, furthest > 0, evidence, rivals)
    return list(evidence)


def is_contrasted(claim: Claim, item: Evidence) -> bool:
    """Whether a finding was held against another one for what a claim says of the two."""
    return any(c.field == "direction" and c.claimed == claim.text for c in item.comparisons)


def _held_against_its_rivals(
    claim: Claim, furthest: bool, evidence: Sequence[Evidence], rivals: Rivals
) -> list[Evidence]:
    """The findings on the group of which a claim tells the most, or the least, each against those on its rivals."""
    told = [e for e in evidence if _is_on_the_subject(e, "group")]
    others = [e for e in told if rivals.line(claim, e.assertion)]
    settled: dict[str, Evidence] = {}
    for one, other in product((e for e in told if e.assertion.groups == claim.groups), others):
        ahead = _is_ahead(claim, one.assertion, other.assertion)
        if ahead is not None and one.assertion.work == other.assertion.work:
            named = (*claim.groups, *other.assertion.groups)
            settled |= {
                e.assertion.id: _settled(claim, named, e, (one, other), ahead is furthest) for e in (one, other)
            }
    return [settled.get(e.assertion.id, e) for e in evidence]


def _held_against(claim: Claim, named: Sequence[str], kind: str, evidence: Sequence[Evidence]) -> list[Evidence]:
    told = [e for e in evidence if _is_on_the_subject(e, kind)]
    ours, theirs = ([e for e in told if _named(e.assertion, kind) == (name,)] for name in named)
    settled: dict[str, Evidence] = {}
    for one, other in product(ours, theirs):
        ahead = _is_ahead(claim, one.assertion, other.assertion)
        if ahead is not None and one.assertion.work == other.assertion.work:
            settled |= {e.assertion.id: _settled(claim, named, e, (one, other), ahead) for e in (one, other)}
    return [settled.get(e.assertion.id, e) for e in evidence]


def _named(assertion: Assertion, kind: str) -> tuple[str, ...]:
    return assertion.groups if kind == "group" else assertion.programmes


def _is_on_the_subject(item: Evidence, kind: str) -> bool:
    fits = {c.field: c.outcome for c in item.comparisons}
    about = {fits["place"], fits["outcome"], *([] if kind == "programme" else [fits["programme"]])}
    return not about & {"differs", "wider"} and fits["period"] != "differs"


def _is_ahead(claim: Claim, one: Assertion, other: Assertion) -> bool | None:
    """Whether the first finding is ahead of the second as the claim says, None where they cannot be compared."""
    ways = {a.finding.direction for a in (one, other)} - NOTHING
    size, against = _size(one), _size(other)
    if len(ways) != 1 or one.outcome != other.outcome or size is None or against is None or size == against:
        return None
    way, further = ways.pop(), size > against
    if claim.direction in FURTHER.get(way, {way, Direction.EFFECT, Direction.FASTER_INCREASE}):
        return further != claim.negated
    return further == claim.negated if claim.direction in LESS_FAR.get(way, {Direction.SLOWER_INCREASE}) else None


RISING, SLOWING = {Direction.INCREASE, Direction.FASTER_INCREASE}, {Direction.SLOWER_INCREASE, Direction.DECREASE}
FURTHER = {Direction.SLOWER_INCREASE: RISING, Direction.FASTER_INCREASE: RISING}
LESS_FAR = {Direction.SLOWER_INCREASE: SLOWING, Direction.FASTER_INCREASE: SLOWING}
"""What a claim says of the first where both rose, and both were held against others."""


def _size(assertion: Assertion) -> float | None:
    main = _main(assertion)
    if assertion.finding.direction in NOTHING:
        return 0.0
    return abs(main.amount) if main else None


def _main(assertion: Assertion) -> Value | None:
    return next((v for v in assertion.finding.values if v.role is Role.MAIN), None)


def _settled(
    claim: Claim, named: Sequence[str], item: Evidence, pair: tuple[Evidence, Evidence], ahead: bool
) -> Evidence:
    figures = [written(main) if (main := _main(e.assertion)) else "nothing clear" for e in pair]
    reason = f"It found {figures[0]} for {named[0]} and {figures[1]} for {named[1]}."
    said = Stance.SUPPORTS if ahead else Stance.CONTRADICTS
    comparison = Comparison("direction", said.value, claim.text, " and ".join(figures), reason)
    return item._replace(
        stance=said,
        reason=reason,
        decisive=True,
        remark=None if ahead else "contradicted-direction",
        comparisons=(*item.comparisons, comparison),
    )
