"""What is wrong with a claim, as remarks with a code and the words at fault."""

from __future__ import annotations

from collections.abc import Callable

from intcheck.language.periods import periods
from intcheck.matching.verdict import Decision
from intcheck.model.claims import Claim, Span
from intcheck.model.knowledge import Assertion
from intcheck.model.results import Remark
from intcheck.model.terms import Certainty, Direction, Quantifier, Stance, Verdict

WEAK = 0.45


def remarks(
    claim: Claim, decision: Decision, is_superseded: Callable[[Assertion], bool] = lambda assertion: False
) -> tuple[Remark, ...]:
    """The remarks that a verdict calls for, the gravest first."""
    if decision.verdict is Verdict.NOT_COVERED:
        return ()
    code = _code(claim, decision)
    found = [Remark(code, decision.reason, _span(claim, code))] if code else []
    if decision.verdict is Verdict.SUPPORTED and _is_weak(decision):
        citation = decision.works[0].voice.citation
        found.append(Remark("single-weak-source", f"Only one weak source supports this: {citation}.", claim.span))
    if decision.verdict is Verdict.SUPPORTED and all(is_superseded(work.voice.assertion) for work in decision.works):
        citation = decision.works[0].voice.citation
        found.append(
            Remark("superseded-evidence", f"A later work replaces what supports this: {citation}.", claim.span)
        )
    return tuple(found)


def _is_weak(decision: Decision) -> bool:
    return len(decision.works) == 1 and decision.works[0].weight < WEAK


def _code(claim: Claim, decision: Decision) -> str | None:
    if decision.verdict is Verdict.MIXED:
        return "mixed-evidence"
    if decision.verdict is Verdict.SUPPORTED:
        return None
    codes = [w.voice.remark for w in decision.works if w.voice.remark]
    if codes:
        return codes[0]
    if decision.verdict is Verdict.OVERSTATED:
        return _overstatement(claim, decision)
    against = {w.voice.assertion.finding.direction for w in decision.works if w.stance is Stance.CONTRADICTS}
    if against <= {Direction.NOT_SHOWN}:
        return "not-shown-as-shown"
    return "no-effect-as-effect" if against <= {Direction.NO_CHANGE, Direction.NOT_SHOWN} else "contradicted-direction"


def _overstatement(claim: Claim, decision: Decision) -> str:
    if claim.quantifier is Quantifier.ALL or decision.part:
        return "overgeneralised"
    if decision.unmet:
        return decision.unmet
    weaker = {w.voice.assertion.finding.direction for w in decision.works if w.stance is Stance.QUALIFIES}
    if Direction.SLOWER_INCREASE in weaker:
        return "slower-rise-as-cut"
    return "hedge-dropped" if claim.certainty is Certainty.PROVEN else "overgeneralised"


_AT_FAULT = {
    "contradicted-direction": ("direction",),
    "no-effect-as-effect": ("direction",),
    "not-shown-as-shown": ("direction", "certainty"),
    "slower-rise-as-cut": ("direction",),
    "plan-as-result": ("direction",),
    "overgeneralised": ("quantifier",),
    "lasting-not-shown": ("duration",),
    "early-not-shown": ("duration",),
    "small-as-great": ("size",),
    "passing-not-shown": ("duration",),
    "cause-not-shown": ("cause",),
    "hedge-dropped": ("certainty",),
}


def _span(claim: Claim, code: str) -> Span:
    """The words at fault: a figure, a speaker, a cue; else the whole clause."""
    if code == "wrong-date" and (dates := [span for _, span in periods(claim.text)]):
        first, last = dates[0]
        return claim.span[0] + first, claim.span[0] + last
    if code in ("wrong-figure", "figure-of-another-group") and claim.quantities:
        return claim.quantities[0].span
    if code == "misattributed":
        return next((m.span for m in claim.mentions if m.kind == "body"), claim.span)
    for category in _AT_FAULT.get(code, ()):
        for cue in claim.cues:
            if cue.category == category and cue.value != "none":
                return cue.span
    return claim.span
