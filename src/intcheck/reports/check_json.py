"""Checked drafts as JSON: one record a sentence, version 1 of the contract of `check --format jsonl`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from intcheck.model.drafts import Run, SentenceResult, Tally
from intcheck.model.results import Remark
from intcheck.reports.check_common import shown
from intcheck.reports.text import safe_json
from intcheck.reports.verify_json import SCHEMA_VERSION, assessment_record

Record = dict[str, Any]


def jsonl(results: Iterable[SentenceResult], run: Run) -> Iterator[str]:
    """One record a line, as the results come."""
    for result in shown(results, run):
        yield safe_json(json.dumps(sentence_record(result), ensure_ascii=False)) + "\n"


def json_document(results: Iterable[SentenceResult], run: Run, tally: Tally) -> Iterator[str]:
    """One object: the knowledge used, the records, and the totals."""
    knowledge = json.dumps({"name": run.knowledge, "version": run.knowledge_version}, ensure_ascii=False)
    yield f'{{"schema_version": {SCHEMA_VERSION}, "knowledge": {safe_json(knowledge)}, "sentences": ['
    separator = "\n"
    for result in shown(results, run):
        yield separator + safe_json(json.dumps(sentence_record(result), ensure_ascii=False))
        separator = ",\n"
    yield f'\n], "summary": {json.dumps(summary_record(tally))}}}\n'


def sentence_record(result: SentenceResult) -> Record:
    """The record of one sentence; fields are only ever added within a schema version."""
    assessment = result.assessment if result.skipped is None else None
    return {
        "schema_version": SCHEMA_VERSION,
        "path": result.path,
        "line": result.line,
        "column": result.column,
        "end_line": result.end_line,
        "end_column": result.end_column,
        "location": result.location,
        "text": result.text,
        "kind": result.kind,
        "status": "checked" if assessment is not None else "skipped",
        "skipped_because": result.skipped,
        "verdict": result.verdict,
        "certainty": assessment.certainty if assessment is not None else None,
        "remarks": [_remark(remark) for remark in result.remarks],
        "suppressed": [
            {**_remark(remark), "by": why.source, "reason": why.reason} for remark, why in result.suppressed
        ],
        "readings": [
            {"words": reading.words, "meaning": reading.meaning, "span": list(reading.span) if reading.span else None}
            for reading in result.readings
        ],
        "fingerprint": result.fingerprint,
        "assessment": assessment_record(assessment) if assessment is not None else None,
    }


def summary_record(tally: Tally) -> Record:
    """The totals of a run."""
    return {
        "drafts": tally.drafts,
        "unread": tally.unread,
        "sentences": tally.sentences,
        "checked": tally.checked,
        "verdicts": {verdict.value: number for verdict, number in sorted(tally.verdicts.items())},
        "skipped": dict(sorted(tally.skipped.items())),
        "remarks": dict(sorted(tally.remarks.items())),
        "suppressed": tally.suppressed,
        "failing": tally.failing,
    }


def _remark(remark: Remark) -> Record:
    return {"code": remark.code, "message": remark.message, "span": list(remark.span)}
