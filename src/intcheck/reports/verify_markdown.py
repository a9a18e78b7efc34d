"""Assessments as Markdown, to paste into an email, an issue or a note."""

from __future__ import annotations

from collections.abc import Iterator

from intcheck.model.results import Assessment, ClaimResult, Evidence
from intcheck.model.terms import Verdict
from intcheck.reports import wording
from intcheck.reports.look import Look
from intcheck.reports.reading import read_parts
from intcheck.reports.text import markdown, markdown_link


def render_markdown(assessment: Assessment, look: Look) -> str:
    """One assessment as a section."""
    return "\n\n".join(_blocks(assessment, look))


def _blocks(assessment: Assessment, look: Look) -> Iterator[str]:
    yield f"## {markdown(assessment.text)}"
    yield f"**{_verdict(assessment.verdict)}.** {markdown(assessment.reason)}"
    if counted := wording.counted(assessment):
        yield counted
    if assessment.certainty:
        meaning = wording.CERTAINTY_MEANS[assessment.certainty]
        yield f"Certainty: {assessment.certainty.value} ({meaning})."
    if assessment.remarks:
        codes = dict.fromkeys(f"`{remark.code}`" for remark in assessment.remarks)
        yield f"Remarks: {', '.join(codes)}."
    for number, result in enumerate(assessment.claims, 1):
        if len(assessment.claims) > 1:
            yield f"### {number}. {markdown(result.claim.text)}"
            yield f"**{_verdict(result.verdict)}.** {markdown(result.reason)}"
        yield from _claim_tables(result, look.rows)
        if look.explain:
            yield from _explanation(result)
    if assessment.suggestion:
        yield f"**What the evidence supports:** {markdown(assessment.suggestion)}"


def _verdict(verdict: Verdict) -> str:
    return f"{wording.SYMBOLS[verdict]} {wording.words(verdict.value).capitalize()}"


def _claim_tables(result: ClaimResult, limit: int) -> Iterator[str]:
    for stance in wording.stances_shown(result.verdict):
        rows = [item for item in result.evidence if item.stance is stance]
        if rows:
            yield from _table(f"{wording.STANCE_SYMBOLS[stance]} {wording.STANCE_TITLES[stance]}", rows, limit)
    if result.verdict is Verdict.NOT_COVERED and result.nearest:
        yield from _table("Nearest in the knowledge base", list(result.nearest), limit)


def _explanation(result: ClaimResult) -> Iterator[str]:
    yield "**How the claim was read**"
    rows = [f"| {p.name} | {markdown(p.read)} | {markdown(p.words)} |" for p in read_parts(result.claim)]
    yield "\n".join(["| Part | Read as | From the words |", "| --- | --- | --- |", *rows])
    if result.certainty_reasons:
        yield "**Why this certainty**"
        yield "\n".join(f"- {markdown(step)}" for step in result.certainty_reasons)


def _table(title: str, rows: list[Evidence], limit: int) -> Iterator[str]:
    shown, left = wording.rows_of(rows, limit)
    yield f"**{title}**"
    head = ["| Statement | Source | Place and period | Why |", "| --- | --- | --- | --- |"]
    yield "\n".join([*head, *(_row(item) for item, _ in shown)])
    if left:
        yield f"and {wording.count(left, 'more work')}"


def _row(item: Evidence) -> str:
    source = markdown_link(wording.told_by(item), item.source.url)
    statement = f"{markdown(item.assertion.statement)} ({markdown(item.assertion.id)})"
    where = markdown(wording.place_line(item.assertion))
    return f"| {statement} | {source} | {where} | {markdown(wording.why(item))} |"
