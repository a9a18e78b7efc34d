"""Who said it: a claim given as someone's view is judged by what that body said."""

from __future__ import annotations

from functools import lru_cache

from intcheck.knowledge import KnowledgeBase
from intcheck.language.terms import TermFinder
from intcheck.model.knowledge import Assertion
from intcheck.text.words import words


class Speakers:
    """Knows which bodies speak through an assertion."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._vocabulary = knowledge.vocabulary
        self._find = TermFinder(knowledge.vocabulary)
        self._select = knowledge.select
        self.named = lru_cache(maxsize=4096)(self._named)
        self._quotes = lru_cache(maxsize=1024)(self._has_speakers)

    def speaks(self, body: str, assertion: Assertion) -> bool:
        """Whether the body, or one that speaks for it, says what the assertion says."""
        bodies = self._vocabulary.descendants("body", body)
        if any(f"body:{b}" in assertion.named for b in bodies):
            return True
        if assertion.speaker:
            named = self.named(assertion.speaker)
            if bodies & named:
                return True
            if named and not self._is_work_of(bodies, assertion):
                return False
        return self._is_work_of(bodies, assertion)

    def sources(self, body: str) -> tuple[str, ...]:
        """Publications and works through which a body speaks."""
        terms = [self._vocabulary.get("body", b) for b in sorted(self._vocabulary.descendants("body", body))]
        return tuple(source for term in terms if term for source in term.sources)

    def label(self, body: str) -> str:
        """Name of a body."""
        term = self._vocabulary.get("body", body)
        return term.label if term else body

    def _is_work_of(self, bodies: frozenset[str], assertion: Assertion) -> bool:
        """Whether it is from a body's own publication; where a publication names its speakers, only they speak."""
        for body in bodies:
            through = self._sources_of(body)
            relayed = assertion.work != assertion.source
            if relayed and assertion.work in through:
                return True
            if relayed and not assertion.speaker:
                continue
            if assertion.source in through and not (self._is_member(body) and self._quotes(assertion.source)):
                return True
        return False

    def _is_member(self, body: str) -> bool:
        term = self._vocabulary.get("body", body)
        return term is not None and term.broader is not None

    def _has_speakers(self, source: str) -> bool:
        return any(a.speaker for a in self._select(sources=[source]))

    def _sources_of(self, body: str) -> tuple[str, ...]:
        term = self._vocabulary.get("body", body)
        return term.sources if term else ()

    def _named(self, speaker: str) -> frozenset[str]:
        return frozenset(t.value for t in self._find(words(speaker), speaker) if t.category == "body")
