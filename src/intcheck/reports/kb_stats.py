"""A knowledge base in numbers, for a terminal and as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from intcheck.model.editing import Gap, Stats, Tally
from intcheck.reports import wording
from intcheck.reports.look import Look
from intcheck.reports.text import json_document

if TYPE_CHECKING:
    from intcheck.reports.console import RenderableType

FORMATS = ("table", "json")
_BY_YEAR = "Sources by year"
_TALLIES = (
    ("Sources by kind", "sources_by_kind"),
    (_BY_YEAR, "sources_by_year"),
    ("Assertions by programme", "by_programme"),
    ("Assertions by outcome", "by_outcome"),
    ("Assertions by direction", "by_direction"),
    ("Assertions by status", "by_status"),
)
_BAR = 24


def render_stats(stats: Stats, format: str, look: Look) -> str:
    """The numbers as text; `look.rows` limits each list."""
    if format == "json":
        return json_document(asdict(stats))
    from intcheck.reports import console
    from intcheck.reports.console import Text

    parts: list[RenderableType] = [console.plain(f"{stats.name} {stats.version}", "bold"), Text(_summary(stats))]
    for title, name in _TALLIES:
        parts.extend(_tally(title, getattr(stats, name), look.rows))
    parts.append(Text("\nGaps" if stats.gaps else "\nNo gaps", style="bold"))
    parts.extend(console.indented(console.plain(_gap(gap, look.rows))) for gap in stats.gaps)
    return console.to_text(parts, look)


def _summary(stats: Stats) -> str:
    share = f" ({stats.abstracts / stats.assertions:.0%})" if stats.assertions else ""
    return (
        f"{wording.count(stats.sources, 'source')}, {wording.count(stats.assertions, 'assertion')} "
        f"with {wording.count(stats.figures, 'figure')}, resting on {wording.count(stats.works, 'primary work')}.\n"
        f"{stats.abstracts:,} read from an abstract{share}, {stats.relayed:,} relayed by another source."
    )


def _tally(title: str, tally: Tally, rows: int) -> list[RenderableType]:
    """A heading and a line for each entry, with a bar in proportion to the greatest."""
    from intcheck.reports import console
    from intcheck.reports.console import Text

    left = max(0, len(tally) - rows) if rows else 0
    latest = title == _BY_YEAR
    shown = list(tally.items())[left:] if latest else list(tally.items())[: len(tally) - left]
    greatest = max((number for _, number in shown), default=1)
    grid = console.pairs(
        (console.plain(name), Text(f"{number:>5,} {'█' * max(1, round(_BAR * number / greatest))}"))
        for name, number in shown
    )
    what = "earlier" if latest else "more"
    more = [console.indented(Text(f"and {left} {what} (--limit 0 shows all)", style="italic"))] if left else []
    return [Text(f"\n{title}", style="bold"), console.indented(grid), *more]


def _gap(gap: Gap, rows: int) -> str:
    shown = gap.ids[: rows or None]
    left = len(gap.ids) - len(shown)
    more = f" and {left} more" if left else ""
    return f"{gap.about} ({len(gap.ids)}): {', '.join(shown)}{more}"
