"""What an editor of a knowledge base is shown: its contents in numbers, what an edit changes, a source's audit."""

from __future__ import annotations

from dataclasses import dataclass

from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Verdict

Tally = dict[str, int]
"""Id or word -> how many."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that a knowledge base lacks: a sentence that says what, and the ids it concerns."""

    about: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """A knowledge base in numbers.

    `works` counts independent primary works; `abstracts` are assertions read from an abstract alone and
    `relayed` those that rest on a work other than the source they were read in.
    """

    name: str
    version: str
    sources: int
    assertions: int
    works: int
    abstracts: int
    relayed: int
    figures: int
    sources_by_kind: Tally
    sources_by_year: Tally
    by_programme: Tally
    by_outcome: Tally
    by_direction: Tally
    by_status: Tally
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an entry before and after; None where the field was not filled."""

    name: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that was added, removed or changed, and the fields that differ."""

    what: str
    kind: str
    id: str
    title: str
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A claim whose verdict differs between two knowledge bases, with both reasons."""

    claim: str
    old: Verdict
    new: Verdict
    old_reason: str
    new_reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two knowledge bases held against each other; `claims` says how many were checked with both."""

    old: str
    new: str
    changes: tuple[Change, ...]
    verdicts: tuple[VerdictChange, ...] = ()
    claims: int = 0


@dataclass(frozen=True, slots=True)
class FigureFound:
    """A figure of an assertion, and the words and place of the text in which it occurs; None where it does not."""

    value: Value
    words: str | None = None
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Audited:
    """An assertion held against the text of its source.

    `passage` is the part of the text that comes nearest, `where` its place in the file, `likeness` 0..1 how many
    of the statement's telling words it shares.
    """

    assertion: Assertion
    figures: tuple[FigureFound, ...]
    passage: str
    where: str
    likeness: float

    @property
    def missing(self) -> tuple[FigureFound, ...]:
        """The figures that do not occur in the text."""
        return tuple(figure for figure in self.figures if figure.words is None)
