"""Assessments in any format of `verify`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intcheck.model.results import Assessment
from intcheck.reports.look import Look

FORMATS = ("table", "json", "jsonl", "markdown")
MACHINE = frozenset({"json", "jsonl"})


def render(assessments: Iterable[Assessment], format: str = "table", look: Look | None = None) -> str:
    """All assessments as one text. `look.rows` limits tables; machine formats hold all evidence.

    Raises ValueError for a format that is not one of FORMATS.
    """
    return "".join(pieces(assessments, format, look or Look()))


def pieces(assessments: Iterable[Assessment], format: str, look: Look) -> Iterator[str]:
    """The text piece by piece: table and jsonl give one for each assessment as it comes."""
    if format == "json":
        from intcheck.reports.verify_json import render_json

        yield render_json(assessments, explain=look.explain)
    elif format == "jsonl":
        from intcheck.reports.verify_json import render_jsonl

        yield from (render_jsonl(item, explain=look.explain) for item in assessments)
    elif format == "markdown":
        from intcheck.reports.verify_markdown import render_markdown

        yield render_markdown(assessments, look)
    elif format == "table":
        yield from _tables(assessments, look)
    else:
        raise ValueError(f"unknown format {format!r}; one of {', '.join(FORMATS)}")


def _tables(assessments: Iterable[Assessment], look: Look) -> Iterator[str]:
    from intcheck.reports.verify_table import render_table

    gap = ""
    for item in assessments:
        yield gap + render_table(item, look)
        gap = "\n"
