"""Short ways to build the nouns, for tests that need an assertion, evidence or an assessment by hand."""

from __future__ import annotations

from typing import Any

from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Finding, Period, Source, Value
from intcheck.model.results import Assessment, ClaimResult, Evidence
from intcheck.model.terms import Against, Confidence, Direction, Stance, Status, Verdict


def source(identifier: str = "audit-2018", **changes: Any) -> Source:
    """A national audit of 2018 unless told otherwise."""
    fields: dict[str, Any] = {
        "id": identifier,
        "title": "Developing new care models",
        "kind": "national-audit",
        "publisher": "National Audit Office",
        "published": "2018-06-29",
        "url": "https://www.example.org/audit",
    }
    return Source(**{**fields, **changes})


def value(amount: float, unit: str = "percent", of: str = "rise", **changes: Any) -> Value:
    """A figure whose unit is its own base unit."""
    fields: dict[str, Any] = {"value": amount, "unit": unit, "of": of, "dimension": unit, "amount": amount}
    return Value(**{**fields, **changes})


def finding(direction: Direction = Direction.INCREASE, **changes: Any) -> Finding:
    """An observed change against before."""
    fields: dict[str, Any] = {"direction": direction, "against": Against.BEFORE, "status": Status.OBSERVED}
    return Finding(**{**fields, **changes})


def assertion(identifier: str = "audit-2018-admissions", **changes: Any) -> Assertion:
    """Emergency admissions rose in vanguards, 2014-15 to 2017-18."""
    fields: dict[str, Any] = {
        "id": identifier,
        "source": "audit-2018",
        "locator": "paragraph 12",
        "statement": "Emergency admissions in vanguard areas rose by 5.3%.",
        "programmes": ("vanguards",),
        "outcome": "emergency-admissions",
        "place": "england",
        "finding": finding(values=(value(5.3),)),
        "period": Period("2014-15", "2017-18"),
    }
    return Assertion(**{**fields, **changes})


def evidence(stance: Stance = Stance.CONTRADICTS, **changes: Any) -> Evidence:
    """Evidence of the given stance from the standard assertion and source."""
    fields: dict[str, Any] = {
        "assertion": assertion(),
        "source": source(),
        "stance": stance,
        "relevance": 0.9,
        "weight": 0.8,
        "reason": "The claim says a fall; the finding is a rise of 5.3%.",
        "citation": "National Audit Office 2018, national audit",
    }
    return Evidence(**{**fields, **changes})


def claim(text: str = "Vanguards cut emergency admissions", **changes: Any) -> Claim:
    """A claim of a cut, attributed to vanguards."""
    fields: dict[str, Any] = {
        "text": text,
        "span": (0, len(text)),
        "programmes": ("vanguards",),
        "outcome": "emergency-admissions",
        "direction": Direction.DECREASE,
    }
    return Claim(**{**fields, **changes})


def result(verdict: Verdict = Verdict.CONTRADICTED, **changes: Any) -> ClaimResult:
    """The standard claim with one piece of evidence against it."""
    fields: dict[str, Any] = {
        "claim": claim(),
        "verdict": verdict,
        "reason": "The evidence found a rise, not a fall.",
        "certainty": Confidence.MODERATE,
        "certainty_reasons": ("One independent work.",),
        "evidence": (evidence(),),
    }
    return ClaimResult(**{**fields, **changes})


def assessment(*results: ClaimResult, **changes: Any) -> Assessment:
    """An assessment that takes verdict, reason and certainty from its first result."""
    claims = results or (result(),)
    fields: dict[str, Any] = {
        "text": claims[0].claim.text,
        "verdict": claims[0].verdict,
        "reason": claims[0].reason,
        "certainty": claims[0].certainty,
        "claims": claims,
    }
    return Assessment(**{**fields, **changes})
