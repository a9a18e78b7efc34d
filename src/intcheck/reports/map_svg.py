"""The evidence map as one SVG picture; in a browser a cell opens its assertions, without a script."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from intcheck.model.evidence_map import Cell, EvidenceMap
from intcheck.model.knowledge import Term
from intcheck.reports import wording
from intcheck.reports.map import STRENGTH_SYMBOLS, arrows, citation, heading, left_off, legend, spoken
from intcheck.reports.text import shortened, visible

_CELL_WIDTH, _CELL_HEIGHT = 72, 48
_LEFT, _TOP, _MARGIN = 270, 250, 20
_PANEL_WIDTH, _LINE, _CHARACTERS, _PANEL_ITEMS = 620, 16, 92, 12
_NAME_LENGTH = 38
_SIGNS_PER_LINE, _SIGN_LINE = 3, 14
_STYLE = """
svg { font: 12px system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; background: #fff; }
text { fill: #1c2430; } .quiet { fill: #55606e; font-size: 11px; } .title { font-size: 20px; font-weight: 600; }
.weak { fill: #e3eef8; } .moderate { fill: #a9cdec; } .strong { fill: #1f5f9e; } .on-strong { fill: #fff; }
.empty { fill: #f7f8fa; } .middle { text-anchor: middle; } .end { text-anchor: end; } .bold { font-weight: 600; }
a:hover rect, a:focus rect { stroke: #0b5394; stroke-width: 2; }
.panel { display: none; } .panel:target { display: inline; } .card { fill: #fff; stroke: #1f5f9e; stroke-width: 1.5; }
"""


class _Size(NamedTuple):
    width: int
    height: int


class _Panel(NamedTuple):
    """The lines of an opened cell, each with its class, and where it stands."""

    cell: Cell
    lines: tuple[tuple[str, str], ...]
    x: int
    y: int

    @property
    def height(self) -> int:
        return len(self.lines) * _LINE + 2 * _MARGIN


def render_svg(found: EvidenceMap) -> str:
    """The picture as text."""
    panels = [_panel(found, cell) for cell in found.filled()]
    size = _size(found, panels)
    parts = (*_head(found, size), *_columns(found), *_rows(found), *_panels(panels, size), "</svg>")
    return "".join(f"{part}\n" for part in parts)


def _size(found: EvidenceMap, panels: list[_Panel]) -> _Size:
    width = _LEFT + len(found.outcomes) * _CELL_WIDTH + _TOP // 2 + _MARGIN
    height = _TOP + len(found.programmes) * _CELL_HEIGHT + _MARGIN
    tallest = max((panel.height for panel in panels), default=0) + 2 * _MARGIN
    return _Size(max(width, _LEFT + _PANEL_WIDTH + _MARGIN), max(height, tallest))


def _text(text: str) -> str:
    return escape(visible(text))


def _head(found: EvidenceMap, size: _Size) -> Iterator[str]:
    title = _text(f"Evidence map: {found.name}")
    yield f'<svg xmlns="http://www.w3.org/2000/svg" id="map" viewBox="0 0 {size.width} {size.height}" '
    yield f'width="{size.width}" height="{size.height}" role="group" aria-labelledby="map-title">'
    yield f'<title id="map-title">{title}</title>\n<style>{_STYLE}</style>'
    yield f'<text class="title" x="{_MARGIN}" y="36">{title}</text>'
    lines = [f"Version {found.version}. A cell opens its assertions.", *textwrap.wrap(", ".join(legend(found)), 48)]
    for number, line in enumerate((*lines, "The number beside an arrow counts works.", left_off(found))):
        yield f'<text class="quiet" x="{_MARGIN}" y="{60 + number * _LINE}">{_text(line)}</text>'


def _columns(found: EvidenceMap) -> Iterator[str]:
    for number, term in enumerate(found.outcomes):
        x = _LEFT + number * _CELL_WIDTH + _CELL_WIDTH // 2
        name = _name(term)
        yield f'<text transform="translate({x},{_TOP - 8}) rotate(-55)">{name}</text>'


def _name(term: Term) -> str:
    """The label, cut where it is long; the whole label then shows under the pointer."""
    label = heading(term)
    cut = shortened(label, _NAME_LENGTH)
    whole = f"<title>{_text(label)}</title>" if cut != visible(label) else ""
    return whole + escape(cut)


def _rows(found: EvidenceMap) -> Iterator[str]:
    for number, term in enumerate(found.programmes):
        y = _TOP + number * _CELL_HEIGHT
        yield f'<text class="end" x="{_LEFT - 10}" y="{y + _CELL_HEIGHT // 2 + 4}">{_name(term)}</text>'
        for across, outcome in enumerate(found.outcomes):
            x = _LEFT + across * _CELL_WIDTH
            cell = found.cells.get((term.id, outcome.id))
            yield _cell(cell, x, y, f"{heading(term)}, {outcome.label}") if cell else _box("empty", x, y)


def _box(kind: str, x: int, y: int) -> str:
    return f'<rect class="{kind}" x="{x}" y="{y}" width="{_CELL_WIDTH - 2}" height="{_CELL_HEIGHT - 2}"/>'


def _cell(cell: Cell, x: int, y: int, subject: str) -> str:
    colour = f"middle on-{cell.strength}"
    middle = x + _CELL_WIDTH // 2 - 1
    signs = arrows(cell)
    lines = [" ".join(signs[at : at + _SIGNS_PER_LINE]) for at in range(0, len(signs), _SIGNS_PER_LINE)]
    lines.append(f"{STRENGTH_SYMBOLS[cell.strength]} {cell.works}")
    top = y + (_CELL_HEIGHT - len(lines) * _SIGN_LINE) // 2 + 10
    texts = (
        f'<text class="{colour}" x="{middle}" y="{top + number * _SIGN_LINE}">{line}</text>'
        for number, line in enumerate(lines)
    )
    title = _text(f"{subject}: {spoken(cell)}")
    return f'<a href="#{_anchor(cell)}"><title>{title}</title>{_box(cell.strength, x, y)}{"".join(texts)}</a>'


def _anchor(cell: Cell) -> str:
    return escape(f"{cell.programme}--{cell.outcome}")


def _panel(found: EvidenceMap, cell: Cell) -> _Panel:
    rows = [term.id for term in found.programmes]
    columns = [term.id for term in found.outcomes]
    labels = {term.id: heading(term) for term in (*found.programmes, *found.outcomes)}
    lines = [(f"{labels[cell.programme]}: {labels[cell.outcome]}", "bold"), (spoken(cell), "quiet")]
    for item in cell.assertions[:_PANEL_ITEMS]:
        statement = f"{wording.ARROWS[item.finding.direction]} {visible(item.statement)}"
        lines += [("", ""), *((line, "") for line in textwrap.wrap(statement, _CHARACTERS))]
        said = f"{citation(found.sources[item.source], item.locator)} ({item.id})"
        lines += [(line, "quiet") for line in textwrap.wrap(visible(said), _CHARACTERS)]
    left = len(cell.assertions) - _PANEL_ITEMS
    if left > 0:
        lines += [("", ""), (f"and {left} more", "quiet")]
    x = _LEFT + columns.index(cell.outcome) * _CELL_WIDTH
    return _Panel(cell, tuple(lines), x, _TOP + (rows.index(cell.programme) + 1) * _CELL_HEIGHT)


def _panels(panels: list[_Panel], size: _Size) -> Iterator[str]:
    for panel in panels:
        x = min(panel.x, size.width - _PANEL_WIDTH - _MARGIN)
        y = max(_MARGIN, min(panel.y, size.height - panel.height - _MARGIN))
        yield f'<g class="panel" id="{_anchor(panel.cell)}"><a href="#map"><title>Close</title>'
        yield f'<rect class="card" x="{x}" y="{y}" width="{_PANEL_WIDTH}" height="{panel.height}" rx="6"/>'
        for number, (line, kind) in enumerate(panel.lines):
            place = f'x="{x + _MARGIN}" y="{y + _MARGIN + 8 + number * _LINE}"'
            yield f'<text class="{kind}" {place}>{_text(line)}</text>'
        yield "</a></g>"
