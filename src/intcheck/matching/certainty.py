"""How sure a verdict is, in GRADE's four levels: design first, one step down for each weakness (Guyatt et al. 2008)."""

from __future__ import annotations

from intcheck.matching.verdict import Decision
from intcheck.model.terms import Confidence, Stance, Verdict

_LEVELS = (Confidence.VERY_LOW, Confidence.LOW, Confidence.MODERATE, Confidence.HIGH)
STRONG, FAIR = 0.75, 0.45
"""Weights of a kind of source from which a verdict starts high, or moderate; below it starts low."""
DISSENT = 0.15
"""Share of the weight on other sides above which findings are not consistent."""


def certainty(decision: Decision) -> tuple[Confidence | None, tuple[str, ...]]:
    """Level of certainty and the steps that lead to it; None where nothing is covered."""
    if decision.verdict is Verdict.NOT_COVERED or not decision.works:
        return None, ()
    strongest = max(decision.works, key=lambda w: w.weight)
    level = 3 if strongest.weight >= STRONG else 2 if strongest.weight >= FAIR else 1
    steps = [f"Starts {_LEVELS[level]}: the strongest work is {strongest.voice.citation}."]
    for lowers, why in _weaknesses(decision):
        if lowers:
            level = max(0, level - 1)
            steps.append(f"One step down to {_LEVELS[level]}: {why}")
    return _LEVELS[level], tuple(steps)


def _weaknesses(decision: Decision) -> tuple[tuple[bool, str], ...]:
    works = decision.works
    total = sum(w.weight for w in works)
    sides = [
        sum(w.weight for w in works if w.stance is s) for s in (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.QUALIFIES)
    ]
    dissent = (total - max(sides)) / total if total else 0.0
    return (
        (len(works) == 1, "it rests on one independent work."),
        (dissent > DISSENT, f"the works do not agree ({dissent:.0%} of the weight is on other sides)."),
        (decision.part, "the evidence is on a part of what the claim speaks of."),
    )
