"""Whose figure it is: a number that a statement gives of one thing, and a claim of another.

"8.3% with telehealth and 4.6% without" holds the same numbers as "4.6% with telehealth and 8.3% without". Each is
held against the figures of the statement by the words that stand with it, up to a comma, a joint or the next figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from intcheck.language.quantities import quantities
from intcheck.language.terms import function_stems
from intcheck.matching.wording import Text, understand
from intcheck.model.claims import Quantity
from intcheck.text.words import fold

REACH = 6
"""Words on either side of a figure that stand with it."""
JOINTS = frozenset(["and", "but", "while", "whereas", "against", "versus", "compared", "than", "or"])
MARKS = ",;:()"
CLEARLY = 2
"""Words by which an exchange must fit better than what is told, for two figures."""
ALONE = 3
"""Words that a lone figure must share with another one of the statement, and none with its own."""


class Told(NamedTuple):
    """A figure of a text with the words that stand with it, each as its stem and concepts."""

    quantity: Quantity
    beside: tuple[frozenset[str], ...]

    def shared(self, other: Told) -> int:
        """How many of its words the other figure has beside it."""
        names = frozenset().union(*other.beside)
        return sum(bool(word & names) for word in self.beside)


def misplaced(text: str, statement: str) -> frozenset[str]:
    """The figures of a text, as written, that a statement gives of something else."""
    said, held = figures_told(text), figures_told(statement)
    found: set[str] = set()
    for one, other in combinations(said, 2):
        if one.quantity.unit == other.quantity.unit and _are_exchanged(one, other, held):
            found |= {one.quantity.text, other.quantity.text}
    return frozenset(found | {one.quantity.text for one in said if _is_elsewhere(one, held)})


def _are_exchanged(one: Told, other: Told, held: tuple[Told, ...]) -> bool:
    """Whether a statement gives both figures, and each beside the words that the text has beside the other."""
    ones, others = _same(one, held), _same(other, held)
    if not ones or not others or ones == others:
        return False
    straight = max(one.shared(h) for h in ones) + max(other.shared(h) for h in others)
    crossed = min(one.shared(h) for h in others) + min(other.shared(h) for h in ones)
    return crossed >= straight + CLEARLY


def _is_elsewhere(one: Told, held: tuple[Told, ...]) -> bool:
    same = _same(one, held)
    if not all(len(h.beside) > 1 for h in same):
        return False
    apart = any(one.shared(h) >= ALONE for h in held if h not in same and h.quantity.unit == one.quantity.unit)
    return bool(same) and apart and not any(one.shared(h) for h in same)


def _same(one: Told, held: tuple[Told, ...]) -> list[Told]:
    return [h for h in held if _equal(one.quantity, h.quantity)]


def _equal(one: Quantity, other: Quantity) -> bool:
    if one.unit != other.unit or (one.high is None) != (other.high is None):
        return False
    slack = max(one.slack, other.slack)
    return abs(one.value - other.value) <= slack and abs((one.high or 0) - (other.high or 0)) <= slack


@lru_cache(maxsize=8192)
def figures_told(text: str) -> tuple[Told, ...]:
    """The figures of a text, those that are parts of others left out, each with the words beside it."""
    found = list(quantities(text))
    whole = [q for q in found if not any(_holds(other, q) for other in found)]
    read = understand(text)
    return tuple(Told(q, _beside(q, whole, text, read)) for q in whole)


def _holds(outer: Quantity, inner: Quantity) -> bool:
    return outer.span != inner.span and outer.span[0] <= inner.span[0] and inner.span[1] <= outer.span[1]


def _beside(quantity: Quantity, whole: list[Quantity], text: str, read: Text) -> tuple[frozenset[str], ...]:
    start, end = quantity.span
    if quantity.unit == "count" and quantity.noun:
        return _words(understand(quantity.noun))
    before = [at for at, word in enumerate(read.words) if word.end <= start]
    after = [at for at, word in enumerate(read.words) if word.end > start and word.lower.isalpha()]
    within = [at for at in after if read.words[at].start < end]
    chosen = [*_run(list(reversed(before)), -1, whole, text, read), *within]
    chosen += _run([at for at in after if read.words[at].start >= end], 1, whole, text, read)
    return _words(read, chosen)


def _words(read: Text, positions: Sequence[int] | None = None) -> tuple[frozenset[str], ...]:
    """The telling words of a text at some positions, or all of them."""
    chosen = range(len(read.words)) if positions is None else positions
    return tuple(read.of_word[at] for at in chosen if read.words[at].stem not in function_stems())


def _run(positions: list[int], step: int, whole: list[Quantity], text: str, read: Text) -> list[int]:
    """Positions from a figure outward, up to a mark, a joint or the next figure."""
    run: list[int] = []
    for distance, at in enumerate(positions[:REACH]):
        word = read.words[at]
        gap = _gap(at, step, text, read)
        gap = gap if distance else gap.strip("()% ")
        ends = word.lower in JOINTS or any(q.span[0] <= word.start < q.span[1] for q in whole)
        if ends or any(mark in gap for mark in MARKS):
            break
        run.append(at)
    return run


def _gap(at: int, step: int, text: str, read: Text) -> str:
    """What stands between a word and its neighbour on the figure's side."""
    near = at - step
    if not 0 <= near < len(read.words):
        return ""
    left, right = sorted((at, near))
    return fold(text[read.words[left].end : read.words[right].start])
