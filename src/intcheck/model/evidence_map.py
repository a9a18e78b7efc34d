"""The evidence map: what was found for each programme and outcome, and how many independent works found it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from intcheck.model.knowledge import Assertion, Source, Term
from intcheck.model.terms import Direction


class Strength(StrEnum):
    """How much the independent works of a cell weigh together."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Cell:
    """One programme and one outcome: the works that found each direction, and the assertions behind them.

    `works` counts independent primary works; one that found two directions counts once. `weight` is the sum of
    the works' weights.
    """

    programme: str
    outcome: str
    directions: Mapping[Direction, int]
    works: int
    weight: float
    strength: Strength
    assertions: tuple[Assertion, ...]


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """Programmes down, outcomes across, both with the most works first; `cells` by (programme, outcome).

    `programmes_left` and `outcomes_left` count rows and columns that a limit cut off.
    """

    name: str
    version: str
    programmes: tuple[Term, ...]
    outcomes: tuple[Term, ...]
    cells: Mapping[tuple[str, str], Cell]
    sources: Mapping[str, Source]
    programmes_left: int = 0
    outcomes_left: int = 0

    def filled(self) -> list[Cell]:
        """The cells that hold something, row by row."""
        pairs = ((row.id, column.id) for row in self.programmes for column in self.outcomes)
        return [self.cells[pair] for pair in pairs if pair in self.cells]
