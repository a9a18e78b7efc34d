"""Checked drafts as JUnit XML: a suite for each draft, a case for each checked sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from intcheck.model.drafts import Run, SentenceResult
from intcheck.model.terms import Verdict
from intcheck.reports.text import visible


def junit(results: Iterable[SentenceResult], run: Run) -> Iterator[str]:
    """The document, one draft at a time."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="intcheck">\n'
    for path, of_draft in groupby(results, key=lambda result: result.path):
        yield from _suite(path, [result for result in of_draft if result.verdict or run.show_all], run)
    yield "</testsuites>\n"


def _suite(path: str, results: Sequence[SentenceResult], run: Run) -> Iterator[str]:
    failures = sum(run.fails(result) for result in results)
    skipped = sum(_is_open(result) for result in results)
    counts = f'tests="{len(results)}" failures="{failures}" errors="0" skipped="{skipped}"'
    yield f"  <testsuite name={_quoted(path)} {counts}>\n"
    for result in results:
        yield from _case(result, run)
    yield "  </testsuite>\n"


def _case(result: SentenceResult, run: Run) -> Iterator[str]:
    place = result.location or f"{result.line}:{result.column}"
    name = _quoted(f"{place} {result.text}")
    line = "" if result.location else f' line="{result.line}"'
    yield f"    <testcase classname={_quoted(result.path)} name={name} file={_quoted(result.path)}{line}>\n"
    if _is_open(result):
        yield f"      <skipped message={_quoted(result.skipped or Verdict.NOT_COVERED.value)}/>\n"
    elif run.fails(result):
        first = result.remarks[0]
        body = "\n".join(f"{remark.code}: {visible(remark.message)}" for remark in result.remarks)
        yield f"      <failure type={_quoted(first.code)} message={_quoted(first.message)}>{escape(body)}</failure>\n"
    elif result.remarks:
        body = "\n".join(f"{remark.code}: {visible(remark.message)}" for remark in result.remarks)
        yield f"      <system-out>{escape(body)}</system-out>\n"
    yield "    </testcase>\n"


def _is_open(result: SentenceResult) -> bool:
    return result.verdict is None or result.verdict is Verdict.NOT_COVERED


def _quoted(text: str) -> str:
    return quoteattr(visible(text))
