"""How much each piece of evidence is about just what a claim says: what is specific decides before what is general.

A finding on admissions for alcohol and one on all admissions share outcome and direction with a claim on the first;
only its other words tell which of them it is about. What neither words nor scope bring near the claim does not stand
against what they do, and decides nothing at all where a statement that decides nothing stands far nearer.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from heapq import nsmallest
from operator import or_
from typing import NamedTuple

from intcheck.language.terms import common_stems, function_stems
from intcheck.matching.given import is_telling
from intcheck.matching.statements import Held
from intcheck.matching.traits import outweighs
from intcheck.matching.wording import WordingComparer
from intcheck.matching.works import is_denied_by_its_work
from intcheck.model.claims import Claim, Span, Unit
from intcheck.model.results import Evidence, rank
from intcheck.model.terms import Quantifier, Stance

SAID, ECHO = 0.8, 0.2
"""What the shares that a statement and a claim hold of each other count for their likeness."""
NAME = 2.5
"""What a number, or a word in the name of a field or in a figure, weighs at most."""
BEHIND, BEHIND_ON_ALL = 0.15, 0.25
"""How far evidence may stand behind the nearest and still decide, and where the claim is on the subject at large."""
FAR = 0.3
"""How far behind what decides nothing all that decides may stand."""
DIRECTED = frozenset(["direction", "negation", "attribution", "discourse", "size"])
"""Cues that tell what is said of the subject, which stances compare, and not what the subject is."""
UNTOLD = ("plan-as-result", "misattributed", "overgeneralised")
"""Remarks on evidence that does not itself tell what came of the claim's subject as a whole."""
COUNTED = (Quantifier.ALL, Quantifier.NO, Quantifier.MOST)
"""Numbers of subjects to which what goes against the claim is an exception, however little it shares."""


class Asked(NamedTuple):
    """The words of a claim: what each weighs, and at which of them each stem or concept, field or figure is said.

    Several words are one number, in which the bit at the place of each is set.
    """

    weights: tuple[float, ...]
    said: frozenset[str]
    names: dict[str, int]
    fields: dict[str, int]


def specific(claim: Claim, evidence: Sequence[Evidence], likeness: Mapping[str, float]) -> list[Evidence]:
    """The evidence, of which only what stands near the claim, or says what all of that says, may decide."""
    deciding = [e for e in evidence if e.decisive]
    if not deciding:
        return list(evidence)
    nearest = max(likeness[e.assertion.id] for e in deciding)
    nearer = [e for e in evidence if likeness[e.assertion.id] > nearest]
    if {e.stance for e in deciding} == {Stance.SUPPORTS} and any(map(_speaks_of_a_rival, nearer)):
        return [undecided(e) for e in evidence]
    if any(likeness[e.assertion.id] - FAR > nearest and not is_elsewhere(e) for e in nearer):
        return [undecided(e) for e in evidence]
    best = max((likeness[e.assertion.id] for e in deciding if _is_just_on(e, deciding)), default=0.0)
    least = best - (BEHIND_ON_ALL if claim.umbrella else BEHIND)
    near = {e.assertion.id for e in deciding if likeness[e.assertion.id] >= least}
    said_near = {e.stance for e in deciding if e.assertion.id in near}
    behind = [e for e in deciding if e.assertion.id not in near and said_near != {e.stance} and not _stays(claim, e)]
    heaviest = max((e.weight for e in deciding if e.assertion.id in near), default=0.0)
    ids = {e.assertion.id for e in behind if not outweighs(e, heaviest)}
    return [undecided(e) if e.assertion.id in ids else e for e in evidence]


def is_elsewhere(item: Evidence) -> bool:
    """Whether a statement is on another programme or place than the claim's."""
    differing = [c.field for c in item.comparisons if c.outcome == "differs"]
    return "programme" in differing or "place" in differing


def undecided(item: Evidence) -> Evidence:
    """The same evidence, which decides nothing."""
    return item._replace(decisive=False) if item.decisive else item


def _speaks_of_a_rival(item: Evidence) -> bool:
    """Whether an item says of another thing, or of the opposite, what the claim says."""
    return "words" in [c.field for c in item.comparisons]


