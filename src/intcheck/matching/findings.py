"""What one assertion does to a claim: a stance with its reason, as wording, figures, status and counting shape it."""

from functools import lru_cache
from typing import NamedTuple

from intcheck.language.told import directions_of, quantifier_of, tells_a_plan
from intcheck.matching.labels import is_of_its_outcome
from intcheck.matching.matches import PLANS, TURNED, Figures, Match, gravest
from intcheck.matching.sums import MONEY, part_of_its_sum
from intcheck.matching.wording import Wording
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.results import Comparison
from intcheck.model.terms import Against, Certainty, Direction, Quantifier, Role, Stance, Status

COVERS = 0.6
"""Share of a claim's content that a statement must hold to support it."""
TOUCHES = 0.45
GRAZES = 0.35
"""Shares of a claim's content that a statement must hold to contradict it, by what it says and by another figure."""
FEW_WORDS = 3.0
"""Weight of wording left over, up to which a claim says little but its figure."""
ECHOED = 0.2
"""Share of a statement that a claim must hold for the two to stand at opposite ends of one line."""
ALONE, WITH_FIGURE = 4.0, 1.0
"""Weight of shared wording that ties a statement to a claim by itself, and beside a figure or date that fits."""
PLANNED = "It was planned, and the claim tells it as a result."
HOPED = "It tells what was hoped for, which denies nothing of what somebody thinks of it."
FIGURE_REMARKS = frozenset(["wrong-figure", "wrong-date", "figure-of-another-group"])
"""Remarks on a figure or date that is not the claim's."""


class Finding(NamedTuple):
    """A stance with its reason; `decisive` evidence may carry a verdict, the rest is shown beside it."""

    stance: Stance
    reason: str
    decisive: bool = True
    remark: str | None = None
    comparisons: tuple[Comparison, ...] = ()
    strength: float = 1.0


@lru_cache(maxsize=1024)
def context(reason: str) -> Finding:
    """A finding that decides nothing and is shown beside those that do."""
    return Finding(Stance.CONTEXT, reason, decisive=False)


def from_wording(
    wording: Wording, each: list[Figures], told_in_figures: bool, on_subject: bool, of_both: bool
) -> Finding:
    """Stance from shared wording: figures first, then which way the two face.

    With `told_in_figures`, a figure or date that fits carries a claim that has few other words; `on_subject`, one thing
    of which the two say opposite ends does; `of_both`, one word that tells how two of a kind stand to each other.
    """
    coverage, figures = wording.coverage, gravest(*each)
    fitting = sum(f.match is Match.FITS for f in each)
    bare = told_in_figures and wording.left <= FEW_WORDS
    denied = not wording.opposed or figures.remark == TURNED
    if figures.match in (Match.WRONG, Match.OTHERS) and (coverage >= GRAZES or bare) and denied:
        return Finding(Stance.CONTRADICTS, figures.reason, remark=_code(figures))
    if figures.match not in (Match.NONE, Match.FITS):
        return context("It is about the same subject and decides nothing.")
    tied = wording.in_words >= (WITH_FIGURE if fitting else ALONE) and (fitting or len(wording.shared) > 1)
    turned = (
        on_subject
        and wording.clash is not None
        and coverage >= COVERS
        and wording.echo >= ECHOED
        and wording.covered >= NEAR_WORDS
        and wording.left <= FEW_LEFT
    )
    if wording.in_words >= TOUCHES * (wording.total - wording.figured) and wording.opposed and (tied or turned):
        return Finding(Stance.CONTRADICTS, "It says the opposite.", remark="contradicted-direction")
    worded = (tied or of_both) and (coverage >= COVERS or (fitting and coverage >= TOUCHES))
    figured = fitting and (bare or not wording.total)
    joint = fitting > 1 and coverage >= GRAZES and wording.in_words >= WITH_FIGURE
    if (worded or figured or joint) and not wording.opposed:
        return Finding(Stance.SUPPORTS, "It says the same." if figures.match is Match.NONE else figures.reason)
    return context("It is about the same subject and decides nothing.")


