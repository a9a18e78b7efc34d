"""How far a statement says what a claim says where neither gives a direction: shared words, concepts, opposites.

Words count by how rare they are among the statements (inverse document frequency, Sparck Jones 1972).
Concepts let "cash" meet "money"; a concept with two ends tells agreement from its opposite.
"""

from collections.abc import Collection, Container, Iterable, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from intcheck.knowledge import KnowledgeBase
from intcheck.language.denial import DENIERS, Denied, denials
from intcheck.language.reading import concept_hits
from intcheck.language.remainder import READ
from intcheck.language.terms import TermFinder, common_stems, function_stems
from intcheck.model.claims import Claim, CueHit, Unit
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Direction
from intcheck.text.words import Word, stems, words


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


class Text(NamedTuple):
    """A text read for comparison: its words, the concepts of each, signs of concepts (+1, -1), and what it denies.

    `hits` are its concepts as they stand in it, with the sign that denials leave them; `denied` holds positions of
    words, `denied_names` the stems and concepts there. `hidden` holds positions in names of programmes, places and
    bodies, whose concepts have no sign.
    """

    words: tuple[Word, ...]
    names: dict[str, None]
    of_word: dict[int, frozenset[str]]
    hits: tuple[tuple[str, int, int, int], ...]
    signs: dict[str, int]
    denied: frozenset[int]
    denied_names: frozenset[str]
    hidden: frozenset[int] = frozenset()


@lru_cache(maxsize=16384)
def understand(text: str) -> Text:
    """Read a text for comparison of wording; `names` are its stems and concepts."""
    found = words(text)
    denied = denials(found)
    hits = _told(found, denied)
    of_word: dict[int, set[str]] = {at: {word.stem} for at, word in enumerate(found)}
    for name, _, first, last in hits:
        for at in range(first, last):
            of_word[at].add(name)
    names = dict.fromkeys(name for at in sorted(of_word) for name in sorted(of_word[at]))
    denied_names = frozenset(name for at in denied.words for name in of_word[at])
    each = {at: frozenset(held) for at, held in of_word.items()}
    return Text(found, names, each, hits, _signs(hits, frozenset()), denied.words, denied_names)


def _told(found: Sequence[Word], denied: Denied) -> tuple[tuple[str, int, int, int], ...]:
    """The concepts among words, each with its sign, turned round where all its words are denied."""
    told = []
    for name, sign, first, last in concept_hits(found):
        if denied.asked.issuperset(range(first, last)):
            sign = 0
        is_turned = denied.turned.issuperset(range(first, last)) and not _denies_itself(found[first:last])
        told.append((name, -sign if is_turned else sign, first, last))
    return tuple(told)


def _denies_itself(phrase: Sequence[Word]) -> bool:
    """Whether a phrase such as "no basis in law" holds its own denial, which one around it does not undo."""
    return len(phrase) > 1 and any(word.lower in DENIERS for word in phrase)


def _signs(hits: Iterable[tuple[str, int, int, int]], hidden: frozenset[int]) -> dict[str, int]:
    """At which end of its line each concept stands, by all its places; one in a name stands at none."""
    signs: dict[str, int] = {}
    for name, told, first, last in hits:
        sign = 0 if hidden.issuperset(range(first, last)) else told
        signs[name] = signs.get(name, 0) + sign
    return signs


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
        self._frequency = knowledge.frequency
        self._total = len(knowledge)
        self._find = TermFinder(knowledge.vocabulary)
        self.understood = lru_cache(REMEMBERED)(self._understand)
        self._weighed_words = lru_cache(REMEMBERED)(self._weigh_words)
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
        said, held = asked.said, self.understood(assertion.statement)
        if asked.spoken.isdisjoint(held.names):
            return asked.nothing
        all_denied = assertion.finding.direction is Direction.NOT_SHOWN and not held.denied
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
        parted = bool(said.denied) != bool(held.denied) and not (said.denied and found_nothing)
        coverage = covered / total if total else 0.0
        echo = self.echo(said.names, assertion.statement) if coverage >= FAINT else 0.0
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

    def _understand(self, text: str) -> Text:
        read = understand(text)
        terms = [term for term in self._find(read.words, text) if term.category in READ]
        hidden = frozenset(at for term in terms for at in range(term.first, term.last))
        return read._replace(signs=_signs(read.hits, hidden), hidden=hidden) if hidden else read

    def echo(self, said: Collection[str], statement: str) -> float:
        """Share of a statement's content of which a claim says the stems or concepts."""
        total = met = 0.0
        for names, weight in self._weighed_words(statement):
            total += weight
            met += weight * (not names.isdisjoint(said))
        return met / total if total else 0.0

    def _weigh_words(self, statement: str) -> tuple[tuple[frozenset[str], float], ...]:
        """The stems and concepts of each word of a statement that is content, and its weight."""
        held = self.understood(statement)
        weighed = []
        for at, word in enumerate(held.words):
            if at in held.hidden or word.stem in function_stems() or not word.stem[0].isalpha():
                continue
            names = held.of_word[at]
            common = word.stem in common_stems()
            weighed.append((names, self.weight(Unit(word.lower, tuple(names), common, False, len(names) > 1))))
        return tuple(weighed)

    def weight(self, unit: Unit) -> float:
        """Weight of a unit: the rarer its rarest word among the statements, the heavier, within bounds."""
        if unit.general:
            return GENERAL_NAMED if unit.named else GENERAL
        if unit.named:
            return NAMED
        if not any(map(self._frequency, unit.names)):
            return UNKNOWN
        rarity = max(log((self._total + 1) / (self._frequency(name) + 1)) for name in unit.names)
        return min(max(rarity, LIGHTEST), HEAVIEST)


UNKNOWN = 4.5
"""Weight of a word that no statement holds and no concept has: what it says may be about something else."""
REMEMBERED = 16384
"""Texts that are kept as they were read."""
WANTED = frozenset([("attribution", "wants"), ("status", "recommended")])
"""Cues of what somebody wants."""
HARM, SUPPORT = "harm", "support"
"""Lines of doing harm or good and of being for or against: who wants a thing holds that it does good."""
FAINT = 0.3
"""Share of a claim's content below which it is not asked how much of the statement the claim holds."""

GENERAL, GENERAL_NAMED, NAMED, LIGHTEST, HEAVIEST = 0.5, 1.5, 2.5, 1.0, 4.0
"""Weights of general words, of those with a concept and of concepts, and the bounds of all others, which are the
logarithm of a share of the statements."""


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


def _opposed(said: Text, held: Text, spoken: Container[str], covered: float, apart: float) -> tuple[bool, str | None]:
    """Whether claim and statement stand at two ends of a line they share, or one denies most of what both speak of."""
    shared = [name for name in said.signs if said.signs[name] and held.signs.get(name)]
    clashing = [name for name in shared if said.signs[name] * held.signs[name] < 0]
    if said.signs.get(BARRIER, 0) > 0 and held.signs.get(BARRIER, 0) > 0:
        clashing = [name for name in clashing if name not in LACKING]
    if clashing:
        return True, clashing[0]
    return not any(name in spoken for name in shared) and covered > 0 and apart > covered / 2, None
