"""The evidence map as one page that needs no network and no script: a cell opens its assertions."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from pathlib import Path

from intcheck.model.evidence_map import Cell, EvidenceMap
from intcheck.model.knowledge import Assertion, Source
from intcheck.reports import wording
from intcheck.reports.map import STRENGTH_SYMBOLS, arrows, citation, heading, left_off, legend, spoken
from intcheck.reports.text import visible, web_address

_STYLE = Path(__file__).with_name("map_page.css")


def render_html(found: EvidenceMap) -> str:
    """The page as text."""
    style = _STYLE.read_text(encoding="utf-8")
    return "".join(f"{line}\n" for line in (*_head(found, style), *_table(found), *_sections(found), "</html>"))


def _text(text: str) -> str:
    return escape(visible(text))


def _head(found: EvidenceMap, style: str) -> Iterator[str]:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = _text(f"Evidence map: {found.name}")
    cells = found.filled()
    works = len({item.work for cell in cells for item in cell.assertions})
    yield '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{style}</style>"
    yield f'<h1 id="map">{title}</h1>'
    yield f"<p>Version {_text(found.version)}. {wording.count(len(cells), 'cell')} with evidence from "
    yield f"{wording.count(works, 'independent work')}. Open a cell to read its assertions.</p>"
    yield f'<p class="quiet">{_text(", ".join(legend(found)))}. The number beside an arrow counts independent works.'
    yield f"{_text(left_off(found))}</p>"


def _table(found: EvidenceMap) -> Iterator[str]:
    yield '<div class="scroll" tabindex="0" role="region" aria-label="Programmes by outcomes">\n<table>\n<thead><tr>'
    yield '<th scope="col">Programme</th>'
    yield from (f'<th scope="col"><span>{_text(heading(term))}</span></th>' for term in found.outcomes)
    yield "</tr></thead>\n<tbody>"
    for row in found.programmes:
        yield f'<tr><th scope="row">{_text(heading(row))}</th>'
        for column in found.outcomes:
            cell = found.cells.get((row.id, column.id))
            yield _cell(cell, f"{heading(row)}, {column.label}") if cell else "<td></td>"
        yield "</tr>"
    yield "</tbody>\n</table>\n</div>"


def _anchor(cell: Cell) -> str:
    return escape(f"{cell.programme}--{cell.outcome}")


def _cell(cell: Cell, subject: str) -> str:
    said = _text(f"{subject}: {spoken(cell)}")
    symbol = f"<small>{STRENGTH_SYMBOLS[cell.strength]} {cell.works}</small>"
    link = f'<a href="#{_anchor(cell)}" aria-label="{said}" title="{said}">{" ".join(arrows(cell))}{symbol}</a>'
    return f'<td class="{cell.strength}">{link}</td>'


def _sections(found: EvidenceMap) -> Iterator[str]:
    programmes = {term.id: heading(term) for term in found.programmes}
    outcomes = {term.id: term.label for term in found.outcomes}
    for cell in found.filled():
        title = _text(f"{programmes[cell.programme]}: {outcomes[cell.outcome]}")
        name = _anchor(cell)
        yield f'<section id="{name}" aria-labelledby="{name}-title"><a class="close" href="#map">Close</a>'
        yield f'<h2 id="{name}-title">{title}</h2>\n<p class="quiet">{_text(spoken(cell))}</p>\n<ul>'
        yield from (_item(item, found.sources[item.source]) for item in cell.assertions)
        yield "</ul></section>"


def _item(item: Assertion, source: Source) -> str:
    arrow = wording.ARROWS[item.finding.direction]
    named = _text(citation(source, item.locator))
    address = web_address(source.url)
    link = f'<a href="{escape(address)}" rel="noreferrer">{named}</a>' if address else named
    return (
        f'<li><p><span class="arrow" aria-hidden="true">{arrow}</span>{_text(item.statement)}</p>'
        f'<p class="quiet">{link} ({_text(item.id)})</p></li>'
    )
