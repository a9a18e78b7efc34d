"""Checked drafts as Markdown: a report to paste into an email or a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from intcheck.model.drafts import Run, SentenceResult, Tally
from intcheck.model.results import Assessment
from intcheck.model.terms import Stance, Verdict
from intcheck.reports import wording
from intcheck.reports.check_common import place, shown, totals
from intcheck.reports.text import markdown, markdown_link

_BEST = 2


def check_markdown(results: Iterable[SentenceResult], run: Run, tally: Tally) -> Iterator[str]:
    """The report, sentence by sentence, the totals at the end."""
    for path, of_draft in groupby(shown(results, run), key=lambda result: result.path):
        yield f"# {markdown(path)}\n"
        for result in of_draft:
            yield "\n" + "\n".join(_sentence(result)) + "\n"
        yield "\n"
    yield "# Totals\n\n" + "".join(f"- {line}\n" for line in totals(tally))
    knowledge = f"{markdown(run.knowledge)} {markdown(run.knowledge_version)}"
    yield f"\nChecked against {knowledge} with intcheck {run.version}.\n"


def _sentence(result: SentenceResult) -> Iterator[str]:
    yield f"## {_state(result)}: {markdown(place(result))}\n"
    yield f"> {markdown(result.text)}\n"
    for remark in result.remarks:
        yield f"- **{remark.code}**: {markdown(remark.message)}"
    for reading in result.readings:
        yield f"- “{markdown(reading.words)}” was taken to mean: {markdown(reading.meaning)}"
    for remark, why in result.suppressed:
        yield f"- {remark.code}, silenced by the {why.source}: {markdown(why.reason)}"
    if result.assessment is not None and result.verdict not in {None, Verdict.NOT_COVERED}:
        yield from _evidence(result.assessment)


def _state(result: SentenceResult) -> str:
    if result.verdict is None:
        return f"Skipped ({wording.words(result.skipped or '')})"
    return f"{wording.SYMBOLS[result.verdict]} {wording.words(result.verdict.value).capitalize()}"


def _evidence(assessment: Assessment) -> Iterator[str]:
    for stance in wording.stances_shown(assessment.verdict):
        for item, _ in wording.rows_of(assessment.evidence(stance), _BEST).shown:
            source = markdown_link(wording.source_line(item.source), item.source.url)
            yield f"- {_verb(stance)}: {markdown(item.assertion.statement)} ({source})"
    if assessment.suggestion:
        yield f"- Write instead: {markdown(assessment.suggestion)}"


def _verb(stance: Stance) -> str:
    return f"{wording.STANCE_SYMBOLS[stance]} {stance.value.capitalize()}"
