"""Evidence -> verdict: which evidence decides, how the sides weigh, and what quantifiers and time ask on top."""

from collections.abc import Sequence
from typing import NamedTuple

from intcheck.language.told import quantifier_of
from intcheck.matching.demands import tells_of_all, unmet
from intcheck.matching.judge import narrowed, set_stance
from intcheck.matching.lists import parts_of_a_list
from intcheck.matching.pool import deciding
from intcheck.matching.traits import is_misattributed
from intcheck.matching.works import Work, independent_works
from intcheck.model.claims import Claim
from intcheck.model.results import Evidence
from intcheck.model.terms import Certainty, Direction, Quantifier, Stance, Verdict

COMPARABLE_SHARE = 0.3
"""A side with this share of the weight of the independent works balances the other (tuned as a setting)."""


WHOLE = (Quantifier.PLAIN, Quantifier.ALL, Quantifier.MOST)
"""Numbers of sites or strands that evidence on one of them does not tell."""


class Decision(NamedTuple):
    """A verdict, its reason, the independent works that it rests on, and all the evidence that decided."""

    verdict: Verdict
    reason: str
    works: tuple[Work, ...] = ()
    pool: tuple[Evidence, ...] = ()
    part: bool = False
    """Whether only evidence on a part of the claim's subject was there to decide."""
    unmet: str | None = None
    """The remark for what the claim asks of its evidence and did not get."""


class Sides(NamedTuple):
    """Weight of the independent works by what they do to the claim."""

    supports: float
    contradicts: float
    weaker: float
    mixed: float

    @property
    def total(self) -> float:
        return self.supports + self.contradicts + self.weaker + self.mixed


def decide(claim: Claim, evidence: Sequence[Evidence], comparable: float = COMPARABLE_SHARE) -> Decision:
    """The verdict of a claim's evidence, with its reason."""
    pool = deciding(claim, evidence)
    if not pool:
        pool = [
            set_stance(e, Stance.SUPPORTS, "It says so of a part of the list.", None)
            for e in parts_of_a_list(claim, evidence)
        ]
    if not pool:
        return Decision(Verdict.NOT_COVERED, "")
    pool = _of_all_where_told(claim, pool)
    part = all(narrowed(e) for e in pool)
    works = tuple(independent_works(pool))
    verdict = _by_quantifier(claim, works, pool, evidence, comparable)
    if verdict is Verdict.SUPPORTED and part and claim.quantifier in WHOLE and _speaks_for_all(claim, pool):
        verdict = Verdict.OVERSTATED
    if verdict is Verdict.SUPPORTED and _parts_a_group(claim, pool):
        verdict = Verdict.OVERSTATED
    asked = unmet(claim, pool) if verdict in (Verdict.SUPPORTED, Verdict.MIXED) else None
    verdict = Verdict.OVERSTATED if asked else verdict
    return Decision(verdict, _reason(claim, verdict, works, part), works, tuple(pool), part, asked)


def disagreeing(claim: Claim, decision: Decision, against: Sequence[Evidence]) -> Decision:
    """A decision in support of a claim, once evidence against it is heard too."""
    pool = (*decision.pool, *(e for e in against if e not in decision.pool))
    works = tuple(independent_works(pool))
    return Decision(Verdict.MIXED, _reason(claim, Verdict.MIXED, works, decision.part), works, pool, decision.part)


def _by_quantifier(
    claim: Claim, works: Sequence[Work], pool: Sequence[Evidence], evidence: Sequence[Evidence], comparable: float
) -> Verdict:
    stances = {e.stance for e in pool}
    if claim.quantifier in (Quantifier.SOME, Quantifier.NOT_ALL) and Stance.SUPPORTS in stances:
        return Verdict.SUPPORTED
    if claim.quantifier is Quantifier.NO and Stance.CONTRADICTS in stances and not _allows_exceptions(claim):
        return Verdict.CONTRADICTED
    if claim.quantifier is Quantifier.ALL:
        exceptions = [e for e in pool if e.stance is Stance.CONTRADICTS or e.remark == "overgeneralised"]
        if exceptions:
            return Verdict.OVERSTATED if stances - {Stance.CONTRADICTS} else Verdict.CONTRADICTED
    says_mixed = claim.direction is Direction.MIXED and not claim.negated and claim.certainty is not Certainty.UNPROVEN
    if says_mixed and _point_both_ways(works, comparable):
        return Verdict.SUPPORTED
    return weigh(_sides(works), comparable)


def _of_all_where_told(claim: Claim, pool: list[Evidence]) -> list[Evidence]:
    """The evidence, where some of it says of all what a claim does, without what only says not of how many.

    What is said of some takes nothing from what a work of no less weight says of the programme at large.
    """
    if claim.quantifier is Quantifier.PLAIN:
        told = max((e.weight for e in pool if e.stance is Stance.SUPPORTS), default=0.0)
        return [e for e in pool if e.remark != "overgeneralised" or e.weight > told]
    if claim.quantifier is not Quantifier.ALL:
        return pool
    if not any(e.stance is Stance.SUPPORTS and tells_of_all(e) for e in pool):
        return pool
    return [e for e in pool if e.remark != "overgeneralised" or not _tells_of_no_part(e)]


