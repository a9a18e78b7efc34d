"""What a sentence's assessment has to say about it: remarks, each on words of the sentence as the author wrote it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from intcheck.drafts.reword import Reworded
from intcheck.model.claims import Span
from intcheck.model.results import Assessment, Remark
from intcheck.model.terms import Verdict

FALLBACK = {
    Verdict.CONTRADICTED: "contradicted",
    Verdict.OVERSTATED: "overstated",
    Verdict.MIXED: "mixed-evidence",
    Verdict.NOT_COVERED: "not-covered",
}
"""The code of a verdict that no remark of the engine explains."""


def remarks_of(assessment: Assessment, reworded: Reworded, length: int) -> Iterator[Remark]:
    """The engine's remarks with spans in the author's sentence; a verdict that needs one always has one."""
    told = False
    for remark in assessment.remarks:
        told = True
        yield Remark(remark.code, remark.message, _span(reworded, remark.span, length))
    code = FALLBACK.get(assessment.verdict)
    if code is not None and not told:
        yield Remark(code, assessment.reason, (0, length))


def chosen(code: str, select: Collection[str], ignore: Collection[str]) -> bool:
    """Whether remarks of a code are wanted; an empty `select` wants all."""
    return (not select or code in select) and code not in ignore


def skipped_because(assessment: Assessment) -> str | None:
    """Why there was nothing to check in a sentence, or None if there was."""
    reasons = [result.claim.skipped for result in assessment.claims]
    if not reasons:
        return "no-claim"
    return reasons[0] if all(reasons) else None


def _span(reworded: Reworded, span: Span, length: int) -> Span:
    start, end = reworded.original(span)
    return (start, min(end, length)) if start < min(end, length) else (0, length)
