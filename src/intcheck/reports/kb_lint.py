"""Problems of a knowledge base as lines, JSON, GitHub annotations and SARIF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from intcheck.errors import Problem
from intcheck.reports import wording
from intcheck.reports.text import json_document, visible

FORMATS = ("text", "json", "github", "sarif")
MACHINE = frozenset(FORMATS) - {"text"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_GITHUB = {"error": "error", "warning": "warning"}
Record = dict[str, Any]


def render_problems(problems: Sequence[Problem], format: str, version: str, rules: Mapping[str, str]) -> str:
    """The problems in the order given; `rules` maps codes to the page of the rule."""
    if format == "json":
        return _json([_record(problem) for problem in problems])
    if format == "sarif":
        return _json(_sarif(problems, version, rules))
    if format == "github":
        return "".join(map(_annotation, problems))
    return "".join(_lines(problems))


def _json(document: object) -> str:
    return json_document(document)


def _record(problem: Problem) -> Record:
    names = ("path", "line", "column", "code", "level", "message", "remedy")
    return {name: getattr(problem, name) for name in names}


def _lines(problems: Sequence[Problem]) -> Iterator[str]:
    for problem in problems:
        start = f"{problem.path}:{problem.line}:{problem.column}: {problem.level} {problem.code}"
        yield visible(f"{start}: {_said(problem)}") + "\n"
    errors = sum(problem.level == "error" for problem in problems)
    warnings = wording.count(len(problems) - errors, "warning")
    yield f"{wording.count(errors, 'error')}, {warnings}.\n" if problems else "No problems.\n"


def _said(problem: Problem) -> str:
    return f"{problem.message} {problem.remedy}".strip()


def _annotation(problem: Problem) -> str:
    fields = {"file": problem.path, "line": str(problem.line), "col": str(problem.column), "title": problem.code}
    properties = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    return f"::{_GITHUB.get(problem.level, 'notice')} {properties}::{_data(_said(problem))}\n"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _sarif(problems: Sequence[Problem], version: str, rules: Mapping[str, str]) -> Record:
    codes = list(dict.fromkeys(problem.code for problem in problems))
    driver = {"name": "intcheck kb lint", "version": version, "rules": [_rule(code, rules) for code in codes]}
    results = [_result(problem, codes) for problem in problems]
    run = {"columnKind": "unicodeCodePoints", "tool": {"driver": driver}, "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str, rules: Mapping[str, str]) -> Record:
    page = rules.get(code)
    return {"id": code, "fullDescription": {"text": page}, "help": {"text": page}} if page else {"id": code}


def _result(problem: Problem, codes: Sequence[str]) -> Record:
    region = {"startLine": problem.line, "startColumn": problem.column}
    place = {"artifactLocation": {"uri": quote(problem.path.replace("\\", "/"))}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": problem.level if problem.level in _GITHUB else "note",
        "message": {"text": _said(problem)},
        "locations": [{"physicalLocation": place}],
    }
