"""The card of a sentence in the page: verdict, remarks, how it was read, evidence, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from intcheck.model.drafts import SentenceResult
from intcheck.model.results import Assessment, Evidence
from intcheck.model.terms import Stance, Verdict
from intcheck.reports import wording
from intcheck.reports.check_common import place
from intcheck.reports.text import shortened, visible, web_address

_EXCERPT = 90
_MOST = 6


def h(text: str) -> str:
    """Text that is only text in a page, its hidden characters shown."""
    return escape(visible(text))


def verdict_words(verdict: Verdict) -> str:
    """Symbol and words: "✘ Contradicted"."""
    return f"{wording.SYMBOLS[verdict]} {wording.words(verdict.value).capitalize()}"


def words_kept(text: str) -> str:
    """Like `h`, for a part of a sentence: the spaces at its edges are kept."""
    inner = h(text)
    left = " " if text[:1].isspace() else ""
    return f"{left}{inner} " if inner and text[-1:].isspace() else f"{left}{inner}"


def card(name: str, result: SentenceResult) -> str:
    """The card of a checked sentence, or of an ignore comment that silences nothing."""
    tone = result.verdict or Verdict.NOT_COVERED
    is_open = " open" if result.verdict not in {Verdict.SUPPORTED, Verdict.NOT_COVERED} else ""
    said = f'<span class="said">{h(shortened(result.text, _EXCERPT))}</span>'
    summary = f"<summary>{_heading(name, result)}{said}</summary>"
    body = "".join(_body(result))
    return (
        f'<article class="card {tone.value}" id="{name}-card"><details{is_open}>{summary}{body}</details></article>\n'
    )


def _heading(name: str, result: SentenceResult) -> str:
    state = verdict_words(result.verdict) if result.verdict is not None else "Ignore comment"
    certainty = result.assessment.certainty if result.assessment is not None and result.verdict is not None else None
    sure = ""
    if certainty is not None:
        means = h(wording.CERTAINTY_MEANS[certainty])
        sure = f' <span class="sure" title="{means}">{h(certainty.value)} certainty</span>'
    where = f'<a class="place" href="#{name}">{h(place(result))}</a>'
    return f'<span class="top"><span class="verdict">{state}</span>{sure} {where}</span>'


def _body(result: SentenceResult) -> Iterator[str]:
    for remark in result.remarks:
        yield f'<p><span class="code">{h(remark.code)}</span> {h(remark.message)}</p>'
    if not result.remarks and result.assessment is not None:
        yield f"<p>{h(result.assessment.reason)}</p>"
    for remark, why in result.suppressed:
        silenced = f"{remark.code}, silenced by the {why.source}: {why.reason}"
        yield f'<p class="silenced">{h(silenced)}</p>'
    if result.readings:
        taken = "; ".join(f"“{reading.words}” as {reading.meaning}" for reading in result.readings)
        yield f'<p class="read">Read: {h(taken)}</p>'
    if result.assessment is not None and result.skipped is None:
        yield from _evidence(result.assessment)


def _evidence(assessment: Assessment) -> Iterator[str]:
    sides = [(stance, assessment.evidence(stance)) for stance in wording.stances_shown(assessment.verdict)]
    sides = [(stance, evidence) for stance, evidence in sides if evidence]
    if sides:
        counted = ", ".join(f"{len(evidence)} {_side(stance)}" for stance, evidence in sides)
        items = "".join(_item(item) for _, evidence in sides for item, _ in wording.rows_of(evidence, _MOST).shown)
        yield f'<details><summary>Evidence: {counted}</summary><ul class="evidence">{items}</ul></details>'
    if assessment.suggestion and assessment.verdict is not Verdict.SUPPORTED:
        yield f'<p class="instead"><b>Write instead:</b> {h(assessment.suggestion)}</p>'


def _side(stance: Stance) -> str:
    return wording.STANCE_TITLES[stance].split()[0].lower()


def _item(item: Evidence) -> str:
    stance = f"{wording.STANCE_SYMBOLS[item.stance]} {item.stance.value}"
    assertion, source = item.assertion, item.source
    where = f"{assertion.locator}; {wording.place_line(assertion)}; {assertion.id}"
    return (
        f'<li><span class="stance">{stance}:</span> {h(assertion.statement)}'
        f'<span class="source">{_link(wording.source_line(source), source.url)}: {h(where)}</span>'
        f'<span class="source">{h(wording.why(item))}</span></li>'
    )


def _link(text: str, url: str | None) -> str:
    address = web_address(url)
    if address is None:
        return h(text)
    return f'<a href="{escape(address)}" rel="noreferrer">{h(text)}</a>'
