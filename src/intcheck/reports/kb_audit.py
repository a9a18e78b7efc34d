"""Assertions held against the text of their source, for a terminal, as Markdown and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from intcheck.model.editing import Audited, FigureFound
from intcheck.reports import colours, wording
from intcheck.reports.look import Look
from intcheck.reports.records import Record
from intcheck.reports.text import json_document, markdown

FORMATS = ("table", "json", "markdown")


def render_audit(audited: Sequence[Audited], format: str, look: Look) -> str:
    """The assertions with their figures and the nearest passage."""
    if format == "json":
        return json_document([_record(item) for item in audited])
    return _markdown(audited) if format == "markdown" else _table(audited, look)


def _record(item: Audited) -> Record:
    return {
        "assertion": item.assertion.id,
        "statement": item.assertion.statement,
        "locator": item.assertion.locator,
        "figures": [
            {
                "value": found.value.value,
                "unit": found.value.unit,
                "of": found.value.of,
                "found": found.words is not None,
                "words": found.words,
                "where": found.where,
            }
            for found in item.figures
        ],
        "passage": item.passage,
        "where": item.where,
        "likeness": round(item.likeness, 4),
    }


def summary(audited: Sequence[Audited]) -> str:
    """How many figures were found, and in how many assertions one is missing."""
    figures = [figure for item in audited for figure in item.figures]
    missing = sum(figure.words is None for figure in figures)
    lacking = sum(bool(item.missing) for item in audited)
    said = f"{wording.count(len(audited), 'assertion')}, {wording.count(len(figures), 'figure')}"
    if not missing:
        return f"{said}: all occur in the text."
    return f"{said}: {missing:,} not found in the text, in {wording.count(lacking, 'assertion')}."


def _table(audited: Sequence[Audited], look: Look) -> str:
    from intcheck.reports import console
    from intcheck.reports.console import RenderableType, Text, plain

    parts: list[RenderableType] = []
    for item in audited:
        parts += [
            plain(item.assertion.statement, "bold"),
            plain(f"{item.assertion.id}, {item.assertion.locator}", "dim"),
        ]
        parts += [console.indented(plain(line, style)) for line, style in _figures(item)]
        parts += [console.indented(plain(f"{item.where} ({item.likeness:.0%} alike): {item.passage}")), Text()]
    parts.append(Text(summary(audited), style="italic"))
    return console.to_text(parts, look)


def _figures(item: Audited) -> Iterator[tuple[str, str]]:
    for figure in item.figures:
        yield _said(figure), colours.RED if figure.words is None else colours.GREEN


def _said(figure: FigureFound) -> str:
    named = f"{wording.figure(figure.value)} ({figure.value.of})"
    return f"✘ {named}: not found" if figure.words is None else f"✔ {named}: {figure.words!r}, {figure.where}"


def _markdown(audited: Sequence[Audited]) -> str:
    """A list to tick off."""
    lines = [summary(audited), ""]
    for item in audited:
        lines.append(f"- [ ] {markdown(item.assertion.statement)} ({markdown(item.assertion.id)})")
        lines += [f"  - {markdown(_said(figure))}" for figure in item.figures]
        lines.append(f"  - {markdown(item.where)}: {markdown(item.passage)}")
    return "\n".join(lines) + "\n"
