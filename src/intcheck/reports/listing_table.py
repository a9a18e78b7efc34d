"""What `list` prints on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.reports import colours, console, wording
from intcheck.reports.console import RenderableType, Table, Text, lines, plain
from intcheck.reports.look import Look
from intcheck.reports.records import Record

_NOUNS = {"bodies": "body"}


def render_table(what: str, records: Sequence[Record], look: Look, total: int) -> str:
    """The records as a table with a line that counts them among the total."""
    made = {"assertions": _assertions, "sources": _sources}.get(what, _terms)(records, look)
    parts: list[RenderableType] = [made] if records else []
    counted = wording.count(total, _NOUNS.get(what, what.removesuffix("s")), what)
    left = total - len(records)
    parts.append(Text(f"{counted}, {left:,} not shown (--limit 0 shows all)" if left else counted, style="italic"))
    return console.to_text(parts, look)


def _assertions(records: Sequence[Record], look: Look) -> Table:
    wide = look.width >= console.NARROW
    headings = ("Statement", "Finding", "Source") if wide else ("Assertion", "Finding")
    made = console.table(None, *headings, ratios=(5, 3, 4) if wide else (3, 1), apart=True)
    for record in records:
        statement = plain(record["statement"])
        source = lines(plain(record["citation"], colours.TEAL), plain(record["id"], "dim"))
        finding = _finding(record)
        made.add_row(*((statement, finding, source) if wide else (lines(statement, source), finding)))
    return made


def _finding(record: Record) -> Text:
    arrow = wording.ARROWS.get(record["direction"], "·")
    return lines(
        plain(f"{arrow} {wording.words(record['direction'])}", "bold"),
        plain(wording.words(record["outcome"])),
        plain(wording.place_name(record["place"])),
        plain(wording.period_line(record["period"])),
        plain("" if record["status"] == "observed" else record["status"], colours.PURPLE),
    )


def _sources(records: Sequence[Record], look: Look) -> Table:
    made = console.table(None, "Source", "Kind", "Assertions", ratios=(7, 3, 2), apart=True)
    console.align_right(made, 2)
    for record in records:
        published = f"{record['publisher'] or ''} {record['year']}".strip()
        source = lines(plain(record["title"]), plain(published, colours.TEAL), plain(record["id"], "dim"))
        made.add_row(source, plain(wording.words(record["kind"])), Text(f"{record['assertions']:,}"))
    return made


def _terms(records: Sequence[Record], look: Look) -> Table:
    described = any(record["description"] for record in records) and look.width >= console.NARROW
    made = console.table(
        None,
        *("Term", "Assertions", "Works", *(["Description"] if described else [])),
        ratios=(5, 2, 1, 8) if described else (6, 2, 1),
    )
    console.align_right(made, 1, 2)
    for record in records:
        term = lines(plain(record["label"]), plain(record["id"], "dim"))
        numbers = Text(f"{record['assertions']:,}"), Text(f"{record['works']:,}")
        made.add_row(term, *numbers, *([plain(record["description"] or "")] if described else []))
    return made
