"""How far a statement says what a claim says, where neither gives a direction: shared words, shared concepts, opposites.

Words count by how rare they are among the statements (inverse document frequency, Sparck Jones 1972).
Concepts let "cash" meet "money"; a concept with two ends tells agreement from its opposite.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import log
from typing import NamedTuple

from intcheck.language.reading import concept_hits, denials
from intcheck.language.terms import common_stems
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Certainty, Direction, Quantifier
from intcheck.text.words import Word, words


class Wording(NamedTuple):
    """`coverage` 0..1 is the share of the claim's content that the statement holds; `opposed` says it denies it."""

    coverage: float
    opposed: bool
    shared: tuple[str, ...]
    missing: tuple[str, ...]
    clash: str | None


class Text(NamedTuple):
    """A text read for comparison: its words, and each concept with its sign (+1, -1; 0 where it has none)."""

    words: tuple[Word, ...]
    stems: frozenset[str]
    of_word: dict[int, frozenset[str]]
    signs: dict[str, int]
    denies: bool


@lru_cache(maxsize=16384)
def understand(text: str) -> Text:
    """Read a text for comparison of wording."""
    found = words(text)
    denied = denials(found)
    of_word: dict[int, set[str]] = {}
    signs: dict[str, int] = {}
    for name, sign, first, last in concept_hits(found):
        for at in range(first, last):
            of_word.setdefault(at, set()).add(name)
        if sign:
            signs[name] = signs.get(name, 0) + (-sign if first in denied else sign)
    return Text(tuple(found), frozenset(w.stem for w in found), {k: frozenset(v) for k, v in of_word.items()}, signs, bool(denied))


class WordingComparer:
    """Compares claims and statements by their words, weighted by the statements of one knowledge base."""

    def __init__(self, frequency: Callable[[str], int], total: int) -> None:
        self._frequency = frequency
        self._total = total

    def compare(self, claim: Claim, assertion: Assertion, outcome_agrees: bool) -> Wording:
        """Coverage of the claim's content by the assertion's statement, and whether the two are opposed."""
        said, held = understand(claim.text), understand(assertion.statement)
        held_concepts = frozenset().union(*held.of_word.values()) if held.of_word else frozenset()
        covered, total = 0.0, 0.0
        shared, missing = [], []
        for at, word in enumerate(said.words):
            if word.stem not in claim.content or word.stem in common_stems():
                continue
            weight = self.weight(word.stem)
            total += weight
            mine = said.of_word.get(at, frozenset())
            if word.stem in held.stems or mine & held_concepts or (outcome_agrees and self._names_outcome(claim, word)):
                covered += weight
                shared.append(word.lower)
            else:
                missing.append(word.lower)
        opposed, clash = _opposed(claim, said, assertion, held)
        return Wording(covered / total if total else 1.0, opposed, tuple(shared), tuple(missing), clash)

    def weight(self, stem: str) -> float:
        """Weight of a word: the rarer among the statements, the heavier."""
        return log((self._total + 1) / (self._frequency(stem) + 1)) + 0.1

    def _names_outcome(self, claim: Claim, word: Word) -> bool:
        return any(m.kind == "outcome" and m.span[0] - claim.span[0] <= word.start < m.span[1] - claim.span[0] for m in claim.mentions)


def _opposed(claim: Claim, said: Text, assertion: Assertion, held: Text) -> tuple[bool, str | None]:
    """Whether claim and statement stand at two ends of a line they share, or one denies what the other says."""
    shared = [name for name in said.signs if name in held.signs and said.signs[name] and held.signs[name]]
    clashing = [name for name in shared if said.signs[name] * held.signs[name] < 0]
    if shared:
        return len(clashing) * 2 > len(shared), clashing[0] if clashing else None
    return claim_denies(claim, said) != statement_denies(assertion, held), None


def claim_denies(claim: Claim, said: Text) -> bool:
    """Whether a claim says that something is not so."""
    return said.denies or claim.certainty is Certainty.UNPROVEN or claim.quantifier is Quantifier.NO


def statement_denies(assertion: Assertion, held: Text) -> bool:
    """Whether a statement says that something is not so, or was looked for and not found."""
    return held.denies or assertion.finding.direction is Direction.NOT_SHOWN
