"""What to write instead: a statement that the evidence makes, with its citation."""

from __future__ import annotations

import pytest

from factories import assertion, claim, evidence, finding, result
from intcheck.matching import Checker
from intcheck.matching.suggest import suggest
from intcheck.model.terms import Status, Verdict


def test_the_best_result_is_suggested_with_its_citation() -> None:
    assert suggest(result()) == (
        "Emergency admissions in vanguard areas rose by 5.3%. (National Audit Office 2018, national audit)"
    )


@pytest.mark.parametrize("verdict", [Verdict.SUPPORTED, Verdict.NOT_COVERED])
def test_nothing_is_suggested_for_what_holds_or_is_not_held(verdict: Verdict) -> None:
    assert suggest(result(verdict)) is None


@pytest.mark.parametrize("status", [Status.PLANNED, Status.FORECAST])
def test_a_plan_is_never_suggested(status: Status) -> None:
    planned = evidence(assertion=assertion(finding=finding(status=status)))
    assert suggest(result(Verdict.OVERSTATED, evidence=(planned,))) is None


def test_what_decided_nothing_is_never_suggested() -> None:
    assert suggest(result(evidence=(evidence(decisive=False),), claim=claim())) is None


@pytest.mark.parametrize(
    "text",
    [
        "Vanguards cut emergency admissions by 8.8%.",
        "The Better Care Fund cut emergency admissions by 106,000 in 2015-16.",
        "Vanguards received £392 million in direct funding over three years.",
        "All vanguards cut emergency admissions.",
        "The pioneers cut emergency admissions.",
    ],
)
def test_a_suggestion_is_supported_by_the_knowledge_base(text: str, checker: Checker) -> None:
    found = checker.verify(text)
    assert found.suggestion is not None
    statement = found.suggestion.rsplit(" (", 1)[0]
    assert checker.verify(statement).verdict == "supported"
