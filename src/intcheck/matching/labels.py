"""What a figure is of, by the label that its editor gave it: a "net cost" is no saving, whatever words stand beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from intcheck.language.quantities import quantities
from intcheck.language.rivals import OPPOSITES, Sides, rival_line, sides
from intcheck.language.terms import function_stems
from intcheck.language.told import directions_of
from intcheck.matching.holders import MARKS, figures, figures_told
from intcheck.matching.texts import understand
from intcheck.model.claims import Claim, Quantity
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Hedge
from intcheck.text.words import words

REMEMBERED = 8192
"""Labels and statements that are kept as they were read."""


def tells_a_gap(claim: Claim, quantity: Quantity) -> bool:
    """Whether a figure is the gap between two things, and so of neither: "bills £41m above their savings"."""
    return not directions_of(_around(claim.sentence or claim.text, quantity)).isdisjoint(GAPS)


def is_of_the_opposite(claim: Claim, quantity: Quantity, value: Value) -> bool:
    """Whether the label of a figure and the words around one speak of opposite ends of a line: net cost, net saving."""
    line = rival_line(_sides(value.of), _sides(_around(claim.sentence or claim.text, quantity)))
    return line is not None and line.startswith(OPPOSITES) and not line.startswith(TIMES)


TIMES = f"{OPPOSITES}-time"
"""How the names of lines of time begin, on which a label tells when a figure was taken."""


GAPS = frozenset(["above", "below", "more", "less"])
"""Parts that a word plays that sets one sum against another."""


def is_of_a_neighbour(claim: Claim, quantity: Quantity, value: Value, values: Sequence[Value]) -> bool:
    """Whether the words beside a claimed figure are in the label of another figure of its kind, and not in this one's.

    "£85m was saved" takes the "combined costs" for the "combined savings" that the same finding gives. One that the
    claim gives its own figure to, in its own words, is not taken for another.
    """
    beside = _beside(claim, quantity)
    if not beside or beside & _names(value.of):
        return False
    others = [v for v in values if v.dimension == value.dimension and v.of != value.of and v.amount != value.amount]
    return any(beside & (_names(v.of) - _names(value.of)) and not _is_told_of(claim, v) for v in others)


def _is_told_of(claim: Claim, value: Value) -> bool:
    """Whether a claim gives a figure of a finding beside words of its label."""
    given = (q for q in claim.quantities if q.unit == value.dimension and abs(q.value - value.amount) <= q.slack)
    return any(_beside(claim, q) & _names(value.of) for q in given)


def is_a_part_told_as_all(claim: Claim, quantity: Quantity, value: Value, values: Sequence[Value]) -> bool:
    """Whether a claim gives a figure as all there was ("only £1.9bn"), and a finding as one of several parts.

    A claim that names what the part is of tells no more than that part.
    """
    parts = [v for v in values if v.dimension == value.dimension]
    before = words(claim.text[: quantity.span[0] - claim.span[0]])[-NEAR:]
    if len(parts) < SEVERAL or WHOLE.isdisjoint(word.lower for word in before):
        return False
    others = frozenset().union(*(_names(v.of) for v in parts if v is not value))
    return understand(claim.text).names.keys().isdisjoint(_names(value.of) - others)


WHOLE = frozenset(["only", "just", "merely", "mere", "total", "altogether"])
"""Words before a figure that make it all there was."""
NEAR, SEVERAL = 3, 3
"""Words before a figure among which one of those stands, and parts from which a finding shares something out."""


def is_of_its_outcome(claim: Claim, quantity: Quantity, value: Value, values: Sequence[Value]) -> bool:
    """Whether a figure is labelled with the claim's own outcome, and the words beside it name nothing else's."""
    if not _names((claim.outcome or "").replace("-", " ")) & _names(value.of) or tells_a_gap(claim, quantity):
        return False
    others = frozenset().union(*(_names(v.of) for v in values)) - _names(value.of)
    return _beside(claim, quantity).isdisjoint(others)


def counted_by_name(quantity: Quantity, value: Value, statement: str) -> bool:
    """Whether a statement counts a number of just what a claim counts, whatever its editor calls them."""
    wanted = _names(quantity.noun or "")
    return any(q.value == value.amount and wanted & _names(q.noun or "") for q in _counts(statement))


@lru_cache(REMEMBERED)
def _sides(text: str) -> dict[str, Sides]:
    read = understand(text)
    return sides(read.words, read.hidden, read.denied)


def _around(text: str, quantity: Quantity) -> str:
    """What stands around a figure, up to a mark or another figure."""
    told = [q for q in figures(text) if q.text == quantity.text]
    if not told:
        return ""
    start, end = told[0].span
    before = max((q.span[1] for q in figures(text) if q.span[1] <= start), default=0)
    after = min((q.span[0] for q in figures(text) if q.span[0] >= end), default=len(text))
    left = max(text.rfind(mark, before, start) for mark in MARKS) + 1
    right = min((at for mark in MARKS if (at := text.find(mark, end, after)) >= 0), default=after)
    return text[max(before, left) : right]


def _beside(claim: Claim, quantity: Quantity) -> frozenset[str]:
    told = (t.beside for t in figures_told(claim.sentence or claim.text) if t.quantity.text == quantity.text)
    return frozenset().union(*(word for beside in told for word in beside))


def is_bounded_otherwise(quantity: Quantity, value: Value, statement: str) -> bool:
    """Whether a claim gives an upper bound and a statement a lower one, or the other way round."""
    bounds = {Hedge.OVER, Hedge.UNDER}
    told = (q.hedge for q in _figures(statement) if q.unit == quantity.unit and q.value == value.amount)
    return quantity.hedge in bounds and any({hedge, quantity.hedge} == bounds for hedge in told)


@lru_cache(REMEMBERED)
def _figures(statement: str) -> tuple[Quantity, ...]:
    return tuple(quantities(statement))


@lru_cache(REMEMBERED)
def _names(label: str) -> frozenset[str]:
    return frozenset(understand(label).names) - function_stems()


@lru_cache(REMEMBERED)
def _counts(statement: str) -> tuple[Quantity, ...]:
    return tuple(q for q in quantities(statement) if q.unit == "count")


def points_back(claim: Claim, quantity: Quantity) -> bool:
    """Whether a count of two or three only points at things that are known: "the two missed targets"."""
    if quantity.unit != "count" or quantity.text.lower() not in ("two", "three"):
        return False
    before = words(claim.text[: quantity.span[0] - claim.span[0]])
    return bool(before) and before[-1].lower in POINTING


def heads_a_list(claim: Claim, quantity: Quantity) -> bool:
    """Whether a count only says how many things the claim goes on to name: "three causes: staff, money and data"."""
    after = claim.text[quantity.span[1] - claim.span[0] :].lstrip()
    return quantity.unit == "count" and bool(quantity.noun) and after.startswith(f"{quantity.noun}:")


POINTING = frozenset(["the", "these", "those"])


DIFFERENCE = r"\d% (?:fewer|lower|higher|more|less|greater|below|above)\b|\bby (?:about )?[\d.]+%(?! of)"
"""Words by which a statement gives how much something differs."""


def tells_a_share(claim: Claim, quantity: Quantity, assertion: Assertion) -> bool:
    """Whether a percentage is a share of what a claim names ("a quarter of all admissions"), and a finding's a change.

    That tells by how much something differs: "23% fewer admissions", "down by 23%".
    """
    after = claim.text[quantity.span[1] - claim.span[0] :].split(maxsplit=1)
    return after[:1] == ["of"] and bool(re.search(DIFFERENCE, assertion.statement))
