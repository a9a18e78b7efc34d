"""A limit of an interval is nothing that was found: told as the estimate itself, it is never supported."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from intcheck.knowledge import load_knowledge
from intcheck.matching import Checker
from intcheck.model.knowledge import Assertion
from intcheck.model.terms import Role

ASIDE = re.compile(r" ?\([^)]*\)")
FEWEST = 20


def limits_as_estimates() -> Iterator[str]:
    """Statements of the bundled knowledge that give a share in per cent, each with a limit of it in its place."""
    for assertion in load_knowledge().assertions():
        values = assertion.finding.values
        main = next((value for value in values if value.role is Role.MAIN and value.unit == "percent"), None)
        limits = [value for value in values if value.role is Role.INTERVAL and value.unit == "percent"]
        for limit in limits if main else ():
            if main and abs(limit.value) != abs(main.value):
                yield from _with(assertion, f"{abs(main.value):g}%", f"{abs(limit.value):g}%")


def _with(assertion: Assertion, estimate: str, limit: str) -> Iterator[str]:
    told = ASIDE.sub("", assertion.statement)
    found = re.search(rf"(?<![\d.]){re.escape(estimate)}", told)
    if found:
        yield f"{told[: found.start()]}{limit}{told[found.end() :]}"


CLAIMS = [*limits_as_estimates()]


def test_there_are_limits_to_try() -> None:
    assert len(CLAIMS) >= FEWEST


@pytest.mark.parametrize("told", CLAIMS)
def test_a_limit_told_as_the_estimate_is_not_supported(told: str, checker: Checker) -> None:
    assert checker.verify(told).verdict != "supported"


def test_the_limits_of_an_interval_are_a_range(checker: Checker) -> None:
    grew = "Emergency admissions in pioneer areas grew by between 3.8% and 9% from 2013 to 2018."
    assert checker.verify(grew).verdict == "supported"
