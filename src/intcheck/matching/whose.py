"""Whose a figure of a finding is: of the holder and the time that a claim gives its own for, or of something else."""

from functools import lru_cache

from intcheck.language.lexer import tokens
from intcheck.language.periods import is_month, periods
from intcheck.matching.figures import compare
from intcheck.matching.labels import (
    is_a_part_told_as_all,
    is_of_a_neighbour,
    is_of_the_opposite,
    tells_a_gap,
)
from intcheck.matching.matches import Asked
from intcheck.matching.sums import MONEY
from intcheck.model.claims import Quantity
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Role
from intcheck.text.words import stems

COMPARED = (Role.COMPARATOR, Role.BASELINE, Role.PLAN)
FOUND = (Role.MAIN, Role.PLAN, Role.SAMPLE, Role.TIME, Role.PROBABILITY, Role.INTERVAL)


def is_of_something_else(quantity: Quantity, value: Value, assertion: Assertion, asked: Asked) -> bool:
    """Whether the label of a figure says that it is of the opposite of what a claim tells, or of another thing."""
    if value.role not in (Role.MAIN, Role.BASELINE) or tells_a_gap(asked.claim, quantity):
        return False
    values = [v for v in assertion.finding.values if v.role is value.role]
    opposite = is_of_the_opposite(asked.claim, quantity, value)
    if opposite or is_a_part_told_as_all(asked.claim, quantity, value, values):
        return True
    return quantity.unit in MONEY and is_of_a_neighbour(asked.claim, quantity, value, values)


def is_of_its_holder(quantity: Quantity, value: Value, assertion: Assertion) -> bool:
    """Whether a figure belongs to whom the claim gives its own: by name where the finding names them, else by role."""
    if quantity.holder and any(quantity.holder in stems(v.of) for v in assertion.finding.values):
        return quantity.holder in stems(value.of)
    compares = quantity.comparator and any(v.role in COMPARED for v in assertion.finding.values)
    return value.role in (COMPARED if compares else FOUND)


def is_of_its_time(value: Value, asked: Asked) -> bool:
    """Whether a figure is where something started, and the claim gives it for just that time."""
    if value.role is not Role.BASELINE or asked.claim.period is None:
        return False
    return any(period == asked.claim.period for period, _ in periods(value.of))


def is_of_another_time(value: Value, assertion: Assertion, asked: Asked) -> bool:
    """Whether a finding gives a figure for one date, and another one for the only date that the claim names.

    Of two figures of one year a label may give the month alone.
    """
    if len(periods(asked.claim.text)) != 1 or asked.claim.period is None:
        return False
    if not periods(value.of):
        named, months = _months(asked.claim.text), _months(value.of)
        return bool(months) and not named & months and any(named & _months(v.of) for v in assertion.finding.values)
    told = {v: any(period == asked.claim.period for period, _ in periods(v.of)) for v in assertion.finding.values}
    others = [v for v in told if told[v]]
    given = any(compare(q, v)[0] for q in asked.claim.quantities for v in others)
    return value in told and bool(others) and not told[value] and not given


@lru_cache(maxsize=4096)
def _months(text: str) -> frozenset[str]:
    return frozenset(token.text for token in tokens(text) if is_month(token.text))


def is_a_target(value: Value, assertion: Assertion) -> bool:
    """Whether a figure is what was planned, of a finding that gives what came of it too."""
    return value.role is Role.PLAN and any(v.role is Role.MAIN for v in assertion.finding.values)
