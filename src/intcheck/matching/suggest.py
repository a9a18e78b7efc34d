"""A sentence that the evidence does support, with its citation."""

from __future__ import annotations

from intcheck.model.results import ClaimResult, Evidence
from intcheck.model.terms import Status, Verdict


def suggest(result: ClaimResult) -> str | None:
    """What to write instead of a claim that does not hold, or None where it holds or nothing is known."""
    if result.verdict in (Verdict.SUPPORTED, Verdict.NOT_COVERED):
        return None
    best = next((e for e in result.evidence if _tells_a_result(e)), None)
    if best is None:
        return None
    return f"{best.assertion.statement} ({best.citation})"


def _tells_a_result(evidence: Evidence) -> bool:
    return evidence.decisive and evidence.assertion.finding.status in (
        Status.OBSERVED,
        Status.RECOMMENDED,
        Status.OPINION,
    )
