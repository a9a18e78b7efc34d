"""What a claim asks of its evidence beyond a direction: that it lasted, came early, was great, had the cause it names.

Evidence that supports the direction and does not meet the demand goes less far than the claim.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from intcheck.language.told import PASSING, cues_of, quantifier_of, tells_a_plan
from intcheck.matching.contrast import is_contrasted
from intcheck.matching.judge import MOSTLY, set_stance
from intcheck.matching.purposes import BROUGHT_ABOUT, reasons
from intcheck.matching.texts import EXTREME, understand
from intcheck.matching.wording import ACHIEVED, MET
from intcheck.model.claims import Claim
from intcheck.model.results import Evidence
from intcheck.model.terms import Against, Certainty, Direction, Duration, Quantifier, Role, Stance, Status


class Demand(NamedTuple):
    """A demand: the remark for not meeting it, whether a claim makes it, and whether evidence meets it.

    Evidence that does not support the claim's direction can meet it only where `heard` says so: a later end of an
    effect.
    """

    remark: str
    made: Callable[[Claim], bool]
    met: Callable[[Evidence], bool]
    heard: tuple[Stance, ...] = (Stance.SUPPORTS,)
    """What evidence that meets it may do to the claim."""


class AskedInWords(NamedTuple):
    """A demand that the words of a claim make, and that only the words of evidence in its support can meet."""

    remark: str
    made: Callable[[Claim], bool]
    met: Callable[[Claim, Evidence], bool]


def unmet(claim: Claim, pool: Sequence[Evidence]) -> str | None:
    """The remark for the first demand of a claim that no evidence in its support meets, else None."""
    supporting = [item for item in pool if item.stance is Stance.SUPPORTS]
    asked = ASKED_IN_WORDS if supporting else ()
    worded = next((d for d in asked if d.made(claim) and not any(d.met(claim, e) for e in supporting)), None)
    if worded:
        return worded.remark
    if claim.negated or claim.certainty is Certainty.UNPROVEN or claim.quantifier is Quantifier.NO:
        return None
    for demand in DEMANDS:
        heard = (item for item in pool if item.stance in demand.heard)
        if demand.made(claim) and not any(map(demand.met, heard)):
            return demand.remark
    return None


def _lasts(item: Evidence) -> bool:
    return ("duration", "lasting") in cues_of(item.assertion.statement)


def _passed(claim: Claim) -> bool:
    """Whether a claim says that an effect passed; "a one-off £90,000" is a sum paid once."""
    return claim.duration is Duration.TEMPORARY and (claim.direction is not None or not claim.quantities)


def _passes(item: Evidence) -> bool:
    """Whether a statement says that its effect passed, or found results that turned."""
    turned = item.assertion.finding.direction is Direction.MIXED
    told = cues_of(item.assertion.statement)
    return turned or any(category == "duration" and value in PASSING for category, value in told)


def known_to_last(claim: Claim, evidence: list[Evidence]) -> list[Evidence]:
    """The evidence on an effect that is said to have passed: what says that it lasted denies that for all its work."""
    if not _passed(claim) or claim.negated or not any((c.category, c.value) == ENDED for c in claim.cues):
        return evidence
    lasting = {e.assertion.id for e in evidence if _bears_out(e) and _lasts(e) and not _passes(e)}
    if not lasting:
        return evidence
    works = {e.assertion.work for e in evidence if e.assertion.id in lasting}
    return [_once_it_lasted(e, e.assertion.id in lasting, e.assertion.work in works) for e in evidence]


def _once_it_lasted(item: Evidence, says_so: bool, of_its_work: bool) -> Evidence:
    """An item of evidence once an effect is known to have lasted; what is silent on that decides nothing."""
    if says_so:
        return set_stance(item, *LASTED)._replace(decisive=True)
    silent = of_its_work or not _passes(item)
    return item._replace(decisive=False) if silent and item.stance is Stance.SUPPORTS else item


def _bears_out(item: Evidence) -> bool:
    """Whether a finding on just what a claim speaks of goes its way, whatever else the claim says of it."""
    told = {c.field: c.outcome for c in item.comparisons}
    on_it = {told.get(field) for field in ("programme", "place", "outcome")} == {"agrees"}
    return on_it and told.get("direction") == Stance.SUPPORTS and item.stance in (Stance.SUPPORTS, Stance.CONTEXT)


ENDED = ("duration", "temporary")
"""Cue of an effect that passed."""
LASTED = (Stance.CONTRADICTS, "It says that it lasted.", "passing-not-shown")


def tells_of_all(item: Evidence) -> bool:
    """Whether a statement itself says that something was so everywhere, or says what the claim says in its words."""
    told = any(c.field == "restatement" for c in item.comparisons)
    return told or quantifier_of(item.assertion.statement) is Quantifier.ALL


def _is_early(item: Evidence) -> bool:
    """Whether a statement speaks of the first days or years, or gives the very figure that the claim gives for them."""
    given = any(c.field == "figure" and c.outcome == "fits" for c in item.comparisons)
    return given or ("duration", "early") in cues_of(item.assertion.statement)


def _names_a_cause(item: Evidence) -> bool:
    """Whether a finding is more than a change from before to after, or its statement itself says why."""
    alone = item.assertion.finding.against is Against.BEFORE
    told = cues_of(item.assertion.statement)
    return not alone or any(category == "cause" and value not in NO_CAUSE for category, value in told)


ALONGSIDE = ("cause", "alongside")
"""Cue of what only went with something else."""
NO_CAUSE = ("none", ALONGSIDE[1])
"""Cues that name no cause."""


def _is_not_small(item: Evidence) -> bool:
    return ("size", "small") not in cues_of(item.assertion.statement)


def _is_whole(item: Evidence) -> bool:
    """Whether a statement says that nothing was left, or gives the very figure that the claim gives."""
    given = any(c.field == "figure" and c.outcome == "fits" for c in item.comparisons)
    return given or ("size", "whole") in cues_of(item.assertion.statement)


def _says(category: str, value: str) -> Callable[[Claim], bool]:
    """Whether a claim that tells a direction has a cue."""
    return lambda claim: (
        claim.direction is not None and any((c.category, c.value) == (category, value) for c in claim.cues)
    )


def _gives_the_reason(claim: Claim, item: Evidence) -> bool:
    """Whether a statement holds a part of each reason or purpose that a claim gives, or tells the claim itself.

    One that leaves open what the reason was gives none.
    """
    if any(c.field == "restatement" for c in item.comparisons):
        return True
    if LEFT_OPEN in cues_of(item.assertion.statement) and claim.certainty is Certainty.ASSERTED:
        return False
    held = understand(item.assertion.statement).names
    return all(
        sum(not names.isdisjoint(held) for names in reason) >= REASON_HELD * len(reason) for reason in reasons(claim)
    )


LEFT_OPEN = ("certainty", "unproven")
"""Cue of what is not known."""
REASON_HELD = 1 / 3
"""Share of the content of a reason that a statement must hold."""


def _says_so_of_nothing_else(claim: Claim, item: Evidence) -> bool:
    """Whether a statement too says that it is so of one thing only."""
    return any(category == "exclusive" for category, _ in cues_of(item.assertion.statement))


def _tells_an_extreme(claim: Claim, item: Evidence) -> bool:
    """Whether a statement too speaks of a most or a least, or compares, or tells the claim itself."""
    told = is_contrasted(claim, item) or any(c.field == "restatement" for c in item.comparisons)
    return told or not EXTREMES.isdisjoint(understand(item.assertion.statement).names)


def _tells_the_most(claim: Claim, item: Evidence) -> bool:
    """Whether a statement too speaks of a most or a least of all, or tells the claim itself."""
    told = is_contrasted(claim, item) or any(c.field == "restatement" for c in item.comparisons)
    statement = item.assertion.statement
    return told or ("exclusive", UNRIVALLED) in cues_of(statement) or EXTREME in understand(statement).names


def _is_unrivalled(claim: Claim) -> bool:
    """Whether a claim sets one above all others: "more than anywhere else", "the biggest fall of all"."""
    compares = claim.direction is not None or _is_extreme(claim)
    return compares and any((cue.category, cue.value) == ("exclusive", UNRIVALLED) for cue in claim.cues)


UNRIVALLED = "unrivalled"
"""Cue of what is held above all others."""


def _is_extreme(claim: Claim) -> bool:
    return any(EXTREME in unit.names for unit in claim.units)


EXTREMES = frozenset([EXTREME, "top", "most", "than"])
"""Names of what tells one from all others."""


def _is_firm(claim: Claim, item: Evidence) -> bool:
    """Whether a statement tells what was observed, no hedge or impression, and more than what went with what."""
    told, finding = cues_of(item.assertion.statement), item.assertion.finding
    beside = ALONGSIDE in told and finding.against is not Against.COMPARATOR
    return finding.status is Status.OBSERVED and not (beside or told & SOFT)


SOFT = frozenset([("certainty", "hedged"), ("impression", "felt")])
"""Cues of what is not told as a fact."""


def _tells_of_an_area(claim: Claim, item: Evidence) -> bool:
    """Whether evidence is not on so many people, of whom all in the place are more, or tells of all of that itself."""
    sampled = any(value.role is Role.SAMPLE and value.dimension == "count" for value in item.assertion.finding.values)
    return not sampled or ("size", "whole-area") in cues_of(item.assertion.statement)


def _meets_a_target(claim: Claim) -> bool:
    told = {(cue.category, cue.value) for cue in claim.cues}
    return MET in told or (REALISED in told and any("target" in unit.names for unit in claim.units))


REALISED = ("status", "realised")
"""Cue of what came about as it was planned: "met its target", "was achieved"."""


def _tells_of_meeting(claim: Claim, item: Evidence) -> bool:
    """Whether a statement too speaks of something that was achieved, or tells the claim itself."""
    told = any(c.field == "restatement" for c in item.comparisons)
    return told or understand(item.assertion.statement).signs.get(ACHIEVED, 0) > 0


def _tells_on_whom(claim: Claim, item: Evidence) -> bool:
    """Whether a statement too says on whom most of it fell, or gives the very share that the claim gives."""
    given = any(c.field == "figure" and c.outcome == "fits" for c in item.comparisons)
    return given or MOSTLY in understand(item.assertion.statement).names


def _tells_what_was_done(claim: Claim) -> bool:
    """Whether a claim tells what was done, and neither a wish nor that something was not so."""
    return claim.status is Status.OBSERVED and not (tells_a_plan(claim.text) or understand(claim.text).denials)


def _was_brought_about(claim: Claim, item: Evidence) -> bool:
    """Whether a statement tells more than what was tried in vain, or had hardly begun unless the claim says so too."""
    told = cues_of(item.assertion.statement)
    begun = ONLY_BEGUN in told and ONLY_BEGUN not in cues_of(claim.text)
    return not (begun or IN_VAIN in told)


IN_VAIN = ("attempt", "in-vain")
"""Cue of what was tried and did not come about: "but struggled to do so"."""
ONLY_BEGUN = ("attempt", "only-begun")
"""Cue of what has hardly begun: "only beginning to appear"."""


def _is_exclusive(claim: Claim) -> bool:
    """Whether a claim says something of one alone: "only the pioneers", "women, not men"."""
    alone = any((cue.category, cue.value) == ("exclusive", "alone") for cue in claim.cues)
    return alone or bool(claim.set_aside)


ASKED_IN_WORDS = (
    AskedInWords("cause-not-shown", lambda claim: bool(reasons(claim)), _gives_the_reason),
    AskedInWords("overgeneralised", _is_exclusive, _says_so_of_nothing_else),
    AskedInWords("overgeneralised", _is_unrivalled, _tells_the_most),
    AskedInWords("overgeneralised", _is_extreme, _tells_an_extreme),
    AskedInWords("overgeneralised", _says("size", "whole-area"), _tells_of_an_area),
    AskedInWords("overgeneralised", _says("size", "most-of-it"), _tells_on_whom),
    AskedInWords("plan-as-result", _meets_a_target, _tells_of_meeting),
    AskedInWords("plan-as-result", _tells_what_was_done, _was_brought_about),
    AskedInWords("hedge-dropped", lambda claim: claim.certainty is Certainty.PROVEN, _is_firm),
)

CHANGES = (Direction.DECREASE, Direction.INCREASE, Direction.SLOWER_INCREASE, Direction.FASTER_INCREASE)

DEMANDS = (
    Demand(
        "overgeneralised",
        lambda claim: claim.quantifier is Quantifier.ALL and claim.direction in CHANGES and not claim.quantities,
        tells_of_all,
    ),
    Demand("passing-not-shown", _passed, _passes, tuple(Stance)),
    Demand("lasting-not-shown", lambda claim: claim.duration is Duration.LASTING, _lasts),
    Demand("early-not-shown", _says("duration", "early"), _is_early),
    Demand("small-as-great", _says("size", "great"), _is_not_small),
    Demand("small-as-great", _says("size", "whole"), _is_whole),
    Demand("cause-not-shown", _says("cause", "because"), _names_a_cause),
    Demand("cause-not-shown", _says(*BROUGHT_ABOUT), _names_a_cause),
)
