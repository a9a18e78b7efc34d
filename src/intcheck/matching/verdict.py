"""Evidence -> verdict: which evidence decides, how the sides weigh, and what quantifiers and time ask on top."""

from collections.abc import Sequence
from typing import NamedTuple

from intcheck.matching.demands import unmet
from intcheck.matching.findings import FIGURE_REMARKS
from intcheck.matching.judge import narrowed, set_stance
from intcheck.matching.lists import parts_of_a_list
from intcheck.matching.scope import stages
from intcheck.matching.works import Work, independent_works, is_relay
from intcheck.model.claims import Claim
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Against, Direction, Quantifier, Stance, Verdict

COMPARABLE_SHARE = 0.3
"""A side with this share of the weight of the independent works balances the other (tuned as a setting)."""

CLOSE = 0.03
"""Evidence this much less relevant than the best, by wording, does not decide beside it."""

SAME_WORDS = 0.02
"""Evidence this much less relevant by its wording than what denies a figure still gives it."""

SHORT_SPAN = 2
"""Years up to which a span must be met as a whole; a longer trend is judged by the parts that are known."""


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
    pool = _deciding(claim, evidence)
    if not pool:
        pool = [
            set_stance(e, Stance.SUPPORTS, "It says so of a part of the list.", None)
            for e in parts_of_a_list(claim, evidence)
        ]
    if not pool:
        return Decision(Verdict.NOT_COVERED, "")
    part = all(narrowed(e) for e in pool)
    works = tuple(independent_works(pool))
    verdict = _by_quantifier(claim, works, pool, evidence, comparable)
    if verdict is Verdict.SUPPORTED and part and claim.quantifier is Quantifier.PLAIN and _speaks_for_all(claim, pool):
        verdict = Verdict.OVERSTATED
    if verdict is Verdict.SUPPORTED and _parts_a_group(claim, pool):
        verdict = Verdict.OVERSTATED
    asked = unmet(claim, pool) if verdict in (Verdict.SUPPORTED, Verdict.MIXED) else None
    verdict = Verdict.OVERSTATED if asked else verdict
    return Decision(verdict, _reason(claim, verdict, works, part), works, tuple(pool), part, asked)


