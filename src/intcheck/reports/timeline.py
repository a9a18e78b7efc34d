"""What `list --format timeline` prints: each assertion as a bar over the years that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from intcheck.reports import colours, console, wording
from intcheck.reports.console import RenderableType, Text, plain
from intcheck.reports.look import Look
from intcheck.reports.records import Record

_LABEL_SHARE = 0.45
_YEAR_LABEL = 6
_OBSERVED, _MEANT, _PUBLISHED = "━", "╌", "◆"


class Bar(NamedTuple):
    """A stretch of time in years; `published` marks the year of publication where no period is known."""

    start: float
    end: float
    published: bool = False


def render_timeline(records: Sequence[Record], look: Look, total: int) -> str:
    """The assertions that have a time, earliest first, over one axis of years."""
    timed = sorted(((_bar(record), record) for record in records if _bar(record)), key=_order)
    parts: list[RenderableType] = [*_chart(timed, look)] if timed else []
    counted = wording.count(total, "assertion")
    left = f", {total - len(timed)} not shown (--limit 0 shows all)" if total > len(timed) else ""
    parts.append(
        Text(f"\n{counted}{left}. {_OBSERVED} observed, {_MEANT} planned or forecast, {_PUBLISHED} published.")
    )
    return console.to_text(parts, look)


def _order(timed: tuple[Bar | None, Record]) -> tuple[float, float, str]:
    bar, record = timed
    return (bar.start, bar.end, record["id"]) if bar else (0, 0, "")


def _bar(record: Record) -> Bar | None:
    period = record["period"] or {}
    known: list[str] = [date for date in (period.get("from"), period.get("to")) if date]
    if known:
        return Bar(_begins(known[0]), _ends(known[-1]))
    if record["year"].isdecimal():
        return Bar(int(record["year"]), int(record["year"]) + 1, published=True)
    return None


def _begins(date: str) -> float:
    year, month = _year_and_month(date)
    return year + (month - 1) / 12 if month else year


def _ends(date: str) -> float:
    year, month = _year_and_month(date)
    return year + month / 12 if month else year + 1


def _year_and_month(date: str) -> tuple[int, int]:
    year, _, rest = date.partition("-")
    return int(year), int(rest[:2] or 0)


def _chart(timed: Sequence[tuple[Bar | None, Record]], look: Look) -> Iterator[Text]:
    label = int(look.width * _LABEL_SHARE)
    bars = [bar for bar, _ in timed if bar]
    first, last = int(min(bar.start for bar in bars)), max(bar.end for bar in bars)
    scale = (look.width - label - 1) / max(1.0, last - first)
    yield Text(" " * label + _axis(first, last, scale), style="bold")
    for bar, record in timed:
        if bar:
            yield _row(record, bar, label, first, scale)


def _axis(first: int, last: float, scale: float) -> str:
    step = max(1, -int(-_YEAR_LABEL // scale))
    axis = ""
    for year in range(first, int(last) + 1, step):
        axis = axis.ljust(int((year - first) * scale)) + str(year)
    width = int((last - first) * scale) + 1
    return axis if len(axis) <= width else axis[:width].rpartition(" ")[0]


def _row(record: Record, bar: Bar, label: int, first: int, scale: float) -> Text:
    arrow = wording.ARROWS.get(record["direction"], "·")
    name = plain(f"{arrow} {record['id']}")
    name.truncate(label - 1, overflow="ellipsis", pad=True)
    name.append(" ")
    start, end = int((bar.start - first) * scale), int((bar.end - first) * scale)
    if bar.published:
        return name.append(" " * start + _PUBLISHED, style=colours.TEAL)
    sign = _OBSERVED if record["status"] == "observed" else _MEANT
    return name.append(
        " " * start + sign * max(1, end - start), style=colours.TEAL if sign == _OBSERVED else colours.PURPLE
    )
