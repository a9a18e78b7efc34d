"""The sentences that say why: for a stance, for a verdict, for a citation."""

from __future__ import annotations

from intcheck.model.knowledge import Assertion, Source
from intcheck.model.terms import Direction, Stance

_FOUND = {
    Direction.DECREASE: "a fall",
    Direction.INCREASE: "a rise",
    Direction.NO_CHANGE: "no change",
    Direction.SLOWER_INCREASE: "a slower rise than elsewhere",
    Direction.FASTER_INCREASE: "a faster rise than elsewhere",
    Direction.MIXED: "mixed results",
    Direction.NOT_SHOWN: "no clear effect",
    Direction.HIGHER_LEVEL: "a higher level than the comparison",
    Direction.LOWER_LEVEL: "a lower level than the comparison",
    Direction.DESCRIPTIVE: "no direction",
}


_VERBS = {
    Stance.SUPPORTS: "which agrees",
    Stance.CONTRADICTS: "which the claim denies",
    Stance.QUALIFIES: "which is weaker than the claim",
}


def found(direction: Direction) -> str:
    """What a finding's direction is called in a sentence."""
    return _FOUND.get(direction, direction)


def direction_reason(assertion: Assertion, stance: Stance, measured: str | None = None) -> str:
    """Why a finding's direction supports, contradicts or qualifies a claim.

    `measured` names the outcome of the finding where the claim tells of its inverse.
    """
    what = found(assertion.finding.direction) + (f" ({measured})" if measured else "")
    return f"It found {what}, {_VERBS.get(stance, 'which decides nothing')}."


def cite(source: Source) -> str:
    """Short reference: publisher or first author, year, kind."""
    who = source.publisher or (source.authors[0] if source.authors else source.id)
    return f"{who} {source.year}, {source.kind.replace('-', ' ')}"
