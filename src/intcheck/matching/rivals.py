"""Statements that share a claim's words and speak of the opposite, or of another thing, where the claim names one."""

from __future__ import annotations

from functools import lru_cache

from intcheck.language.rivals import OPPOSITES, Sides, find_sides, rival_line, sides
from intcheck.matching.findings import Finding, context, is_near
from intcheck.matching.wording import WordingComparer
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.results import Comparison
from intcheck.model.terms import Stance

REMEMBERED = 64
"""Claims of which the sides are kept."""


class Rivals:
    """Finds words of claims and statements that shut each other out."""

    def __init__(self, comparer: WordingComparer) -> None:
        self._comparer = comparer
        self._sides_of = lru_cache(REMEMBERED)(self._sides)

    def line(self, claim: Claim, assertion: Assertion) -> str | None:
        """A line on which claim and statement stand apart, else None."""
        return rival_line(self._sides_of(claim.text), self._comparer.held(assertion.statement).sides)

    def heeded(self, claim: Claim, assertion: Assertion, found: Finding) -> Finding:
        """What supports a claim, once it counts that it may speak of the opposite, or of something else."""
        line = self.line(claim, assertion)
        if line is None:
            return found
        said, held = self._words(claim.text, line), self._words(assertion.statement, line)
        reason = _reason(said, held)
        comparisons = (*found.comparisons, Comparison("words", "differs", said, held, reason))
        if is_near(self._comparer.compare(claim, assertion)) and line.startswith(OPPOSITES):
            told = found._replace(stance=Stance.CONTRADICTS, reason=reason, remark="contradicted-direction")
        else:
            told = context(reason)
        return told._replace(comparisons=comparisons)

    def apart(self, claim: Claim, assertion: Assertion) -> str | None:
        """By which words what a claim upholds and what a statement does stand apart on some line, else None."""
        said, held = self._sides_of(claim.text), self._comparer.held(assertion.statement).sides
        for line in said.keys() & held.keys():
            one, other = set(said[line].upheld), set(held[line].upheld)
            if one and other and one.isdisjoint(other):
                return _reason(self._words(claim.text, line), self._words(assertion.statement, line))
        return None

    def opposite(self, claim: Claim, assertion: Assertion) -> str | None:
        """Why a statement says the opposite of a claim by one of its words, else None."""
        line = self.line(claim, assertion)
        if line is None or not line.startswith(OPPOSITES):
            return None
        return _reason(self._words(claim.text, line), self._words(assertion.statement, line))

    def _sides(self, text: str) -> dict[str, Sides]:
        read = self._comparer.understood(text)
        return sides(read.words, read.hidden, read.denied)

    def _words(self, text: str, line: str) -> str:
        """The first words of a text that speak of a line."""
        read = self._comparer.understood(text)
        told = next(told for told in find_sides(read.words, read.hidden) if told.line == line)
        return text[read.words[told.first].start : read.words[told.last - 1].end]


def _reason(said: str, held: str) -> str:
    return f'It says "{held}", and the claim "{said}".'
