"""What `config` prints: each setting with its value and where it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from intcheck.reports.look import Look
from intcheck.reports.text import json_document

FORMATS = ("table", "json")


def render_settings(settings: Mapping[str, tuple[object, str]], format: str, look: Look) -> str:
    """Settings as name -> (value, origin)."""
    if format == "json":
        records = {name: {"value": value, "from": origin} for name, (value, origin) in settings.items()}
        return json_document(records)
    from intcheck.reports import console

    made = console.table(None, "Setting", "Value", "From")
    for name, (value, origin) in settings.items():
        made.add_row(console.plain(name, "bold"), console.plain(_written(value)), console.plain(origin))
    return console.to_text([made], look)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(map(str, value)) or "(none)"
    return str(value)
