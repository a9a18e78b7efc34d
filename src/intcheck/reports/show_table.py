"""What `show` prints on a terminal."""

from __future__ import annotations

from intcheck.reports import console
from intcheck.reports.console import RenderableType, Text, lines, plain
from intcheck.reports.look import Look
from intcheck.reports.show import Page, Section, fields, sections, title


def render_table(page: Page, look: Look) -> str:
    """The page as a panel with its fields, and a list for each section."""
    grid = console.pairs((plain(name, "bold"), plain(text)) for name, text in fields(page))
    parts: list[RenderableType] = [console.panel(Text(), console.group(plain(title(page), "bold"), Text(), grid), "")]
    for section in sections(page):
        parts.extend(_listed(section, look))
    return console.to_text(parts, look)


def _listed(section: Section, look: Look) -> list[RenderableType]:
    shown = section.items[: look.rows] if look.rows else section.items
    parts: list[RenderableType] = [Text(f"\n{section.title} ({len(section.items)})", style="bold")]
    items = console.pairs((Text("•"), lines(plain(text), plain(id, "dim"))) for id, text in shown)
    parts.append(console.indented(items))
    if len(shown) < len(section.items):
        left = len(section.items) - len(shown)
        parts.append(console.indented(Text(f"and {left} more (--limit 0 shows all)", style="italic")))
    return parts
