"""Claims made from an assertion's own statement by turning its time or its status: other years, a plan told as done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from generator.case import Case
from generator.register import Register
from generator.rewritten import figures
from generator.wording import sentence, wording
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Direction, Status

YEAR = re.compile(r"\b(?:19|20)\d\d\b(?:[-/](\d\d)\b)?")
PLANS = (Status.PLANNED, Status.FORECAST)
SHIFTS = (-6, -5, 5, 6)


def turned(assertion: Assertion, register: Register, random: Random) -> Iterator[Case]:
    """Every turn that the statement allows."""
    yield from _at_another_time(assertion, register, random)
    yield from _as_done(assertion, register)


def _at_another_time(assertion: Assertion, register: Register, random: Random) -> Iterator[Case]:
    """The statement with its figure and all its years moved by the same number of years."""
    found = figures(assertion)
    if not found or not YEAR.search(assertion.statement):
        return
    if any(register.gives(abs(f.value.amount), assertion, f.value) for f in found):
        return
    years = random.choice(SHIFTS)
    yield Case(YEAR.sub(lambda m: _moved(m, years), assertion.statement), "false: period", assertion.id)


def _moved(found: re.Match[str], years: int) -> str:
    year = int(found.group()[:4]) + years
    return f"{year}{found.group()[4]}{(int(found.group(1)) + years) % 100:02}" if found.group(1) else str(year)


def _as_done(assertion: Assertion, register: Register) -> Iterator[Case]:
    """A plan told in its own words as done."""
    direction = assertion.finding.direction
    found = direction is not Direction.DESCRIPTIVE and register.may_hold(
        direction.value, assertion.outcome, assertion.programmes or None
    )
    if assertion.finding.status not in PLANS or found:
        return
    text = done(assertion.statement)
    if text is not None:
        yield Case(sentence(text), "false: plan as result, in its words", assertion.id)


def done(statement: str) -> str | None:
    """The statement with its one plan told as a result, or None where it has none or several."""
    results = wording("results")
    hits = list(re.finditer(rf"\b(?:{wording('plans')}) ({'|'.join(results)})\b", statement))
    if len(hits) != 1:
        return None
    hit = hits[0]
    return f"{statement[: hit.start()]}{results[hit.groups()[-1]]}{statement[hit.end() :]}"
