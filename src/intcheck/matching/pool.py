"""The evidence that may decide a claim: what is nearest to just what it says comes before what is merely like it."""

from collections.abc import Sequence

from intcheck.language.terms import function_stems
from intcheck.matching.findings import FIGURE_REMARKS
from intcheck.matching.given import is_exact
from intcheck.matching.judge import narrowed
from intcheck.matching.majority import tells_how_many
from intcheck.matching.meeting import is_outdone, meet_figures
from intcheck.matching.scope import stages
from intcheck.matching.texts import understand
from intcheck.matching.traits import (
    figures,
    fitting,
    gives_figure,
    is_misattributed,
    is_other_group,
    is_plan,
    is_shared,
    is_wording,
    silent,
    words_shared,
)
from intcheck.model.claims import Claim
from intcheck.model.results import Evidence
from intcheck.model.terms import Against, Direction, Quantifier, Stance, Status
from intcheck.text.words import stems

CLOSE = 0.03
"""Evidence this much less relevant than the best, by wording, does not decide beside it."""


NEARLY = 0.1
"""How much less relevant a finding may be than a view that says the same."""


TIED = 3
"""Words that evidence which decides nothing must share with a claim to tell whose figure it gives."""


SHORT_SPAN = 2
"""Years up to which a span must be met as a whole; a longer trend is judged by the parts that are known."""


