"""Evidence by the figures of a claim that it meets: what gives another figure may measure something else."""

from collections.abc import Sequence
from math import isclose

from intcheck.matching.findings import FIGURE_REMARKS
from intcheck.matching.judge import narrowed, set_stance
from intcheck.matching.traits import (
    differing,
    figures,
    fitting,
    gives_figure,
    is_of_another_outcome,
    is_other_group,
    is_plan,
    is_shared,
    is_wording,
    outweighs,
    shared_words,
    words_shared,
)
from intcheck.matching.works import is_denied_by_its_work
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.results import Evidence
from intcheck.model.terms import Quantifier, Role, Stance

SAME_WORDS = 0.02
"""Evidence this much less relevant by its wording than what denies a figure still gives it."""


def meet_figures(claim: Claim, pool: list[Evidence]) -> list[Evidence]:
    """The evidence once it counts which figures of the claim are met, and by what.

    Evidence with other figures measures something else where all that it denies are met, or where it gives none of
    the claim's and something else gives nothing but those. Then what gives all of them decides alone, or what gives
    some of them; what gives two tells of the claim's own finding, so that a third one that differs there stands.
    """
    if claim.quantifier is Quantifier.NO or not any(map(figures, pool)):
        return pool
    meeting = _meeting(claim, pool)
    wanted = {c.claimed for e in pool for c in figures(e) if c.outcome != "silent"}
    met = {figure for e in meeting for figure in fitting(e)}
    clean = [e for e in meeting if not differing(e)]
    met -= {figure for e in meeting if _tells_of_it(e, clean) for figure in differing(e)}
    standing = [e for e in pool if e.remark in FIGURE_REMARKS and not _measures_another(e, met, bool(clean))]
    if meeting and not standing and (clean or wanted <= met):
        lasting = {q.text for q in claim.quantities if q.unit == "days"}
        whole = [e for e in meeting if (wanted - lasting or wanted) <= fitting(e)] or clean or meeting
        heaviest = max(e.weight for e in whole)
        denied = [e for e in pool if outweighs(e, heaviest)] if all(_is_of_a_sample(claim, e) for e in whole) else []
        told = [set_stance(e, Stance.SUPPORTS, e.reason, None) if e.remark in FIGURE_REMARKS else e for e in whole]
        return [*told, *denied]
    kept = [e for e in pool if e in meeting or not (gives_figure(e) and _is_denied(e, pool))]
    telling = [
        e
        for e in kept
        if e in standing or (e.remark not in FIGURE_REMARKS and e.stance is Stance.CONTRADICTS) or is_plan(e)
    ]
    return telling if standing else kept


def _tells_of_it(item: Evidence, clean: Sequence[Evidence]) -> bool:
    """Whether evidence gives two figures of a claim, and none that denies nothing gives these and all it denies."""
    told = fitting(item) | differing(item)
    return len(fitting(item)) > 1 and not any(told <= fitting(e) for e in clean)


def _is_of_a_sample(claim: Claim, item: Evidence) -> bool:
    """Whether a finding is on some people only, of whose number a claim says nothing."""
    given = {quantity.value for quantity in claim.quantities}
    return any(v.role is Role.SAMPLE and v.amount not in given for v in item.assertion.finding.values)


def _measures_another(item: Evidence, met: set[str], clean: bool) -> bool:
    """Whether what gives another figure than the claim need not be on what the claim measures."""
    return differing(item) <= met or (clean and not fitting(item) and item.remark != "wrong-date")


def _meeting(claim: Claim, pool: list[Evidence]) -> list[Evidence]:
    """Evidence that gives one of the claim's figures and is as close to what the claim speaks of as what denies them.

    A relay does not meet a figure that its own work denies.
    """
    denying = [e for e in pool if e.remark in FIGURE_REMARKS]
    measuring = [e for e in pool if differing(e)]
    closest = max((e.relevance for e in denying), default=0.0)
    words = max((words_shared(e) for e in denying), default=0)
    lesser = [
        is_less
        for is_less in (narrowed, lambda e: is_other_group(claim, e), _is_of_several, is_of_another_outcome)
        if not measuring or not all(map(is_less, measuring))
        if is_less is not is_of_another_outcome or not all(map(is_wording, measuring))
    ]

    def is_lesser(item: Evidence) -> bool:
        """Whether it is on less than the claim, and does not share more of its words than all that deny the figure."""
        says_more = is_wording(item) and 0 < words < words_shared(item)
        return not says_more and any(is_less(item) for is_less in lesser)

    return [
        e
        for e in pool
        if gives_figure(e)
        and not (is_plan(e) or _is_denied(e, pool) or is_lesser(e))
        and (not is_wording(e) or e.relevance + SAME_WORDS >= closest or 0 < words <= words_shared(e))
    ]


def _is_of_several(item: Evidence) -> bool:
    """Whether a finding is on several programmes taken together, and gives no figure of the claim's own share."""
    named = {c.claimed.lower() for c in item.comparisons if c.field == "programme"}
    return is_shared(item) and not any(c.outcome == "fits" and c.found.lower() in named for c in figures(item))


def is_outdone(item: Evidence, evidence: Sequence[Evidence]) -> bool:
    """Whether what differs by loose wording is given just so by nearer evidence; a plan must stand clearly nearer."""
    if item.remark not in FIGURE_REMARKS or not is_wording(item):
        return False
    words = words_shared(item)
    nearer = [
        e
        for e in evidence
        if not (is_wording(e) and words_shared(e) < words)
        and (item.remark != "wrong-date" or shared_words(item) <= shared_words(e))
        and e.relevance > item.relevance
        and e.remark not in FIGURE_REMARKS
        and not (is_plan(e) and words_shared(e) <= words and e.relevance - SAME_WORDS <= item.relevance)
    ]
    return differing(item) <= {c.claimed for e in nearer for c in figures(e) if c.outcome == "fits"}


def _is_denied(item: Evidence, pool: Sequence[Evidence]) -> bool:
    """Whether an item relays a work that itself gives another figure of the same outcome, and no parts of its sum."""
    others = [e.assertion for e in pool if is_denied_by_its_work(item, e)]
    return bool(others) and not _is_their_sum(item.assertion, others)


def _is_their_sum(whole: Assertion, parts: Sequence[Assertion]) -> bool:
    """Whether the figure of an assertion is what those of several others add up to."""
    total = _main_amount(whole)
    amounts = [_main_amount(part) for part in parts]
    return len(parts) > 1 and total is not None and None not in amounts and isclose(sum(filter(None, amounts)), total)


def _main_amount(assertion: Assertion) -> float | None:
    return next((value.amount for value in assertion.finding.values if value.role is Role.MAIN), None)
