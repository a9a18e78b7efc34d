"""The evidence map on a terminal: as many outcomes as its width holds."""

from __future__ import annotations

from collections.abc import Iterator

from intcheck.model.evidence_map import Cell, EvidenceMap, Strength
from intcheck.reports import console, wording
from intcheck.reports.console import RenderableType, Text, lines, plain
from intcheck.reports.look import Look
from intcheck.reports.map import STRENGTH_SYMBOLS, arrows, heading, left_off, legend

_ROW_HEAD, _COLUMN, _GAP = 22, 12, 2
_STYLES = {Strength.STRONG: "bold", Strength.MODERATE: "", Strength.WEAK: "dim"}


def columns_for(width: int) -> int:
    """How many outcomes fit beside the names of the programmes."""
    return max(1, (width - _ROW_HEAD) // (_COLUMN + _GAP))


def render_table(found: EvidenceMap, look: Look) -> str:
    """The map with its legend and a line that counts what it holds."""
    outcomes = found.outcomes
    made = console.table(
        plain(f"{found.name}: programmes by outcomes", "bold"),
        "Programme",
        *(heading(term) for term in outcomes),
        ratios=(_ROW_HEAD, *([_COLUMN] * len(outcomes))),
    )
    for row in found.programmes:
        cells = (found.cells.get((row.id, column.id)) for column in outcomes)
        made.add_row(plain(heading(row)), *(_cell(cell) if cell else plain("") for cell in cells))
        made.add_row()
    parts: list[RenderableType] = [made] if found.cells else []
    parts.append(Text(_counted(found), style="italic"))
    parts.extend(Text(note) for note in _notes(found))
    return console.to_text(parts, look)


def _notes(found: EvidenceMap) -> Iterator[str]:
    if found.cells:
        yield f"Signs: {', '.join(legend(found))}. The number beside an arrow counts independent works."
    left = left_off(found)
    if left:
        yield f"{left} --limit 0 shows all programmes, --format html the whole map."


def _cell(cell: Cell) -> Text:
    style = _STYLES[cell.strength]
    return lines(plain(" ".join(arrows(cell)), style), plain(f"{STRENGTH_SYMBOLS[cell.strength]} {cell.works}", style))


def _counted(found: EvidenceMap) -> str:
    rows = wording.count(len(found.programmes), "programme")
    columns = wording.count(len(found.outcomes), "outcome")
    return f"{rows}, {columns}, {wording.count(len(found.filled()), 'cell')} with evidence."