def _tells_of_no_part(item: Evidence) -> bool:
    """Whether evidence falls short of "all" only in not saying of how many it speaks."""
    plain = quantifier_of(item.assertion.statement) in (Quantifier.PLAIN, Quantifier.ALL)
    return item.stance is Stance.QUALIFIES and plain and not narrowed(item)


def _allows_exceptions(claim: Claim) -> bool:
    """Whether a claim speaks of hardly any, to which one that did is no denial."""
    return any((cue.category, cue.value) == ("quantifier", "hardly-any") for cue in claim.cues)


def _point_both_ways(works: Sequence[Work], comparable: float) -> bool:
    """Whether works found mixed results, or no one result outweighs all the others so far that they do not compare."""
    found: dict[Direction, float] = {}
    if any(is_misattributed(work.voice) for work in works):
        return False
    for work in works:
        direction = work.voice.assertion.finding.direction
        kind = Direction.NOT_SHOWN if direction is Direction.NO_CHANGE else direction
        found[kind] = found.get(kind, 0.0) + work.weight
    total = sum(found.values())
    return found.get(Direction.MIXED, 0.0) >= comparable * total or max(found.values()) <= (1 - comparable) * total


def _sides(works: Sequence[Work]) -> Sides:
    def side(stance: Stance, mixed: bool = False) -> float:
        return sum(w.weight for w in works if w.stance is stance and w.is_mixed is mixed)

    return Sides(
        side(Stance.SUPPORTS) + side(Stance.SUPPORTS, True),
        side(Stance.CONTRADICTS) + side(Stance.CONTRADICTS, True),
        side(Stance.QUALIFIES),
        side(Stance.QUALIFIES, True),
    )


def weigh(sides: Sides, comparable: float) -> Verdict:
    """The verdict of weighed sides; one that holds `comparable` of the whole balances the others."""
    enough = comparable * sides.total
    if sides.supports >= enough and sides.supports > 0:
        if sides.contradicts + sides.mixed >= enough:
            return Verdict.MIXED
        if sides.total - sides.supports < enough:
            return Verdict.SUPPORTED
        return Verdict.OVERSTATED if sides.weaker > sides.contradicts + sides.mixed else Verdict.MIXED
    heaviest = max(sides.contradicts, sides.weaker, sides.mixed)
    if heaviest == sides.weaker:
        return Verdict.OVERSTATED
    if heaviest == sides.mixed:
        return Verdict.MIXED
    return Verdict.CONTRADICTED


def _parts_a_group(claim: Claim, pool: Sequence[Evidence]) -> bool:
    """Whether the claim speaks of several groups of people together and a finding denies it of one of them."""
    return len(claim.groups) > 1 and any(
        e.stance is Stance.CONTRADICTS and set(e.assertion.groups) & set(claim.groups) for e in pool
    )


def _speaks_for_all(claim: Claim, pool: Sequence[Evidence]) -> bool:
    """Whether the claim speaks of a whole of which the evidence knows a site or strand only."""
    return (
        bool(claim.direction)
        and not claim.of_others
        and all(any(c.field in ("programme", "place") and c.outcome == "narrower" for c in e.comparisons) for e in pool)
    )


def _reason(claim: Claim, verdict: Verdict, works: Sequence[Work], part: bool) -> str:
    """One sentence: how many independent works say what, and the strongest of them."""
    side = {
        Verdict.SUPPORTED: (Stance.SUPPORTS,),
        Verdict.CONTRADICTED: (Stance.CONTRADICTS,),
        Verdict.OVERSTATED: (Stance.QUALIFIES, Stance.CONTRADICTS, Stance.SUPPORTS),
        Verdict.MIXED: (Stance.QUALIFIES, Stance.SUPPORTS, Stance.CONTRADICTS),
    }[verdict]
    speaking = next(
        ([w for w in works if w.stance is stance] for stance in side if any(w.stance is stance for w in works)),
        list(works),
    )
    best = speaking[0].voice
    count = "One independent work" if len(speaking) == 1 else f"{len(speaking)} independent works"
    if verdict is Verdict.MIXED and len({w.stance for w in works}) > 1:
        said = {s: sum(w.stance is s for w in works) for s in Stance}
        return (
            f"The independent works closest to the claim disagree: {said[Stance.SUPPORTS]} for, "
            f"{said[Stance.CONTRADICTS]} against, {said[Stance.QUALIFIES]} in between."
        )
    verb = {Verdict.SUPPORTED: "supports", Verdict.CONTRADICTED: "contradicts"}.get(verdict, "goes less far than")
    if len(speaking) > 1:
        verb = {"supports": "support", "contradicts": "contradict"}.get(verb, "go less far than")
    scope = " on a part of it" if part else ""
    return f"{count}{scope} {verb} the claim; {best.citation}: {best.reason}"
