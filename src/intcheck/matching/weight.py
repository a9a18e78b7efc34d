"""How much a piece of evidence weighs: by kind of source, in the knowledge base's own numbers."""

from __future__ import annotations

from intcheck.knowledge import KnowledgeBase
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Status

OPINION_FACTOR = 0.3
SUPERSEDED_FACTOR = 0.5
"""Share of its weight that a work keeps once a later one replaces it (tuned as a setting)."""


class Weights:
    """Weights of assertions under one knowledge base's settings."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self._kinds = knowledge.manifest.kinds
        self._settings = knowledge.manifest.settings

    def of(self, claim: Claim, assertion: Assertion) -> float:
        """Weight of the primary work that an assertion rests on; a view counts for less unless it is what is asked."""
        weight = self._kinds.get(self.kind(assertion), min(self._kinds.values(), default=0.5))
        if assertion.finding.status is Status.OPINION and not claim.attribution:
            weight *= self._settings.get("opinion_factor", OPINION_FACTOR)
        if self.is_superseded(assertion):
            weight *= self._settings.get("superseded_factor", SUPERSEDED_FACTOR)
        return weight

    def is_superseded(self, assertion: Assertion) -> bool:
        """Whether a later work replaces the one that an assertion rests on."""
        return assertion.work in self._knowledge.superseded

    def kind(self, assertion: Assertion) -> str:
        """Kind of the primary work where it is held, else of the publication that relays it."""
        try:
            return self._knowledge.source(assertion.work).kind
        except KeyError:
            return self._knowledge.source(assertion.source).kind
