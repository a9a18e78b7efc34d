"""How far a statement says what a claim says where neither gives a direction: shared words, concepts, opposites.

Concepts let "cash" meet "money"; a concept with two ends tells agreement from its opposite.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from intcheck.knowledge import KnowledgeBase
from intcheck.language.resources import words_of_concept
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
    clash: str | None
    echo: float = 0.0
    signed: bool = False
    """Whether the statement does not hold a word of the claim that stands at an end of a line."""
    parted: bool = False
    """Whether one of the two denies something and the other nothing."""
    alike: bool = False
    """Whether both stand at the same end of a line."""
    troubled: bool = False
    """Whether both tell of something that stands in the way."""
    figured: float = 0.0
    """Weight of the figures and dates in what is covered."""

    @property
    def in_words(self) -> float:
        """Weight of what is covered, figures aside."""
        return self.covered - self.figured

    @property
    def nearness(self) -> float:
        """What the shares that claim and statement hold of each other add up to, 0..2."""
        return self.coverage + self.echo

    @property
    def left(self) -> float:
        """Weight of what the claim says and the statement does not."""
        return self.total - self.covered


class Overlap(NamedTuple):
    """What of a claim a statement holds: its units with their weights, the share and weight of these, and the rest.

    `signed` says that it does not hold a unit that stands at an end of a line.
    """

    units: tuple[tuple[Unit, float], ...]
    shared: tuple[str, ...]
    coverage: float
    covered: float
    left: float
    signed: bool


class Asked(NamedTuple):
    """What of a claim is compared, and the comparisons made so far.

    `weighed` are its units with what each weighs, `names` what those stand for; `ends` are the places of units in which
    a name stands at an end of a line. `sided` are all names of the claim that stand at one, and `troubled` says that it
    tells of something that stands in the way.
    """

    text: str
    units: tuple[Unit, ...]
    cues: tuple[CueHit, ...]
    said: Text
    weighed: tuple[tuple[Unit, float], ...]
    names: frozenset[str]
    ends: frozenset[int]
    sided: tuple[str, ...]
    troubled: bool
    nothing: Wording
    """How a statement compares that holds none of it."""
    met: dict[str, list[int]]
    """By statement, the places of the units that it holds."""
    overlaps: dict[tuple[int, ...], Overlap]
    """By the places of some units, what holding those comes to."""
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
        self._statements = Statements(knowledge, read, self.weight)
        self.held = self._statements.held
        self._asked: Asked | None = None

    def compare(self, claim: Claim, assertion: Assertion) -> Wording:
        """Coverage of the claim's content by the assertion's statement, and whether the two are opposed."""
        asked = self._asked_of(claim)
        if assertion.id not in asked.compared:
            asked.compared[assertion.id] = self._compare(asked, assertion)
        return asked.compared[assertion.id]

    def coverage(self, claim: Claim, assertion: Assertion) -> float:
        """Share 0..1 of the claim's content that the assertion's statement holds; costs far less than to compare."""
        asked = self._asked_of(claim)
        if assertion.statement not in asked.met:
            self._look_up(asked, {assertion.statement})
        return _overlap(asked, assertion.statement).coverage

    def overlaps(self, claim: Claim, assertions: Iterable[Assertion]) -> list[Overlap]:
        """How much of a claim each of many statements holds, found in one pass over all of them."""
        asked = self._asked_of(claim)
        statements = [assertion.statement for assertion in assertions]
        self._look_up(asked, set(statements))
        return [_overlap(asked, statement) for statement in statements]

    def _asked_of(self, claim: Claim) -> Asked:
        asked = self._asked
        if asked is None or not asked.is_of(claim):
            asked = self._asked = self._ask(claim)
        return asked

    def _ask(self, claim: Claim) -> Asked:
        said = self.understood(claim.text)
        wanted = [cue for cue in claim.cues if (cue.category, cue.value) in WANTED]
        if HARM not in said.signs and any(said.denied_names.isdisjoint(stems(cue.text)) for cue in wanted):
            said = said._replace(signs={**said.signs, HARM: 1 if said.signs.get(SUPPORT, 0) < 0 else -1})
        if ACHIEVED not in said.signs and any((cue.category, cue.value) == MET for cue in claim.cues):
            said = said._replace(signs={**said.signs, ACHIEVED: 1})
        sided = tuple(name for name, sign in said.signs.items() if sign)
        weighed = tuple((unit, self.weight(unit)) for unit in {unit.names: unit for unit in claim.units}.values())
        names = frozenset(name for unit, _ in weighed for name in unit.names)
        ends = frozenset(at for at, (unit, _) in enumerate(weighed) if not set(sided).isdisjoint(unit.names))
        nothing = Wording(0.0, 0.0, sum((weight for _, weight in weighed), 0.0), False, (), None)
        troubled = _tells_of_trouble(said.signs)
        return Asked(
            claim.text, claim.units, claim.cues, said, weighed, names, ends, sided, troubled, nothing, {}, {}, {}
        )

    def _look_up(self, asked: Asked, statements: set[str]) -> None:
        """Find the units of a claim that some statements hold."""
        self._statements.read(statements)
        asked.met.update({statement: [] for statement in statements})
        for at, (unit, _) in enumerate(asked.weighed):
            for statement in self._holding(asked, unit, statements):
                asked.met[statement].append(at)

    def _holding(self, asked: Asked, unit: Unit, among: set[str]) -> set[str]:
        """The statements among some that hold what a unit means: of a phrase, its concept or all of its words."""
        found = {name: among & self._statements.holding(name, name in asked.sided) for name in unit.names}
        alone = _stems_of(unit.words)
        if len(alone) == 1:
            return set().union(*found.values())
        meant = [name for name in found if name not in alone] or _named_by_its_end(unit)
        concepts = set().union(*(found[name] for name in meant))
        return concepts.union(set.intersection(*(found[stem] for stem in alone)) if alone <= found.keys() else ())

    def _compare(self, asked: Asked, assertion: Assertion) -> Wording:
        held = self.held(assertion.statement)
        if assertion.statement not in asked.met:
            self._look_up(asked, {assertion.statement})
        overlap = _overlap(asked, assertion.statement)
        if not overlap.units and asked.names.isdisjoint(held.names):
            return asked.nothing
        all_denied = assertion.finding.direction is Direction.NOT_SHOWN and not held.denials
        troubled = asked.troubled and _tells_of_trouble(held.signs)
        opposed, clash = _opposed(asked, held, overlap, all_denied, troubled)
        said = asked.said
        found_nothing = assertion.finding.direction in (Direction.NO_CHANGE, Direction.NOT_SHOWN)
        return Wording(
            coverage=overlap.coverage,
            covered=overlap.covered,
            total=asked.nothing.total,
            opposed=opposed,
            shared=overlap.shared,
            clash=clash,
            echo=held.echo(said.names) if overlap.coverage >= FAINT else 0.0,
            signed=overlap.signed,
            parted=bool(said.denials) != bool(held.denials) and not ((said.denials and found_nothing) or troubled),
            troubled=troubled,
            alike=any(held.signs.get(name, 0) * said.signs[name] > 0 for name in asked.sided),
        )


def _overlap(asked: Asked, statement: str) -> Overlap:
    """What of a claim a statement holds that was looked up before; many statements hold the same of it."""
    met = tuple(asked.met[statement])
    if met not in asked.overlaps:
        units, total = tuple([asked.weighed[at] for at in met]), asked.nothing.total
        covered = sum([weight for _, weight in units], 0.0)
        asked.overlaps[met] = Overlap(
            units=units,
            shared=tuple([unit.words for unit, _ in units]),
            coverage=covered / total if total else 0.0,
            covered=covered,
            left=total - covered,
            signed=not asked.ends.issubset(met),
        )
    return asked.overlaps[met]


WANTED = frozenset([("attribution", "wants"), ("status", "recommended")])
"""Cues of what somebody wants."""
MET, ACHIEVED = ("status", "met"), "achieved"
"""Cue of a target that was met, however far from it, and the line of what was achieved and what was missed."""
HARM, SUPPORT = "harm", "support"
"""Lines of doing harm or good and of being for or against: who wants a thing holds that it does good."""
FAINT = 0.3
"""Share of a claim's content below which it is not asked how much of the statement the claim holds."""