def denies_beside_figures(wording: Wording, each: list[Figures]) -> bool:
    """Whether two of a claim's numbers fit, so that what a statement denies is something that it tells beside them."""
    fitting = [f for f in each if f.match is Match.FITS and f.remark != "wrong-date"]
    return wording.opposed and wording.clash is None and len(fitting) > 1


def is_near(wording: Wording) -> bool:
    """Whether claim and statement hold so much of each other that what is left over decides nothing."""
    nearness = wording.coverage + wording.echo
    if wording.covered < NEAR_WORDS or wording.coverage < TOUCHES or wording.echo < TOUCHES:
        return False
    return nearness >= NEARER or (nearness >= NEAR and wording.left <= FEW_LEFT)


NEAR, NEARER = 1.15, 1.4
"""Shares that claim and statement must hold of each other, added up: where few words are left, and in any case."""
NEAR_WORDS, FEW_LEFT = 2.5, 3.5
"""Weight of the words that the two must share, and of those that may be left over."""


def _code(figures: Figures) -> str:
    return "figure-of-another-group" if figures.match is Match.OTHERS else figures.remark


def with_figures(found: Finding, figures: Figures) -> Finding:
    """A finding with the figures held against it: another figure turns support round, a missing one withholds it."""
    if figures.match is Match.NONE:
        return found
    if figures.match is Match.FITS:
        return found._replace(strength=1.5)
    if found.stance is not Stance.SUPPORTS:
        return found
    if figures.match is Match.WRONG:
        return found._replace(stance=Stance.CONTRADICTS, remark=figures.remark, reason=figures.reason)
    if figures.match is Match.OTHERS:
        return found._replace(stance=Stance.CONTRADICTS, remark="figure-of-another-group", reason=figures.reason)
    return found._replace(decisive=False, reason=f"{found.reason} {figures.reason}")


def with_status(claim: Claim, assertion: Assertion, found: Finding, each: list[Figures]) -> Finding:
    """A plan decides claims about plans only, and never supports a result; a result never decides a plan."""
    planned = assertion.finding.status in PLANS
    doubted = claim.certainty is Certainty.UNPROVEN and found.stance is Stance.CONTRADICTS
    if planned and doubted and not _is_set_against_a_plan(assertion):
        return context(HOPED)
    if claim.attribution and (claim.status is assertion.finding.status or not tells_a_plan(assertion.statement)):
        return found
    if claim.status in PLANS:
        return found if planned else context("It tells what happened, and the claim is about a plan.")
    if planned and found.stance is Stance.CONTRADICTS and _is_set_against_a_plan(assertion):
        return found
    if planned:
        if found.stance is Stance.SUPPORTS or any(f.match is Match.FITS for f in each):
            decisive = found.decisive or any(f.match is Match.FITS for f in each)
            return found._replace(stance=Stance.QUALIFIES, remark="plan-as-result", reason=PLANNED, decisive=decisive)
        return context("It was planned and says nothing of the result.")
    if assertion.finding.status is Status.OPINION:
        return found._replace(decisive=False, reason=f"{found.reason} It is someone's view.")
    return found


def _is_set_against_a_plan(assertion: Assertion) -> bool:
    """Whether a finding tells how much was agreed or trusted beside what had been asked or promised."""
    return assertion.finding.against is Against.PLAN and assertion.finding.direction in (
        Direction.HIGHER_LEVEL,
        Direction.LOWER_LEVEL,
    )


def as_told(claim: Claim, assertion: Assertion, found: Finding) -> Finding:
    """Support by wording, once it counts that a plan is no result and a view no finding."""
    hoped = assertion.finding.status in PLANS and assertion.finding.direction is not Direction.DESCRIPTIVE
    doubted = claim.attribution and (claim.status is Status.OBSERVED or claim.certainty is Certainty.UNPROVEN)
    if doubted and hoped and found.remark == "contradicted-direction":
        return context(HOPED)
    if found.stance is not Stance.SUPPORTS:
        return found
    if claim.status is Status.OBSERVED and _is_a_plan(assertion):
        return found._replace(stance=Stance.QUALIFIES, remark="plan-as-result", reason=PLANNED)
    if assertion.finding.status is Status.OPINION and not (claim.attribution or _is_told_as_a_view(claim)):
        reason = "It is someone's view, and the claim tells it as a finding."
        return found._replace(stance=Stance.QUALIFIES, remark="opinion-as-finding", reason=reason)
    return found


