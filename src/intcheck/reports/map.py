"""The evidence map in any format: what all of them say of a cell."""

from __future__ import annotations

from intcheck.model.evidence_map import Cell, EvidenceMap, Strength
from intcheck.model.knowledge import Source, Term
from intcheck.reports import wording
from intcheck.reports.look import Look

FORMATS = ("table", "json", "csv", "svg", "html")
MACHINE = frozenset({"json", "csv", "svg", "html"})

STRENGTH_SYMBOLS = {Strength.STRONG: "●", Strength.MODERATE: "◐", Strength.WEAK: "○"}


def render_map(found: EvidenceMap, format: str, look: Look) -> str:
    """The map as text."""
    if format in ("json", "csv"):
        from intcheck.reports import map_data

        return map_data.render_json(found) if format == "json" else map_data.render_csv(found)
    if format == "svg":
        from intcheck.reports.map_svg import render_svg

        return render_svg(found)
    if format == "html":
        from intcheck.reports.map_html import render_html

        return render_html(found)
    from intcheck.reports.map_table import render_table

    return render_table(found, look)


def heading(term: Term) -> str:
    """A term's label as a heading."""
    return term.label[:1].upper() + term.label[1:]


def arrows(cell: Cell) -> list[str]:
    """Each direction found with the number of works that found it: "↓3"."""
    return [f"{wording.ARROWS[direction]}{works}" for direction, works in cell.directions.items()]


def spoken(cell: Cell) -> str:
    """The cell in words: "3 independent works: 2 decrease, 1 not shown; strong evidence"."""
    found = ", ".join(f"{works} {wording.words(direction)}" for direction, works in cell.directions.items())
    return f"{wording.count(cell.works, 'independent work')}: {found}; {cell.strength} evidence"


def legend(found: EvidenceMap) -> list[str]:
    """What the signs in the map's cells mean, those that occur alone."""
    cells = found.filled()
    directions = dict.fromkeys(direction for cell in cells for direction in cell.directions)
    strengths = [strength for strength in Strength if any(cell.strength is strength for cell in cells)]
    return [
        *(f"{wording.ARROWS[direction]} {wording.words(direction)}" for direction in directions),
        *(f"{STRENGTH_SYMBOLS[strength]} {strength}" for strength in strengths),
    ]


def left_off(found: EvidenceMap) -> str:
    """What a limit cut off, as a sentence; empty where nothing was."""
    cut = [
        wording.count(found.programmes_left, "programme") if found.programmes_left else "",
        wording.count(found.outcomes_left, "outcome") if found.outcomes_left else "",
    ]
    said = " and ".join(filter(None, cut))
    return f"{said} with fewer works not shown." if said else ""


def citation(source: Source, locator: str) -> str:
    """A source in short with the place in it."""
    return f"{wording.source_line(source)}, {locator}"
