"""What a statement tells beside the outcome that it is filed under: "it cost more, and was judged poor value"."""

from __future__ import annotations

from functools import lru_cache

from intcheck.knowledge import KnowledgeBase
from intcheck.language.parser import Parser
from intcheck.matching.by_direction import MOVES
from intcheck.matching.by_wording import SURE
from intcheck.matching.changed import changes_the_opposite, changes_the_same
from intcheck.matching.findings import TOUCHES, Finding, is_near, tells_of_a_part
from intcheck.matching.given import is_exact
from intcheck.matching.majority import counts_only_the_sample
from intcheck.matching.matches import Match
from intcheck.matching.quantities import compare_figures
from intcheck.matching.stance import row, stance
from intcheck.matching.wording import WordingComparer
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.results import Comparison
from intcheck.model.terms import Certainty, Direction, Stance, Status

REMEMBERED = 1024
"""Statements that are kept as they were parsed; few are ever asked for."""
ENOUGH = 4.0
"""Weight of the words that claim and statement must share to be read side by side."""
REASON = "It says the opposite."
OPPOSITE = {Direction.INCREASE: Direction.DECREASE, Direction.DECREASE: Direction.INCREASE}


class Beside:
    """Reads statements in a claim's own words as claims, for what they say of other outcomes than their own."""

    def __init__(self, knowledge: KnowledgeBase, wording: WordingComparer) -> None:
        self._parse = lru_cache(REMEMBERED)(Parser(knowledge).parse)
        self._wording = wording

    def reads_alike(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a statement, read as a claim is, sends the claim's outcome the same way: both name it in passing.

        "£80,000 saved by admissions avoided" names the fall of an outcome that the finding did not measure.
        """
        return self._sends(claim, assertion, claim.direction)

    def reads_opposite(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a statement, read as a claim is, sends the claim's outcome the other way and not also the same."""
        if claim.direction not in OPPOSITE or self.reads_alike(claim, assertion):
            return False
        if self.changes_the_same(claim, assertion):
            return False
        return self._sends(claim, assertion, OPPOSITE[claim.direction])

    def changes_the_same(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a statement tells the claim's directions of the same words, and neither denies what the other does.

        "They duplicate less work" is no less of what a finding of "better joint working, less duplicated work" is on.
        """
        return self._is_beside(claim, assertion) and changes_the_same(claim.text, assertion.statement)

    def changes_the_opposite(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a statement tells the claim's directions of the same words the other way round."""
        return self._is_beside(claim, assertion) and changes_the_opposite(claim.text, assertion.statement)

    def _is_beside(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether the two share much of their words, and neither denies what the other says."""
        wording = self._wording.compare(claim, assertion)
        return wording.covered >= ENOUGH and not (wording.parted or wording.opposed)

    def tells_of_others(self, assertion: Assertion) -> bool:
        """Whether a statement tells of those outside the programme that it names, and of nothing else."""
        told = self._parse(assertion.statement)
        return bool(told) and all(claim.of_others for claim in told)

    def _sends(self, claim: Claim, assertion: Assertion, direction: Direction | None) -> bool:
        """Whether a statement, read as a claim is, sends the claim's outcome one way."""
        way = (claim.outcome, direction, claim.negated)
        return any((told.outcome, told.direction, told.negated) == way for told in self._parse(assertion.statement))

    def says_so(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a statement near a claim, read as a claim is, tells the same of the same outcome, however filed."""
        wording = self._wording.compare(claim, assertion)
        each = {f.match for f in compare_figures(claim, assertion)}
        near = is_near(wording) or (each == {Match.FITS} and min(wording.coverage, wording.echo) >= TOUCHES)
        if wording.covered < ENOUGH or not near or wording.parted or wording.opposed:
            return False
        if each & {Match.WRONG, Match.OTHERS}:
            return False
        if each == {Match.FITS} and wording.left == 0 and sum(map(is_exact, claim.quantities)) > 1:
            return True
        if tells_of_a_part(assertion) and (Match.FITS not in each or counts_only_the_sample(claim, assertion)):
            return False
        told = [c for c in self._parse(assertion.statement) if c.outcome == claim.outcome and c.direction]
        return bool(told) and all(_told(claim) == _told(other) for other in told)

    def denial(self, claim: Claim, assertion: Assertion) -> Finding | None:
        """The opposite of a claim that a statement in its words tells beside, or None; it lends no support."""
        if claim.direction is None or claim.quantities or f"outcome:{claim.outcome}" not in assertion.named:
            return None
        if self._wording.compare(claim, assertion).coverage < SURE:
            return None
        told = [c for c in self._parse(assertion.statement) if c.outcome == claim.outcome and c.direction in MOVES]
        if len(told) != 1 or told[0].negated or told[0].of_others or told[0].status is not Status.OBSERVED:
            return None
        wanted, found = row(claim, claim.direction), told[0].direction
        if found is None or stance(wanted, found) is not Stance.CONTRADICTS:
            return None
        comparison = Comparison("direction", Stance.CONTRADICTS.value, wanted, found.value, REASON)
        return Finding(Stance.CONTRADICTS, REASON, remark="contradicted-direction", comparisons=(comparison,))


def _told(claim: Claim) -> tuple[object, ...]:
    """What a claim says of its outcome: which way it went, how surely, of how many and against what."""
    unproven = claim.certainty is Certainty.UNPROVEN
    against = (claim.compared, claim.of_others, claim.status)
    return (claim.direction, claim.negated, unproven, claim.quantifier, *against)
