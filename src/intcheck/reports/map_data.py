"""The evidence map as JSON and as CSV, one record a cell."""

from __future__ import annotations

import csv
from io import StringIO

from intcheck.model.evidence_map import Cell, EvidenceMap
from intcheck.reports.records import Record
from intcheck.reports.text import csv_cell, json_document

SCHEMA_VERSION = 1
_COLUMNS = ("programme", "outcome", "works", "weight", "strength", "directions", "assertions")


def render_json(found: EvidenceMap) -> str:
    """The map with its rows, its columns and the cells that hold something."""
    record = {
        "schema_version": SCHEMA_VERSION,
        "knowledge": {"name": found.name, "version": found.version},
        "programmes": [{"id": term.id, "label": term.label} for term in found.programmes],
        "outcomes": [{"id": term.id, "label": term.label, "better": term.better} for term in found.outcomes],
        "cells": [_record(cell) for cell in found.filled()],
        "programmes_left": found.programmes_left,
        "outcomes_left": found.outcomes_left,
    }
    return json_document(record)


def _record(cell: Cell) -> Record:
    return {
        "programme": cell.programme,
        "outcome": cell.outcome,
        "works": cell.works,
        "weight": round(cell.weight, 4),
        "strength": cell.strength.value,
        "directions": {direction.value: works for direction, works in cell.directions.items()},
        "assertions": [item.id for item in cell.assertions],
    }


def render_csv(found: EvidenceMap) -> str:
    """One row a cell; directions as "decrease 3; not-shown 1"."""
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for cell in found.filled():
        record = _record(cell)
        record["directions"] = "; ".join(f"{direction} {works}" for direction, works in record["directions"].items())
        record["assertions"] = "; ".join(record["assertions"])
        writer.writerow([csv_cell(value) for value in record.values()])
    return buffer.getvalue()
