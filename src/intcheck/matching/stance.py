"""The stance table: what a finding's direction does to a claim's (README, "How stance is decided").

A row is how the claim is worded, a column what was found for the same outcome, in compatible scope, observed:
S supports, C contradicts, Q qualifies.
"""

from __future__ import annotations

from intcheck.model.claims import Claim
from intcheck.model.terms import Certainty, Direction, Quantifier, Stance

_COLUMNS = (
    Direction.DECREASE,
    Direction.INCREASE,
    Direction.NO_CHANGE,
    Direction.SLOWER_INCREASE,
    Direction.FASTER_INCREASE,
    Direction.MIXED,
    Direction.NOT_SHOWN,
)
_ROWS = {
    "fell": "SCCQCQC",
    "rose": "CSCSSQC",
    "did not fall": "CSSSSQS",
    "did not rise": "SCSCCQS",
    "no effect": "CCSQCQS",
    "slowed": "SCCSCQC",
    "did not slow": "CSSCSQS",
    "rose faster": "CQCCSQC",
    "did not rise faster": "SQSSCQS",
    "had an effect": "SSCSSQC",
    "unproven that it fell": "CSSQSQS",
    "unproven that it rose": "SCSCCQS",
    "proven that it fell": "SCCQCQC",
    "proven that it rose": "CSCSSQC",
    "mixed": "QQQQQSQ",
    "not mixed": "QQQQQCQ",
}
_LETTERS = {"S": Stance.SUPPORTS, "C": Stance.CONTRADICTS, "Q": Stance.QUALIFIES}
TABLE = {row: dict(zip(_COLUMNS, map(_LETTERS.__getitem__, cells), strict=True)) for row, cells in _ROWS.items()}

_PLAIN_ROW = {
    (Direction.DECREASE, False): "fell",
    (Direction.DECREASE, True): "did not fall",
    (Direction.INCREASE, False): "rose",
    (Direction.INCREASE, True): "did not rise",
    (Direction.NO_CHANGE, False): "no effect",
    (Direction.NO_CHANGE, True): "had an effect",
    (Direction.SLOWER_INCREASE, False): "slowed",
    (Direction.SLOWER_INCREASE, True): "did not slow",
    (Direction.FASTER_INCREASE, False): "rose faster",
    (Direction.FASTER_INCREASE, True): "did not rise faster",
    (Direction.EFFECT, False): "had an effect",
    (Direction.EFFECT, True): "no effect",
    (Direction.MIXED, False): "mixed",
    (Direction.MIXED, True): "not mixed",
}
_UNPROVEN_ROW = {
    Direction.DECREASE: "unproven that it fell",
    Direction.INCREASE: "unproven that it rose",
    Direction.SLOWER_INCREASE: "did not slow",
    Direction.FASTER_INCREASE: "did not rise faster",
    Direction.EFFECT: "no effect",
    Direction.NO_CHANGE: "had an effect",
    Direction.MIXED: "no effect",
}
_PROVEN_ROW = {Direction.DECREASE: "proven that it fell", Direction.INCREASE: "proven that it rose"}
_LEVELS = {Direction.HIGHER_LEVEL: Direction.INCREASE, Direction.LOWER_LEVEL: Direction.DECREASE}
NOTHING = frozenset([Direction.NO_CHANGE, Direction.NOT_SHOWN])
"""Findings that nothing changed, or that no change was shown."""
_OPPOSITE = {
    Direction.DECREASE: Direction.INCREASE,
    Direction.INCREASE: Direction.DECREASE,
    Direction.HIGHER_LEVEL: Direction.LOWER_LEVEL,
    Direction.LOWER_LEVEL: Direction.HIGHER_LEVEL,
}


def row(claim: Claim, direction: Direction) -> str:
    """The row of the table that a claim, with that direction, stands in."""
    negated = claim.negated != (claim.quantifier is Quantifier.NO)
    if claim.certainty is Certainty.UNPROVEN and not negated:
        return _UNPROVEN_ROW[direction]
    if claim.certainty is Certainty.PROVEN and not negated and direction in _PROVEN_ROW:
        return _PROVEN_ROW[direction]
    return _PLAIN_ROW[direction, negated]


def stance(row_name: str, found: Direction) -> Stance:
    """The cell of the table for a row and a finding's direction; a level compared acts as a change."""
    return TABLE[row_name][_LEVELS.get(found, found)]


def opposite(direction: Direction) -> Direction:
    """The direction of an outcome that moves the other way (costs for savings)."""
    return _OPPOSITE.get(direction, direction)
