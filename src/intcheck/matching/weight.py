"""How much a piece of evidence weighs: by kind of source, in the knowledge base's own numbers."""

from __future__ import annotations

from functools import lru_cache

from intcheck.knowledge import KnowledgeBase
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Status

OPINION_FACTOR = 0.3
REMEMBERED = 16384
"""Weights that are kept."""
SUPERSEDED_FACTOR = 0.5
"""Share of its weight that a work keeps once a later one replaces it (tuned as a setting)."""


class Weights:
    """Weights of assertions under one knowledge base's settings."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self._kinds = knowledge.manifest.kinds
        self._settings = knowledge.manifest.settings
        self._weight = lru_cache(REMEMBERED)(self._weigh)

    def of(self, claim: Claim, assertion: Assertion) -> float:
        """Weight of the primary work that an assertion rests on; a view counts for less unless it is what is asked."""
        is_view = assertion.finding.status is Status.OPINION and not claim.attribution
        return self._weight(assertion.via or assertion.source, assertion.source, is_view)

    def is_superseded(self, assertion: Assertion) -> bool:
        """Whether a later work replaces the one that an assertion rests on."""
        return assertion.work in self._knowledge.superseded

    def _weigh(self, work: str, source: str, is_view: bool) -> float:
        weight = self._kinds.get(self._kind(work, source), min(self._kinds.values(), default=0.5))
        if is_view:
            weight *= self._settings.get("opinion_factor", OPINION_FACTOR)
        if work in self._knowledge.superseded:
            weight *= self._settings.get("superseded_factor", SUPERSEDED_FACTOR)
        return weight

    def _kind(self, work: str, source: str) -> str:
        """Kind of the primary work where it is held, else of the publication that relays it."""
        try:
            return self._knowledge.source(work).kind
        except KeyError:
            return self._knowledge.source(source).kind
