"""Whose figure it is: a number that a statement gives of one thing, and a claim of another.

"8.3% with telehealth and 4.6% without" holds the same numbers as "4.6% with telehealth and 8.3% without". Each is
held against the figures of the statement by the words that stand with it, up to a comma, a joint or the next figure.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations, islice
from typing import NamedTuple

from intcheck.language.quantities import quantities
from intcheck.language.terms import function_stems
from intcheck.matching.texts import Text, understand
from intcheck.model.claims import Quantity
from intcheck.text.words import fold, words

SCALES = frozenset(["thousand", "million", "billion", "m", "bn"])
"""Words inside a figure that tell nothing of what it is of."""
REACH = 6
"""Words on either side of a figure that stand with it."""
JOINTS = frozenset(["and", "but", "while", "whereas", "against", "versus", "compared", "than", "or"])
MARKS = ",;:()"
CHANGING = frozenset(["to", "from", "down", "up", "into"])
"""Words between two figures of which one became the other."""
DATING = frozenset(["in", "a", "per", "by", "day", "year", "month", "week"])
"""Words that date a figure or rate it: "from 750 in 1998/99 to 502"."""
HEDGING = frozenset(
    ["only", "just", "about", "some", "around", "roughly", "nearly", "almost", "merely", "under", "over"]
)
"""Words between a verb and its figure."""
HEDGED = 2
"""Words before a figure among which its verb stands."""
CLEARLY = 2
"""Words by which an exchange must fit better than what is told, for two figures."""
ALONE = 3
"""Words that a lone figure must share with another one of the statement, and none with its own."""
REMEMBERED = 8192
"""Texts of which the figures are kept."""


class Told(NamedTuple):
    """A figure of a text with the words that stand with it, each as its stem and concepts.

    `verb` is the word on which the figure depends, right before it: "saved only £86".
    """

    quantity: Quantity
    beside: tuple[frozenset[str], ...]
    verb: frozenset[str] = frozenset()

    def shared(self, other: "Told") -> int:
        """How many of its words the other figure has beside it."""
        names = frozenset().union(*other.beside)
        return sum(bool(word & names) for word in self.beside)


def misplaced(text: str, statement: str) -> frozenset[str]:
    """The figures of a text, as written, that a statement gives of something else."""
    if not _share_a_figure(text, statement):
        return frozenset()
    held = figures_told(statement)
    given = [(one, same) for one in figures_told(text) if (same := _same(one, held))]
    apart = {(one.quantity.text, one.beside, same): (one, same) for one, same in given}.values()
    found = {one.quantity.text for one, same in given if _is_elsewhere(one, same, held)}
    for (one, ones), (other, others) in combinations(apart, 2):
        if one.quantity.unit == other.quantity.unit and ones != others and _are_exchanged(one, ones, other, others):
            found |= {one.quantity.text, other.quantity.text}
    return frozenset(found)


def _share_a_figure(text: str, statement: str) -> bool:
    """Whether two texts give the same figure, of whatever it is told."""
    held = figures(statement)
    return any(_equal(one, other) for one in figures(text) for other in held)


def _are_exchanged(one: Told, ones: Sequence[Told], other: Told, others: Sequence[Told]) -> bool:
    """Whether a statement gives each of two figures beside the words that the text has beside the other."""
    if any(_have_swapped_verbs(one, a, other, b) for a in ones for b in others):
        return True
    straight = max(one.shared(h) for h in ones) + max(other.shared(h) for h in others)
    crossed = min(one.shared(h) for h in others) + min(other.shared(h) for h in ones)
    return crossed >= straight + CLEARLY


def _have_swapped_verbs(one: Told, ones: Told, other: Told, others: Told) -> bool:
    """Whether a text says "saved £149 and cost £86" where a statement says "cost £149 and saved £86"."""
    crossed = bool(one.verb & others.verb) and bool(other.verb & ones.verb)
    return crossed and not (one.verb & ones.verb or other.verb & others.verb or one.verb & other.verb)


def _is_elsewhere(one: Told, same: Sequence[Told], held: Sequence[Told]) -> bool:
    if not all(len(h.beside) > 1 for h in same):
        return False
    apart = any(one.shared(h) >= ALONE for h in held if h not in same and h.quantity.unit == one.quantity.unit)
    return apart and not any(one.shared(h) for h in same)


def _same(one: Told, held: Sequence[Told]) -> tuple[Told, ...]:
    return tuple(h for h in held if _equal(one.quantity, h.quantity))


def _equal(one: Quantity, other: Quantity) -> bool:
    if one.unit != other.unit or (one.high is None) != (other.high is None):
        return False
    slack = max(one.slack, other.slack)
    return abs(one.value - other.value) <= slack and abs((one.high or 0) - (other.high or 0)) <= slack


@lru_cache(maxsize=REMEMBERED)
def figures(text: str) -> tuple[Quantity, ...]:
    """The figures of a text, those that are parts of others left out."""
    return tuple(outermost(quantities(text)))


@lru_cache(maxsize=REMEMBERED)
def figures_told(text: str) -> tuple[Told, ...]:
    """The figures of a text, each with the words beside it."""
    whole = figures(text)
    read = understand(text)
    return tuple(Told(q, _beside(q, whole, text, read), _verb(q, text, read)) for q in whole)


def _verb(quantity: Quantity, text: str, read: Text) -> frozenset[str]:
    """The word right before a figure, one that only hedges it left aside."""
    first = bisect_right(read.words, quantity.span[0], key=lambda word: word.end)
    near = [at for at in range(first - 1, max(first - 1 - HEDGED, -1), -1) if read.words[at].lower not in HEDGING]
    if not near or read.words[near[0]].lower in JOINTS or "," in text[read.words[near[0]].end : quantity.span[0]]:
        return frozenset()
    return read.of_word[near[0]] - function_stems()


def outermost(found: Sequence[Quantity]) -> list[Quantity]:
    """The figures without those that another one is made of ("15 of the 19" is a share and two counts)."""
    outer = set()
    reach = -1
    for start, end in sorted({q.span for q in found}, key=lambda span: (span[0], -span[1])):
        if end > reach:
            outer.add((start, end))
            reach = end
    return [q for q in found if q.span in outer]


def _beside(quantity: Quantity, whole: Sequence[Quantity], text: str, read: Text) -> tuple[frozenset[str], ...]:
    start, end = quantity.span
    if quantity.unit == "count" and quantity.noun:
        return _words(understand(quantity.noun))
    start = _start_of_a_change(quantity, whole, text)
    first = bisect_right(read.words, start, key=lambda word: word.end)
    last = max(first, bisect_left(read.words, end, key=lambda word: word.start))
    within = [at for at in range(first, last) if read.words[at].lower not in SCALES and read.words[at].lower.isalpha()]
    after = islice((at for at in range(last, len(read.words)) if read.words[at].lower.isalpha()), REACH)
    chosen = [*_run(range(first - 1, -1, -1)[:REACH], -1, whole, text, read), *within]
    return _words(read, [*chosen, *_run(after, 1, whole, text, read)])


def _start_of_a_change(quantity: Quantity, whole: Sequence[Quantity], text: str) -> int:
    """Where a figure starts, or the one before it that it came from: "down from 42 to 26"."""
    start, _ = quantity.span
    for other in whole:
        between = {word.lower for word in words(text[other.span[1] : start])} if other.span[1] <= start else set()
        between = {word for word in between if not word[0].isdecimal()} - DATING
        if between and between <= CHANGING and other.unit == quantity.unit:
            return other.span[0]
    return start


def _words(read: Text, positions: Sequence[int] | None = None) -> tuple[frozenset[str], ...]:
    """The telling words of a text at some positions, or all of them."""
    chosen = range(len(read.words)) if positions is None else positions
    return tuple(read.of_word[at] for at in chosen if read.words[at].stem not in function_stems())


def _run(positions: Iterable[int], step: int, whole: Sequence[Quantity], text: str, read: Text) -> list[int]:
    """Positions from a figure outward, up to a mark, a joint or what stands nearer to the next figure."""
    run: list[int] = []
    for distance, at in enumerate(positions):
        word = read.words[at]
        gap = _gap(at, step, text, read)
        gap = gap if distance else gap.strip("()% ")
        if word.lower in JOINTS or any(mark in gap for mark in MARKS):
            break
        if any(q.span[0] <= word.start < q.span[1] for q in whole):
            return run[: (distance + 1) // 2]
        run.append(at)
    return run


def _gap(at: int, step: int, text: str, read: Text) -> str:
    """What stands between a word and its neighbour on the figure's side."""
    near = at - step
    if not 0 <= near < len(read.words):
        return ""
    left, right = sorted((at, near))
    return fold(text[read.words[left].end : read.words[right].start])