def _deciding(claim: Claim, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence that may decide.

    Results come before plans, what the speaker said before what others say, a figure that fits before figures that
    measure something else, directions before wording, comparisons before raw changes where the claim compares, and the
    whole before its parts.
    """
    pool = _unless_restated([e for e in evidence if e.decisive and not _is_outdone(e, evidence)])
    pool = _meet_figures(claim, pool)
    for lesser in (
        _is_plan,
        _is_misattributed,
        _is_wording,
        lambda e: _is_raw(claim, e),
        _is_shared,
        lambda e: _is_of_a_programme(claim, e),
        lambda e: _is_incomplete(claim, e),
        lambda e: _is_another_span(claim, e),
        lambda e: _is_other_group(claim, e),
        lambda e: _is_of_no_stage(claim, e),
    ):
        pool = [e for e in pool if not lesser(e)] or pool
    pool = _closest_wording(pool)
    if claim.quantifier in (Quantifier.SOME, Quantifier.NO, Quantifier.NOT_ALL, Quantifier.ALL):
        return pool
    return [e for e in pool if not narrowed(e)] or pool


def _unless_restated(pool: list[Evidence]) -> list[Evidence]:
    """Where a statement says the claim in its own words, evidence that is merely like it does not decide.

    What found another direction still does, unless the statement gives the claim's figure, or would itself stand
    against its own words.
    """
    restating = [e for e in pool if any(c.field == "restatement" for c in e.comparisons)]
    if not restating:
        return pool
    misread = any(c.field == "direction" and c.outcome != "supports" for e in restating for c in e.comparisons)
    told = {e.assertion.id for e in restating}
    others = [e for e in pool if e.assertion.id not in told and not _is_wording(e) and e.remark not in FIGURE_REMARKS]
    alone = misread or not _has_direction(restating) or any(_gives_figure(e) for e in restating)
    return restating if alone else [*restating, *others]


def _has_direction(pool: Sequence[Evidence]) -> bool:
    return any(c.field == "direction" for e in pool for c in e.comparisons)


def _is_plan(item: Evidence) -> bool:
    return item.remark == "plan-as-result"


def _is_misattributed(item: Evidence) -> bool:
    return item.remark == "misattributed"


def _is_wording(item: Evidence) -> bool:
    return any(c.field == "wording" for c in item.comparisons)


def _is_raw(claim: Claim, item: Evidence) -> bool:
    """Whether the claim compares and the finding only says what changed."""
    relative = claim.compared or claim.direction in (Direction.SLOWER_INCREASE, Direction.FASTER_INCREASE)
    return relative and item.assertion.finding.against is not Against.COMPARATOR


def _is_another_span(claim: Claim, item: Evidence) -> bool:
    """Whether the claim names a span of time and the finding is not on just that span, nor on a change to its end."""
    wanted, held = claim.period, item.assertion.period
    if wanted is None or wanted.end is None:
        return False
    if wanted.start is None:
        return held is None or held.end != wanted.end
    if int(wanted.end[:4]) - int(wanted.start[:4]) > SHORT_SPAN:
        return False
    if held is not None and held.end == wanted.end and item.assertion.finding.against is Against.BEFORE:
        return False
    return held is None or (held.start, held.end) != (wanted.start, wanted.end)


def _is_of_a_programme(claim: Claim, item: Evidence) -> bool:
    """Whether the claim tells of the country at large and the finding is on what a programme did."""
    return not (claim.programmes or claim.umbrella or claim.places) and bool(item.assertion.programmes)


def _is_incomplete(claim: Claim, item: Evidence) -> bool:
    """Whether the claim names several programmes and the finding is on some of them only."""
    return len(set(claim.programmes) - set(item.assertion.programmes)) > 0


def _is_shared(item: Evidence) -> bool:
    """Whether the finding is on several programmes taken together, of which the claim names one."""
    return any(c.field == "programme" and c.outcome == "wider" for c in item.comparisons)


def _closest_wording(pool: list[Evidence]) -> list[Evidence]:
    """Where wording alone decides, what is worded most like the claim."""
    if not pool or not all(map(_is_wording, pool)):
        return pool
    best = max(e.relevance for e in pool)
    return [e for e in pool if e.relevance >= best - CLOSE]


def _is_other_group(claim: Claim, item: Evidence) -> bool:
    """Whether the claim names a group and the finding is not on it."""
    return bool(claim.groups) and any(c.field == "group" and c.outcome != "agrees" for c in item.comparisons)


def _is_of_no_stage(claim: Claim, item: Evidence) -> bool:
    """Whether the claim speaks of one stage of a programme (its first year) and the finding does not."""
    wanted = stages(claim.text)
    return bool(wanted) and not (_gives_figure(item) or wanted <= stages(item.assertion.statement))


def _meet_figures(claim: Claim, pool: list[Evidence]) -> list[Evidence]:
    """Where each figure of the claim is met, evidence that gives other figures measures something else.

    What gives none of the figures then decides nothing, nor what gives some of them beside what gives all. What gives
    two of the figures tells of the claim's own finding, so that a third one that differs there is met by no other.
    """
    if claim.quantifier is Quantifier.NO:
        return pool
    wanted = {c.claimed for e in pool for c in _figures(e) if c.outcome != "silent"}
    meeting = _meeting(claim, pool)
    met = {figure for e in meeting for figure in _fitting(e)}
    differing = {c.claimed for e in meeting if len(_fitting(e)) > 1 for c in _figures(e) if c.outcome == "wrong"}
    if wanted and wanted <= met - differing:
        whole = [e for e in meeting if wanted <= _fitting(e)]
        return [
            set_stance(e, Stance.SUPPORTS, e.reason, None) if e.remark in FIGURE_REMARKS else e
            for e in whole or meeting
        ]
    kept = [e for e in pool if e in meeting or not (_gives_figure(e) and _is_denied(e, pool))]
    telling = [e for e in kept if e.remark in FIGURE_REMARKS or e.stance is Stance.CONTRADICTS or _is_plan(e)]
    return telling if any(e.remark in FIGURE_REMARKS for e in telling) else kept


def _meeting(claim: Claim, pool: list[Evidence]) -> list[Evidence]:
    """Evidence on just what the claim speaks of that gives one of its figures.

    A relay does not meet a figure that its own work denies, nor does evidence on a part, or on several programmes
    together, meet a figure claimed of one that others give differently.
    """
    denying = [e for e in pool if e.remark in FIGURE_REMARKS]
    closest = max((e.relevance for e in denying), default=0.0)
    return [
        e
        for e in pool
        if _gives_figure(e)
        and not (_is_plan(e) or narrowed(e) or _is_other_group(claim, e) or _is_denied(e, pool))
        and not (denying and _is_shared(e))
        and (not _is_wording(e) or e.relevance + SAME_WORDS >= closest)
    ]


def _is_outdone(item: Evidence, evidence: Sequence[Evidence]) -> bool:
    """Whether what differs by loose wording is given just so by evidence that is nearer to the claim."""
    if item.remark not in FIGURE_REMARKS or not _is_wording(item):
        return False
    differing = {c.claimed for c in _figures(item) if c.outcome in ("wrong", "others")}
    words = _words_shared(item)
    nearer = [
        e
        for e in evidence
        if not (_is_wording(e) and _words_shared(e) < words)
        and e.relevance > item.relevance
        and e.remark not in FIGURE_REMARKS
    ]
    return differing <= {c.claimed for e in nearer for c in _figures(e) if c.outcome == "fits"}


def _words_shared(item: Evidence) -> int:
    """How many words or phrases of the claim an item holds."""
    return sum(len(c.claimed.split(", ")) for c in item.comparisons if c.field == "wording" and c.claimed)


def _figures(item: Evidence) -> list[Comparison]:
    return [c for c in item.comparisons if c.field == "figure"]


def _fitting(item: Evidence) -> set[str]:
    """The claim's figures that an item gives."""
    return {c.claimed for c in _figures(item) if c.outcome == "fits"}


def _gives_figure(item: Evidence) -> bool:
    return bool(_fitting(item))


def _is_denied(item: Evidence, pool: Sequence[Evidence]) -> bool:
    """Whether an item relays a work that itself gives another figure of the same outcome."""
    relayed = item.assertion
    return is_relay(item) and any(
        e.assertion.source == relayed.work and e.assertion.outcome == relayed.outcome and e.remark in FIGURE_REMARKS
        for e in pool
    )


def _by_quantifier(
    claim: Claim, works: Sequence[Work], pool: Sequence[Evidence], evidence: Sequence[Evidence], comparable: float
) -> Verdict:
    stances = {e.stance for e in pool}
    if claim.quantifier in (Quantifier.SOME, Quantifier.NOT_ALL) and Stance.SUPPORTS in stances:
        return Verdict.SUPPORTED
    if claim.quantifier is Quantifier.NO and Stance.CONTRADICTS in stances:
        return Verdict.CONTRADICTED
    if claim.quantifier is Quantifier.ALL:
        exceptions = [e for e in pool if e.stance is Stance.CONTRADICTS or e.remark == "overgeneralised"]
        if exceptions:
            return Verdict.OVERSTATED if stances - {Stance.CONTRADICTS} else Verdict.CONTRADICTED
    if claim.direction is Direction.MIXED and not claim.negated and _point_both_ways(works, comparable):
        return Verdict.SUPPORTED
    return weigh(_sides(works), comparable)


def _point_both_ways(works: Sequence[Work], comparable: float) -> bool:
    """Whether works found mixed results, or no one result outweighs all the others so far that they do not compare."""
    found: dict[Direction, float] = {}
    if any(_is_misattributed(work.voice) for work in works):
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
        if sides.contradicts >= enough or sides.mixed >= enough:
            return Verdict.MIXED
        return Verdict.OVERSTATED if sides.weaker >= enough else Verdict.SUPPORTED
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
    return bool(claim.direction) and all(
        any(c.field in ("programme", "place") and c.outcome == "narrower" for c in e.comparisons) for e in pool
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
