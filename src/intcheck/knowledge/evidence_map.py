"""Assertions -> the evidence map that systematic reviewers use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from intcheck.knowledge.base import KnowledgeBase
from intcheck.model.evidence_map import Cell, EvidenceMap, Strength
from intcheck.model.knowledge import Assertion, Term
from intcheck.model.terms import Direction, Status

_SAME = {Direction.HIGHER_LEVEL: Direction.INCREASE, Direction.LOWER_LEVEL: Direction.DECREASE}
_STRONG, _MODERATE = 2.0, 0.8
Pair = tuple[str, str]


def evidence_map(
    kb: KnowledgeBase,
    assertions: Iterable[Assertion],
    *,
    broad: bool = False,
    rows: int | None = None,
    columns: int | None = None,
) -> EvidenceMap:
    """The map of what the assertions found.

    Only findings with a direction that are no background count, and of those what was observed unless none was.
    `broad` puts each outcome under its widest one. `rows` and `columns` are the greatest numbers of programmes and
    outcomes, None for all. A cell is strong when its works weigh 2.0 together and moderate from 0.8 on; `map_strong`
    and `map_moderate` in the knowledge base's settings change that.
    """
    grouped = _grouped(kb, _mapped(assertions), broad=broad)
    cells = {pair: _cell(kb, pair, items) for pair, items in grouped.items()}
    all_rows, all_columns = _ranked(cells, 0), _ranked(cells, 1)
    kept_rows, kept_columns = all_rows[:rows], all_columns[:columns]
    shown = {pair: cell for pair, cell in cells.items() if pair[0] in kept_rows and pair[1] in kept_columns}
    sources = {item.source for cell in shown.values() for item in cell.assertions}
    return EvidenceMap(
        name=kb.manifest.name,
        version=kb.manifest.version,
        programmes=tuple(_term(kb, "programme", id) for id in kept_rows),
        outcomes=tuple(_term(kb, "outcome", id) for id in kept_columns),
        cells=shown,
        sources={id: kb.source(id) for id in sorted(sources)},
        programmes_left=len(all_rows) - len(kept_rows),
        outcomes_left=len(all_columns) - len(kept_columns),
    )


def _mapped(assertions: Iterable[Assertion]) -> list[Assertion]:
    found = [item for item in assertions if item.finding.direction is not Direction.DESCRIPTIVE and not item.background]
    return [item for item in found if item.finding.status is Status.OBSERVED] or found


def _grouped(kb: KnowledgeBase, assertions: Iterable[Assertion], *, broad: bool) -> dict[Pair, list[Assertion]]:
    grouped: dict[Pair, list[Assertion]] = {}
    for item in assertions:
        outcome = [item.outcome, *kb.vocabulary.ancestors("outcome", item.outcome)][-1 if broad else 0]
        for programme in item.programmes or (kb.manifest.umbrella.id,):
            grouped.setdefault((programme, outcome), []).append(item)
    return grouped


def _cell(kb: KnowledgeBase, pair: Pair, items: Sequence[Assertion]) -> Cell:
    works = {direction: set(found) for direction, found in _works_by_direction(items)}
    weights: dict[str, float] = {}
    for item in items:
        weight = kb.manifest.kinds.get(kb.source(item.source).kind, 0.0)
        weights[item.work] = max(weight, weights.get(item.work, 0.0))
    total = sum(weights.values())
    return Cell(
        *pair,
        directions={direction: len(works[direction]) for direction in Direction if direction in works},
        works=len(weights),
        weight=total,
        strength=_strength(kb, total),
        assertions=tuple(items),
    )


def _works_by_direction(items: Sequence[Assertion]) -> Iterator[tuple[Direction, list[str]]]:
    for direction in {_direction(item) for item in items}:
        yield direction, [item.work for item in items if _direction(item) is direction]


def _direction(item: Assertion) -> Direction:
    """Its direction; a level above or below the comparator counts as a rise or fall."""
    return _SAME.get(item.finding.direction, item.finding.direction)


def _strength(kb: KnowledgeBase, weight: float) -> Strength:
    settings = kb.manifest.settings
    if weight >= settings.get("map_strong", _STRONG):
        return Strength.STRONG
    return Strength.MODERATE if weight >= settings.get("map_moderate", _MODERATE) else Strength.WEAK


def _ranked(cells: dict[Pair, Cell], side: int) -> list[str]:
    """Ids of the rows (side 0) or columns (side 1), those with the most works first."""
    works: Counter[str] = Counter()
    for pair, cell in cells.items():
        works[pair[side]] += cell.works
    return sorted(works, key=lambda id: (-works[id], id))


def _term(kb: KnowledgeBase, kind: str, id: str) -> Term:
    if id == kb.manifest.umbrella.id:
        return kb.manifest.umbrella
    return kb.vocabulary.get(kind, id) or Term(id, id.replace("-", " "), kind)
