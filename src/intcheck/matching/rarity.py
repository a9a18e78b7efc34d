"""How much a word weighs: the rarer among the statements, the more (inverse document frequency, Sparck Jones 1972)."""

from __future__ import annotations

from math import log

from intcheck.knowledge import KnowledgeBase
from intcheck.model.claims import Unit

UNKNOWN = 4.5
"""Weight of a word that no statement holds and no concept has: what it says may be about something else."""
GENERAL, GENERAL_NAMED, NAMED, LIGHTEST, HEAVIEST = 0.5, 1.5, 2.5, 1.0, 4.0
"""Weights of general words, of those with a concept and of concepts, and the bounds of all others, which are the
logarithm of a share of the statements."""


class Rarity:
    """Weighs words by the statements of one knowledge base."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._frequency = knowledge.frequency
        self._total = len(knowledge)

    def __call__(self, unit: Unit) -> float:
        """Weight of a unit: the rarer its rarest word among the statements, the heavier, within bounds."""
        if unit.general:
            return GENERAL_NAMED if unit.named else GENERAL
        if unit.named:
            return NAMED
        if not any(map(self._frequency, unit.names)):
            return UNKNOWN
        return max(map(self.of_stem, unit.names))

    def of_stem(self, stem: str) -> float:
        """Weight of a stem, or of a name that a unit has: the rarer among the statements, the heavier."""
        rarity = log((self._total + 1) / (self._frequency(stem) + 1))
        return min(max(rarity, LIGHTEST), HEAVIEST)