def _is_a_plan(assertion: Assertion) -> bool:
    """Whether a finding is on what was to come; a description may tell as done what was decided: who got the money."""
    if assertion.finding.status not in PLANS:
        return False
    return assertion.finding.direction is not Direction.DESCRIPTIVE or tells_a_plan(assertion.statement)


def _is_told_as_a_view(claim: Claim) -> bool:
    """Whether a claim says that an author without a name holds it: "the commentary argues"."""
    return {"attribution", "teller"} <= {cue.category for cue in claim.cues}


def counted(claim: Claim, assertion: Assertion, said: Stance) -> tuple[Stance, str | None]:
    """Stance once it counts how many each speaks for: one example is enough for "some", and too little for a whole."""
    if claim.quantifier in (Quantifier.SOME, Quantifier.NOT_ALL):
        return _example(claim, assertion, said), None
    if claim.direction is Direction.MIXED and assertion.finding.direction is Direction.MIXED:
        return said, None
    if claim.quantifier is Quantifier.ALL and assertion.finding.direction is Direction.MIXED:
        return Stance.CONTRADICTS, "overgeneralised"
    if claim.quantifier is Quantifier.ALL and said is Stance.SUPPORTS and tells_of_a_part(assertion):
        return Stance.QUALIFIES, "overgeneralised"
    denied = claim.negated or claim.certainty is Certainty.UNPROVEN
    if said is Stance.SUPPORTS and not denied and quantifier_of(assertion.statement) is Quantifier.SOME:
        return Stance.QUALIFIES, "overgeneralised"
    return said, None


def _example(claim: Claim, assertion: Assertion, said: Stance) -> Stance:
    """Whether a finding is an example of what "some" did, or of what "not all" did not."""
    if assertion.finding.direction is Direction.MIXED:
        return Stance.SUPPORTS
    if claim.quantifier is Quantifier.SOME:
        return said
    return {Stance.CONTRADICTS: Stance.SUPPORTS, Stance.SUPPORTS: Stance.CONTEXT}.get(said, said)


def overgeneralised(claim: Claim, assertion: Assertion, found: Finding) -> Finding:
    """ "All" and "none" are more than a statement that says "some" or gives a share, and each other's opposite."""
    if claim.quantifier not in (Quantifier.ALL, Quantifier.NO) or found.stance is not Stance.SUPPORTS:
        return found
    told = quantifier_of(assertion.statement)
    if {claim.quantifier, told} == {Quantifier.ALL, Quantifier.NO}:
        return found._replace(
            stance=Stance.CONTRADICTS, remark="contradicted-direction", reason="It says the opposite of all."
        )
    if _is_none_of_a_sum(claim) and told in (Quantifier.PLAIN, Quantifier.MOST):
        return found
    part = claim.quantifier is Quantifier.ALL and part_of_its_sum(claim.quantities, assertion.statement)
    if part:
        return found._replace(stance=Stance.CONTRADICTS, remark="overgeneralised", reason=f"It says so of {part} only.")
    if told is not claim.quantifier or tells_of_a_part(assertion):
        return found._replace(
            stance=Stance.QUALIFIES, remark="overgeneralised", reason="It says so of some, not of all."
        )
    return found


def _is_none_of_a_sum(claim: Claim) -> bool:
    """Whether what "none" is said of is money, which has no members to say it of one by one."""
    return claim.quantifier is Quantifier.NO and any(q.unit in MONEY for q in claim.quantities)


def tells_of_a_part(assertion: Assertion) -> bool:
    return any(_is_part(value, assertion) for value in assertion.finding.values)


