"""The evidence that may decide a claim: what is nearest to just what it says comes before what is merely like it."""

from collections.abc import Sequence

from intcheck.language.terms import function_stems
from intcheck.matching.findings import FIGURE_REMARKS
from intcheck.matching.given import is_exact
from intcheck.matching.judge import narrowed, set_stance
from intcheck.matching.majority import tells_how_many
from intcheck.matching.scope import stages
from intcheck.matching.works import is_relay
from intcheck.model.claims import Claim
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Against, Direction, Quantifier, Stance, Status
from intcheck.text.words import stems

CLOSE = 0.03
"""Evidence this much less relevant than the best, by wording, does not decide beside it."""


NEARLY = 0.1
"""How much less relevant a finding may be than a view that says the same."""


SAME_WORDS = 0.02
"""Evidence this much less relevant by its wording than what denies a figure still gives it."""


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
    pool = _unless_restated([e for e in evidence if e.decisive and not _is_outdone(e, evidence)])
    pool = _from_one_start(claim, _meet_figures(claim, _unless_told_elsewhere(claim, pool, evidence)))
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
    others = [e for e in pool if e.assertion.id not in told and not _is_wording(e) and e.remark not in FIGURE_REMARKS]
    alone = misread or not _has_direction(restating) or any(_gives_figure(e) for e in restating)
    return restating if alone else [*restating, *others]