def deciding(claim: Claim, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence that may decide.

    Results come before plans, what the speaker said before what others say, a figure that fits before figures that
    measure something else, directions before wording, comparisons before raw changes where the claim compares, and the
    whole before its parts.
    """
    pool = [e for e in evidence if e.decisive and not is_outdone(e, evidence)]
    total = _on_the_total(claim, pool)
    if total is not pool:
        pool, evidence = total, [e for e in evidence if not e.decisive or e in total]
    pool = _unless_restated(pool)
    pool = _from_one_start(claim, meet_figures(claim, _unless_told_elsewhere(claim, pool, evidence)))
    for lesser in (
        is_plan,
        is_misattributed,
        is_wording,
        lambda e: _is_raw(claim, e),
        is_shared,
        lambda e: _is_of_a_programme(claim, e),
        lambda e: _is_incomplete(claim, e),
        lambda e: is_another_span(claim, e),
        lambda e: is_other_group(claim, e),
        lambda e: _is_of_no_stage(claim, e),
        lambda e: _counts_a_part(claim, e),
        lambda e: _is_one_of_many(claim, e),
    ):
        pool = [e for e in pool if not lesser(e)] or pool
    pool = _closest_wording(_without_views(pool))
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
    others = [e for e in pool if e.assertion.id not in told and not is_wording(e) and e.remark not in FIGURE_REMARKS]
    alone = misread or not _has_direction(restating) or any(gives_figure(e) for e in restating)
    return restating if alone else [*restating, *others]


def _unless_told_elsewhere(claim: Claim, pool: list[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence without findings that say nothing of an exact figure of the claim that a statement on it gives.

    "£80,000 was saved as admissions were avoided" is about that saving, and a rise in admissions denies no part of it.
    """
    telling = {q.text for q in claim.quantities if is_exact(q)}
    told = {figure for e in evidence for figure in fitting(e) & telling if _is_on_it(claim, e)} if telling else set()
    return [e for e in pool if e.stance is not Stance.CONTRADICTS or not told & silent(e)] if told else pool


def _from_one_start(claim: Claim, pool: list[Evidence]) -> list[Evidence]:
    """The evidence without what is told from another start, where a claim names only the end and its figure.

    "It climbed to 5,183 in January 2020" is so from the year before, whatever it had been four years earlier.
    """
    telling = {q.text for q in claim.quantities if is_exact(q)}
    ends = {e.assertion.period.end for e in pool if e.assertion.period and fitting(e) & telling and _goes_its_way(e)}
    return [
        e
        for e in pool
        if e.stance is not Stance.CONTRADICTS
        or e.remark in FIGURE_REMARKS
        or not fitting(e) & telling
        or e.assertion.finding.against is not Against.BEFORE
        or (e.assertion.period.end if e.assertion.period else None) not in ends
    ]


def _goes_its_way(item: Evidence) -> bool:
    """Whether a change from before is told in the direction of the claim."""
    told = any(c.field == "direction" for c in item.comparisons)
    return told and item.stance is Stance.SUPPORTS and item.assertion.finding.against is Against.BEFORE


def _is_on_it(claim: Claim, item: Evidence) -> bool:
    """Whether evidence tells of the whole of the claim's programme and place, and no plan of a result."""
    result = claim.status is not Status.OBSERVED or item.assertion.finding.status is Status.OBSERVED
    if not result or narrowed(item) or not (item.decisive or words_shared(item) >= TIED):
        return False
    return not any(c.field in ("programme", "place") and c.outcome in ("differs", "wider") for c in item.comparisons)


def _has_direction(pool: Sequence[Evidence]) -> bool:
    return any(c.field == "direction" for e in pool for c in e.comparisons)


def _is_raw(claim: Claim, item: Evidence) -> bool:
    """Whether the claim compares and the finding only says what changed."""
    relative = claim.compared or claim.direction in (Direction.SLOWER_INCREASE, Direction.FASTER_INCREASE)
    return relative and item.assertion.finding.against is not Against.COMPARATOR


def is_another_span(claim: Claim, item: Evidence) -> bool:
    """Whether the claim names a span of time and the finding is not on just that span, nor on a change to its end."""
    wanted, held = claim.period, item.assertion.period
    if wanted is None or wanted.end is None or item.remark == "wrong-date":
        return False
    if wanted.start is None:
        return held is None or held.end != wanted.end
    if int(wanted.end[:4]) - int(wanted.start[:4]) > SHORT_SPAN:
        return False
    if held is not None and held.end == wanted.end and item.assertion.finding.against is Against.BEFORE:
        return held.start is not None and int(wanted.start[:4]) - int(held.start[:4]) > 1
    return held is None or (held.start, held.end) != (wanted.start, wanted.end)


def _is_of_a_programme(claim: Claim, item: Evidence) -> bool:
    """Whether the claim tells of the country at large and the finding is on what a programme did."""
    return not (claim.programmes or claim.umbrella or claim.places) and bool(item.assertion.programmes)


def _is_incomplete(claim: Claim, item: Evidence) -> bool:
    """Whether the claim names several programmes and the finding is on some of them only."""
    return len(set(claim.programmes) - set(item.assertion.programmes)) > 0


def _counts_a_part(claim: Claim, item: Evidence) -> bool:
    """Whether the number that denies the claim's counts some of them only: "systems studied", "systems in deficit"."""
    counts = {q.text for q in claim.quantities if q.unit == "count"}
    denied = [c.found for c in figures(item) if c.outcome == "wrong" and c.claimed in counts]
    told = {*stems(claim.text), *stems(" ".join(claim.programmes).replace("-", " ")), *function_stems()}
    return bool(denied) and not any(told.issuperset(stems(found)) for found in denied)


def _is_one_of_many(claim: Claim, item: Evidence) -> bool:
    """Whether the claim speaks for most, and the finding does not say of how many it is so."""
    return claim.quantifier is Quantifier.MOST and not tells_how_many(claim, item.assertion)


def _without_views(pool: list[Evidence]) -> list[Evidence]:
    """The evidence without views of what a finding in the claim's support tells nearly as closely."""
    views = [e for e in pool if e.remark == "opinion-as-finding"]
    best = max((e.relevance for e in views), default=0.0)
    told = any(e.stance is Stance.SUPPORTS and e.relevance >= best - NEARLY for e in pool)
    return [e for e in pool if e not in views] if told else pool


def _closest_wording(pool: list[Evidence]) -> list[Evidence]:
    """Where wording alone decides, what is worded most like the claim."""
    if not pool or not all(map(is_wording, pool)):
        return pool
    best = max(e.relevance for e in pool)
    return [e for e in pool if e.relevance >= best - CLOSE]


def _on_the_total(claim: Claim, pool: list[Evidence]) -> list[Evidence]:
    """Where a claim speaks of a total, the evidence that says that it is on one, if any of it is on all of the claim.

    "Overall attendances fell" is not told by a fall of those without admission.
    """
    if TOTAL not in understand(claim.text).names:
        return pool
    told = [e for e in pool if TOTAL in understand(_without_those_compared(e.assertion.statement)).names]
    return told if any(not narrowed(e) for e in told) else pool


def _without_those_compared(statement: str) -> str:
    """A statement up to what it is held against: "avoidable ones grew 14%, against 9.3% for all admissions"."""
    return statement.partition(" against ")[0].partition(" than ")[0]


TOTAL = "the-total"
"""Concept of all of what is counted, and not of a part of it."""


def _is_of_no_stage(claim: Claim, item: Evidence) -> bool:
    """Whether the claim speaks of one stage of a programme (its first year) and the finding does not."""
    wanted = stages(claim.text)
    return bool(wanted) and not (gives_figure(item) or wanted <= stages(item.assertion.statement))
