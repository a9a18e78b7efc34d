"""What `list` prints: records of one sort as table, JSON, CSV or Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.reports.look import Look
from intcheck.reports.records import Record
from intcheck.reports.text import csv_cell, json_document, markdown

FORMATS = ("table", "timeline", "json", "csv", "markdown")
MACHINE = frozenset({"json", "csv"})
_SOURCES = ("id", "year", "kind", "publisher", "title", "assertions", "works")
_TERMS = ("id", "label", "assertions", "works", "description")
_MARKDOWN = {
    "assertions": ("statement", "direction", "place", "period", "citation", "id"),
    "sources": _SOURCES,
}


def render_listing(what: str, records: Sequence[Record], format: str, look: Look, total: int) -> str:
    """The first `look.rows` records (0 for all) of one sort ("assertions", "sources", "programmes" ...) of `total`."""
    records = records[: look.rows] if look.rows else records
    if format == "json":
        return _json(records)
    if format == "csv":
        return _csv(records)
    if format == "markdown":
        return _markdown(records, _MARKDOWN.get(what, _TERMS))
    if format == "timeline":
        from intcheck.reports.timeline import render_timeline

        return render_timeline(records, look, total)
    from intcheck.reports.listing_table import render_table

    return render_table(what, records, look, total)


def _json(records: Sequence[Record]) -> str:

    return json_document(records)


def _csv(records: Sequence[Record]) -> str:
    import csv
    from io import StringIO

    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    if records:
        writer.writerow(records[0])
    for record in records:
        writer.writerow([csv_cell(cell(value)) for value in record.values()])
    return buffer.getvalue()


def _markdown(records: Sequence[Record], columns: Sequence[str]) -> str:
    head = [f"| {' | '.join(heading(column) for column in columns)} |", f"|{' --- |' * len(columns)}"]
    rows = [f"| {' | '.join(markdown(str(cell(record[column]))) for column in columns)} |" for record in records]
    return "\n".join([*head, *rows]) + "\n"


def heading(column: str) -> str:
    """A column's name as a heading."""
    return column.replace("_", " ").capitalize()


def cell(value: object) -> object:
    """A field as one cell: lists joined with semicolons, nothing as an empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(str(cell(item)) for item in value)
    if isinstance(value, dict):
        return _mapping(value)
    return value


def _mapping(value: dict[str, object]) -> str:
    if "unit" in value:
        return f"{value['value']:g} {value['unit']} ({value['of']})"
    ends = [str(end) for end in (value["from"], value["to"]) if end]
    return " to ".join(dict.fromkeys(ends))
