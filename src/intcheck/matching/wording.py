"""How far a statement says what a claim says where neither gives a direction: shared words, concepts, opposites.

Words count by how rare they are among the statements (inverse document frequency, Sparck Jones 1972).
Concepts let "cash" meet "money"; a concept with two ends tells agreement from its opposite.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import log
from typing import NamedTuple

from intcheck.language.reading import concept_hits, denials
from intcheck.model.claims import Claim, Unit
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Direction
from intcheck.text.words import Word, words


class Wording(NamedTuple):
    """`coverage` 0..1 is the share of the claim's content that the statement holds, `covered` its weight
    of `total`.

    `opposed` says that the statement denies what the claim says.
    """

    coverage: float
    covered: float
    total: float
    opposed: bool
    shared: tuple[str, ...]
    missing: tuple[str, ...]
    clash: str | None

    @property
    def left(self) -> float:
        """Weight of what the claim says and the statement does not."""
        return self.total - self.covered


class Text(NamedTuple):
    """A text read for comparison: its words, the concepts of each, signs of concepts (+1, -1), and what it denies.

    `denied` holds positions of words; `denied_names` the stems and concepts at those positions.
    """

    words: tuple[Word, ...]
    names: dict[str, None]
    of_word: dict[int, frozenset[str]]
    signs: dict[str, int]
    denied: frozenset[int]
    denied_names: frozenset[str]


@lru_cache(maxsize=16384)
def understand(text: str) -> Text:
    """Read a text for comparison of wording; `names` are its stems and concepts."""
    found = words(text)
    denied = denials(found)
    of_word: dict[int, set[str]] = {at: {word.stem} for at, word in enumerate(found)}
    signs: dict[str, int] = {}
    for name, sign, first, last in concept_hits(found):
        for at in range(first, last):
            of_word[at].add(name)
        if sign:
            turned = all(at in denied for at in range(first, last))
            signs[name] = signs.get(name, 0) + (-sign if turned else sign)
    names = dict.fromkeys(name for at in sorted(of_word) for name in sorted(of_word[at]))
    denied_names = frozenset(name for at in denied for name in of_word[at])
    return Text(tuple(found), names, {k: frozenset(v) for k, v in of_word.items()}, signs, denied, denied_names)


class WordingComparer:
    """Compares claims and statements by their words, weighted by the statements of one knowledge base."""

    def __init__(self, frequency: Callable[[str], int], total: int) -> None:
        self._frequency = frequency
        self._total = total

    def compare(self, claim: Claim, assertion: Assertion) -> Wording:
        """Coverage of the claim's content by the assertion's statement, and whether the two are opposed."""
        said, held = understand(claim.text), understand(assertion.statement)
        all_denied = assertion.finding.direction is Direction.NOT_SHOWN and not held.denied
        covered = total = apart = 0.0
        shared, missing = [], []
        for unit in claim.units:
            weight = self.weight(unit)
            total += weight
            axes = [name for name in unit.names if name in said.signs]
            met = [name for name in axes or unit.names if name in (held.signs if axes else held.names)]
            if met:
                covered += weight
                shared.append(unit.words)
                apart += weight * (unit.denied != (all_denied or any(name in held.denied_names for name in met)))
            else:
                missing.append(unit.words)
        opposed, clash = _opposed(said, held, covered, apart)
        return Wording(covered / total if total else 0.0, covered, total, opposed, tuple(shared), tuple(missing), clash)

    def weight(self, unit: Unit) -> float:
        """Weight of a unit: the rarer its rarest word among the statements, the heavier, within bounds."""
        if unit.general:
            return GENERAL
        if unit.named:
            return NAMED
        rarity = max(log((self._total + 1) / (self._frequency(name) + 1)) for name in unit.names)
        return min(max(rarity, LIGHTEST), HEAVIEST)


GENERAL, NAMED, LIGHTEST, HEAVIEST = 0.5, 2.5, 1.0, 4.0
"""Weights of general words and of concepts, and the bounds of all others; log of a share of the statements."""


def _opposed(said: Text, held: Text, covered: float, apart: float) -> tuple[bool, str | None]:
    """Whether claim and statement stand at two ends of a line they share, or one denies most of what both speak of."""
    shared = [name for name in said.signs if said.signs[name] and held.signs.get(name)]
    clashing = [name for name in shared if said.signs[name] * held.signs[name] < 0]
    if shared:
        return bool(clashing), clashing[0] if clashing else None
    return covered > 0 and apart > covered / 2, None
