"""Checked drafts as SARIF 2.1.0: rules with help, stable fingerprints, and silenced remarks marked, not dropped."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from intcheck.model.drafts import Run, SentenceResult, Suppression
from intcheck.model.results import Remark
from intcheck.reports import rules
from intcheck.reports.check_common import level
from intcheck.reports.text import safe_json

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_KINDS = {"comment": "inSource", "baseline": "external"}
Record = dict[str, Any]


def sarif(results: Iterable[SentenceResult], run: Run) -> Iterator[str]:
    """The document, result by result; the rules that were met follow the results."""
    codes: list[str] = []
    head = {"$schema": _SCHEMA, "version": "2.1.0"}
    yield f'{json.dumps(head)[:-1]}, "runs": [{{"columnKind": "unicodeCodePoints", "results": ['
    separator = "\n"
    for result in results:
        for record in _records(result, run, codes):
            yield separator + safe_json(json.dumps(record, ensure_ascii=False))
            separator = ",\n"
    driver = {
        "name": "intcheck",
        "version": run.version,
        "rules": [_rule(code) for code in codes],
        "properties": {"knowledge": run.knowledge, "knowledgeVersion": run.knowledge_version},
    }
    yield f'\n], "tool": {{"driver": {safe_json(json.dumps(driver, ensure_ascii=False))}}}}}]}}\n'


def _records(result: SentenceResult, run: Run, codes: list[str]) -> Iterator[Record]:
    for remark in result.remarks:
        yield _record(result, remark, run, codes)
    for remark, why in result.suppressed:
        yield {**_record(result, remark, run, codes), **_suppressed(why)}


def _record(result: SentenceResult, remark: Remark, run: Run, codes: list[str]) -> Record:
    if remark.code not in codes:
        codes.append(remark.code)
    is_open = remark.code == "not-covered"
    return {
        "ruleId": remark.code,
        "ruleIndex": codes.index(remark.code),
        "kind": "open" if is_open else "fail",
        "level": "none" if is_open else level(result, run),
        "message": {"text": remark.message},
        "locations": [_location(result)],
        "partialFingerprints": {"intcheckSentence/v1": f"{result.fingerprint}:{remark.code}"},
    }


def _location(result: SentenceResult) -> Record:
    physical: Record = {"artifactLocation": {"uri": quote(result.path.replace("\\", "/"), errors="surrogateescape")}}
    if result.location is not None:
        return {"physicalLocation": physical, "logicalLocations": [{"name": result.location, "kind": "element"}]}
    physical["region"] = {
        "startLine": result.line,
        "startColumn": result.column,
        "endLine": result.end_line,
        "endColumn": result.end_column,
        "snippet": {"text": result.text},
    }
    return {"physicalLocation": physical}


def _suppressed(why: Suppression) -> Record:
    return {"suppressions": [{"kind": _KINDS[why.source], "justification": why.reason}]}


def _rule(code: str) -> Record:
    try:
        page = rules.rule(code)
    except KeyError:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.meaning},
        "help": {"text": page.text, "markdown": page.text},
    }