def _is_part(value: Value, assertion: Assertion) -> bool:
    """Whether a figure is a share below all, or a count out of a greater one."""
    if value.role is not Role.MAIN:
        return False
    whole = (v.amount for v in assertion.finding.values if v.role is Role.SAMPLE and v.dimension == value.dimension)
    return (value.dimension == "percent" and value.amount < 100) or any(value.amount < amount for amount in whole)


def of_others(claim: Claim, assertion: Assertion, each: list[Figures]) -> Finding:
    """A finding on a programme held against a claim on those it is compared with, of whom it tells by their figures."""
    figures = gravest(*each)
    comparisons = tuple(
        Comparison("figure", f.match.value, f.claimed, f.found, f.reason) for f in each if f.match is not Match.NONE
    )
    if figures.match is Match.FITS and assertion.finding.status is Status.OBSERVED:
        return Finding(Stance.SUPPORTS, figures.reason, comparisons=comparisons)
    if figures.match in (Match.WRONG, Match.OTHERS):
        return Finding(Stance.CONTRADICTS, figures.reason, remark=_code(figures), comparisons=comparisons)
    return context("It tells of the programme, and the claim of what it is compared with.")


def raw_direction(claim: Claim, assertion: Assertion, each: list[Figures]) -> Direction:
    """A claim that names the raw figure of a slower or faster rise, of a gain below plan or of a plan goes by that."""
    direction = assertion.finding.direction
    fitting = any(f.match is Match.FITS for f in each)
    gained = claim.direction is Direction.INCREASE and claim.outcome == assertion.outcome
    below_plan = direction is Direction.LOWER_LEVEL and assertion.finding.against is Against.PLAN
    told = _gives_just_the_plan(claim, assertion, each) or _gives_what_was_found(assertion, each)
    if below_plan and gained and told and not _tells_of_more_than_asked(claim):
        return Direction.INCREASE
    if gained and len(assertion.finding.values) > 1 and _gives_its_sum(claim, assertion, each):
        return Direction.INCREASE
    raw = direction in (Direction.SLOWER_INCREASE, Direction.FASTER_INCREASE)
    named = claim.direction in (Direction.INCREASE, Direction.DECREASE) and fitting and not is_compared(claim)
    return Direction.INCREASE if raw and named and assertion.finding.against is Against.COMPARATOR else direction


def _tells_of_more_than_asked(claim: Claim) -> bool:
    """Whether a claim holds what was gained against what had been hoped for, and puts it above."""
    return claim.compared or not ABOVE.isdisjoint(directions_of(claim.text))


ABOVE = frozenset(["above", "ahead"])
"""Parts of directions that put one thing above another."""


def _gives_just_the_plan(claim: Claim, assertion: Assertion, each: list[Figures]) -> bool:
    """Whether a claim on a plan, which does not say that it would be missed, gives what had been planned alone."""
    if claim.negated:
        return False
    planned = {v.of for v in assertion.finding.values if v.role is Role.PLAN}
    fitting = [f for f in each if f.match is Match.FITS and f.found in planned]
    return claim.status in PLANS and len(claim.quantities) == len(fitting) == 1


def _gives_what_was_found(assertion: Assertion, each: list[Figures]) -> bool:
    """Whether a figure that fits is what was found, and not what had been planned or how many were asked."""
    found = {v.of for v in assertion.finding.values if v.role is Role.MAIN}
    return any(f.match is Match.FITS and f.found in found for f in each)


def _gives_its_sum(claim: Claim, assertion: Assertion, each: list[Figures]) -> bool:
    """Whether a finding of a net result gives a sum of just what was gained, as the claim does: "£44m was saved"."""
    values = assertion.finding.values
    fitting = {(f.claimed, f.found) for f in each if f.match is Match.FITS and f.found != values[0].of}
    return any(
        (q.text, v.of) in fitting and is_of_its_outcome(claim, q, v, values)
        for q in claim.quantities
        for v in values
        if v.role is Role.MAIN
    )


def is_compared(claim: Claim) -> bool:
    """Whether a claim compares directions, and not two figures that it gives."""
    return claim.compared and not any(q.comparator for q in claim.quantities)
