"""Stance by direction: a finding that says which way an outcome went against a claim that says so too."""

from __future__ import annotations

from functools import lru_cache

from intcheck.knowledge.vocabulary import Vocabulary
from intcheck.language.told import opens_before, speaks_of_before
from intcheck.matching.dates import is_of_other_dates
from intcheck.matching.findings import (
    Finding,
    context,
    counted,
    is_compared,
    of_others,
    raw_direction,
    with_figures,
    with_status,
)
from intcheck.matching.fits import Fit, Fits
from intcheck.matching.given import figure_comparisons, gives_a_figure
from intcheck.matching.majority import by_majority
from intcheck.matching.matches import gravest
from intcheck.matching.quantities import compare_figures
from intcheck.matching.reasons import direction_reason
from intcheck.matching.scope import Scope, is_of_before
from intcheck.matching.stance import opposite, row, stance
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.results import Comparison
from intcheck.model.terms import Against, Direction, Quantifier, Stance, Status
from intcheck.text.words import stems

MOVES = frozenset(
    [Direction.DECREASE, Direction.INCREASE, Direction.SLOWER_INCREASE, Direction.FASTER_INCREASE, Direction.NO_CHANGE]
)
LEVELS = frozenset([Direction.HIGHER_LEVEL, Direction.LOWER_LEVEL])
DIRECTED = MOVES | LEVELS
REMEMBERED = 8192
"""Statements of which the stems are kept."""


class ByDirection:
    """Holds findings of a direction against claims of one."""

    def __init__(self, vocabulary: Vocabulary, scope: Scope) -> None:
        self._vocabulary = vocabulary
        self._scope = scope

    def finding(self, claim: Claim, assertion: Assertion, fits: Fits) -> Finding:
        """What a finding of a direction does to a claim of one."""
        missing = _unmatched_restrictors(claim, assertion)
        if missing:
            return context(f"It says nothing of {', '.join(missing)}.")
        if fits.period is Fit.DIFFERENT:
            return context("Its period lies outside the claim's.")
        if fits.group is Fit.DIFFERENT:
            return context("It is about another group of people.")
        if claim.groups and fits.group is Fit.UNKNOWN and claim.status is Status.OBSERVED:
            return context("It does not tell this group of people from others.")
        if is_of_before(claim) and not self._is_from_before(claim, assertion):
            return context("It does not tell how things stood before the programme began.")
        if self._is_too_early(claim, assertion):
            return context("It tells how things stood before the programme began.")
        each = compare_figures(claim, assertion)
        if _tells_by_how_much(claim) and _is_a_bare_level(assertion) and not gives_a_figure(claim, each):
            return context("It tells how high it stood, and not which way it went.")
        if gives_a_figure(claim, each) and is_of_other_dates(claim, assertion):
            return context("It gives that figure for other dates.")
        if claim.of_others and not _is_on_others(claim, assertion, fits):
            return of_others(claim, assertion, each)
        direction = self._direction(claim, assertion)
        named = row(claim, direction)
        found_direction = raw_direction(claim, assertion, each)
        said = stance(named, found_direction)
        said, remark = counted(claim, assertion, said)
        if claim.quantifier is Quantifier.ALL and said is Stance.SUPPORTS and fits.group is Fit.WIDER:
            said, remark = Stance.QUALIFIES, "overgeneralised"
        reason = direction_reason(assertion, said, self._scope.turned_label(claim.outcome, assertion.outcome))
        comparison = Comparison("direction", said.value, named, found_direction.value, reason)
        found = Finding(said, reason, remark=remark, comparisons=(comparison, *figure_comparisons(each)))
        found = with_figures(found, gravest(*each))
        found = by_majority(claim, assertion, with_status(claim, assertion, found, each))
        return found if in_scope(claim, assertion, fits) else found._replace(decisive=False)

    def _is_too_early(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a finding is from before the programme began, which says nothing of what the programme changed."""
        if is_of_before(claim) or claim.direction not in MOVES:
            return False
        level = assertion.finding.direction in LEVELS and self._is_from_before(claim, assertion)
        return level or (assertion.finding.against is Against.BEFORE and opens_before(assertion.statement))

    def _is_from_before(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a finding tells how things stood before the claim's programmes began, by its words or its period."""
        starts = [term.start for id in claim.programmes if (term := self._vocabulary.get("programme", id))]
        end = assertion.period.end if assertion.period else None
        ended = end is not None and any(start is not None and end[:4] <= start[:4] for start in starts)
        level = assertion.finding.direction in LEVELS and speaks_of_before(assertion.statement)
        return ended or level or opens_before(assertion.statement)

    def _direction(self, claim: Claim, assertion: Assertion) -> Direction:
        assert claim.direction is not None
        turned = claim.outcome and self._scope.is_turned(claim.outcome, assertion.outcome)
        direction = opposite(claim.direction) if turned else claim.direction
        relative = assertion.finding.direction in (Direction.SLOWER_INCREASE, Direction.FASTER_INCREASE)
        return (
            Direction.FASTER_INCREASE
            if is_compared(claim) and relative and direction is Direction.INCREASE
            else direction
        )


def _tells_by_how_much(claim: Claim) -> bool:
    shares = (quantity for quantity in claim.quantities if quantity.unit in ("percent", "percentage-points"))
    return claim.direction in MOVES and any(shares)


def _is_a_bare_level(assertion: Assertion) -> bool:
    """Whether a finding gives a level that is held against nothing, such as the share of those asked."""
    return assertion.finding.direction in LEVELS and assertion.finding.against is Against.NONE


def _is_on_others(claim: Claim, assertion: Assertion, fits: Fits) -> bool:
    """Whether a finding is itself on those with whom the claim's programmes are compared."""
    shared = set(claim.programmes) & set(assertion.programmes)
    named = claim.programmes or claim.umbrella
    on_the_programme = shared or (named and assertion.programmes and fits.programme in (Fit.SAME, Fit.NARROWER))
    return assertion.background or not on_the_programme


def _unmatched_restrictors(claim: Claim, assertion: Assertion) -> tuple[str, ...]:
    if not claim.restrictors:
        return ()
    held = _stems_of(assertion.statement)
    return tuple(stem for stem in claim.restrictors if stem not in held)


@lru_cache(REMEMBERED)
def _stems_of(statement: str) -> frozenset[str]:
    return frozenset(stems(statement))


def in_scope(claim: Claim, assertion: Assertion, fits: Fits) -> bool:
    """Whether a finding is on the claim's programme and place, be it together with others, or on a part of them."""
    if fits.place is Fit.WIDER:
        return False
    if fits.programme is not Fit.WIDER:
        return True
    told = assertion.finding.direction is Direction.DESCRIPTIVE or not assertion.background
    return told and not set(claim.programmes).isdisjoint(assertion.programmes)