@lru_cache(maxsize=1024)
def _stems_of(words: str) -> frozenset[str]:
    return frozenset(stems(words))


def _named_by_its_end(unit: Unit) -> list[str]:
    """The concept of a phrase that is called as its last word is: "came to an end"."""
    last = stems(unit.words)[-1]
    return [last] if last in unit.names and words_of_concept(last) else []


def _is_denied(unit: Unit, asked: Asked, held: Held) -> bool:
    """Whether a statement denies what it holds of a unit."""
    if held.denied_names.isdisjoint(unit.names):
        return False
    return any(name not in asked.sided or name in held.signs for name in held.denied_names.intersection(unit.names))


TROUBLE = ("barrier", "difficult")
"""Lines at one end of which something stands in the way, be it told by a noun or by a verb that denies."""
LACKING = frozenset(["engage", "shared", "clear", "accountable", "poor", "new-money", "statutory"])
"""Lines of what may be wanting: a barrier is named by a thing ("engagement was a problem") or by its lack."""


def _tells_of_trouble(signs: Mapping[str, int]) -> bool:
    return any(signs.get(name, 0) > 0 for name in TROUBLE)


def _opposed(asked: Asked, held: Held, overlap: Overlap, all_denied: bool, troubled: bool) -> tuple[bool, str | None]:
    """Whether claim and statement stand at two ends of a line they share, or one denies most of what both speak of.

    Where both tell of trouble, the one may deny what it stands in the way of: "struggled to share", "a barrier to it".
    """
    signs = asked.said.signs
    shared = [name for name in asked.sided if held.signs.get(name)]
    clashing = [name for name in shared if signs[name] * held.signs[name] < 0]
    if troubled:
        clashing = [name for name in clashing if name not in LACKING]
    if clashing:
        return True, clashing[0]
    if troubled or (asked.said.denials and held.denials and asked.said.denials % 2 == held.denials % 2):
        return False, None
    if shared or not overlap.covered:
        return False, None
    apart = sum([w for unit, w in overlap.units if unit.denied != (all_denied or _is_denied(unit, asked, held))])
    return apart > overlap.covered / 2 and _holds_what_is_denied(asked, overlap), None


def _holds_what_is_denied(asked: Asked, overlap: Overlap) -> bool:
    """Whether a statement holds the first word that a claim denies, and not only what that is said of."""
    first = next((unit for unit, _ in asked.weighed if unit.denied and not unit.general), None)
    return first is None or any(unit is first for unit, _ in overlap.units)
