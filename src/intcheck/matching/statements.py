"""What the statements of a knowledge base hold, read for comparison by wording once and for all.

Reading a statement takes longer than comparing it, and a start can compare a hundred. So what all of them hold is kept
beside the compiled knowledge: in the wheel for the knowledge that is shipped, in the cache for a folder of the user's.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Set
from functools import lru_cache
from pathlib import Path
from sys import intern
from typing import Any, NamedTuple

from intcheck.knowledge import KnowledgeBase
from intcheck.knowledge.payload import compact
from intcheck.language.periods import periods
from intcheck.language.quantities import quantities
from intcheck.language.rivals import Sides, sides
from intcheck.language.terms import common_stems, function_stems
from intcheck.language.told import befores, cues_of, directions_of, quantifier_of, tells_a_plan
from intcheck.matching.rarity import Rarity
from intcheck.matching.texts import Text, TextReader
from intcheck.model.claims import Quantity, Unit
from intcheck.model.knowledge import Period
from intcheck.model.terms import Hedge, Quantifier
from intcheck.text.parts import Parts, write_parts

BESIDE = "statements.parts"
"""The file beside compiled knowledge in which its statements stand as they were read."""
READ_AHEAD = 5_000
"""Statements that are read ahead of the first claim, which takes a second; of more, each is read when it is met."""
REMEMBERED = 4096
"""Statements that are kept as they were read."""
SHARED = 16384
"""Words of content that statements have in common."""


class Held(NamedTuple):
    """What a statement holds: its stems and concepts, the signs of these, and what it denies.

    `denials` counts how often it denies something; `content` gives each word of content by its stem and concepts, with
    its weight, and `weight` is that of all of it; `sides` are those of lines of words that shut each other out.
    """

    names: frozenset[str]
    signs: dict[str, int]
    denials: int
    denied_names: frozenset[str]
    content: tuple[tuple[frozenset[str], float], ...]
    weight: float
    sides: dict[str, Sides]

    def echo(self, said: Collection[str]) -> float:
        """Share of the content of which a claim says the stems or concepts."""
        met = sum([weight for names, weight in self.content if not names.isdisjoint(said)], 0.0)
        return met / self.weight if self.weight else 0.0


class Statements:
    """Gives what a statement of one knowledge base holds, and which of those read so far hold a name."""

    def __init__(self, knowledge: KnowledgeBase, read: TextReader, weigh: Rarity) -> None:
        self._read = read
        self._weigh = weigh
        self._kept = _read_ahead(knowledge)
        self._held: dict[str, Held] = {}
        self._named = defaultdict[str, set[str]](set)
        self._signed = defaultdict[str, set[str]](set)

    def held(self, statement: str) -> Held:
        """What a statement holds."""
        if statement not in self._held:
            self.read((statement,))
        return self._held[statement]

    def holding(self, name: str, signed: bool) -> Set[str]:
        """The statements read so far that hold a stem or concept, or with `signed` those in which it has a sign."""
        return (self._signed if signed else self._named).get(name, frozenset())

    def read(self, statements: Collection[str]) -> None:
        """Read statements; those read before are forgotten where there would be too many."""
        if len(self._held) + len(statements) > REMEMBERED:
            for kept in (self._held, self._named, self._signed):
                kept.clear()
        for statement in statements:
            if statement not in self._held:
                held = self._held[statement] = self._hold(statement)
                for name in held.names:
                    self._named[name].add(statement)
                for name in held.signs:
                    self._signed[name].add(statement)

    def _hold(self, statement: str) -> Held:
        packed = self._kept and self._kept.get(statement)
        if not packed:
            return read_statement(statement, self._read, self._weigh)
        *held, told = json.loads(packed)
        take_over(statement, told)
        return _unpacked(held)


def read_statement(statement: str, read: TextReader, weigh: Rarity) -> Held:
    """What a statement holds, in words weighed by a knowledge base."""
    text = read(statement)
    content = _content(text, weigh)
    told = sides(text.words, text.hidden, text.denied)
    denials = text.denials
    return Held(frozenset(text.names), text.signs, denials, text.denied_names, content, _weight(content), told)


def _weight(content: Iterable[tuple[frozenset[str], float]]) -> float:
    return sum([weight for _, weight in content], 0.0)


def _content(text: Text, weigh: Rarity) -> tuple[tuple[frozenset[str], float], ...]:
    weighed = []
    for at, word in enumerate(text.words):
        if at in text.hidden or word.stem in function_stems() or not word.stem[0].isalpha():
            continue
        names = text.of_word[at]
        common = word.stem in common_stems()
        weighed.append((names, weigh(Unit(word.lower, tuple(names), common, False, len(names) > 1))))
    return tuple(weighed)


def _read_ahead(knowledge: KnowledgeBase) -> Parts | None:
    """The statements of a knowledge base as they were read, or None where there are too many."""
    beside = knowledge.path.with_name(BESIDE)
    if beside.is_file():
        return Parts(beside)
    if len(knowledge) > READ_AHEAD:
        return None
    from intcheck.cache import cached
    from intcheck.shelf import key_of

    return Parts(cached("statements", key_of(knowledge.digest), lambda path: compile_into(knowledge, path)))


def compile_into(knowledge: KnowledgeBase, path: Path) -> None:
    """Write what each statement of a knowledge base holds to a file; raises OSError."""
    read, weigh = TextReader(knowledge.vocabulary), Rarity(knowledge)
    found = dict.fromkeys(assertion.statement for assertion in knowledge.assertions())
    write_parts(
        path,
        {
            statement: compact([*_packed(read_statement(statement, read, weigh)), worked_out(statement)])
            for statement in found
        },
    )


def _packed(held: Held) -> list[Any]:
    content = [[sorted(names), weight] for names, weight in held.content]
    return [sorted(held.names), held.signs, held.denials, sorted(held.denied_names), content, held.sides]


def _unpacked(packed: list[Any]) -> Held:
    names, signs, denials, denied_names, content, told = packed
    weighed = tuple([_word(weight, *word) for word, weight in content])
    named = {line: Sides(*numbers) for line, numbers in told.items()}
    said = frozenset(map(intern, names))
    return Held(said, signs, denials, frozenset(denied_names), weighed, _weight(weighed), named)


@lru_cache(maxsize=SHARED)
def _word(weight: float, *names: str) -> tuple[frozenset[str], float]:
    """A word of content as one value for all statements that have it."""
    return frozenset(map(intern, names)), weight


def worked_out(statement: str) -> list[Any]:
    """What a statement tells by its cues, figures and dates, as JSON can hold it."""
    return [
        sorted(cues_of(statement)),
        sorted(directions_of(statement)),
        tells_a_plan(statement),
        quantifier_of(statement),
        sorted(befores(statement)),
        quantities(statement),
        periods(statement),
    ]


def take_over(statement: str, told: list[Any]) -> None:
    """Give what `worked_out` gave to the functions that would work it out again."""
    cues, directions, plan, quantifier, before, figures, dated = told
    cues_of.take_over(statement, frozenset(map(tuple, cues)))
    directions_of.take_over(statement, frozenset(directions))
    tells_a_plan.take_over(statement, plan)
    quantifier_of.take_over(statement, Quantifier(quantifier))
    befores.take_over(statement, frozenset(before))
    quantities.take_over(statement, tuple(map(_quantity, figures)))
    periods.take_over(statement, tuple((Period(*period), (start, end)) for period, (start, end) in dated))


def _quantity(packed: list[Any]) -> Quantity:
    value, unit, text, (start, end), high, hedge, *rest = packed
    return Quantity(value, unit, text, (start, end), high, Hedge(hedge), *rest)