def _stays(claim: Claim, item: Evidence) -> bool:
    """Whether an item says what nearer evidence does not settle: a plan, an exception, or the claim's own figure."""
    counted = claim.quantifier in COUNTED and bool(claim.programmes or claim.umbrella)
    exception = counted and item.stance is Stance.CONTRADICTS
    figures = (c.claimed for c in item.comparisons if c.field == "figure" and c.outcome == "fits")
    return exception or item.remark == "plan-as-result" or any(map(is_telling, figures))


def _is_just_on(item: Evidence, deciding: Sequence[Evidence]) -> bool:
    """Whether an item tells a result of the whole of what the claim speaks of, which its own work does not deny."""
    if item.remark in UNTOLD:
        return False
    scope = [(c.field, c.outcome) for c in item.comparisons if c.field in ("programme", "place", "outcome")]
    if any(outcome == "narrower" or (outcome == "wider" and field != "outcome") for field, outcome in scope):
        return False
    return not any(is_denied_by_its_work(item, e) for e in deciding)


def _asked(claim: Claim, comparer: WordingComparer) -> Asked:
    """The words of a claim that say what it is about, each with what it weighs."""
    read, start = comparer.understood(claim.text), claim.span[0]
    starts = [start + word.start for word in read.words]
    fields = _by_word(starts, [(m.span, m.kind) for m in claim.mentions])
    figures = _by_word(starts, [(q.span, q.text) for q in claim.quantities])
    directed = _by_word(starts, [(c.span, c.category) for c in claim.cues if c.category in DIRECTED])
    weights, said, told = [], [], []
    for at, word in enumerate(read.words):
        field, figure = fields.get(at), figures.get(at)
        if not (field or figure) and (at in directed or word.stem in function_stems()):
            continue
        names = read.of_word[at]
        weight = comparer.weight(Unit(word.lower, tuple(names), word.stem in common_stems(), False, len(names) > 1))
        bounded = field or figure or not word.stem.isalpha()
        weights.append(min(weight, NAME) if bounded else weight)
        said.append(names)
        told.append([name] if (name := figure or field) else [])
    names_said = _by_name(said)
    return Asked(tuple(weights), frozenset(names_said), names_said, _by_name(told))


def _by_name(named: Iterable[Iterable[str]]) -> dict[str, int]:
    """For each name, the words that have it."""
    found: dict[str, int] = {}
    for at, names in enumerate(named):
        for name in names:
            found[name] = found.get(name, 0) | 1 << at
    return found


def _by_word(starts: Sequence[int], named: Sequence[tuple[Span, str]]) -> dict[int, str]:
    """For each word that begins within a span, by its place, the name of the first such span."""
    found: dict[int, str] = {}
    for (start, end), name in named:
        for at in range(bisect_left(starts, start), bisect_left(starts, end)):
            found.setdefault(at, name)
    return found


def most_like(evidence: Sequence[Evidence], likeness: Mapping[str, float], most: int) -> tuple[Evidence, ...]:
    """The evidence that stands nearest to a claim by its words and scope, nearest first."""
    return tuple(nsmallest(most, evidence, key=lambda e: (-likeness[e.assertion.id] - e.relevance, rank(e))))


def likenesses(claim: Claim, evidence: Sequence[Evidence], comparer: WordingComparer) -> dict[str, float]:
    """How much of what any evidence holds of a claim each item holds, and how much of each item the claim does."""
    asked = _asked(claim, comparer)
    statements = [comparer.held(e.assertion.statement) for e in evidence]
    held = [_held(asked, e, statement) for e, statement in zip(evidence, statements, strict=True)]
    weights = {words: _weight(asked, words) for words in held}
    total = _weight(asked, reduce(or_, weights, 0))
    return {
        e.assertion.id: SAID * (weights[words] / total if total else 1.0) + ECHO * statement.echo(asked.said)
        for e, statement, words in zip(evidence, statements, held, strict=True)
    }


def _weight(asked: Asked, words: int) -> float:
    return sum([weight for at, weight in enumerate(asked.weights) if words >> at & 1])


def _held(asked: Asked, item: Evidence, statement: Held) -> int:
    """The words of a claim that an item has, or holds by a field that agrees or a figure that fits."""
    fields, names = asked.fields, asked.names
    words = fields.get("umbrella", 0)
    for name in asked.said & statement.names:
        words |= names[name]
    if fields:
        for c in item.comparisons:
            if c.outcome in AGREES:
                words |= fields.get(c.claimed if c.field == "figure" else c.field, 0)
    return words


AGREES = ("agrees", "fits")
"""Outcomes of a comparison by which a statement holds a word that it does not use."""
