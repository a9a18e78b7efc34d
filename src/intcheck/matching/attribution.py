"""Who said it: a claim given as someone's view is judged by what that body said."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from intcheck.knowledge import KnowledgeBase
from intcheck.language.terms import TermFinder
from intcheck.model.knowledge import Assertion
from intcheck.text.words import words


class Voice(NamedTuple):
    """A body and those that speak for it, as statements name them, with the works through which they speak.

    `own` are those of bodies that belong to no other.
    """

    bodies: frozenset[str]
    names: frozenset[str]
    own: frozenset[str]
    sources: frozenset[str]


class Speakers:
    """Knows which bodies speak through an assertion."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._vocabulary = knowledge.vocabulary
        self._find = TermFinder(knowledge.vocabulary)
        self._select = knowledge.select
        self.named = lru_cache(maxsize=4096)(self._named)
        self._voice = lru_cache(maxsize=4096)(self._voice_of)
        self._quotes = lru_cache(maxsize=1024)(self._has_speakers)

    def speaks(self, body: str, assertion: Assertion) -> bool:
        """Whether the body, or one that speaks for it, says what the assertion says."""
        voice = self._voice(body)
        if not voice.names.isdisjoint(assertion.named):
            return True
        if assertion.speaker and not voice.bodies.isdisjoint(self.named(assertion.speaker)):
            return True
        return self._is_work_of(voice, assertion)

    def sources(self, body: str) -> tuple[str, ...]:
        """Publications and works through which a body speaks."""
        terms = [self._vocabulary.get("body", b) for b in sorted(self._vocabulary.descendants("body", body))]
        return tuple(source for term in terms if term for source in term.sources)

    def label(self, body: str) -> str:
        """Name of a body."""
        term = self._vocabulary.get("body", body)
        return term.label if term else body

    def _voice_of(self, body: str) -> Voice:
        bodies = self._vocabulary.descendants("body", body)
        own = frozenset(source for b in bodies if not self._is_member(b) for source in self._sources_of(b))
        all_of_them = frozenset(source for b in bodies for source in self._sources_of(b))
        return Voice(bodies, frozenset(f"body:{b}" for b in bodies), own, all_of_them)

    def _is_work_of(self, voice: Voice, assertion: Assertion) -> bool:
        """Whether it is from a body's own publication; where a publication names its speakers, only they speak.

        What a body's own publication relays it says too, unless it puts that in somebody's mouth.
        """
        if assertion.work != assertion.source:
            if assertion.work in voice.sources:
                return True
            if not assertion.speaker:
                return assertion.source in voice.own
        if assertion.source in voice.own:
            return True
        return assertion.source in voice.sources and not self._quotes(assertion.source)

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
