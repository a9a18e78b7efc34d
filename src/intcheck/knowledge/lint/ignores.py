"""Comments that excuse an entry from a rule: `# lint: allow RULE, RULE` on the entry's line or the one above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from intcheck.errors import Problem
from intcheck.knowledge.lint.shelf import Finding

_COMMENT = re.compile(r"#\s*lint:\s*allow\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)")


def not_ignored(code: str, found: Iterable[Finding]) -> Iterator[Problem]:
    """The findings of a rule as problems, without those that a comment allows."""
    for record, where, message, remedy in found:
        problem = record.problem(where, code, message, remedy)
        allowed = _allowed(record.path)
        lines = (problem.line, problem.line - 1, record.line, record.line - 1)
        if not any(code in allowed.get(line, ()) for line in lines):
            yield problem


@lru_cache(maxsize=256)
def _allowed(path: str) -> dict[int, frozenset[str]]:
    """Line -> the rules that a comment on it allows to break."""
    lines = Path(path).read_text("utf-8-sig").splitlines()
    found = ((number, _COMMENT.search(line)) for number, line in enumerate(lines, 1) if "lint:" in line)
    return {number: frozenset(re.split(r"\s*,\s*", match[1])) for number, match in found if match}
