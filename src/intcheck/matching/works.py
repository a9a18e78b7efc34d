"""Independent works: assertions that rest on one primary work are one piece of evidence, told more than once.

The work speaks through the telling that bears most directly on the claim: one that gives the claim's own figure, then a
comparison before a raw change, the primary publication before a relay, a significant result before another.
"""

from collections import defaultdict
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from intcheck.matching.findings import FIGURE_REMARKS
from intcheck.model.results import Evidence
from intcheck.model.terms import Against, Direction, Stance


class Work(NamedTuple):
    """A primary work: what it does to the claim, its weight, and the evidence it speaks through."""

    id: str
    stance: Stance
    weight: float
    voice: Evidence
    is_mixed: bool


def independent_works(evidence: Sequence[Evidence]) -> list[Work]:
    """One entry a primary work, heaviest first; a study that a review takes in goes with the review."""
    told: dict[str, list[Evidence]] = defaultdict(list)
    for item in evidence:
        told[item.assertion.work].append(item)
    works = [_work(id, items) for id, items in sorted(told.items())]
    return sorted(works, key=lambda w: (-w.weight, is_relay(w.voice), w.id))


def is_relay(item: Evidence) -> bool:
    """Whether an item tells of another publication's work."""
    return item.assertion.source != item.assertion.work


def is_denied_by_its_work(item: Evidence, other: Evidence) -> bool:
    """Whether an item relays a work that itself gives another figure of the same outcome.

    What gives two figures of a claim is on just that finding, and what gives fewer of them is then on another.
    """
    told = item.assertion
    if not is_relay(item) or other.assertion.source != told.work or other.assertion.outcome != told.outcome:
        return False
    given = _given(item)
    return other.remark in FIGURE_REMARKS and not (len(given) > 1 and given > _given(other))


def _given(item: Evidence) -> set[str]:
    return {c.claimed for c in item.comparisons if c.field == "figure" and c.outcome == "fits"}


def _work(id: str, items: Sequence[Evidence]) -> Work:
    ranked = sorted(((_directness(item), item) for item in items), key=itemgetter(0))
    level = ranked[0][0][:4]
    voices = [item for directness, item in ranked if directness[:4] == level]
    voice = next((item for item in voices if item.stance is not Stance.QUALIFIES), voices[0])
    stances = {item.stance for item in voices}
    both = {Stance.SUPPORTS, Stance.CONTRADICTS} <= stances
    stance = Stance.QUALIFIES if both else voice.stance
    mixed = both or (stance is Stance.QUALIFIES and voice.assertion.finding.direction is Direction.MIXED)
    return Work(id, stance, voice.weight, voice, mixed)


def _directness(item: Evidence) -> tuple[int, int, int, int, float, str]:
    gives_figure = any(c.field == "figure" and c.outcome == "fits" for c in item.comparisons)
    worded = any(c.field == "wording" for c in item.comparisons)
    compares = not worded and item.assertion.finding.against is Against.COMPARATOR
    return (
        0 if gives_figure else 1,
        1 if is_relay(item) else 0,
        0 if compares else 1,
        0 if not worded and item.assertion.finding.significant else 1,
        -item.relevance,
        item.assertion.id,
    )
