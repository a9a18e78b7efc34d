"""How far a statement says what a claim says where neither gives a direction: shared words, concepts, opposites.

Concepts let "cash" meet "money"; a concept with two ends tells agreement from its opposite.
"""

from collections.abc import Container, Sequence
from functools import lru_cache
from typing import NamedTuple

from intcheck.knowledge import KnowledgeBase
from intcheck.matching.rarity import Rarity
from intcheck.matching.statements import Held, Statements
from intcheck.matching.texts import Text, TextReader
from intcheck.model.claims import Claim, CueHit, Unit
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Direction
from intcheck.text.words import stems


class Wording(NamedTuple):
    """`coverage` 0..1 is the share of the claim's content that the statement holds, `covered` its weight
    of `total`.

    `opposed` says that the statement denies what the claim says; `echo` 0..1 is the share of the statement's content
    that the claim holds.
    """

    coverage: float
    covered: float
    total: float
    opposed: bool
    shared: tuple[str, ...]
    missing: tuple[str, ...]
    clash: str | None
    echo: float = 0.0
    signed: bool = False
    """Whether the statement does not hold a word of the claim that stands at an end of a line."""
    parted: bool = False
    """Whether one of the two denies something and the other nothing."""
    figured: float = 0.0
    """Weight of the figures and dates in what is covered."""

    @property
    def in_words(self) -> float:
        """Weight of what is covered, figures aside."""
        return self.covered - self.figured

    @property
    def left(self) -> float:
        """Weight of what the claim says and the statement does not."""
        return self.total - self.covered


class Asked(NamedTuple):
    """What of a claim is compared, with the weight of each of its units, and the comparisons made so far."""

    text: str
    units: tuple[Unit, ...]
    cues: tuple[CueHit, ...]
    said: Text
    weighed: tuple[tuple[Unit, float], ...]
    spoken: frozenset[str]
    nothing: Wording
    """How a statement compares that holds none of it."""
    compared: dict[str, Wording]

    def is_of(self, claim: Claim) -> bool:
        """Whether a claim is the same in what is compared."""
        return self.text is claim.text and self.units is claim.units and self.cues is claim.cues


class WordingComparer:
    """Compares claims and statements by their words, weighted by the statements of one knowledge base."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        read = TextReader(knowledge.vocabulary)
        self.understood = lru_cache(maxsize=64)(read)
        self.weight = Rarity(knowledge)
        self.held = Statements(knowledge, read, self.weight).held
        self._asked: Asked | None = None

    def compare(self, claim: Claim, assertion: Assertion) -> Wording:
        """Coverage of the claim's content by the assertion's statement, and whether the two are opposed."""
        asked = self._asked
        if asked is None or not asked.is_of(claim):
            asked = self._asked = self._ask(claim)
        if assertion.id not in asked.compared:
            asked.compared[assertion.id] = self._compare(asked, assertion)
        return asked.compared[assertion.id]

    def _ask(self, claim: Claim) -> Asked:
        said = self.understood(claim.text)
        wanted = [cue for cue in claim.cues if (cue.category, cue.value) in WANTED]
        if HARM not in said.signs and any(said.denied_names.isdisjoint(stems(cue.text)) for cue in wanted):
            said = said._replace(signs={**said.signs, HARM: 1 if said.signs.get(SUPPORT, 0) < 0 else -1})
        units = {unit.names: unit for unit in claim.units}.values()
        spoken = frozenset(name for unit in claim.units for name in unit.names)
        weighed = tuple((unit, self.weight(unit)) for unit in units)
        nothing = Wording(0.0, 0.0, sum(w for _, w in weighed), False, (), tuple(u.words for u, _ in weighed), None)
        return Asked(claim.text, claim.units, claim.cues, said, weighed, spoken, nothing, {})

    def _compare(self, asked: Asked, assertion: Assertion) -> Wording:
        said, held = asked.said, self.held(assertion.statement)
        if asked.spoken.isdisjoint(held.names):
            return asked.nothing
        all_denied = assertion.finding.direction is Direction.NOT_SHOWN and not held.denies
        covered = total = apart = 0.0
        signed = False
        shared, missing = [], []
        for unit, weight in asked.weighed:
            total += weight
            met = [name for name in unit.names if name in (held.signs if said.signs.get(name) else held.names)]
            if met and _is_met(unit, met):
                covered += weight
                shared.append(unit.words)
                apart += weight * (unit.denied != (all_denied or any(name in held.denied_names for name in met)))
            else:
                missing.append(unit.words)
                signed |= any(said.signs.get(name) for name in unit.names)
        opposed, clash = _opposed(said, held, asked.spoken, covered, apart)
        found_nothing = assertion.finding.direction in (Direction.NO_CHANGE, Direction.NOT_SHOWN)
        parted = bool(said.denied) != held.denies and not (said.denied and found_nothing)
        coverage = covered / total if total else 0.0
        echo = held.echo(said.names) if coverage >= FAINT else 0.0
        return Wording(
            coverage,
            covered,
            total,
            opposed,
            tuple(shared),
            tuple(missing),
            clash,
            echo,
            signed,
            parted,
        )


WANTED = frozenset([("attribution", "wants"), ("status", "recommended")])
"""Cues of what somebody wants."""
HARM, SUPPORT = "harm", "support"
"""Lines of doing harm or good and of being for or against: who wants a thing holds that it does good."""
FAINT = 0.3
"""Share of a claim's content below which it is not asked how much of the statement the claim holds."""


@lru_cache(maxsize=1024)
def _stems_of(words: str) -> frozenset[str]:
    return frozenset(stems(words))


def _is_met(unit: Unit, met: Sequence[str]) -> bool:
    """Whether what a statement holds of a unit is what it means: of a phrase, its concept or all of its words."""
    alone = _stems_of(unit.words)
    return len(alone) == 1 or not alone.issuperset(met) or alone.issubset(met)


BARRIER = "barrier"
LACKING = frozenset(["engage", "shared", "clear", "accountable", "poor", "new-money", "statutory"])
"""Lines of what may be wanting: a barrier is named by a thing ("engagement was a problem") or by its lack."""


def _opposed(said: Text, held: Held, spoken: Container[str], covered: float, apart: float) -> tuple[bool, str | None]:
    """Whether claim and statement stand at two ends of a line they share, or one denies most of what both speak of."""
    shared = [name for name in said.signs if said.signs[name] and held.signs.get(name)]
    clashing = [name for name in shared if said.signs[name] * held.signs[name] < 0]
    if said.signs.get(BARRIER, 0) > 0 and held.signs.get(BARRIER, 0) > 0:
        clashing = [name for name in clashing if name not in LACKING]
    if clashing:
        return True, clashing[0]
    return not any(name in spoken for name in shared) and covered > 0 and apart > covered / 2, None
