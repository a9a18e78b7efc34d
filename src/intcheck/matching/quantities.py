"""The figures of a claim against those of one finding: which fit, which differ, and which belong to somebody else."""

from intcheck.matching.holders import misplaced, outermost
from intcheck.matching.labels import heads_a_list, points_back
from intcheck.matching.matches import PLANS, Asked, Figures, Match
from intcheck.matching.measured import compare_one, compare_range
from intcheck.matching.once import once_a_claim, once_an_assertion
from intcheck.matching.sums import MONEY, named_share, parted_sum
from intcheck.model.claims import Claim, Quantity
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Quantifier


def compare_figures(claim: Claim, assertion: Assertion) -> list[Figures]:
    """For each of a claim's figures, what a finding's figures say of it; SILENT where there is none to compare.

    Once a figure fits the finding itself, a later one may be the comparison's even where no word says so, and
    another count may be counted elsewhere. A number that the statement gives of something else is another's.
    """
    return _compared(claim, assertion) if claim.quantities else []


@once_an_assertion
def _compared(claim: Claim, assertion: Assertion) -> list[Figures]:
    elsewhere = misplaced(claim.sentence or claim.text, assertion.statement)
    planned = assertion.finding.status in PLANS or _speaks_of_a_plan(claim)
    asked = Asked(claim, planned, claim.direction is not None, named_share(claim, assertion))
    outcomes: list[Figures] = []
    fitted = False
    for quantity in _asked_for(claim):
        outcome = (
            compare_range(quantity, assertion, asked)
            if quantity.high is not None
            else compare_one(quantity, assertion, asked)
        )
        if fitted:
            if outcome.match is Match.OTHERS and not quantity.comparator:
                outcome = outcome._replace(match=Match.FITS)
            elif outcome.match is Match.WRONG and quantity.unit == "count":
                outcome = outcome._replace(match=Match.SILENT)
        fitted = fitted or outcome.match is Match.FITS
        if outcome.match is not Match.NONE and quantity.text in elsewhere and not quantity.comparator:
            reason = f"The evidence gives {quantity.text} of something else than the claim."
            outcome = Figures(Match.OTHERS, reason, quantity.text, quantity.text)
        if claim.quantifier is not Quantifier.ALL and _is_the_whole(quantity, claim, assertion):
            continue
        outcomes.append(outcome)
    return outcomes


def _is_the_whole(quantity: Quantity, claim: Claim, assertion: Assertion) -> bool:
    """Whether a figure is the whole of which both claim and statement tell a part."""
    parted = parted_sum(claim, assertion.statement) if quantity.unit in MONEY else None
    return parted is not None and abs(quantity.value - parted[1].value) <= quantity.slack


@once_a_claim
def _speaks_of_a_plan(claim: Claim) -> bool:
    return any(cue.category == "status" and cue.value != "met" for cue in claim.cues)


@once_a_claim
def _asked_for(claim: Claim) -> list[Quantity]:
    """The figures that a claim tells, each with all its parts; "the two targets" only says which ones are meant."""
    told = [quantity for quantity in outermost(claim.quantities) if not heads_a_list(claim, quantity)]
    return [quantity for quantity in told if not points_back(claim, quantity)] or told
