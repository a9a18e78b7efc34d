"""Words that shut each other out ("first" and "last", "patients" and "staff"), and the sides that a text speaks of."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from intcheck.language.denial import DENIERS, WANTING
from intcheck.language.resources import NO_SIDE, forest, resource
from intcheck.text.words import Word

OPPOSITES, PARTIES = "opposites", "parties"
"""How the names of lines begin of which one end denies the other, and of those on which stand the ones between whom
something passes; on all others stand different things.
"""


class Sides(NamedTuple):
    """Numbers of the sides of one line that a text names, and of those that it names and does not deny."""

    named: str
    upheld: str


class Told(NamedTuple):
    """Words that speak of a side of a line: the line, the number of the side, and their first and one past last."""

    line: str
    side: str
    first: int
    last: int


def find_sides(found: Sequence[Word], hidden: Container[int]) -> Iterator[Told]:
    """The words that speak of sides; `hidden` holds positions in names, which speak of none."""
    for line, hit in forest().find(tuple(resource("rivals")), found):
        if hit.names[0] != NO_SIDE and not all(at in hidden for at in range(hit.first, hit.last)):
            yield Told(line, hit.names[0], hit.first, hit.last)


def sides(found: Sequence[Word], hidden: Container[int], denied: Container[int]) -> dict[str, Sides]:
    """The lines of which words speak, with their sides; `denied` holds positions of words."""
    each: dict[str, list[Told]] = {}
    for told in find_sides(found, hidden):
        if not told.line.startswith(PARTIES):
            each.setdefault(told.line, []).append(told)
    return {
        line: Sides(_numbers(all_told), _numbers(told for told in all_told if not _is_denied(told, found, denied)))
        for line, all_told in each.items()
    }


def rival_line(said: Mapping[str, Sides], held: Mapping[str, Sides]) -> str | None:
    """The first line of which two texts have no side in common, and neither of them only denies its own."""
    for line, one in said.items():
        other = held.get(line)
        if other and one.upheld and other.upheld and set(one.named).isdisjoint(other.named):
            return line
    return None


def _numbers(told: Iterable[Told]) -> str:
    return "".join(sorted({each.side for each in told}))


def _is_denied(told: Told, found: Sequence[Word], denied: Container[int]) -> bool:
    """Whether what is told of a side is denied; a phrase that opens with a denial ("no idea") tells it with that."""
    if told.first not in denied and found[told.first].lower in DENYING:
        return False
    return any(at in denied for at in range(told.first, told.last))


DENYING = DENIERS | WANTING | {"fail", "failed", "fails", "failing", "scant", "scarcely", "minimal", "limited"}
"""Words with which a phrase opens that holds its own denial."""
