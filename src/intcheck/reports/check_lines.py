"""Checked drafts as lines: for grep and editors, and as annotations for GitHub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intcheck.model.drafts import Run, SentenceResult
from intcheck.reports.check_common import level, shown
from intcheck.reports.text import visible

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def text(results: Iterable[SentenceResult], run: Run) -> Iterator[str]:
    """`path:line:column: CODE message`, one remark a line; with the whole ledger, sentences without remark too."""
    for result in shown(results, run):
        start = visible(f"{result.path}:{result.line}:{result.column}")
        place = f" ({result.location})" if result.location else ""
        for remark in result.remarks:
            yield f"{start}: {remark.code} {visible(remark.message)}{place}\n"
        if not result.remarks:
            state = result.verdict.value if result.verdict else f"skipped:{result.skipped}"
            yield f"{start}: {state} {visible(result.text)}{place}\n"


def github(results: Iterable[SentenceResult], run: Run) -> Iterator[str]:
    """Workflow commands that GitHub shows beside the lines of a pull request; not-covered sentences are left out."""
    for result in results:
        for remark in result.remarks:
            if remark.code != "not-covered":
                command = _COMMANDS[level(result, run)]
                yield f"::{command} {_properties(result, remark.code)}::{_data(remark.message)}\n"


def _properties(result: SentenceResult, code: str) -> str:
    fields = {"file": result.path}
    if result.location is None:
        fields |= {"line": str(result.line), "endLine": str(result.end_line), "col": str(result.column)}
        if result.line == result.end_line:
            fields["endColumn"] = str(result.end_column)
    fields["title"] = f"{code} ({result.location})" if result.location else code
    return ",".join(f"{name}={_property(value)}" for name, value in fields.items())


def _data(message: str) -> str:
    return visible(message).replace("%", "%25")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
