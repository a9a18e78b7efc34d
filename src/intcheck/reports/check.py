"""Checked drafts in any format of `check`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intcheck.model.drafts import Run, SentenceResult, Tally
from intcheck.reports.look import Look

FORMATS = ("table", "text", "json", "jsonl", "sarif", "github", "junit", "markdown", "html")
MACHINE = frozenset(FORMATS) - {"table"}


def check_pieces(
    results: Iterable[SentenceResult], format: str, run: Run, tally: Tally, look: Look | None = None
) -> Iterator[str]:
    """The report piece by piece, as the results come; `tally` holds their totals once they have all come.

    Raises ValueError for a format that is not one of FORMATS.
    """
    if format == "table":
        from intcheck.reports.check_table import check_table

        return check_table(results, run, tally, look or Look())
    if format in {"json", "jsonl"}:
        from intcheck.reports import check_json

        return check_json.jsonl(results, run) if format == "jsonl" else check_json.json_document(results, run, tally)
    if format in {"text", "github"}:
        from intcheck.reports import check_lines

        return check_lines.text(results, run) if format == "text" else check_lines.github(results, run)
    return _documents(results, format, run, tally)


def _documents(results: Iterable[SentenceResult], format: str, run: Run, tally: Tally) -> Iterator[str]:
    if format == "sarif":
        from intcheck.reports.check_sarif import sarif

        return sarif(results, run)
    if format == "junit":
        from intcheck.reports.check_junit import junit

        return junit(results, run)
    if format == "markdown":
        from intcheck.reports.check_markdown import check_markdown

        return check_markdown(results, run, tally)
    if format == "html":
        from intcheck.reports.check_html import check_html

        return check_html(results, run, tally)
    raise ValueError(f"unknown format {format!r}; one of {', '.join(FORMATS)}")