def _unless_told_elsewhere(claim: Claim, pool: list[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence without findings that say nothing of an exact figure of the claim that a statement on it gives.

    "£80,000 was saved as admissions were avoided" is about that saving, and a rise in admissions denies no part of it.
    """
    telling = {q.text for q in claim.quantities if is_exact(q)}
    told = {figure for e in evidence for figure in _fitting(e) & telling if _is_on_it(claim, e)} if telling else set()
    return [e for e in pool if e.stance is not Stance.CONTRADICTS or not told & _silent(e)] if told else pool


def _from_one_start(claim: Claim, pool: list[Evidence]) -> list[Evidence]:
    """The evidence without what is told from another start, where a claim names only the end and its figure.

    "It climbed to 5,183 in January 2020" is so from the year before, whatever it had been four years earlier.
    """
    telling = {q.text for q in claim.quantities if is_exact(q)}
    ends = {e.assertion.period.end for e in pool if e.assertion.period and _fitting(e) & telling and _goes_its_way(e)}
    return [
        e
        for e in pool
        if e.stance is not Stance.CONTRADICTS
        or e.remark in FIGURE_REMARKS
        or not _fitting(e) & telling
        or e.assertion.finding.against is not Against.BEFORE
        or (e.assertion.period.end if e.assertion.period else None) not in ends
    ]


def _goes_its_way(item: Evidence) -> bool:
    """Whether a change from before is told in the direction of the claim."""
    told = any(c.field == "direction" for c in item.comparisons)
    return told and item.stance is Stance.SUPPORTS and item.assertion.finding.against is Against.BEFORE


def _is_of_another_outcome(item: Evidence) -> bool:
    """Whether evidence by its wording is filed under another outcome than the claim's."""
    return _is_wording(item) and any(c.field == "outcome" and c.outcome == "differs" for c in item.comparisons)


def _is_on_it(claim: Claim, item: Evidence) -> bool:
    """Whether evidence tells of the whole of the claim's programme and place, and no plan of a result."""
    result = claim.status is not Status.OBSERVED or item.assertion.finding.status is Status.OBSERVED
    if not result or narrowed(item) or not (item.decisive or _words_shared(item) >= TIED):
        return False
    return not any(c.field in ("programme", "place") and c.outcome in ("differs", "wider") for c in item.comparisons)


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
    if wanted is None or wanted.end is None or item.remark == "wrong-date":
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


def _counts_a_part(claim: Claim, item: Evidence) -> bool:
    """Whether the number that denies the claim's counts some of them only: "systems studied", "systems in deficit"."""
    counts = {q.text for q in claim.quantities if q.unit == "count"}
    denied = [c.found for c in _figures(item) if c.outcome == "wrong" and c.claimed in counts]
    told = {*stems(claim.text), *stems(" ".join(claim.programmes).replace("-", " ")), *function_stems()}
    return bool(denied) and not any(told.issuperset(stems(found)) for found in denied)


def _is_one_of_many(claim: Claim, item: Evidence) -> bool:
    """Whether the claim speaks for most, and the finding does not say of how many it is so."""
    return claim.quantifier is Quantifier.MOST and not tells_how_many(claim, item.assertion)


def _is_shared(item: Evidence) -> bool:
    """Whether the finding is on several programmes taken together, of which the claim names one."""
    return any(c.field == "programme" and c.outcome == "wider" for c in item.comparisons)


def _without_views(pool: list[Evidence]) -> list[Evidence]:
    """The evidence without views of what a finding in the claim's support tells nearly as closely."""
    views = [e for e in pool if e.remark == "opinion-as-finding"]
    best = max((e.relevance for e in views), default=0.0)
    told = any(e.stance is Stance.SUPPORTS and e.relevance >= best - NEARLY for e in pool)
    return [e for e in pool if e not in views] if told else pool


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
    """The evidence once it counts which figures of the claim are met, and by what.

    Evidence with other figures measures something else where all that it denies are met, or where it gives none of
    the claim's and something else gives nothing but those. Then what gives all of them decides alone, or what gives
    some of them; what gives two tells of the claim's own finding, so that a third one that differs there stands.
    """
    if claim.quantifier is Quantifier.NO or not any(map(_figures, pool)):
        return pool
    meeting = _meeting(claim, pool)
    wanted = {c.claimed for e in pool for c in _figures(e) if c.outcome != "silent"}
    met = {figure for e in meeting for figure in _fitting(e)}
    met -= {figure for e in meeting if len(_fitting(e)) > 1 for figure in _differing(e)}
    clean = [e for e in meeting if not _differing(e)]
    standing = [e for e in pool if e.remark in FIGURE_REMARKS and not _measures_another(e, met, bool(clean))]
    if meeting and not standing and (clean or wanted <= met):
        lasting = {q.text for q in claim.quantities if q.unit == "days"}
        whole = [e for e in meeting if (wanted - lasting or wanted) <= _fitting(e)] or clean or meeting
        return [set_stance(e, Stance.SUPPORTS, e.reason, None) if e.remark in FIGURE_REMARKS else e for e in whole]
    kept = [e for e in pool if e in meeting or not (_gives_figure(e) and _is_denied(e, pool))]
    telling = [
        e
        for e in kept
        if e in standing or (e.remark not in FIGURE_REMARKS and e.stance is Stance.CONTRADICTS) or _is_plan(e)
    ]
    return telling if standing else kept


def _measures_another(item: Evidence, met: set[str], clean: bool) -> bool:
    """Whether what gives another figure than the claim need not be on what the claim measures."""
    return _differing(item) <= met or (clean and not _fitting(item) and item.remark != "wrong-date")


def _meeting(claim: Claim, pool: list[Evidence]) -> list[Evidence]:
    """Evidence that gives one of the claim's figures and is as close to what the claim speaks of as what denies them.

    A relay does not meet a figure that its own work denies.
    """
    denying = [e for e in pool if e.remark in FIGURE_REMARKS]
    measuring = [e for e in pool if _differing(e)]
    closest = max((e.relevance for e in denying), default=0.0)
    words = max((_words_shared(e) for e in denying), default=0)
    lesser = [
        is_less
        for is_less in (narrowed, lambda e: _is_other_group(claim, e), _is_shared, _is_of_another_outcome)
        if not measuring or not all(map(is_less, measuring))
        if is_less is not _is_of_another_outcome or not all(map(_is_wording, measuring))
    ]
    return [
        e
        for e in pool
        if _gives_figure(e)
        and not (_is_plan(e) or _is_denied(e, pool) or any(is_less(e) for is_less in lesser))
        and (not _is_wording(e) or e.relevance + SAME_WORDS >= closest or 0 < words <= _words_shared(e))
    ]


def _is_outdone(item: Evidence, evidence: Sequence[Evidence]) -> bool:
    """Whether what differs by loose wording is given just so by evidence that is nearer to the claim."""
    if item.remark not in FIGURE_REMARKS or not _is_wording(item):
        return False
    words = _words_shared(item)
    nearer = [
        e
        for e in evidence
        if not (_is_wording(e) and _words_shared(e) < words)
        and (item.remark != "wrong-date" or _words(item) <= _words(e))
        and e.relevance > item.relevance
        and e.remark not in FIGURE_REMARKS
    ]
    return _differing(item) <= {c.claimed for e in nearer for c in _figures(e) if c.outcome == "fits"}


def _words_shared(item: Evidence) -> int:
    """How many words or phrases of the claim an item holds."""
    return len(_words(item))


def _words(item: Evidence) -> set[str]:
    return {word for c in item.comparisons if c.field == "wording" and c.claimed for word in c.claimed.split(", ")}


def _figures(item: Evidence) -> list[Comparison]:
    return [c for c in item.comparisons if c.field == "figure"]


def _fitting(item: Evidence) -> set[str]:
    """The claim's figures that an item gives."""
    return {c.claimed for c in _figures(item) if c.outcome == "fits"}


def _differing(item: Evidence) -> set[str]:
    """The claim's figures of which an item gives others, or gives them of something else."""
    return {c.claimed for c in _figures(item) if c.outcome in ("wrong", "others")}


def _silent(item: Evidence) -> set[str]:
    """The claim's figures of which an item says nothing."""
    return {c.claimed for c in _figures(item) if c.outcome == "silent"}


def _gives_figure(item: Evidence) -> bool:
    return bool(_fitting(item))


def _is_denied(item: Evidence, pool: Sequence[Evidence]) -> bool:
    """Whether an item relays a work that itself gives another figure of the same outcome."""
    relayed = item.assertion
    return is_relay(item) and any(
        e.assertion.source == relayed.work and e.assertion.outcome == relayed.outcome and e.remark in FIGURE_REMARKS
        for e in pool
    )
