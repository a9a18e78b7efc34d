"""Assessments as JSON: the contract of `verify --format json` and `jsonl`, version 1."""

from __future__ import annotations

import json
from typing import Any

from intcheck.model.claims import Claim, Quantity
from intcheck.model.results import Assessment, ClaimResult, Evidence
from intcheck.model.terms import Stance
from intcheck.reports.text import indented_json, safe_json

SCHEMA_VERSION = 1
INDENT = 2
Record = dict[str, Any]


def render_json(assessment: Assessment, *, explain: bool = False) -> str:
    """One record, indented as an item of a list."""
    return indented_json(assessment_record(assessment, explain=explain), " " * INDENT)


def render_jsonl(assessment: Assessment, *, explain: bool = False) -> str:
    """One record in one line."""
    record = assessment_record(assessment, explain=explain)
    return safe_json(json.dumps(record, ensure_ascii=False)) + "\n"


def assessment_record(assessment: Assessment, *, explain: bool = False) -> Record:
    """The record of one text; fields are only ever added within a schema version."""
    return {
        "schema_version": SCHEMA_VERSION,
        "text": assessment.text,
        "verdict": assessment.verdict.value,
        "certainty": assessment.certainty,
        "reason": assessment.reason,
        "claims": [_claim_record(result, explain) for result in assessment.claims],
        "supporting": _ids(assessment, Stance.SUPPORTS),
        "contradicting": _ids(assessment, Stance.CONTRADICTS),
        "qualifying": _ids(assessment, Stance.QUALIFIES),
        "suggestion": assessment.suggestion,
    }


def _ids(assessment: Assessment, stance: Stance) -> list[str]:
    return [item.assertion.id for item in assessment.evidence(stance)]


def _claim_record(result: ClaimResult, explain: bool) -> Record:
    claim = result.claim
    record = {
        "text": claim.text,
        "span": list(claim.span),
        "verdict": result.verdict.value,
        "reason": result.reason,
        **_reading(claim),
        "verdict_certainty": result.certainty,
        "certainty_reasons": list(result.certainty_reasons),
        "skipped": claim.skipped,
        "remarks": [{"code": r.code, "message": r.message, "span": list(r.span)} for r in result.remarks],
        "evidence": [_evidence_record(item, explain) for item in result.evidence],
        "nearest": [_evidence_record(item, explain) for item in result.nearest],
    }
    return {**record, **_parts(claim)} if explain else record


def _reading(claim: Claim) -> Record:
    return {
        "programmes": list(claim.programmes),
        "outcome": claim.outcome,
        "direction": claim.direction,
        "negated": claim.negated,
        "status": claim.status,
        "certainty": claim.certainty,
        "quantities": [_quantity_record(quantity) for quantity in claim.quantities],
        "place": claim.places[0] if claim.places else None,
        "period": {"start": claim.period.start, "end": claim.period.end} if claim.period else None,
        "attribution": claim.attribution,
        "places": list(claim.places),
        "groups": list(claim.groups),
        "umbrella": claim.umbrella,
        "quantifier": claim.quantifier,
        "duration": claim.duration,
        "compared": claim.compared,
        "unknown": list(claim.unknown),
    }


def _quantity_record(quantity: Quantity) -> Record:
    return {
        "value": _number(quantity.value),
        "unit": quantity.unit,
        "text": quantity.text,
        "span": list(quantity.span),
        "high": None if quantity.high is None else _number(quantity.high),
        "hedge": quantity.hedge,
        "comparator": quantity.comparator,
    }


def _number(value: float) -> float:
    return int(value) if value.is_integer() else value


def _evidence_record(item: Evidence, explain: bool) -> Record:
    assertion, source = item.assertion, item.source
    record: Record = {
        "assertion": assertion.id,
        "source": assertion.source,
        "via": assertion.via,
        "stance": item.stance,
        "relevance": round(item.relevance, 4),
        "reason": item.reason,
        "statement": assertion.statement,
        "citation": item.citation,
        "weight": round(item.weight, 4),
        "decisive": item.decisive,
        "remark": item.remark,
        "year": source.year,
        "kind": source.kind,
        "url": source.url,
        "locator": assertion.locator,
        "place": assertion.place,
        "period": {"start": assertion.period.start, "end": assertion.period.end} if assertion.period else None,
    }
    if explain:
        record["comparisons"] = [
            {"field": c.field, "outcome": c.outcome, "claimed": c.claimed, "found": c.found, "reason": c.reason}
            for c in item.comparisons
        ]
    return record


def _parts(claim: Claim) -> Record:
    return {
        "mentions": [
            {"term": m.term, "kind": m.kind, "text": m.text, "span": list(m.span), "score": m.score}
            for m in claim.mentions
        ],
        "cues": [{"category": c.category, "value": c.value, "text": c.text, "span": list(c.span)} for c in claim.cues],
    }
