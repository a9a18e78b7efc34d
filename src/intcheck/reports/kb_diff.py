"""What differs between two knowledge bases, for a terminal, as Markdown and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict

from intcheck.model.editing import Change, Comparison, FieldChange, VerdictChange
from intcheck.reports import colours, wording
from intcheck.reports.look import Look
from intcheck.reports.text import json_document, markdown, shortened

FORMATS = ("table", "json", "markdown")
_SIGNS = {"added": "+", "removed": "-", "changed": "~"}
_STYLES = {"added": colours.GREEN, "removed": colours.RED, "changed": colours.AMBER}
_NOTHING = "(nothing)"


def render_comparison(found: Comparison, format: str, look: Look) -> str:
    """The comparison as text; `look.rows` limits the changes shown on a terminal."""
    if format == "json":
        return json_document(asdict(found))
    return _markdown(found) if format == "markdown" else _table(found, look)


def summary(found: Comparison) -> str:
    """How many entries were added, removed and changed, and how many verdicts with them."""
    counts = Counter(change.what for change in found.changes)
    entries = ", ".join(f"{counts[what]:,} {what}" for what in _SIGNS)
    if not found.claims:
        return f"Entries: {entries}."
    return f"Entries: {entries}. Verdicts: {len(found.verdicts):,} of {wording.count(found.claims, 'claim')} changed."


def _table(found: Comparison, look: Look) -> str:
    from intcheck.reports import console
    from intcheck.reports.console import RenderableType, Text, plain

    shown = found.changes[: look.rows or None]
    parts: list[RenderableType] = [plain(f"{found.old} -> {found.new}", "bold")]
    for change in shown:
        head = f"{_SIGNS[change.what]} {change.kind} {change.id}"
        parts += [plain(head, _STYLES[change.what]), *(console.indented(plain(line)) for line in _detail(change))]
    left = len(found.changes) - len(shown)
    if left:
        parts.append(Text(f"and {left} more (--limit 0 shows all)", style="italic"))
    for verdict in found.verdicts:
        parts += [Text(), plain(_moved(verdict), "bold"), console.indented(plain(verdict.claim))]
        parts += [console.indented(plain(f"{side}: {reason}")) for side, reason in _reasons(verdict)]
    parts += [Text(), Text(summary(found), style="italic")]
    return console.to_text(parts, look)


def _detail(change: Change) -> Iterator[str]:
    if change.what != "changed":
        yield shortened(change.title, 200)
    for field in change.fields:
        yield f"{field.name}: {_moved_items(field) or f'{_written(field.old)} -> {_written(field.new)}'}"


def _moved_items(field: FieldChange) -> str:
    """The items that a list gained and lost; empty where it is no list or only the order differs."""
    if not isinstance(field.old, list) or not isinstance(field.new, list):
        return ""
    gained = [f"+ {_item(item)}" for item in field.new if item not in field.old]
    lost = [f"- {_item(item)}" for item in field.old if item not in field.new]
    return ", ".join(lost + gained)


def _written(value: object) -> str:
    if value is None or value in ("", []):
        return _NOTHING
    return ", ".join(map(_item, value)) if isinstance(value, list) else _item(value)


def _item(value: object) -> str:
    if isinstance(value, dict) and "unit" in value:
        return f"{value['value']:.10g} {value['unit']} ({value['of']}, {value['role']})"
    if isinstance(value, dict):
        return ", ".join(f"{name} {item}" for name, item in value.items() if item is not None)
    return str(value)


def _moved(verdict: VerdictChange) -> str:
    old, new = verdict.old, verdict.new
    return f"{wording.SYMBOLS[old]} {old} -> {wording.SYMBOLS[new]} {new}"


def _reasons(verdict: VerdictChange) -> Iterator[tuple[str, str]]:
    yield "before", verdict.old_reason
    yield "now", verdict.new_reason


def _markdown(found: Comparison) -> str:
    lines = [f"## {markdown(found.old)} to {markdown(found.new)}", "", summary(found), ""]
    for change in found.changes:
        lines.append(f"- {change.what} {change.kind} {markdown(change.id)}")
        lines += [f"  - {markdown(line)}" for line in _detail(change)]
    if found.verdicts:
        lines += ["", "| Claim | Before | Now | Reason now |", "| --- | --- | --- | --- |"]
        lines += [
            f"| {markdown(item.claim)} | {item.old} | {item.new} | {markdown(item.new_reason)} |"
            for item in found.verdicts
        ]
    return "\n".join(lines).rstrip() + "\n"
