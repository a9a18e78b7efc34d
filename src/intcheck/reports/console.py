"""The door to rich: renderables -> text, plain or with colour, for a given width."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import StringIO
from itertools import pairwise

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from intcheck.reports.look import Look
from intcheck.reports.text import harmless, visible

__all__ = [
    "RenderableType",
    "Table",
    "Text",
    "group",
    "indented",
    "lines",
    "marked",
    "pairs",
    "panel",
    "plain",
    "table",
    "to_text",
]

_BLANKS = re.compile(r"\n{3,}")
NARROW = 100
"""Below this width, cells that belong together are stacked in one column."""


def to_text(parts: Iterable[RenderableType], look: Look) -> str:
    """The parts under one another, trailing spaces removed, without a pager and without markup."""
    buffer = StringIO()
    console = Console(
        file=buffer,
        width=look.width,
        force_terminal=look.colour,
        color_system="256" if look.colour else None,
        no_color=not look.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
        _environ={},
    )
    for part in parts:
        console.print(part)
    return _tidy(buffer.getvalue())


def _tidy(text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return _BLANKS.sub("\n\n", lines).rstrip("\n") + "\n"


def plain(text: str, style: str = "") -> Text:
    """Text that is never read as markup, its control characters made visible."""
    return Text(visible(text), style=style, overflow="fold")


def marked(text: str, spans: Iterable[tuple[int, int]], style: str = "bold") -> Text:
    """Text with the words of some spans underlined; a span of the whole text underlines nothing."""
    parts = [span for span in spans if span != (0, len(text))]
    edges = sorted({0, len(text), *(min(edge, len(text)) for span in parts for edge in span)})
    made = Text(overflow="fold")
    for start, end in pairwise(edges):
        at_fault = any(first <= start and end <= last for first, last in parts)
        made.append(harmless(text[start:end]), style=f"{style} underline" if at_fault else style)
    return made


def lines(*parts: Text) -> Text:
    """The parts that are not empty, one a line, in one cell."""
    return Text("\n", overflow="fold").join([part for part in parts if part.plain])


def table(title: Text | None, *headings: str, ratios: tuple[int, ...] | None = None, apart: bool = False) -> Table:
    """A table with a title at the left; over the whole width where ratios are given, rows `apart` by an empty line."""
    made = Table(
        title=title,
        title_justify="left",
        title_style="",
        box=box.SIMPLE_HEAD,
        header_style="bold",
        pad_edge=False,
        expand=ratios is not None,
        leading=1 if apart else 0,
    )
    for position, heading in enumerate(headings):
        ratio = ratios[position] if ratios else None
        made.add_column(Text(heading), ratio=ratio, overflow="fold", vertical="top")
    return made


def align_right(made: Table, *columns: int) -> None:
    """Columns of numbers, by position, aligned at the right."""
    for column in columns:
        made.columns[column].justify = "right"


def panel(title: Text, body: RenderableType, style: str) -> Panel:
    """A box with a title in its frame."""
    return Panel(body, title=title, title_align="left", border_style=style, box=box.ROUNDED, padding=(0, 1))


def indented(part: RenderableType, columns: int = 2) -> Padding:
    """The part, moved to the right."""
    return Padding(part, (0, 0, 0, columns))


def group(*parts: RenderableType) -> Group:
    """Several renderables as one."""
    return Group(*parts)


def pairs(rows: Iterable[tuple[Text, Text]]) -> Table:
    """Names at the left, texts at the right, without lines."""
    made = Table.grid(padding=(0, 2))
    made.add_column(no_wrap=True)
    made.add_column(overflow="fold")
    for name, text in rows:
        made.add_row(name, text)
    return made
