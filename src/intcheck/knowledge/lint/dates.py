"""Rules on dates."""

from __future__ import annotations

from collections.abc import Iterator

from intcheck.knowledge.lint.shelf import Finding, Shelf
from intcheck.knowledge.shape import Record


def period_backwards(shelf: Shelf) -> Iterator[Finding]:
    """A period must not end before it starts, nor a programme before it began.

    Why: such a period overlaps no other, so the entry silently never bears on a claim about its time.
    Example: `period: {from: "2019", to: "2016"}`. Write: `period: {from: "2016", to: "2019"}`.
    """
    for record in shelf.of("assertion"):
        period = record.values.get("period", {})
        yield from _backwards(record, period.get("from"), period.get("to"), "period.to")
    for record in shelf.of("programme"):
        yield from _backwards(record, record.values.get("start"), record.values.get("end"), "end")


def _backwards(record: Record, start: str | None, end: str | None, where: str) -> Iterator[Finding]:
    if start and end and end[: len(start)] < start[: len(end)]:
        yield Finding(record, where, f"ends in {end}, before it starts in {start}.", "Swap or mend the dates.")


def date_in_future(shelf: Shelf) -> Iterator[Finding]:
    """A source cannot have been published, nor a finding observed, after today.

    Why: a mistyped year makes old evidence look like the newest, and the newest ranks first.
    Example: `published: "2091"` of a report of 2019. Write: `published: "2019"`. Plans and forecasts may reach
    into the future.
    """
    today = shelf.today.isoformat()
    for record in shelf.of("source"):
        published = record.values.get("published", "")
        if published > today[: len(published)]:
            yield Finding(record, "published", f"was published on {published}, which is to come.", "Mend the date.")
    for record in shelf.of("assertion"):
        end = record.values.get("period", {}).get("from") or ""
        if record.values["finding"]["status"] == "observed" and end > today[: len(end)]:
            yield Finding(record, "period.from", f"was observed from {end}, which is to come.", "Mend the date.")
